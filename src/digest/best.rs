//! Best efforts within one activity: the basis of estimated thresholds.

use serde::{Deserialize, Serialize};

use super::Known;
use crate::activity::{Column, Signal, Sport, Window};
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
/// And in [`MEAN_EFFORTS_S`].
const MEAN_OF_20_MINUTES: usize = 3;
const MEAN_OF_60_MINUTES: usize = 4;

/// Best efforts of one activity; each missing when it was too short.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct BestEfforts {
    /// Highest mean heart rate over 20 minutes, beats per minute.
    pub hr_20min_bpm: Known,
    /// Highest mean heart rate over 60 minutes, beats per minute.
    pub hr_60min_bpm: Known,
    /// Highest mean grade-adjusted speed over 20 minutes, m/s; for sports that may be running.
    pub speed_20min_m_per_s: Known,
    /// Highest mean grade-adjusted speed over 60 minutes, m/s; for sports that may be running.
    pub speed_60min_m_per_s: Known,
    /// Highest mean grade-adjusted speed over 3 minutes, m/s; for sports that may be running.
    pub speed_3min_m_per_s: Known,
    /// Shortest times over [`EFFORT_DISTANCES_M`], grade-adjusted, seconds; for sports that may be running.
    pub times_s: [Known; EFFORT_DISTANCES_M.len()],
    /// Shortest times over [`SWUM_DISTANCES_M`], seconds; in swims.
    pub swum_s: [Known; SWUM_DISTANCES_M.len()],
    /// Highest mean power over [`POWER_EFFORTS_S`], watts.
    pub powers_w: [Known; POWER_EFFORTS_S.len()],
    /// Highest mean heart rate over [`MEAN_EFFORTS_S`], beats per minute.
    pub hearts_bpm: [Known; MEAN_EFFORTS_S.len()],
    /// Highest mean speed over ground over [`MEAN_EFFORTS_S`], m/s.
    pub speeds_m_per_s: [Known; MEAN_EFFORTS_S.len()],
    /// Highest mean power over [`MEAN_EFFORTS_S`], watts.
    pub mean_powers_w: [Known; MEAN_EFFORTS_S.len()],
    /// Mean heart rate of the fastest 20 minutes themselves, beats per minute.
    pub hr_of_speed_20min_bpm: Known,
    /// Mean heart rate of the fastest 60 minutes themselves, beats per minute.
    pub hr_of_speed_60min_bpm: Known,
    /// Mean heart rate of the strongest 20 minutes themselves, beats per minute.
    pub hr_of_power_20min_bpm: Known,
    /// Mean heart rate of the strongest 60 minutes themselves, beats per minute.
    pub hr_of_power_60min_bpm: Known,
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
        let speed = |speed: Known| speed.map(|speed| factor * speed);
        let time = |time: Known| time.map(|time| time / factor);
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
            hr_20min_bpm: Known::NONE,
            hr_60min_bpm: Known::NONE,
            hearts_bpm: Default::default(),
            hr_of_speed_20min_bpm: Known::NONE,
            hr_of_speed_60min_bpm: Known::NONE,
            hr_of_power_20min_bpm: Known::NONE,
            hr_of_power_60min_bpm: Known::NONE,
            ..*self
        }
    }

    /// Searches a cleaned recording, given the graded speed of each sample.
    pub fn of(samples: &CleanSamples, graded: &[Option<f64>], sport: Sport) -> Self {
        let (times, held) = (&samples.elapsed_s, &samples.held_s);
        let hr = Signal::of(times, held, column(&samples.heart_rate_bpm));
        let hearts_bpm = MEAN_EFFORTS_S.map(|seconds| hr.best_mean(seconds).into());
        let mut best = Self {
            hr_20min_bpm: hearts_bpm[MEAN_OF_20_MINUTES],
            hr_60min_bpm: hearts_bpm[MEAN_OF_60_MINUTES],
            hearts_bpm,
            ..Self::default()
        };
        if samples.power_w.iter().any(Option::is_some) {
            let power = hr.beside(column(&samples.power_w));
            let windows = POWER_EFFORTS_S.map(|seconds| power.best_window(seconds));
            best.powers_w = windows.map(mean_of);
            best.mean_powers_w = MEAN_EFFORTS_S.map(|seconds| {
                let already = POWER_EFFORTS_S.iter().position(|s| *s == seconds);
                already.map_or_else(|| power.best_mean(seconds).into(), |at| best.powers_w[at])
            });
            best.hr_of_power_20min_bpm = hr.mean_within(windows[TWENTY_MINUTES]).into();
            best.hr_of_power_60min_bpm = hr.mean_within(windows[SIXTY_MINUTES]).into();
        }
        if samples.speed_m_per_s.iter().any(Option::is_some) {
            let speed = hr.beside(column(&samples.speed_m_per_s));
            best.speeds_m_per_s = MEAN_EFFORTS_S.map(|seconds| speed.best_mean(seconds).into());
            if sport == Sport::Swim {
                best.swum_s = SWUM_DISTANCES_M.map(|metres| speed.best_time(metres).into());
            }
        }
        if sport.is_running() || sport == Sport::Other {
            let speed = hr.beside(graded.iter().copied());
            best.speed_3min_m_per_s = speed.best_mean(180.0).into();
            let (of_20min, of_60min) = (speed.best_window(1200.0), speed.best_window(3600.0));
            best.speed_20min_m_per_s = mean_of(of_20min);
            best.speed_60min_m_per_s = mean_of(of_60min);
            best.hr_of_speed_20min_bpm = hr.mean_within(of_20min).into();
            best.hr_of_speed_60min_bpm = hr.mean_within(of_60min).into();
            best.times_s = EFFORT_DISTANCES_M.map(|metres| speed.best_time(metres).into());
        }
        best
    }
}

fn column(column: &Column) -> impl Iterator<Item = Option<f64>> {
    column.iter().map(|v| v.map(f64::from))
}

fn mean_of(window: Option<Window>) -> Known {
    window.map(|window| window.mean).into()
}

#[cfg(test)]
mod tests {
    use super::super::graded_speed::graded_speeds;
    use super::*;

    fn best_of(samples: &CleanSamples) -> BestEfforts {
        BestEfforts::of(samples, &graded_speeds(samples), Sport::Run)
    }

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
        let best = best_of(&samples);
        assert!((best.speed_20min_m_per_s.get().expect("long enough") - 4.0).abs() < 1e-9);
        assert!((best.hr_20min_bpm.get().expect("long enough") - 200.0).abs() < 1e-9);
        assert!((best.hr_of_speed_20min_bpm.get().expect("long enough") - 200.0).abs() < 1e-9);
        // 1000 m at 4 m/s.
        assert!((best.times_s[2].get().expect("long enough") - 250.0).abs() < 1e-6);
        // 5000 m: 1300 s at 4 m/s give 5200 m.
        assert!((best.times_s[5].get().expect("long enough") - 1250.0).abs() < 1e-6);
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
        let best = best_of(&samples);
        assert!((best.hr_of_speed_20min_bpm.get().expect("known") - 110.0).abs() < 1e-9);
        // A strap silent for most of these minutes does not represent them.
        samples.heart_rate_bpm[900..2000].fill(None);
        let best = best_of(&samples);
        assert_eq!(best.hr_of_speed_20min_bpm.get(), None);
    }

    #[test]
    fn too_short_is_not_known() {
        let best = best_of(&run((0..300).map(|_| 3.0)));
        assert_eq!(best.speed_20min_m_per_s.get(), None);
        assert_eq!(best.times_s[2].get(), None);
        assert!(best.times_s[0].is_some());
    }
}
