//! A watch's facts about the body between sessions.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// One fact about the body at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct BodyFact {
    /// When it was known: the end of the night or of the measurement.
    pub at: DateTime<Utc>,
    /// The measurement and its value.
    pub measure: BodyMeasure,
}

/// A measurement of the body at rest.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum BodyMeasure {
    /// Resting heart rate, beats per minute, 25 to 120.
    RestingHeartRate {
        /// Resting heart rate, beats per minute.
        bpm: f64,
    },
    /// Heart rate variability over a night, as the root mean square of successive differences.
    NightHrv {
        /// Mean of the night, milliseconds.
        rmssd_ms: f64,
        /// The athlete's own balanced range, milliseconds, once the watch has learned it.
        balanced_ms: Option<(f64, f64)>,
    },
    /// Heart rate variability of a moment as the standard deviation of beats; another scale than
    /// [`BodyMeasure::NightHrv`].
    SpotHrv {
        /// Standard deviation of the time between beats, milliseconds.
        sdnn_ms: f64,
    },
    /// A night's sleep.
    Sleep {
        /// Seconds asleep, 0 to a day.
        asleep_s: f64,
    },
}
