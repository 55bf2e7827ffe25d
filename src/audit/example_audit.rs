//! Audits of the small made histories of recovery's own tests.

use super::{Audit, Block, Finding, RuleSettings, audit};
use crate::recovery::Rule;
pub use crate::recovery::example_history::{ExampleHistory, day, run};

impl ExampleHistory {
    /// The audit of some days.
    pub fn audit(&self, from: i64, to: i64) -> Audit {
        self.audit_with(from, to, &RuleSettings::default())
    }

    /// The same by other rules.
    pub fn audit_with(&self, from: i64, to: i64, settings: &RuleSettings) -> Audit {
        let block = Block {
            from: day(from),
            to: day(to),
        };
        audit(&self.history, &self.recovery, block, settings)
    }

    /// What one rule found in some days.
    pub fn found(&self, rule: Rule, from: i64, to: i64) -> Vec<Finding> {
        let findings = self.audit(from, to).findings.into_iter();
        findings.filter(|finding| finding.rule() == rule).collect()
    }
}
