//! Weeks in which who is new to running ran on too many days: the caution of each morning, held against
//! what was done (docs/recovery.md).

use crate::audit::finding::{Finding, Severity};
use crate::audit::limits::{Limit, Limits};
use crate::audit::rule::{AuditRule, Judgement};
use crate::audit::scene::Scene;
use crate::history::Day;
use crate::recovery::{FIRST_WEEKS_RUN_DAYS, LATER_WEEKS_RUN_DAYS, RunWeek};

/// Days of running in any seven, in the first four regular weeks.
const FIRST_WEEKS_DAYS: Limit = Limit {
    name: "first_weeks_run_days",
    usual: FIRST_WEEKS_RUN_DAYS,
    least: 1.0,
    most: 7.0,
};
/// The same in the eight weeks that follow.
const LATER_WEEKS_DAYS: Limit = Limit {
    name: "later_weeks_run_days",
    usual: LATER_WEEKS_RUN_DAYS,
    least: 1.0,
    most: 7.0,
};

/// The rule; see the head of this file.
pub struct NoviceSpacing;

impl AuditRule for NoviceSpacing {
    fn name(&self) -> &'static str {
        "novice spacing"
    }

    fn source(&self) -> &'static str {
        "constants of this project (docs/recovery.md)"
    }

    fn limits(&self) -> &'static [Limit] {
        &[FIRST_WEEKS_DAYS, LATER_WEEKS_DAYS]
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        let most = (limits.get(&FIRST_WEEKS_DAYS), limits.get(&LATER_WEEKS_DAYS));
        let mut judgement = Judgement::default();
        for (day, past) in scene.run_mornings() {
            if let Some(week) = RunWeek::with_a_run_next(&past, most) {
                let full = week.is_full();
                judgement.take(full.then(|| finding(self.name(), day, &week)));
            }
        }
        judgement
    }
}

fn finding(rule: &'static str, day: &Day, week: &RunWeek) -> Finding {
    Finding {
        rule,
        date: day.date,
        severity: Severity::Warning,
        evidence: format!(
            "you ran on {:.0} days of seven while new to running; {:.0} are enough",
            week.run_days, week.most
        ),
        compared: week.compared(),
        cost_h: None,
        better: "a day off or a walk, and the run a day later".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::made::{Made, day};

    #[test]
    fn a_fourth_day_of_seven_is_found() {
        let made = Made::runs(&[(0, 3.0), (2, 3.0), (4, 3.0), (6, 3.0), (13, 3.0)]);
        let found = made.found("novice spacing", 0, 13);
        assert_eq!(found.iter().map(|f| f.date).collect::<Vec<_>>(), [day(6)]);
        assert_eq!(found[0].compared.0.value, 4.0);
    }

    #[test]
    fn one_run_in_three_days_is_fine() {
        let made = Made::runs(&[(0, 3.0), (3, 3.0), (6, 3.0), (9, 3.0)]);
        assert_eq!(made.found("novice spacing", 0, 9), []);
    }
}
