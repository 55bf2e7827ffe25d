//! Calendar weeks with much more descent on foot than the three before them. The numbers are constants
//! of this project (docs/recovery.md).

use crate::audit::finding::{Finding, Severity};
use crate::audit::limits::{Limit, Limits};
use crate::audit::rule::{AuditRule, Judgement};
use crate::audit::scene::Scene;
use crate::history::Day;
use crate::recovery::{DESCENT_NOTE_ABOVE, DESCENT_NOTE_ABOVE_M, DescentRamp};

/// Times the mean of three weeks above which a week is noted.
const NOTE_ABOVE: Limit = Limit {
    name: "note_above",
    usual: DESCENT_NOTE_ABOVE,
    least: 1.0,
    most: 10.0,
};
/// Metres of descent up to which a week is nothing to speak of.
const NOTE_ABOVE_M: Limit = Limit {
    name: "note_above_m",
    usual: DESCENT_NOTE_ABOVE_M,
    least: 0.0,
    most: 20_000.0,
};

/// The rule; see the head of this file.
pub struct WeeklyDescent;

impl AuditRule for WeeklyDescent {
    fn name(&self) -> &'static str {
        "weekly descent"
    }

    fn source(&self) -> &'static str {
        "constants of this project (docs/recovery.md)"
    }

    fn limits(&self) -> &'static [Limit] {
        &[NOTE_ABOVE, NOTE_ABOVE_M]
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        Judgement::of_weeks(scene, DescentRamp::of_last_week, |week, ramp| {
            finding(self.name(), week, ramp, limits)
        })
    }
}

fn finding(
    rule: &'static str,
    week: &[Day],
    ramp: DescentRamp,
    limits: &Limits,
) -> Option<Finding> {
    let (times, metres) = (limits.get(&NOTE_ABOVE), limits.get(&NOTE_ABOVE_M));
    if !ramp.exceeds(times, metres) {
        return None;
    }
    Some(Finding {
        rule,
        date: week[week.len() - 1].date,
        severity: Severity::Note,
        evidence: format!(
            "the week of {} went down {:.0}\u{a0}m on foot, and the three weeks before {:.0}\u{a0}m \
             a week",
            week[0].date.format("%-d\u{a0}%b"),
            ramp.week_m,
            ramp.base_m
        ),
        compared: ramp.compared(),
        cost_h: None,
        better: format!(
            "at most {:.0}\u{a0}m that week, and more from week to week",
            (times * ramp.base_m).max(metres)
        ),
    })
}

#[cfg(test)]
mod tests {
    use crate::audit::made::{Made, day, run};
    use crate::clean::Climbed;
    use crate::digest::Digest;

    #[test]
    fn a_week_in_the_hills_is_noted() {
        let hills = Digest {
            climbed: Some(Climbed {
                ascent_m: 600.0,
                descent_m: 600.0,
            }),
            ..run(24, 10.0)
        };
        let mut runs: Vec<_> = (0..4).map(|week| run(7 * week, 10.0)).collect();
        runs.push(hills);
        let found = Made::of(runs).found("weekly descent", 0, 27);
        assert_eq!(found.iter().map(|f| f.date).collect::<Vec<_>>(), [day(27)]);
        assert_eq!(found[0].compared.0.value, 600.0);
    }
}
