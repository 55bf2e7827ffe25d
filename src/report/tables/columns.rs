//! Columns of a table, made of rows one value at a time. Their order and types are those of the catalogue.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::catalogue::Sheet;
use super::filled::{Column, Filled, Mismatch, Values};
use crate::recovery::Span;
use crate::report::words::units::rounded;

/// Collects columns over some rows, whatever the order in which they are added.
pub struct Columns<'a, R> {
    rows: &'a [R],
    columns: Vec<Column>,
}

impl<'a, R> Columns<'a, R> {
    /// A table of these rows, without columns yet.
    pub fn over(rows: &'a [R]) -> Self {
        Self {
            rows,
            columns: Vec::new(),
        }
    }

    fn add(&mut self, name: &str, values: Values) {
        let name = name.to_owned();
        self.columns.push(Column { name, values });
    }

    /// Adds a column of dates.
    pub fn dates(&mut self, name: &str, of: impl Fn(&R) -> NaiveDate) {
        self.known_dates(name, |row| Some(of(row)));
    }

    /// Dates; missing where nothing is known.
    pub fn known_dates(&mut self, name: &str, of: impl Fn(&R) -> Option<NaiveDate>) {
        self.add(name, Values::Dates(self.rows.iter().map(of).collect()));
    }

    /// Moments, in UTC and to the microsecond.
    pub fn moments(&mut self, name: &str, of: impl Fn(&R) -> DateTime<Utc>) {
        let micros = self.rows.iter().map(|row| of(row).timestamp_micros());
        self.add(name, Values::Moments(micros.collect()));
    }

    /// What the athlete's clock showed, without a zone.
    pub fn local_times(&mut self, name: &str, of: impl Fn(&R) -> NaiveDateTime) {
        let micros = self
            .rows
            .iter()
            .map(|row| of(row).and_utc().timestamp_micros());
        self.add(name, Values::LocalTimes(micros.collect()));
    }

    /// Numbers to two decimals, any number of them a row; missing where nothing is known.
    #[cfg(feature = "parquet")]
    pub fn lists<I: Iterator<Item = f64>>(&mut self, name: &str, of: impl Fn(&R) -> I) {
        let list = |row: &R| of(row).map(|value| rounded(value, 2)).collect();
        self.add(
            name,
            Values::NumberLists(self.rows.iter().map(list).collect()),
        );
    }

    /// Codes, any number of them a row; missing where there is none.
    pub fn code_lists<I: Iterator<Item = &'static str>>(
        &mut self,
        name: &str,
        of: impl Fn(&R) -> I,
    ) {
        let lists = self.rows.iter().map(|row| of(row).collect());
        self.add(name, Values::CodeLists(lists.collect()));
    }

    /// Words or a code; missing where nothing is known.
    pub fn words<S: Into<String>>(&mut self, name: &str, of: impl Fn(&R) -> Option<S>) {
        let words = self.rows.iter().map(|row| of(row).map(S::into));
        self.add(name, Values::Words(words.collect()));
    }

    /// How low and how high the numbers of a column may well be, each in a column of its own.
    pub fn spans(&mut self, name: &str, of: impl Fn(&R) -> Option<Span<f64>>) {
        self.numbers(&format!("{name}_low"), |r| Some(of(r)?.low));
        self.numbers(&format!("{name}_high"), |r| Some(of(r)?.high));
    }

    /// How low and how high the counts of a column may well be, likewise.
    pub fn count_spans(&mut self, name: &str, of: impl Fn(&R) -> Option<Span<usize>>) {
        self.counts(&format!("{name}_low"), |r| Some(of(r)?.low));
        self.counts(&format!("{name}_high"), |r| Some(of(r)?.high));
    }

    /// Counts, signed so that a difference of two may be below zero; missing where nothing is known.
    pub fn counts<N: TryInto<i32>>(&mut self, name: &str, of: impl Fn(&R) -> Option<N>) {
        let count = |row: &R| of(row)?.try_into().ok();
        self.add(name, Values::Counts(self.rows.iter().map(count).collect()));
    }

    /// Yes or no; missing where nothing is known.
    pub fn truths(&mut self, name: &str, of: impl Fn(&R) -> Option<bool>) {
        self.add(name, Values::Truths(self.rows.iter().map(of).collect()));
    }

    /// Numbers to two decimals; missing where nothing is known.
    pub fn numbers(&mut self, name: &str, of: impl Fn(&R) -> Option<f64>) {
        self.numbers_to(name, 2, of);
    }

    /// Numbers to four decimals, for fractions and speeds.
    pub fn fine_numbers(&mut self, name: &str, of: impl Fn(&R) -> Option<f64>) {
        self.numbers_to(name, 4, of);
    }

    fn numbers_to(&mut self, name: &str, decimals: i32, of: impl Fn(&R) -> Option<f64>) {
        let round = |value: f64| rounded(value, decimals);
        let numbers = self.rows.iter().map(|row| of(row).map(round));
        self.add(name, Values::Numbers(numbers.collect()));
    }

    /// The table of all columns of a sheet, in its order.
    ///
    /// # Errors
    /// When a column is missing, is of another type, or was added and is none of the sheet.
    pub fn filled(self, sheet: &Sheet) -> Result<Filled, Mismatch> {
        Filled::of(self.rows.len(), self.columns, sheet)
    }
}

#[cfg(test)]
impl<R> Columns<'_, R> {
    /// Adds all columns of a sheet, with nothing in them.
    pub fn like(&mut self, sheet: &Sheet) {
        for note in sheet.columns() {
            match note.plain_kind() {
                "date" => self.known_dates(note.name, |_| None),
                "UTC time" => self.moments(note.name, |_| DateTime::UNIX_EPOCH),
                "local time" => self.local_times(note.name, |_| NaiveDateTime::default()),
                "integer" => self.counts(note.name, |_| None::<u8>),
                "number" => self.numbers(note.name, |_| None),
                _ => self.words(note.name, |_| None::<&str>),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tables::catalogue;

    #[test]
    fn values_are_rounded_and_what_is_missing_stays_missing() {
        let mut columns = Columns::over(&[Some(1.005_7), None, Some(-0.001)]);
        columns.numbers("a", |v| *v);
        columns.fine_numbers("b", |v| *v);
        let [a, b] = &columns.columns[..] else {
            panic!("two columns")
        };
        assert_eq!(a.values, Values::Numbers(vec![Some(1.01), None, Some(0.0)]));
        assert_eq!(
            b.values,
            Values::Numbers(vec![Some(1.0057), None, Some(-0.001)])
        );
    }

    #[test]
    fn a_column_that_is_in_no_list_and_one_that_is_missing_are_mistakes() {
        let none = Columns::over(&[()]);
        assert!(none.filled(&catalogue::EFFORTS).is_err());
        let mut all = Columns::over(&[()]);
        all.like(&catalogue::LAPS);
        assert!(all.filled(&catalogue::LAPS).is_ok());
        let mut spare = Columns::over(&[()]);
        spare.like(&catalogue::LAPS);
        spare.truths("spare", |()| None);
        assert!(spare.filled(&catalogue::LAPS).is_err());
        let mut other = Columns::over(&[()]);
        other.like(&catalogue::LAPS);
        let column = other.columns.first_mut().expect("a column");
        column.values = Values::Truths(vec![None]);
        assert!(other.filled(&catalogue::LAPS).is_err());
    }
}
