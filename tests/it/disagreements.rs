//! Sessions of which power, heart rate and pace cannot all be right.

use chrono::NaiveDate;
use restday::activity::Sport;
use restday::athlete::{Athlete, Given, GivenThresholds};
use restday::clean::CleanSamples;
use restday::digest::{Digest, HeartRateSeconds, Power};
use restday::history::{History, LoadWarning, ScoredActivity};
use restday::load::{Believed, Method};

use crate::digests::empty_run;

const HOUR_S: usize = 3600;

/// An hour on the bike at a power and a heart rate, by who holds 220 W and 168 beats a minute for one.
fn hour(watts: f32, bpm: f64) -> ScoredActivity {
    let samples = CleanSamples {
        elapsed_s: (0..HOUR_S).map(|second| second as f64).collect(),
        held_s: vec![1.0; HOUR_S],
        power_w: vec![Some(watts); HOUR_S],
        ..CleanSamples::default()
    };
    let ride = Digest {
        sport: Sport::Ride,
        timer_s: HOUR_S as f64,
        elapsed_s: HOUR_S as f64,
        power: Power::of(&samples),
        heart_rate: HeartRateSeconds::from_stretches(&[(bpm, HOUR_S as f64)]),
        ..empty_run()
    };
    let stated = GivenThresholds {
        max_hr_bpm: Some(190.0),
        resting_hr_bpm: Some(50.0),
        threshold_hr_bpm: Some(168.0),
        threshold_power_w: Some(220.0),
        ..GivenThresholds::default()
    };
    let given = Given {
        thresholds: vec![stated],
        ..Given::default()
    };
    let athlete = Athlete::new(given, std::slice::from_ref(&ride), &[]);
    let history = History::new(vec![ride], &athlete, NaiveDate::MIN);
    history.activities.into_iter().next().expect("one ride")
}

#[test]
fn an_hour_that_nobody_can_ride_is_told_by_the_heart() {
    // 100 · (470 / 220)² is 456 points; the heart says about 55.
    let ride = hour(470.0, 141.0);
    let score = ride.score.expect("is scored");
    assert_eq!(score.method, Method::HeartRate);
    assert!(score.points.get() < 60.0);
    let disagreement = score.disagreement.expect("they disagree");
    assert_eq!(disagreement.believed, Method::HeartRate);
    assert_eq!(disagreement.other, Method::Power);
    assert_eq!(disagreement.why, Believed::Doable);
    assert!(disagreement.ratio > 7.0);
    let warned = |w: &LoadWarning| matches!(w, LoadWarning::RungsApart { .. });
    assert!(ride.warnings.iter().any(warned));
}

#[test]
fn what_can_be_is_believed_by_the_higher_rung_and_told() {
    let score = hour(210.0, 115.0).score.expect("is scored");
    assert_eq!(score.method, Method::Power);
    let disagreement = score.disagreement.expect("they disagree");
    assert_eq!(disagreement.why, Believed::HigherRung);
    assert!(disagreement.ratio < 0.4);
}

#[test]
fn a_warm_day_is_no_disagreement() {
    let score = hour(170.0, 152.0).score.expect("is scored");
    assert_eq!((score.method, score.disagreement), (Method::Power, None));
}
