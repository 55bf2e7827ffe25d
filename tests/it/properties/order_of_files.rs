//! The order in which files are read says nothing: the same export gives the same report, however its
//! folders are sorted.

use proptest::collection::vec;
use proptest::prelude::*;
use restday::activity::BodyFact;
use restday::athlete::{Athlete, Discipline, Given};
use restday::digest::Digest;
use restday::history::History;

use super::athletes::{date, statements};
use super::trainings::{Past, past};
use super::tried;

/// Things in the order of keys that chance gave them.
fn shuffled<T: Clone>(things: &[T], keys: &[u32]) -> Vec<T> {
    let mut order: Vec<usize> = (0..things.len()).collect();
    order.sort_by_key(|i| keys.get(*i));
    order.into_iter().map(|i| things[i].clone()).collect()
}

/// All that is said of files in some order: thresholds, the body, activities and days.
fn told(given: &Given, digests: Vec<Digest>, facts: &[BodyFact]) -> [String; 4] {
    let athlete = Athlete::new(given.clone(), &digests, facts);
    let steps = Discipline::ALL.map(|discipline| athlete.threshold_steps(discipline).to_vec());
    let history = History::new(digests, &athlete, date(900));
    let activities: Vec<_> = history
        .activities
        .iter()
        .map(|a| (&a.digest.origin, a.day, a.score, a.impact, &a.warnings))
        .collect();
    [
        format!("{steps:?}, {:?}, {:?}", athlete.home, athlete.earlier),
        format!("{:?}", athlete.body),
        format!("{activities:?}"),
        format!("{:?}", history.days),
    ]
}

proptest! {
    #![proptest_config(tried(24))]

    #[test]
    fn files_in_another_order_tell_the_same(
        past in past(1..=40),
        given in statements(),
        keys in vec(any::<u32>(), 70),
    ) {
        let digests = past.digests();
        let again = told(&given, shuffled(&digests, &keys), &shuffled(&past.facts, &keys));
        let Past { facts, .. } = past;
        for (first, again) in told(&given, digests, &facts).iter().zip(&again) {
            prop_assert_eq!(first, again);
        }
    }
}

/// Eight runs of 80 km together, whose sum is a hair less than that in one of their orders.
#[test]
fn whether_a_history_begins_in_mid_training_does_not_hang_on_rounding() {
    let metres = [
        10_000.1, 10_000.2, 10_000.3, 9999.4, 9999.7, 10_000.1, 10_000.1, 10_000.1,
    ];
    let run = |hour: usize| Digest {
        start: chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::hours(hour as i64),
        distance_m: Some(metres[hour]),
        ..crate::digests::empty_run()
    };
    let runs: Vec<Digest> = (0..metres.len()).map(run).collect();
    let earlier = |runs: &[Digest]| Athlete::new(Given::default(), runs, &[]).earlier;
    let first = earlier(&runs);
    for turned in 1..runs.len() {
        let mut runs = runs.clone();
        runs.rotate_left(turned);
        assert_eq!(earlier(&runs), first);
        runs.reverse();
        assert_eq!(earlier(&runs), first);
    }
}
