//! Days as they are typed: `2025-06-01`, a month, a year, `8w` before the end, `last`, `today`, `yesterday`.

use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use thiserror::Error;

use super::day_length::{DayLength, DayLengthError};

/// The years that a date may be of.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// A day, or several, as somebody typed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayWord {
    /// As it was typed, for messages.
    typed: String,
    meaning: Meaning,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Date(NaiveDate),
    /// By its first day.
    Month(NaiveDate),
    /// By its first day.
    Year(NaiveDate),
    Before(DayLength),
    LastWithData,
    Today,
    Yesterday,
}

/// A single day as somebody typed it: no month and no year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SingleDay(DayWord);

/// What words count from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Landmarks {
    /// The last day with a file.
    pub last: NaiveDate,
    /// The end that lengths are counted back from where none was typed.
    pub end: NaiveDate,
    /// Today by the computer's clock.
    pub wall: NaiveDate,
}

/// Why words are no day.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DayWordError {
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
    /// A length that nobody can mean, or with a sign.
    #[error(transparent)]
    Length(DayLengthError),
    /// More than a day where one is needed.
    #[error("write a single day, such as {0}")]
    NotSingle(NaiveDate),
    /// No form that is known.
    #[error(
        "write a day as 2025-06-01, a month as 2025-06, a year as 2025, a time before the end as 30d, 8w, \
         6m or 2y, or one of last, today and yesterday"
    )]
    Unknown,
}

impl FromStr for DayWord {
    type Err = DayWordError;

    fn from_str(typed: &str) -> Result<Self, DayWordError> {
        let meaning = meaning(typed.trim())?;
        let typed = typed.trim().to_owned();
        Ok(Self { typed, meaning })
    }
}

impl FromStr for SingleDay {
    type Err = DayWordError;

    fn from_str(typed: &str) -> Result<Self, DayWordError> {
        let word: DayWord = typed.parse()?;
        match word.meaning {
            Meaning::Month(first) | Meaning::Year(first) => Err(DayWordError::NotSingle(first)),
            _ => Ok(Self(word)),
        }
    }
}

impl DayWord {
    /// The day that it begins with; lengths are counted back from an end, so that `7d` is the last seven days.
    pub fn first(&self, marks: Landmarks) -> NaiveDate {
        match self.meaning {
            Meaning::Before(length) => length.up_to(marks.end),
            _ => self.fixed(marks, |first| first),
        }
    }

    /// The day that it ends with; a length ends the day before it begins, so that ranges from and to a length lie side
    /// by side.
    pub fn last(&self, marks: Landmarks) -> NaiveDate {
        match self.meaning {
            Meaning::Before(length) => {
                let first = length.up_to(marks.end);
                first.pred_opt().unwrap_or(first)
            }
            Meaning::Month(first) => self.fixed(marks, |_| last_of(first, 1)),
            Meaning::Year(first) => self.fixed(marks, |_| last_of(first, 12)),
            _ => self.fixed(marks, |day| day),
        }
    }

    fn fixed(&self, marks: Landmarks, of: impl Fn(NaiveDate) -> NaiveDate) -> NaiveDate {
        match self.meaning {
            Meaning::Date(day) => day,
            Meaning::Month(first) | Meaning::Year(first) => of(first),
            Meaning::Before(length) => length.before(marks.end),
            Meaning::LastWithData => marks.last,
            Meaning::Today => marks.wall,
            Meaning::Yesterday => marks.wall.pred_opt().unwrap_or(marks.wall),
        }
    }

    /// Whether it means the same days whatever files there are.
    pub fn is_known_without_files(&self) -> bool {
        !matches!(self.meaning, Meaning::Before(_) | Meaning::LastWithData)
    }

    /// As it was typed, and the day that it means where that is not what was typed: `8w (2025-07-22)`.
    pub fn meaning(&self, day: NaiveDate) -> String {
        match self.typed == day.to_string() {
            true => self.typed.clone(),
            false => format!("{} ({day})", self.typed),
        }
    }
}

impl SingleDay {
    /// The day; a length is counted back from the end.
    pub fn day(&self, marks: Landmarks) -> NaiveDate {
        self.0.fixed(marks, |day| day)
    }
}

/// The last day of a number of months.
fn last_of(first: NaiveDate, months: u32) -> NaiveDate {
    let after = first.checked_add_months(Months::new(months));
    after.and_then(|day| day.pred_opt()).unwrap_or(first)
}

fn meaning(typed: &str) -> Result<Meaning, DayWordError> {
    match typed.to_ascii_lowercase().as_str() {
        "last" => return Ok(Meaning::LastWithData),
        "today" => return Ok(Meaning::Today),
        "yesterday" => return Ok(Meaning::Yesterday),
        _ => {}
    }
    match typed.parse() {
        Ok(length) => return Ok(Meaning::Before(length)),
        Err(DayLengthError::Unknown) => {}
        Err(fault) => return Err(DayWordError::Length(fault)),
    }
    let parts: Vec<&str> = typed.split('-').collect();
    match parts.as_slice() {
        [year] if is_number(year, 4) => Ok(Meaning::Year(first_of(number(year), 1)?)),
        [year, month] if is_number(year, 4) && is_number(month, 2) => {
            Ok(Meaning::Month(first_of(number(year), number(month))?))
        }
        [year, month, day] if is_number(year, 4) && is_number(month, 2) && is_number(day, 2) => {
            let parts = (number(year), number(month), number(day));
            Ok(Meaning::Date(date(parts)?))
        }
        _ => Err(other_order(typed)),
    }
}

/// What somebody means who writes dates with other marks, or in another order.
fn other_order(typed: &str) -> DayWordError {
    if is_number(typed, 8) {
        let parts = (
            number(&typed[..4]),
            number(&typed[4..6]),
            number(&typed[6..]),
        );
        return date(parts).map_or_else(|fault| fault, DayWordError::Meant);
    }
    let parts: Vec<&str> = typed.split(['/', '.', '-']).map(str::trim).collect();
    let [a, b, c] = parts.as_slice() else {
        return DayWordError::Unknown;
    };
    let short = |part: &str| is_number(part, 1) || is_number(part, 2);
    if is_number(a, 4) && short(b) && short(c) {
        return date((number(a), number(b), number(c))).map_or_else(|f| f, DayWordError::Meant);
    }
    if !(short(a) && short(b) && is_number(c, 4)) {
        return DayWordError::Unknown;
    }
    let day_first = date((number(c), number(b), number(a)));
    let month_first = date((number(c), number(a), number(b)));
    match (day_first, month_first) {
        (Ok(day_first), Ok(month_first)) if day_first != month_first => DayWordError::Ambiguous {
            day_first,
            month_first,
        },
        (Ok(day), _) | (_, Ok(day)) => DayWordError::Meant(day),
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

fn first_of(year: u32, month: u32) -> Result<NaiveDate, DayWordError> {
    let year = i32::try_from(year).unwrap_or(0);
    if !YEARS.contains(&year) {
        return Err(DayWordError::NoSuchYear);
    }
    NaiveDate::from_ymd_opt(year, month, 1).ok_or(DayWordError::NoSuchMonth)
}

fn date((year, month, day): (u32, u32, u32)) -> Result<NaiveDate, DayWordError> {
    let first = first_of(year, month)?;
    first.with_day(day).ok_or(DayWordError::NoSuchDay {
        month: first,
        days: last_of(first, 1).day(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("is a date")
    }

    fn marks() -> Landmarks {
        Landmarks {
            last: day(2025, 9, 14),
            end: day(2025, 9, 15),
            wall: day(2026, 3, 1),
        }
    }

    fn span(typed: &str) -> (NaiveDate, NaiveDate) {
        let word: DayWord = typed.parse().expect("is a day");
        (word.first(marks()), word.last(marks()))
    }

    fn fault(typed: &str) -> String {
        let word: Result<DayWord, _> = typed.parse();
        word.expect_err(typed).to_string()
    }

    #[test]
    fn a_date_is_itself_and_months_and_years_begin_and_end() {
        assert_eq!(span("2025-06-01"), (day(2025, 6, 1), day(2025, 6, 1)));
        assert_eq!(span("2024-02"), (day(2024, 2, 1), day(2024, 2, 29)));
        assert_eq!(span("2025-12"), (day(2025, 12, 1), day(2025, 12, 31)));
        assert_eq!(span("2025"), (day(2025, 1, 1), day(2025, 12, 31)));
    }

    #[test]
    fn a_length_as_a_beginning_is_so_many_days_up_to_the_end() {
        let first = |typed: &str| span(typed).0;
        assert_eq!(first("1d"), day(2025, 9, 15));
        assert_eq!(first("7d"), day(2025, 9, 9));
        assert_eq!(first("8w"), day(2025, 7, 22));
        assert_eq!((day(2025, 9, 15) - first("8w")).num_days() + 1, 56);
        assert_eq!(first("6m"), day(2025, 3, 16));
        assert_eq!(first("2Y"), day(2023, 9, 16));
    }

    #[test]
    fn a_length_as_an_end_lies_so_long_before_the_end() {
        assert_eq!(span("8w").1, day(2025, 7, 21));
        // Two ranges side by side have no day in common and none between them.
        assert_eq!(span("8w").1.succ_opt(), Some(span("8w").0));
        assert_eq!(span("1m").1, day(2025, 8, 15));
    }

    #[test]
    fn ranges_from_and_to_a_length_lie_side_by_side_at_the_ends_of_months_as_well() {
        for (end, first) in [
            (day(2025, 2, 28), day(2025, 2, 1)),
            (day(2024, 2, 28), day(2024, 1, 29)),
            (day(2024, 2, 29), day(2024, 2, 1)),
            (day(2025, 3, 30), day(2025, 2, 28)),
            (day(2025, 3, 31), day(2025, 3, 1)),
        ] {
            let marks = Landmarks { end, ..marks() };
            let month: DayWord = "1m".parse().expect("is a length");
            assert_eq!(month.first(marks), first, "{end}");
            for typed in ["1d", "4w", "1m", "13m", "1y"] {
                let word: DayWord = typed.parse().expect("is a length");
                let (from, to) = (word.first(marks), word.last(marks));
                assert_eq!(to.succ_opt(), Some(from), "{typed} {end}");
            }
        }
    }

    #[test]
    fn a_single_day_of_a_length_is_that_day_so_long_before_the_end() {
        let of = |typed: &str, end| {
            let word: SingleDay = typed.parse().expect("is a day");
            word.day(Landmarks { end, ..marks() })
        };
        assert_eq!(of("3d", day(2025, 9, 15)), day(2025, 9, 12));
        assert_eq!(of("1m", day(2025, 3, 30)), day(2025, 2, 28));
    }

    #[test]
    fn words_are_days_of_the_files_or_of_the_calendar() {
        assert_eq!(span("last").0, day(2025, 9, 14));
        assert_eq!(span("Today").1, day(2026, 3, 1));
        assert_eq!(span("yesterday").0, day(2026, 2, 28));
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
        assert_eq!(
            fault("-8w"),
            "write 8w without a sign: it counts back from the end"
        );
    }

    #[test]
    fn days_that_are_none_say_why() {
        assert_eq!(fault("2025-02-30"), "February 2025 has 28 days");
        assert_eq!(fault("2025-06-00"), "June 2025 has 30 days");
        assert_eq!(fault("31/02/2025"), "February 2025 has 28 days");
        assert_eq!(fault("2025-13"), "months are 01 to 12, as in 2025-06");
        assert_eq!(fault("0001-01-01"), "write a year from 1900 to 2199");
        assert_eq!(fault("0w"), "write at least 1d and at most 120y");
        assert_eq!(fault("99999999999y"), "write at least 1d and at most 120y");
        for typed in [
            "", "w", "8x", "monday", "2025-", "25-06-01", "1/2", "８w", "8 w", "é/é/é",
        ] {
            assert!(
                fault(typed).starts_with("write a day as 2025-06-01"),
                "{typed}"
            );
        }
    }

    #[test]
    fn one_day_is_neither_a_month_nor_a_year() {
        let of = |typed: &str| typed.parse::<SingleDay>();
        assert_eq!(
            of("2026-03").map_err(|fault| fault.to_string()),
            Err("write a single day, such as 2026-03-01".to_owned())
        );
        assert_eq!(
            of("last").map(|word| word.day(marks())),
            Ok(day(2025, 9, 14))
        );
    }

    #[test]
    fn a_message_has_what_was_typed_and_what_it_means() {
        let word = |typed: &str| typed.parse::<DayWord>().expect("is a day");
        assert_eq!(word("8w").meaning(day(2025, 7, 22)), "8w (2025-07-22)");
        assert_eq!(word("2025-07-22").meaning(day(2025, 7, 22)), "2025-07-22");
    }
}
