//! Rest that counts less because of the nights in it: docs/recovery.md.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::night::{Night, Nights};
use crate::athlete::BodyLog;
use crate::history::Day;

/// A night counts from this hour of its morning for a day, on the athlete's clock.
const MORNING_H: i64 = 6;

/// How fast the clocks run after each night that slows them.
#[derive(Debug, Clone, Default)]
pub struct SlowNights {
    speed: BTreeMap<NaiveDate, f64>,
}

impl SlowNights {
    /// Of the days of a history; none where nights are shown only.
    pub fn of(body: &BodyLog, days: &[Day], nights: Nights) -> Self {
        if nights == Nights::Shown {
            return Self::default();
        }
        let slow = days.iter().filter_map(|day| {
            let speed = Night::before(body, day.date)?.recovery_speed();
            (speed < 1.0).then_some((day.date, speed))
        });
        Self {
            speed: slow.collect(),
        }
    }

    /// Hours by which the clocks run down between two moments; nights after `known` are not seen.
    /// `offset_s` are the seconds east of UTC of the athlete's clock.
    pub fn rested_h(
        &self,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
        known: NaiveDate,
        offset_s: i32,
    ) -> f64 {
        let hours = |a: DateTime<Utc>, b: DateTime<Utc>| (b - a).num_seconds() as f64 / 3600.0;
        let first = from.date_naive() - TimeDelta::days(2);
        let lost: f64 = if first > known {
            0.0
        } else {
            let nights = self.speed.range(first..=known);
            let lost = nights.map(|(morning, speed)| {
                let begins = morning.and_time(chrono::NaiveTime::MIN).and_utc()
                    + TimeDelta::hours(MORNING_H)
                    - TimeDelta::seconds(i64::from(offset_s));
                let ends = begins + TimeDelta::days(1);
                let slowed_h = hours(begins.max(from), ends.min(to)).max(0.0);
                slowed_h * (1.0 - speed)
            });
            lost.sum()
        };
        (hours(from, to).max(0.0) - lost).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: i64, hour: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::days(day) + TimeDelta::hours(hour)
    }

    fn slow(day: i64, speed: f64) -> SlowNights {
        SlowNights {
            speed: BTreeMap::from([(at(day, 0).date_naive(), speed)]),
        }
    }

    #[test]
    fn a_slow_night_counts_for_a_day_from_its_morning() {
        let nights = slow(5, 0.8);
        let rested = |from, to| nights.rested_h((from, to), at(30, 0).date_naive(), 0);
        // Six hours at full speed, six at 0.8.
        assert!((rested(at(5, 0), at(5, 12)) - 10.8).abs() < 1e-9);
        // All 24 hours of it.
        assert!((rested(at(4, 0), at(8, 0)) - (96.0 - 0.2 * 24.0)).abs() < 1e-9);
        assert_eq!(rested(at(7, 0), at(8, 0)), 24.0);
    }

    #[test]
    fn a_night_to_come_is_not_seen() {
        let rested = slow(5, 0.65).rested_h((at(4, 0), at(6, 0)), at(4, 0).date_naive(), 0);
        assert_eq!(rested, 48.0);
    }

    #[test]
    fn without_slow_nights_an_hour_is_an_hour() {
        let rested =
            SlowNights::default().rested_h((at(1, 0), at(2, 12)), at(9, 0).date_naive(), 0);
        assert_eq!(rested, 36.0);
    }
}
