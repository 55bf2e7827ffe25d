//! What single FIT messages tell, in files made message by message.

use chrono::{DateTime, Utc};
use restday::activity::{Activity, BodyMeasure};
use restday::import::{self, NotActivity, Reading};

use crate::fit_file::{FitFile, Raw};

/// 2025-01-15 10:00 UTC in seconds since the FIT epoch, 1989-12-31.
const START: u32 = 1_105_869_600;

fn read(file: FitFile) -> Reading {
    import::read(&file.bytes(), "made.fit")
        .expect("is FIT")
        .expect("can be read")
}

fn only(file: FitFile) -> Activity {
    let mut activities = read(file).activities;
    assert_eq!(activities.len(), 1);
    activities.remove(0)
}

fn instant(time: u32) -> DateTime<Utc> {
    let epoch = DateTime::parse_from_rfc3339("1989-12-31T00:00:00Z").expect("a date");
    epoch.to_utc() + chrono::TimeDelta::seconds(i64::from(time))
}

fn session() -> [(u8, Raw); 5] {
    [
        (2, Raw::U32(START)),
        (253, Raw::U32(START + 1800)),
        (5, Raw::Enum(1)),
        (7, Raw::U32(1_800_000)),
        (8, Raw::U32(1_800_000)),
    ]
}

#[test]
fn power_of_a_foot_pod_fills_a_gap_and_replaces_nothing() {
    let record = |second, power: &[(u8, Raw)]| {
        [&[(253, Raw::U32(START + second)), (3, Raw::U8(140))], power].concat()
    };
    let activity = only(
        FitFile::activity()
            .describe(7, 0x84, "Power", "Watts")
            .message_with(20, &record(0, &[]), &[(7, Raw::U16(251))])
            .message_with(20, &record(1, &[(7, Raw::U16(240))]), &[(7, Raw::U16(252))])
            .message(18, &session()),
    );
    assert_eq!(activity.samples.power_w, [Some(251.0), Some(240.0)]);
}

#[test]
fn a_field_without_description_is_passed_over() {
    let activity = only(
        FitFile::activity()
            .message_with(
                20,
                &[(253, Raw::U32(START)), (3, Raw::U8(140))],
                &[(7, Raw::U16(251))],
            )
            .message(18, &session()),
    );
    assert_eq!(activity.samples.power_w, [None]);
    assert_eq!(activity.samples.heart_rate_bpm, [Some(140.0)]);
}

#[test]
fn a_session_carries_recovery_feeling_and_oxygen_debt_of_its_application() {
    let whole = only(
        FitFile::activity()
            .describe(0, 0x02, "feeling", "")
            .describe(1, 0x86, "recovery_time", "s")
            .describe(2, 0x84, "peak_epoc", "l/kg")
            .message_with(
                18,
                &session(),
                &[(0, Raw::U8(4)), (1, Raw::U32(38_400)), (2, Raw::U16(718))],
            ),
    );
    // 38 400 s; 4 of 1 to 5; tenths, as the number is whole.
    assert_eq!(whole.watch.recovery_h, Some(38_400.0 / 3600.0));
    assert_eq!(whole.watch.feel, Some(75.0));
    assert_eq!(whole.watch.peak_epoc_ml_per_kg, Some(71.8));

    let fraction = only(
        FitFile::activity()
            .describe(2, 0x88, "peak_epoc", "l/kg")
            .message_with(18, &session(), &[(2, Raw::F32(49.5))]),
    );
    assert_eq!(fraction.watch.peak_epoc_ml_per_kg, Some(49.5));
}

#[test]
fn an_event_tells_the_recovery_time_where_no_message_140_does() {
    let event = |minutes| {
        [
            (253, Raw::U32(START + 1800)),
            (0, Raw::Enum(38)),
            (1, Raw::Enum(3)),
            (3, Raw::U32(minutes)),
        ]
    };
    let file = |minutes| {
        let file = FitFile::activity().message(21, &event(minutes));
        only(file.message(18, &session()))
    };
    assert_eq!(file(1872).watch.recovery_h, Some(31.2));
    // More than four days is no recovery time of any watch.
    assert_eq!(file(5761).watch.recovery_h, None);
}

#[test]
fn a_strap_that_reports_late_gives_its_heart_rates_to_the_swim() {
    // The strap's clock shows 2048 ticks at the start; beats at 2 048, 3 072, 4 096 … every second.
    const EIGHT_TIMES: &[u8] = &[
        0x00, 0x08, 0xc0, 0x00, 0x00, 0x40, 0x00, 0x08, 0xc0, 0x00, 0x00, 0x40,
    ];
    const EIGHT_BEATS: &[u8] = &[120, 121, 122, 123, 124, 125, 126, 127];
    let activity = only(
        FitFile::activity()
            .message(20, &[(253, Raw::U32(START))])
            .message(20, &[(253, Raw::U32(START + 7))])
            .message(18, &session())
            .message(
                132,
                &[
                    (253, Raw::U32(START)),
                    (0, Raw::U16(0)),
                    (9, Raw::U32(2048)),
                    (6, Raw::U8(119)),
                ],
            )
            .message(
                132,
                &[(10, Raw::Bytes(EIGHT_TIMES)), (6, Raw::Bytes(EIGHT_BEATS))],
            ),
    );
    // The first moment has the beat that ties the clocks and the one at the same tick.
    let hearts: Vec<f32> = activity
        .samples
        .heart_rate_bpm
        .iter()
        .flatten()
        .copied()
        .collect();
    assert_eq!(
        hearts,
        [119.5, 121.0, 122.0, 123.0, 124.0, 125.0, 126.0, 127.0]
    );
}

#[test]
fn wellness_files_tell_resting_heart_rate_variability_and_sleep() {
    let file = FitFile::of_type(32)
        .message(
            211,
            &[(253, Raw::U32(START)), (0, Raw::U8(52)), (1, Raw::U8(49))],
        )
        .message(
            370,
            &[
                (253, Raw::U32(START + 60)),
                (1, Raw::U16(48 * 128)),
                (4, Raw::U16(40 * 128)),
                (5, Raw::U16(60 * 128)),
            ],
        )
        .message(275, &[(253, Raw::U32(START + 600)), (0, Raw::Enum(2))])
        .message(275, &[(253, Raw::U32(START + 4200)), (0, Raw::Enum(1))]);
    let reading = read(file);
    assert_eq!(reading.not_activity, Some(NotActivity::Wellness));
    let facts: Vec<_> = reading
        .body
        .iter()
        .map(|fact| (fact.at, fact.measure))
        .collect();
    assert_eq!(
        facts,
        [
            (instant(START), BodyMeasure::RestingHeartRate { bpm: 49.0 }),
            (
                instant(START + 60),
                BodyMeasure::NightHrv {
                    rmssd_ms: 48.0,
                    balanced_ms: Some((40.0, 60.0)),
                }
            ),
            (
                instant(START + 4200),
                BodyMeasure::Sleep { asleep_s: 3600.0 }
            ),
        ]
    );
}

#[test]
fn the_device_is_named_by_the_profile_or_by_itself() {
    let device = |file_id: &[(u8, Raw)]| {
        let file = FitFile::of_device(file_id).message(18, &session());
        only(file).device.to_string()
    };
    let activity = (0, Raw::Enum(4));
    assert_eq!(
        device(&[activity, (1, Raw::U16(1)), (2, Raw::U16(3992))]),
        "garmin fr255"
    );
    assert_eq!(
        device(&[
            activity,
            (1, Raw::U16(23)),
            (2, Raw::U16(34)),
            (8, Raw::Text("S9"))
        ]),
        "suunto S9"
    );
    assert_eq!(device(&[activity]), "unknown");
}
