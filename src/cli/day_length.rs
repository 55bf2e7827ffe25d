//! Lengths of time as they are typed: `30d`, `8w`, `6m`, `2y`.

use std::str::FromStr;

use chrono::{Months, NaiveDate, TimeDelta};
use thiserror::Error;

/// Longest time that can be counted back from a day, days: a long life.
const LONGEST_DAYS: u32 = 120 * 366;

/// A length of time in days of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayLength {
    count: u32,
    unit: LengthUnit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LengthUnit {
    Days,
    Weeks,
    Months,
    Years,
}

/// Why words are no length.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DayLengthError {
    /// Nothing, or longer than anybody lives.
    #[error("write at least 1d and at most 120y")]
    OutOfRange,
    /// A sign before it.
    #[error("write {0} without a sign: it counts back from the end")]
    Signed(String),
    /// No form that is known.
    #[error("write a number and d, w, m or y, such as 30d, 8w, 6m or 2y")]
    Unknown,
}

impl DayLength {
    /// The first day of a span of this length that ends on a day.
    pub fn up_to(self, end: NaiveDate) -> NaiveDate {
        let after = end.succ_opt().unwrap_or(end);
        self.before(after)
    }

    /// The day that lies so long before another.
    pub fn before(self, day: NaiveDate) -> NaiveDate {
        let count = self.count;
        let found = match self.unit {
            LengthUnit::Days => day.checked_sub_signed(TimeDelta::days(i64::from(count))),
            LengthUnit::Weeks => day.checked_sub_signed(TimeDelta::weeks(i64::from(count))),
            LengthUnit::Months => day.checked_sub_months(Months::new(count)),
            LengthUnit::Years => day.checked_sub_months(Months::new(12 * count)),
        };
        found.unwrap_or(day)
    }
}

impl FromStr for DayLength {
    type Err = DayLengthError;

    fn from_str(typed: &str) -> Result<Self, DayLengthError> {
        let typed = typed.trim();
        let unsigned = typed.trim_start_matches(['-', '+']);
        if unsigned != typed {
            let length = unsigned.parse::<Self>();
            return Err(match length {
                Ok(_) => DayLengthError::Signed(unsigned.to_owned()),
                Err(fault) => fault,
            });
        }
        let split = typed.find(|letter: char| !letter.is_ascii_digit());
        let (number, unit) = typed.split_at(split.unwrap_or(typed.len()));
        let (unit, days) = match unit.to_ascii_lowercase().as_str() {
            "d" => (LengthUnit::Days, 1),
            "w" => (LengthUnit::Weeks, 7),
            "m" => (LengthUnit::Months, 31),
            "y" => (LengthUnit::Years, 366),
            _ => return Err(DayLengthError::Unknown),
        };
        if number.is_empty() {
            return Err(DayLengthError::Unknown);
        }
        let count = number.parse().ok();
        let within = count.filter(|count: &u32| *count > 0 && *count <= LONGEST_DAYS / days);
        let count = within.ok_or(DayLengthError::OutOfRange)?;
        Ok(Self { count, unit })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_length_leaves_the_calendar() {
        let earliest = NaiveDate::from_ymd_opt(1900, 1, 1).expect("is a date");
        for typed in ["43920d", "6274w", "1416m", "120y"] {
            let length: DayLength = typed.parse().expect("is a length");
            assert!(length.before(earliest) < earliest, "{typed}");
        }
    }

    #[test]
    fn a_sign_is_answered_with_the_length_without_it() {
        let fault = |typed: &str| {
            let length = typed.parse::<DayLength>();
            length.expect_err("is none").to_string()
        };
        let said = "write 3w without a sign: it counts back from the end";
        assert_eq!(fault("-3w"), said);
        assert_eq!(fault("+3w"), said);
        assert!(fault("-w").starts_with("write a number and d, w, m or y"));
    }
}
