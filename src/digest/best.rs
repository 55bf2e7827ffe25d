//! Best efforts within one activity: the basis of estimated thresholds.

use serde::{Deserialize, Serialize};

use super::graded_speed::graded_speed;
use crate::activity::{Column, Sport};
use crate::clean::CleanSamples;

/// Distances with best times, metres (docs/athlete.md).
pub const EFFORT_DISTANCES_M: [f64; 6] = [400.0, 800.0, 1000.0, 1500.0, 3000.0, 5000.0];

/// Distances with best times in the water, metres (docs/athlete.md).
pub const SWUM_DISTANCES_M: [f64; 3] = [200.0, 400.0, 1000.0];

/// Durations with best mean power, seconds (docs/athlete.md).
pub const POWER_EFFORTS_S: [f64; 5] = [180.0, 300.0, 720.0, 1200.0, 3600.0];

/// Durations over which the highest means of all signals are kept for tables, seconds.
pub const MEAN_EFFORTS_S: [f64; 5] = [60.0, 300.0, 600.0, 1200.0, 3600.0];

/// Places of 20 and 60 minutes in [`POWER_EFFORTS_S`].
const TWENTY_MINUTES: usize = 3;
const SIXTY_MINUTES: usize = 4;

/// A window of time may contain this share of unrecorded time.
const LOOSE: f64 = 1.1;
/// A recording as long as a window represents it if this share of it is known.
const KNOWN_OF_ALL: f64 = 0.8;
/// A signal known in less of a window does not represent it, as a share.
const LEAST_KNOWN: f64 = 0.5;

/// Best efforts of one activity; each `None` when it was too short.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct BestEfforts {
    /// Highest mean heart rate over 20 minutes, beats per minute.
    pub hr_20min_bpm: Option<f64>,
    /// Highest mean heart rate over 60 minutes, beats per minute.
    pub hr_60min_bpm: Option<f64>,
    /// Highest mean grade-adjusted speed over 20 minutes, m/s; for sports that may be running.
    pub speed_20min_m_per_s: Option<f64>,
    /// Highest mean grade-adjusted speed over 60 minutes, m/s; for sports that may be running.
    pub speed_60min_m_per_s: Option<f64>,
    /// Highest mean grade-adjusted speed over 3 minutes, m/s; for sports that may be running.
    pub speed_3min_m_per_s: Option<f64>,
    /// Shortest times over [`EFFORT_DISTANCES_M`], grade-adjusted, seconds; for sports that may be running.
    pub times_s: [Option<f64>; EFFORT_DISTANCES_M.len()],
    /// Shortest times over [`SWUM_DISTANCES_M`], seconds; in swims.
    pub swum_s: [Option<f64>; SWUM_DISTANCES_M.len()],
    /// Highest mean power over [`POWER_EFFORTS_S`], watts.
    pub powers_w: [Option<f64>; POWER_EFFORTS_S.len()],
    /// Highest mean heart rate over [`MEAN_EFFORTS_S`], beats per minute.
    pub hearts_bpm: [Option<f64>; MEAN_EFFORTS_S.len()],
    /// Highest mean speed over ground over [`MEAN_EFFORTS_S`], m/s.
    pub speeds_m_per_s: [Option<f64>; MEAN_EFFORTS_S.len()],
    /// Highest mean power over [`MEAN_EFFORTS_S`], watts.
    pub mean_powers_w: [Option<f64>; MEAN_EFFORTS_S.len()],
    /// Mean heart rate of the fastest 20 minutes themselves, beats per minute.
    pub hr_of_speed_20min_bpm: Option<f64>,
    /// Mean heart rate of the fastest 60 minutes themselves, beats per minute.
    pub hr_of_speed_60min_bpm: Option<f64>,
    /// Mean heart rate of the strongest 20 minutes themselves, beats per minute.
    pub hr_of_power_20min_bpm: Option<f64>,
    /// Mean heart rate of the strongest 60 minutes themselves, beats per minute.
    pub hr_of_power_60min_bpm: Option<f64>,
}

impl BestEfforts {
    /// Takes the speeds of another recording of the same session.
    pub fn take_speeds(&mut self, other: &Self) {
        *self = Self {
            hr_20min_bpm: self.hr_20min_bpm,
            hr_60min_bpm: self.hr_60min_bpm,
            hearts_bpm: self.hearts_bpm,
            powers_w: self.powers_w,
            mean_powers_w: self.mean_powers_w,
            hr_of_power_20min_bpm: self.hr_of_power_20min_bpm,
            hr_of_power_60min_bpm: self.hr_of_power_60min_bpm,
            ..*other
        };
    }

    /// The same at speeds that are a factor higher.
    pub fn faster(&self, factor: f64) -> Self {
        let speed = |speed: Option<f64>| speed.map(|speed| factor * speed);
        let time = |time: Option<f64>| time.map(|time| time / factor);
        Self {
            speed_3min_m_per_s: speed(self.speed_3min_m_per_s),
            speed_20min_m_per_s: speed(self.speed_20min_m_per_s),
            speed_60min_m_per_s: speed(self.speed_60min_m_per_s),
            times_s: self.times_s.map(time),
            swum_s: self.swum_s.map(time),
            speeds_m_per_s: self.speeds_m_per_s.map(speed),
            ..*self
        }
    }

    /// The same without speeds.
    pub fn without_speeds(&self) -> Self {
        Self {
            hr_20min_bpm: self.hr_20min_bpm,
            hr_60min_bpm: self.hr_60min_bpm,
            hearts_bpm: self.hearts_bpm,
            powers_w: self.powers_w,
            mean_powers_w: self.mean_powers_w,
            ..Self::default()
        }
    }

    /// The same without what only running makes comparable: speeds of the fastest minutes on foot and times over
    /// distances.
    pub fn without_running(&self) -> Self {
        Self {
            swum_s: self.swum_s,
            speeds_m_per_s: self.speeds_m_per_s,
            ..self.without_speeds()
        }
    }

    /// Takes what the heart did in another recording of the same training.
    pub fn take_hearts(&mut self, other: &Self) {
        self.hr_20min_bpm = other.hr_20min_bpm;
        self.hr_60min_bpm = other.hr_60min_bpm;
        self.hearts_bpm = other.hearts_bpm;
    }

    /// Takes the power of another recording of the same training.
    pub fn take_powers(&mut self, other: &Self) {
        self.powers_w = other.powers_w;
        self.mean_powers_w = other.mean_powers_w;
    }

    /// The same without heart rates.
    pub fn without_hearts(&self) -> Self {
        Self {
            hr_20min_bpm: None,
            hr_60min_bpm: None,
            hearts_bpm: Default::default(),
            hr_of_speed_20min_bpm: None,
            hr_of_speed_60min_bpm: None,
            hr_of_power_20min_bpm: None,
            hr_of_power_60min_bpm: None,
            ..*self
        }
    }

    /// Searches a cleaned recording.
    pub fn of(samples: &CleanSamples, sport: Sport) -> Self {
        let hr = Sums::of(samples, column(&samples.heart_rate_bpm));
        let mut best = Self {
            hr_20min_bpm: hr.best_mean(1200.0),
            hr_60min_bpm: hr.best_mean(3600.0),
            hearts_bpm: MEAN_EFFORTS_S.map(|seconds| hr.best_mean(seconds)),
            ..Self::default()
        };
        if samples.power_w.iter().any(Option::is_some) {
            let power = Sums::of(samples, column(&samples.power_w));
            let windows = POWER_EFFORTS_S.map(|seconds| power.best_window(seconds));
            best.powers_w = windows.map(mean_of);
            best.mean_powers_w = MEAN_EFFORTS_S.map(|seconds| power.best_mean(seconds));
            best.hr_of_power_20min_bpm = hr.mean_within(windows[TWENTY_MINUTES]);
            best.hr_of_power_60min_bpm = hr.mean_within(windows[SIXTY_MINUTES]);
        }
        if samples.speed_m_per_s.iter().any(Option::is_some) {
            let speed = Sums::of(samples, column(&samples.speed_m_per_s));
            best.speeds_m_per_s = MEAN_EFFORTS_S.map(|seconds| speed.best_mean(seconds));
        }
        if sport == Sport::Swim {
            let speed = Sums::of(samples, column(&samples.speed_m_per_s));
            best.swum_s = SWUM_DISTANCES_M.map(|metres| speed.best_time(metres));
        }
        if sport.is_running() || sport == Sport::Other {
            let speeds = (0..samples.held_s.len()).map(|i| graded_speed(samples, i));
            let speed = Sums::of(samples, speeds);
            best.speed_3min_m_per_s = speed.best_mean(180.0);
            let (of_20min, of_60min) = (speed.best_window(1200.0), speed.best_window(3600.0));
            best.speed_20min_m_per_s = mean_of(of_20min);
            best.speed_60min_m_per_s = mean_of(of_60min);
            best.hr_of_speed_20min_bpm = hr.mean_within(of_20min);
            best.hr_of_speed_60min_bpm = hr.mean_within(of_60min);
            best.times_s = EFFORT_DISTANCES_M.map(|metres| speed.best_time(metres));
        }
        best
    }
}

fn column(column: &Column) -> impl Iterator<Item = Option<f64>> {
    column.iter().map(|v| v.map(f64::from))
}

/// The best stretch of a signal.
#[derive(Debug, Clone, Copy)]
struct Window {
    /// Number of its first sample, and of its last.
    samples: (usize, usize),
    mean: f64,
}

fn mean_of(window: Option<Window>) -> Option<f64> {
    window.map(|window| window.mean)
}

/// A signal as cumulative sums: at each sample the seconds it is known, and its value times these.
struct Sums<'a> {
    elapsed_s: &'a [f64],
    held_s: &'a [f32],
    known_s: Vec<f64>,
    product: Vec<f64>,
}

impl<'a> Sums<'a> {
    fn of(samples: &'a CleanSamples, signal: impl Iterator<Item = Option<f64>>) -> Self {
        let count = samples.held_s.len();
        let mut sums = Self {
            elapsed_s: &samples.elapsed_s,
            held_s: &samples.held_s,
            known_s: Vec::with_capacity(count),
            product: Vec::with_capacity(count),
        };
        for (value, held_s) in signal.zip(&samples.held_s) {
            let held_s = f64::from(*held_s);
            sums.known_s.push(value.map_or(0.0, |_| held_s));
            sums.product.push(value.map_or(0.0, |value| value * held_s));
        }
        sums
    }

    /// Highest mean over windows in which the signal is known for `window_s` seconds.
    fn best_mean(&self, window_s: f64) -> Option<f64> {
        mean_of(self.best_window(window_s))
    }

    /// Mean within a window of another signal; `None` if less than half of it is known.
    fn mean_within(&self, window: Option<Window>) -> Option<f64> {
        let (first, last) = window?.samples;
        let span_s: f64 = self.held_s[first..=last]
            .iter()
            .map(|s| f64::from(*s))
            .sum();
        let known_s: f64 = self.known_s[first..=last].iter().sum();
        let sum: f64 = self.product[first..=last].iter().sum();
        (known_s > 0.0 && known_s >= LEAST_KNOWN * span_s).then(|| sum / known_s)
    }

    /// The recording as a whole, if just as long as the window and almost all known.
    fn all_of_it(&self, window_s: f64) -> Option<Window> {
        let last = self.product.len().checked_sub(1)?;
        let length_s = self.elapsed_s[last] + f64::from(self.held_s[last]) - self.elapsed_s[0];
        let seconds: f64 = self.known_s.iter().sum();
        let known = seconds >= KNOWN_OF_ALL * window_s && length_s >= window_s;
        (known && length_s <= window_s * LOOSE).then(|| Window {
            samples: (0, last),
            mean: self.product.iter().sum::<f64>() / seconds,
        })
    }

    /// The window with the highest mean among those in which the signal is known for `window_s` seconds.
    fn best_window(&self, window_s: f64) -> Option<Window> {
        let (mut first, mut held, mut sum) = (0, 0.0, 0.0);
        let mut best: Option<Window> = None;
        for end in 0..self.product.len() {
            held += self.known_s[end];
            sum += self.product[end];
            while first < end && held - self.known_s[first] >= window_s {
                sum -= self.product[first];
                held -= self.known_s[first];
                first += 1;
            }
            let span_s = self.elapsed_s[end] - self.elapsed_s[first];
            let full = held >= window_s && span_s <= window_s * LOOSE;
            // Divided only if it is better, since a division is slower than all the rest.
            if full && best.is_none_or(|best| sum > best.mean * held) {
                best = Some(Window {
                    samples: (first, end),
                    mean: sum / held,
                });
            }
        }
        best.or_else(|| self.all_of_it(window_s))
    }

    /// Shortest elapsed time over a distance, if the signal is a speed.
    fn best_time(&self, metres: f64) -> Option<f64> {
        let (mut first, mut sum) = (0, 0.0);
        let mut best: Option<f64> = None;
        for end in 0..self.product.len() {
            sum += self.product[end];
            while sum - self.product[first] >= metres && first < end {
                sum -= self.product[first];
                first += 1;
            }
            if sum < metres {
                continue;
            }
            let end_s = self.elapsed_s[end] + f64::from(self.held_s[end]);
            // The window is a little long; the part beyond the distance is taken off in proportion.
            let scaled = (end_s - self.elapsed_s[first]) * metres;
            if best.is_none_or(|best| scaled < best * sum) {
                best = Some(scaled / sum);
            }
        }
        best
    }
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
        assert!((best.hr_of_speed_20min_bpm.expect("long enough") - 200.0).abs() < 1e-9);
        // 1000 m at 4 m/s.
        assert!((best.times_s[2].expect("long enough") - 250.0).abs() < 1e-6);
        // 5000 m: 1300 s at 4 m/s give 5200 m.
        assert!((best.times_s[5].expect("long enough") - 1250.0).abs() < 1e-6);
    }

    #[test]
    fn the_heart_rate_of_the_fastest_minutes_is_that_of_these_minutes() {
        let mut samples = run((0..3600).map(|i| if (1000..2300).contains(&i) { 4.0 } else { 3.0 }));
        // The heart beats fast while the legs are slow.
        let bpm = |i| {
            if (1000..2300).contains(&i) {
                110.0
            } else {
                150.0
            }
        };
        samples.heart_rate_bpm = (0..3600).map(|i| Some(bpm(i))).collect();
        let best = BestEfforts::of(&samples, Sport::Run);
        assert!((best.hr_of_speed_20min_bpm.expect("known") - 110.0).abs() < 1e-9);
        // A strap silent for most of these minutes does not represent them.
        samples.heart_rate_bpm[900..2000].fill(None);
        let best = BestEfforts::of(&samples, Sport::Run);
        assert_eq!(best.hr_of_speed_20min_bpm, None);
    }

    #[test]
    fn too_short_is_not_known() {
        let best = BestEfforts::of(&run((0..300).map(|_| 3.0)), Sport::Run);
        assert_eq!(best.speed_20min_m_per_s, None);
        assert_eq!(best.times_s[2], None);
        assert!(best.times_s[0].is_some());
    }
}
