//! Recent sessions whose load is rough or unknown: then the clocks are rough as well. The numbers are constants
//! of this project.

use super::rule::CautionRule;
use crate::recovery::caution::{Caution, CautionFact, CautionLevel};
use crate::recovery::past::Past;
use crate::recovery::rule::Rule;
use crate::recovery::source::Source;

/// Days that are recent.
const RECENT_DAYS: usize = 14;
/// Share of them above which it is noted.
const NOTE_ABOVE: f64 = 0.25;
/// Share above which it is warned of; then the kind of day is one more careful as well.
const WARN_ABOVE: f64 = 0.5;

/// The rule; see the head of this file.
pub struct LowConfidence;

/// How many recent sessions have a load that is rough or unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoughLoads {
    /// Sessions of low confidence, or without a load.
    pub rough: usize,
    /// All sessions of the same days.
    pub sessions: usize,
}

impl CautionRule for LowConfidence {
    fn rule(&self) -> Rule {
        Rule::LowConfidence
    }

    fn source(&self) -> Source {
        Source::Project("docs/recovery.md")
    }

    fn look(&self, past: &Past) -> Vec<Caution> {
        let recent = past.activities(past.last_days(RECENT_DAYS));
        let loads = RoughLoads {
            rough: recent.iter().filter(|a| a.is_unsure()).count(),
            sessions: recent.len(),
        };
        let level = match loads.rough as f64 / loads.sessions.max(1) as f64 {
            share if share > WARN_ABOVE => CautionLevel::Warn,
            share if share > NOTE_ABOVE => CautionLevel::Note,
            _ => return Vec::new(),
        };
        vec![Caution {
            date: past.next(),
            level,
            fact: CautionFact::LowConfidence(loads),
        }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::example_history::ExampleHistory;

    #[test]
    fn runs_scored_by_their_length_alone_are_a_guess() {
        let made = ExampleHistory::runs(&[(0, 5.0), (2, 5.0)]);
        let cautions = LowConfidence.look(&made.past(3));
        assert_eq!(cautions.first().map(|c| c.level), Some(CautionLevel::Warn));
        assert_eq!(cautions[0].fact.compared().0.value, 2.0);
    }

    #[test]
    fn no_session_is_no_guess() {
        let made = ExampleHistory::runs(&[(0, 5.0)]);
        assert_eq!(LowConfidence.look(&made.past(0)), []);
        assert_eq!(LowConfidence.look(&made.past(16)), []);
    }
}
