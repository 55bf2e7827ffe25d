//! Seconds at each grade-adjusted speed, and their normalized mean: everything that pace loads need.

use serde::{Deserialize, Serialize};

use super::grade::{graded_speed_factor, minetti_cost_ratio};
use super::normalized::NormalizedMean;
use super::seconds_at::SecondsAt;
use crate::activity::{GAP_S, Sport};
use crate::clean::CleanSamples;

/// Width of a bin, m/s (docs/metrics.md).
const BIN_M_PER_S: f64 = 0.05;
const BINS: u16 = 200;

/// Grade-adjusted speed over time, in motion only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GradedSpeed {
    seconds: SecondsAt,
    /// Fourth-power mean of the 30 s trailing mean, m/s; `None` under ten minutes.
    pub normalized_m_per_s: Option<f64>,
    /// The same from the cost of running alone, m/s (Minetti 2002); for comparison.
    pub minetti_m_per_s: Option<f64>,
    /// Sum of speed times seconds, metres on the flat.
    pub graded_m: f64,
}

impl Default for GradedSpeed {
    fn default() -> Self {
        Self {
            seconds: SecondsAt::new(BIN_M_PER_S, BINS),
            normalized_m_per_s: None,
            minetti_m_per_s: None,
            graded_m: 0.0,
        }
    }
}

impl GradedSpeed {
    /// From the graded speed of each sample (see [`graded_speeds`]), for a sport that may be on foot; empty for all
    /// others.
    pub fn of(samples: &CleanSamples, graded: &[Option<f64>], sport: Sport) -> Self {
        let mut counted = Self::default();
        if !sport.may_be_on_foot() {
            return counted;
        }
        let mut normalized = NormalizedMean::default();
        let mut end_s = f64::NEG_INFINITY;
        for (i, graded) in graded.iter().enumerate() {
            let by_cost = speed_on_the_flat(samples, i, minetti_cost_ratio);
            let (Some(speed), Some(by_cost), true) = (*graded, by_cost, samples.moving[i]) else {
                continue;
            };
            let held = f64::from(samples.held_s[i]);
            if samples.elapsed_s[i] - end_s > GAP_S {
                normalized.gap();
            }
            end_s = samples.elapsed_s[i] + held;
            normalized.hold([speed, by_cost], held);
            counted.seconds.add(speed, held);
            counted.graded_m += speed * held;
        }
        counted.seconds.fit();
        [counted.normalized_m_per_s, counted.minetti_m_per_s] = normalized.values();
        counted
    }

    /// `(lower edge of a bin in m/s, seconds)` of non-empty bins, ascending.
    pub fn seconds_at(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.seconds.iter()
    }

    /// Seconds in motion with a known speed.
    pub fn total_s(&self) -> f64 {
        self.seconds.total_s()
    }

    /// Mean over time in motion, m/s.
    pub fn mean_m_per_s(&self) -> Option<f64> {
        let total_s = self.total_s();
        (total_s > 0.0).then(|| self.graded_m / total_s)
    }

    /// Seconds at or below a speed.
    pub fn seconds_up_to(&self, speed_m_per_s: f64) -> f64 {
        self.seconds.up_to_s(speed_m_per_s)
    }

    /// Keeps a number of seconds, those of the highest speeds.
    pub fn keep_fastest(&mut self, seconds: f64) {
        if seconds < self.total_s() {
            self.seconds.keep_highest(seconds);
            let middle = BIN_M_PER_S / 2.0;
            let metres = self.seconds.iter().map(|(speed, s)| (speed + middle) * s);
            self.graded_m = metres.sum::<f64>().min(self.graded_m);
        }
    }

    /// The same at speeds that are a factor higher.
    pub fn faster(&self, factor: f64) -> Self {
        let scaled = |speed: Option<f64>| speed.map(|speed| factor * speed);
        Self {
            seconds: self.seconds.scaled(factor),
            normalized_m_per_s: scaled(self.normalized_m_per_s),
            minetti_m_per_s: scaled(self.minetti_m_per_s),
            graded_m: factor * self.graded_m,
        }
    }
}

/// Speed on the flat with the same cost at each sample, m/s; `None` without a speed.
pub fn graded_speeds(samples: &CleanSamples) -> Vec<Option<f64>> {
    let all = 0..samples.speed_m_per_s.len();
    all.map(|i| graded_speed(samples, i)).collect()
}

/// Speed on the flat with the same cost; an unknown grade counts as flat.
pub fn graded_speed(samples: &CleanSamples, i: usize) -> Option<f64> {
    speed_on_the_flat(samples, i, graded_speed_factor)
}

fn speed_on_the_flat(samples: &CleanSamples, i: usize, factor: fn(f64) -> f64) -> Option<f64> {
    let speed = f64::from(samples.speed_m_per_s[i]?);
    let grade = samples.grade[i].map_or(0.0, f64::from);
    Some(speed * factor(grade))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steady(speed: f32, grade: Option<f32>, seconds: usize) -> CleanSamples {
        CleanSamples {
            elapsed_s: (0..seconds).map(|i| i as f64).collect(),
            held_s: vec![1.0; seconds],
            speed_m_per_s: vec![Some(speed); seconds],
            grade: vec![grade; seconds],
            moving: vec![true; seconds],
            ..CleanSamples::default()
        }
    }

    fn counted(samples: &CleanSamples, sport: Sport) -> GradedSpeed {
        GradedSpeed::of(samples, &graded_speeds(samples), sport)
    }

    #[test]
    fn on_the_flat_graded_speed_is_speed() {
        let counted = counted(&steady(3.0, Some(0.0), 1200), Sport::Run);
        assert!((counted.normalized_m_per_s.expect("long") - 3.0).abs() < 1e-6);
        assert!((counted.mean_m_per_s().expect("known") - 3.0).abs() < 1e-6);
        assert_eq!(counted.seconds_up_to(2.9), 0.0);
        assert_eq!(counted.seconds_up_to(3.06), 1200.0);
    }

    #[test]
    fn uphill_counts_as_faster() {
        let counted = counted(&steady(2.5, Some(0.10), 1200), Sport::TrailRun);
        // 2.5 m/s times the factor 1.4702 at +10 %.
        assert!((counted.mean_m_per_s().expect("known") - 3.6755).abs() < 0.001);
    }

    #[test]
    fn a_ride_has_no_running_speed() {
        let counted = counted(&steady(8.0, None, 1200), Sport::Ride);
        assert_eq!(counted, GradedSpeed::default());
    }
}
