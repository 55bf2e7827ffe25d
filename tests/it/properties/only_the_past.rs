//! What is said of a day does not change when later files come in.
//!
//! A report that rewrote last winter with every new best would teach nobody anything. So histories are
//! cut on a day, and what the files up to it tell must be what all files tell of the days up to it.
//! Two things look at more and are kept out: the home zone is where most trainings were, and is stated
//! here; and a day without training is known to be rest only by the training after it, so days are
//! compared up to the last one trained.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use restday::activity::BodyFact;
use restday::athlete::{Athlete, Discipline, Given, Home, Provenance};
use restday::digest::Digest;
use restday::history::{History, ScoredActivity};

use super::athletes::statements;
use super::trainings::past;
use super::tried;

const HOME: Home = Home::UsualOffset(0);

/// Thresholds of every discipline and what else is known of the athlete, by day.
fn known(athlete: &Athlete, days: impl Iterator<Item = NaiveDate>) -> BTreeMap<NaiveDate, String> {
    let on = |day| {
        let thresholds = Discipline::ALL.map(|discipline| athlete.thresholds(day, discipline));
        let body = athlete.body.resting_hr_bpm(day);
        format!(
            "{thresholds:?}, {body:?}, {:?}, {:?}",
            athlete.sex(day),
            athlete.birth_year(day)
        )
    };
    days.map(|day| (day, on(day))).collect()
}

/// All that is said of an activity, but for the recording itself.
fn told(activity: &ScoredActivity) -> String {
    format!(
        "{:?}: {}, {:?}, {:?}, {:?}, {:?}, {:?}, {:?}, {:?}, {:?}, {:?}",
        activity.digest.origin,
        activity.local_start,
        activity.loads,
        activity.score,
        activity.warnings,
        activity.impact,
        activity.downhill_share,
        activity.impact_context,
        *activity.thresholds,
        activity.sex,
        activity.doubts,
    )
}

fn history(given: &Given, digests: Vec<Digest>, facts: &[BodyFact]) -> (Athlete, History) {
    let athlete = Athlete::new(given.clone(), &digests, facts);
    let last = digests.iter().map(|d| HOME.day_of(d)).max();
    let history = History::new(digests, &athlete, last.unwrap_or_default());
    (athlete, history)
}

proptest! {
    #![proptest_config(tried(40))]

    #[test]
    fn later_files_change_nothing_of_a_day(
        past in past(1..=120),
        given in statements(),
        share in 0.0..1.0,
    ) {
        let given = Given { home: Some(HOME), ..given };
        let digests = past.digests();
        let days: Vec<NaiveDate> = digests.iter().map(|d| HOME.day_of(d)).collect();
        let (first, last) = (days[0], days[days.len() - 1]);
        let span = (last - first).num_days();
        let cut = first + TimeDelta::days((share * span as f64) as i64);

        let by_then = digests.iter().zip(&days).filter(|(_, day)| **day <= cut);
        let by_then: Vec<Digest> = by_then.map(|(digest, _)| digest.clone()).collect();
        let facts = past.facts.iter().filter(|fact| HOME.day_at(fact.at) <= cut);
        let facts: Vec<BodyFact> = facts.copied().collect();
        let (athlete, then) = history(&given, by_then, &facts);
        let (athlete_later, later) = history(&given, digests, &past.facts);

        let to_cut = || (first - TimeDelta::days(3)).iter_days().take_while(|day| *day <= cut);
        prop_assert_eq!(known(&athlete, to_cut()), known(&athlete_later, to_cut()));
        for (then, later) in then.activities.iter().zip(&later.activities) {
            prop_assert_eq!(told(then), told(later));
        }
        for (then, later) in then.days.iter().zip(&later.days) {
            prop_assert_eq!(format!("{then:?}"), format!("{later:?}"));
        }
    }
}

/// A property of histories in which nothing ever happens would be worth nothing.
#[test]
fn in_histories_of_chance_all_that_looks_back_finds_something() {
    let mut chance = TestRunner::deterministic();
    let mut past_of_chance = || past(60..=90).new_tree(&mut chance).expect("a history");
    let mut found = [false; 6];
    for _ in 0..20 {
        let past = past_of_chance().current();
        let (_, history) = history(&Given::default(), past.digests(), &past.facts);
        for activity in &history.activities {
            let max_hr = activity.thresholds.max_hr;
            let resting_hr = activity.thresholds.resting_hr;
            let speed = activity.thresholds.threshold_speed;
            let here = [
                activity.score.is_ok_and(|score| score.correction != 1.0),
                !activity.warnings.is_empty(),
                activity.doubts.believed_s + activity.doubts.dropped_s > 0.0,
                max_hr.provenance == Provenance::Device,
                resting_hr.provenance == Provenance::Wellness,
                speed.is_some_and(|speed| speed.provenance == Provenance::History),
            ];
            found
                .iter_mut()
                .zip(here)
                .for_each(|(found, here)| *found |= here);
        }
    }
    assert_eq!(found, [true; 6]);
}
