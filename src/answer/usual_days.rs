//! The days of a report, and the day of its advice, where nobody chose any.

use chrono::{NaiveDate, TimeDelta};

use super::DateRange;

/// Length of a report of recent weeks, days.
pub const RECENT_DAYS: i64 = 16 * 7;
/// An export whose last activity is older than this is a closed history, and the clock on the wall
/// says nothing about it, days.
const FRESH_DAYS: i64 = 14;

/// The range of days where none was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefaultRange {
    /// The last sixteen weeks.
    RecentWeeks,
    /// Everything from the first activity on.
    WholeHistory,
}

impl DefaultRange {
    /// The range that ends on a day, of a history that begins on `first`.
    pub fn up_to(self, to: NaiveDate, first: NaiveDate) -> DateRange {
        let whole = first.min(to);
        let from = match self {
            DefaultRange::RecentWeeks => (to - TimeDelta::days(RECENT_DAYS - 1)).max(whole),
            DefaultRange::WholeHistory => whole,
        };
        DateRange { from, to }
    }
}

/// The day that is today for an export whose last activity was on `last`: that on the wall while it is fresh.
/// Afterwards it is the day after the last activity, so that an old history gives the same report for ever.
pub fn natural_day(last: NaiveDate, wall: NaiveDate) -> NaiveDate {
    let fresh = (last..=last + TimeDelta::days(FRESH_DAYS)).contains(&wall);
    if fresh {
        wall
    } else {
        last + TimeDelta::days(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, month, day).expect("is a date")
    }

    #[test]
    fn the_clock_on_the_wall_counts_for_two_weeks() {
        let last = day(9, 14);
        assert_eq!(natural_day(last, last), last);
        assert_eq!(natural_day(last, day(9, 28)), day(9, 28));
        assert_eq!(natural_day(last, day(9, 29)), day(9, 15));
        // A clock that is slow.
        assert_eq!(natural_day(last, day(9, 1)), day(9, 15));
    }

    #[test]
    fn a_range_begins_no_earlier_than_its_history() {
        let from = |default: DefaultRange, first| default.up_to(day(9, 15), first).from;
        assert_eq!(from(DefaultRange::RecentWeeks, day(1, 1)), day(5, 27));
        assert_eq!(from(DefaultRange::RecentWeeks, day(8, 1)), day(8, 1));
        assert_eq!(from(DefaultRange::WholeHistory, day(1, 1)), day(1, 1));
        assert_eq!(from(DefaultRange::WholeHistory, day(12, 1)), day(9, 15));
    }
}
