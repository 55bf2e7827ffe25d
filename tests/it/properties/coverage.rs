//! How much of a session has to be measured.
//!
//! From half of it on, the rest is taken to have been like what was measured: the sum is scaled by one
//! over the coverage, so a steady session costs the same however much of it was seen. Below nine tenths
//! the load is marked estimated; below half, the next rung counts.

use proptest::prelude::*;
use restday::activity::{Activity, Sample, Sport};
use restday::athlete::GivenThresholds;
use restday::digest::Digest;
use restday::load::{Method, RungLoads, Score, Unscored};

use super::athletes::{heart_rates, scored, sex, stating, subject};
use super::recordings::{every, recorded};
use super::{near, tried};

/// A value stands for a minute when none follows, its own second included.
const CARRIED_S: u32 = 60;
const SESSION_S: u32 = 2000;

/// A session with a steady heart rate in its first seconds only.
fn heart_rate_for(known_s: u32, bpm: f64) -> Digest {
    let samples = every(1, SESSION_S, |second| Sample {
        heart_rate_bpm: (second + CARRIED_S <= known_s).then_some(bpm as f32),
        ..Sample::default()
    });
    recorded(Sport::Row, SESSION_S.into(), samples)
}

/// The same of power.
fn power_for(known_s: u32, watts: f32) -> Digest {
    let samples = every(1, SESSION_S, |second| Sample {
        power_w: (second + CARRIED_S <= known_s).then_some(watts),
        ..Sample::default()
    });
    recorded(Sport::Ride, SESSION_S.into(), samples)
}

fn heart() -> GivenThresholds {
    GivenThresholds {
        resting_hr_bpm: Some(50.0),
        threshold_hr_bpm: Some(170.0),
        max_hr_bpm: Some(190.0),
        threshold_power_w: Some(250.0),
        ..GivenThresholds::default()
    }
}

/// What the ladder says of a session of an athlete with [`heart`].
fn of(digest: &Digest) -> Score {
    scored(&stating(None, heart(), digest), digest).expect("is scored")
}

/// A session at threshold of 2000 s: 2000 / 3600 of a hundred points.
const AT_THRESHOLD: f64 = 100.0 * 2000.0 / 3600.0;

#[test]
fn nine_tenths_of_heart_rate_are_measured_and_less_is_estimated() {
    for (percent, estimated) in [(89, true), (90, false), (91, false), (50, true)] {
        let score = of(&heart_rate_for(SESSION_S / 100 * percent, 170.0));
        assert_eq!(
            (score.method, score.estimated),
            (Method::HeartRate, estimated)
        );
        assert_eq!(score.coverage, f64::from(percent) / 100.0);
        assert!(near(score.points.get(), AT_THRESHOLD, 1e-9), "{percent} %");
    }
}

#[test]
fn less_than_half_of_heart_rate_is_left_to_the_next_rung() {
    let digest = heart_rate_for(SESSION_S / 100 * 49, 170.0);
    let athlete = stating(None, heart(), &digest);
    let loads = RungLoads::of(subject(&athlete, &digest));
    assert_eq!(
        loads.on(Method::HeartRate),
        Err(Unscored::LittleHeartRate(49.0))
    );
    assert_eq!(of(&digest).method, Method::Duration);
    assert!(of(&digest).estimated);
}

#[test]
fn the_same_holds_for_power() {
    for (percent, estimated) in [(89, true), (90, false), (91, false), (50, true)] {
        let score = of(&power_for(SESSION_S / 100 * percent, 250.0));
        assert_eq!((score.method, score.estimated), (Method::Power, estimated));
        assert!(near(score.points.get(), AT_THRESHOLD, 1e-9), "{percent} %");
    }
    let score = of(&power_for(SESSION_S / 100 * 49, 250.0));
    assert_eq!(score.method, Method::Duration);
}

#[test]
fn an_exertion_that_was_entered_goes_before_less_than_half_of_heart_rate() {
    let mut digest = heart_rate_for(SESSION_S / 100 * 49, 170.0);
    digest.watch.perceived_exertion = Some(8.0);
    let score = of(&digest);
    assert_eq!((score.method, score.estimated), (Method::Exertion, false));
    assert!(near(score.points.get(), AT_THRESHOLD, 1e-9));
}

proptest! {
    #![proptest_config(tried(48))]

    /// A strap that slips does not make a steady session cheaper or dearer.
    #[test]
    fn a_steady_session_costs_the_same_however_much_of_it_was_measured(
        who in sex(),
        stated in heart_rates(),
        share in 0.0..0.9_f64,
        known_s in SESSION_S / 2..=SESSION_S,
    ) {
        let resting = stated.resting_hr_bpm.expect("is stated");
        let max = stated.max_hr_bpm.expect("is stated");
        let bpm = (resting + 10.0 + share * (max - resting - 10.0)).round();
        let part = heart_rate_for(known_s, bpm);
        let whole = heart_rate_for(SESSION_S + CARRIED_S, bpm);
        let athlete = stating(who, stated, &part);
        let part = scored(&athlete, &part).expect("half");
        let whole = scored(&athlete, &whole).expect("whole");
        prop_assert!(near(part.points.get(), whole.points.get(), 1e-9));
        prop_assert_eq!(part.estimated, part.coverage < 0.9);
        prop_assert!(!whole.estimated);
    }
}

#[test]
fn one_sample_is_scored_by_what_it_holds() {
    let sample = |_| Sample {
        heart_rate_bpm: Some(170.0),
        power_w: Some(250.0),
        ..Sample::default()
    };
    let one = |sport| {
        crate::digests::digest(&Activity {
            sport,
            samples: every(1, 1, sample),
            ..crate::digests::empty_activity()
        })
    };
    // A lonely sample stands for a second, and nothing says that any time went by.
    let row = one(Sport::Row);
    let unscored = scored(&stating(None, heart(), &row), &row);
    assert_eq!(unscored, Err(Unscored::NothingRecorded));
    let ride = one(Sport::Ride);
    let athlete = stating(None, heart(), &ride);
    let loads = RungLoads::of(subject(&athlete, &ride));
    assert_eq!(loads.on(Method::Power), Err(Unscored::ShortPower));
}
