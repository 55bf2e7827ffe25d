//! The words of the findings of an audit, and of what would have been better.

use super::sessions::SessionWords;
use crate::audit::{Better, Evidence, Severity};

/// How a language puts findings into words.
pub trait FindingWords: SessionWords {
    /// What was found, with its numbers; a sentence without its full stop.
    fn evidence(&self, evidence: &Evidence) -> String;

    /// What would have been better: goes on after `Instead:`, without its full stop.
    fn better(&self, better: &Better) -> String;

    /// How much a finding weighs.
    fn severity(&self, severity: Severity) -> &'static str;

    /// Hours by which a session lengthened the recovery: `+10 h recovery`.
    fn cost(&self, hours: f64) -> String;
}
