//! The first run after two weeks or more without one.
//!
//! Capacity follows the weeks of a break by itself; this says how far to run at first. The numbers
//! are constants of this project (docs/recovery.md).

use chrono::NaiveDate;

use super::longest_run::longest_before_break_km;
use super::rule::CautionRule;
use crate::recovery::caution::{Caution, CautionLevel, Compared};
use crate::recovery::past::Past;

/// Days without a run that make a break.
pub const BREAK_DAYS: f64 = 14.0;
/// Share of the old longest run with which to begin again.
pub const START_SHARE: f64 = 0.5;

/// The rule; see the head of this file.
pub struct ReturnAfterBreak;

/// A break that lasts until the next day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Break {
    /// Day of the last run.
    pub last_run: NaiveDate,
    /// Whole days without a run that was recorded.
    pub days: f64,
    /// Kilometres of the longest run of the thirty days that end with the last run.
    pub longest_km: f64,
}

impl Break {
    /// As seen on the morning of the next day; none when it is shorter than `least_days`.
    pub fn before_next(past: &Past, least_days: f64) -> Option<Self> {
        let last_run = *past.run_days().last()?;
        let days = ((past.next() - last_run).num_days() - 1) as f64;
        if days < least_days {
            return None;
        }
        Some(Self {
            last_run,
            days,
            longest_km: longest_before_break_km(past)?,
        })
    }
}

impl CautionRule for ReturnAfterBreak {
    fn name(&self) -> &'static str {
        "return after a break"
    }

    fn source(&self) -> &'static str {
        "constants of this project (docs/recovery.md)"
    }

    fn look(&self, past: &Past) -> Vec<Caution> {
        let caution = |stopped: Break| Caution {
            rule: self.name(),
            date: past.next(),
            level: CautionLevel::Note,
            finding: format!(
                "no run for {:.0} days: start with half your previous longest run at most, {:.1} km",
                stopped.days,
                START_SHARE * stopped.longest_km
            ),
            compared: (
                Compared::new("days without a run", stopped.days, ""),
                Compared::new("longest run before", stopped.longest_km, "km"),
            ),
        };
        let stopped = Break::before_next(past, BREAK_DAYS);
        stopped.map(caution).into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::made::Made;

    #[test]
    fn a_break_begins_with_fourteen_days_without_a_run() {
        let made = Made::runs(&[(0, 12.0), (5, 8.0), (40, 5.0)]);
        let on = |next| Break::before_next(&made.past(next), BREAK_DAYS);
        assert_eq!(on(19), None);
        let stopped = on(20).expect("fourteen days");
        assert_eq!((stopped.days, stopped.longest_km), (14.0, 12.0));
        assert_eq!(on(40).map(|b| b.longest_km), Some(12.0));
        assert_eq!(on(41), None);
    }

    #[test]
    fn the_old_longest_is_that_of_thirty_days() {
        let made = Made::runs(&[(0, 30.0), (40, 8.0), (70, 8.0)]);
        let stopped = Break::before_next(&made.past(60), BREAK_DAYS).expect("a break");
        assert_eq!(stopped.longest_km, 8.0);
    }
}
