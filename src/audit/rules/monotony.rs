//! Weeks whose days were all alike: Foster 1998, Med Sci Sports Exerc 30:1164, doi
//! 10.1097/00005768-199807000-00023.

use crate::audit::evidence::Evidence;
use crate::audit::finding::{Finding, Severity};
use crate::audit::rule::{AuditRule, Counted, Judgement};
use crate::audit::scene::Scene;
use crate::history::{Day, MONOTONOUS_ABOVE, MONOTONY_CAP, Monotony, Spread, monotony};
use crate::recovery::{Limit, Limits, Rule, Source};

/// Mean over standard deviation of the daily loads (Foster 1998).
const WARNING_ABOVE: Limit = Limit {
    name: "warning_above",
    usual: MONOTONOUS_ABOVE,
    least: 0.5,
    most: MONOTONY_CAP,
};

/// The rule; see the head of this file.
pub struct SameEveryDay;

impl AuditRule for SameEveryDay {
    fn rule(&self) -> Rule {
        Rule::Monotony
    }

    fn source(&self) -> Source {
        Source::Paper("Foster 1998, doi 10.1097/00005768-199807000-00023")
    }

    fn limits(&self) -> &'static [Limit] {
        &[WARNING_ABOVE]
    }

    fn counted(&self) -> Counted {
        Counted::Weeks
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        let above = limits.get(&WARNING_ABOVE);
        let mut judgement = Judgement::default();
        for week in scene.whole_weeks() {
            let loads: Vec<_> = week.iter().map(Day::known_load).collect();
            match monotony(&loads, Spread::Population) {
                Some(found) => judgement.take(finding(week, &found, above)),
                None => judgement.unknown += 1,
            }
        }
        judgement
    }
}

/// Dated by the last day of the week.
fn finding(week: &[Day], found: &Monotony, above: f64) -> Option<Finding> {
    if found.monotony <= above {
        return None;
    }
    let evidence = Evidence::DaysAlike {
        week_of: week.first()?.date,
        monotony: found.monotony,
        most: above,
        load: found.weekly_load,
    };
    Finding::new(week.last()?.date, Severity::Warning, evidence)
}

#[cfg(test)]
mod tests {
    use crate::audit::example_audit::ExampleHistory;
    use crate::recovery::Rule;

    #[test]
    fn the_same_run_every_day_is_monotonous_and_every_other_day_is_not() {
        let every = |step: usize| {
            let runs: Vec<_> = (0..15).step_by(step).map(|on| (on, 5.0)).collect();
            ExampleHistory::runs(&runs)
                .found(Rule::Monotony, 0, 6)
                .len()
        };
        assert_eq!([every(1), every(2)], [1, 0]);
    }
}
