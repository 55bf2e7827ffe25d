//! Weeks whose days were all alike: Foster 1998, Med Sci Sports Exerc 30:1164, doi
//! 10.1097/00005768-199807000-00023.

use crate::audit::finding::{Finding, Severity};
use crate::audit::rule::{AuditRule, Judgement};
use crate::audit::scene::Scene;
use crate::history::{Day, MONOTONOUS_ABOVE, MONOTONY_CAP, Monotony, Spread, monotony};
use crate::recovery::{Compared, Limit, Limits};

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
    fn name(&self) -> &'static str {
        "monotony"
    }

    fn source(&self) -> &'static str {
        "Foster 1998, doi 10.1097/00005768-199807000-00023"
    }

    fn limits(&self) -> &'static [Limit] {
        &[WARNING_ABOVE]
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        let above = limits.get(&WARNING_ABOVE);
        let mut judgement = Judgement::default();
        for week in scene.whole_weeks() {
            let loads: Vec<_> = week.iter().map(Day::known_load).collect();
            match monotony(&loads, Spread::Population) {
                Some(found) => judgement.take(finding(self.name(), week, &found, above)),
                None => judgement.unknown += 1,
            }
        }
        judgement
    }
}

fn finding(rule: &'static str, week: &[Day], found: &Monotony, above: f64) -> Option<Finding> {
    if found.monotony <= above {
        return None;
    }
    Some(Finding {
        rule,
        date: week[week.len() - 1].date,
        severity: Severity::Warning,
        evidence: format!(
            "the days of the week of {} were much alike: monotony {:.1}, and weeks above {above:.1} \
             are called monotonous; the week had {:.0} load points",
            week[0].date.format("%-d\u{a0}%b"),
            found.monotony,
            found.weekly_load
        ),
        compared: (
            Compared::new("monotony", found.monotony, ""),
            Compared::new("at most", above, ""),
        ),
        cost_h: None,
        better: "the same load with easier easy days and a day off".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use crate::audit::example_audit::ExampleHistory;

    #[test]
    fn the_same_run_every_day_is_monotonous_and_every_other_day_is_not() {
        let every = |step: usize| {
            let runs: Vec<_> = (0..15).step_by(step).map(|on| (on, 5.0)).collect();
            ExampleHistory::runs(&runs).found("monotony", 0, 6).len()
        };
        assert_eq!([every(1), every(2)], [1, 0]);
    }
}
