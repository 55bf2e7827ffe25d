//! The athlete's easy speed, the unit of mechanical load (docs/metrics.md).

use std::collections::VecDeque;

use chrono::{NaiveDate, TimeDelta};

use crate::athlete::Thresholds;
use crate::digest::Digest;
use crate::load::{VT1_OF_THRESHOLD_HR, VT1_OF_THRESHOLD_SPEED};

const WINDOW_DAYS: i64 = 90;
const LEAST_RUNS: usize = 5;
/// Easy speed against the speed of an hour, until there are easy runs.
const EASY_OF_THRESHOLD: f64 = 0.77;
/// For want of anything better, m/s.
const ASSUMED_M_PER_S: f64 = 2.6;

/// Speeds of recent easy runs.
#[derive(Default)]
pub struct EasySpeeds {
    recent: VecDeque<(NaiveDate, f64)>,
}

impl EasySpeeds {
    /// Median speed of the easy runs of the last 90 days, m/s; from threshold speed while there
    /// are fewer than five.
    pub fn on(&mut self, day: NaiveDate, thresholds: &Thresholds) -> f64 {
        while let Some((then, _)) = self.recent.front()
            && day - *then > TimeDelta::days(WINDOW_DAYS)
        {
            self.recent.pop_front();
        }
        if self.recent.len() < LEAST_RUNS {
            return thresholds
                .threshold_speed
                .map_or(ASSUMED_M_PER_S, |speed| EASY_OF_THRESHOLD * speed.value);
        }
        let mut speeds: Vec<f64> = self.recent.iter().map(|(_, speed)| *speed).collect();
        speeds.sort_by(f64::total_cmp);
        speeds[speeds.len() / 2]
    }

    /// Takes in a run if it was easy.
    pub fn take(&mut self, digest: &Digest, day: NaiveDate, thresholds: &Thresholds) {
        if !digest.was_run() {
            return;
        }
        let Some(mean) = digest.graded_speed.mean_m_per_s() else {
            return;
        };
        let easy = match (digest.heart_rate.mean_bpm(), thresholds.threshold_speed) {
            (Some(bpm), _) => bpm <= VT1_OF_THRESHOLD_HR * thresholds.threshold_hr.value,
            (None, Some(threshold)) => mean <= VT1_OF_THRESHOLD_SPEED * threshold.value,
            (None, None) => false,
        };
        if easy {
            self.recent.push_back((day, mean));
        }
    }
}
