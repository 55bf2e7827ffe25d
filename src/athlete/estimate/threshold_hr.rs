//! Threshold heart rate: docs/athlete.md.

use super::known::{Dated, Known, highest};
use super::max_hr::HR_WINDOW_DAYS;
use super::numbers::{Entry, Number};
use crate::athlete::thresholds::{Provenance, Threshold, usual_threshold_hr};

/// Share of the heart rate reserve in which a threshold found in efforts is believed: below,
/// nobody went hard; above, the maximum is wrong.
const BELIEVED_RESERVE: std::ops::RangeInclusive<f64> = 0.78..=0.95;
/// An hour's heart rate against that of twenty minutes.
const HOUR_OF_20MIN: f64 = 0.95;
/// How far off each source may well be, beats per minute.
const OFF_SETTING_BPM: f64 = 4.0;
const OFF_EFFORT_BPM: f64 = 5.0;

/// The device's setting; the hardest twenty minutes or hour of 24 months; the usual share of the
/// reserve.
pub fn threshold_hr(known: &Known, resting_bpm: f64, max_bpm: f64) -> Threshold {
    let reserve = max_bpm - resting_bpm;
    let believed = |(bpm, _): &Dated| BELIEVED_RESERVE.contains(&((bpm - resting_bpm) / reserve));
    let setting = known.setting(Number::ThresholdHrSetting);
    if let Some((bpm, day)) = setting.filter(believed) {
        let basis = "threshold that the device stored";
        return Threshold::new(bpm, OFF_SETTING_BPM, Provenance::Device, basis).known_since(day);
    }
    let of_20min = best(known, Number::Hr20min).map(|(bpm, day)| (HOUR_OF_20MIN * bpm, day));
    let of_60min = best(known, Number::Hr60min);
    let basis = match (of_20min, of_60min) {
        (Some(short), Some(long)) if long.0 > short.0 => "hardest hour of 24 months",
        (None, Some(_)) => "hardest hour of 24 months",
        _ => "95 % of the hardest 20 minutes of 24 months",
    };
    match highest(of_20min.into_iter().chain(of_60min)).filter(believed) {
        Some((bpm, day)) => {
            Threshold::new(bpm, OFF_EFFORT_BPM, Provenance::History, basis).known_since(day)
        }
        None => usual_threshold_hr(resting_bpm, max_bpm),
    }
}

/// The highest of the discipline, else of any sport.
fn best(known: &Known, heart_rate: Number) -> Option<Dated> {
    let all = known.recent_numbers(heart_rate, HR_WINDOW_DAYS).iter();
    let own = all.clone().filter(|e| e.discipline == known.discipline);
    highest(own.map(Entry::dated)).or_else(|| highest(all.map(Entry::dated)))
}
