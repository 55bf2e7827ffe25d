//! Columns of a frame, made of rows one value at a time. Their order and types are those of the catalogue.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use polars::prelude::*;

use super::catalogue::Sheet;
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

    /// Adds a column of dates.
    pub fn dates(&mut self, name: &str, of: impl Fn(&R) -> NaiveDate) {
        let values: Vec<NaiveDate> = self.rows.iter().map(of).collect();
        self.columns.push(Column::new(name.into(), values));
    }

    /// Dates; missing where nothing is known.
    pub fn known_dates(&mut self, name: &str, of: impl Fn(&R) -> Option<NaiveDate>) {
        let values: Vec<Option<NaiveDate>> = self.rows.iter().map(of).collect();
        self.columns.push(Column::new(name.into(), values));
    }

    /// Moments, in UTC and to the microsecond, which every reader of Parquet knows.
    pub fn moments(&mut self, name: &str, of: impl Fn(&R) -> DateTime<Utc>) {
        let of = |row: &R| of(row).timestamp_micros();
        self.times(name, Some(TimeZone::UTC), of);
    }

    /// What the athlete's clock showed, without a zone.
    pub fn local_times(&mut self, name: &str, of: impl Fn(&R) -> NaiveDateTime) {
        let of = |row: &R| of(row).and_utc().timestamp_micros();
        self.times(name, None, of);
    }

    fn times(&mut self, name: &str, zone: Option<TimeZone>, micros: impl Fn(&R) -> i64) {
        let values: Vec<i64> = self.rows.iter().map(micros).collect();
        let values = Int64Chunked::from_vec(name.into(), values);
        let times = values.into_datetime(TimeUnit::Microseconds, zone);
        self.columns.push(times.into_column());
    }

    /// Numbers to two decimals, any number of them a row; missing where nothing is known.
    pub fn lists<I: Iterator<Item = f64>>(&mut self, name: &str, of: impl Fn(&R) -> I) {
        let count = self.rows.len();
        let mut lists = ListPrimitiveChunkedBuilder::<Float64Type>::new(
            name.into(),
            count,
            count,
            DataType::Float64,
        );
        for row in self.rows {
            let values: Vec<f64> = of(row).map(|value| rounded(value, 2)).collect();
            lists.append_opt_slice((!values.is_empty()).then_some(&values));
        }
        self.columns.push(lists.finish().into_column());
    }

    /// Codes, any number of them a row; missing where there is none.
    pub fn code_lists<I: Iterator<Item = &'static str>>(
        &mut self,
        name: &str,
        of: impl Fn(&R) -> I,
    ) {
        let count = self.rows.len();
        let mut lists = ListStringChunkedBuilder::new(name.into(), count, count);
        for row in self.rows {
            let mut codes = of(row).peekable();
            match codes.peek() {
                Some(_) => lists.append_values_iter(codes),
                None => lists.append_null(),
            }
        }
        self.columns.push(lists.finish().into_column());
    }

    /// Words or a code; missing where nothing is known.
    pub fn words<S: Into<String>>(&mut self, name: &str, of: impl Fn(&R) -> Option<S>) {
        let values: Vec<Option<String>> = self.rows.iter().map(|r| of(r).map(S::into)).collect();
        self.columns.push(Column::new(name.into(), values));
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
        let values: Vec<Option<i32>> = self.rows.iter().map(count).collect();
        self.columns.push(Column::new(name.into(), values));
    }

    /// Yes or no; missing where nothing is known.
    pub fn truths(&mut self, name: &str, of: impl Fn(&R) -> Option<bool>) {
        let values: Vec<Option<bool>> = self.rows.iter().map(of).collect();
        self.columns.push(Column::new(name.into(), values));
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
        let values: Vec<Option<f64>> = self.rows.iter().map(|r| of(r).map(round)).collect();
        self.columns.push(Column::new(name.into(), values));
    }

    /// The frame of all columns of a sheet, in its order.
    ///
    /// # Errors
    /// When a column is missing, is of another type, or was added and is none of the sheet.
    pub fn frame(self, sheet: &Sheet) -> PolarsResult<DataFrame> {
        let added = self.columns.len();
        let all = DataFrame::new(self.rows.len(), self.columns)?;
        let mut columns = Vec::with_capacity(added);
        for note in sheet.columns() {
            let column = all.column(note.name)?.clone();
            polars_ensure!(
                note.data_type().as_ref() == Some(column.dtype()),
                SchemaMismatch: "{} is {} and not {}", note.name, column.dtype(), note.kind
            );
            columns.push(column);
        }
        polars_ensure!(
            columns.len() == added,
            SchemaMismatch: "{} columns of {} are in no list", added - columns.len(), sheet.name
        );
        DataFrame::new(self.rows.len(), columns)
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
        let frame = DataFrame::new(3, columns.columns).expect("two names");
        let numbers = |name| {
            frame
                .column(name)
                .expect("there")
                .f64()
                .expect("numbers")
                .to_vec()
        };
        assert_eq!(numbers("a"), [Some(1.01), None, Some(0.0)]);
        assert_eq!(numbers("b"), [Some(1.0057), None, Some(-0.001)]);
    }

    #[test]
    fn a_column_that_is_in_no_list_and_one_that_is_missing_are_mistakes() {
        let none = Columns::over(&[()]);
        assert!(none.frame(&catalogue::EFFORTS).is_err());
        let mut spare = Columns::over(&[()]);
        for note in catalogue::LAPS.columns() {
            match note.plain_kind() {
                "date" => spare.dates(note.name, |()| NaiveDate::default()),
                "UTC time" => spare.moments(note.name, |()| DateTime::UNIX_EPOCH),
                "local time" => spare.local_times(note.name, |()| NaiveDateTime::default()),
                "integer" => spare.counts(note.name, |()| Some(1u8)),
                "number" => spare.numbers(note.name, |()| None),
                _ => spare.words(note.name, |()| Some("manual")),
            }
        }
        spare.truths("spare", |()| None);
        assert!(spare.frame(&catalogue::LAPS).is_err());
    }
}
