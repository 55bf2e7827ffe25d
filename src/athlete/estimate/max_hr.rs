//! Maximum heart rate: docs/athlete.md.

use super::known::{Dated, Known};
use crate::athlete::thresholds::{Provenance, Threshold, usual_max_hr};
use crate::digest::Digest;

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
    let believed = |bpm: &f64| *bpm >= LEAST_SETTING_BPM;
    let device = known.setting(|d| d.settings.max_hr_bpm.filter(believed));
    let held = second_highest(known, |d| d.heart_rate.held_max_30s_bpm);
    if let Some((setting, day)) = device {
        let contradicted = held.filter(|(seen, _)| *seen > setting + CONTRADICTS_BPM);
        return contradicted.map_or_else(|| of_device(setting, day), observed);
    }
    let peak = second_highest(known, |d| d.heart_rate.held_max_bpm);
    let by_age = age_years.map(max_hr_tanaka);
    // A maximum that was seen can be beaten by age, but age never lowers it.
    let expected = by_age.map_or_else(usual_max_hr, of_age);
    let least = expected.value - BELOW_EXPECTED_BPM;
    let believed =
        |peak: &Dated| peak.0 >= least && enough(known) && someone_went_hard(known, peak.0);
    if let Some(peak) = peak.filter(believed) {
        return observed(peak);
    }
    match peak {
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

/// The second highest of all maxima that were held, as the highest may be a fault.
///
/// Those of the discipline in question, where there are enough of them.
fn second_highest(known: &Known, of: impl Fn(&Digest) -> Option<f64>) -> Option<Dated> {
    let held = |own: bool| {
        let recent = known.recent(HR_WINDOW_DAYS);
        let recent = recent.filter(move |e| !own || e.discipline() == known.discipline);
        let mut maxima: Vec<Dated> = recent
            .filter_map(|e| Some((of(e.digest)?, e.day)))
            .collect();
        maxima.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        maxima
    };
    let own = held(true);
    let maxima = if own.len() >= LEAST_ACTIVITIES {
        own
    } else {
        held(false)
    };
    // It became known with the later of the two days.
    let (first, second) = (maxima.first()?, maxima.get(1)?);
    Some((second.0, first.1.max(second.1)))
}

fn enough(known: &Known) -> bool {
    let with_heart_rate = known
        .recent(HR_WINDOW_DAYS)
        .filter(|e| e.digest.heart_rate.held_max_bpm.is_some());
    with_heart_rate.count() >= LEAST_ACTIVITIES
}

/// Whether some twenty minutes were hard enough for the highest heart rate to be near the maximum.
fn someone_went_hard(known: &Known, seen_bpm: f64) -> bool {
    known
        .recent(HR_WINDOW_DAYS)
        .filter_map(|e| e.digest.best.hr_20min_bpm)
        .any(|bpm| bpm >= HARD_SHARE * seen_bpm)
}
