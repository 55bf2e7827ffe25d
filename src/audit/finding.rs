//! A finding of an audit: dated, with its evidence, and with what would have been better.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::better::Better;
use super::evidence::Evidence;
use crate::recovery::{CautionLevel, Clocks, Compared, Excess, Rule, SessionRecovery};

/// How much a finding weighs; later is more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good to know.
    Note,
    /// To be avoided.
    Warning,
    /// To be avoided by all means.
    Serious,
}

impl Severity {
    /// Every weight, from the lightest.
    pub const ALL: [Severity; 3] = [Severity::Note, Severity::Warning, Severity::Serious];

    /// Code for documents, style sheets and arguments.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Serious => "serious",
        }
    }
}

/// A session that lengthened the recovery by less, hours, cost nothing worth showing.
const LEAST_COST_H: f64 = 0.5;

/// One thing that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The day that it is dated by.
    pub date: NaiveDate,
    /// How much it weighs.
    pub severity: Severity,
    /// What was found.
    pub evidence: Evidence,
    /// The actual value, and the limit or the usual value.
    pub compared: (Compared, Compared),
    /// Hours by which it lengthened the recovery, where the clocks show it.
    pub cost_h: Option<f64>,
    /// What would have been better.
    pub better: Better,
}

impl Finding {
    /// Without a cost; `None` where the evidence breaks no limit.
    pub fn new(date: NaiveDate, severity: Severity, evidence: Evidence) -> Option<Self> {
        Some(Self {
            date,
            severity,
            compared: evidence.compared()?,
            cost_h: None,
            better: evidence.better()?,
            evidence,
        })
    }

    /// Of a rule that would have cautioned on the morning.
    pub fn of(excess: Excess) -> Option<Self> {
        let evidence = Evidence::Beyond(excess.beyond);
        Self::new(excess.date, excess.level.into(), evidence)
    }

    /// By weight: the worse is more, of these what cost more, of these the later.
    pub fn by_weight(&self, other: &Self) -> Ordering {
        let cost = |finding: &Self| finding.cost_h.unwrap_or(0.0);
        let weight = self.severity.cmp(&other.severity);
        let weight = weight.then_with(|| cost(self).total_cmp(&cost(other)));
        weight.then_with(|| self.date.cmp(&other.date))
    }

    /// The same with what it cost.
    pub fn costing(self, cost_h: Option<f64>) -> Self {
        Self { cost_h, ..self }
    }

    /// The rule that was missed.
    pub fn rule(&self) -> Rule {
        self.evidence.rule()
    }
}

impl From<CautionLevel> for Severity {
    /// A finding weighs as much as the caution that would have been given.
    fn from(level: CautionLevel) -> Self {
        match level {
            CautionLevel::Note => Severity::Note,
            CautionLevel::Warn => Severity::Warning,
            CautionLevel::Strong => Severity::Serious,
        }
    }
}

/// Hours by which a session lengthened the recovery, where that is worth showing.
pub fn cost_h(session: &SessionRecovery) -> Option<f64> {
    let added = session.added.map(Clocks::longest_h);
    added.filter(|hours| *hours >= LEAST_COST_H)
}
