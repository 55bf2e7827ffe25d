//! FIT files in which a sum is missing, zero or in another place than usual.

use restday::activity::{Activity, Sport};
use restday::athlete::{ClockSource, Home};
use restday::clean::clean;
use restday::digest::Digest;
use restday::import::{self, ImportError, NotActivity, Reading};

use crate::fit_file::{FitFile, Raw};

/// 2025-01-15 10:00 UTC in seconds since the FIT epoch.
pub const START: u32 = 1_105_869_600;

pub fn read(file: FitFile) -> Result<Reading, ImportError> {
    import::read(&file.bytes(), "made.fit").expect("is FIT")
}

pub fn digests(file: FitFile) -> Vec<Digest> {
    let reading = read(file).expect("can be read");
    reading.activities.iter().map(digest).collect()
}

fn digest(activity: &Activity) -> Digest {
    let (samples, repairs) = clean(activity);
    Digest::of(activity, &samples, repairs)
}

fn only(file: FitFile) -> Digest {
    let mut digests = digests(file);
    assert_eq!(digests.len(), 1);
    digests.remove(0)
}

/// Half an hour of records, one in five seconds at 3 m/s and 140 beats; the metres begin at some
/// number and the seconds at another.
fn half_hour(file: FitFile, from_s: u32, from_m: u32) -> FitFile {
    (0..=360).fold(file, |file, step| {
        file.message(
            20,
            &[
                (253, Raw::U32(START + from_s + 5 * step)),
                (3, Raw::U8(140)),
                (5, Raw::U32(100 * (from_m + 15 * step))),
                (6, Raw::U16(3000)),
            ],
        )
    })
}

/// A session with elapsed time, timer and distance in the units of the file.
fn session(from_s: u32, sport: u8, elapsed_ms: u32, timer_ms: u32) -> Vec<(u8, Raw)> {
    vec![
        (2, Raw::U32(START + from_s)),
        (253, Raw::U32(START + from_s + elapsed_ms / 1000)),
        (5, Raw::Enum(sport)),
        (7, Raw::U32(elapsed_ms)),
        (8, Raw::U32(timer_ms)),
    ]
}

fn with(mut fields: Vec<(u8, Raw)>, more: &[(u8, Raw)]) -> Vec<(u8, Raw)> {
    fields.extend(more);
    fields
}

#[test]
fn what_was_typed_in_on_a_page_has_the_time_of_its_timer() {
    let fields = with(session(0, 1, 0, 3_623_000), &[(9, Raw::U32(1_028_000))]);
    let run = only(FitFile::activity().message(18, &fields));
    assert_eq!((run.timer_s, run.elapsed_s), (3623.0, 3623.0));
    assert_eq!(run.moving_s, 3623.0);
    assert_eq!(run.distance_m, Some(10_280.0));
}

#[test]
fn a_timer_of_zero_is_that_of_the_records_and_events() {
    let event = |second: u32, kind| {
        [
            (253, Raw::U32(START + second)),
            (0, Raw::Enum(0)),
            (1, Raw::Enum(kind)),
        ]
    };
    let recorded = || half_hour(FitFile::activity(), 0, 0);
    let zero = session(0, 1, 1_800_000, 0);
    let run = only(recorded().message(18, &zero));
    assert_eq!((run.timer_s, run.elapsed_s), (1800.0, 1800.0));
    assert_eq!(run.moving_s, 1800.0);
    // Stopped for ten minutes.
    let stopped = recorded()
        .message(21, &event(600, 4))
        .message(21, &event(1200, 0));
    assert_eq!(only(stopped.message(18, &zero)).timer_s, 1200.0);
    // Without records the clock is all there is.
    let alone = only(FitFile::activity().message(18, &zero));
    assert_eq!(alone.timer_s, 1800.0);
}

#[test]
fn a_distance_of_zero_is_that_of_the_records_and_none_where_they_have_none() {
    let fields = with(session(0, 1, 1_800_000, 1_800_000), &[(9, Raw::U32(0))]);
    let run = only(half_hour(FitFile::activity(), 0, 0).message(18, &fields));
    assert_eq!(run.distance_m, Some(5400.0));
    let nowhere = only(FitFile::activity().message(18, &fields));
    assert_eq!(nowhere.distance_m, None);
}

#[test]
fn a_leg_without_a_total_takes_its_own_metres_of_a_counter_that_runs_through() {
    let ride = with(
        session(0, 2, 1_800_000, 1_800_000),
        &[(9, Raw::U32(540_000))],
    );
    let file = half_hour(FitFile::activity(), 0, 0);
    let file = half_hour(file, 1801, 5403).message(18, &ride);
    let legs = digests(file.message(18, &session(1801, 1, 1_800_000, 1_800_000)));
    let told: Vec<_> = legs.iter().map(|leg| (leg.sport, leg.distance_m)).collect();
    // From 5400 m at the end of the ride to 10 803 m.
    assert_eq!(
        told,
        [(Sport::Ride, Some(5400.0)), (Sport::Run, Some(5403.0))]
    );
    // A counter that begins anew with the leg.
    let file = half_hour(half_hour(FitFile::activity(), 0, 0), 1801, 0).message(18, &ride);
    let legs = digests(file.message(18, &session(1801, 1, 1_800_000, 1_800_000)));
    assert_eq!(legs[1].distance_m, Some(5400.0));
}

#[test]
fn a_distance_that_stands_in_laps_alone_is_their_sum() {
    let lap = |from_s: u32, metres: u32| {
        [
            (2, Raw::U32(START + from_s)),
            (7, Raw::U32(900_000)),
            (9, Raw::U32(100 * metres)),
        ]
    };
    let file = FitFile::activity()
        .message(19, &lap(0, 2500))
        .message(19, &lap(900, 2700));
    let run = only(file.message(18, &session(0, 1, 1_800_000, 1_800_000)));
    assert_eq!(run.distance_m, Some(5200.0));
}

#[test]
fn a_climb_counts_where_nothing_says_how_far_it_went_down() {
    let fields = with(session(0, 1, 1_800_000, 1_800_000), &[(22, Raw::U16(310))]);
    let run = only(FitFile::activity().message(18, &fields));
    assert_eq!(run.climbed.map(|climbed| climbed.ascent_m), Some(310.0));
}

/// Half an hour whose records have a heart rate or a power in an added field and nowhere else.
fn added(describe: impl Fn(FitFile) -> FitFile, value: Raw) -> Activity {
    let file = (0..=360).fold(describe(FitFile::activity()), |file, step| {
        let time = (253, Raw::U32(START + 5 * step));
        file.message_with(20, &[time], &[(4, value)])
    });
    let file = file.message(18, &session(0, 1, 1_800_000, 1_800_000));
    read(file).expect("can be read").activities.remove(0)
}

/// Announces field 4 of an application as what stands for a field of a message.
fn standing_for(message: u16, field: u8) -> impl Fn(FitFile) -> FitFile {
    move |file| {
        let about = [
            (0, Raw::U8(0)),
            (1, Raw::U8(4)),
            (2, Raw::U8(0x02)),
            (3, Raw::Text("Sensor")),
            (14, Raw::U16(message)),
            (15, Raw::U8(field)),
        ];
        file.message(206, &about)
    }
}

#[test]
fn an_added_field_that_stands_for_heart_rate_or_power_is_one() {
    let heart = added(standing_for(20, 3), Raw::U8(150));
    assert_eq!(heart.samples.heart_rate_bpm[7], Some(150.0));
    let power = added(standing_for(20, 7), Raw::U8(210));
    assert_eq!(power.samples.power_w[7], Some(210.0));
    // Field 3 of a session is a place, and of no record anyway.
    let other = added(standing_for(18, 3), Raw::U8(150));
    assert_eq!(other.samples.heart_rate_bpm[7], None);
    let named = |file: FitFile| file.describe(4, 0x84, "RP_Power", "Watts");
    let power = added(named, Raw::U16(251));
    assert_eq!(power.samples.power_w[7], Some(251.0));
}

#[test]
fn a_heart_rate_of_the_record_itself_is_not_replaced() {
    let file = standing_for(20, 3)(FitFile::activity()).message_with(
        20,
        &[(253, Raw::U32(START)), (3, Raw::U8(140))],
        &[(4, Raw::U8(150))],
    );
    let file = file.message(18, &session(0, 1, 1_800_000, 1_800_000));
    let reading = read(file).expect("can be read");
    assert_eq!(reading.activities[0].samples.heart_rate_bpm, [Some(140.0)]);
}

#[test]
fn a_single_record_is_no_training_and_a_single_time_is_no_duration() {
    let record =
        |file: FitFile, bpm| file.message(20, &[(253, Raw::U32(START)), (3, Raw::U8(bpm))]);
    let one = || record(FitFile::activity(), 140);
    let reading = read(one()).expect("can be read");
    assert_eq!(reading.not_activity, Some(NotActivity::OneRecord));
    let begun_and_ended = session(0, 1, 2_000, 2_000);
    let reading = read(one().message(18, &begun_and_ended)).expect("can be read");
    assert_eq!(reading.not_activity, Some(NotActivity::OneRecord));
    // A session of an hour beside it was one.
    let hour = only(one().message(18, &session(0, 1, 3_600_000, 3_600_000)));
    assert_eq!(hour.timer_s, 3600.0);
    let twice = record(one(), 150);
    assert!(matches!(read(twice), Err(ImportError::OneTime)));
}

/// A run at 40 degrees north and 105 degrees west in May 2024, whose device shows UTC and some hours.
fn in_denver(hours: u32) -> Digest {
    /// 2024-05-15 02:00 UTC.
    const EVENING: u32 = 1_084_672_800;
    let semicircles = |degrees: f64| (degrees * f64::from(1u32 << 31) / 180.0) as i32;
    let file = (0..=360).fold(FitFile::activity(), |file, step| {
        file.message(
            20,
            &[
                (253, Raw::U32(EVENING + 5 * step)),
                (0, Raw::S32(semicircles(40.0))),
                (1, Raw::S32(semicircles(-105.0 + 0.0002 * f64::from(step)))),
            ],
        )
    });
    let end = EVENING + 1800;
    let clock = [(253, Raw::U32(end)), (5, Raw::U32(end + 3600 * hours))];
    only(file.message(34, &clock))
}

#[test]
fn a_clock_that_shows_greenwich_loses_against_the_place() {
    let told = |digest: &Digest| Home::Unknown.clock_of(digest);
    assert_eq!(told(&in_denver(0)), (-6 * 3600, ClockSource::Place));
    // A watch set to Berlin keeps its word wherever it is.
    assert_eq!(told(&in_denver(2)), (2 * 3600, ClockSource::File));
}
