//! Resting, threshold and maximum heart rate stay in this order, whatever devices and athletes say.
//!
//! Heart-rate loads divide by the distances between them: out of order, a rest would cost more than a
//! race, or nothing would be a number.

use proptest::prelude::*;
use restday::athlete::{Athlete, Discipline, Thresholds};
use restday::digest::Digest;

use super::athletes::statements;
use super::trainings::past;
use super::tried;

fn are_in_order(thresholds: &Thresholds) -> bool {
    let resting = thresholds.resting_hr.value;
    let threshold = thresholds.threshold_hr.value;
    let others = [thresholds.threshold_speed, thresholds.threshold_power];
    let positive = others.iter().flatten().all(|t| t.value > 0.0);
    resting < threshold && threshold < thresholds.max_hr.value && positive
}

/// The first step that is out of order.
fn out_of_order(athlete: &Athlete) -> Option<Thresholds> {
    let steps = Discipline::ALL.map(|discipline| athlete.threshold_steps(discipline));
    let mut all = steps
        .into_iter()
        .flatten()
        .map(|(_, thresholds)| *thresholds);
    all.find(|thresholds| !are_in_order(thresholds))
}

proptest! {
    #![proptest_config(tried(64))]

    #[test]
    fn thresholds_are_in_order_on_every_day(past in past(0..=40), given in statements()) {
        let athlete = Athlete::new(given, &past.digests(), &past.facts);
        prop_assert_eq!(out_of_order(&athlete), None);
    }

    /// Any statements with any others: what is said later replaces what it names, and what it does not
    /// name gives way where both cannot be.
    #[test]
    fn statements_that_contradict_each_other_are_kept_in_order(given in statements()) {
        prop_assert_eq!(out_of_order(&Athlete::new(given, &[] as &[Digest], &[])), None);
    }
}
