//! What recommends care on a day beside the clocks: one rule a file, all of them in one list.
//!
//! A caution informs. It changes no kind of day, so it cannot make one easier.

mod descent_ramp;
mod impact_ramp;
mod limit;
mod longest_run;
mod low_confidence;
mod novice_spacing;
mod return_after_break;
mod rule;
mod unknown_days;

pub use descent_ramp::{DescentRamp, WeeklyDescent};
pub use impact_ramp::{ImpactRamp, ImpactRoom, WeeklyImpact};
pub use limit::{Limit, Limits, OutOfBounds};
pub use longest_run::{LongestRun, RunSpike, longest_ahead_km};
pub use low_confidence::RoughLoads;
pub use novice_spacing::{NoviceSpacing, RunWeek};
pub use return_after_break::{Break, ReturnAfterBreak};
pub use rule::{Beyond, CautionRule, Excess, Hindsight, HindsightRule, Occasion};
pub use unknown_days::UnknownShare;

use super::outcome::{DayAdvice, SessionRecovery};
use super::past::{Past, run_days};
use crate::history::History;

/// Every rule that may recommend care on a morning.
pub const CAUTIONS: &[&dyn CautionRule] = &[
    &NoviceSpacing,
    &ReturnAfterBreak,
    &LongestRun,
    &WeeklyImpact,
    &WeeklyDescent,
    &low_confidence::LowConfidence,
    &unknown_days::UnknownDays,
];

/// Gives every day the cautions that could be seen before it.
pub fn fill(days: &mut [DayAdvice], history: &History, sessions: &[SessionRecovery]) {
    let run_days = run_days(history);
    let whole = Past::new(history, sessions, &run_days);
    for day in days {
        let past = whole.of(day);
        day.cautions = CAUTIONS.iter().flat_map(|rule| rule.look(&past)).collect();
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::digest::Digest;
    use crate::recovery::example_history::{ExampleHistory, day, run};

    #[test]
    fn rules_have_names_of_their_own_and_sources() {
        let mut names: Vec<_> = CAUTIONS.iter().map(|rule| rule.rule().name()).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), CAUTIONS.len());
        let documents = CAUTIONS.iter().filter_map(|rule| rule.source().document());
        assert!(
            documents
                .into_iter()
                .all(|document| Path::new(document).exists())
        );
    }

    #[test]
    fn a_caution_has_a_rule_of_the_list_and_two_numbers() {
        let made = ExampleHistory::eventful();
        let cautions: Vec<_> = made
            .recovery
            .days
            .iter()
            .flat_map(|d| &d.cautions)
            .collect();
        assert!(cautions.len() > 10);
        for caution in cautions {
            let rule = caution.fact.rule();
            assert!(CAUTIONS.iter().any(|other| other.rule() == rule));
            let (found, against) = caution.fact.compared();
            assert!(
                found.value.is_finite() && against.value.is_finite(),
                "{caution:?}"
            );
        }
    }

    #[test]
    fn a_caution_never_makes_a_day_easier() {
        let made = ExampleHistory::eventful();
        let mut days = made.recovery.days.clone();
        days.iter_mut().for_each(|day| day.cautions.clear());
        let kinds: Vec<_> = days.iter().map(|day| day.kind).collect();
        fill(&mut days, &made.history, &made.recovery.sessions);
        assert_eq!(kinds, days.iter().map(|day| day.kind).collect::<Vec<_>>());
        assert_eq!(days, made.recovery.days);
    }

    #[test]
    fn cautions_of_a_day_do_not_change_with_what_is_done_on_it_or_later() {
        let made = ExampleHistory::eventful();
        let runs = made.history.activities.iter();
        let runs: Vec<_> = runs.map(|a| Digest::clone(&a.digest)).collect();
        for known in 9..runs.len() {
            let next = runs[known].start.date_naive();
            let before = ExampleHistory::of(runs[..known].to_vec());
            let with = made.recovery.advice(next).expect("a day");
            let without = before.recovery.advice(next);
            let without = without.map_or(Vec::new(), |advice| advice.cautions.clone());
            // The made calendar ends three weeks after the last run.
            if next <= day(51) {
                assert_eq!(with.cautions, without, "{next}");
            }
        }
    }

    #[test]
    fn a_history_of_one_day_has_no_caution_on_it() {
        let made = ExampleHistory::of(vec![run(0, 10.0)]);
        assert_eq!(made.recovery.days[0].cautions, []);
    }
}
