//! Days as they are typed: `2025-06-01`, a month, a year, `8w` before the end, `last`, `today`, `yesterday`.

use std::str::FromStr;

use chrono::NaiveDate;
use thiserror::Error;

use super::calendar_word::{CalendarWord, CalendarWordError};
use super::day_length::{DayLength, DayLengthError};

/// A day, or several, as somebody typed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayWord {
    /// As it was typed, for messages.
    typed: String,
    meaning: Meaning,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Calendar(CalendarWord),
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
    /// No date, month or year, and what was meant.
    #[error(transparent)]
    Calendar(CalendarWordError),
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
    /// The same, where one day is needed.
    #[error(
        "write a day as 2025-06-01, a time before the end as 3d or 8w, or one of last, today and yesterday"
    )]
    UnknownDay,
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
        let word = typed.parse().map_err(|error| match error {
            DayWordError::Unknown => DayWordError::UnknownDay,
            error => error,
        });
        let word: DayWord = word?;
        match word.meaning {
            Meaning::Calendar(CalendarWord::Month(first) | CalendarWord::Year(first)) => {
                Err(DayWordError::NotSingle(first))
            }
            _ => Ok(Self(word)),
        }
    }
}

impl DayWord {
    /// The day that it begins with; lengths are counted back from an end, so that `7d` is the last seven days.
    pub fn first(&self, marks: Landmarks) -> NaiveDate {
        match self.meaning {
            Meaning::Before(length) => length.up_to(marks.end),
            _ => self.fixed(marks, CalendarWord::first),
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
            _ => self.fixed(marks, CalendarWord::last),
        }
    }

    fn fixed(&self, marks: Landmarks, of: impl Fn(CalendarWord) -> NaiveDate) -> NaiveDate {
        match self.meaning {
            Meaning::Calendar(word) => of(word),
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
        self.0.fixed(marks, CalendarWord::first)
    }
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
    typed
        .parse()
        .map(Meaning::Calendar)
        .map_err(|fault| match fault {
            CalendarWordError::Unknown => DayWordError::Unknown,
            fault => DayWordError::Calendar(fault),
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
    fn what_is_no_day_is_answered_with_every_form() {
        assert_eq!(
            fault("-8w"),
            "write 8w without a sign: it counts back from the end"
        );
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
