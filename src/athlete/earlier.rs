//! Whether a history begins in the middle of training or at its beginning.
//!
//! Averages need a start. From zero, a seasoned runner with a new watch would be told to rest for
//! weeks; from the first weeks' mean, a beginner would be taken for seasoned. So the files decide,
//! unless the athlete does.

use chrono::TimeDelta;

use crate::digest::Digest;

/// The first weeks of a history, days.
const FIRST_DAYS: i64 = 28;
/// Nobody who is new to running runs this often and this far in the first four weeks.
const LEAST_RUNS: usize = 8;
const LEAST_KM: f64 = 80.0;
/// Regular weeks that are granted when the files suggest them: enough to be no novice, not enough
/// to be seasoned.
const SUGGESTED_WEEKS: usize = 12;
const STATED_WEEKS: usize = 52;

/// What is known of training before the first file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EarlierTraining {
    /// The athlete says so.
    Stated,
    /// The first four weeks look like it.
    Suggested,
    /// The athlete says that there was none.
    Denied,
    /// None that anybody knows of.
    None,
}

impl EarlierTraining {
    /// What the athlete states, else what the first four weeks suggest.
    pub fn new(stated: Option<bool>, digests: &[Digest]) -> Self {
        match stated {
            Some(true) => EarlierTraining::Stated,
            Some(false) => EarlierTraining::Denied,
            None if mid_training(digests) => EarlierTraining::Suggested,
            None => EarlierTraining::None,
        }
    }

    /// Whether averages begin at the mean of the first four weeks.
    pub fn was_training(self) -> bool {
        matches!(self, EarlierTraining::Stated | EarlierTraining::Suggested)
    }

    /// Regular weeks of running before the first file.
    pub fn weeks(self) -> usize {
        match self {
            EarlierTraining::Stated => STATED_WEEKS,
            EarlierTraining::Suggested => SUGGESTED_WEEKS,
            EarlierTraining::Denied | EarlierTraining::None => 0,
        }
    }

    /// Where averages begin, for the foot of reports.
    pub fn seed(self) -> &'static str {
        match self {
            EarlierTraining::Stated => "the mean of the first four weeks, as you trained before",
            EarlierTraining::Suggested => {
                "the mean of the first four weeks, as the history begins in mid-training"
            }
            EarlierTraining::Denied => "zero, as you did not train before the first file",
            EarlierTraining::None => "zero, as no training is known before the first file",
        }
    }
}

fn mid_training(digests: &[Digest]) -> bool {
    let Some(first) = digests.iter().map(|d| d.start).min() else {
        return false;
    };
    let end = first + TimeDelta::days(FIRST_DAYS);
    let runs = || {
        digests
            .iter()
            .filter(|d| d.sport.is_running() && d.start < end)
    };
    // Rounding depends on the order of adding up, and the order of files must not decide.
    let mut metres: Vec<f64> = runs().filter_map(|d| d.distance_m).collect();
    metres.sort_by(f64::total_cmp);
    let km = metres.iter().sum::<f64>() / 1000.0;
    runs().count() >= LEAST_RUNS && km >= LEAST_KM
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stated_wins() {
        assert_eq!(EarlierTraining::new(Some(true), &[]).weeks(), STATED_WEEKS);
        assert!(!EarlierTraining::new(Some(false), &[]).was_training());
        assert!(!EarlierTraining::new(None, &[]).was_training());
    }
}
