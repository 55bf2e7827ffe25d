//! Threshold values that files suggest but that are not believed yet.

use chrono::NaiveDate;

/// A value from one file, held back until a second one supports it.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldBack {
    /// The threshold concerned.
    pub of: Held,
    /// The value from that file: bpm, m/s or watts.
    pub value: f64,
    /// The day of the file.
    pub day: NaiveDate,
    /// Path of the file.
    pub file: String,
    /// Why it is not believed.
    pub why: WhyHeld,
    /// The first day on which it was held back.
    pub since: NaiveDate,
    /// The day on which a second session supported it.
    pub supported_on: Option<NaiveDate>,
}

/// Thresholds that efforts and settings can set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// Maximum heart rate.
    MaxHr,
    /// Threshold heart rate.
    ThresholdHr,
    /// Threshold speed, on foot or in the water.
    Speed,
    /// Threshold power.
    Power,
}

/// Why a value is held back.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WhyHeld {
    /// Nobody can do that.
    BeyondHumans,
    /// It is far above what the athlete's other sessions show, in the unit of the value.
    Leap {
        /// The highest shown by the other sessions, in the unit of the value.
        told: f64,
    },
    /// The heart rate of the same minutes shows that it was not an effort, beats per minute.
    AgainstHeart {
        /// Heart rate of those minutes, beats per minute.
        bpm: f64,
    },
    /// The device's setting was another before and after.
    SettingAlone {
        /// The setting before and after, in the unit of the value.
        told: f64,
    },
    /// The device's settings flip back and forth between this value and another.
    Flips {
        /// The other setting, in the unit of the value.
        other: f64,
    },
}

impl HeldBack {
    /// Whether it was held back on a day, and nothing had supported it by then.
    pub fn stands_on(&self, day: NaiveDate) -> bool {
        self.since <= day && self.supported_on.is_none_or(|supported| supported > day)
    }
}
