//! Threshold speed of running: docs/athlete.md.

use super::known::{Dated, Known, highest};
use super::line::critical_line;
use crate::athlete::thresholds::{Provenance, Threshold};
use crate::digest::{Digest, EFFORT_DISTANCES_M};

/// Efforts of this long count, days.
pub const EFFORT_WINDOW_DAYS: i64 = 90;
/// An hour's speed against critical speed.
const HOUR_OF_CRITICAL_SPEED: f64 = 0.97;
/// An hour's speed against that of twenty minutes.
const HOUR_OF_20MIN: f64 = 0.95;
/// Riegel's exponent: how speed falls with the length of a race (1981; 1.06 on time).
const RIEGEL: f64 = 0.06;
const HOUR_S: f64 = 3600.0;
/// Shorter bests say little of an hour, seconds.
const SHORTEST_RACE_S: f64 = 480.0;
/// Critical speed needs an effort below, and one above, seconds.
const SHORT_EFFORT_S: f64 = 180.0;
const LONG_EFFORT_S: f64 = 480.0;
/// The reserve of a human above critical speed, metres, and critical speed against the best three
/// minutes.
const BELIEVED_RESERVE_M: std::ops::RangeInclusive<f64> = 50.0..=400.0;
const BELIEVED_SHARE: std::ops::RangeInclusive<f64> = 0.8..=1.0;
/// Twenty minutes below this share of threshold heart rate were not hard, and tell the speed of the
/// threshold only by way of the heart rate.
const HARD_HR_SHARE: f64 = 0.93;
/// A best that is not this much faster than the usual run is no effort.
const EFFORT_ABOVE_USUAL: f64 = 1.1;
/// Between an easy run (0.77 of the speed of an hour) and a race (1): without heart rate nobody
/// knows which of them unvarying runs were.
const UNVARYING_RUN: f64 = 0.88;
/// How far off each source may well be, as a share.
const OFF_EFFORT: f64 = 0.04;
const OFF_HEART_RATE: f64 = 0.15;
const OFF_USUAL: f64 = 0.15;

/// What the best efforts of a quarter say; where none of them was hard, what their heart rate or the
/// usual speed suggests. `None` without runs.
pub fn running_speed(known: &Known, resting_bpm: f64, threshold_bpm: f64) -> Option<Threshold> {
    let effort = best_effort(known)?;
    let runs = || runs(known);
    let hard = runs().any(|d| {
        d.best
            .hr_20min_bpm
            .is_some_and(|bpm| bpm >= HARD_HR_SHARE * threshold_bpm)
    });
    if hard {
        return Some(effort);
    }
    let by_heart = by_heart_rate(known, resting_bpm, threshold_bpm);
    if let Some((speed, day)) = by_heart.filter(|(speed, _)| *speed > effort.value) {
        let basis = "speed of 20 minutes, brought to threshold heart rate";
        let off = OFF_HEART_RATE * speed;
        // Nobody ran that fast: it gives way to the next hard effort, be that slower.
        let threshold = Threshold::new(speed, off, Provenance::Derived, basis);
        return Some(threshold.known_since(day));
    }
    let usual = median(
        runs()
            .filter_map(|d| d.graded_speed.mean_m_per_s())
            .collect(),
    )?;
    if effort.value > EFFORT_ABOVE_USUAL * usual || by_heart.is_some() {
        return Some(effort);
    }
    let speed = usual / UNVARYING_RUN;
    let basis = "usual speed, as no effort stands out and no heart rate tells how hard it was";
    let threshold = Threshold::new(speed, OFF_USUAL * speed, Provenance::Derived, basis);
    Some(threshold.known_since(known.day))
}

fn runs<'a>(known: &'a Known) -> impl Iterator<Item = &'a Digest> {
    // A drive recorded as nothing in particular is faster than any run.
    let recent = known.recent_of_discipline(EFFORT_WINDOW_DAYS);
    recent.map(|e| e.digest).filter(|d| d.was_run())
}

/// The highest that critical speed, races and long efforts suggest: training bests are not
/// maximal, so whichever is higher is nearer the truth.
fn best_effort(known: &Known) -> Option<Threshold> {
    let best = |of: &dyn Fn(&Digest) -> Option<f64>| {
        let recent = known.recent_of_discipline(EFFORT_WINDOW_DAYS);
        let runs = recent.filter(|e| e.digest.was_run());
        highest(runs.filter_map(|e| Some((of(e.digest)?, e.day))))
    };
    let candidates = [
        (
            critical(known).map(|(speed, day)| (HOUR_OF_CRITICAL_SPEED * speed, day)),
            "97 % of critical speed of 90 days",
        ),
        (
            best(&|d| d.best.speed_20min_m_per_s.map(|v| HOUR_OF_20MIN * v)),
            "95 % of the fastest 20 minutes of 90 days",
        ),
        (
            best(&|d| d.best.speed_60min_m_per_s),
            "fastest hour of 90 days",
        ),
        (best(&of_race), "fastest 3 or 5 km of 90 days (Riegel)"),
    ];
    let known = candidates
        .into_iter()
        .filter_map(|(found, basis)| Some((found?, basis)));
    let ((speed, day), basis) = known.max_by(|a, b| a.0.0.total_cmp(&b.0.0))?;
    let off = OFF_EFFORT * speed;
    Some(Threshold::new(speed, off, Provenance::History, basis).known_since(day))
}

/// Speed of an hour by the bests over 3 and 5 km.
fn of_race(digest: &Digest) -> Option<f64> {
    let efforts = EFFORT_DISTANCES_M.iter().zip(digest.best.times_s);
    efforts
        .filter_map(|(metres, time)| Some((*metres, time.filter(|t| *t >= SHORTEST_RACE_S)?)))
        .map(|(metres, time_s)| speed_of_hour(metres, time_s))
        .max_by(f64::total_cmp)
}

/// Speed that can be held for an hour, m/s, from a race over some metres in some seconds; Riegel 1981.
pub fn speed_of_hour(metres: f64, time_s: f64) -> f64 {
    metres / time_s * (time_s / HOUR_S).powf(RIEGEL)
}

/// Critical speed of the best times of all runs, when they make a believable line.
fn critical(known: &Known) -> Option<Dated> {
    let mut newest = None;
    let points: Vec<(f64, f64)> = EFFORT_DISTANCES_M
        .iter()
        .enumerate()
        .filter_map(|(i, metres)| {
            let recent = known.recent_of_discipline(EFFORT_WINDOW_DAYS);
            let runs = recent.filter(|e| e.digest.was_run());
            let times = runs.filter_map(|e| Some((-e.digest.best.times_s[i]?, e.day)));
            let (time, day) = highest(times)?;
            newest = newest.max(Some(day));
            Some((*metres, -time))
        })
        .collect();
    let has_short = points.iter().any(|(_, seconds)| *seconds < SHORT_EFFORT_S);
    let has_long = points.iter().any(|(_, seconds)| *seconds > LONG_EFFORT_S);
    let of_3min = runs(known).filter_map(|d| d.best.speed_3min_m_per_s);
    let of_3min = of_3min.max_by(f64::total_cmp)?;
    let (speed, reserve_m) = critical_line(&points)?;
    let believable = has_short
        && has_long
        && BELIEVED_RESERVE_M.contains(&reserve_m)
        && BELIEVED_SHARE.contains(&(speed / of_3min));
    believable.then_some((speed, newest?))
}

/// The middle of what all runs suggest, known since the last of them; the highest would be that of
/// the run whose heart rate is furthest off.
fn by_heart_rate(known: &Known, resting_bpm: f64, threshold_bpm: f64) -> Option<Dated> {
    let recent = known.recent_of_discipline(EFFORT_WINDOW_DAYS);
    let suggested: Vec<Dated> = recent
        .filter_map(|e| {
            let speed = speed_at_threshold(e.digest, resting_bpm, threshold_bpm)?;
            Some((speed, e.day))
        })
        .collect();
    let last = suggested.iter().map(|(_, day)| *day).max()?;
    let speed = median(suggested.iter().map(|(speed, _)| *speed).collect())?;
    Some((speed, last))
}

/// Speed at threshold heart rate, if speed grows with the heart rate reserve as it does below the
/// threshold, from the twenty minutes that were fastest.
fn speed_at_threshold(digest: &Digest, resting_bpm: f64, threshold_bpm: f64) -> Option<f64> {
    let bpm = digest
        .best
        .hr_20min_bpm
        .filter(|bpm| *bpm > resting_bpm + 20.0)?;
    let speed = digest
        .best
        .speed_20min_m_per_s
        .filter(|_| digest.was_run())?;
    Some(speed * (threshold_bpm - resting_bpm) / (bpm - resting_bpm))
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_races_for_an_hour_has_that_speed() {
        assert_eq!(speed_of_hour(15_000.0, 3600.0), 15_000.0 / 3600.0);
        // 5 km in 20 minutes: 4.1667 · (1/3)^0.06 = 4.1667 · 0.93621.
        assert!((speed_of_hour(5000.0, 1200.0) - 3.90086).abs() < 1e-4);
    }
}
