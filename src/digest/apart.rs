//! Heart rates kept apart because they resemble steps, until the history has decided.
//!
//! They are not among the heart rates of the digest: thresholds and loads from the file alone never see
//! them.

use serde::{Deserialize, Serialize};

use super::graded_speed::graded_speed;
use crate::clean::{self, CleanSamples, Lock};

/// One stretch of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HeartApart {
    /// Which steps they resemble.
    pub lock: Lock,
    /// Mean grade-adjusted speed in motion, m/s, if known.
    pub graded_speed_m_per_s: Option<f64>,
    /// Seconds at each whole heart rate, ascending; few, since a stretch is as even as steps are.
    seconds: Vec<(u8, f32)>,
}

impl HeartApart {
    /// All stretches of a cleaned recording, except those that other rules doubt throughout.
    pub fn all_of(samples: &CleanSamples) -> Vec<Self> {
        let stretches = samples.heart_apart.iter();
        let kept = stretches.map(|stretch| Self::of(samples, stretch));
        kept.filter(|stretch| !stretch.seconds.is_empty()).collect()
    }

    fn of(samples: &CleanSamples, apart: &clean::Apart) -> Self {
        let mut stretch = Self {
            lock: apart.lock,
            graded_speed_m_per_s: mean_graded_speed(samples, apart),
            seconds: Vec::new(),
        };
        for (i, bpm) in apart.samples.clone().zip(&apart.heart_rate_bpm) {
            if let Some(bpm) = bpm {
                stretch.add(bpm.round() as u8, samples.held_s[i]);
            }
        }
        stretch
    }

    fn add(&mut self, bpm: u8, held_s: f32) {
        match self.seconds.binary_search_by_key(&bpm, |(at, _)| *at) {
            Ok(at) => self.seconds[at].1 += held_s,
            Err(at) => self.seconds.insert(at, (bpm, held_s)),
        }
    }

    /// `(beats per minute, seconds)`.
    pub fn iter(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        let seconds = self.seconds.iter();
        seconds.map(|(bpm, seconds)| (f64::from(*bpm), f64::from(*seconds)))
    }

    /// Seconds of all heart rates.
    pub fn total_s(&self) -> f64 {
        self.iter().map(|(_, seconds)| seconds).sum()
    }

    /// Mean over time, beats per minute.
    pub fn mean_bpm(&self) -> Option<f64> {
        let total_s = self.total_s();
        (total_s > 0.0).then(|| self.iter().map(|(bpm, s)| bpm * s).sum::<f64>() / total_s)
    }
}

/// Mean over the whole stretch, as far as it was in motion.
fn mean_graded_speed(samples: &CleanSamples, apart: &clean::Apart) -> Option<f64> {
    let (mut metres, mut seconds) = (0.0, 0.0);
    for i in apart.samples.clone() {
        if let (Some(speed), true) = (graded_speed(samples, i), samples.moving[i]) {
            metres += speed * f64::from(samples.held_s[i]);
            seconds += f64::from(samples.held_s[i]);
        }
    }
    (seconds > 0.0).then(|| metres / seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples(heart_rate_bpm: Vec<Option<f32>>) -> CleanSamples {
        CleanSamples {
            elapsed_s: (0..6).map(f64::from).collect(),
            held_s: vec![1.0; 6],
            speed_m_per_s: vec![None, Some(2.0), Some(2.0), Some(4.0), Some(4.0), None],
            grade: vec![None; 6],
            moving: vec![true; 6],
            heart_apart: vec![clean::Apart {
                lock: Lock::EveryStep,
                samples: 1..5,
                heart_rate_bpm,
            }],
            ..CleanSamples::default()
        }
    }

    #[test]
    fn a_stretch_keeps_its_seconds_its_mean_and_its_speed() {
        let heart = vec![Some(170.0), Some(168.0), None, Some(170.2)];
        let all = HeartApart::all_of(&samples(heart));
        assert_eq!(all.len(), 1);
        assert_eq!(
            all[0].iter().collect::<Vec<_>>(),
            [(168.0, 1.0), (170.0, 2.0)]
        );
        assert_eq!(all[0].total_s(), 3.0);
        assert_eq!(all[0].mean_bpm(), Some((168.0 + 340.0) / 3.0));
        assert_eq!(all[0].graded_speed_m_per_s, Some(3.0));
    }

    #[test]
    fn a_stretch_of_nothing_is_none() {
        assert!(HeartApart::all_of(&samples(vec![None; 4])).is_empty());
        assert!(HeartApart::all_of(&CleanSamples::default()).is_empty());
    }
}
