//! Measurements as columns, each sample with its duration in seconds.
//!
//! Watches record unevenly ("smart recording"), so a mean over samples is not a mean over time.
//! Everything downstream therefore reads `(value, seconds held)`. `holds.rs` alone decides how long a
//! row lasts, and the effect of a pause or a gap.

mod builder;
mod holds;
mod signal;

pub use builder::SamplesBuilder;
pub use holds::{GAP_S, Timer};
pub use signal::{LOOSE_ABOVE, Signal, Window};

use super::position::Position;

/// One quantity over all samples; `None` if the device gave no value.
pub type Column = Vec<Option<f32>>;

/// One moment as the device recorded it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Sample {
    /// Seconds since the activity began.
    pub elapsed_s: f64,
    /// Heart rate, beats per minute.
    pub heart_rate_bpm: Option<f32>,
    /// Steps (on foot) or revolutions (on wheels) per minute.
    pub cadence_per_min: Option<f32>,
    /// Power, watts.
    pub power_w: Option<f32>,
    /// Speed from the device, metres per second.
    pub speed_m_per_s: Option<f32>,
    /// Metres since the start, from the device.
    pub distance_m: Option<f64>,
    /// Altitude, metres above sea level.
    pub altitude_m: Option<f32>,
    /// Position, if it was recorded.
    pub position: Option<Position>,
}

/// All samples of an activity, as columns of equal length.
///
/// `elapsed_s` strictly increases. `held_s` is 0 to a minute (more only in recordings that are sparser
/// throughout) and never reaches into a pause.
#[derive(Debug, Clone, Default)]
pub struct Samples {
    /// Seconds since the activity began.
    pub elapsed_s: Vec<f64>,
    /// Seconds each sample lasts.
    pub held_s: Vec<f32>,
    /// Heart rate, beats per minute.
    pub heart_rate_bpm: Column,
    /// Steps or revolutions per minute.
    pub cadence_per_min: Column,
    /// Power, watts.
    pub power_w: Column,
    /// Speed from the device, metres per second.
    pub speed_m_per_s: Column,
    /// Metres since the start, from the device.
    pub distance_m: Vec<Option<f64>>,
    /// Altitude, metres above sea level.
    pub altitude_m: Column,
    /// Positions; see [`Position`].
    pub position: Vec<Option<Position>>,
    /// Pauses as `(from, to)` in seconds since the start, in order.
    pub pauses: Vec<(f64, f64)>,
    /// Moments since the start after which a track is silent for long: a pause that the file does not
    /// record.
    pub silences_s: Vec<f64>,
}

impl Samples {
    /// Number of samples.
    pub fn len(&self) -> usize {
        self.elapsed_s.len()
    }

    /// Whether nothing was recorded.
    pub fn is_empty(&self) -> bool {
        self.elapsed_s.is_empty()
    }

    /// Whether a track is silent for long after a sample, although it continues.
    pub fn silent_after(&self, i: usize) -> bool {
        let silent = |at: &f64| at.total_cmp(&self.elapsed_s[i]);
        self.silences_s.binary_search_by(silent).is_ok()
    }

    /// Seconds from each sample to the next; `None` for the last, and if a pause is between.
    pub fn steps_s(&self) -> Vec<Option<f64>> {
        let mut pause = 0;
        (0..self.len())
            .map(|i| {
                let (now, next) = (self.elapsed_s[i], *self.elapsed_s.get(i + 1)?);
                while self.pauses.get(pause).is_some_and(|(_, to)| *to <= now) {
                    pause += 1;
                }
                let paused = self.pauses.get(pause).is_some_and(|(from, _)| *from < next);
                (!paused).then_some(next - now)
            })
            .collect()
    }

    /// Seconds from the first to the last sample outside pauses; gaps count, since the timer ran.
    pub fn running_s(&self) -> f64 {
        let (Some(first), Some(last)) = (self.elapsed_s.first(), self.elapsed_s.last()) else {
            return 0.0;
        };
        let paused: f64 = self
            .pauses
            .iter()
            .map(|(from, to)| (to.min(*last) - from.max(*first)).max(0.0))
            .sum();
        (last - first - paused).max(0.0)
    }
}

impl Samples {
    fn with_capacity(count: usize) -> Self {
        Self {
            elapsed_s: Vec::with_capacity(count),
            heart_rate_bpm: Vec::with_capacity(count),
            cadence_per_min: Vec::with_capacity(count),
            power_w: Vec::with_capacity(count),
            speed_m_per_s: Vec::with_capacity(count),
            distance_m: Vec::with_capacity(count),
            altitude_m: Vec::with_capacity(count),
            position: Vec::with_capacity(count),
            ..Self::default()
        }
    }

    fn row(&self, i: usize) -> Sample {
        Sample {
            elapsed_s: self.elapsed_s[i],
            heart_rate_bpm: self.heart_rate_bpm[i],
            cadence_per_min: self.cadence_per_min[i],
            power_w: self.power_w[i],
            speed_m_per_s: self.speed_m_per_s[i],
            distance_m: self.distance_m[i],
            altitude_m: self.altitude_m[i],
            position: self.position[i],
        }
    }

    fn append(&mut self, row: Sample) {
        self.elapsed_s.push(row.elapsed_s);
        self.heart_rate_bpm.push(row.heart_rate_bpm);
        self.cadence_per_min.push(row.cadence_per_min);
        self.power_w.push(row.power_w);
        self.speed_m_per_s.push(row.speed_m_per_s);
        self.distance_m.push(row.distance_m);
        self.altitude_m.push(row.altitude_m);
        self.position.push(row.position);
    }

    fn fill_last(&mut self, row: Sample) {
        fill(&mut self.heart_rate_bpm, row.heart_rate_bpm);
        fill(&mut self.cadence_per_min, row.cadence_per_min);
        fill(&mut self.power_w, row.power_w);
        fill(&mut self.speed_m_per_s, row.speed_m_per_s);
        fill(&mut self.distance_m, row.distance_m);
        fill(&mut self.altitude_m, row.altitude_m);
        fill(&mut self.position, row.position);
    }
}

fn fill<T>(column: &mut [Option<T>], value: Option<T>) {
    if let Some(last) = column.last_mut()
        && last.is_none()
    {
        *last = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(elapsed_s: f64, heart_rate_bpm: Option<f32>) -> Sample {
        Sample {
            elapsed_s,
            heart_rate_bpm,
            ..Sample::default()
        }
    }

    #[test]
    fn records_of_one_moment_become_one_sample() {
        let mut builder = SamplesBuilder::new();
        builder.push(at(3.0, None));
        builder.push(at(3.0, Some(150.0)));
        builder.push(at(3.0, Some(99.0)));
        let samples = builder.finish();
        assert_eq!(samples.len(), 1);
        assert_eq!(samples.heart_rate_bpm, [Some(150.0)]);
    }

    #[test]
    fn time_that_goes_back_is_put_in_order() {
        let mut builder = SamplesBuilder::new();
        for second in [0.0, 5.0, 3.0] {
            builder.push(at(second, None));
        }
        assert_eq!(builder.finish().elapsed_s, [0.0, 3.0, 5.0]);
    }
}
