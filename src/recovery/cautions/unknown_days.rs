//! Days without data: the clocks run through them as if they had been rest. The numbers are constants of this project.

use super::rule::CautionRule;
use crate::history::LEAST_KNOWN_SHARE;
use crate::recovery::caution::{Caution, CautionFact, CautionLevel};
use crate::recovery::past::Past;
use crate::recovery::rule::Rule;
use crate::recovery::source::Source;

/// Days that are looked at.
const RECENT_DAYS: usize = 14;
/// Share of unknown days above which it is warned of.
const WARN_ABOVE: f64 = 0.5;

/// The rule; see the head of this file.
pub struct UnknownDays;

/// How many days have no data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownShare {
    /// Days without data.
    pub unknown: usize,
    /// All days that were looked at.
    pub days: usize,
}

impl CautionRule for UnknownDays {
    fn rule(&self) -> Rule {
        Rule::UnknownDays
    }

    fn source(&self) -> Source {
        Source::Project("docs/recovery.md")
    }

    fn look(&self, past: &Past) -> Vec<Caution> {
        let recent = past.last_days(RECENT_DAYS);
        let of = UnknownShare {
            unknown: past.unknown_days(recent),
            days: recent.len(),
        };
        let level = match of.unknown as f64 / of.days.max(1) as f64 {
            share if share > WARN_ABOVE => CautionLevel::Warn,
            share if share > 1.0 - LEAST_KNOWN_SHARE => CautionLevel::Note,
            _ => return Vec::new(),
        };
        vec![Caution {
            date: past.next(),
            level,
            fact: CautionFact::UnknownDays(of),
        }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::example_history::ExampleHistory;

    #[test]
    fn it_is_noted_from_a_quarter_on_and_warned_of_from_half() {
        let regular: Vec<_> = (0..10).map(|i| (2 * i, 5.0)).collect();
        let made = ExampleHistory::runs(&regular);
        let level = |next| UnknownDays.look(&made.past(next)).first().map(|c| c.level);
        // The last run is on day 18; on the morning of day 22 three days are unknown, then four.
        assert_eq!(level(22), None);
        assert_eq!(level(23), Some(CautionLevel::Note));
        assert_eq!(level(27), Some(CautionLevel::Warn));
    }
}
