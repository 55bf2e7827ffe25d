//! Dates as a language writes them, and when something is due.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use super::numbers::whole;
use crate::recovery::{Due, PartOfDay};

/// How a language writes dates.
pub trait DateWords {
    /// `Sat`.
    fn weekday(&self, date: NaiveDate) -> String;

    /// `Saturday`.
    fn long_weekday(&self, date: NaiveDate) -> &'static str;

    /// `13 Sep`; it stays whole at line ends.
    fn day_month(&self, date: NaiveDate) -> String;

    /// `Sat 13 Sep`.
    fn short_date(&self, date: NaiveDate) -> String;

    /// `13 Sep 2025`.
    fn long_date(&self, date: NaiveDate) -> String;

    /// `Saturday 13 Sep 2025`.
    fn full_date(&self, date: NaiveDate) -> String;

    /// `Mon 5 May 2025 at 18:10`; with seconds, `at 18:10:05`.
    fn moment(&self, moment: NaiveDateTime, with_seconds: bool) -> String;

    /// `Sep`.
    fn month(&self, date: NaiveDate) -> String;

    /// `12`, as the day in a row of days.
    fn day_number(&self, date: NaiveDate) -> String;

    /// A day and its month in six signs: `13 Sep`.
    fn tight_date(&self, date: NaiveDate) -> String;

    /// `morning`.
    fn part_of_day(&self, part: PartOfDay) -> &'static str;

    /// `Mon 15 Sep, evening`.
    fn due(&self, due: Due) -> String {
        let part = self.part_of_day(due.part);
        format!("{}, {part}", self.short_date(due.date))
    }

    /// `this evening`, `tomorrow morning`, `Thursday evening`, `Thu 25 Sep, evening`, as seen on a day.
    fn due_from(&self, due: Due, today: NaiveDate) -> String;

    /// `13 Sep`, whole at line ends.
    fn whole_date(&self, date: NaiveDate) -> String {
        whole(&self.day_month(date))
    }

    /// `8–14 Sep`, `29 Sep – 5 Oct`.
    fn days_of_week(&self, from: NaiveDate, to: NaiveDate) -> String {
        match (from == to, from.month() == to.month()) {
            (true, _) => self.day_month(to),
            (_, true) => format!("{}–{}", self.day_number(from), self.day_month(to)),
            _ => format!("{} – {}", self.day_month(from), self.day_month(to)),
        }
    }

    /// `5 Jun – 14 Sep 2025`, with the first year only where it differs; `2–9 Jun 2019` within a month, and one day is
    /// one date.
    fn date_span(&self, from: NaiveDate, to: NaiveDate) -> String {
        let last = self.long_date(to);
        match (from.year() == to.year(), from.month() == to.month()) {
            _ if from == to => last,
            (true, true) => format!("{}–{last}", self.day_number(from)),
            (true, false) => format!("{} – {last}", self.day_month(from)),
            (false, _) => format!("{} – {last}", self.long_date(from)),
        }
    }
}
