//! English dates.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};

use super::English;
use crate::recovery::{Due, PartOfDay};
use crate::report::words::dates::DateWords;

impl DateWords for English {
    fn weekday(&self, date: NaiveDate) -> String {
        date.format("%a").to_string()
    }

    fn long_weekday(&self, date: NaiveDate) -> &'static str {
        match date.weekday() {
            Weekday::Mon => "Monday",
            Weekday::Tue => "Tuesday",
            Weekday::Wed => "Wednesday",
            Weekday::Thu => "Thursday",
            Weekday::Fri => "Friday",
            Weekday::Sat => "Saturday",
            Weekday::Sun => "Sunday",
        }
    }

    fn day_month(&self, date: NaiveDate) -> String {
        date.format("%-d %b").to_string()
    }

    fn short_date(&self, date: NaiveDate) -> String {
        date.format("%a %-d %b").to_string()
    }

    fn long_date(&self, date: NaiveDate) -> String {
        date.format("%-d %b %Y").to_string()
    }

    fn full_date(&self, date: NaiveDate) -> String {
        date.format("%A %-d %b %Y").to_string()
    }

    fn moment(&self, moment: NaiveDateTime, with_seconds: bool) -> String {
        let time = if with_seconds { "%H:%M:%S" } else { "%H:%M" };
        let date = moment.format("%a %-d %b %Y");
        format!("{date} at {}", moment.format(time))
    }

    fn month(&self, date: NaiveDate) -> String {
        date.format("%b").to_string()
    }

    fn day_number(&self, date: NaiveDate) -> String {
        date.day().to_string()
    }

    fn tight_date(&self, date: NaiveDate) -> String {
        self.day_month(date)
    }

    fn part_of_day(&self, part: PartOfDay) -> &'static str {
        match part {
            PartOfDay::Morning => "morning",
            PartOfDay::Afternoon => "afternoon",
            PartOfDay::Evening => "evening",
        }
    }

    fn due_from(&self, due: Due, today: NaiveDate) -> String {
        let part = self.part_of_day(due.part);
        match (due.date - today).num_days() {
            0 => format!("this {part}"),
            1 => format!("tomorrow {part}"),
            2..=6 => format!("{} {part}", self.long_weekday(due.date)),
            _ => self.due(due),
        }
    }
}
