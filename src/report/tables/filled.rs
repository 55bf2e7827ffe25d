//! A table with its rows, column by column, before it is written in any form.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use thiserror::Error;

use super::catalogue::Sheet;

/// A table with its rows; the columns are those of its sheet, in its order.
#[derive(Debug, PartialEq)]
pub struct Filled {
    rows: usize,
    columns: Vec<Column>,
}

/// A column: its name, and a value for each row.
#[derive(Debug, PartialEq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its values.
    pub values: Values,
}

/// Values of one type, missing where nothing is known. Times are microseconds since 1970.
#[derive(Debug, PartialEq)]
pub enum Values {
    /// Days.
    Dates(Vec<Option<NaiveDate>>),
    /// Moments in UTC.
    Moments(Vec<i64>),
    /// What a clock showed, without a zone.
    LocalTimes(Vec<i64>),
    /// Numbers.
    Numbers(Vec<Option<f64>>),
    /// Counts and differences of counts.
    Counts(Vec<Option<i32>>),
    /// Yes or no.
    Truths(Vec<Option<bool>>),
    /// Words and codes.
    Words(Vec<Option<String>>),
    /// Any number of numbers a row; none is missing.
    NumberLists(Vec<Vec<f64>>),
    /// Any number of codes a row; none is missing.
    CodeLists(Vec<Vec<&'static str>>),
}

/// One value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'a> {
    /// Nothing is known.
    Missing,
    /// A day.
    Date(NaiveDate),
    /// A moment, as a clock shows it in UTC.
    Moment(NaiveDateTime),
    /// What a clock showed.
    LocalTime(NaiveDateTime),
    /// A number.
    Number(f64),
    /// A count.
    Count(i32),
    /// Yes or no.
    Truth(bool),
    /// Words or a code.
    Words(&'a str),
    /// At least one number.
    Numbers(&'a [f64]),
    /// At least one code.
    Codes(&'a [&'static str]),
}

/// Columns that are not those of their sheet, which is a mistake of ours.
#[derive(Debug, Error)]
pub enum Mismatch {
    /// A column of the sheet was not added.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// One was added in another type.
    #[error("{0} is not {1}")]
    Type(&'static str, &'static str),
    /// Some were added that the sheet does not have.
    #[error("{0} columns of {1} are in no list")]
    Spare(usize, &'static str),
}

impl Filled {
    /// The columns of a sheet in its order, of those that were added, each with this many values.
    ///
    /// # Errors
    /// When they are not those of the sheet.
    pub fn of(rows: usize, mut added: Vec<Column>, sheet: &Sheet) -> Result<Self, Mismatch> {
        let mut columns = Vec::with_capacity(added.len());
        for note in sheet.columns() {
            let at = added.iter().position(|column| column.name == note.name);
            let column = added.swap_remove(at.ok_or(Mismatch::Missing(note.name))?);
            if !column.values.are(note.plain_kind()) {
                return Err(Mismatch::Type(note.name, note.kind));
            }
            columns.push(column);
        }
        match added.len() {
            0 => Ok(Self { rows, columns }),
            spare => Err(Mismatch::Spare(spare, sheet.name)),
        }
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Its columns in their order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The values of a column.
    pub fn column(&self, name: &str) -> Option<&Values> {
        let column = self.columns.iter().find(|column| column.name == name);
        column.map(|column| &column.values)
    }
}

impl Values {
    /// Whether they are of a type that the catalogue names.
    fn are(&self, kind: &str) -> bool {
        match self {
            Values::Dates(_) => kind == "date",
            Values::Moments(_) => kind == "UTC time",
            Values::LocalTimes(_) => kind == "local time",
            Values::Numbers(_) => kind == "number",
            Values::Counts(_) => kind == "integer",
            Values::Truths(_) => kind == "boolean",
            Values::Words(_) => ["text", "code"].contains(&kind),
            Values::NumberLists(_) => kind == "numbers",
            Values::CodeLists(_) => kind == "codes",
        }
    }

    /// The value of a row.
    pub fn at(&self, row: usize) -> Cell<'_> {
        let time = |micros: i64| {
            let time = DateTime::from_timestamp_micros(micros).unwrap_or_default();
            time.naive_utc()
        };
        match self {
            Values::Dates(all) => all[row].map_or(Cell::Missing, Cell::Date),
            Values::Moments(all) => Cell::Moment(time(all[row])),
            Values::LocalTimes(all) => Cell::LocalTime(time(all[row])),
            Values::Numbers(all) => all[row].map_or(Cell::Missing, Cell::Number),
            Values::Counts(all) => all[row].map_or(Cell::Missing, Cell::Count),
            Values::Truths(all) => all[row].map_or(Cell::Missing, Cell::Truth),
            Values::Words(all) => all[row].as_deref().map_or(Cell::Missing, Cell::Words),
            Values::NumberLists(all) => match &all[row][..] {
                [] => Cell::Missing,
                numbers => Cell::Numbers(numbers),
            },
            Values::CodeLists(all) => match &all[row][..] {
                [] => Cell::Missing,
                codes => Cell::Codes(codes),
            },
        }
    }

    /// Whether they are numbers or counts.
    pub fn are_numeric(&self) -> bool {
        matches!(self, Values::Numbers(_) | Values::Counts(_))
    }
}

#[cfg(test)]
impl Filled {
    /// Columns of no sheet.
    pub fn loose(rows: usize, columns: Vec<Column>) -> Self {
        Self { rows, columns }
    }
}
