//! Thresholds from the files when the athlete states none: docs/athlete.md.

use chrono::{DateTime, Datelike, TimeDelta, Utc};

use super::BodyLog;
use super::thresholds::{Provenance, Threshold, Thresholds, usual_threshold_hr};
use crate::digest::{Digest, EFFORT_DISTANCES_M};

/// Heart rates of this long count, days (24 months).
const HR_WINDOW_DAYS: i64 = 730;
/// Speeds of this long count, days.
const SPEED_WINDOW_DAYS: i64 = 365;
/// Fewest activities with heart rate that say anything of the maximum.
const LEAST_ACTIVITIES: usize = 20;
/// An observed maximum this far above the setting overrules it, beats per minute.
const CONTRADICTS_BPM: f64 = 2.0;
/// A highest heart rate further below what age suggests is no maximum: nobody went all out. Two
/// standard deviations of the age formulas, beats per minute.
const BELOW_EXPECTED_BPM: f64 = 20.0;
/// For want of anything better, beats per minute.
const ASSUMED_MAX_BPM: f64 = 190.0;
const ASSUMED_RESTING_BPM: f64 = 60.0;
/// Share of the heart rate reserve in which a threshold found in efforts is believed: below,
/// nobody went hard; above, the maximum is wrong.
const BELIEVED_RESERVE: std::ops::RangeInclusive<f64> = 0.78..=0.95;
/// An hour's speed against critical speed (docs/athlete.md).
const HOUR_OF_CRITICAL_SPEED: f64 = 0.97;

/// Maximum heart rate by age, Tanaka et al. 2001, J Am Coll Cardiol 37:153; SD about 10.
pub fn max_hr_tanaka(age_years: f64) -> f64 {
    208.0 - 0.7 * age_years
}

/// Maximum heart rate by age, Nes et al. 2013, doi 10.1111/j.1600-0838.2012.01445.x; SD about 11.
pub fn max_hr_nes(age_years: f64) -> f64 {
    211.0 - 0.64 * age_years
}

/// Thresholds as far as the files tell them, at the end of the history.
pub fn estimate(digests: &[Digest], birth_year: Option<i32>, body: &BodyLog) -> Thresholds {
    let latest = digests.iter().map(|d| d.start).max();
    let recent = |days: i64| -> Vec<&Digest> {
        let within = |start: DateTime<Utc>| {
            latest.is_some_and(|latest| latest - start <= TimeDelta::days(days))
        };
        digests.iter().filter(|d| within(d.start)).collect()
    };
    let by_heart = recent(HR_WINDOW_DAYS);
    let age = birth_year
        .zip(latest)
        .map(|(year, day)| f64::from(day.year() - year));
    let max_hr = max_hr(&by_heart, age);
    let at_rest = body.last().and_then(|day| body.resting_hr_bpm(day));
    let resting_hr = resting_hr(&by_heart, at_rest, max_hr.value);
    // A drive recorded as nothing in particular is faster than any run.
    let mut runs = recent(SPEED_WINDOW_DAYS);
    runs.retain(|digest| digest.sport.is_running());
    Thresholds {
        max_hr,
        resting_hr,
        threshold_hr: threshold_hr(&by_heart, resting_hr.value, max_hr.value),
        threshold_speed: threshold_speed(&runs),
    }
}

fn max_hr(digests: &[&Digest], age_years: Option<f64>) -> Threshold {
    let device = latest_setting(digests, |d| d.settings.max_hr_bpm);
    let observed = observed_max(digests);
    if let Some(setting) = device
        && observed.is_none_or(|seen| seen <= setting + CONTRADICTS_BPM)
    {
        return Threshold::new(setting, Provenance::Device);
    }
    let by_age = age_years.map(max_hr_tanaka);
    match (observed, device, by_age) {
        (Some(seen), Some(_), _) => Threshold::new(seen, Provenance::History),
        (Some(seen), None, by_age)
            if enough(digests)
                && someone_went_hard(digests, seen)
                && seen >= by_age.unwrap_or(ASSUMED_MAX_BPM) - BELOW_EXPECTED_BPM =>
        {
            Threshold::new(seen, Provenance::History)
        }
        // A maximum that was seen can be beaten by age, but age never lowers it.
        (seen, _, Some(age)) => at_least(Threshold::new(age, Provenance::Age), seen),
        (seen, _, None) => at_least(Threshold::new(ASSUMED_MAX_BPM, Provenance::Assumed), seen),
    }
}

fn at_least(threshold: Threshold, seen: Option<f64>) -> Threshold {
    match seen {
        Some(seen) if seen > threshold.value => Threshold::new(seen, Provenance::History),
        _ => threshold,
    }
}

/// The second highest of all maxima that were held, as the highest may be a fault.
fn observed_max(digests: &[&Digest]) -> Option<f64> {
    let mut maxima: Vec<f64> = digests
        .iter()
        .filter_map(|d| d.heart_rate.held_max_bpm)
        .collect();
    maxima.sort_by(|a, b| b.total_cmp(a));
    maxima.get(1).copied()
}

fn enough(digests: &[&Digest]) -> bool {
    digests
        .iter()
        .filter(|d| d.heart_rate.held_max_bpm.is_some())
        .count()
        >= LEAST_ACTIVITIES
}

/// Whether some twenty minutes were hard enough for the highest heart rate to be near the maximum.
fn someone_went_hard(digests: &[&Digest], seen_bpm: f64) -> bool {
    digests
        .iter()
        .filter_map(|d| d.best.hr_20min_bpm)
        .any(|bpm| bpm >= 0.90 * seen_bpm)
}

/// What the watch measured at rest goes before a setting, which is often the one it was sold with.
fn resting_hr(digests: &[&Digest], measured_bpm: Option<f64>, max_bpm: f64) -> Threshold {
    let measured = measured_bpm.map(|bpm| Threshold::new(bpm, Provenance::Wellness));
    let set = latest_setting(digests, |d| d.settings.resting_hr_bpm)
        .map(|bpm| Threshold::new(bpm, Provenance::Device));
    let believed = |threshold: &Threshold| threshold.value < max_bpm - 60.0;
    let known = [measured, set].into_iter().flatten().find(believed);
    known.unwrap_or(Threshold::new(ASSUMED_RESTING_BPM, Provenance::Assumed))
}

fn threshold_hr(digests: &[&Digest], resting_bpm: f64, max_bpm: f64) -> Threshold {
    let believed =
        |bpm: &f64| BELIEVED_RESERVE.contains(&((bpm - resting_bpm) / (max_bpm - resting_bpm)));
    if let Some(bpm) = latest_setting(digests, |d| d.settings.threshold_hr_bpm).filter(believed) {
        return Threshold::new(bpm, Provenance::Device);
    }
    let best = |of: fn(&Digest) -> Option<f64>| {
        digests.iter().filter_map(|d| of(d)).max_by(f64::total_cmp)
    };
    let of_20min = best(|d| d.best.hr_20min_bpm).map(|bpm| 0.95 * bpm);
    let of_60min = best(|d| d.best.hr_60min_bpm);
    let found = of_20min.into_iter().chain(of_60min).max_by(f64::total_cmp);
    match found.filter(believed) {
        Some(bpm) => Threshold::new(bpm, Provenance::History),
        None => Threshold::new(
            usual_threshold_hr(resting_bpm, max_bpm),
            Provenance::Derived,
        ),
    }
}

fn latest_setting(digests: &[&Digest], of: impl Fn(&Digest) -> Option<f64>) -> Option<f64> {
    let dated = digests.iter().filter_map(|d| Some((d.start, of(d)?)));
    dated
        .max_by_key(|(start, _)| *start)
        .map(|(_, value)| value)
}

fn threshold_speed(digests: &[&Digest]) -> Option<Threshold> {
    let best = |of: fn(&Digest) -> Option<f64>| {
        digests.iter().filter_map(|d| of(d)).max_by(f64::total_cmp)
    };
    let of_20min = best(|d| d.best.speed_20min_m_per_s).map(|v| 0.95 * v);
    let of_60min = best(|d| d.best.speed_60min_m_per_s);
    let of_efforts = of_20min.into_iter().chain(of_60min).max_by(f64::total_cmp);
    let of_model = critical(digests).map(|speed| HOUR_OF_CRITICAL_SPEED * speed);
    // Training bests are not maximal, so whichever estimate is higher is nearer the truth.
    of_efforts
        .into_iter()
        .chain(of_model)
        .max_by(f64::total_cmp)
        .map(|speed| Threshold::new(speed, Provenance::History))
}

/// Critical speed of the best times of all runs, when they make a believable line.
fn critical(digests: &[&Digest]) -> Option<f64> {
    let points: Vec<(f64, f64)> = EFFORT_DISTANCES_M
        .iter()
        .enumerate()
        .filter_map(|(i, metres)| {
            let times = digests.iter().filter_map(|d| d.best.times_s[i]);
            Some((*metres, times.min_by(f64::total_cmp)?))
        })
        .collect();
    let has_short = points.iter().any(|(_, seconds)| *seconds < 180.0);
    let has_long = points.iter().any(|(_, seconds)| *seconds > 480.0);
    let of_3min = digests
        .iter()
        .filter_map(|d| d.best.speed_3min_m_per_s)
        .max_by(f64::total_cmp)?;
    let (speed, d_prime_m) = critical_speed(&points)?;
    let believable = has_short
        && has_long
        && (50.0..=400.0).contains(&d_prime_m)
        && (0.8..=1.0).contains(&(speed / of_3min));
    believable.then_some(speed)
}

/// Least squares of distance (m) on time (s): critical speed in m/s, and D' in m.
///
/// `None` with fewer than three points or all at one time.
pub fn critical_speed(points: &[(f64, f64)]) -> Option<(f64, f64)> {
    if points.len() < 3 {
        return None;
    }
    let n = points.len() as f64;
    let mean_d = points.iter().map(|(d, _)| d).sum::<f64>() / n;
    let mean_t = points.iter().map(|(_, t)| t).sum::<f64>() / n;
    let covariance: f64 = points
        .iter()
        .map(|(d, t)| (d - mean_d) * (t - mean_t))
        .sum();
    let variance: f64 = points.iter().map(|(_, t)| (t - mean_t).powi(2)).sum();
    if variance <= 0.0 {
        return None;
    }
    let speed = covariance / variance;
    Some((speed, mean_d - speed * mean_t))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_known_gives_the_usual_values_and_says_so() {
        let thresholds = estimate(&[], None, &BodyLog::default());
        assert_eq!(
            thresholds.max_hr,
            Threshold::new(190.0, Provenance::Assumed)
        );
        assert_eq!(
            thresholds.resting_hr,
            Threshold::new(60.0, Provenance::Assumed)
        );
        // 60 + 0.85 * 130.
        assert_eq!(
            thresholds.threshold_hr,
            Threshold::new(170.5, Provenance::Derived)
        );
        assert_eq!(thresholds.threshold_speed, None);
    }

    #[test]
    fn a_perfect_line_gives_back_its_speed_and_reserve() {
        let line = |t: f64| (150.0 + 4.0 * t, t);
        let (speed, reserve) =
            critical_speed(&[line(80.0), line(200.0), line(1200.0)]).expect("three points");
        assert!((speed - 4.0).abs() < 1e-9);
        assert!((reserve - 150.0).abs() < 1e-6);
        assert_eq!(critical_speed(&[line(80.0), line(200.0)]), None);
    }
}
