//! Threshold speed of running: docs/athlete.md.

use chrono::NaiveDate;

use super::known_by_day::highest_of;
use super::leap::{AGAINST_ANY_HEART, Effort, Estimator, Found, Hearts};
use super::line::critical_line;
use super::numbers::Dated;
use super::sessions::{Quarter, Session};
use crate::athlete::basis::Basis;
use crate::athlete::thresholds::{Provenance, Threshold};
use crate::digest::{BestEfforts, EFFORT_DISTANCES_M};
use crate::human::FASTEST_RUNNING_THRESHOLD_M_PER_S;

/// Window for efforts, days.
pub const EFFORT_WINDOW_DAYS: i64 = 90;
/// Threshold speed relative to critical speed.
const HOUR_OF_CRITICAL_SPEED: f64 = 0.97;
/// Threshold speed relative to that of twenty minutes.
const HOUR_OF_20MIN: f64 = 0.95;
/// Riegel's exponent: the decline of speed with race length (1981; 1.06 on time).
const RIEGEL: f64 = 0.06;
const HOUR_S: f64 = 3600.0;
/// Shorter bests say little about an hour, seconds.
const SHORTEST_RACE_S: f64 = 480.0;
/// Critical speed needs an effort below, and one above, seconds.
const SHORT_EFFORT_S: f64 = 180.0;
const LONG_EFFORT_S: f64 = 480.0;
/// The plausible reserve above critical speed, metres, and critical speed relative to the best three
/// minutes.
const BELIEVED_RESERVE_M: std::ops::RangeInclusive<f64> = 50.0..=400.0;
const BELIEVED_SHARE: std::ops::RangeInclusive<f64> = 0.8..=1.0;
/// A best that is not this much faster than the usual run is not an effort.
const EFFORT_ABOVE_USUAL: f64 = 1.1;
/// Between an easy run (0.77 of threshold speed) and a race (1): without heart rate it is unknown which
/// of them unvarying runs were.
const UNVARYING_RUN: f64 = 0.88;
/// Uncertainty of each source, as a share.
const OFF_EFFORT: f64 = 0.04;
const OFF_HEART_RATE: f64 = 0.15;
const OFF_USUAL: f64 = 0.15;

/// The best efforts of a quarter's runs; if none of them was hard, the estimate from heart rate or usual
/// speed. `None` without runs.
pub struct RunningSpeed(pub Hearts);

impl Estimator for RunningSpeed {
    fn estimate(&self, quarter: Quarter) -> Option<Found> {
        let effort = best_effort(quarter)?;
        let is_hard = |bpm: f64| self.0.is_hard(bpm);
        let bpm = |s| quarter.bpm(s, |best| best.hr_20min_bpm.get());
        let hard = quarter.iter().any(|s| bpm(s).is_some_and(is_hard));
        if hard {
            return Some(Found {
                effort: Effort::Hard,
                ..effort
            });
        }
        let by_heart = by_heart_rate(quarter, self.0);
        let best = effort.threshold.value;
        if let Some((speed, day)) = by_heart.filter(|(speed, _)| *speed > best) {
            let basis = Basis::TwentyMinutesScaled;
            // Nobody ran this fast: it gives way to the next hard effort, even a slower one.
            return Some(derived(speed, OFF_HEART_RATE, basis, day));
        }
        let usual = quarter.iter().filter_map(|s| s.mean_m_per_s);
        let Some(usual) = median(usual.collect()) else {
            return Some(effort);
        };
        if best > EFFORT_ABOVE_USUAL * usual || by_heart.is_some() {
            return Some(effort);
        }
        let basis = Basis::UsualSpeed;
        let last = quarter.iter().map(|s| s.day).max()?;
        Some(derived(usual / UNVARYING_RUN, OFF_USUAL, basis, last))
    }

    fn with_heart(&self, session: &Session) -> Option<(f64, f64)> {
        let best = session.best;
        let of_20min = best.speed_20min_m_per_s.get();
        let of_20min = of_20min.zip(best.hr_of_speed_20min_bpm.get());
        of_20min.map(|(speed, bpm)| (HOUR_OF_20MIN * speed, bpm))
    }

    fn tells(&self, session: &Session) -> bool {
        session.mean_m_per_s.is_some() || session.best.speed_20min_m_per_s.is_some()
    }

    fn most(&self) -> f64 {
        FASTEST_RUNNING_THRESHOLD_M_PER_S
    }
}

fn derived(speed: f64, off: f64, basis: Basis, day: NaiveDate) -> Found {
    let speed = speed.min(FASTEST_RUNNING_THRESHOLD_M_PER_S);
    let threshold = Threshold::new(speed, off * speed, Provenance::Derived, basis);
    Found {
        threshold: threshold.known_since(day),
        setters: Vec::new(),
        effort: Effort::Unknown,
    }
}

/// The highest that critical speed, races and long efforts suggest: training bests are not maximal, so
/// the higher is closer to the truth.
fn best_effort(quarter: Quarter) -> Option<Found> {
    let best = |of: &dyn Fn(&BestEfforts) -> Option<f64>| {
        let told = quarter
            .iter()
            .filter_map(|s| Some((of(s.best)?, s.day, s.file)));
        highest_of(told).map(|(speed, day, file)| (speed, day, vec![file]))
    };
    let critical = critical(quarter);
    let candidates = [
        (
            critical.map(|(speed, day, files)| (HOUR_OF_CRITICAL_SPEED * speed, day, files)),
            Basis::CriticalSpeed,
        ),
        (
            best(&|best| best.speed_20min_m_per_s.get().map(|v| HOUR_OF_20MIN * v)),
            Basis::FastestTwentyMinutes,
        ),
        (
            best(&|best| best.speed_60min_m_per_s.get()),
            Basis::FastestHour,
        ),
        (best(&of_race), Basis::FastestRace),
    ];
    let known = candidates
        .into_iter()
        .filter_map(|(found, basis)| Some((found?, basis)));
    let believed = known.filter(|((speed, _, _), _)| *speed <= FASTEST_RUNNING_THRESHOLD_M_PER_S);
    let ((speed, day, setters), basis) = believed.max_by(|a, b| a.0.0.total_cmp(&b.0.0))?;
    let off = OFF_EFFORT * speed;
    Some(Found {
        threshold: Threshold::new(speed, off, Provenance::History, basis).known_since(day),
        setters,
        effort: Effort::Unknown,
    })
}

/// Threshold speed from the bests over 3 and 5 km.
fn of_race(best: &BestEfforts) -> Option<f64> {
    let efforts = EFFORT_DISTANCES_M.iter().zip(best.times_s);
    efforts
        .filter_map(|(metres, time)| Some((*metres, time.get().filter(|t| *t >= SHORTEST_RACE_S)?)))
        .map(|(metres, time_s)| speed_of_hour(metres, time_s))
        .max_by(f64::total_cmp)
}

/// Speed that can be held for an hour, m/s, from a race over some metres in some seconds; Riegel 1981.
pub fn speed_of_hour(metres: f64, time_s: f64) -> f64 {
    metres / time_s * (time_s / HOUR_S).powf(RIEGEL)
}

/// Critical speed of the best times of all runs, if they form a plausible line, and their files.
fn critical(quarter: Quarter) -> Option<(f64, NaiveDate, Vec<usize>)> {
    let mut newest = None;
    let mut files = Vec::new();
    let mut points = Vec::new();
    for (i, metres) in EFFORT_DISTANCES_M.iter().enumerate() {
        let times = quarter.iter();
        let times = times.filter_map(|s| Some((-s.run_times_s[i]?, s.day, s.file)));
        let Some((time, day, file)) = highest_of(times) else {
            continue;
        };
        newest = newest.max(Some(day));
        if !files.contains(&file) {
            files.push(file);
        }
        points.push((*metres, -time));
    }
    let has_short = points.iter().any(|(_, seconds)| *seconds < SHORT_EFFORT_S);
    let has_long = points.iter().any(|(_, seconds)| *seconds > LONG_EFFORT_S);
    let of_3min = quarter
        .iter()
        .filter_map(|s| s.best.speed_3min_m_per_s.get());
    let of_3min = of_3min.max_by(f64::total_cmp)?;
    let (speed, reserve_m) = critical_line(&points)?;
    let believable = has_short
        && has_long
        && BELIEVED_RESERVE_M.contains(&reserve_m)
        && BELIEVED_SHARE.contains(&(speed / of_3min));
    believable.then_some((speed, newest?, files))
}

/// The median of what all runs suggest, known since the last of them; the highest would come from the
/// run with the least accurate heart rate.
fn by_heart_rate(quarter: Quarter, hearts: Hearts) -> Option<Dated> {
    let suggested = quarter.iter().filter_map(|s| {
        let bpm = quarter.bpm(s, |best| best.hr_20min_bpm.get())?;
        Some((speed_at_threshold(s.best, bpm, hearts)?, s.day))
    });
    let suggested: Vec<Dated> = suggested.collect();
    let last = suggested.iter().map(|(_, day)| *day).max()?;
    let speed = median(suggested.iter().map(|(speed, _)| *speed).collect())?;
    Some((speed, last))
}

/// Speed at threshold heart rate, assuming that speed grows with the heart rate reserve as it does below
/// the threshold, from the fastest twenty minutes.
fn speed_at_threshold(best: &BestEfforts, bpm: f64, hearts: Hearts) -> Option<f64> {
    let Hearts {
        resting_bpm,
        threshold_bpm,
    } = hearts;
    let reserve = Some(bpm - resting_bpm).filter(|reserve| *reserve > 20.0)?;
    let suggested = best.speed_20min_m_per_s.get()? * (threshold_bpm - resting_bpm) / reserve;
    // No human runs this fast at such a heart rate.
    Some(suggested).filter(|speed| *speed <= AGAINST_ANY_HEART * FASTEST_RUNNING_THRESHOLD_M_PER_S)
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
