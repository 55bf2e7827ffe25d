//! Times of GPX: written in odd ways, all alike, or made up for a plan.

use restday::activity::Activity;
use restday::import::{self, Damage, ImportError, NotActivity, Reading};

/// A file of a program with what stands in it.
fn read(creator: &str, inside: &str) -> Result<Reading, ImportError> {
    let text = format!("<gpx version='1.1' creator='{creator}'>{inside}</gpx>");
    import::read(text.as_bytes(), "made.gpx").expect("is GPX")
}

fn track(kind: &str, points: &str) -> String {
    format!("<trk>{kind}<trkseg>{points}</trkseg></trk>")
}

const RUNNING: &str = "<type>running</type>";

/// A point eastward on the equator at a time as it is written.
fn point(metres: f64, time: &str, inside: &str) -> String {
    let degrees = 5.0 + metres / 111_194.93;
    format!("<trkpt lat='0' lon='{degrees:.7}'><time>{time}</time>{inside}</trkpt>")
}

/// 2024-05-14 at so many seconds past 16:00 in UTC.
fn time(second: f64) -> String {
    let whole = second as u32;
    let (hour, minute) = (16 + whole / 3600, whole / 60 % 60);
    format!("2024-05-14T{hour:02}:{minute:02}:{:02}Z", whole % 60)
}

/// Half an hour at 3 m/s, with times written in some way.
fn half_hour(written: impl Fn(String) -> String) -> String {
    (0..=360)
        .map(|step| f64::from(step) * 5.0)
        .map(|second| point(3.0 * second, &written(time(second)), ""))
        .collect()
}

fn only(points: &str) -> Activity {
    let mut activities = read("made up", &track(RUNNING, points))
        .expect("can be read")
        .activities;
    assert_eq!(activities.len(), 1);
    activities.remove(0)
}

#[test]
fn odd_ways_of_writing_a_time_are_read() {
    let ways: [fn(String) -> String; 4] = [
        |time| time.replace('Z', "+00:00Z"),
        |time| time.replace('Z', " UTC"),
        |time| time.replace('-', "/").replace('T', " ").replace('Z', ""),
        |time| time.replace('Z', " GMT"),
    ];
    for written in ways {
        let run = only(&half_hour(written));
        assert_eq!(run.start.to_rfc3339(), "2024-05-14T16:00:00+00:00");
        assert_eq!(run.totals.timer_s, Some(1800.0));
        assert_eq!(run.utc_offset_s, None);
    }
}

#[test]
fn times_that_cannot_be_read_are_named_and_counted() {
    let unread = half_hour(|time| time.replace("05-14", "05-00"));
    let Err(error) = read("made up", &track(RUNNING, &unread)) else {
        panic!("was read");
    };
    let says = error.to_string();
    assert_eq!(says, "times cannot be read: 2024-05-00T16:00:00Z");
    // One of them among good ones costs one point.
    let one = half_hour(|time| time).replacen("05-14", "05-00", 1);
    let reading = read("made up", &track(RUNNING, &one)).expect("can be read");
    assert_eq!(reading.damage, Some(Damage::ImpossibleTimes { points: 1 }));
    assert_eq!(reading.activities[0].samples.len(), 360);
}

#[test]
fn one_time_is_no_duration_and_one_point_no_training() {
    let same = half_hour(|_| time(0.0));
    let refused = read("made up", &track(RUNNING, &same));
    assert!(matches!(refused, Err(ImportError::OneTime)));
    let one = point(0.0, &time(0.0), "");
    let reading = read("made up", &track(RUNNING, &one)).expect("can be read");
    assert_eq!(reading.not_activity, Some(NotActivity::OneRecord));
    // Neither takes a true recording of the same file with it.
    let both = track(RUNNING, &one) + &track(RUNNING, &half_hour(|time| time));
    let reading = read("made up", &both).expect("can be read");
    assert_eq!(reading.activities.len(), 1);
}

/// Points at uneven distances, each at the second at which one speed would reach it.
fn planned(speed: f64, inside: &str) -> String {
    let mut metres = 0.0;
    (0..120)
        .map(|step| {
            metres += 20.0 + f64::from(step * 37 % 50);
            point(metres, &time((metres / speed).round()), inside)
        })
        .collect()
}

#[test]
fn times_of_a_plan_are_no_training() {
    let what = |creator: &str, inside: &str| {
        let reading = read(creator, inside).expect("can be read");
        reading.not_activity
    };
    let made_up = Some(NotActivity::PlannedTimes);
    let route = "<rte><rtept lat='0' lon='5'/></rte>";
    // By the name of the program, by a route beside it, or for want of a sport.
    assert_eq!(
        what("plotaroute.com", &track(RUNNING, &planned(4.0, ""))),
        made_up
    );
    let beside = track(RUNNING, &planned(4.0, "")) + route;
    assert_eq!(what("any", &beside), made_up);
    assert_eq!(what("any", &track("", &planned(4.0, ""))), made_up);
    // Even steps are those of a clock: a recording, however steady.
    let even: String = (0..200)
        .map(|step| point(20.0 * f64::from(step), &time(5.0 * f64::from(step)), ""))
        .collect();
    assert_eq!(what("any", &track("", &even)), None);
    // A program that names the sport and no plan may have recorded it.
    assert_eq!(what("any", &track(RUNNING, &planned(4.0, ""))), None);
}

#[test]
fn who_keeps_no_such_speed_or_has_a_sensor_was_there() {
    let heart = "<extensions><hr>140</hr></extensions>";
    let measured = track("", &planned(4.0, heart));
    let uneven: String = (0..200)
        .map(|step| {
            let wobble = if step / 20 % 2 == 0 { 0.0 } else { 15.0 };
            point(
                20.0 * f64::from(step) + wobble,
                &time(5.0 * f64::from(step)),
                "",
            )
        })
        .collect();
    for inside in [measured, track("", &uneven)] {
        let reading = read("plotaroute.com", &inside).expect("can be read");
        assert_eq!(reading.activities.len(), 1);
    }
}
