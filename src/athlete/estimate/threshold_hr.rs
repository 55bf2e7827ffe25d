//! Threshold heart rate: docs/athlete.md.

use chrono::NaiveDate;

use super::known_by_day::{KnownByDay, highest_of};
use super::leap::Aside;
use super::max_hr::HR_WINDOW_DAYS;
use super::numbers::{Entry, Number};
use super::setting::said;
use crate::athlete::basis::Basis;
use crate::athlete::held_back::WhyHeld;
use crate::athlete::thresholds::{Provenance, Threshold, usual_threshold_hr};

/// Share of the heart rate reserve in which a threshold found in efforts is believed: below,
/// nobody went hard; above, the maximum is wrong.
const BELIEVED_RESERVE: std::ops::RangeInclusive<f64> = 0.78..=0.95;
/// Threshold heart rate relative to that of twenty minutes.
const HOUR_OF_20MIN: f64 = 0.95;
/// A threshold this far above what all other files show is a leap, as a factor.
const LEAP: f64 = 1.05;
/// Settings closer to each other are one, as a share.
const SAME_BPM: f64 = 0.08;
/// Uncertainty of each source, beats per minute.
const OFF_SETTING_BPM: f64 = 4.0;
const OFF_EFFORT_BPM: f64 = 5.0;

/// A threshold heart rate, and the files set aside for it.
pub struct FoundThresholdHr {
    /// Threshold heart rate, beats per minute.
    pub threshold: Threshold,
    /// Files set aside: one for its setting, one for its effort.
    pub aside: Vec<Aside>,
}

/// The device's setting; the hardest twenty minutes or hour of 24 months; the usual share of the
/// reserve. An effort far above the others waits for a second one.
pub fn threshold_hr(known: &KnownByDay, resting_bpm: f64, max_bpm: f64) -> FoundThresholdHr {
    let reserve = max_bpm - resting_bpm;
    let believed = |bpm: f64| BELIEVED_RESERVE.contains(&((bpm - resting_bpm) / reserve));
    let said = said(known, Number::ThresholdHrSetting, believed, SAME_BPM);
    let mut aside: Vec<Aside> = said.aside.into_iter().collect();
    if let Some((bpm, day)) = said.setting {
        let basis = Basis::StoredThreshold;
        let threshold = Threshold::new(bpm, OFF_SETTING_BPM, Provenance::Device, basis);
        let threshold = threshold.known_since(day);
        return FoundThresholdHr { threshold, aside };
    }
    let usual = usual_threshold_hr(resting_bpm, max_bpm);
    let of = |effort: Option<Effort>| {
        let effort = effort.filter(|effort| believed(effort.bpm));
        effort.map_or(usual, Effort::threshold)
    };
    let mut highest = hardest(known, None);
    if let Some(alone) = highest {
        let others = hardest(known, Some(alone.file));
        let told = of(others).value;
        if alone.bpm > LEAP * told {
            aside.push(Aside {
                file: alone.file,
                value: alone.bpm,
                why: WhyHeld::Leap { told },
            });
            highest = others;
        }
    }
    let threshold = of(highest);
    FoundThresholdHr { threshold, aside }
}

/// The threshold shown by an effort.
#[derive(Debug, Clone, Copy)]
struct Effort {
    bpm: f64,
    day: NaiveDate,
    file: usize,
    basis: Basis,
}

impl Effort {
    fn threshold(self) -> Threshold {
        let found = Threshold::new(self.bpm, OFF_EFFORT_BPM, Provenance::History, self.basis);
        found.known_since(self.day)
    }
}

/// The hardest twenty minutes or hour of the discipline, else of any sport, without a file.
fn hardest(known: &KnownByDay, without: Option<usize>) -> Option<Effort> {
    let of_20min = best(known, Number::Hr20min, without).map(|(bpm, day, file)| Effort {
        bpm: HOUR_OF_20MIN * bpm,
        day,
        file,
        basis: Basis::HardestTwentyMinutes,
    });
    let of_60min = best(known, Number::Hr60min, without).map(|(bpm, day, file)| Effort {
        bpm,
        day,
        file,
        basis: Basis::HardestHour,
    });
    match (of_20min, of_60min) {
        (Some(short), Some(long)) if long.bpm > short.bpm => Some(long),
        (short, long) => short.or(long),
    }
}

/// The highest of the discipline, else of any sport.
fn best(
    known: &KnownByDay,
    heart_rate: Number,
    without: Option<usize>,
) -> Option<(f64, NaiveDate, usize)> {
    let all = known.recent_numbers(heart_rate, HR_WINDOW_DAYS);
    let all = all.filter(|entry| without != Some(entry.file));
    let told = |entry: &Entry| (entry.value, entry.day, entry.file);
    let own = all.clone().filter(|e| e.discipline == known.discipline);
    highest_of(own.map(told)).or_else(|| highest_of(all.map(told)))
}
