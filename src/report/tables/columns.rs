//! Columns of a frame, made of rows one value at a time.

use chrono::{DateTime, NaiveDate, Utc};
use polars::prelude::*;

use crate::recovery::Span;
use crate::report::words::units::rounded;

/// Collects columns over some rows, in the order in which they are added.
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

    /// Moments, in UTC and to the microsecond, which every reader of Parquet knows.
    pub fn moments(&mut self, name: &str, of: impl Fn(&R) -> DateTime<Utc>) {
        let values: Vec<i64> = self.rows.iter().map(|r| of(r).timestamp_micros()).collect();
        let values = Int64Chunked::from_vec(name.into(), values);
        let moments = values.into_datetime(TimeUnit::Microseconds, Some(TimeZone::UTC));
        self.columns.push(moments.into_column());
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

    /// Words; missing where nothing is known.
    pub fn words<S: Into<String>>(&mut self, name: &str, of: impl Fn(&R) -> Option<S>) {
        let values: Vec<Option<String>> = self.rows.iter().map(|r| of(r).map(S::into)).collect();
        self.columns.push(Column::new(name.into(), values));
    }

    /// How low and how high the numbers of a column may well be, each in a column of its own.
    pub fn spans(&mut self, name: &str, of: impl Fn(&R) -> Option<Span<f64>>) {
        self.numbers(&format!("{name}_low"), |r| Some(of(r)?.low));
        self.numbers(&format!("{name}_high"), |r| Some(of(r)?.high));
    }

    /// Adds a column of counts.
    pub fn counts(&mut self, name: &str, of: impl Fn(&R) -> usize) {
        let values: Vec<u32> = self.rows.iter().map(|r| of(r) as u32).collect();
        self.columns.push(Column::new(name.into(), values));
    }

    /// Yes or no; missing where nobody knows.
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

    /// The frame of all columns that were added.
    ///
    /// # Errors
    /// When two columns share a name.
    pub fn frame(self) -> PolarsResult<DataFrame> {
        DataFrame::new(self.rows.len(), self.columns)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_rounded_and_what_is_missing_stays_missing() {
        let mut columns = Columns::over(&[Some(1.005_7), None, Some(-0.001)]);
        columns.numbers("a", |v| *v);
        columns.fine_numbers("b", |v| *v);
        let frame = columns.frame().expect("two names");
        let a = frame
            .column("a")
            .expect("there")
            .f64()
            .expect("numbers")
            .to_vec();
        let b = frame
            .column("b")
            .expect("there")
            .f64()
            .expect("numbers")
            .to_vec();
        assert_eq!(a, [Some(1.01), None, Some(0.0)]);
        assert_eq!(b, [Some(1.0057), None, Some(-0.001)]);
    }
}
