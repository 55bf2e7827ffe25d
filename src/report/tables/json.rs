//! A table as one JSON document.

use serde_json::{Map, Value, json};

use super::csv::MOMENT;
use super::filled::{Cell, Filled};
use crate::report::ReportError;
use crate::report::documents::json_document;

/// Its name, notes, and one object a row; missing values are null.
///
/// # Errors
/// When serde_json refuses, which is a mistake of ours.
pub fn json(table: &Filled, name: &str, notes: &[String]) -> Result<Vec<u8>, ReportError> {
    let mut rows = vec![Map::new(); table.rows()];
    for column in table.columns() {
        for (at, row) in rows.iter_mut().enumerate() {
            row.insert(column.name.clone(), value(column.values.at(at)));
        }
    }
    let document = json!({ "notes": notes, name: rows });
    Ok(json_document(&document)?.into_bytes())
}

fn value(cell: Cell) -> Value {
    match cell {
        Cell::Missing => Value::Null,
        Cell::Date(day) => json!(day.to_string()),
        Cell::Moment(time) => json!(format!("{}Z", time.format(MOMENT))),
        Cell::LocalTime(time) => json!(time.format(MOMENT).to_string()),
        Cell::Number(number) => json!(number),
        Cell::Count(count) => json!(count),
        Cell::Truth(truth) => json!(truth),
        Cell::Words(words) => json!(words),
        Cell::Numbers(numbers) => json!(numbers),
        Cell::Codes(codes) => json!(codes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_null_and_lists_are_lists() {
        let day = chrono::NaiveDate::from_ymd_opt(2025, 3, 1).expect("a date");
        assert_eq!(value(Cell::Missing), Value::Null);
        assert_eq!(value(Cell::Date(day)), json!("2025-03-01"));
        assert_eq!(value(Cell::Count(2)), json!(2));
        assert_eq!(value(Cell::Codes(&["a", "b"])), json!(["a", "b"]));
        let time = chrono::DateTime::from_timestamp_millis(1500).expect("a time");
        let moment = value(Cell::Moment(time.naive_utc()));
        assert_eq!(moment, json!("1970-01-01T00:00:01.500Z"));
    }
}
