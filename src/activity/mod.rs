//! What was recorded: one session as the device reports it, before anything is doubted.
//!
//! File-format vocabulary ends in `import`; from here on there are only activities.

mod body;
mod channels;
#[cfg(test)]
pub mod example_activity;
mod lap;
mod origin;
mod position;
mod samples;
mod sport;
mod watch;
mod zone;

pub use body::{BodyFact, BodyMeasure};
pub use channels::ChannelCoverage;
pub use lap::{Lap, LapTrigger, MOST_LAPS, whole};
pub use origin::{AltitudeSource, Device, DeviceSettings, Origin, Sex};
pub use position::Position;
pub use samples::{
    Column, GAP_S, LOOSE_ABOVE, Sample, Samples, SamplesBuilder, Signal, Timer, Window,
};
pub use sport::Sport;
pub use watch::WatchSays;
pub use zone::Zone;

use chrono::{DateTime, Utc};

/// One session.
#[derive(Debug, Clone)]
pub struct Activity {
    /// Where it was read.
    pub origin: Origin,
    /// Device or program that recorded it.
    pub device: Device,
    /// Title the athlete or the service gave it.
    pub title: Option<String>,
    /// Its sport.
    pub sport: Sport,
    /// The moment it began.
    pub start: DateTime<Utc>,
    /// Seconds east of UTC on the device's clock, if the file has it and the value is possible.
    pub utc_offset_s: Option<i32>,
    /// Seconds east of UTC with which the file happens to write its start: the clock of the writer,
    /// which counts as a last resort.
    pub written_offset_s: Option<i32>,
    /// Whether `start` is local time written as if it were UTC, because the file does not give its
    /// offset from UTC.
    pub on_local_clock: bool,
    /// The file's own totals.
    pub totals: Totals,
    /// Laps in order of time, if the file has any.
    pub laps: Vec<Lap>,
    /// Measured values, moment by moment; empty for a session typed in by hand.
    pub samples: Samples,
    /// How altitude was measured.
    pub altitude: AltitudeSource,
    /// The watch's own numbers for the session.
    pub watch: WatchSays,
    /// The athlete's settings in the device at the time.
    pub settings: DeviceSettings,
}

/// The file's own totals for a session; each absent if the file lacks it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Totals {
    /// Seconds from the first start to the last stop.
    pub elapsed_s: Option<f64>,
    /// Seconds with the timer running.
    pub timer_s: Option<f64>,
    /// Distance, metres.
    pub distance_m: Option<f64>,
    /// Height gained, metres.
    pub ascent_m: Option<f64>,
    /// Height lost, metres.
    pub descent_m: Option<f64>,
    /// Mean heart rate in beats per minute.
    pub mean_heart_rate_bpm: Option<f64>,
    /// Highest heart rate in beats per minute.
    pub max_heart_rate_bpm: Option<f64>,
    /// Mean steps or revolutions per minute.
    pub mean_cadence_per_min: Option<f64>,
    /// Energy, kilocalories.
    pub energy_kcal: Option<f64>,
    /// Mean temperature, degrees Celsius.
    pub mean_temperature_c: Option<f64>,
}
