//! Thresholds of made-up histories whose truth is known.

use chrono::{DateTime, NaiveDate, TimeDelta};
use restday::activity::Sport;
use restday::athlete::{Athlete, Discipline, Given, Provenance, Thresholds, WhyHeld};
use restday::digest::{Digest, Known};

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
    digest.best.hr_20min_bpm = Some(hr_20min_bpm).into();
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
    easy.best.speed_20min_m_per_s = Some(3.0).into();
    let mut hard = hearty(Sport::Run, 10, 180.0, 168.0);
    hard.best.speed_20min_m_per_s = Some(3.6).into();
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

/// A run with its fastest twenty minutes, m/s, and the heart rate of the same minutes.
fn fast(day: i64, speed_m_per_s: f64, bpm: Option<f64>) -> Digest {
    let mut digest = activity(Sport::Run, day);
    digest.origin.path = format!("{day}.fit");
    digest.best.speed_20min_m_per_s = Some(speed_m_per_s).into();
    digest.best.hr_20min_bpm = bpm.into();
    digest.best.hr_of_speed_20min_bpm = bpm.into();
    digest
}

/// Threshold speed of these runs on a day, m/s.
fn speed_on(runs: &[Digest], day: i64) -> f64 {
    let known = on(runs, day, Discipline::OnFoot).threshold_speed;
    known.expect("a speed").value
}

/// Six weeks of a run every fourth day with one at threshold heart rate: 0.95 · 4 = 3.8 m/s.
fn six_weeks() -> Vec<Digest> {
    let easy = (0..10).map(|n| fast(4 * n, 3.0, Some(140.0)));
    easy.chain([fast(40, 4.0, Some(168.0))]).collect()
}

#[test]
fn who_gets_five_in_a_hundred_faster_is_as_fast_at_once() {
    let mut runs = six_weeks();
    assert!((speed_on(&runs, 40) - 3.8).abs() < 1e-9);
    runs.push(fast(48, 4.2, None));
    assert!((speed_on(&runs, 48) - 0.95 * 4.2).abs() < 1e-9);
}

#[test]
fn twelve_in_a_hundred_wait_for_the_second_session_and_are_told_until_then() {
    let mut runs = six_weeks();
    runs.push(fast(48, 4.48, None));
    assert!((speed_on(&runs, 48) - 3.8).abs() < 1e-9);
    let athlete = Athlete::new(Given::default(), &runs, &[]);
    let day = |number| NaiveDate::default() + TimeDelta::days(number);
    let held: Vec<_> = athlete.held_back(day(48), Discipline::OnFoot).collect();
    assert_eq!(held.len(), 1);
    assert_eq!((held[0].day, held[0].file.as_str()), (day(48), "48.fit"));
    assert!((held[0].value - 0.95 * 4.48).abs() < 1e-9);
    let WhyHeld::Leap { told } = held[0].why else {
        panic!("{:?}", held[0].why);
    };
    assert!((held[0].value / told - 1.12).abs() < 1e-9, "{told}");
    runs.push(fast(55, 4.45, None));
    assert!((speed_on(&runs, 55) - 0.95 * 4.48).abs() < 1e-9);
    let athlete = Athlete::new(Given::default(), &runs, &[]);
    assert_eq!(athlete.held_back(day(54), Discipline::OnFoot).count(), 1);
    assert_eq!(athlete.held_back(day(55), Discipline::OnFoot).count(), 0);
}

#[test]
fn a_race_that_the_heart_explains_needs_no_second_one() {
    let mut runs: Vec<Digest> = (0..10).map(|n| fast(4 * n, 3.2, Some(140.0))).collect();
    // Threshold 170.5, resting 60: 3.2 at 140 is 0.95 · 3.2 · 110.5 / 80 = 4.2 m/s at threshold.
    runs.push(fast(40, 3.6, Some(160.0)));
    runs.push(fast(48, 4.3, Some(172.0)));
    assert!((speed_on(&runs, 48) - 0.95 * 4.3).abs() < 1e-9);
}

#[test]
fn a_drive_at_the_heart_rate_of_a_driver_is_no_run_even_as_the_first_file() {
    let drive = fast(0, 6.0, Some(85.0));
    let known = on(std::slice::from_ref(&drive), 0, Discipline::OnFoot);
    assert_eq!(known.threshold_speed, None);
}

#[test]
fn an_absurd_first_file_goes_when_weeks_of_others_speak_against_it() {
    let mut runs = vec![fast(0, 5.6, None)];
    assert!((speed_on(&runs, 0) - 0.95 * 5.6).abs() < 1e-9);
    runs.extend((1..9).map(|n| fast(4 * n, 3.0, Some(140.0))));
    let threshold = speed_on(&runs, 32);
    assert!(threshold < 4.5, "{threshold}");
}

#[test]
fn what_nobody_can_do_tells_nothing() {
    let mut swim = activity(Sport::Swim, 0);
    swim.best.swum_s = [Some(60.0), Some(130.0), None].map(Known::from);
    assert_eq!(on(&[swim], 0, Discipline::Swim).threshold_speed, None);
    let mut ride = activity(Sport::Ride, 0);
    ride.best.powers_w = [Some(600.0); 5].map(Known::from);
    assert_eq!(on(&[ride], 0, Discipline::Ride).threshold_power, None);
}

#[test]
fn a_power_that_flips_between_settings_is_not_known() {
    let rides = [(0, 166.0), (5, 348.0), (10, 166.0)].map(|(day, watts)| {
        let mut ride = activity(Sport::Ride, day);
        ride.settings.threshold_power_w = Some(watts);
        ride
    });
    let power = on(&rides, 10, Discipline::Ride).threshold_power;
    let power = power.expect("something is said");
    assert_eq!(power.provenance, Provenance::Assumed);
    assert!(power.plus_minus > 90.0);
    assert!(power.basis.name().contains("flip"));
}

#[test]
fn one_peak_far_above_all_others_is_no_maximum() {
    let mut all: Vec<Digest> = (0..25)
        .map(|day| hearty(Sport::Run, day, 188.0, 175.0))
        .collect();
    all.push(hearty(Sport::Run, 30, 215.0, 210.0));
    let known = on(&all, 30, Discipline::OnFoot);
    assert_eq!(known.max_hr.value, 188.0);
    // 95 % of 175; that of 210 would be 199.5.
    assert!(known.threshold_hr.value < 180.0);
}
