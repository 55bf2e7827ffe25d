//! A table as CSV, for spreadsheets and programs.

use super::filled::{Cell, Filled};
use crate::report::ReportError;
use crate::report::look::Cells;
use crate::report::words::plain_letters::plain;

/// What spreadsheets take for the beginning of a formula, in Latin letters and in those of East Asia
/// (OWASP, CSV injection).
const FORMULAS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
/// What has a spreadsheet take the rest of a cell for text.
const TEXT: char = '\'';
/// Between the codes or numbers of a list in a cell.
const BETWEEN: &str = ";";
/// How a moment on a clock is written.
pub const MOMENT: &str = "%Y-%m-%dT%H:%M:%S%.f";

/// The bytes; missing values are empty, and lists are joined.
///
/// # Errors
/// When the csv crate refuses, which is a mistake of ours.
pub fn csv(table: &Filled, cells: Cells) -> Result<Vec<u8>, ReportError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(table.columns().iter().map(|column| &column.name))?;
    for row in 0..table.rows() {
        let values = table.columns().iter();
        writer.write_record(values.map(|column| written(column.values.at(row), cells)))?;
    }
    writer
        .into_inner()
        .map_err(|error| ReportError::Csv(error.into_error().into()))
}

/// A value in a cell; numbers in the shortest form that is read back as the same.
fn written(cell: Cell, cells: Cells) -> String {
    let words = |words: &str| match cells {
        Cells::Harmless => harmless(words),
        Cells::Raw => words.to_owned(),
    };
    match cell {
        Cell::Missing => String::new(),
        Cell::Date(day) => day.to_string(),
        Cell::Moment(time) => format!("{}Z", time.format(MOMENT)),
        Cell::LocalTime(time) => time.format(MOMENT).to_string(),
        Cell::Number(number) => format!("{number:?}"),
        Cell::Count(count) => count.to_string(),
        Cell::Truth(truth) => truth.to_string(),
        Cell::Words(text) => words(text),
        Cell::Numbers(numbers) => {
            let numbers = numbers.iter().map(|number| format!("{number:?}"));
            words(&numbers.collect::<Vec<_>>().join(BETWEEN))
        }
        Cell::Codes(codes) => words(&codes.join(BETWEEN)),
    }
}

/// A cell of words that a spreadsheet takes for words.
fn harmless(words: &str) -> String {
    match words.starts_with(FORMULAS) {
        true => format!("{TEXT}{}", plain(words)),
        false => plain(words),
    }
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::LAPS;
    use super::*;

    #[test]
    fn words_of_a_cell_are_no_formula_and_numbers_stay() {
        let words = ["=1+1", "-2", "a=b", "＝1", "\tx"].map(Cell::Words);
        let told = words.map(|cell| written(cell, Cells::Harmless));
        assert_eq!(told, ["'=1+1", "'-2", "a=b", "'＝1", "'\u{fffd}x"]);
        let raw = words.map(|cell| written(cell, Cells::Raw));
        assert_eq!(raw, ["=1+1", "-2", "a=b", "＝1", "\tx"]);
        let numbers =
            [-1.5, 2.0, 0.0001].map(|number| written(Cell::Number(number), Cells::Harmless));
        assert_eq!(numbers, ["-1.5", "2.0", "0.0001"]);
    }

    #[test]
    fn lists_are_joined_moments_say_their_zone_and_what_is_missing_is_empty() {
        let time = chrono::DateTime::from_timestamp_millis(1500)
            .expect("a time")
            .naive_utc();
        let of = |cell| written(cell, Cells::Harmless);
        assert_eq!(of(Cell::Moment(time)), "1970-01-01T00:00:01.500Z");
        assert_eq!(of(Cell::LocalTime(time)), "1970-01-01T00:00:01.500");
        assert_eq!(of(Cell::Codes(&["a", "b"])), "a;b");
        assert_eq!(of(Cell::Numbers(&[1.0, 2.5])), "1.0;2.5");
        assert_eq!(of(Cell::Missing), "");
    }

    #[test]
    fn a_table_without_rows_has_its_headings() {
        use super::super::columns::Columns;
        let none: [(); 0] = [];
        let mut columns = Columns::over(&none);
        columns.like(&LAPS);
        let table = columns.filled(&LAPS).expect("all columns");
        let text = String::from_utf8(csv(&table, Cells::Harmless).expect("a table"));
        let names: Vec<&str> = LAPS.columns().map(|column| column.name).collect();
        assert_eq!(text, Ok(names.join(",") + "\n"));
    }
}
