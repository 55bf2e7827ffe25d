//! Threshold power: docs/athlete.md.

use chrono::NaiveDate;

use super::known_by_day::{KnownByDay, highest_of};
use super::leap::{Effort, Estimator, Found, Hearts};
use super::line::critical_line;
use super::numbers::Dated;
use super::numbers::Number;
use super::sessions::{Quarter, Session};
use super::setting::{Flips, Said, said};
use crate::athlete::basis::Basis;
use crate::athlete::beyond::LEAST_POWER_W;
use crate::athlete::discipline::Discipline;
use crate::athlete::thresholds::{Provenance, Threshold};
use crate::digest::POWER_EFFORTS_S;
use crate::human::STRONGEST_THRESHOLD_W;

/// Threshold power relative to that of twenty minutes (Allen & Coggan).
const HOUR_OF_20MIN: f64 = 0.95;
/// Durations on the critical-power line, seconds.
const LINE_S: std::ops::RangeInclusive<f64> = 180.0..=1200.0;
const TWENTY_MINUTES_S: f64 = 1200.0;
/// Its place in [`POWER_EFFORTS_S`].
const TWENTY_MINUTES: usize = 3;
const HOUR_S: f64 = 3600.0;
/// The reserve of a human above critical power, joules.
const BELIEVED_RESERVE_J: std::ops::RangeInclusive<f64> = 3000.0..=50_000.0;
/// Uncertainty of each source, as a share.
const OFF_SETTING: f64 = 0.04;
const OFF_EFFORT: f64 = 0.05;

/// Settings closer to each other are one, as a share.
const SAME_POWER: f64 = 0.08;

/// A power, its day and its file.
type Held = (f64, NaiveDate, usize);

/// Threshold power from twenty minutes, watts; Allen & Coggan.
pub fn threshold_power_of_20min(best_20min_w: f64) -> f64 {
    HOUR_OF_20MIN * best_20min_w
}

/// The device's setting on the bike, and the file set aside for it. Devices store the power of the bike;
/// running has its own.
pub fn of_device(known: &KnownByDay) -> Said {
    if known.discipline != Discipline::Ride {
        return Said::default();
    }
    let believed = |watts: f64| (LEAST_POWER_W..=STRONGEST_THRESHOLD_W).contains(&watts);
    said(known, Number::ThresholdPowerSetting, believed, SAME_POWER)
}

/// A stable setting.
pub fn of_setting((watts, day): Dated) -> Threshold {
    let (off, basis) = (OFF_SETTING * watts, Basis::DeviceSetting);
    Threshold::new(watts, off, Provenance::Device, basis).known_since(day)
}

/// Settings that flip: which of them is right is unknown.
pub fn of_flips(flips: &Flips) -> Threshold {
    let basis = Basis::DeviceFlips;
    let off = flips.half_range.max(OFF_SETTING * flips.middle);
    let threshold = Threshold::new(flips.middle, off, Provenance::Assumed, basis);
    threshold.known_since(flips.day)
}

/// The best efforts of a quarter: the highest of 95 % of twenty minutes, the hour and critical power.
/// `None` without power.
pub struct EffortPower(pub Hearts);

impl Estimator for EffortPower {
    fn estimate(&self, quarter: Quarter) -> Option<Found> {
        let bests: Vec<(f64, Held)> = (0..POWER_EFFORTS_S.len())
            .filter_map(|i| {
                let sessions = quarter.iter();
                let watts =
                    sessions.filter_map(|s| Some((s.best.powers_w[i].get()?, s.day, s.file)));
                Some((POWER_EFFORTS_S[i], highest_of(watts)?))
            })
            .collect();
        let over = |seconds: f64| {
            let mut found = bests.iter().filter(|(s, _)| *s == seconds);
            let (_, (watts, day, file)) = found.next()?;
            Some((*watts, *day, vec![*file]))
        };
        let of_20min = over(TWENTY_MINUTES_S);
        let candidates = [
            (
                of_20min.map(|(watts, day, of)| (threshold_power_of_20min(watts), day, of)),
                Basis::StrongestTwentyMinutes,
            ),
            (over(HOUR_S), Basis::StrongestHour),
            (critical(&bests), Basis::CriticalPower),
        ];
        let found = candidates
            .into_iter()
            .filter_map(|(found, basis)| Some((found?, basis)));
        let believed = found.filter(|((watts, _, _), _)| *watts <= STRONGEST_THRESHOLD_W);
        let ((watts, day, setters), basis) = believed.max_by(|a, b| a.0.0.total_cmp(&b.0.0))?;
        let off = OFF_EFFORT * watts;
        let threshold = Threshold::new(watts, off, Provenance::History, basis).known_since(day);
        Some(Found {
            effort: self.effort(quarter, &setters),
            threshold,
            setters,
        })
    }

    fn with_heart(&self, session: &Session) -> Option<(f64, f64)> {
        let best = session.best;
        let of_20min = best.powers_w[TWENTY_MINUTES].get();
        let of_20min = of_20min.zip(best.hr_of_power_20min_bpm.get());
        of_20min.map(|(watts, bpm)| (threshold_power_of_20min(watts), bpm))
    }

    fn tells(&self, session: &Session) -> bool {
        session.best.powers_w.iter().any(|watts| watts.is_some())
    }

    fn most(&self) -> f64 {
        STRONGEST_THRESHOLD_W
    }
}

impl EffortPower {
    /// Whether one of the files was hard; without heart rates that is unknown, and the power counts.
    fn effort(&self, quarter: Quarter, files: &[usize]) -> Effort {
        let of_files = quarter.iter().filter(|s| files.contains(&s.file));
        let bpm = of_files.filter_map(|s| quarter.bpm(s, |best| best.hr_of_power_20min_bpm.get()));
        match bpm.max_by(f64::total_cmp) {
            Some(bpm) if self.0.is_hard(bpm) => Effort::Hard,
            _ => Effort::Unknown,
        }
    }
}

/// Critical power: the slope of work on time over the bests from 3 to 20 minutes.
fn critical(bests: &[(f64, Held)]) -> Option<(f64, NaiveDate, Vec<usize>)> {
    let on_line = || bests.iter().filter(|(s, _)| LINE_S.contains(s));
    let points: Vec<(f64, f64)> = on_line()
        .map(|(s, (watts, _, _))| (watts * s, *s))
        .collect();
    let (watts, reserve_j) = critical_line(&points)?;
    let newest = on_line().map(|(_, (_, day, _))| *day).max()?;
    let mut files: Vec<usize> = on_line().map(|(_, (_, _, file))| *file).collect();
    files.dedup();
    BELIEVED_RESERVE_J
        .contains(&reserve_j)
        .then_some((watts, newest, files))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn critical_power_is_the_slope_of_work() {
        let day = chrono::NaiveDate::MIN;
        // 250 W and 20 kJ.
        let best = |s: f64| (s, ((250.0 * s + 20_000.0) / s, day, 0));
        let (watts, _, _) = critical(&[best(180.0), best(300.0), best(1200.0)]).expect("a line");
        assert!((watts - 250.0).abs() < 1e-9);
        assert_eq!(critical(&[best(180.0), best(300.0)]), None);
    }
}
