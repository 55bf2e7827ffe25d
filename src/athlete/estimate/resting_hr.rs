//! Resting heart rate: docs/athlete.md.

use super::known_by_day::KnownByDay;
use super::numbers::Number;
use crate::athlete::basis::Basis;
use crate::athlete::thresholds::{Provenance, Threshold, usual_resting_hr};

/// Window in which settings are compared, days.
const MONTH_DAYS: i64 = 30;
/// Nobody changes a setting this many times in a month.
const MOVING: usize = 3;
/// A resting heart rate closer to the maximum is not believed, beats per minute.
const LEAST_RESERVE_BPM: f64 = 60.0;
/// Uncertainty of each source, beats per minute.
const OFF_MEASURED_BPM: f64 = 2.0;
const OFF_SETTING_BPM: f64 = 5.0;

/// The watch's measurement at rest takes precedence over a setting, which is often the factory default.
pub fn resting_hr(known: &KnownByDay, max_bpm: f64) -> Threshold {
    let measured = known.body.resting_hr_bpm(known.day).map(|bpm| {
        let basis = Basis::WellnessMonth;
        Threshold::new(bpm, OFF_MEASURED_BPM, Provenance::Wellness, basis).known_since(known.day)
    });
    let set = of_device(known);
    let believed = |threshold: &Threshold| threshold.value < max_bpm - LEAST_RESERVE_BPM;
    let known = [measured, set].into_iter().flatten().find(believed);
    known.unwrap_or_else(usual_resting_hr)
}

/// The newest setting; one that changes with the files is a measurement, and believed as the median of a
/// month.
fn of_device(known: &KnownByDay) -> Option<Threshold> {
    let (newest, day) = known.newest_setting(Number::RestingHrSetting)?;
    let days = MONTH_DAYS + (known.day - day).num_days();
    let month = known.recent_numbers(Number::RestingHrSetting, days);
    let mut values: Vec<f64> = month.map(|entry| entry.value).collect();
    values.sort_by(f64::total_cmp);
    let median = values.get(values.len() / 2).copied();
    values.dedup();
    let (bpm, basis) = match median {
        Some(bpm) if values.len() >= MOVING => (bpm, Basis::DeviceMonth),
        _ => (newest, Basis::DeviceSetting),
    };
    let threshold = Threshold::new(bpm, OFF_SETTING_BPM, Provenance::Device, basis);
    Some(threshold.known_since(day))
}
