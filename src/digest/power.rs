//! Power over time: everything that power loads need, with any threshold.

use serde::{Deserialize, Serialize};

use super::each_second::EachSecond;
use super::normalized::NormalizedMean;
use super::seconds_at::SecondsAt;
use super::x_power::{PowerSmoothing, XPower};
use crate::activity::GAP_S;
use crate::clean::CleanSamples;

/// Width of a bin, watts.
const BIN_W: f64 = 5.0;
/// Bins up to 2000 W.
const BINS: u16 = 400;

/// Power of a recording; coasting counts, a missing value does not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Power {
    seconds: SecondsAt,
    /// Work, joules.
    pub work_j: f64,
    /// Fourth-power mean of the 30 s trailing mean, watts; `None` under ten minutes.
    pub normalized_w: Option<f64>,
    /// Fourth-power mean of exponentially smoothed power, watts.
    pub x_power_w: Option<f64>,
}

impl Default for Power {
    fn default() -> Self {
        Self {
            seconds: SecondsAt::new(BIN_W, BINS),
            work_j: 0.0,
            normalized_w: None,
            x_power_w: None,
        }
    }
}

impl Power {
    /// From a cleaned recording.
    pub fn of(samples: &CleanSamples) -> Self {
        let mut power = Self::default();
        if samples.power_w.iter().all(Option::is_none) {
            return power;
        }
        let mut normalized = NormalizedMean::default();
        let mut x_power = XPower::new(PowerSmoothing::default());
        let mut each = EachSecond::default();
        let mut end_s = f64::NEG_INFINITY;
        for i in 0..samples.held_s.len() {
            let Some(watts) = samples.power_w[i].map(f64::from) else {
                continue;
            };
            if samples.elapsed_s[i] - end_s > GAP_S {
                each.gap();
                normalized.gap();
                x_power.gap();
            }
            let held_s = f64::from(samples.held_s[i]);
            end_s = samples.elapsed_s[i] + held_s;
            each.hold([watts], held_s, |[second]| {
                normalized.seconds([second], 1);
                x_power.second(second);
            });
            power.seconds.add(watts, held_s);
            power.work_j += watts * held_s;
        }
        power.seconds.fit();
        [power.normalized_w] = normalized.values();
        power.x_power_w = x_power.value();
        power
    }

    /// `(lower edge of a bin in watts, seconds)` of non-empty bins, ascending.
    pub fn seconds_at(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.seconds.iter()
    }

    /// Seconds with a known power.
    pub fn total_s(&self) -> f64 {
        self.seconds.total_s()
    }

    /// Mean over the time with a known power, watts.
    pub fn mean_w(&self) -> Option<f64> {
        let total_s = self.total_s();
        (total_s > 0.0).then(|| self.work_j / total_s)
    }

    /// Keeps a number of seconds, those with most power; work and means stay, since rest adds nothing to
    /// them.
    pub fn keep_strongest(&mut self, seconds: f64) {
        self.seconds.keep_highest(seconds);
    }

    /// Seconds at or below a power in watts, to the width of a bin.
    pub fn seconds_up_to(&self, power_w: f64) -> f64 {
        self.seconds.up_to_s(power_w)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ride(watts: impl Iterator<Item = Option<f32>>) -> CleanSamples {
        let power_w: Vec<Option<f32>> = watts.collect();
        CleanSamples {
            elapsed_s: (0..power_w.len()).map(|i| i as f64).collect(),
            held_s: vec![1.0; power_w.len()],
            power_w,
            ..CleanSamples::default()
        }
    }

    #[test]
    fn an_hour_of_constant_power_is_its_own_mean_and_normalized_mean() {
        let power = Power::of(&ride((0..3600).map(|_| Some(200.0))));
        assert_eq!(power.mean_w(), Some(200.0));
        assert_eq!(power.total_s(), 3600.0);
        assert!((power.normalized_w.expect("long enough") - 200.0).abs() < 1e-9);
        assert_eq!(power.seconds_up_to(205.0), 3600.0);
        assert_eq!(power.seconds_up_to(200.0), 0.0);
    }

    #[test]
    fn coasting_counts_and_a_missing_value_does_not() {
        let coasting = Power::of(&ride(
            (0..100).map(|i| Some(if i < 50 { 200.0 } else { 0.0 })),
        ));
        assert_eq!(coasting.mean_w(), Some(100.0));
        let missing = Power::of(&ride((0..100).map(|i| (i < 50).then_some(200.0))));
        assert_eq!(missing.mean_w(), Some(200.0));
        assert_eq!(missing.total_s(), 50.0);
    }

    #[test]
    fn without_power_nothing_is_known() {
        assert_eq!(Power::of(&ride((0..100).map(|_| None))), Power::default());
    }
}
