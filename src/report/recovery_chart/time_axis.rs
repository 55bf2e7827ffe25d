//! Days to pixels, and where to write dates.

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::report::DateRange;
use crate::report::chart_model::{Bin, Column};

/// Maps days to horizontal pixels; a day begins at its left edge.
#[derive(Debug, Clone, Copy)]
pub struct TimeAxis {
    range: DateRange,
    left: f64,
    right: f64,
}

/// A date worth writing.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where.
    pub x: f64,
    /// What.
    pub label: String,
    /// Whether it begins something larger, such as a month among weeks.
    pub major: bool,
}

impl TimeAxis {
    /// Days between two pixels.
    pub fn new(range: DateRange, left: f64, right: f64) -> Self {
        Self { range, left, right }
    }

    /// Pixels of one day.
    pub fn day_width(&self) -> f64 {
        (self.right - self.left) / self.range.days() as f64
    }

    /// Left edge of a day.
    pub fn x(&self, date: NaiveDate) -> f64 {
        self.at((date - self.range.from).num_days() as f64)
    }

    /// Left and right edge of a column.
    pub fn span(&self, column: &Column) -> (f64, f64) {
        (self.x(column.from), self.x(column.to) + self.day_width())
    }

    /// Pixel of a moment in days since the first day, kept inside the axis.
    pub fn at(&self, days: f64) -> f64 {
        (self.left + days * self.day_width()).clamp(self.left, self.right)
    }

    /// Ticks that suit the width, none closer to its neighbour than `least` pixels.
    pub fn ticks(&self, bin: Bin, least: f64) -> Vec<Tick> {
        let dates = self
            .range
            .from
            .iter_days()
            .take_while(|d| *d <= self.range.to);
        let every_day = self.day_width() >= least;
        let wanted = |d: &NaiveDate| match bin {
            Bin::Day if every_day => true,
            Bin::Day => d.weekday().num_days_from_monday() == 0,
            Bin::Week => d.day() == 1,
            Bin::Month => d.ordinal() == 1,
        };
        let mut ticks: Vec<Tick> = Vec::new();
        let mut last_month = None;
        for date in dates.filter(wanted) {
            let new_month = last_month != Some((date.year(), date.month()));
            last_month = Some((date.year(), date.month()));
            let x = self.x(date);
            if ticks.last().is_some_and(|tick| x - tick.x < least) {
                continue;
            }
            ticks.push(Tick {
                x,
                label: label(date, bin, new_month, ticks.is_empty()),
                major: match bin {
                    Bin::Day => new_month,
                    Bin::Week => date.month() == 1,
                    Bin::Month => true,
                },
            });
        }
        ticks
    }

    /// Mondays, for guiding lines.
    pub fn mondays(&self) -> Vec<f64> {
        let to_monday = (7 - i64::from(self.range.from.weekday().num_days_from_monday())) % 7;
        let first = self.range.from + TimeDelta::days(to_monday);
        let weeks = first.iter_days().step_by(7);
        weeks
            .take_while(|d| *d <= self.range.to)
            .map(|d| self.x(d))
            .collect()
    }
}

fn label(date: NaiveDate, bin: Bin, new_month: bool, first: bool) -> String {
    let format = match bin {
        Bin::Day if first => "%-d %b %Y",
        Bin::Day if new_month => "%-d %b",
        Bin::Day => "%-d",
        Bin::Week if first || date.month() == 1 => "%b %Y",
        Bin::Week => "%b",
        Bin::Month => "%Y",
    };
    date.format(format).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

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
            let ticks = axis(days).ticks(bin, 80.0);
            assert!(!ticks.is_empty(), "{days}");
            assert!(
                ticks.windows(2).all(|pair| pair[1].x - pair[0].x >= 80.0),
                "{days}"
            );
        }
    }

    #[test]
    fn the_axis_begins_and_ends_at_its_edges() {
        let axis = axis(10);
        assert_eq!(axis.at(0.0), 100.0);
        assert_eq!(axis.at(10.0), 2300.0);
        assert_eq!(axis.day_width(), 220.0);
    }
}
