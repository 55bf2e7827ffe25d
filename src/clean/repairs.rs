//! The account of repairs.

use serde::{Deserialize, Serialize};

/// Doubted values, for the report and for `inspect`: single values are counted, stretches measured.
///
/// A heart rate that several rules doubt counts once for each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Repairs {
    /// Heart rates outside what a heart can do, samples.
    pub hr_out_of_range: u32,
    /// Heart rates far from their neighbours, samples.
    pub hr_outliers: u32,
    /// Heart rates of a sensor that leapt away from the pulse, seconds held.
    pub hr_leapt_s: f64,
    /// Constant heart rate at varying speed, seconds held.
    pub hr_flat_s: f64,
    /// Heart rate too high for the first minutes, seconds held.
    pub hr_warm_up_s: f64,
    /// Heart rate that jumped to the steps and stayed with them, seconds held.
    pub hr_locked_s: f64,
    /// Heart rate resembling steps without a jump, kept apart until the history decides, seconds held.
    pub hr_apart_s: f64,
    /// Doubted heart rates that were interpolated, samples.
    pub hr_interpolated: u32,
    /// Speeds or steps that nobody runs, samples.
    pub speed_dropped: u32,
    /// Power that is impossible, stuck or at odds with the heart rate, seconds held.
    pub power_dropped_s: f64,
    /// GPS jumps, samples.
    pub satellite_leaps: u32,
    /// Ground steeper than any path, metres.
    pub grade_dropped_m: f64,
}

/// Seconds or metres of samples together, summed more finely than they are stored.
pub fn total(values: &[f32]) -> f64 {
    values.iter().map(|value| f64::from(*value)).sum()
}
