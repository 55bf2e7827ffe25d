//! Blocks with too few known days to call any rule met. The number is a constant of this project
//! (docs/audit.md).

use crate::audit::evidence::Evidence;
use crate::audit::finding::{Finding, Severity};
use crate::audit::rule::{AuditRule, Counted, Judgement};
use crate::audit::scene::Scene;
use crate::history::{DayState, LEAST_KNOWN_SHARE};
use crate::recovery::{Limit, Limits, Rule, Source};

/// Share of unknown days above which a block cannot be called kept.
const SHARE_AT_MOST: Limit = Limit {
    name: "share_at_most",
    usual: 1.0 - LEAST_KNOWN_SHARE,
    least: 0.0,
    most: 1.0,
};

/// The rule; see the head of this file.
pub struct UnknownDays;

impl AuditRule for UnknownDays {
    fn rule(&self) -> Rule {
        Rule::UnknownDays
    }

    fn source(&self) -> Source {
        Source::Project("docs/audit.md")
    }

    fn limits(&self) -> &'static [Limit] {
        &[SHARE_AT_MOST]
    }

    fn counted(&self) -> Counted {
        Counted::Block
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        let known = scene.known_days();
        let unknown = known.days - known.known_days;
        let mut judgement = Judgement::default();
        let too_many = 1.0 - known.fraction() > limits.get(&SHARE_AT_MOST);
        judgement.take(too_many.then(|| finding(scene, unknown)).flatten());
        judgement
    }
}

/// Dated by the first day without data.
fn finding(scene: &Scene, unknown: usize) -> Option<Finding> {
    let days = scene.block.days();
    let block_days = scene.block.from.iter_days().take(days);
    let mut unknown_days = block_days.filter(|date| {
        let day = scene.history.day(*date);
        day.is_none_or(|day| day.state == DayState::Unknown)
    });
    let date = unknown_days.next().unwrap_or(scene.block.from);
    let evidence = Evidence::DaysWithoutData { unknown, days };
    Finding::new(date, Severity::Warning, evidence)
}

#[cfg(test)]
mod tests {
    use crate::audit::Verdict;
    use crate::audit::example_audit::{ExampleHistory, day};
    use crate::recovery::Rule;

    #[test]
    fn a_block_that_is_mostly_unknown_keeps_nothing() {
        let made = ExampleHistory::runs(&[(0, 5.0), (2, 5.0), (4, 5.0)]);
        let found = made.audit(0, 9);
        assert_eq!(found.unknown_days, 5);
        let unknown = found
            .findings
            .iter()
            .find(|f| f.rule() == Rule::UnknownDays);
        assert_eq!(unknown.map(|f| f.date), Some(day(5)));
        let kept = |verdict| matches!(verdict, Verdict::Kept(_));
        assert!(!found.rules.iter().any(|rule| kept(rule.verdict)));
    }

    #[test]
    fn days_before_the_history_are_unknown() {
        let made = ExampleHistory::runs(&[(0, 5.0), (2, 5.0)]);
        assert_eq!(made.audit(-4, 2).unknown_days, 4);
    }
}
