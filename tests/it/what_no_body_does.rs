//! Files that tell of what no body does, built byte by byte, and what is made of them.

use chrono::{NaiveDate, TimeDelta};
use restday::activity::Sport;
use restday::athlete::{Athlete, Discipline, Given, Home};
use restday::clean::Doubt;
use restday::digest::{Digest, WrongDate, set_aside_untimely};
use restday::history::{History, ScoredActivity};
use restday::import;
use restday::load::Method;

use crate::fit_file::{FitFile, Raw};
use crate::half_empty_fit::digests;

/// 2024-05-14 16:00 UTC in seconds since the FIT epoch.
const START: u32 = 1_084_636_800;
const RUN: u8 = 1;
const RIDE: u8 = 2;

/// One record.
#[derive(Clone, Copy, Default)]
struct Row {
    bpm: Option<u8>,
    watts: Option<u16>,
    mm_per_s: Option<u16>,
    metres: Option<f64>,
}

/// A session of some minutes from a start on, a record each so many seconds.
fn recorded(start: u32, sport: u8, minutes: u32, step_s: u32, row: impl Fn(u32) -> Row) -> FitFile {
    let mut file = FitFile::activity();
    for second in (0..=60 * minutes).step_by(step_s as usize) {
        let row = row(second);
        let mut fields = vec![(253, Raw::U32(start + second))];
        fields.extend(row.bpm.map(|bpm| (3, Raw::U8(bpm))));
        fields.extend(row.metres.map(|m| (5, Raw::U32((100.0 * m) as u32))));
        fields.extend(row.mm_per_s.map(|v| (6, Raw::U16(v))));
        fields.extend(row.watts.map(|w| (7, Raw::U16(w))));
        file = file.message(20, &fields);
    }
    let ms = 60_000 * minutes;
    file.message(
        18,
        &[
            (2, Raw::U32(start)),
            (253, Raw::U32(start + 60 * minutes)),
            (5, Raw::Enum(sport)),
            (7, Raw::U32(ms)),
            (8, Raw::U32(ms)),
        ],
    )
}

fn only(file: FitFile) -> Digest {
    let mut digests = digests(file);
    assert_eq!(digests.len(), 1);
    digests.remove(0)
}

fn scored(digest: &Digest) -> ScoredActivity {
    let given = Given {
        home: Some(Home::UsualOffset(0)),
        ..Given::default()
    };
    let athlete = Athlete::new(given, std::slice::from_ref(digest), &[]);
    let day = athlete.home.day_of(digest);
    let history = History::new(vec![digest.clone()], &athlete, day);
    history.activities.into_iter().next().expect("one session")
}

fn points(digest: &Digest) -> f64 {
    scored(digest).score.expect("is scored").points.get()
}

/// A heart rate near 140, never the same for long.
fn heart(second: u32) -> u8 {
    (136 + second * 7 % 9) as u8
}

fn running(second: u32, mm_per_s: u16) -> Row {
    Row {
        bpm: Some(heart(second)),
        mm_per_s: Some(mm_per_s),
        metres: Some(f64::from(second) * f64::from(mm_per_s) / 1000.0),
        ..Row::default()
    }
}

#[test]
fn an_hour_of_28_8_km_is_no_run() {
    let ride = only(recorded(START, RUN, 60, 5, |second| running(second, 8000)));
    assert_eq!(ride.sport, Sport::Ride);
    assert_eq!(ride.doubts, [Doubt::OtherSport { said: Sport::Run }]);
    assert_eq!(ride.best.speed_20min_m_per_s.get(), None);
    let scored = scored(&ride);
    assert!(scored.impact.get() <= 1.0);
    assert_eq!(scored.score.expect("is scored").method, Method::HeartRate);
    let athlete = Athlete::new(Given::default(), &[ride], &[]);
    let day = NaiveDate::from_ymd_opt(2024, 5, 14).expect("a date");
    let on_foot = athlete.thresholds(day, Discipline::OnFoot);
    assert_eq!(on_foot.threshold_speed, None);
}

#[test]
fn a_car_after_the_run_is_no_part_of_it() {
    let run = |minutes| {
        recorded(START, RUN, minutes, 1, |second| {
            if second <= 1800 {
                return Row {
                    bpm: Some(150),
                    ..running(second, 3000)
                };
            }
            Row {
                bpm: Some(75),
                mm_per_s: Some(9000),
                metres: Some(5400.0 + 9.0 * f64::from(second - 1800)),
                ..Row::default()
            }
        })
    };
    let (with_car, alone) = (only(run(50)), only(run(30)));
    assert!(matches!(with_car.doubts[..], [Doubt::Carried { .. }]));
    let metres = with_car.distance_m.expect("is known");
    assert!((metres - 5400.0).abs() < 30.0, "{metres} m");
    assert!(
        (with_car.timer_s - 1800.0).abs() < 5.0,
        "{} s",
        with_car.timer_s
    );
    assert!((points(&with_car) / points(&alone) - 1.0).abs() < 0.02);
    let (impact, usual) = (scored(&with_car).impact.get(), scored(&alone).impact.get());
    assert!(
        (impact / usual - 1.0).abs() < 0.02,
        "{impact} instead of {usual}"
    );
}

#[test]
fn a_speed_in_part_of_the_records_makes_no_stop() {
    let all = only(recorded(START, RUN, 40, 5, |second| Row {
        bpm: None,
        ..running(second, 3000)
    }));
    let part = only(recorded(START, RUN, 40, 5, |second| Row {
        bpm: None,
        mm_per_s: (second <= 600).then_some(3000),
        ..running(second, 3000)
    }));
    assert_eq!((all.moving_s, part.moving_s), (2400.0, 2400.0));
    assert!((points(&part) / points(&all) - 1.0).abs() < 0.01);
}

#[test]
fn records_that_become_sparse_are_the_same_run() {
    let dense = only(recorded(START, RUN, 40, 1, |second| running(second, 3000)));
    // Every second for five minutes, then every 45.
    let mut file = FitFile::activity();
    let seconds = (0..300).chain((300..=2400).step_by(45));
    for second in seconds {
        let row = running(second, 3000);
        file = file.message(
            20,
            &[
                (253, Raw::U32(START + second)),
                (3, Raw::U8(row.bpm.expect("has one"))),
                (5, Raw::U32((100.0 * row.metres.expect("has some")) as u32)),
                (6, Raw::U16(3000)),
            ],
        );
    }
    let sparse = only(file.message(
        18,
        &[
            (2, Raw::U32(START)),
            (253, Raw::U32(START + 2400)),
            (5, Raw::Enum(RUN)),
            (7, Raw::U32(2_400_000)),
            (8, Raw::U32(2_400_000)),
        ],
    ));
    assert!(
        (sparse.moving_s - dense.moving_s).abs() < 60.0,
        "{}",
        sparse.moving_s
    );
    assert!((points(&sparse) / points(&dense) - 1.0).abs() < 0.03);
    let score = scored(&sparse).score.expect("is scored");
    assert_eq!(score.method, Method::HeartRate);
    assert!(score.coverage > 0.97);
}

#[test]
fn a_heart_rate_only_where_it_changes_covers_the_run() {
    // 130 for 20 s, 150 for 30 s, and so on: written where it becomes true.
    let run = only(recorded(START, RUN, 30, 1, |second| Row {
        bpm: match second % 50 {
            0 => Some(130),
            20 => Some(150),
            _ => None,
        },
        ..running(second, 3000)
    }));
    let mean = run.heart_rate.mean_bpm().expect("is known");
    assert!((mean - 142.0).abs() < 0.2, "{mean}");
    assert_eq!(
        scored(&run).score.expect("is scored").method,
        Method::HeartRate
    );
}

#[test]
fn a_heart_rate_that_leaps_to_one_and_a_half_for_ten_minutes_makes_no_maximum() {
    let bpm = |second: u32, times: f64| (f64::from(heart(second)) * times) as u8;
    let true_run = only(recorded(START, RUN, 60, 1, |second| running(second, 3000)));
    let leapt = only(recorded(START, RUN, 60, 1, |second| Row {
        bpm: Some(bpm(
            second,
            if (1200..1800).contains(&second) {
                1.5
            } else {
                1.0
            },
        )),
        ..running(second, 3000)
    }));
    assert!(matches!(leapt.doubts[..], [Doubt::HeartLeapt { seconds }] if seconds == 600.0));
    assert_eq!(
        leapt.heart_rate.held_max_bpm,
        true_run.heart_rate.held_max_bpm
    );
    let (mean, usual) = (leapt.heart_rate.mean_bpm(), true_run.heart_rate.mean_bpm());
    assert!((mean.expect("known") - usual.expect("known")).abs() < 0.1);
    assert!((points(&leapt) / points(&true_run) - 1.0).abs() < 0.01);
}

fn riding(second: u32) -> Row {
    Row {
        bpm: Some(heart(second)),
        watts: Some((195 + second * 7 % 11) as u16),
        ..Row::default()
    }
}

#[test]
fn power_that_nobody_holds_is_missing() {
    let sane = only(recorded(START, RIDE, 60, 1, riding));
    type Seconds = fn(u32) -> bool;
    let absurd: [(&str, Seconds, u16); 3] = [
        ("a second of 65 kW", |second| second == 1800, 65_000),
        (
            "20 s of 2000 W",
            |second| (900..920).contains(&second),
            2000,
        ),
        (
            "8 min of 1500 W",
            |second| (900..1380).contains(&second),
            1500,
        ),
    ];
    for (what, is, watts) in absurd {
        let ride = only(recorded(START, RIDE, 60, 1, |second| Row {
            watts: if is(second) {
                Some(watts)
            } else {
                riding(second).watts
            },
            ..riding(second)
        }));
        assert!(
            matches!(ride.doubts[..], [Doubt::TooMuchPower { .. }]),
            "{what}"
        );
        let off = points(&ride) / points(&sane) - 1.0;
        assert!(off.abs() < 0.01, "{what}: {off}");
        let (best, usual) = (ride.best.powers_w[3], sane.best.powers_w[3]);
        let off = best.get().expect("long enough") / usual.get().expect("long enough") - 1.0;
        assert!(off.abs() < 0.01, "{what}: {off}");
    }
    // Nothing is left of an hour at 600 W, and the heart tells.
    let stuck = only(recorded(START, RIDE, 60, 1, |second| Row {
        watts: Some(600),
        ..riding(second)
    }));
    assert_eq!(
        scored(&stuck).score.expect("is scored").method,
        Method::HeartRate
    );
}

#[test]
fn on_a_treadmill_the_athlete_knows_how_far_it_was() {
    let treadmill = |total_m: u32| {
        let file = (0..=480).fold(FitFile::activity(), |file, step| {
            file.message(
                20,
                &[
                    (253, Raw::U32(START + 5 * step)),
                    (5, Raw::U32(100 * 12 * step)),
                    (6, Raw::U16(2400)),
                ],
            )
        });
        only(file.message(
            18,
            &[
                (2, Raw::U32(START)),
                (253, Raw::U32(START + 2400)),
                (5, Raw::Enum(RUN)),
                (6, Raw::Enum(1)),
                (7, Raw::U32(2_400_000)),
                (8, Raw::U32(2_400_000)),
                (9, Raw::U32(100 * total_m)),
            ],
        ))
    };
    let speed = |run: &Digest| run.graded_speed.mean_m_per_s().expect("is known");
    assert!((speed(&treadmill(5760)) - 2.4).abs() < 0.01);
    let corrected = treadmill(7200);
    assert!((speed(&corrected) - 3.0).abs() < 0.01);
    assert!((corrected.impact.known_km - 7.2).abs() < 0.05);
}

#[test]
fn a_treadmill_hour_of_which_nothing_is_known_counts_by_its_duration() {
    let run = only(recorded(START, RUN, 60, 5, |_| Row {
        mm_per_s: Some(0),
        ..Row::default()
    }));
    let score = scored(&run).score.expect("is scored");
    assert_eq!(score.method, Method::Duration);
    assert!(score.points.get() > 40.0);
}

#[test]
fn dates_that_cannot_be_right_leave_the_history_alone() {
    let weeks = (0..12).map(|week| START + 7 * 86_400 * week);
    let run = |start| only(recorded(start, RUN, 30, 5, |second| running(second, 3000)));
    let sane: Vec<Digest> = weeks.map(run).collect();
    let today = NaiveDate::from_ymd_opt(2024, 8, 1).expect("a date");
    // 7 February 2036, and 1024 weeks before the first run.
    let wrong = [run(START + 370_000_000), run(START - 1024 * 7 * 86_400)];
    let all = sane.iter().cloned().chain(wrong).collect();
    let (kept, untimely) = set_aside_untimely(all, today);
    assert_eq!(kept.len(), sane.len());
    let reasons: Vec<WrongDate> = untimely.iter().map(|u| u.reason).collect();
    assert_eq!(reasons[0], WrongDate::Future);
    let first = kept[0].start.date_naive();
    let WrongDate::Alone { days, rollover } = reasons[1] else {
        panic!("{:?}", reasons[1]);
    };
    assert_eq!(rollover, Some(first));
    assert_eq!(days, -1024 * 7);
    assert_eq!(first + TimeDelta::days(11 * 7), kept[11].start.date_naive());
}

#[test]
fn a_break_between_segments_is_carried_and_not_run() {
    // Ten minutes eastward at 3 m/s, then 6.7 km further on after an hour ten more.
    let point = |metres: f64, second: u32| {
        let (hour, minute, second) = (16 + second / 3600, second / 60 % 60, second % 60);
        format!(
            "<trkpt lat=\"0.5\" lon=\"{:.6}\"><time>2024-05-14T{hour:02}:{minute:02}:{second:02}Z</time></trkpt>",
            10.0 + metres / 111_191.0
        )
    };
    let segment = |from_m: f64, from_s: u32| {
        let points = (0..=120).map(|i| point(from_m + 15.0 * f64::from(i), from_s + 5 * i));
        format!("<trkseg>{}</trkseg>", points.collect::<String>())
    };
    let gpx = format!(
        "<gpx version=\"1.1\" creator=\"made\" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><type>running</type>{}{}</trk></gpx>",
        segment(0.0, 0),
        segment(8500.0, 4380)
    );
    let reading = import::read(gpx.as_bytes(), "run.gpx")
        .expect("is GPX")
        .expect("is read");
    let activity = &reading.activities[0];
    let (samples, repairs) = restday::clean::clean(activity);
    let run = Digest::of(activity, &samples, repairs);
    let metres = run.distance_m.expect("is known");
    assert!((metres - 3600.0).abs() < 20.0, "{metres} m");
}
