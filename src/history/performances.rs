//! Performances among the runs of a history: those that were hard from start to finish.

use super::History;
use super::scored::ScoredActivity;
use crate::athlete::speed_of_hour;

/// Twenty minutes at this share of threshold heart rate were near the athlete's limit.
const HARD_SHARE: f64 = 0.98;
const TWENTY_MINUTES_S: f64 = 1200.0;

/// One performance to fit to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Performance {
    /// Its day, counted from 0, the first day of the loads.
    pub day: usize,
    /// How good it was, in any unit in which more is better, such as m/s or W.
    pub value: f64,
}

/// The day and the threshold speed, m/s, of every run whose hardest twenty minutes were a test.
///
/// The speed comes from the fastest twenty minutes by Riegel's exponent. Only runs with heart rate
/// can be known to have been hard.
pub fn performances(history: &History) -> Vec<Performance> {
    let Some(first) = history.days.first() else {
        return Vec::new();
    };
    let performance = |activity: &ScoredActivity| {
        let day = usize::try_from((activity.day - first.date).num_days()).ok()?;
        Some(Performance {
            day,
            value: speed_of_test(activity)?,
        })
    };
    history.activities.iter().filter_map(performance).collect()
}

fn speed_of_test(activity: &ScoredActivity) -> Option<f64> {
    let digest = &activity.digest;
    let threshold_bpm = activity.thresholds.threshold_hr.value;
    let bpm = digest.best.hr_20min_bpm.get()?;
    let speed = digest.best.speed_20min_m_per_s.get()?;
    let hard = digest.was_run() && bpm >= HARD_SHARE * threshold_bpm;
    hard.then(|| speed_of_hour(speed * TWENTY_MINUTES_S, TWENTY_MINUTES_S))
}
