//! Small made histories for the tests of the rules.

use chrono::TimeDelta;

use super::{Audit, Block, Finding, RuleSettings, audit};
use crate::athlete::{Athlete, Given};
use crate::digest::Digest;
use crate::history::History;
use crate::recovery::Recovery;
pub use crate::recovery::made::{day, run};

/// A history with what it did to the clocks.
pub struct Made {
    pub history: History,
    pub recovery: Recovery,
    pub athlete: Athlete,
}

impl Made {
    /// Flat runs by day and kilometres.
    pub fn runs(runs: &[(i64, f64)]) -> Self {
        Self::of(runs.iter().map(|(on, km)| run(*on, *km)).collect())
    }

    /// Two runs of 10 km in each of some weeks, and the runs that follow.
    pub fn regular_then(weeks: i64, runs: &[(i64, f64)]) -> Self {
        let regular = (0..weeks).flat_map(|week| [(7 * week, 10.0), (7 * week + 3, 10.0)]);
        let all: Vec<_> = regular.chain(runs.iter().copied()).collect();
        Self::runs(&all)
    }

    /// Any trainings; the calendar ends three weeks behind the last.
    pub fn of(digests: Vec<Digest>) -> Self {
        let athlete = Athlete::new(Given::default(), &digests, &[]);
        let last = digests.iter().map(|d| d.start.date_naive()).max();
        let until = last.unwrap_or(day(0)) + TimeDelta::days(21);
        let history = History::new(digests, &athlete, until);
        let recovery = Recovery::new(&history, &athlete, 12);
        Self {
            history,
            recovery,
            athlete,
        }
    }

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
        audit(
            &self.history,
            &self.recovery,
            &self.athlete,
            block,
            settings,
        )
    }

    /// What one rule found in some days.
    pub fn found(&self, rule: &str, from: i64, to: i64) -> Vec<Finding> {
        let findings = self.audit(from, to).findings.into_iter();
        findings.filter(|finding| finding.rule == rule).collect()
    }
}
