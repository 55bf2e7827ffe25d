//! Rest that counts less because of bad nights: docs/recovery.md.

use std::collections::BTreeMap;

use super::night::{Night, Nights};
use crate::athlete::BodyLog;
use crate::history::Day;

/// A night affects one day from this hour of its morning, local time.
const MORNING_H: f64 = 6.0;
/// Hours of a day.
const DAY_H: f64 = 24.0;

/// How fast the clocks run after each night that slows them.
#[derive(Debug, Clone, Default)]
pub struct SlowNights {
    /// By day of the history, 0 the first.
    speed: BTreeMap<i64, f64>,
}

impl SlowNights {
    /// For the days of a history; none if nights are shown only.
    pub fn of(body: &BodyLog, days: &[Day], nights: Nights) -> Self {
        if nights == Nights::Shown {
            return Self::default();
        }
        let slow = (0..).zip(days).filter_map(|(number, day)| {
            let speed = Night::before(body, day.date)?.recovery_speed();
            (speed < 1.0).then_some((number, speed))
        });
        Self {
            speed: slow.collect(),
        }
    }

    /// Hours by which the clocks run down between two moments, hours since the midnight that begins day
    /// 0; nights after the day `known` are not seen. Local time is some hours ahead of that of day 0.
    pub fn rested_h(&self, (from_h, to_h): (f64, f64), known: i64, clock_ahead_h: f64) -> f64 {
        let rested_h = (to_h - from_h).max(0.0);
        let first = (from_h / DAY_H).floor() as i64 - 2;
        if self.speed.is_empty() || first > known {
            return rested_h;
        }
        let lost = self.speed.range(first..=known).map(|(day, speed)| {
            let begins_h = *day as f64 * DAY_H + MORNING_H - clock_ahead_h;
            let slowed_h = (begins_h + DAY_H).min(to_h) - begins_h.max(from_h);
            slowed_h.max(0.0) * (1.0 - speed)
        });
        (rested_h - lost.sum::<f64>()).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slow(day: i64, speed: f64) -> SlowNights {
        SlowNights {
            speed: BTreeMap::from([(day, speed)]),
        }
    }

    fn at(day: i64, hour: i64) -> f64 {
        (24 * day + hour) as f64
    }

    #[test]
    fn a_slow_night_counts_for_a_day_from_its_morning() {
        let nights = slow(5, 0.8);
        let rested = |from, to| nights.rested_h((from, to), 30, 0.0);
        // Six hours at full speed, six at 0.8.
        assert!((rested(at(5, 0), at(5, 12)) - 10.8).abs() < 1e-9);
        // All 24 hours of it.
        assert!((rested(at(4, 0), at(8, 0)) - (96.0 - 0.2 * 24.0)).abs() < 1e-9);
        assert_eq!(rested(at(7, 0), at(8, 0)), 24.0);
    }

    #[test]
    fn a_night_to_come_is_not_seen() {
        let rested = slow(5, 0.65).rested_h((at(4, 0), at(6, 0)), 4, 0.0);
        assert_eq!(rested, 48.0);
    }

    #[test]
    fn without_slow_nights_an_hour_is_an_hour() {
        let rested = SlowNights::default().rested_h((at(1, 0), at(2, 12)), 9, 0.0);
        assert_eq!(rested, 36.0);
    }
}
