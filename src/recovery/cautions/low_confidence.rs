//! Recent sessions whose load is a guess: then the clocks are one as well. The numbers are constants
//! of this project.

use super::rule::CautionRule;
use crate::recovery::caution::{Caution, CautionLevel, Compared};
use crate::recovery::past::Past;

/// Days that are recent.
const RECENT_DAYS: usize = 14;
/// Share of them above which it is noted.
const NOTE_ABOVE: f64 = 0.25;
/// Share above which it is warned of; then the kind of day is one more careful as well.
const WARN_ABOVE: f64 = 0.5;

/// The rule; see the head of this file.
pub struct LowConfidence;

impl CautionRule for LowConfidence {
    fn name(&self) -> &'static str {
        "low confidence"
    }

    fn source(&self) -> &'static str {
        "constants of this project (docs/recovery.md)"
    }

    fn look(&self, past: &Past) -> Vec<Caution> {
        let recent = past.activities(past.last_days(RECENT_DAYS));
        let unsure = recent.iter().filter(|a| a.is_unsure());
        let (unsure, all) = (unsure.count() as f64, recent.len() as f64);
        let level = match unsure / all.max(1.0) {
            share if share > WARN_ABOVE => CautionLevel::Warn,
            share if share > NOTE_ABOVE => CautionLevel::Note,
            _ => return Vec::new(),
        };
        vec![Caution {
            rule: self.name(),
            date: past.next(),
            level,
            finding: "the load of recent sessions is a guess, and so is your recovery".to_owned(),
            compared: (
                Compared::new(
                    "sessions of low confidence or without a load in 14 days",
                    unsure,
                    "",
                ),
                Compared::new("sessions in all", all, ""),
            ),
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
        assert_eq!(cautions[0].compared.0.value, 2.0);
    }

    #[test]
    fn no_session_is_no_guess() {
        let made = ExampleHistory::runs(&[(0, 5.0)]);
        assert_eq!(LowConfidence.look(&made.past(0)), []);
        assert_eq!(LowConfidence.look(&made.past(16)), []);
    }
}
