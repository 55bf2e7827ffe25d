//! Days to points, and where to write dates.

use chrono::{Datelike, NaiveDate};

use crate::answer::{Bin, ChartColumn, DateRange};
use crate::history::week_of;
use crate::report::drawing::canvas::Lettering;
use crate::report::drawing::palette::INK;
use crate::report::words::Words;

/// Size of dates, points.
pub const LABEL_SIZE: f64 = 24.0;
/// Least space between two dates.
const BETWEEN: f64 = 14.0;

/// Maps days to horizontal points; a day begins at its left edge.
#[derive(Debug, Clone, Copy)]
pub struct TimeAxis {
    range: DateRange,
    left: f64,
    right: f64,
}

/// A date worth writing.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Middle of the words, points from the left.
    pub x: f64,
    /// The date in words.
    pub label: String,
    /// Whether it begins something larger, such as a month among weeks.
    pub major: bool,
}

impl TimeAxis {
    /// Days between two edges, points.
    pub fn new(range: DateRange, left: f64, right: f64) -> Self {
        Self { range, left, right }
    }

    /// Points of one day.
    pub fn day_width(&self) -> f64 {
        (self.right - self.left) / self.range.days() as f64
    }

    /// Left edge of a day.
    pub fn x(&self, date: NaiveDate) -> f64 {
        self.at((date - self.range.from).num_days() as f64)
    }

    /// Left and right edge of a column.
    pub fn span(&self, column: &ChartColumn) -> (f64, f64) {
        (self.x(column.from), self.x(column.to) + self.day_width())
    }

    /// Place of a moment in days since the first day, kept inside the axis.
    pub fn at(&self, days: f64) -> f64 {
        (self.left + days * self.day_width()).clamp(self.left, self.right)
    }

    /// Ticks that suit the width, none closer to its neighbour than `least` points or than its letters
    /// allow.
    pub fn ticks(&self, bin: Bin, least: f64, words: &dyn Words) -> Vec<Tick> {
        let lettering = Lettering::new(LABEL_SIZE, INK);
        let dates = self
            .range
            .from
            .iter_days()
            .take_while(|d| *d <= self.range.to);
        let every_day = self.day_width() >= least;
        let wanted = |d: &NaiveDate| match bin {
            Bin::Day if every_day => true,
            Bin::Day => week_of(*d).first_day() == *d,
            Bin::Week => d.day() == 1,
            Bin::Month => d.ordinal() == 1,
        };
        let mut ticks: Vec<Tick> = Vec::new();
        let mut last = None;
        let mut free_from = f64::NEG_INFINITY;
        for date in dates.filter(wanted) {
            let x = self.x(date);
            if x < free_from {
                continue;
            }
            // Of the dates that are written: a month whose first Monday found no room is named by its second.
            let new_year = last.is_none_or(|last: NaiveDate| last.year() != date.year());
            let new_month = new_year || last.is_some_and(|last| last.month() != date.month());
            last = Some(date);
            let label = label(date, bin, (new_month, new_year), words);
            free_from = x + least.max(lettering.width(&label) + BETWEEN);
            ticks.push(Tick {
                x,
                label,
                major: match bin {
                    Bin::Day => new_month,
                    Bin::Week => new_year,
                    Bin::Month => true,
                },
            });
        }
        ticks
    }

    /// Mondays, for guiding lines.
    pub fn mondays(&self) -> Vec<f64> {
        let weeks = week_of(self.range.from).first_day().iter_weeks();
        let within = weeks.skip_while(|monday| *monday < self.range.from);
        within
            .take_while(|monday| *monday <= self.range.to)
            .map(|monday| self.x(monday))
            .collect()
    }
}

fn label(
    date: NaiveDate,
    bin: Bin,
    (new_month, new_year): (bool, bool),
    words: &dyn Words,
) -> String {
    match bin {
        Bin::Day if new_year => words.long_date(date),
        Bin::Day if new_month => words.day_month(date),
        Bin::Day => words.day_number(date),
        Bin::Week if new_year => format!("{} {}", words.month(date), date.year()),
        Bin::Week => words.month(date),
        Bin::Month => date.year().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::report::words::Language;

    fn axis(days: i64) -> TimeAxis {
        let from = NaiveDate::from_ymd_opt(2025, 5, 5).expect("date");
        let to = from + TimeDelta::days(days - 1);
        TimeAxis::new(DateRange { from, to }, 100.0, 2300.0)
    }

    #[test]
    fn labels_keep_their_distance_in_every_range() {
        for (days, bin) in [
            (14, Bin::Day),
            (112, Bin::Day),
            (365, Bin::Week),
            (7300, Bin::Month),
        ] {
            let ticks = axis(days).ticks(bin, 80.0, Language::English.words());
            assert!(!ticks.is_empty(), "{days}");
            assert!(
                ticks.windows(2).all(|pair| pair[1].x - pair[0].x >= 80.0),
                "{days}"
            );
        }
    }

    #[test]
    fn the_first_date_of_each_year_and_month_says_which() {
        for (days, bin, least) in [
            (120, Bin::Day, 74.0),
            (600, Bin::Day, 74.0),
            (365, Bin::Week, 74.0),
            (1098, Bin::Week, 74.0),
            (1098, Bin::Week, 200.0),
            (3653, Bin::Month, 74.0),
        ] {
            for language in Language::ALL {
                let words = language.words();
                let axis = axis(days);
                let ticks = axis.ticks(bin, least, words);
                let date = |tick: &Tick| {
                    let days = ((tick.x - axis.left) / axis.day_width()).round();
                    axis.range.from + TimeDelta::days(days as i64)
                };
                let mut last: Option<NaiveDate> = None;
                for tick in &ticks {
                    let date = date(tick);
                    let new_year = last.is_none_or(|last| last.year() != date.year());
                    let says_year = tick.label.contains(&date.year().to_string());
                    assert!(says_year || !new_year, "{bin:?}, {days} days: {ticks:#?}");
                    let new_month = last.is_none_or(|last| last.month() != date.month());
                    let says_month = tick.label.contains(&words.month(date));
                    let has_months = bin != Bin::Month;
                    assert!(
                        says_month || !new_month || !has_months,
                        "{bin:?}, {days} days: {ticks:#?}"
                    );
                    last = Some(date);
                }
            }
        }
    }

    #[test]
    fn days_are_written_as_the_language_does() {
        let ticks = axis(28).ticks(Bin::Day, 80.0, Language::German.words());
        let labels: Vec<&str> = ticks.iter().map(|tick| tick.label.as_str()).collect();
        assert_eq!(labels[..3], ["5. Mai 2025", "12.", "19."]);
    }

    #[test]
    fn the_axis_begins_and_ends_at_its_edges() {
        let axis = axis(10);
        assert_eq!(axis.at(0.0), 100.0);
        assert_eq!(axis.at(10.0), 2300.0);
        assert_eq!(axis.day_width(), 220.0);
    }
}
