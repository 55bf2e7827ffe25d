//! The shapes that real archives have.

use restday::activity::Sport;
use restday::import::NotActivity;
use restday::pipeline::Outcome;

use super::{Told, counted, export, one, outcome, the_run};

/// Text for each fifth second of half an hour, joined.
pub fn each_fifth_second(of: impl Fn(i64) -> String) -> String {
    let all: Vec<String> = (0..=360).map(|n| of(5 * n)).collect();
    all.join(",")
}

/// The clock so many seconds after 18:00:00.
pub fn clock(second: i64) -> String {
    format!("18:{:02}:{:02}", second / 60, second % 60)
}

const GARMIN: &str = r#"{"activityId":7,"name":"Evening","activityType":"running","sportType":"RUNNING",
    "startTimeGmt":1.7157024E12,"startTimeLocal":1.7157096E12,"duration":1800000.0,
    "elapsedDuration":1860000.0,"distance":540000.0,"elevationGain":1250.0,"avgHr":140.0,"maxHr":150.0,
    "activityTrainingLoad":60.5,"aerobicTrainingEffect":2.5,"vO2MaxValue":49.0,"splits":[{"a":[1,{}]}]}"#;

#[test]
fn garmin_counts_in_centimetres_and_milliseconds() {
    let wrapped = format!("\u{feff}[{{\"summarizedActivitiesExport\":[{GARMIN}]}}]");
    assert_eq!(one("a_0_summarizedActivities.json", &wrapped), [the_run()]);
    assert_eq!(one("a.json", &wrapped[4..wrapped.len() - 1]), [the_run()]);
    assert_eq!(one("a.json", &format!("[{GARMIN}]")), [the_run()]);
    let Outcome::Read { digests, .. } = outcome("a.json", &wrapped) else {
        panic!("holds a training");
    };
    let watch = digests[0].watch;
    assert_eq!(
        (watch.exercise_load, watch.aerobic_training_effect),
        (Some(60.5), Some(2.5))
    );
    assert_eq!(watch.vo2max_ml_per_kg_min(), Some(49.0));
    assert_eq!(digests[0].elapsed_s, 1860.0);
    assert_eq!(digests[0].title.as_deref(), Some("Evening"));
}

#[test]
fn garmin_lists_a_race_as_a_whole_and_by_legs_and_the_legs_count() {
    let entry = |id: u32, kind: &str, parent: &str, start: u64, seconds: u32| {
        format!(
            "{{\"activityId\":{id},\"activityType\":\"{kind}\"{parent},\"beginTimestamp\":{start},\
             \"duration\":{seconds}000}}"
        )
    };
    let of = ",\"parentId\":1";
    let list = [
        entry(
            1,
            "multi_sport",
            ",\"parent\":true",
            1_715_702_400_000,
            1500,
        ),
        entry(2, "road_biking", of, 1_715_702_400_000, 900),
        entry(3, "running", of, 1_715_703_300_000, 600),
    ];
    let list = format!("[{{\"summarizedActivitiesExport\":[{}]}}]", list.join(","));
    let sports: Vec<(Sport, f64)> = (one("a.json", &list).iter())
        .map(|t| (t.sport, t.timer_s))
        .collect();
    assert_eq!(sports, [(Sport::Ride, 900.0), (Sport::Run, 600.0)]);
}

/// A session of Polar's with one exercise that has samples.
pub fn polar(offset: &str) -> String {
    let time = |second| format!("2024-05-14T{}.000", clock(second));
    let hearts = each_fifth_second(|s| format!("{{\"dateTime\":\"{}\",\"value\":140}}", time(s)));
    let speeds = each_fifth_second(|s| format!("{{\"dateTime\":\"{}\",\"value\":10.8}}", time(s)));
    let metres =
        each_fifth_second(|s| format!("{{\"dateTime\":\"{}\",\"value\":{}}}", time(s), 3 * s));
    let places = each_fifth_second(|s| {
        let longitude = -25.0 + 0.000_026_98 * s as f64;
        let time = time(s);
        format!(
            "{{\"dateTime\":\"{time}\",\"latitude\":0.5,\"longitude\":{longitude},\"altitude\":9}}"
        )
    });
    format!(
        "{{\"exportVersion\":\"1.6\",\"name\":\"Easy\",\"deviceId\":\"0\",{offset}\
         \"startTime\":\"2024-05-14T18:00:00.000\",\"stopTime\":\"2024-05-14T18:30:00.000\",\
         \"duration\":\"PT1800S\",\"distance\":5400.0,\"averageHeartRate\":140,\
         \"exercises\":[{{\"startTime\":\"2024-05-14T18:00:00.000\",{offset}\
         \"stopTime\":\"2024-05-14T18:30:00.000\",\"duration\":\"PT30M0.5S\",\"distance\":5400.0,\
         \"sport\":\"RUNNING\",\"heartRate\":{{\"min\":130,\"avg\":140,\"max\":150}},\
         \"samples\":{{\"heartRate\":[{hearts},{{\"dateTime\":\"x\"}},null],\"speed\":[{speeds}],\
         \"distance\":[{metres}],\"recordedRoute\":[{places}]}}}}]}}"
    )
}

#[test]
fn polar_tells_samples_on_a_local_clock_with_its_offset_in_minutes() {
    for offset in ["\"timezoneOffset\":120,", "\"timeZoneOffset\":120,"] {
        let name = "training-session-2024-05-14-1-a.json";
        let text = polar(offset);
        let mut run = one(name, &text);
        run[0].timer_s = run[0].timer_s.min(1800.0);
        assert_eq!(run, [the_run()]);
        let Outcome::Read {
            digests, recorded, ..
        } = outcome(name, &text)
        else {
            panic!("holds a training");
        };
        assert_eq!(recorded.heart_rate.count, 361);
        assert!(digests[0].heart_rate.total_s() > 1700.0);
        assert!(digests[0].graded_speed.total_s() > 1700.0);
    }
}

#[test]
fn exercises_of_a_session_of_polar_are_legs() {
    let leg = |sport: &str, from: &str, metres: u32| {
        format!(
            "{{\"startTime\":\"2024-05-14T{from}\",\"timezoneOffset\":120,\"duration\":\"PT1200S\",\
             \"distance\":{metres},\"sport\":\"{sport}\",\"heartRate\":{{\"avg\":140}}}}"
        )
    };
    let text = format!(
        "{{\"exportVersion\":\"1.6\",\"startTime\":\"2024-05-14T18:00:00\",\"duration\":\"PT2400S\",\
         \"distance\":12000,\"exercises\":[{},{}]}}",
        leg("CYCLING", "18:00:00", 9000),
        leg("TRAIL_RUNNING", "18:20:30.5", 3000)
    );
    let legs = one("training-session-1.json", &text);
    let leg = |when: &str, sport, metres| Told {
        when: when.to_owned(),
        sport,
        timer_s: 1200.0,
        distance_m: Some(metres),
        heart_bpm: Some(140.0),
    };
    assert_eq!(
        legs,
        [
            leg("2024-05-14 18:00", Sport::Ride, 9000.0),
            leg("2024-05-14 18:20", Sport::TrailRun, 3000.0)
        ]
    );
}

#[test]
fn what_lies_beside_trainings_of_polar_is_wellness_or_a_plan() {
    for (text, kind) in [
        (
            "{\"exportVersion\":\"1.6\",\"date\":\"2024-05-14\",\"summary\":{\"stepCount\":1}}",
            NotActivity::Wellness,
        ),
        (
            "[{\"night\":\"2024-05-14\",\"evaluation\":{}}]",
            NotActivity::Wellness,
        ),
        (
            "{\"exportVersion\":\"1.6\",\"startTime\":\"2024-05-14T18:00:00\",\"done\":false,\
             \"exercises\":[{\"index\":1,\"sport\":\"RUNNING\"}]}",
            NotActivity::Workout,
        ),
    ] {
        let taken = outcome("activity-2024-05-14.json", text);
        assert!(
            matches!(taken, Outcome::NotActivity(what) if what == kind),
            "{taken:?}"
        );
    }
}

#[test]
fn google_fit_sums_up_and_its_names_tell_the_clock() {
    let text = "{\"fitnessActivity\":\"running\",\"startTime\":\"2024-05-14T16:00:00.250Z\",\
        \"endTime\":\"2024-05-14T16:31:00Z\",\"duration\":\"1800s\",\"aggregate\":[\
        {\"metricName\":\"com.google.step_count.delta\",\"intValue\":4000},\
        {\"metricName\":\"com.google.distance.delta\",\"floatValue\":5400.2},\
        {\"metricName\":\"com.google.heart_rate.summary\",\"floatValue\":140.1}]}";
    let named = "Fit/All Sessions/2024-05-14T18_00_00.250+02_00_RUNNING.json";
    assert_eq!(one(named, text), [the_run()]);
    let mut bare = the_run();
    bare.when = "2024-05-14 16:00".to_owned();
    assert_eq!(one("a.json", text), [bare]);
    let mill = text.replace("\"running\"", "\"running.treadmill\"");
    assert_eq!(one("a.json", &mill)[0].sport, Sport::TreadmillRun);
    let slept = text.replace("\"running\"", "\"sleep\"");
    let taken = outcome("a.json", &slept);
    assert!(
        matches!(taken, Outcome::NotActivity(NotActivity::Wellness)),
        "{taken:?}"
    );
}

#[test]
fn fitbit_lists_moments_in_utc_with_units_of_length() {
    let entry = |distance: &str, start: &str| {
        format!(
            "[{{\"logId\":1,\"activityName\":\"Run\",\"startTime\":\"{start}\",\"duration\":1860000,\
             \"activeDuration\":1800000,{distance}\"averageHeartRate\":140,\"logType\":\"tracker\"}}]"
        )
    };
    let mut run = the_run();
    run.when = "2024-05-14 16:00".to_owned();
    let utc = "05/14/24 16:00:00";
    let km = entry("\"distance\":5.4,\"distanceUnit\":\"Kilometer\",", utc);
    assert_eq!(one("exercise-0.json", &km), [run]);
    let miles = entry("\"distance\":3.0,\"distanceUnit\":\"Mile\",", utc);
    assert_eq!(one("exercise-0.json", &miles)[0].distance_m, Some(4828.0));
    let bare = entry("\"distance\":3.0,", utc);
    assert_eq!(one("exercise-0.json", &bare)[0].distance_m, None);
    let km = entry(
        "\"distance\":5.4,\"distanceUnit\":\"Kilometer\",",
        "2024-05-14T18:00:00.000+02:00",
    );
    assert_eq!(one("exercise-0.json", &km), [the_run()]);
}

#[test]
fn a_list_beside_the_recording_of_the_same_session_counts_once() {
    let fit = "{\"fitnessActivity\":\"running\",\"startTime\":\"2024-05-14T16:00:00Z\",\
        \"endTime\":\"2024-05-14T16:30:00Z\",\"duration\":\"1800s\",\"aggregate\":[\
        {\"metricName\":\"com.google.distance.delta\",\"floatValue\":5390.0}]}";
    let list = format!("[{{\"summarizedActivitiesExport\":[{GARMIN}]}}]");
    let files = [
        ("Fit/All Sessions/a.json", fit),
        (
            "DI-Connect-Fitness/a_0_summarizedActivities.json",
            list.as_str(),
        ),
        (
            "polar/training-session-1.json",
            &polar("\"timezoneOffset\":120,"),
        ),
    ];
    let counted = counted(export(&files));
    assert_eq!(counted.len(), 1);
    assert_eq!(counted[0].heart_bpm, Some(140.0));
}
