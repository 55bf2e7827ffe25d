//! German dates.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};

use super::German;
use crate::recovery::{Due, PartOfDay};
use crate::report::words::dates::DateWords;

/// Months where there is little room.
const MONTHS: [&str; 12] = [
    "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
];

impl DateWords for German {
    fn weekday(&self, date: NaiveDate) -> String {
        let long = self.long_weekday(date);
        format!("{}.", &long[..2])
    }

    fn long_weekday(&self, date: NaiveDate) -> &'static str {
        match date.weekday() {
            Weekday::Mon => "Montag",
            Weekday::Tue => "Dienstag",
            Weekday::Wed => "Mittwoch",
            Weekday::Thu => "Donnerstag",
            Weekday::Fri => "Freitag",
            Weekday::Sat => "Samstag",
            Weekday::Sun => "Sonntag",
        }
    }

    fn day_month(&self, date: NaiveDate) -> String {
        format!("{}. {}", date.day(), self.month(date))
    }

    fn short_date(&self, date: NaiveDate) -> String {
        format!("{}, {}", self.weekday(date), self.day_month(date))
    }

    fn long_date(&self, date: NaiveDate) -> String {
        format!("{} {}", self.day_month(date), date.year())
    }

    fn full_date(&self, date: NaiveDate) -> String {
        format!("{}, {}", self.long_weekday(date), self.long_date(date))
    }

    fn moment(&self, moment: NaiveDateTime, with_seconds: bool) -> String {
        let time = if with_seconds { "%H:%M:%S" } else { "%H:%M" };
        let date = moment.date();
        format!(
            "{}, {}, {} Uhr",
            self.weekday(date),
            self.long_date(date),
            moment.format(time)
        )
    }

    fn month(&self, date: NaiveDate) -> String {
        let month = MONTHS.get(date.month0() as usize);
        month.copied().unwrap_or_default().to_owned()
    }

    fn day_number(&self, date: NaiveDate) -> String {
        format!("{}.", date.day())
    }

    fn tight_date(&self, date: NaiveDate) -> String {
        format!("{}.{}.", date.day(), date.month())
    }

    fn part_of_day(&self, part: PartOfDay) -> &'static str {
        match part {
            PartOfDay::Morning => "vormittags",
            PartOfDay::Afternoon => "nachmittags",
            PartOfDay::Evening => "abends",
        }
    }

    fn due_from(&self, due: Due, today: NaiveDate) -> String {
        let part = match due.part {
            PartOfDay::Morning => "Vormittag",
            PartOfDay::Afternoon => "Nachmittag",
            PartOfDay::Evening => "Abend",
        };
        match (due.date - today).num_days() {
            0 => format!("heute {part}"),
            1 => format!("morgen {part}"),
            2..=6 => format!("{}{}", self.long_weekday(due.date), part.to_lowercase()),
            _ => self.due(due),
        }
    }
}
