//! What an audit finds: dated, with its evidence, and with what would have been better.

use chrono::NaiveDate;

use crate::recovery::{CautionLevel, Clocks, Compared, Excess, SessionRecovery};

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

    /// Name for people, tables and arguments.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Serious => "serious",
        }
    }
}

/// A session that lengthened the recovery by less, hours, cost nothing worth telling.
const LEAST_COST_H: f64 = 0.5;

/// One thing that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Name of the rule that it broke.
    pub rule: &'static str,
    /// The day that it is dated by.
    pub date: NaiveDate,
    /// How much it weighs.
    pub severity: Severity,
    /// What was found, a sentence with both numbers and without its full stop.
    pub evidence: String,
    /// What was done and the limit, or what was usual.
    pub compared: (Compared, Compared),
    /// Hours by which it lengthened the recovery, where the clocks tell.
    pub cost_h: Option<f64>,
    /// What would have been better, without its full stop.
    pub better: String,
}

impl Finding {
    /// Of a rule that would have cautioned on the morning.
    pub fn of(rule: &'static str, excess: Excess) -> Self {
        Self {
            rule,
            date: excess.date,
            severity: match excess.level {
                CautionLevel::Note => Severity::Note,
                CautionLevel::Warn => Severity::Warning,
                CautionLevel::Strong => Severity::Serious,
            },
            evidence: excess.evidence,
            compared: excess.compared,
            cost_h: None,
            better: excess.better,
        }
    }
}

/// Hours by which a session lengthened the recovery, where that is worth telling.
pub fn cost_h(session: &SessionRecovery) -> Option<f64> {
    let added = session.added.map(Clocks::longest_h);
    added.filter(|hours| *hours >= LEAST_COST_H)
}
