//! What stands in a log.

use serde::Deserialize;

use crate::import::services::clock::When;
use crate::import::services::json::{Entries, Maybe, Number, Word};

/// A log of one activity.
#[derive(Deserialize, Default)]
#[serde(rename_all = "PascalCase", default)]
pub struct Log {
    /// What is said of the whole.
    pub header: Maybe<Header>,
    /// What the device is.
    pub device: Maybe<DeviceNamed>,
    /// What is said of laps and legs.
    pub windows: Entries<Windowed>,
    /// What was measured, moment by moment.
    pub samples: Entries<Moment>,
    /// Times from beat to beat.
    #[serde(rename = "R-R")]
    pub beats: Maybe<Beats>,
}

/// Times from beat to beat, one after the other since the start.
#[derive(Deserialize, Default)]
#[serde(rename_all = "PascalCase", default)]
pub struct Beats {
    /// Times from beat to beat, milliseconds.
    pub data: Entries<Number>,
}

/// What is said of the whole.
#[derive(Deserialize, Default, Debug, Clone)]
#[serde(rename_all = "PascalCase", default)]
pub struct Header {
    /// Start of the training.
    pub date_time: When,
    /// Seconds from start to end.
    pub duration: Number,
    /// Seconds of it in which the timer stood.
    pub pause_duration: Number,
    /// Distance, metres.
    pub distance: Number,
    /// Ascent, metres.
    pub ascent: Number,
    /// Descent, metres.
    pub descent: Number,
    /// Number of the sport.
    pub activity_type: Number,
    /// Name of the sport, or of the mode that the athlete made for it.
    pub activity: Word,
    /// Recovery time by the watch, seconds.
    pub recovery_time: Number,
    /// EPOC, millilitres per kilogram.
    #[serde(rename = "EPOC")]
    pub epoc: Number,
    /// From 1 to 5.
    pub peak_training_effect: Number,
    /// From 1, the worst, to 5.
    pub feeling: Number,
    /// What the athlete wrote.
    pub notes: Word,
    /// Heart rate, beats a second.
    #[serde(rename = "HR")]
    pub heart_rate: Entries<Range>,
    /// What the device is.
    pub device: Maybe<DeviceNamed>,
}

/// What a device is called.
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

/// A window in its wrapping.
#[derive(Deserialize, Default)]
#[serde(rename_all = "PascalCase", default)]
pub struct Windowed {
    /// The window that is wrapped.
    pub window: Maybe<Window>,
}

/// What is said of a lap, of a leg (`Activity`) or of the whole (`Move`).
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

/// One moment; each says only what changed in it.
#[derive(Deserialize, Default, Debug, Clone)]
#[serde(rename_all = "PascalCase", default)]
pub struct Moment {
    /// When, with the offset of the device's clock.
    #[serde(rename = "TimeISO8601")]
    pub time_iso: When,
    /// When, by satellites.
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
    /// Altitude by satellites, metres.
    #[serde(rename = "GPSAltitude")]
    pub gps_altitude: Number,
    /// Metres by the pressure of the air.
    pub altitude: Number,
    /// Metres since the start.
    pub distance: Number,
    /// Speed, metres a second.
    pub speed: Number,
    /// Strides or revolutions a second.
    pub cadence: Number,
    /// Watts, in logs that know them.
    #[serde(alias = "BikePower")]
    pub power: Number,
    /// Events of that moment.
    pub events: Entries<Event>,
}

/// Something that happened at a moment.
#[derive(Deserialize, Default, Debug, Clone)]
#[serde(rename_all = "PascalCase", default)]
pub struct Event {
    /// The timer stopped, or ran on.
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

/// Whether the timer stands still from now on.
#[derive(Deserialize, Default, Debug, Clone, Copy)]
#[serde(rename_all = "PascalCase", default)]
pub struct Pause {
    /// Whether the timer stands still from then on.
    pub state: Maybe<bool>,
}
