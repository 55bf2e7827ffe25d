//! First runs after a break that were longer than half of the old longest. The numbers are constants
//! of this project (docs/recovery.md).

use crate::audit::finding::{Finding, Severity};
use crate::audit::limits::{Limit, Limits};
use crate::audit::rule::{AuditRule, Judgement};
use crate::audit::scene::Scene;
use crate::history::Day;
use crate::recovery::{BREAK_DAYS, Break, Compared, Past, START_SHARE};

/// Days without a run that make a break.
const BREAK_FROM_DAYS: Limit = Limit {
    name: "break_from_days",
    usual: BREAK_DAYS,
    least: 5.0,
    most: 365.0,
};
/// Share of the old longest run with which to begin again.
const SHARE_AT_MOST: Limit = Limit {
    name: "share_at_most",
    usual: START_SHARE,
    least: 0.1,
    most: 1.0,
};

/// The rule; see the head of this file.
pub struct ReturnAfterBreak;

impl AuditRule for ReturnAfterBreak {
    fn name(&self) -> &'static str {
        "return after a break"
    }

    fn source(&self) -> &'static str {
        "constants of this project (docs/recovery.md)"
    }

    fn limits(&self) -> &'static [Limit] {
        &[BREAK_FROM_DAYS, SHARE_AT_MOST]
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        let mut judgement = Judgement::default();
        for (day, morning) in scene.run_mornings() {
            let Some(stopped) = Break::before_next(&morning, limits.get(&BREAK_FROM_DAYS)) else {
                continue;
            };
            match longest_km(&morning.evening()) {
                Some(run_km) => {
                    let most_km = limits.get(&SHARE_AT_MOST) * stopped.longest_km;
                    judgement.take(finding(self.name(), day, &stopped, run_km, most_km));
                }
                None => judgement.unknown += 1,
            }
        }
        judgement
    }
}

/// Kilometres of the longest run of the last day of a past.
fn longest_km(past: &Past) -> Option<f64> {
    let runs = past.runs(past.last_days(1));
    let metres = runs.filter_map(|run| run.digest.distance_m);
    metres.map(|m| m / 1000.0).max_by(f64::total_cmp)
}

fn finding(
    rule: &'static str,
    day: &Day,
    stopped: &Break,
    run_km: f64,
    most_km: f64,
) -> Option<Finding> {
    if run_km <= most_km {
        return None;
    }
    Some(Finding {
        rule,
        date: day.date,
        severity: if run_km > stopped.longest_km {
            Severity::Serious
        } else {
            Severity::Warning
        },
        evidence: format!(
            "the first run after {:.0} days without one was {run_km:.1}\u{a0}km, and the longest of \
             the month before the break {:.1}\u{a0}km",
            stopped.days, stopped.longest_km
        ),
        compared: (
            Compared::new("first run after the break", run_km, "km"),
            Compared::new("longest before it", stopped.longest_km, "km"),
        ),
        cost_h: None,
        better: format!("at most {most_km:.1}\u{a0}km to begin with"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::made::{Made, day};

    #[test]
    fn half_of_the_old_longest_is_the_most_to_begin_with() {
        let found = |km| {
            let made = Made::runs(&[(0, 10.0), (20, km), (22, 4.0)]);
            made.found("return after a break", 0, 22)
        };
        assert_eq!(found(5.0), []);
        let after = found(8.0);
        assert_eq!(
            (after[0].date, after[0].severity),
            (day(20), Severity::Warning)
        );
        assert!(after[0].evidence.contains("after 19 days"), "{after:?}");
        assert_eq!(found(12.0)[0].severity, Severity::Serious);
    }
}
