//! The content of a log.

use serde::Deserialize;

use crate::import::services::clock::When;
use crate::import::services::json::{Entries, Maybe, Number, Word};

/// A log of one activity.
#[derive(Deserialize, Default)]
#[serde(rename_all = "PascalCase", default)]
pub struct Log {
    /// Data about the whole.
    pub header: Maybe<Header>,
    /// The device.
    pub device: Maybe<DeviceNamed>,
    /// Data about laps and legs.
    pub windows: Entries<Windowed>,
    /// Measured values, moment by moment.
    pub samples: Entries<Moment>,
    /// Beat intervals.
    #[serde(rename = "R-R")]
    pub beats: Maybe<Beats>,
}

/// Beat intervals, one after the other since the start.
#[derive(Deserialize, Default)]
#[serde(rename_all = "PascalCase", default)]
pub struct Beats {
    /// Beat intervals, milliseconds.
    pub data: Entries<Number>,
}

/// Data about the whole.
#[derive(Deserialize, Default, Debug, Clone)]
#[serde(rename_all = "PascalCase", default)]
pub struct Header {
    /// Start of the session.
    pub date_time: When,
    /// Seconds from start to end.
    pub duration: Number,
    /// Seconds of timer pauses in it.
    pub pause_duration: Number,
    /// Distance, metres.
    pub distance: Number,
    /// Ascent, metres.
    pub ascent: Number,
    /// Descent, metres.
    pub descent: Number,
    /// Number of the sport.
    pub activity_type: Number,
    /// Name of the sport, or of a mode created by the athlete.
    pub activity: Word,
    /// Recovery time from the watch, seconds.
    pub recovery_time: Number,
    /// EPOC, millilitres per kilogram.
    #[serde(rename = "EPOC")]
    pub epoc: Number,
    /// From 1 to 5.
    pub peak_training_effect: Number,
    /// From 1, the worst, to 5.
    pub feeling: Number,
    /// The athlete's notes.
    pub notes: Word,
    /// Heart rate, beats a second.
    #[serde(rename = "HR")]
    pub heart_rate: Entries<Range>,
    /// The device.
    pub device: Maybe<DeviceNamed>,
}

/// The name of a device.
#[derive(Deserialize, Default, Debug, Clone)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeviceNamed {
    /// Name of the device.
    pub name: Word,
}

/// Mean and highest of a quantity.
#[derive(Deserialize, Default, Debug, Clone, Copy)]
#[serde(rename_all = "PascalCase", default)]
pub struct Range {
    /// The mean, in the unit of the quantity.
    pub avg: Number,
    /// The highest, in the unit of the quantity.
    pub max: Number,
}

/// A wrapped window.
#[derive(Deserialize, Default)]
#[serde(rename_all = "PascalCase", default)]
pub struct Windowed {
    /// The window inside.
    pub window: Maybe<Window>,
}

/// Data about a lap, a leg (`Activity`) or the whole (`Move`).
#[derive(Deserialize, Default, Debug, Clone)]
#[serde(rename_all = "PascalCase", default)]
pub struct Window {
    /// End of the window.
    #[serde(rename = "TimeISO8601")]
    pub time: When,
    /// Kind of the window, such as a move or a lap.
    pub r#type: Word,
    /// Number of the sport.
    pub activity_id: Number,
    /// Seconds with the timer running.
    pub duration: Number,
    /// Distance, metres.
    pub distance: Number,
    /// Ascent, metres.
    pub ascent: Number,
    /// Descent, metres.
    pub descent: Number,
    /// Heart rate, beats a second.
    #[serde(rename = "HR")]
    pub heart_rate: Entries<Range>,
}

/// One moment; each contains only changed values.
#[derive(Deserialize, Default, Debug, Clone)]
#[serde(rename_all = "PascalCase", default)]
pub struct Moment {
    /// When, with the offset of the device's clock.
    #[serde(rename = "TimeISO8601")]
    pub time_iso: When,
    /// GPS time.
    #[serde(rename = "UTC")]
    pub utc: When,
    /// Seconds since the start.
    pub time: Number,
    /// Heart rate, beats a second.
    #[serde(rename = "HR")]
    pub heart_rate: Number,
    /// Latitude, radians.
    pub latitude: Number,
    /// Longitude, radians.
    pub longitude: Number,
    /// GPS altitude, metres.
    #[serde(rename = "GPSAltitude")]
    pub gps_altitude: Number,
    /// Barometric altitude, metres.
    pub altitude: Number,
    /// Metres since the start.
    pub distance: Number,
    /// Speed, metres a second.
    pub speed: Number,
    /// Strides or revolutions a second.
    pub cadence: Number,
    /// Watts, in logs that have them.
    #[serde(alias = "BikePower")]
    pub power: Number,
    /// Events of that moment.
    pub events: Entries<Event>,
}

/// Something that happened at a moment.
#[derive(Deserialize, Default, Debug, Clone)]
#[serde(rename_all = "PascalCase", default)]
pub struct Event {
    /// The timer stopped or resumed.
    pub pause: Maybe<Pause>,
    /// A sport began.
    pub activity: Maybe<Begun>,
}

/// The sport that begins.
#[derive(Deserialize, Default, Debug, Clone, Copy)]
#[serde(rename_all = "PascalCase", default)]
pub struct Begun {
    /// Suunto's number of the sport.
    pub activity_type: Number,
}

/// Whether the timer is stopped from this moment on.
#[derive(Deserialize, Default, Debug, Clone, Copy)]
#[serde(rename_all = "PascalCase", default)]
pub struct Pause {
    /// Whether the timer is stopped from then on.
    pub state: Maybe<bool>,
}
