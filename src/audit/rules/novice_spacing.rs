//! Runs of who is new to running that came too close to others: the caution of each morning, held
//! against what was done (docs/recovery.md).

use crate::audit::{AuditRule, Finding, Judgement, Limit, Limits, Scene, Severity};
use crate::history::Day;
use crate::recovery::{
    FIRST_WEEKS_RUN_DAYS, LATER_WEEKS_RUN_DAYS, LONG_RECOVERY_H, Spacing, SpacingLimits, Strain,
};

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
/// Hours above which two days off follow a session.
const TWO_DAYS_ABOVE_H: Limit = Limit {
    name: "two_days_off_above_h",
    usual: LONG_RECOVERY_H,
    least: 12.0,
    most: 504.0,
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
        &[FIRST_WEEKS_DAYS, LATER_WEEKS_DAYS, TWO_DAYS_ABOVE_H]
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        let limits = SpacingLimits {
            first_weeks_run_days: limits.get(&FIRST_WEEKS_DAYS),
            later_weeks_run_days: limits.get(&LATER_WEEKS_DAYS),
            long_recovery_h: limits.get(&TWO_DAYS_ABOVE_H),
        };
        let mut judgement = Judgement::default();
        for (day, past) in scene.run_mornings() {
            if let Some(spacing) = Spacing::of_a_run_next(&past, limits) {
                judgement.take(finding(self.name(), day, &spacing));
            }
        }
        judgement
    }
}

/// One finding a day, however many things its run came too close to.
fn finding(rule: &'static str, day: &Day, spacing: &Spacing) -> Option<Finding> {
    let compared = spacing.strains.first()?.compared();
    let reasons = spacing.strains.iter().map(|strain| {
        let (had, limit) = strain.compared();
        format!("{} ({had}, {limit})", strain.in_words())
    });
    Some(Finding {
        rule,
        date: day.date,
        severity: Severity::Warning,
        evidence: format!(
            "a run while new to running, although {}",
            reasons.collect::<Vec<_>>().join(" and ")
        ),
        compared,
        cost_h: None,
        better: better(&spacing.strains).to_owned(),
    })
}

fn better(strains: &[Strain]) -> &'static str {
    let long = |strain: &Strain| matches!(strain, Strain::LongRecovery { .. });
    if strains.iter().any(long) {
        "two days off or with a walk first"
    } else {
        "a day off or a walk, and the run a day later"
    }
}

#[cfg(test)]
mod tests {
    use crate::audit::made::{Made, day};

    #[test]
    fn a_run_on_the_morrow_is_found_once_with_all_that_is_close() {
        let made = Made::runs(&[(0, 3.0), (2, 3.0), (4, 3.0), (5, 3.0), (13, 3.0)]);
        let found = made.found("novice spacing", 0, 13);
        assert_eq!(found.iter().map(|f| f.date).collect::<Vec<_>>(), [day(5)]);
        assert!(found[0].evidence.contains("the day before"));
        assert!(
            found[0]
                .evidence
                .contains("days of running in seven 4, at most 3")
        );
    }

    #[test]
    fn one_run_in_three_days_is_fine() {
        let made = Made::runs(&[(0, 3.0), (3, 3.0), (6, 3.0), (9, 3.0)]);
        assert_eq!(made.found("novice spacing", 0, 9), []);
    }
}
