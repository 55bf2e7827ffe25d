//! Thresholds of made-up histories whose truth is known.

use chrono::{DateTime, NaiveDate, TimeDelta};
use restday::activity::Sport;
use restday::athlete::{Athlete, Discipline, Given, Provenance, Thresholds};
use restday::digest::Digest;

use crate::digests::empty_run;

/// An activity on a day of 1970, at noon, of which nothing else is known.
fn activity(sport: Sport, day: i64) -> Digest {
    Digest {
        sport,
        start: DateTime::UNIX_EPOCH + TimeDelta::days(day) + TimeDelta::hours(12),
        ..empty_run()
    }
}

/// An activity whose heart rate reached a maximum, and a mean over its hardest twenty minutes.
fn hearty(sport: Sport, day: i64, max_bpm: f64, hr_20min_bpm: f64) -> Digest {
    let mut digest = activity(sport, day);
    digest.heart_rate.held_max_bpm = Some(max_bpm);
    digest.best.hr_20min_bpm = Some(hr_20min_bpm);
    digest
}

fn set_to_rest_at(day: i64, bpm: f64) -> Digest {
    let mut digest = activity(Sport::Run, day);
    digest.settings.resting_hr_bpm = Some(bpm);
    digest
}

fn on(digests: &[Digest], day: i64, discipline: Discipline) -> Thresholds {
    let athlete = Athlete::new(Given::default(), digests, &[]);
    *athlete.thresholds(NaiveDate::default() + TimeDelta::days(day), discipline)
}

#[test]
fn who_raced_on_foot_and_skied_at_ease_keeps_the_maximum_of_the_races() {
    let raced = (0..25).map(|day| hearty(Sport::Run, day, 188.0, 175.0));
    let skied = (30..60).map(|day| hearty(Sport::AlpineSki, day, 120.0, 100.0));
    let all: Vec<Digest> = raced.chain(skied).collect();
    let max_hr = on(&all, 60, Discipline::Other).max_hr;
    assert_eq!(
        (max_hr.value, max_hr.provenance),
        (188.0, Provenance::History)
    );
}

#[test]
fn a_maximum_of_the_sport_itself_goes_before_that_of_others() {
    let raced = (0..25).map(|day| hearty(Sport::Run, day, 188.0, 175.0));
    let rode = (30..55).map(|day| hearty(Sport::Ride, day, 180.0, 170.0));
    let all: Vec<Digest> = raced.chain(rode).collect();
    assert_eq!(on(&all, 60, Discipline::Ride).max_hr.value, 180.0);
}

#[test]
fn a_resting_heart_rate_that_moves_with_every_file_is_the_median_of_its_month() {
    let moving = [(0, 48.0), (5, 66.0), (10, 60.0), (15, 55.0), (20, 68.0)];
    let files = moving.map(|(day, bpm)| set_to_rest_at(day, bpm));
    assert_eq!(on(&files, 20, Discipline::OnFoot).resting_hr.value, 60.0);
}

#[test]
fn a_resting_heart_rate_that_was_set_anew_holds_at_once() {
    let files = [(0, 60.0), (5, 60.0), (10, 60.0), (11, 50.0)];
    let files = files.map(|(day, bpm)| set_to_rest_at(day, bpm));
    assert_eq!(on(&files, 10, Discipline::OnFoot).resting_hr.value, 60.0);
    assert_eq!(on(&files, 11, Discipline::OnFoot).resting_hr.value, 50.0);
}

#[test]
fn a_speed_that_nobody_ran_gives_way_to_a_hard_effort_that_is_slower() {
    // Resting 60, maximum 190, threshold 170.5, as nothing is known.
    let mut easy = hearty(Sport::Run, 0, 150.0, 140.0);
    easy.best.speed_20min_m_per_s = Some(3.0);
    let mut hard = hearty(Sport::Run, 10, 180.0, 168.0);
    hard.best.speed_20min_m_per_s = Some(3.6);
    let speed = |day| on(&[easy.clone(), hard.clone()], day, Discipline::OnFoot).threshold_speed;
    // 3 m/s at 80 of 110.5 beats above rest is 4.14 m/s at the threshold.
    let brought = speed(0).expect("a speed");
    assert!((brought.value - 3.0 * 110.5 / 80.0).abs() < 1e-9);
    assert_eq!(brought.provenance, Provenance::Derived);
    // 95 % of the twenty minutes.
    let found = speed(10).expect("a speed");
    assert!((found.value - 0.95 * 3.6).abs() < 1e-9);
    assert_eq!(found.provenance, Provenance::History);
}
