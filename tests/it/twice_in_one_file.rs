//! One training that several programs, or one program twice, wrote into one file counts once.

use chrono::NaiveDate;
use restday::activity::Sport;
use restday::answer::Gathered;
use restday::digest::DuplicateRules;
use restday::pipeline::{Progress, read_all};

fn gathered(name: &str, text: &str) -> Gathered {
    let folder = tempfile::tempdir().expect("a folder can be made");
    std::fs::write(folder.path().join(name), text).expect("can be written");
    let paths = [folder.path().to_owned()];
    let batch = read_all(&paths, 1, &Progress::default()).expect("threads can be had");
    Gathered::of(batch, &DuplicateRules::default(), NaiveDate::MAX)
}

/// Numbers of trainings that count and of those set aside.
fn counts(name: &str, text: &str) -> (usize, usize) {
    let gathered = gathered(name, text);
    (gathered.digests.len(), gathered.account.duplicates.len())
}

/// A point every five seconds of half an hour at 3 m/s from an hour of 14 May 2024 on, in UTC.
fn points(hour: u32, point: impl Fn(&str, u32) -> String) -> String {
    let times = (0..=360).map(|step| {
        let time = format!(
            "2024-05-14T{hour:02}:{:02}:{:02}Z",
            step / 12,
            step % 12 * 5
        );
        point(&time, 15 * step)
    });
    times.collect()
}

fn gpx(hours: &[u32]) -> String {
    let track = |hour: &u32| {
        let points = points(*hour, |time, metres| {
            let degrees = 5.0 + f64::from(metres) / 111_194.93;
            let pulse = 140 + metres / 15 % 60 / 3;
            format!("<trkpt lat='0' lon='{degrees:.7}'><time>{time}</time><hr>{pulse}</hr></trkpt>")
        });
        format!("<trk><type>running</type><trkseg>{points}</trkseg></trk>")
    };
    let tracks: String = hours.iter().map(track).collect();
    format!("<gpx version='1.1' creator='t'>{tracks}</gpx>")
}

fn tcx(hours: &[u32]) -> String {
    let activity = |hour: &u32| {
        let points = points(*hour, |time, metres| {
            format!(
                "<Trackpoint><Time>{time}</Time><DistanceMeters>{metres}</DistanceMeters></Trackpoint>"
            )
        });
        format!(
            "<Activity Sport='Running'><Lap StartTime='2024-05-14T{hour:02}:00:00Z'>\
             <TotalTimeSeconds>1800</TotalTimeSeconds><Track>{points}</Track></Lap></Activity>"
        )
    };
    let activities: String = hours.iter().map(activity).collect();
    format!(
        "<TrainingCenterDatabase><Activities>{activities}</Activities></TrainingCenterDatabase>"
    )
}

#[test]
fn equal_tracks_and_equal_activities_of_one_file_are_one_training() {
    assert_eq!(counts("run.gpx", &gpx(&[16, 16])), (1, 1));
    assert_eq!(counts("run.tcx", &tcx(&[16, 16, 16])), (1, 2));
}

#[test]
fn the_same_run_in_the_morning_and_in_the_evening_is_two() {
    assert_eq!(counts("runs.gpx", &gpx(&[6, 15])), (2, 0));
    assert_eq!(counts("runs.tcx", &tcx(&[6, 15])), (2, 0));
}

/// A run of an archive as an app tells it: seconds after 18:00 at which it began and ended, kilometres.
fn workout(app: &str, from_s: u32, until_s: u32, kilometres: f64) -> String {
    let time = |second: u32| format!("18:{:02}:{:02}", second / 60, second % 60);
    format!(
        "<Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" sourceName=\"{app}\" \
         duration=\"{:.2}\" durationUnit=\"min\" creationDate=\"2024-05-14 19:00:00 +0200\" \
         startDate=\"2024-05-14 {} +0200\" endDate=\"2024-05-14 {} +0200\">\
         <WorkoutStatistics type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" \
         sum=\"{kilometres}\" unit=\"km\"/></Workout>",
        f64::from(until_s - from_s) / 60.0,
        time(from_s),
        time(until_s)
    )
}

#[test]
fn a_run_that_three_apps_wrote_into_one_health_archive_counts_once() {
    let heart: String = (0..360)
        .map(|step| {
            let at = format!("2024-05-14 18:{:02}:{:02} +0200", step / 12, step % 12 * 5);
            format!(
                "<Record type=\"HKQuantityTypeIdentifierHeartRate\" sourceName=\"Watch\" \
                 unit=\"count/min\" startDate=\"{at}\" endDate=\"{at}\" value=\"{}\"/>",
                140 + step % 7
            )
        })
        .collect();
    let workouts = [
        workout("Watch", 0, 1799, 5.4),
        workout("Strava", 3, 1797, 5.3),
        workout("Another", 10, 1792, 5.5),
    ]
    .concat();
    let text = format!(
        "<?xml version=\"1.0\"?><HealthData locale=\"en_GB\">\
         <ExportDate value=\"2024-06-13 18:00:00 +0200\"/>{heart}{workouts}</HealthData>"
    );
    let gathered = gathered("export.xml", &text);
    assert_eq!(gathered.account.duplicates.len(), 2);
    let run = &gathered.digests[0];
    assert_eq!((run.sport, run.distance_m), (Sport::Run, Some(5400.0)));
}
