//! Sessions that look meant as recovery, whether or not they were (docs/recovery.md).

use super::kind::DayKind;
use crate::history::ScoredActivity;
use crate::load::VT1_OF_THRESHOLD_SPEED;

/// Intensity up to which a session is easy, where 1 can be held for an hour: that of the first
/// ventilatory threshold on this scale.
pub const EASY_INTENSITY: f64 = VT1_OF_THRESHOLD_SPEED;
/// A recovery run is no longer than this, s.
const SHORT_S: f64 = 40.0 * 60.0;
/// Beginnings of words in titles of recovery runs and walks, in lower case.
const TITLE_WORDS: [&str; 7] = [
    "recovery",
    "regenerat",
    "récup",
    "recuper",
    "herstel",
    "palautt",
    "återhämt",
];

/// Why a session looks meant as recovery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeantAsRecovery {
    /// Its title says so.
    Titled,
    /// A walk or a recovery run was advised, and it was easy.
    Advised,
    /// It was easy and short, and a clock was running.
    EasyAndShort,
}

impl MeantAsRecovery {
    /// Name for tables.
    pub fn name(self) -> &'static str {
        match self {
            MeantAsRecovery::Titled => "titled so",
            MeantAsRecovery::Advised => "easy on a day for recovery",
            MeantAsRecovery::EasyAndShort => "easy and short",
        }
    }

    /// For a session on a day of some kind, begun with a clock running or not. A hard session on a
    /// recovery day was meant as training.
    pub fn of(
        activity: &ScoredActivity,
        advised: Option<DayKind>,
        hours_left: f64,
    ) -> Option<Self> {
        let easy = activity
            .score
            .is_ok_and(|score| score.intensity <= EASY_INTENSITY);
        let on_foot = activity.digest.sport.is_on_foot();
        let advised = matches!(advised, Some(DayKind::Walk | DayKind::RecoveryRun));
        let short = activity.digest.timer_s <= SHORT_S;
        if activity.digest.title.as_deref().is_some_and(says_so) {
            Some(MeantAsRecovery::Titled)
        } else if on_foot && easy && advised {
            Some(MeantAsRecovery::Advised)
        } else if on_foot && easy && short && hours_left > 0.0 {
            Some(MeantAsRecovery::EasyAndShort)
        } else {
            None
        }
    }
}

/// Whether a title mentions recovery; one with numbers means the recovery between intervals.
fn says_so(title: &str) -> bool {
    let title = title.to_lowercase();
    let intervals = title.contains(|c: char| c.is_ascii_digit());
    !intervals && TITLE_WORDS.iter().any(|word| title.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_speaks_of_recovery_but_not_of_the_recovery_between_intervals() {
        assert!(says_so("Recovery Run"));
        assert!(says_so("Regenerationslauf"));
        assert!(!says_so("5 x 1000 m, 400 m recovery"));
        assert!(!says_so("Morning Run"));
    }
}
