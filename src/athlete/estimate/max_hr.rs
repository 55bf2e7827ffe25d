//! Maximum heart rate: docs/athlete.md.

use super::known_by_day::KnownByDay;
use super::leap::Aside;
use super::numbers::Dated;
use super::numbers::{Entry, Number};
use super::setting::{Flips, said};
use crate::athlete::basis::Basis;
use crate::athlete::held_back::WhyHeld;
use crate::athlete::thresholds::{Provenance, Threshold, usual_max_hr};

/// Window for heart rates, days (24 months).
pub const HR_WINDOW_DAYS: i64 = 730;
/// Fewest activities with heart rate for an estimate of the maximum.
const LEAST_ACTIVITIES: usize = 20;
/// An observed maximum this far above the setting overrules it, beats per minute.
const CONTRADICTS_BPM: f64 = 2.0;
/// A highest heart rate further below what age suggests is not a maximum: nobody went all out. Two
/// standard deviations of the age formulas, beats per minute.
const BELOW_EXPECTED_BPM: f64 = 20.0;
/// A lower setting is not believed, beats per minute: nobody may state one either.
const LEAST_SETTING_BPM: f64 = 120.0;
/// Some twenty minutes at this share of the highest heart rate show that it is near the maximum.
const HARD_SHARE: f64 = 0.90;
/// Settings closer to each other are one, as a share.
const SAME_BPM: f64 = 0.08;
/// Nobody's heart beats this much faster in one session than in all others, as a factor.
const LEAP: f64 = 1.04;
/// Uncertainty of each source, beats per minute.
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

/// A maximum heart rate, and the files set aside for it.
pub struct FoundMaxHr {
    /// Maximum heart rate, beats per minute.
    pub threshold: Threshold,
    /// The file whose heart rates are not believed.
    pub heartless: Option<Aside>,
    /// The file whose setting is not believed.
    pub setting: Option<Aside>,
}

/// The device's setting unless contradicted; the highest reached in training; age; a usual value. Values
/// of one file far above all others do not count.
pub fn max_hr(known: &KnownByDay, age_years: Option<f64>) -> FoundMaxHr {
    let believed = |bpm: f64| bpm >= LEAST_SETTING_BPM;
    let said = said(known, Number::MaxHrSetting, believed, SAME_BPM);
    let by_age = age_years.map(max_hr_tanaka);
    // A recorded maximum can be exceeded by age, but age never lowers it.
    let expected = by_age.map_or_else(usual_max_hr, of_age);
    let least = said.setting.map_or(expected.value, |(bpm, _)| bpm);
    let heartless = peak_alone(known, least);
    let known = KnownByDay {
        heartless: heartless.map(|aside| aside.file),
        ..*known
    };
    let threshold = match (said.setting, said.flips) {
        (Some((setting, day)), _) => {
            let held = second_highest(&known, Number::HeldMaxHr30s);
            let contradicted = held.filter(|(seen, _)| *seen > setting + CONTRADICTS_BPM);
            contradicted.map_or_else(|| of_device(setting, day), observed)
        }
        (None, Some(flips)) => seen(&known, of_flips(&flips)),
        (None, None) => seen(&known, expected),
    };
    FoundMaxHr {
        threshold,
        heartless,
        setting: said.aside,
    }
}

/// The highest reached in training, else the expected one.
fn seen(known: &KnownByDay, expected: Threshold) -> Threshold {
    // An athlete who races on foot and rolls on the bike has reached the maximum, if not on the bike.
    let reached = |sports| reached(known, sports, expected.value - BELOW_EXPECTED_BPM);
    if let Some(peak) = reached(Sports::Own).or_else(|| reached(Sports::All)) {
        return observed(peak);
    }
    match second_highest(known, Number::HeldMaxHr) {
        Some(peak) if peak.0 > expected.value => observed(peak),
        _ => expected,
    }
}

/// The file whose peak is far above that of every other and above the expected one.
fn peak_alone(known: &KnownByDay, expected_bpm: f64) -> Option<Aside> {
    let peaks = Peaks::of(known, Sports::All, Number::HeldMaxHr);
    let ((value, _), file) = (peaks.highest?, peaks.file?);
    let told = peaks
        .second
        .map_or(expected_bpm, |(bpm, _)| bpm.max(expected_bpm));
    let why = WhyHeld::Leap { told };
    (value > LEAP * told).then_some(Aside { file, value, why })
}

fn of_flips(flips: &Flips) -> Threshold {
    let basis = Basis::DeviceFlips;
    let off = flips.half_range.max(OFF_AGE_BPM);
    let threshold = Threshold::new(flips.middle, off, Provenance::Assumed, basis);
    threshold.known_since(flips.day)
}

fn of_device(bpm: f64, day: chrono::NaiveDate) -> Threshold {
    let basis = Basis::DeviceSetting;
    Threshold::new(bpm, OFF_SETTING_BPM, Provenance::Device, basis).known_since(day)
}

fn observed((bpm, day): Dated) -> Threshold {
    let basis = Basis::SecondHighest;
    Threshold::new(bpm, OFF_OBSERVED_BPM, Provenance::History, basis).known_since(day)
}

fn of_age(bpm: f64) -> Threshold {
    Threshold::new(bpm, OFF_AGE_BPM, Provenance::Age, Basis::Age)
}

/// Which activities are considered.
#[derive(Clone, Copy, PartialEq)]
enum Sports {
    /// Those of the discipline.
    Own,
    /// Those of every discipline.
    All,
}

/// A heart rate in the activities of 24 months.
fn recent<'a>(
    known: &'a KnownByDay,
    sports: Sports,
    heart_rate: Number,
) -> impl Iterator<Item = &'a Entry> {
    let recent = known.recent_numbers(heart_rate, HR_WINDOW_DAYS);
    recent.filter(move |e| sports == Sports::All || e.discipline == known.discipline)
}

/// The two highest of some maxima, of equals the older first, and their number.
#[derive(Default)]
struct Peaks {
    highest: Option<Dated>,
    second: Option<Dated>,
    /// The file of the highest.
    file: Option<usize>,
    count: usize,
}

impl Peaks {
    fn of(known: &KnownByDay, sports: Sports, heart_rate: Number) -> Self {
        let mut peaks = Self::default();
        for entry in recent(known, sports, heart_rate) {
            peaks.take(entry.dated(), entry.file);
        }
        peaks
    }

    fn take(&mut self, peak: Dated, file: usize) {
        self.count += 1;
        // Nearly all are below both.
        if self.second.is_some_and(|second| peak.0 < second.0) {
            return;
        }
        let beats = |other: Dated| peak.0 > other.0 || (peak.0 == other.0 && peak.1 < other.1);
        let same_file = self.file == Some(file);
        if self.highest.is_none_or(beats) {
            let before = self.highest.replace(peak);
            self.second = if same_file { self.second } else { before };
            self.file = Some(file);
        } else if !same_file && self.second.is_none_or(beats) {
            self.second = Some(peak);
        }
    }

    /// The second highest, since the highest may be an error; it became known with the later of the two.
    fn second(&self) -> Option<Dated> {
        let (highest, second) = (self.highest?, self.second?);
        Some((second.0, highest.1.max(second.1)))
    }
}

/// The second highest of the discipline if it has enough of them, else of all.
fn second_highest(known: &KnownByDay, heart_rate: Number) -> Option<Dated> {
    let own = Peaks::of(known, Sports::Own, heart_rate);
    if own.count >= LEAST_ACTIVITIES {
        return own.second();
    }
    Peaks::of(known, Sports::All, heart_rate).second()
}

/// The second highest of some sports, if there are enough data and some twenty minutes were hard enough
/// for it to be near the maximum.
fn reached(known: &KnownByDay, sports: Sports, least_bpm: f64) -> Option<Dated> {
    let peaks = Peaks::of(known, sports, Number::HeldMaxHr);
    let peak = peaks.second().filter(|(bpm, _)| *bpm >= least_bpm)?;
    let mut hard = recent(known, sports, Number::Hr20min);
    let went_hard = hard.any(|e| e.value >= HARD_SHARE * peak.0);
    (peaks.count >= LEAST_ACTIVITIES && went_hard).then_some(peak)
}
