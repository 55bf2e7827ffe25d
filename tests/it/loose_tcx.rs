//! TCX as writers make it who take its rules lightly.

use restday::activity::{Activity, Sport};
use restday::clean::clean;
use restday::digest::Digest;
use restday::import::{self, ImportError, NotActivity, Reading};

fn read(inside: &str) -> Result<Reading, ImportError> {
    let text = format!(
        "<TrainingCenterDatabase><Activities><Activity Sport='Running'>{inside}</Activity>\
         </Activities></TrainingCenterDatabase>"
    );
    import::read(text.as_bytes(), "made.tcx").expect("is TCX")
}

fn only(inside: &str) -> Activity {
    let mut activities = read(inside).expect("can be read").activities;
    assert_eq!(activities.len(), 1);
    activities.remove(0)
}

fn digest(activity: &Activity) -> Digest {
    let (samples, repairs) = clean(activity);
    Digest::of(activity, &samples, repairs)
}

fn time(second: u32) -> String {
    let (hour, minute) = (16 + second / 3600, second / 60 % 60);
    format!("2024-05-14T{hour:02}:{minute:02}:{:02}Z", second % 60)
}

fn point(second: u32, inside: &str) -> String {
    format!(
        "<Trackpoint><Time>{}</Time>{inside}</Trackpoint>",
        time(second)
    )
}

/// A point every five seconds of half an hour at 3 m/s and 140 beats.
fn points() -> String {
    (0..=360)
        .map(|step| {
            let metres = 15 * step;
            let inside = format!(
                "<DistanceMeters>{metres}</DistanceMeters>\
                 <HeartRateBpm><Value>140</Value></HeartRateBpm>"
            );
            point(5 * step, &inside)
        })
        .collect()
}

fn lap(total: &str, inside: &str) -> String {
    format!(
        "<Lap StartTime='{}'><TotalTimeSeconds>{total}</TotalTimeSeconds>\
         <DistanceMeters>5400</DistanceMeters>{inside}</Lap>",
        time(0)
    )
}

#[test]
fn points_are_read_wherever_they_stand_in_an_activity() {
    let points = points();
    let within_lap = lap("1800", &points);
    let without_lap = format!("<Id>{}</Id><Track>{points}</Track>", time(0));
    for inside in [within_lap, without_lap, points] {
        let run = only(&inside);
        assert_eq!(run.samples.len(), 361);
        assert_eq!(run.samples.heart_rate_bpm[9], Some(140.0));
        let digest = digest(&run);
        assert_eq!((digest.sport, digest.timer_s), (Sport::Run, 1800.0));
        assert_eq!(digest.distance_m, Some(5400.0));
    }
}

#[test]
fn milliseconds_of_a_lap_are_told_by_its_points() {
    let tracked = format!("<Track>{}</Track>", points());
    for total in ["1800", "1800000", "1800000.0"] {
        let run = only(&lap(total, &tracked));
        assert_eq!(run.totals.timer_s, Some(1800.0), "{total}");
        assert_eq!(run.totals.elapsed_s, Some(1800.0), "{total}");
    }
    // Five minutes of it were a pause.
    let run = only(&lap("1500000", &tracked));
    assert_eq!(run.totals.timer_s, Some(1500.0));
    // An hour typed in, with two points of its first minute, is an hour.
    let two = format!("<Track>{}{}</Track>", point(0, ""), point(60, ""));
    assert_eq!(only(&lap("3600", &two)).totals.timer_s, Some(3600.0));
}

#[test]
fn points_at_start_and_end_alone_tell_no_course() {
    let at = |second, metres: u32| {
        let metres = format!("<DistanceMeters>{metres}</DistanceMeters>");
        point(second, &metres)
    };
    let two = format!("<Track>{}{}</Track>", at(0, 0), at(2700, 5400));
    let run = only(&lap("2700.0", &two));
    assert!(run.samples.is_empty());
    let told = digest(&run);
    assert_eq!((told.timer_s, told.moving_s), (2700.0, 2700.0));
    assert_eq!(told.distance_m, Some(5400.0));
    // A place among them still tells the zone.
    let place = "<Position><LatitudeDegrees>52</LatitudeDegrees>\
                 <LongitudeDegrees>5</LongitudeDegrees></Position>";
    let two = format!("<Track>{}{}</Track>", point(0, place), point(2700, place));
    let told = digest(&only(&lap("2700.0", &two)));
    assert_eq!(told.zone.map(|zone| zone.name()), Some("Europe/Amsterdam"));
    assert_eq!(told.moving_s, 2700.0);
}

#[test]
fn a_heart_rate_of_a_lap_is_its_mean_however_it_is_written() {
    for heart in [
        "<HeartRateBpm>135</HeartRateBpm>",
        "<HeartRateBpm><Value>135</Value></HeartRateBpm>",
        "<AverageHeartRateBpm>135</AverageHeartRateBpm>",
        "<AverageHeartRateBpm><Value>135</Value></AverageHeartRateBpm>",
        "<HeartRateBpm>99</HeartRateBpm><AverageHeartRateBpm><Value>135</Value></AverageHeartRateBpm>",
    ] {
        let steps: String = (0..=360).map(|step| point(5 * step, "")).collect();
        let run = only(&lap("1800", &format!("{heart}<Track>{steps}</Track>")));
        assert_eq!(run.totals.mean_heart_rate_bpm, Some(135.0), "{heart}");
    }
}

#[test]
fn times_that_are_all_one_or_cannot_be_read_are_told() {
    let track = |points: &str| format!("<Lap><Track>{points}</Track></Lap>");
    let same = point(0, "").repeat(10);
    assert!(matches!(read(&track(&same)), Err(ImportError::OneTime)));
    let one = read(&track(&point(0, ""))).expect("can be read");
    assert_eq!(one.not_activity, Some(NotActivity::OneRecord));
    let unread = same.replace("05-14", "05-00");
    let Err(ImportError::TimesUnreadable(first)) = read(&track(&unread)) else {
        panic!("was read");
    };
    assert_eq!(first, "2024-05-00T16:00:00Z");
    // The laps know how long it took.
    let summed = only(&lap("1800", &format!("<Track>{same}</Track>")));
    assert_eq!(summed.totals.timer_s, Some(1800.0));
}
