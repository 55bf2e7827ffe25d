//! The list of activities that Garmin Connect's page exports as `Activities.csv`.
//!
//! Headers come in the language of the account; the first seven columns are in the same order in all of
//! them. Dates are in local time, without a zone.

mod columns;
mod unit;
mod words;

use super::dates::Dates;
use super::{Entry, Layout, Sheet, seconds};
use crate::activity::{Device, Totals};
use crate::import::label::label;
use crate::import::number::Fraction;
use crate::import::summary::Summary;
use crate::import::table::Cells;
use crate::import::{Began, sport_words};
pub use columns::Columns;
use unit::Units;

impl Layout for Columns {
    fn of(sheet: &Sheet) -> Option<Self> {
        Columns::find(sheet)
    }

    fn entries(&self, rows: &[Cells]) -> Vec<Entry> {
        let list = List::of(self, rows);
        let trainings = rows.iter().map(|row| list.summary(row));
        trainings.map(Entry::of).collect()
    }
}

/// The columns of a list, and the notation of its cells.
struct List<'a> {
    columns: &'a Columns,
    dates: Dates,
    fraction: Fraction,
    units: Units,
}

impl<'a> List<'a> {
    fn of(columns: &'a Columns, rows: &[Cells]) -> Self {
        let dates = Dates::of(rows.iter().filter_map(|row| row.cell(columns.date)));
        let numbers = rows.iter().flat_map(|row| {
            let untitled = (0..row.width()).filter(|column| Some(*column) != columns.title);
            untitled.filter_map(|column| row.cell(column))
        });
        let fraction = Fraction::of(numbers);
        let units = Units::of(columns, rows, fraction);
        Self {
            columns,
            dates,
            fraction,
            units,
        }
    }

    fn summary(&self, row: &Cells) -> Option<Summary> {
        let columns = self.columns;
        let text = |column: Option<usize>| row.cell(column?);
        let number = |column| {
            self.fraction
                .number(text(column)?)
                .filter(|value| *value > 0.0)
        };
        let began = self.dates.read(row.cell(columns.date)?)?;
        let timer_s = row.cell(columns.time).and_then(seconds);
        let sport = row.cell(columns.kind).and_then(sport_words::sport);
        let distance = text(columns.distance);
        let metres = |value: f64| value * self.units.height_m();
        let mut summary = Summary::new(Began::OnLocalClock(began));
        summary.device = Device {
            maker: Some("Garmin".to_owned()),
            ..Device::default()
        };
        summary.sport = sport;
        summary.title = text(columns.title).and_then(label);
        summary.totals = Totals {
            elapsed_s: text(columns.elapsed).and_then(seconds).or(timer_s),
            timer_s,
            distance_m: distance
                .and_then(|text| self.units.metres(text, self.fraction, timer_s, sport)),
            ascent_m: number(columns.ascent).map(metres),
            descent_m: number(columns.descent).map(metres),
            mean_heart_rate_bpm: number(columns.mean_heart_rate),
            max_heart_rate_bpm: number(columns.max_heart_rate),
            ..Totals::default()
        };
        summary.watch.aerobic_training_effect =
            number(columns.effect).filter(|effect| *effect <= 5.0);
        Some(summary)
    }
}

#[cfg(test)]
mod tests;
