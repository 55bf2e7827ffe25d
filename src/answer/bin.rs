//! The span of a column of the chart: the finest that can still be seen.

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::answer::DateRange;
use crate::history::week_of;

/// Longest range shown day by day, days.
pub const LONGEST_BY_DAY: i64 = 150;
/// Longest range shown week by week, days.
pub const LONGEST_BY_WEEK: i64 = 3 * 366;

/// The span of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bin {
    /// A day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
}

impl Bin {
    /// The span of a column in a picture of a range.
    pub fn of(range: DateRange) -> Self {
        match range.days() {
            days if days <= LONGEST_BY_DAY => Bin::Day,
            days if days <= LONGEST_BY_WEEK => Bin::Week,
            _ => Bin::Month,
        }
    }

    /// Singular, for labels.
    pub fn name(self) -> &'static str {
        match self {
            Bin::Day => "day",
            Bin::Week => "week",
            Bin::Month => "month",
        }
    }

    /// First day of the column after the one that contains a date.
    pub fn next(self, date: NaiveDate) -> NaiveDate {
        match self {
            Bin::Day => date + TimeDelta::days(1),
            Bin::Week => week_of(date).last_day() + TimeDelta::days(1),
            Bin::Month => {
                let (year, month) = match date.month() {
                    12 => (date.year() + 1, 1),
                    month => (date.year(), month + 1),
                };
                NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(date + TimeDelta::days(31))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_end_with_their_week_month_or_year() {
        let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).expect("date");
        // 2025-09-10 is a Wednesday.
        assert_eq!(Bin::Day.next(date(2025, 9, 10)), date(2025, 9, 11));
        assert_eq!(Bin::Week.next(date(2025, 9, 10)), date(2025, 9, 15));
        assert_eq!(Bin::Month.next(date(2025, 9, 10)), date(2025, 10, 1));
        assert_eq!(Bin::Month.next(date(2025, 12, 31)), date(2026, 1, 1));
    }
}
