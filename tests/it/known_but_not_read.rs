//! Trainings of which no recording can be read are trainings all the same, and their days no rest.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use restday::activity::Sport;
use restday::answer::Gathered;
use restday::answer::ListedFiles;
use restday::athlete::{Athlete, Given, Home};
use restday::digest::{DuplicateRules, Unseen};
use restday::history::{DayState, History};
use restday::load::Confidence;
use restday::pipeline::{Progress, read_all};
use restday::recovery::Recovery;
use restday::report::{Language, import_text};

/// A run of half an hour eastward on the equator that begins at 17:00 of a day of March 2023, in UTC.
fn run(day: u32) -> String {
    let points: String = (0..=360)
        .map(|step| {
            let (minute, second) = (step / 12, step % 12 * 5);
            let degrees = 1.0 + f64::from(step) * 15.0 / 111_194.93;
            format!(
                "<trkpt lat='0' lon='{degrees:.7}'>\
                 <time>2023-03-{day:02}T17:{minute:02}:{second:02}Z</time></trkpt>"
            )
        })
        .collect();
    format!("<gpx creator='t'><trk><type>running</type><trkseg>{points}</trkseg></trk></gpx>")
}

fn gathered(files: &[(&str, &str)]) -> Gathered {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new(""))).expect("can be made");
        fs::write(path, text).expect("can be written");
    }
    let paths = [folder.path().to_owned()];
    let batch = read_all(&paths, 1, &Progress::default()).expect("threads can be had");
    Gathered::of(batch, &DuplicateRules::default(), NaiveDate::MAX)
}

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 3, day).expect("a date")
}

fn history(gathered: Gathered) -> History {
    let athlete = Athlete::new(Given::default(), &gathered.digests, &gathered.body);
    History::new(gathered.digests, &athlete, date(26))
}

fn state(history: &History, day: u32) -> DayState {
    history.day(date(day)).expect("lies in the history").state
}

const SWIM: &str = "<gpx creator='Garmin Connect'><metadata><time>2023-03-21T17:00:00.000Z</time>\
                    </metadata><trk><name>Pool</name><type>lap_swimming</type><trkseg/></trk></gpx>";

#[test]
fn a_swim_whose_track_is_empty_makes_its_day_unknown() {
    let gathered = gathered(&[("1.gpx", &run(20)), ("2.gpx", SWIM), ("3.gpx", &run(23))]);
    assert_eq!(gathered.digests[1].sport, Sport::Swim);
    let listed = import_text(
        &gathered.account,
        Home::Unknown,
        &ListedFiles::All,
        Language::English.words(),
        80,
    )
    .plain();
    assert!(listed.contains("of unknown length"), "{listed}");
    let history = history(gathered);
    assert_eq!(state(&history, 20), DayState::Trained);
    assert_eq!(state(&history, 21), DayState::Unknown);
    assert_eq!(state(&history, 22), DayState::Rested);
    assert_eq!(history.day(date(21)).expect("a day").known_load(), None);
}

#[test]
fn an_empty_track_beside_the_recording_is_no_second_training() {
    let at_the_same_time = SWIM.replace("lap_swimming", "running");
    let gathered = gathered(&[("1.gpx", &run(21)), ("2.gpx", &at_the_same_time)]);
    assert_eq!(gathered.digests.len(), 1);
    assert_eq!(gathered.digests[0].elapsed_s, 1800.0);
}

#[test]
fn a_workout_of_which_only_the_date_is_written_makes_its_day_unknown() {
    let blank = "<TrainingCenterDatabase><Activities><Activity Sport='Running'>\
                 <Id>2023-03-21T17:00:00Z</Id></Activity></Activities></TrainingCenterDatabase>";
    let gathered = gathered(&[("1.gpx", &run(20)), ("2.tcx", blank), ("3.gpx", &run(23))]);
    assert_eq!(gathered.digests.len(), 3);
    assert_eq!(state(&history(gathered), 21), DayState::Unknown);
}

#[test]
fn a_run_of_unknown_length_teaches_nothing_of_what_the_legs_are_used_to() {
    let asked = |files: &[(&str, &str)]| {
        let gathered = gathered(files);
        let athlete = Athlete::new(Given::default(), &gathered.digests, &gathered.body);
        let history = History::new(gathered.digests, &athlete, date(26));
        let recovery = Recovery::new(&history, &athlete, 12);
        let last = recovery.sessions.last().expect("a session");
        (last.asked, last.measured.customary_km)
    };
    let (first, last) = (run(20), run(23));
    let unknown = SWIM.replace("lap_swimming", "treadmill_running");
    let without = asked(&[("1.gpx", &first), ("3.gpx", &last)]);
    let with = asked(&[("1.gpx", &first), ("2.gpx", &unknown), ("3.gpx", &last)]);
    assert_eq!(with, without);
}

/// A list of a run on the 20th without a file, one on the 21st whose file is named so, and the run of the 22nd.
fn list(file: &str) -> String {
    format!(
        "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r\n\
         7,\"Mar 20, 2023, 5:00:00 AM\",Belt,Run,,3600,10.0,,,false,,,,,,3600.0,3600.0,10000.0\n\
         8,\"Mar 21, 2023, 5:00:00 AM\",Long,Run,,7200,20.0,,,false,,,{file},,,7200.0,7100.0,20000.0\n\
         9,\"Mar 22, 2023, 5:00:00 PM\",Out,Run,,1800,5.4,,,false,,,activities/9.gpx,,,1800.0,1800.0,5400.0\n"
    )
}

#[test]
fn a_row_whose_file_is_missing_or_broken_counts_by_its_length() {
    let broken = "<gpx><trk><trkseg><trkpt lat='0' lon='1'><time>2023-03-00T05:00:00Z</time></trkpt>\
                  </trkseg></trk></gpx>";
    let files = [
        ("activities/8.fit.gz", None, Unseen::Missing),
        ("activities/8.gpx", Some(broken), Unseen::Unread),
    ];
    for (file, content, why) in files {
        let list = list(file);
        let mut all = vec![("activities.csv", list.as_str())];
        let out = run(22);
        all.push(("activities/9.gpx", out.as_str()));
        all.extend(content.map(|content| (file, content)));
        let gathered = gathered(&all);
        let unseen: Vec<_> = gathered.digests.iter().map(|d| d.unseen).collect();
        assert_eq!(unseen, [None, Some(why), None], "{file}");
        let history = history(gathered);
        for day in [20, 21, 22] {
            assert_eq!(state(&history, day), DayState::Trained, "{file}, {day}");
        }
        let long = &history.activities[1];
        let score = long.score.expect("has a length");
        assert_eq!(score.confidence, Confidence::Low);
        // Two hours of running at the usual intensity of 0.72: 100 · (7100 s / 3600 s) · 0.72².
        assert!((score.points.get() - 102.2).abs() < 0.1, "{score:?}");
    }
}

#[test]
fn a_row_without_a_length_is_scored_by_its_distance_or_unknown() {
    let row = |metres: &str| {
        format!(
            "Activity Id,b,c,d,e,f,g,h,i,j\n\
             7,\"Mar 20, 2023, 5:00:00 AM\",Out,Run,,,{metres},false,,activities/7.gpx\n"
        )
    };
    let nothing = history(gathered(&[
        ("activities.csv", &row("")),
        ("r.gpx", &run(24)),
    ]));
    assert_eq!(state(&nothing, 20), DayState::Unknown);
    assert_eq!(state(&nothing, 21), DayState::Rested);
}

#[test]
fn a_row_of_which_another_file_tells_all_is_not_known_by_the_list_alone() {
    let (list, out) = (list("activities/8.gpx"), run(22));
    let beside = [
        ("activities.csv", list.as_str()),
        ("watch/out.gpx", out.as_str()),
    ];
    let Gathered {
        digests, account, ..
    } = gathered(&beside);
    // The 20th was typed in; the files of the 21st and the 22nd are missing, and a watch has the 22nd.
    assert_eq!((digests.len(), account.duplicates.len()), (3, 1));
    assert_eq!((account.missing, account.by_list_alone()), (Some(2), 1));
}
