//! Seconds at each whole heart rate: everything that any heart-rate load needs.

use serde::{Deserialize, Serialize};

use super::bins::Bins;
use crate::clean::CleanSamples;
use crate::human::BELIEVED_BPM;

/// Lowest heart rate kept, beats per minute (docs/metrics.md).
pub const LOWEST_BPM: usize = *BELIEVED_BPM.start() as usize;
/// Highest heart rate kept, beats per minute.
pub const HIGHEST_BPM: usize = *BELIEVED_BPM.end() as usize;

/// A maximum counts when it was held this long, seconds (docs/athlete.md).
const HELD_FOR_MAX_S: f64 = 10.0;
/// It contradicts a setting when it was held this long, seconds.
const HELD_TO_CONTRADICT_S: f64 = 30.0;

/// Seconds at each heart rate from [`LOWEST_BPM`] to [`HIGHEST_BPM`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HeartRateSeconds {
    seconds: Bins,
    /// Highest heart rate that was held for ten seconds, beats per minute.
    pub held_max_bpm: Option<f64>,
    /// Highest heart rate that was held for thirty seconds, beats per minute.
    pub held_max_30s_bpm: Option<f64>,
    /// The number of values; unknown if stretches were put together.
    pub values: Option<u32>,
}

impl HeartRateSeconds {
    /// Counts the held seconds of every believed heart rate.
    pub fn of(samples: &CleanSamples) -> Self {
        let mut counted = Self {
            seconds: Bins::new(),
            held_max_bpm: held_max(samples, HELD_FOR_MAX_S),
            held_max_30s_bpm: held_max(samples, HELD_TO_CONTRADICT_S),
            values: Some(samples.heart_rate_bpm.iter().flatten().count() as u32),
        };
        for (bpm, held) in samples.heart_rate_bpm.iter().zip(&samples.held_s) {
            if let Some(bpm) = bpm {
                counted.add(f64::from(*bpm), f64::from(*held));
            }
        }
        counted.seconds.fit();
        counted
    }

    /// From stretches of constant heart rate, `(beats per minute, seconds)`.
    pub fn from_stretches(stretches: &[(f64, f64)]) -> Self {
        let mut counted = Self {
            seconds: Bins::new(),
            held_max_bpm: None,
            held_max_30s_bpm: None,
            values: None,
        };
        counted.take_in(stretches.iter().copied());
        counted
    }

    /// Adds stretches of constant heart rate, `(beats per minute, seconds)`; they set no maximum.
    pub fn take_in(&mut self, stretches: impl Iterator<Item = (f64, f64)>) {
        self.values = None;
        for (bpm, seconds) in stretches {
            self.add(bpm, seconds);
        }
    }

    /// `(beats per minute, seconds)`, non-empty ones only.
    pub fn iter(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        let filled = self.seconds.iter();
        filled.map(|(bin, s)| ((bin + LOWEST_BPM) as f64, s))
    }

    /// Seconds with a believed heart rate.
    pub fn total_s(&self) -> f64 {
        self.seconds.total_s()
    }

    /// Mean over time, beats per minute.
    pub fn mean_bpm(&self) -> Option<f64> {
        let total_s = self.total_s();
        (total_s > 0.0).then(|| self.iter().map(|(bpm, s)| bpm * s).sum::<f64>() / total_s)
    }

    /// Seconds at or below a heart rate.
    pub fn seconds_up_to(&self, bpm: f64) -> f64 {
        self.iter()
            .filter(|(at, _)| *at <= bpm)
            .map(|(_, s)| s)
            .sum()
    }

    /// Keeps a number of seconds, those of the highest heart rates.
    pub fn keep_highest(&mut self, seconds: f64) {
        self.seconds.keep_last(seconds);
    }

    fn add(&mut self, bpm: f64, seconds: f64) {
        // To the nearest beat; half beats round up, as they are positive, and adding a half is many times faster than
        // `round`.
        let whole = (bpm + 0.5) as usize;
        if (LOWEST_BPM..=HIGHEST_BPM).contains(&whole) {
            let bin = whole - LOWEST_BPM;
            self.seconds.add(bin as u16, seconds as f32);
        }
    }
}

/// Highest heart rate that the athlete stayed at or above for some consecutive seconds.
fn held_max(samples: &CleanSamples, seconds: f64) -> Option<f64> {
    let mut best = f32::NEG_INFINITY;
    for (end, bpm) in samples.heart_rate_bpm.iter().enumerate() {
        // Nearly all are below the best so far.
        if bpm.is_none_or(|bpm| bpm <= best) {
            continue;
        }
        let mut held = 0.0;
        let mut lowest = f32::INFINITY;
        let until_now = samples.heart_rate_bpm[..=end]
            .iter()
            .zip(&samples.held_s[..=end]);
        for (bpm, held_s) in until_now.rev() {
            let Some(bpm) = bpm.filter(|bpm| *bpm > best) else {
                break;
            };
            lowest = lowest.min(bpm);
            held += f64::from(*held_s);
            if held >= seconds {
                best = lowest;
                break;
            }
        }
    }
    (best > f32::NEG_INFINITY).then_some(f64::from(best))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples(rows: &[(f32, f32)]) -> CleanSamples {
        CleanSamples {
            heart_rate_bpm: rows.iter().map(|(bpm, _)| Some(*bpm)).collect(),
            held_s: rows.iter().map(|(_, held)| *held).collect(),
            ..CleanSamples::default()
        }
    }

    #[test]
    fn the_mean_is_over_time_and_not_over_samples() {
        let counted = HeartRateSeconds::of(&samples(&[(100.0, 9.0), (200.0, 1.0)]));
        assert_eq!(counted.mean_bpm(), Some(110.0));
        assert_eq!(counted.total_s(), 10.0);
        assert_eq!(counted.seconds_up_to(150.0), 9.0);
    }

    #[test]
    fn a_peak_of_a_moment_is_no_maximum() {
        let counted = HeartRateSeconds::of(&samples(&[
            (150.0, 10.0),
            (190.0, 4.0),
            (180.0, 7.0),
            (150.0, 10.0),
        ]));
        assert_eq!(counted.held_max_bpm, Some(180.0));
    }

    #[test]
    fn nothing_recorded_is_no_mean_and_no_maximum() {
        let counted = HeartRateSeconds::of(&CleanSamples::default());
        assert_eq!((counted.mean_bpm(), counted.held_max_bpm), (None, None));
    }
}
