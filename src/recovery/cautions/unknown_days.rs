//! Days of which nobody knows whether anything was done: the clocks run through them as if it had
//! been rest. The numbers are constants of this project.

use super::rule::CautionRule;
use crate::history::LEAST_KNOWN_SHARE;
use crate::recovery::caution::{Caution, CautionLevel, Compared};
use crate::recovery::past::Past;

/// Days that are looked at.
const RECENT_DAYS: usize = 14;
/// Share of unknown days above which it is warned of.
const WARN_ABOVE: f64 = 0.5;

/// The rule; see the head of this file.
pub struct UnknownDays;

impl CautionRule for UnknownDays {
    fn name(&self) -> &'static str {
        "unknown days"
    }

    fn source(&self) -> &'static str {
        "constants of this project (docs/recovery.md)"
    }

    fn look(&self, past: &Past) -> Vec<Caution> {
        let recent = past.last_days(RECENT_DAYS);
        let (unknown, all) = (past.unknown_days(recent) as f64, recent.len() as f64);
        let level = match unknown / all.max(1.0) {
            share if share > WARN_ABOVE => CautionLevel::Warn,
            share if share > 1.0 - LEAST_KNOWN_SHARE => CautionLevel::Note,
            _ => return Vec::new(),
        };
        vec![Caution {
            rule: self.name(),
            date: past.next(),
            level,
            finding: "several days have no recording; recovery holds only if you rested on them"
                .to_owned(),
            compared: (
                Compared::new("unknown days", unknown, ""),
                Compared::new("of the last", all, "days"),
            ),
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
