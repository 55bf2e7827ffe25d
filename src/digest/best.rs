//! The best the athlete did within one activity: what thresholds are estimated from.

use super::graded_speed::graded_speed;
use crate::activity::{Column, Sport};
use crate::clean::CleanSamples;

/// Distances whose best times are kept, metres (docs/athlete.md).
pub const EFFORT_DISTANCES_M: [f64; 6] = [400.0, 800.0, 1000.0, 1500.0, 3000.0, 5000.0];

/// Distances whose best times in the water are kept, metres (docs/athlete.md).
pub const SWUM_DISTANCES_M: [f64; 3] = [200.0, 400.0, 1000.0];

/// Durations whose best mean power is kept, seconds (docs/athlete.md).
pub const POWER_EFFORTS_S: [f64; 5] = [180.0, 300.0, 720.0, 1200.0, 3600.0];

/// A window of time may hold this share of unrecorded time.
const LOOSE: f64 = 1.1;

/// Best efforts of one activity; each `None` when it was too short.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct BestEfforts {
    /// Highest mean heart rate over 20 minutes, beats per minute.
    pub hr_20min_bpm: Option<f64>,
    /// Highest mean heart rate over 60 minutes, beats per minute.
    pub hr_60min_bpm: Option<f64>,
    /// Highest mean grade-adjusted speed over 20 minutes, m/s; where it may have been running.
    pub speed_20min_m_per_s: Option<f64>,
    /// Highest mean grade-adjusted speed over 60 minutes, m/s; where it may have been running.
    pub speed_60min_m_per_s: Option<f64>,
    /// Highest mean grade-adjusted speed over 3 minutes, m/s; where it may have been running.
    pub speed_3min_m_per_s: Option<f64>,
    /// Shortest times over [`EFFORT_DISTANCES_M`], grade-adjusted, seconds; where it may have been running.
    pub times_s: [Option<f64>; EFFORT_DISTANCES_M.len()],
    /// Shortest times over [`SWUM_DISTANCES_M`], seconds; in swims.
    pub swum_s: [Option<f64>; SWUM_DISTANCES_M.len()],
    /// Highest mean power over [`POWER_EFFORTS_S`], watts.
    pub powers_w: [Option<f64>; POWER_EFFORTS_S.len()],
}

impl BestEfforts {
    /// Takes the speeds of another recording of the same training.
    pub fn take_speeds(&mut self, other: &Self) {
        *self = Self {
            hr_20min_bpm: self.hr_20min_bpm,
            hr_60min_bpm: self.hr_60min_bpm,
            powers_w: self.powers_w,
            ..*other
        };
    }

    /// Searches a cleaned recording.
    pub fn of(samples: &CleanSamples, sport: Sport) -> Self {
        let hr = column(&samples.heart_rate_bpm);
        let mut best = Self {
            hr_20min_bpm: best_mean(samples, &hr, 1200.0),
            hr_60min_bpm: best_mean(samples, &hr, 3600.0),
            ..Self::default()
        };
        if samples.power_w.iter().any(Option::is_some) {
            let power = column(&samples.power_w);
            best.powers_w = POWER_EFFORTS_S.map(|seconds| best_mean(samples, &power, seconds));
        }
        if sport == Sport::Swim {
            let speed = column(&samples.speed_m_per_s);
            best.swum_s = SWUM_DISTANCES_M.map(|metres| best_time(samples, &speed, metres));
        }
        if sport.is_running() || sport == Sport::Other {
            let speed: Vec<Option<f64>> = (0..samples.held_s.len())
                .map(|i| graded_speed(samples, i))
                .collect();
            best.speed_3min_m_per_s = best_mean(samples, &speed, 180.0);
            best.speed_20min_m_per_s = best_mean(samples, &speed, 1200.0);
            best.speed_60min_m_per_s = best_mean(samples, &speed, 3600.0);
            best.times_s = EFFORT_DISTANCES_M.map(|metres| best_time(samples, &speed, metres));
        }
        best
    }
}

fn column(column: &Column) -> Vec<Option<f64>> {
    column.iter().map(|v| v.map(f64::from)).collect()
}

/// Highest mean of a signal over windows that hold it for `window_s` seconds.
fn best_mean(samples: &CleanSamples, signal: &[Option<f64>], window_s: f64) -> Option<f64> {
    let (mut first, mut held, mut sum) = (0, 0.0, 0.0);
    let mut best: Option<f64> = None;
    for end in 0..signal.len() {
        if let Some(value) = signal[end] {
            held += f64::from(samples.held_s[end]);
            sum += value * f64::from(samples.held_s[end]);
        }
        while first < end {
            let leaving = signal[first].map_or(0.0, |_| f64::from(samples.held_s[first]));
            if held - leaving < window_s {
                break;
            }
            sum -= signal[first].unwrap_or(0.0) * leaving;
            held -= leaving;
            first += 1;
        }
        let span_s = samples.elapsed_s[end] - samples.elapsed_s[first];
        if held >= window_s && span_s <= window_s * LOOSE {
            best = Some(best.map_or(sum / held, |b: f64| b.max(sum / held)));
        }
    }
    best
}

/// Shortest elapsed time over a distance made of speed times seconds.
fn best_time(samples: &CleanSamples, speed: &[Option<f64>], metres: f64) -> Option<f64> {
    let step = |i: usize| speed[i].unwrap_or(0.0) * f64::from(samples.held_s[i]);
    let (mut first, mut sum) = (0, 0.0);
    let mut best: Option<f64> = None;
    for end in 0..speed.len() {
        sum += step(end);
        while sum - step(first) >= metres && first < end {
            sum -= step(first);
            first += 1;
        }
        if sum >= metres {
            let end_s = samples.elapsed_s[end] + f64::from(samples.held_s[end]);
            // The window is a little long; the part beyond the distance is taken off in proportion.
            let time = (end_s - samples.elapsed_s[first]) * metres / sum;
            best = Some(best.map_or(time, |b: f64| b.min(time)));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(speeds: impl Iterator<Item = f32>) -> CleanSamples {
        let speeds: Vec<f32> = speeds.collect();
        let count = speeds.len();
        CleanSamples {
            elapsed_s: (0..count).map(|i| i as f64).collect(),
            held_s: vec![1.0; count],
            heart_rate_bpm: speeds.iter().map(|v| Some(v * 50.0)).collect(),
            grade: vec![None; count],
            moving: vec![true; count],
            speed_m_per_s: speeds.into_iter().map(Some).collect(),
            ..CleanSamples::default()
        }
    }

    #[test]
    fn a_fast_stretch_inside_an_easy_run_is_found() {
        let samples = run((0..3600).map(|i| if (1000..2300).contains(&i) { 4.0 } else { 3.0 }));
        let best = BestEfforts::of(&samples, Sport::Run);
        assert!((best.speed_20min_m_per_s.expect("long enough") - 4.0).abs() < 1e-9);
        assert!((best.hr_20min_bpm.expect("long enough") - 200.0).abs() < 1e-9);
        // 1000 m at 4 m/s.
        assert!((best.times_s[2].expect("long enough") - 250.0).abs() < 1e-6);
        // 5000 m: 1300 s at 4 m/s give 5200 m.
        assert!((best.times_s[5].expect("long enough") - 1250.0).abs() < 1e-6);
    }

    #[test]
    fn too_short_is_not_known() {
        let best = BestEfforts::of(&run((0..300).map(|_| 3.0)), Sport::Run);
        assert_eq!(best.speed_20min_m_per_s, None);
        assert_eq!(best.times_s[2], None);
        assert!(best.times_s[0].is_some());
    }
}
