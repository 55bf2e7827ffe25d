//! Swims in a pool, by lengths and laps of FIT files that are made here.

use restday::activity::Sport;

use crate::fit_file::{FitFile, Raw};
use crate::half_empty_fit::{START, digests, read};

/// One length from some second on.
fn length(file: FitFile, from_s: u32, lasted_s: u32, kind: u8) -> FitFile {
    file.message(
        101,
        &[
            (253, Raw::U32(START + 1890)),
            (2, Raw::U32(START + from_s)),
            (3, Raw::U32(1000 * lasted_s)),
            (4, Raw::U32(1000 * lasted_s)),
            (12, Raw::Enum(kind)),
        ],
    )
}

/// A session in a pool of 25 m, without a total.
fn session(file: FitFile, length_s: u32) -> FitFile {
    file.message(
        18,
        &[
            (2, Raw::U32(START)),
            (253, Raw::U32(START + length_s)),
            (5, Raw::Enum(5)),
            (6, Raw::Enum(17)),
            (7, Raw::U32(1000 * length_s)),
            (8, Raw::U32(1000 * length_s)),
            (44, Raw::U16(2500)),
        ],
    )
}

/// Forty lengths of half a minute, and after each ten a rest of half a minute.
fn lengths(mut file: FitFile) -> FitFile {
    let mut from_s = 0;
    for count in 1..=40 {
        file = length(file, from_s, 30, 1);
        from_s += 30;
        if count % 10 == 0 {
            file = length(file, from_s, 30, 0);
            from_s += 30;
        }
    }
    file
}

#[test]
fn lengths_give_distance_speed_and_rest() {
    let swim = digests(session(lengths(FitFile::activity()), 1320)).remove(0);
    assert_eq!(swim.sport, Sport::Swim);
    assert_eq!(swim.distance_m, Some(1000.0));
    // 40 lengths of 30 s of 44.
    assert!((swim.moving_s - 1200.0).abs() < 31.0, "{}", swim.moving_s);
    let reading = read(session(lengths(FitFile::activity()), 1320)).expect("can be read");
    let samples = &reading.activities[0].samples;
    let speeds: Vec<f32> = samples.speed_m_per_s.iter().flatten().copied().collect();
    assert!(
        speeds
            .iter()
            .all(|v| *v == 0.0 || (*v - 25.0 / 30.0).abs() < 1e-6)
    );
    assert_eq!(speeds.iter().filter(|v| **v == 0.0).count(), 4);
}

#[test]
fn a_record_for_eight_lengths_is_no_second_and_keeps_its_heart_rate() {
    let record = |file: FitFile, second: u32| {
        file.message(
            20,
            &[
                (253, Raw::U32(START + second)),
                (3, Raw::U8(130)),
                // 300 m at once, at 9 m/s.
                (5, Raw::U32(30_000)),
                (6, Raw::U16(9000)),
            ],
        )
    };
    let file = record(record(lengths(FitFile::activity()), 615), 1319);
    let reading = read(session(file, 1320)).expect("can be read");
    let samples = &reading.activities[0].samples;
    let at = |second: f64| {
        let row = samples.elapsed_s.iter().position(|s| *s == second);
        row.expect("a sample then")
    };
    assert_eq!(samples.heart_rate_bpm[at(615.0)], Some(130.0));
    // Half of the length from 600 to 630 s after nineteen whole ones; the tenth rest was from 300 s.
    assert_eq!(samples.distance_m[at(615.0)], Some(19.5 * 25.0));
    assert!(samples.speed_m_per_s.iter().flatten().all(|v| *v < 1.0));
}

#[test]
fn laps_tell_of_a_pool_swim_without_lengths() {
    let lap = |file: FitFile, from_s: u32, metres: u32| {
        file.message(
            19,
            &[
                (2, Raw::U32(START + from_s)),
                (7, Raw::U32(180_000)),
                (8, Raw::U32(120_000)),
                (9, Raw::U32(100 * metres)),
            ],
        )
    };
    let file = lap(lap(FitFile::activity(), 0, 100), 180, 120);
    let swim = digests(session(file, 360)).remove(0);
    assert_eq!(swim.distance_m, Some(220.0));
    // Two minutes of each three.
    assert!((swim.moving_s - 240.0).abs() < 31.0, "{}", swim.moving_s);
}

#[test]
fn without_the_length_of_the_pool_the_total_or_the_speeds_of_the_lengths_tell_it() {
    let of_length = |more: &'static [(u8, Raw)]| {
        let fields = [
            (2, Raw::U32(START)),
            (3, Raw::U32(40_000)),
            (12, Raw::Enum(1)),
        ];
        FitFile::activity().message(101, &[&fields, more].concat())
    };
    let of_session = |file: FitFile, more: &[(u8, Raw)]| {
        let fields = [
            (2, Raw::U32(START)),
            (5, Raw::Enum(5)),
            (7, Raw::U32(60_000)),
        ];
        digests(file.message(18, &[&fields, more].concat())).remove(0)
    };
    let by_total = of_session(of_length(&[]), &[(9, Raw::U32(3300))]);
    assert_eq!(by_total.distance_m, Some(33.0));
    let by_speed = of_session(of_length(&[(6, Raw::U16(500))]), &[]);
    assert_eq!(by_speed.distance_m, Some(20.0));
}
