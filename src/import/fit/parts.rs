//! Laps and pool lengths: stretches of a session with the device's own totals.

use super::laps::LapSums;
use super::message::{FitTime, Message};
use crate::import::LONGEST_RECORDING_S;

/// Most laps and lengths kept of a file: a lap a second for a day.
pub const MOST_PARTS: usize = 100_000;

/// Longer laps and lengths are an error, seconds.
const LONGEST_S: f64 = LONGEST_RECORDING_S as f64;

/// One lap.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lap {
    /// Start, seconds since the FIT epoch.
    pub start: FitTime,
    /// Seconds with the timer running, else from start to end.
    pub lasted_s: f64,
    /// Distance, metres.
    pub distance_m: Option<f64>,
    /// What else it sums up.
    pub sums: LapSums,
}

/// One pool length, or a rest at the wall.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Length {
    /// Start, seconds since the FIT epoch.
    pub start: FitTime,
    /// Duration, seconds.
    pub lasted_s: f64,
    /// Whether it was swum.
    pub swum: bool,
    /// Metres per second, from the device.
    pub speed_m_per_s: Option<f64>,
    /// Cadence, strokes per minute.
    pub cadence_per_min: Option<f32>,
}

impl Lap {
    /// From a `lap` message with start and duration.
    pub fn of(message: Message) -> Option<Self> {
        let seconds = |field| message.amount(field, 1000.0).filter(|s| *s > 0.0);
        let elapsed_s = seconds(7);
        let lasted_s = seconds(8).or(elapsed_s).filter(|s| *s <= LONGEST_S)?;
        Some(Self {
            start: start(message, elapsed_s.unwrap_or(lasted_s))?,
            lasted_s,
            distance_m: message.amount(9, 100.0).filter(|metres| *metres > 0.0),
            sums: LapSums::of(message),
        })
    }
}

impl Length {
    /// From a `length` message with a time.
    pub fn of(message: Message) -> Option<Self> {
        const IDLE: u8 = 0;
        let seconds = |field| message.amount(field, 1000.0).filter(|s| *s > 0.0);
        let lasted_s = seconds(4).or(seconds(3)).filter(|s| *s <= LONGEST_S)?;
        let speed = message.amount(6, 1000.0);
        Some(Self {
            start: start(message, lasted_s)?,
            lasted_s,
            swum: message.small(12) != Some(IDLE),
            speed_m_per_s: speed.filter(|speed| *speed > 0.0),
            cadence_per_min: message.amount(9, 1.0).map(|count| count as f32),
        })
    }
}

/// When a part began: its own start, else from its end.
fn start(message: Message, lasted_s: f64) -> Option<FitTime> {
    let by_end = || message.time(253)?.checked_sub(lasted_s as FitTime);
    message.time(2).or_else(by_end)
}
