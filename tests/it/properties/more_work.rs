//! More of it never costs less.
//!
//! The property is that of sums: a second appended to a session whose every second was measured never
//! lowers what the session costs, and a heart that beat faster never makes it cheaper. A second is
//! appended and not slipped in: thirty seconds around an inserted rest have lower means, so normalized
//! power falls by its published form.

use proptest::collection::vec;
use proptest::prelude::*;
use restday::activity::{Activity, Sport, Totals, WatchSays};
use restday::athlete::{Athlete, Discipline, Given, GivenThresholds};
use restday::clean::Repairs;
use restday::digest::{Digest, HeartRateSeconds};
use restday::load::{METRICS, Unscored};

use super::athletes::{heart_rates, sex, stating, subject};
use super::recordings::{Moment, believed, full_second, full_session, length_s, timed};
use super::tried;
use crate::digests::{digest, empty_run};

/// Metrics, by their columns, that an appended second may lower, and why.
const MAY_FALL: [(&str, &str); 11] = [
    (
        "swim_stress",
        "the cube of a mean speed: a slow second lowers the mean by more than it adds",
    ),
    (
        "mean_heart_rate_stress",
        "rests on a mean, which an easy second lowers",
    ),
    ("watch_load_stress", "the watch's"),
    ("watch_exercise_load", "the watch's"),
    ("watch_aerobic_effect", "the watch's"),
    ("watch_anaerobic_effect", "the watch's"),
    ("normalized_power_w", "a mean, in watts"),
    ("smoothed_power_w", "a mean, in watts"),
    ("estimated_running_power_w", "a mean, in watts"),
    (
        "ascent_m",
        "made of an altitude that cleaning smooths to its end, or summed up by the file",
    ),
    ("descent_m", "likewise"),
];

fn athlete(heart: GivenThresholds, digest: &Digest) -> Athlete {
    let of = |discipline| GivenThresholds {
        discipline: Some(discipline),
        threshold_speed_m_per_s: Some(1.9),
        threshold_power_w: Some(250.0),
        ..heart
    };
    let given = Given {
        thresholds: vec![of(Discipline::OnFoot)],
        ..Given::default()
    };
    Athlete::new(given, std::slice::from_ref(digest), &[])
}

/// A run of believed samples, with a timer that ran all along.
fn run(moments: &[Moment]) -> Digest {
    let seconds = length_s(moments);
    let activity = Activity {
        watch: WatchSays {
            perceived_exertion: Some(6.0),
            ..WatchSays::default()
        },
        ..timed(Sport::Run, seconds)
    };
    Digest::of(&activity, &believed(moments), Repairs::default())
}

/// What a metric says of a run.
fn rated(column: &str, athlete: &Athlete, digest: &Digest) -> Result<f64, Unscored> {
    let mut metrics = METRICS.iter().filter(|m| m.column() == column);
    let metric = metrics.next().expect("is a metric");
    metric
        .rate(subject(athlete, digest))
        .map(|rating| rating.value)
}

fn sums() -> impl Iterator<Item = &'static str> {
    let columns = METRICS.iter().map(|m| m.column());
    columns.filter(|column| MAY_FALL.iter().all(|(name, _)| name != column))
}

#[test]
fn whatever_may_fall_is_a_metric() {
    for (name, why) in MAY_FALL {
        assert!(METRICS.iter().any(|m| m.column() == name), "{name}: {why}");
    }
    assert_eq!(sums().count() + MAY_FALL.len(), METRICS.len());
}

proptest! {
    #![proptest_config(tried(48))]

    #[test]
    fn a_second_more_never_costs_less(
        heart in heart_rates(),
        mut moments in full_session(),
        second in full_second(),
    ) {
        let before = run(&moments);
        moments.push(second);
        let after = run(&moments);
        let athlete = athlete(heart, &before);
        for column in sums() {
            let less = rated(column, &athlete, &before).expect(column);
            let more = rated(column, &athlete, &after).expect(column);
            prop_assert!(more >= less * (1.0 - 1e-9), "{column}: {less} and then {more}");
        }
    }

    /// Part of a session without heart rate is taken to have been like the rest. So a measured second
    /// costs what it cost itself, less what it takes from the mean of the unmeasured part: with `m` of
    /// `t` seconds measured, the load falls only if the second cost less than `(t - m) / (t + 1)` of the
    /// mean, which at half a session is half of the mean.
    #[test]
    fn of_a_session_measured_in_part_a_second_above_half_of_the_mean_never_costs_less(
        who in sex(),
        stated in heart_rates(),
        stretches in vec((40..=210_u16, 60..600_u16), 1..6),
        measured in 0.5..1.0_f64,
        bpm in 40..=210_u16,
    ) {
        let mut stretches: Vec<(f64, f64)> =
            stretches.iter().map(|(bpm, s)| (f64::from(*bpm), f64::from(*s))).collect();
        let measured_s: f64 = stretches.iter().map(|(_, s)| s).sum();
        let of = |stretches: &[(f64, f64)], timer_s| Digest {
            heart_rate: HeartRateSeconds::from_stretches(stretches),
            timer_s,
            ..empty_run()
        };
        let timer_s = (measured_s / measured).floor();
        let before = of(&stretches, timer_s);
        let athlete = stating(who, stated, &before);
        let cost = |digest: &Digest| rated("training_impulse", &athlete, digest);
        let alone = of(&[(bpm.into(), 1.0)], 1.0);
        stretches.push((bpm.into(), 1.0));
        let after = of(&stretches, timer_s + 1.0);
        let (less, more) = (cost(&before).expect("half"), cost(&after).expect("half"));
        let least = less / timer_s * (timer_s - measured_s) / (timer_s + 1.0);
        if cost(&alone).expect("whole") >= least {
            prop_assert!(more >= less * (1.0 - 1e-9), "{less} and then {more}");
        } else {
            prop_assert!(more <= less, "{less} and then {more}");
        }
    }

    #[test]
    fn a_heart_that_beats_faster_never_makes_it_cheaper(
        who in sex(),
        stated in heart_rates(),
        stretches in vec((40..=220_u16, 0..=10_u16, 1..600_u16), 1..8),
    ) {
        let beating = |faster: bool| {
            let stretches: Vec<(f64, f64)> = stretches
                .iter()
                .map(|(bpm, more, s)| (f64::from(bpm + more * u16::from(faster)), f64::from(*s)))
                .collect();
            Digest {
                heart_rate: HeartRateSeconds::from_stretches(&stretches),
                timer_s: stretches.iter().map(|(_, s)| s).sum(),
                ..empty_run()
            }
        };
        let (slower, faster) = (beating(false), beating(true));
        let athlete = stating(who, stated, &slower);
        for column in [
            "heart_rate_stress",
            "training_impulse",
            "training_impulse_one_factor",
            "five_zone_impulse",
            "three_zone_impulse",
            "zone_impulse",
        ] {
            let less = rated(column, &athlete, &slower).expect(column);
            let more = rated(column, &athlete, &faster).expect(column);
            prop_assert!(more >= less * (1.0 - 1e-9), "{column}: {less} and then {more}");
        }
    }

    /// Of a swim at one speed or faster; drag makes a slow second another matter.
    #[test]
    fn a_second_of_swimming_no_slower_than_the_mean_or_of_rest_never_costs_less(
        speed in 0.3..1.5,
        seconds in 60..7200_u32,
        faster in 1.0..2.0,
    ) {
        let swim = |elapsed_s: f64, moving_s: f64, metres: f64| {
            let activity = timed(Sport::Swim, moving_s);
            digest(&Activity {
                totals: Totals {
                    elapsed_s: Some(elapsed_s),
                    distance_m: Some(metres),
                    ..activity.totals
                },
                ..activity
            })
        };
        let seconds = f64::from(seconds);
        let before = swim(seconds, seconds, speed * seconds);
        let swum = swim(seconds + 1.0, seconds + 1.0, speed * (seconds + faster));
        let rested = swim(seconds + 1.0, seconds, speed * seconds);
        let stated = GivenThresholds {
            discipline: Some(Discipline::Swim),
            threshold_speed_m_per_s: Some(1.2),
            ..GivenThresholds::default()
        };
        let athlete = stating(None, stated, &before);
        let cost = |digest: &Digest| rated("swim_stress", &athlete, digest).expect("a swim");
        prop_assert!(cost(&swum) > cost(&before) && cost(&rested) > cost(&before));
    }
}

/// Half an hour of an hour at 170 beats counts as an hour of it; a second at rest makes the other half a
/// little easier.
#[test]
fn of_a_session_measured_in_part_a_second_of_rest_may_cost_less() {
    let heart = GivenThresholds {
        resting_hr_bpm: Some(50.0),
        threshold_hr_bpm: Some(170.0),
        max_hr_bpm: Some(190.0),
        ..GivenThresholds::default()
    };
    let half = |stretches: &[(f64, f64)], timer_s| Digest {
        heart_rate: HeartRateSeconds::from_stretches(stretches),
        timer_s,
        ..empty_run()
    };
    let before = half(&[(170.0, 1800.0)], 3600.0);
    let after = half(&[(170.0, 1800.0), (50.0, 1.0)], 3601.0);
    let athlete = stating(None, heart, &before);
    let stress = |digest: &Digest| rated("heart_rate_stress", &athlete, digest).expect("half");
    assert!((stress(&before) - 100.0).abs() < 1e-9);
    // 50 points in 1801 measured seconds of 3601.
    assert!((stress(&after) - 50.0 * 3601.0 / 1801.0).abs() < 1e-9);
}

/// Under ten minutes of full windows there is only the mean, and hours times its square falls when a
/// second slower than half of it joins: `(s + v)² / (n + 1) < s² / n`.
#[test]
fn of_a_few_minutes_of_running_a_slow_second_may_cost_less() {
    let second = |speed| Moment {
        held_s: 1.0,
        heart_rate_bpm: None,
        cadence_per_min: None,
        power_w: None,
        speed_m_per_s: Some(speed),
        grade: None,
    };
    let mut moments = vec![second(4.0); 300];
    let before = run(&moments);
    moments.push(second(1.0));
    let after = run(&moments);
    let athlete = athlete(GivenThresholds::default(), &before);
    let stress = |digest: &Digest| rated("graded_pace_stress", &athlete, digest).expect("a run");
    assert!(stress(&after) < stress(&before));
}
