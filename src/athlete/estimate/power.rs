//! Threshold power: docs/athlete.md.

use super::known::{Dated, Known, highest};
use super::line::critical_line;
use super::numbers::Number;
use super::running_speed::EFFORT_WINDOW_DAYS;
use crate::athlete::discipline::Discipline;
use crate::athlete::thresholds::{Provenance, Threshold};
use crate::digest::POWER_EFFORTS_S;

/// An hour's power against that of twenty minutes (Allen & Coggan).
const HOUR_OF_20MIN: f64 = 0.95;
/// Durations that make the line of critical power, seconds.
const LINE_S: std::ops::RangeInclusive<f64> = 180.0..=1200.0;
const TWENTY_MINUTES_S: f64 = 1200.0;
const HOUR_S: f64 = 3600.0;
/// The reserve of a human above critical power, joules.
const BELIEVED_RESERVE_J: std::ops::RangeInclusive<f64> = 3000.0..=50_000.0;
/// How far off each source may well be, as a share.
const OFF_SETTING: f64 = 0.04;
const OFF_EFFORT: f64 = 0.05;

/// Threshold power from twenty minutes, watts; Allen & Coggan.
pub fn threshold_power_of_20min(best_20min_w: f64) -> f64 {
    HOUR_OF_20MIN * best_20min_w
}

/// On the bike the device's setting; else the best efforts of a quarter: the highest of 95 % of twenty
/// minutes, the hour and critical power. `None` without power.
pub fn threshold_power(known: &Known) -> Option<Threshold> {
    of_device(known).or_else(|| of_efforts(known))
}

/// The device's setting. Devices store the power of the bike; running has its own.
pub fn of_device(known: &Known) -> Option<Threshold> {
    if known.discipline != Discipline::Ride {
        return None;
    }
    let (watts, day) = known.setting(Number::ThresholdPowerSetting)?;
    let (off, basis) = (OFF_SETTING * watts, "setting of the device");
    Some(Threshold::new(watts, off, Provenance::Device, basis).known_since(day))
}

fn of_efforts(known: &Known) -> Option<Threshold> {
    let bests: Vec<(f64, Dated)> = (0..POWER_EFFORTS_S.len())
        .filter_map(|i| {
            let recent = known.recent_of_discipline(EFFORT_WINDOW_DAYS);
            let watts = recent.filter_map(|e| Some((e.digest.best.powers_w[i]?, e.day)));
            Some((POWER_EFFORTS_S[i], highest(watts)?))
        })
        .collect();
    let over = |seconds: f64| {
        bests
            .iter()
            .find(|(s, _)| *s == seconds)
            .map(|(_, best)| *best)
    };
    let candidates = [
        (
            over(TWENTY_MINUTES_S).map(|(watts, day)| (threshold_power_of_20min(watts), day)),
            "95 % of the strongest 20 minutes of 90 days",
        ),
        (over(HOUR_S), "strongest hour of 90 days"),
        (critical(&bests), "critical power of 90 days"),
    ];
    let found = candidates
        .into_iter()
        .filter_map(|(found, basis)| Some((found?, basis)));
    let ((watts, day), basis) = found.max_by(|a, b| a.0.0.total_cmp(&b.0.0))?;
    let off = OFF_EFFORT * watts;
    Some(Threshold::new(watts, off, Provenance::History, basis).known_since(day))
}

/// Critical power: the slope of work on time over the bests from 3 to 20 minutes.
fn critical(bests: &[(f64, Dated)]) -> Option<Dated> {
    let on_line = || bests.iter().filter(|(s, _)| LINE_S.contains(s));
    let points: Vec<(f64, f64)> = on_line().map(|(s, (watts, _))| (watts * s, *s)).collect();
    let (watts, reserve_j) = critical_line(&points)?;
    let newest = on_line().map(|(_, (_, day))| *day).max()?;
    BELIEVED_RESERVE_J
        .contains(&reserve_j)
        .then_some((watts, newest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn critical_power_is_the_slope_of_work() {
        let day = chrono::NaiveDate::MIN;
        // 250 W and 20 kJ.
        let best = |s: f64| (s, ((250.0 * s + 20_000.0) / s, day));
        let (watts, _) = critical(&[best(180.0), best(300.0), best(1200.0)]).expect("a line");
        assert!((watts - 250.0).abs() < 1e-9);
        assert_eq!(critical(&[best(180.0), best(300.0)]), None);
    }
}
