//! Tables for others to work with, by way of polars.

use polars::prelude::*;
use serde_json::{Map, Value, json};

use super::ReportError;

/// Bytes of a frame as CSV; missing values are empty.
pub fn csv(mut frame: DataFrame) -> PolarsResult<Vec<u8>> {
    let mut bytes = Vec::new();
    CsvWriter::new(&mut bytes)
        .include_header(true)
        .with_date_format(Some("%Y-%m-%d".into()))
        .finish(&mut frame)?;
    Ok(bytes)
}

/// Bytes of a frame as Parquet.
pub fn parquet(mut frame: DataFrame) -> PolarsResult<Vec<u8>> {
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes).finish(&mut frame)?;
    Ok(bytes)
}

/// A frame as one JSON document: its name, notes, and one object a row; missing values are null.
///
/// # Errors
/// When polars or serde_json refuse, which is a mistake of ours.
pub fn json(frame: &DataFrame, name: &str, notes: &[String]) -> Result<Vec<u8>, ReportError> {
    let mut rows = vec![Map::new(); frame.height()];
    for column in frame.columns() {
        for (at, row) in rows.iter_mut().enumerate() {
            row.insert(column.name().to_string(), value(&column.get(at)?));
        }
    }
    let document = json!({ "notes": notes, name: rows });
    let mut bytes = serde_json::to_vec_pretty(&document)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn value(value: &AnyValue) -> Value {
    match value {
        AnyValue::Null => Value::Null,
        AnyValue::Boolean(truth) => json!(truth),
        AnyValue::Float64(number) => json!(number),
        AnyValue::UInt32(count) => json!(count),
        AnyValue::String(word) => json!(word),
        AnyValue::StringOwned(word) => json!(word.as_str()),
        // A date, as CSV has it.
        other => json!(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_an_object_and_what_is_missing_is_null() {
        let day = chrono::NaiveDate::from_ymd_opt(2025, 3, 1).expect("a date");
        let columns = vec![
            Column::new("date".into(), vec![day]),
            Column::new("load".into(), vec![None::<f64>]),
            Column::new("sessions".into(), vec![2u32]),
        ];
        let frame = DataFrame::new(1, columns).expect("a frame");
        let bytes = json(&frame, "days", &["A note.".to_owned()]).expect("can be written");
        let document: Value = serde_json::from_slice(&bytes).expect("is JSON");
        let row = json!({ "date": "2025-03-01", "load": null, "sessions": 2 });
        assert_eq!(document, json!({ "notes": ["A note."], "days": [row] }));
    }
}
