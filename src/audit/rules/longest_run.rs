//! Runs much longer than any of the thirty days before them (Frandsen 2025, doi
//! 10.1136/bjsports-2024-109380; the caution says more).

use crate::audit::finding::{Finding, Severity};
use crate::audit::limits::{Limit, Limits};
use crate::audit::rule::{AuditRule, Judgement};
use crate::audit::scene::Scene;
use crate::recovery::{RUN_NOTE_ABOVE, RUN_STRONG_ABOVE, RUN_WARN_ABOVE, RunSpike};

/// Times the longest run above which it is noted.
const NOTE_ABOVE: Limit = times("note_above", RUN_NOTE_ABOVE);
/// Times the longest run above which it is warned of.
const WARNING_ABOVE: Limit = times("warning_above", RUN_WARN_ABOVE);
/// Times the longest run above which it is serious.
const SERIOUS_ABOVE: Limit = times("serious_above", RUN_STRONG_ABOVE);

const fn times(name: &'static str, usual: f64) -> Limit {
    Limit {
        name,
        usual,
        least: 1.0,
        most: 10.0,
    }
}

/// The rule; see the head of this file.
pub struct LongestRun;

impl AuditRule for LongestRun {
    fn name(&self) -> &'static str {
        "longest run"
    }

    fn source(&self) -> &'static str {
        "Frandsen 2025, doi 10.1136/bjsports-2024-109380"
    }

    fn limits(&self) -> &'static [Limit] {
        &[NOTE_ABOVE, WARNING_ABOVE, SERIOUS_ABOVE]
    }

    fn judge(&self, scene: &Scene, limits: &Limits) -> Judgement {
        let mut judgement = Judgement::default();
        for (_, morning) in scene.run_mornings() {
            match RunSpike::of_yesterday(&morning.evening()) {
                Some(spike) => judgement.take(finding(self.name(), &spike, limits)),
                None => judgement.unknown += 1,
            }
        }
        judgement
    }
}

fn finding(rule: &'static str, spike: &RunSpike, limits: &Limits) -> Option<Finding> {
    let severity = match spike.ratio() {
        r if r > limits.get(&SERIOUS_ABOVE) => Severity::Serious,
        r if r > limits.get(&WARNING_ABOVE) => Severity::Warning,
        r if r > limits.get(&NOTE_ABOVE) => Severity::Note,
        _ => return None,
    };
    let most_km = limits.get(&NOTE_ABOVE) * spike.longest_km;
    Some(Finding {
        rule,
        date: spike.date,
        severity,
        evidence: format!(
            "a run of {:.1}\u{a0}km, {:.0}\u{a0}% longer than the longest of the 30 days before, \
             {:.1}\u{a0}km on {}",
            spike.run_km,
            100.0 * (spike.ratio() - 1.0),
            spike.longest_km,
            spike.longest_date.format("%-d\u{a0}%b")
        ),
        compared: spike.compared(),
        cost_h: None,
        // Rounded down, so that what is advised is not noted again.
        better: format!("at most {:.1}\u{a0}km", (10.0 * most_km).floor() / 10.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::made::{Made, day};

    #[test]
    fn the_finding_is_dated_by_the_run_that_was_done() {
        let made = Made::runs(&[(0, 10.0), (3, 10.5), (6, 14.0), (9, 30.0)]);
        let found = made.found("longest run", 0, 10);
        let severities: Vec<_> = found.iter().map(|f| (f.date, f.severity)).collect();
        // 14 / 10.5 = 1.33, 30 / 14 = 2.14.
        assert_eq!(
            severities,
            [(day(6), Severity::Warning), (day(9), Severity::Serious)]
        );
        assert_eq!(found[0].better, "at most 11.5\u{a0}km");
    }
}
