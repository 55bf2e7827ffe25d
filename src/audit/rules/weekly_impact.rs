//! Calendar weeks with much more impact than the three before them (Nielsen 2014, doi
//! 10.2519/jospt.2014.5164, weakly; the caution says more).

use crate::audit::finding::{Finding, Severity};
use crate::audit::limits::{Limit, Limits};
use crate::audit::rule::{AuditRule, Judgement};
use crate::audit::scene::Scene;
use crate::history::Day;
use crate::recovery::{IMPACT_NOTE_ABOVE, IMPACT_WARN_ABOVE, ImpactRamp};

/// Times the mean of three weeks above which a week is noted.
const NOTE_ABOVE: Limit = Limit {
    name: "note_above",
    usual: IMPACT_NOTE_ABOVE,
    least: 1.0,
    most: 10.0,
};
/// Times the mean of three weeks above which a week is warned of.
const WARNING_ABOVE: Limit = Limit {
    name: "warning_above",
    usual: IMPACT_WARN_ABOVE,
    ..NOTE_ABOVE
};

/// The rule; see the head of this file.
pub struct WeeklyImpact;

impl AuditRule for WeeklyImpact {
    fn name(&self) -> &'static str {
        "weekly impact"
    }

    fn source(&self) -> &'static str {
        "Nielsen 2014, doi 10.2519/jospt.2014.5164, for 1.3; else constants of this project"
    }

    fn limits(&self) -> &'static [Limit] {
        &[NOTE_ABOVE, WARNING_ABOVE]
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        Judgement::of_weeks(scene, ImpactRamp::of_last_week, |week, ramp| {
            finding(self.name(), week, ramp, limits)
        })
    }
}

fn finding(rule: &'static str, week: &[Day], ramp: ImpactRamp, limits: &Limits) -> Option<Finding> {
    let severity = match ramp.ratio() {
        r if r > limits.get(&WARNING_ABOVE) => Severity::Warning,
        r if r > limits.get(&NOTE_ABOVE) => Severity::Note,
        _ => return None,
    };
    Some(Finding {
        rule,
        date: week[week.len() - 1].date,
        severity,
        evidence: format!(
            "the week of {} had {:.1} impact\u{a0}km, {:.1} times the {:.1} that were usual in the \
             three weeks before",
            week[0].date.format("%-d\u{a0}%b"),
            ramp.week_km,
            ramp.ratio(),
            ramp.base_km
        ),
        compared: ramp.compared(),
        cost_h: None,
        better: format!(
            "at most {:.1} impact\u{a0}km that week",
            limits.get(&NOTE_ABOVE) * ramp.base_km
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::made::{Made, day};

    #[test]
    fn a_week_is_judged_when_it_is_over() {
        // 20 km a week, then 27.
        let made = Made::regular_then(3, &[(21, 10.0), (23, 7.0), (25, 10.0), (28, 5.0)]);
        let found = made.found("weekly impact", 0, 27);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].date, day(27));
        assert_eq!(found[0].severity, Severity::Warning);
        assert!((found[0].compared.0.value - 27.0).abs() < 0.1);
        // The week is not whole.
        assert_eq!(made.found("weekly impact", 0, 26), []);
    }
}
