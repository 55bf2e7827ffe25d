//! The athlete's easy speed, the unit of mechanical load (docs/metrics.md).

use std::collections::VecDeque;

use chrono::{NaiveDate, TimeDelta};

use super::scored::ScoredActivity;
use crate::athlete::{
    Athlete, Basis, Discipline, Provenance, Threshold, Thresholds, beyond_humans,
};
use crate::digest::Digest;
use crate::load::{VT1_OF_THRESHOLD_HR, VT1_OF_THRESHOLD_SPEED};

/// Easy runs of this long count, days.
const WINDOW_DAYS: i64 = 90;
/// Fewer easy runs do not show what is usual.
const LEAST_RUNS: usize = 5;
/// Easy speed relative to threshold speed, until there are easy runs, and its uncertainty, as a share.
const EASY_OF_THRESHOLD: f64 = 0.77;
const OFF_RATIO: f64 = 0.1;
/// For lack of anything better, m/s.
const ASSUMED_M_PER_S: f64 = 2.6;
const OFF_ASSUMED_M_PER_S: f64 = 0.4;
/// Standard error of a median against that of a mean, for values that scatter evenly.
const MEDIAN_ERROR: f64 = 1.253;
/// Width of the middle half of such values against their standard deviation.
const MIDDLE_HALF: f64 = 1.349;

/// The easy speed on foot as known at the end of a day, m/s, from runs up to then.
pub fn easy_speed(activities: &[ScoredActivity], athlete: &Athlete, day: NaiveDate) -> Threshold {
    let mut speeds = EasySpeeds::default();
    for activity in activities.iter().filter(|a| a.day <= day) {
        speeds.take(&activity.digest, activity.day, &activity.thresholds);
    }
    speeds.on(day, athlete.thresholds(day, Discipline::OnFoot))
}

/// The easy speed on foot after each day with a run, m/s.
pub fn easy_speed_steps(activities: &[ScoredActivity]) -> Vec<(NaiveDate, Threshold)> {
    let mut speeds = EasySpeeds::default();
    let mut steps: Vec<(NaiveDate, Threshold)> = Vec::new();
    for run in activities.iter().filter(|a| a.digest.sport.is_running()) {
        speeds.take(&run.digest, run.day, &run.thresholds);
        // Of several runs of a day the last counts.
        steps.pop_if(|(day, _)| *day == run.day);
        steps.push((run.day, speeds.on(run.day, &run.thresholds)));
    }
    steps
}

/// Speeds of recent easy runs.
#[derive(Default)]
pub struct EasySpeeds {
    recent: VecDeque<(NaiveDate, f64)>,
}

impl EasySpeeds {
    /// Median speed of the easy runs of the last 90 days, m/s; from threshold speed while there
    /// are fewer than five.
    pub fn on(&mut self, day: NaiveDate, thresholds: &Thresholds) -> Threshold {
        while let Some((then, _)) = self.recent.front()
            && day - *then > TimeDelta::days(WINDOW_DAYS)
        {
            self.recent.pop_front();
        }
        match self.recent.back() {
            Some((last, _)) if self.recent.len() >= LEAST_RUNS => self.usual().known_since(*last),
            _ => suggested(thresholds.threshold_speed),
        }
    }

    fn usual(&self) -> Threshold {
        let mut speeds: Vec<f64> = self.recent.iter().map(|(_, speed)| *speed).collect();
        speeds.sort_by(f64::total_cmp);
        let n = speeds.len();
        // From the middle half, so that a run on a treadmill with its own idea of metres has no larger
        // weight.
        let sigma = (speeds[3 * n / 4] - speeds[n / 4]) / MIDDLE_HALF;
        let off = MEDIAN_ERROR * sigma / (n as f64).sqrt();
        let basis = Basis::EasyRuns;
        Threshold::new(speeds[n / 2], off, Provenance::History, basis)
    }

    /// Adds a run if it was easy.
    pub fn take(&mut self, digest: &Digest, day: NaiveDate, thresholds: &Thresholds) {
        if !digest.was_run() || beyond_humans(digest) {
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

/// An estimate from threshold speed, or a usual value without it.
fn suggested(threshold_speed: Option<Threshold>) -> Threshold {
    let Some(hour) = threshold_speed else {
        let basis = Basis::UsualValue;
        let off = OFF_ASSUMED_M_PER_S;
        return Threshold::new(ASSUMED_M_PER_S, off, Provenance::Assumed, basis);
    };
    let basis = Basis::OfThresholdSpeed;
    let speed = EASY_OF_THRESHOLD * hour.value;
    let off = EASY_OF_THRESHOLD * hour.plus_minus + OFF_RATIO * speed;
    let derived = Threshold::new(speed, off, Provenance::Derived, basis);
    Threshold {
        since: hour.since,
        ..derived
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn easy_runs(speeds: &[f64]) -> EasySpeeds {
        let dated = speeds.iter().map(|speed| (NaiveDate::default(), *speed));
        EasySpeeds {
            recent: dated.collect(),
        }
    }

    #[test]
    fn the_middle_run_is_the_easy_speed_and_one_odd_run_hardly_adds_to_the_doubt() {
        let even = easy_runs(&[2.8, 2.9, 3.0, 3.1, 3.2]).usual();
        let odd = easy_runs(&[2.8, 2.9, 3.0, 3.1, 9.0]).usual();
        assert_eq!((even.value, odd.value), (3.0, 3.0));
        // The middle half is 0.2 wide: 1.253 · 0.2 / 1.349 / √5.
        assert!((even.plus_minus - 0.0831).abs() < 1e-4);
        assert_eq!(even.plus_minus, odd.plus_minus);
    }

    #[test]
    fn without_easy_runs_the_threshold_suggests_a_speed_and_without_one_it_is_assumed() {
        let hour = Threshold::new(4.0, 0.1, Provenance::History, Basis::FastestHour);
        // 0.77 · 4, and 0.77 · 0.1 + a tenth of 3.08.
        let derived = suggested(Some(hour));
        assert!((derived.value - 3.08).abs() < 1e-9);
        assert!((derived.plus_minus - 0.385).abs() < 1e-9);
        assert_eq!(suggested(None).provenance, Provenance::Assumed);
    }
}
