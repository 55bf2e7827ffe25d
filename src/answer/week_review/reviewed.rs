//! Which week is looked back on, and which of its days are known.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use crate::answer::uploaded_days::UploadedDays;
use crate::answer::{DateRange, Results};
use crate::history::week_of;

/// A calendar week, as far as it is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewedWeek {
    /// From Monday to Sunday.
    pub range: DateRange,
    /// The last of its days that is looked at: Sunday, the day of the advice once something was done on it, else the
    /// day before.
    pub last: NaiveDate,
    /// Days up to that one with data, sessions or rest.
    pub known: Vec<NaiveDate>,
    /// Days up to that one without data.
    pub unknown: Vec<NaiveDate>,
    /// The last day with a session, up to the day of the advice.
    pub last_session: Option<NaiveDate>,
}

impl ReviewedWeek {
    /// The week of the day of the advice; on a Monday without a session, the one before it.
    pub fn of(results: &Results) -> Self {
        let days = UploadedDays::of(results, results.today);
        // On a Monday without a session this is the Sunday before it.
        let week = match results.today.weekday() {
            Weekday::Mon => week_of(days.last),
            _ => week_of(results.today),
        };
        let range = DateRange {
            from: week.first_day(),
            to: week.last_day(),
        };
        let last = days.last.min(range.to);
        let over = range.from.iter_days().take_while(|day| *day <= last);
        let (known, unknown) = over.partition(|day| days.day(*day).is_some());
        Self {
            range,
            last,
            known,
            unknown,
            last_session: days.last_trained,
        }
    }

    /// Its days that are looked at.
    pub fn over(&self) -> DateRange {
        DateRange {
            from: self.range.from,
            to: self.last,
        }
    }

    /// Whether Sunday is over.
    pub fn is_over(&self) -> bool {
        self.last == self.range.to
    }

    /// Whether all of it is known, from Monday to Sunday.
    pub fn is_whole(&self) -> bool {
        self.is_over() && self.unknown.is_empty()
    }

    /// Whether the days that are known are without a gap.
    pub fn is_in_a_row(&self) -> bool {
        let next = |pair: &[NaiveDate]| pair[1] - pair[0] == TimeDelta::days(1);
        self.known.windows(2).all(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::{day, of, run};

    /// Runs on some days, looked at on another; day 0 is a Monday.
    fn week(runs: &[i64], today: i64) -> ReviewedWeek {
        let range = DateRange {
            from: day(0),
            to: day(today),
        };
        let runs = runs.iter().map(|on| run(*on, 10.0)).collect();
        ReviewedWeek::of(&of(runs, range))
    }

    fn numbers(days: &[NaiveDate]) -> Vec<i64> {
        days.iter()
            .map(|date| (*date - day(0)).num_days())
            .collect()
    }

    #[test]
    fn a_monday_without_a_session_looks_back_on_the_week_that_ended() {
        let ended = week(&[7, 9, 13], 14);
        assert_eq!(ended.range.from, day(7));
        assert!(ended.is_whole(), "{ended:?}");
        let begun = week(&[7, 9, 13, 14], 14);
        assert_eq!(begun.range.from, day(14));
        assert_eq!(numbers(&begun.known), [14]);
        assert!(!begun.is_over());
    }

    #[test]
    fn a_day_that_is_not_over_is_left_out_until_something_was_done() {
        let before = week(&[7, 9, 11], 12);
        assert_eq!(numbers(&before.known), [7, 8, 9, 10, 11]);
        let after = week(&[7, 9, 12], 12);
        assert_eq!(numbers(&after.known), [7, 8, 9, 10, 11, 12]);
        assert!(!after.is_over());
    }

    #[test]
    fn days_after_the_last_file_and_before_the_first_are_unknown() {
        let silent = week(&[7, 9], 14);
        assert_eq!(numbers(&silent.known), [7, 8, 9]);
        assert_eq!(numbers(&silent.unknown), [10, 11, 12, 13]);
        assert!(silent.is_over() && !silent.is_whole() && silent.is_in_a_row());
        let first = week(&[10, 13], 14);
        assert_eq!(numbers(&first.unknown), [7, 8, 9]);
        let long_ago = week(&[0], 20);
        assert_eq!(long_ago.known, []);
        assert_eq!(long_ago.last_session, Some(day(0)));
    }
}
