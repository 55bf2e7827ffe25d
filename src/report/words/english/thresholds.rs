//! Thresholds in one line.

use crate::athlete::{Dating, Threshold, Thresholds};
use crate::report::words::units::Units;

/// `maximum 188 (from the device), resting 48 (from the device), threshold 168 bpm (…)`.
///
/// Where they are held against sessions of which they were not known yet, it says so.
pub fn thresholds(thresholds: &Thresholds, dating: Dating, units: Units) -> String {
    let bpm = |t: Threshold| format!("{:.0} ({})", t.value, t.provenance.name());
    let speed = match thresholds.threshold_speed {
        Some(t) => format!("{} ({})", units.pace(t.value), t.provenance.name()),
        None => "unknown".to_owned(),
    };
    let for_all = match dating {
        Dating::Dated => "",
        Dating::Latest => ". All sessions are scored with these, the values known last",
    };
    format!(
        "Heart rate: maximum {}, resting {}, threshold {}. Threshold pace {speed}{for_all}",
        bpm(thresholds.max_hr),
        bpm(thresholds.resting_hr),
        bpm(thresholds.threshold_hr)
    )
}
