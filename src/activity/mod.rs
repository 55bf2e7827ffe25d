//! What was recorded: one training session as the device tells it, before anybody doubts it.
//!
//! Words of file formats end in `import`; from here on there are only activities.

mod body;
mod channels;
#[cfg(test)]
pub mod example_activity;
mod origin;
mod position;
mod samples;
mod sport;
mod watch;
mod zone;

pub use body::{BodyFact, BodyMeasure};
pub use channels::ChannelCoverage;
pub use origin::{AltitudeSource, Device, DeviceSettings, Origin, Sex};
pub use position::Position;
pub use samples::{Column, GAP_S, Sample, Samples, SamplesBuilder, Timer};
pub use sport::Sport;
pub use watch::WatchSays;
pub use zone::Zone;

use chrono::{DateTime, Utc};

/// One training session.
#[derive(Debug, Clone)]
pub struct Activity {
    /// Where it was read.
    pub origin: Origin,
    /// Device or program that recorded it.
    pub device: Device,
    /// Title the athlete or the service gave it.
    pub title: Option<String>,
    /// What kind of training it was.
    pub sport: Sport,
    /// The moment it began.
    pub start: DateTime<Utc>,
    /// Seconds east of UTC on the device's clock, when the file says so and the value is possible.
    pub utc_offset_s: Option<i32>,
    /// Seconds east of UTC with which the file happens to write its start: the clock of whoever wrote
    /// the file, which counts before none at all.
    pub written_offset_s: Option<i32>,
    /// Whether `start` is what the athlete's clock showed, written as if it were UTC, because nothing in
    /// the file tells how far that clock was from UTC.
    pub on_local_clock: bool,
    /// What the file sums up itself.
    pub totals: Totals,
    /// What was measured, moment by moment; empty for a session typed in by hand.
    pub samples: Samples,
    /// How altitude was measured.
    pub altitude: AltitudeSource,
    /// What the watch itself thought of the session.
    pub watch: WatchSays,
    /// Settings of the athlete that the device carried at the time.
    pub settings: DeviceSettings,
}

/// The file's own sums over a session; each absent when the file does not give it.
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
}
