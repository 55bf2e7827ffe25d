//! Maximum heart rate: docs/athlete.md.

use super::known::{Dated, Known};
use super::numbers::{Entry, Number};
use crate::athlete::thresholds::{Provenance, Threshold, usual_max_hr};

/// Heart rates of this long count, days (24 months).
pub const HR_WINDOW_DAYS: i64 = 730;
/// Fewest activities with heart rate that say anything of the maximum.
const LEAST_ACTIVITIES: usize = 20;
/// An observed maximum this far above the setting overrules it, beats per minute.
const CONTRADICTS_BPM: f64 = 2.0;
/// A highest heart rate further below what age suggests is no maximum: nobody went all out. Two
/// standard deviations of the age formulas, beats per minute.
const BELOW_EXPECTED_BPM: f64 = 20.0;
/// A lower setting is none, beats per minute: nobody may state one either.
const LEAST_SETTING_BPM: f64 = 120.0;
/// Some twenty minutes at this share of the highest heart rate say that it is near the maximum.
const HARD_SHARE: f64 = 0.90;
/// How far off each source may well be, beats per minute.
const OFF_SETTING_BPM: f64 = 4.0;
const OFF_OBSERVED_BPM: f64 = 4.0;
/// Standard deviation of the age formulas.
const OFF_AGE_BPM: f64 = 10.0;

/// Maximum heart rate by age, Tanaka et al. 2001, J Am Coll Cardiol 37:153; SD about 10.
pub fn max_hr_tanaka(age_years: f64) -> f64 {
    208.0 - 0.7 * age_years
}

/// Maximum heart rate by age, Nes et al. 2013, doi 10.1111/j.1600-0838.2012.01445.x; SD about 11.
pub fn max_hr_nes(age_years: f64) -> f64 {
    211.0 - 0.64 * age_years
}

/// The device's setting unless contradicted; what was reached in training; age; a usual value.
pub fn max_hr(known: &Known, age_years: Option<f64>) -> Threshold {
    let believed = |bpm: f64| bpm >= LEAST_SETTING_BPM;
    let device = known.setting_where(Number::MaxHrSetting, believed);
    if let Some((setting, day)) = device {
        let held = second_highest(known, Number::HeldMaxHr30s);
        let contradicted = held.filter(|(seen, _)| *seen > setting + CONTRADICTS_BPM);
        return contradicted.map_or_else(|| of_device(setting, day), observed);
    }
    let by_age = age_years.map(max_hr_tanaka);
    // A maximum that was seen can be beaten by age, but age never lowers it.
    let expected = by_age.map_or_else(usual_max_hr, of_age);
    // Who races on foot and rolls on the bike has reached the maximum, if not on the bike.
    let reached = |sports| reached(known, sports, expected.value - BELOW_EXPECTED_BPM);
    if let Some(peak) = reached(Sports::Own).or_else(|| reached(Sports::All)) {
        return observed(peak);
    }
    match second_highest(known, Number::HeldMaxHr) {
        Some(peak) if peak.0 > expected.value => observed(peak),
        _ => expected,
    }
}

fn of_device(bpm: f64, day: chrono::NaiveDate) -> Threshold {
    let basis = "setting of the device";
    Threshold::new(bpm, OFF_SETTING_BPM, Provenance::Device, basis).known_since(day)
}

fn observed((bpm, day): Dated) -> Threshold {
    let basis = "second highest that was held in 24 months";
    Threshold::new(bpm, OFF_OBSERVED_BPM, Provenance::History, basis).known_since(day)
}

fn of_age(bpm: f64) -> Threshold {
    Threshold::new(bpm, OFF_AGE_BPM, Provenance::Age, "age (Tanaka 2001)")
}

/// Which activities are looked at.
#[derive(Clone, Copy, PartialEq)]
enum Sports {
    /// Those of the discipline in question.
    Own,
    /// Every one.
    All,
}

/// A heart rate in the activities of 24 months.
fn recent<'a>(
    known: &'a Known,
    sports: Sports,
    heart_rate: Number,
) -> impl Iterator<Item = &'a Entry> {
    let recent = known.recent_numbers(heart_rate, HR_WINDOW_DAYS).iter();
    recent.filter(move |e| sports == Sports::All || e.discipline == known.discipline)
}

/// The two highest of some maxima, of equals the older first, and how many there are.
#[derive(Default)]
struct Peaks {
    highest: Option<Dated>,
    second: Option<Dated>,
    count: usize,
}

impl Peaks {
    fn of(known: &Known, sports: Sports, heart_rate: Number) -> Self {
        let mut peaks = Self::default();
        for entry in recent(known, sports, heart_rate) {
            peaks.take(entry.dated());
        }
        peaks
    }

    fn take(&mut self, peak: Dated) {
        let beats = |other: Dated| peak.0 > other.0 || (peak.0 == other.0 && peak.1 < other.1);
        self.count += 1;
        if self.highest.is_none_or(beats) {
            self.second = self.highest.replace(peak);
        } else if self.second.is_none_or(beats) {
            self.second = Some(peak);
        }
    }

    /// The second highest, as the highest may be a fault; it became known with the later of the two.
    fn second(&self) -> Option<Dated> {
        let (highest, second) = (self.highest?, self.second?);
        Some((second.0, highest.1.max(second.1)))
    }
}

/// The second highest of the discipline in question where there are enough of them, else of all.
fn second_highest(known: &Known, heart_rate: Number) -> Option<Dated> {
    let own = Peaks::of(known, Sports::Own, heart_rate);
    if own.count >= LEAST_ACTIVITIES {
        return own.second();
    }
    Peaks::of(known, Sports::All, heart_rate).second()
}

/// The second highest of some sports, if there is enough to go by and some twenty minutes were hard
/// enough for it to be near the maximum.
fn reached(known: &Known, sports: Sports, least_bpm: f64) -> Option<Dated> {
    let peaks = Peaks::of(known, sports, Number::HeldMaxHr);
    let peak = peaks.second().filter(|(bpm, _)| *bpm >= least_bpm)?;
    let mut hard = recent(known, sports, Number::Hr20min);
    let went_hard = hard.any(|e| e.value >= HARD_SHARE * peak.0);
    (peaks.count >= LEAST_ACTIVITIES && went_hard).then_some(peak)
}
