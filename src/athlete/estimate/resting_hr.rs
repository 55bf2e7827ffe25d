//! Resting heart rate: docs/athlete.md.

use super::known::Known;
use crate::athlete::thresholds::{Provenance, Threshold, usual_resting_hr};

/// A resting heart rate nearer to the maximum is none, beats per minute.
const LEAST_RESERVE_BPM: f64 = 60.0;
/// How far off each source may well be, beats per minute.
const OFF_MEASURED_BPM: f64 = 2.0;
const OFF_SETTING_BPM: f64 = 5.0;

/// What the watch measured at rest goes before a setting, which is often the one it was sold with.
pub fn resting_hr(known: &Known, max_bpm: f64) -> Threshold {
    let measured = known.body.resting_hr_bpm(known.day).map(|bpm| {
        let basis = "median of a month of wellness files";
        Threshold::new(bpm, OFF_MEASURED_BPM, Provenance::Wellness, basis).known_since(known.day)
    });
    let set = known.setting(|d| d.settings.resting_hr_bpm);
    let set = set.map(|(bpm, day)| {
        let basis = "setting of the device";
        Threshold::new(bpm, OFF_SETTING_BPM, Provenance::Device, basis).known_since(day)
    });
    let believed = |threshold: &Threshold| threshold.value < max_bpm - LEAST_RESERVE_BPM;
    let known = [measured, set].into_iter().flatten().find(believed);
    known.unwrap_or_else(usual_resting_hr)
}
