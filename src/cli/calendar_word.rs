//! Dates, months and years in digits: `2025-06-01`, `2025-06`, `2025`; and what somebody means who writes them
//! otherwise.

use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use thiserror::Error;

/// The years that a date may be of.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// A date, a month or a year as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarWord {
    /// A single day.
    Date(NaiveDate),
    /// By its first day.
    Month(NaiveDate),
    /// By its first day.
    Year(NaiveDate),
}

/// Why words are no date.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CalendarWordError {
    /// Another order or other marks than ours, with one possible day.
    #[error("write {0}")]
    Meant(NaiveDate),
    /// The same where day and month could be either.
    #[error("write {day_first} for {}, or {month_first} for {}", .day_first.format("%-d %B"), .month_first.format("%-d %B"))]
    Ambiguous {
        /// With the day first.
        day_first: NaiveDate,
        /// With the month first.
        month_first: NaiveDate,
    },
    /// A month that has no such day.
    #[error("{} has {days} days", .month.format("%B %Y"))]
    NoSuchDay {
        /// First day of the month.
        month: NaiveDate,
        /// How many it has.
        days: u32,
    },
    /// No such month.
    #[error("months are 01 to 12, as in 2025-06")]
    NoSuchMonth,
    /// A year of no use.
    #[error("write a year from {} to {}", YEARS.start(), YEARS.end())]
    NoSuchYear,
    /// No form that is known.
    #[error("write a date as 2025-06-01, a month as 2025-06, or a year as 2025")]
    Unknown,
}

impl CalendarWord {
    /// Its first day.
    pub fn first(self) -> NaiveDate {
        match self {
            CalendarWord::Date(day) | CalendarWord::Month(day) | CalendarWord::Year(day) => day,
        }
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        match self {
            CalendarWord::Date(day) => day,
            CalendarWord::Month(first) => last_of(first, 1),
            CalendarWord::Year(first) => last_of(first, 12),
        }
    }
}

impl FromStr for CalendarWord {
    type Err = CalendarWordError;

    fn from_str(typed: &str) -> Result<Self, CalendarWordError> {
        let parts: Vec<&str> = typed.split('-').collect();
        match parts.as_slice() {
            [year] if is_number(year, 4) => Ok(CalendarWord::Year(first_of(number(year), 1)?)),
            [year, month] if is_number(year, 4) && is_number(month, 2) => {
                let first = first_of(number(year), number(month))?;
                Ok(CalendarWord::Month(first))
            }
            [year, month, day]
                if is_number(year, 4) && is_number(month, 2) && is_number(day, 2) =>
            {
                let parts = (number(year), number(month), number(day));
                Ok(CalendarWord::Date(date(parts)?))
            }
            _ => Err(other_order(typed)),
        }
    }
}

/// The last day of a number of months.
fn last_of(first: NaiveDate, months: u32) -> NaiveDate {
    let after = first.checked_add_months(Months::new(months));
    after.and_then(|day| day.pred_opt()).unwrap_or(first)
}

/// What somebody means who writes dates with other marks, or in another order.
fn other_order(typed: &str) -> CalendarWordError {
    if is_number(typed, 8) {
        let parts = (
            number(&typed[..4]),
            number(&typed[4..6]),
            number(&typed[6..]),
        );
        return date(parts).map_or_else(|fault| fault, CalendarWordError::Meant);
    }
    let parts: Vec<&str> = typed.split(['/', '.', '-']).map(str::trim).collect();
    let [a, b, c] = parts.as_slice() else {
        return CalendarWordError::Unknown;
    };
    let short = |part: &str| is_number(part, 1) || is_number(part, 2);
    if is_number(a, 4) && short(b) && short(c) {
        return date((number(a), number(b), number(c)))
            .map_or_else(|f| f, CalendarWordError::Meant);
    }
    if !(short(a) && short(b) && is_number(c, 4)) {
        return CalendarWordError::Unknown;
    }
    let day_first = date((number(c), number(b), number(a)));
    let month_first = date((number(c), number(a), number(b)));
    match (day_first, month_first) {
        (Ok(day_first), Ok(month_first)) if day_first != month_first => {
            CalendarWordError::Ambiguous {
                day_first,
                month_first,
            }
        }
        (Ok(day), _) | (_, Ok(day)) => CalendarWordError::Meant(day),
        (Err(fault), Err(_)) => fault,
    }
}

fn is_number(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Of digits, few enough.
fn number(digits: &str) -> u32 {
    digits.parse().unwrap_or(0)
}

fn first_of(year: u32, month: u32) -> Result<NaiveDate, CalendarWordError> {
    let year = i32::try_from(year).unwrap_or(0);
    if !YEARS.contains(&year) {
        return Err(CalendarWordError::NoSuchYear);
    }
    NaiveDate::from_ymd_opt(year, month, 1).ok_or(CalendarWordError::NoSuchMonth)
}

fn date((year, month, day): (u32, u32, u32)) -> Result<NaiveDate, CalendarWordError> {
    let first = first_of(year, month)?;
    first.with_day(day).ok_or(CalendarWordError::NoSuchDay {
        month: first,
        days: last_of(first, 1).day(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(typed: &str) -> String {
        let word: Result<CalendarWord, _> = typed.parse();
        word.expect_err(typed).to_string()
    }

    #[test]
    fn other_ways_to_write_a_date_are_answered_with_ours() {
        assert_eq!(
            fault("01/06/2025"),
            "write 2025-06-01 for 1 June, or 2025-01-06 for 6 January"
        );
        assert_eq!(fault("31.12.2025"), "write 2025-12-31");
        assert_eq!(fault("12/31/2025"), "write 2025-12-31");
        assert_eq!(fault("5.5.2025"), "write 2025-05-05");
        assert_eq!(fault("2025/6/1"), "write 2025-06-01");
        assert_eq!(fault("2025-6-1"), "write 2025-06-01");
        assert_eq!(fault("20250601"), "write 2025-06-01");
    }

    #[test]
    fn days_that_are_none_say_why() {
        assert_eq!(fault("2025-02-30"), "February 2025 has 28 days");
        assert_eq!(fault("2025-06-00"), "June 2025 has 30 days");
        assert_eq!(fault("31/02/2025"), "February 2025 has 28 days");
        assert_eq!(fault("2025-13"), "months are 01 to 12, as in 2025-06");
        assert_eq!(fault("0001-01-01"), "write a year from 1900 to 2199");
        for typed in ["", "2025-", "25-06-01", "1/2", "８", "é/é/é", "monday"] {
            assert_eq!(
                typed.parse::<CalendarWord>(),
                Err(CalendarWordError::Unknown),
                "{typed}"
            );
        }
    }
}
