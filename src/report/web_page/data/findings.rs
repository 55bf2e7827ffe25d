//! Findings of the rule check, the latest first.

use serde::Serialize;

use super::packed::{days_between, scaled, steps};
use super::phrases::{Phrases, Sentences};
use super::places::Places;
use crate::answer::DateRange;
use crate::audit::{Finding, Severity};
use crate::report::words::Words;

/// Findings, a column a field.
#[derive(Serialize, Default)]
pub struct FindingColumns {
    /// Day of each, as the distance to that of the one before.
    day: Vec<i64>,
    severity: Vec<usize>,
    /// Place in the list of rules.
    rule: Vec<usize>,
    rules: Vec<String>,
    /// Class of each weight in the style sheet.
    classes: [&'static str; 3],
    /// Hours by which recovery was lengthened; 0 where it was not.
    cost: Vec<i64>,
    evidence: Sentences,
    better: Sentences,
}

/// Findings in their order.
pub fn findings(
    found: &[&Finding],
    range: DateRange,
    (words, phrases): (&dyn Words, &mut Phrases),
) -> FindingColumns {
    let mut rules = Places::default();
    let mut told = FindingColumns {
        day: steps((found.iter()).map(|finding| days_between(range.from, finding.date))),
        severity: (found.iter())
            .map(|finding| finding.severity as usize)
            .collect(),
        rule: found
            .iter()
            .map(|finding| rules.of(words.missed_rule(finding.rule())))
            .collect(),
        cost: (found.iter())
            .map(|finding| scaled(finding.cost_h.unwrap_or(0.0).max(0.0), 1.0))
            .collect(),
        classes: Severity::ALL.map(Severity::name),
        ..FindingColumns::default()
    };
    told.rules = rules.into_values();
    for (row, finding) in found.iter().enumerate() {
        phrases.add(&mut told.evidence, row, &words.evidence(&finding.evidence));
        phrases.add(&mut told.better, row, &words.better(&finding.better));
    }
    told
}
