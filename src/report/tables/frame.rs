//! Tables for others to work with, by way of polars.

use polars::prelude::*;
use serde_json::{Map, Value, json};

use crate::report::ReportError;
use crate::report::documents::json_document;
use crate::report::look::Cells;
use crate::report::words::plain_letters::plain;

/// What spreadsheets take for the beginning of a formula, in Latin letters and in those of East Asia
/// (OWASP, CSV injection).
const FORMULAS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
/// What has a spreadsheet take the rest of a cell for text.
const TEXT: char = '\'';

/// Bytes of a frame as CSV; missing values are empty.
pub fn csv(mut frame: DataFrame, cells: Cells) -> PolarsResult<Vec<u8>> {
    if cells == Cells::Harmless {
        frame = with_harmless_words(frame)?;
    }
    let mut bytes = Vec::new();
    CsvWriter::new(&mut bytes)
        .include_header(true)
        .with_date_format(Some("%Y-%m-%d".into()))
        .finish(&mut frame)?;
    Ok(bytes)
}

/// The same frame with harmless words; numbers are none.
fn with_harmless_words(mut frame: DataFrame) -> PolarsResult<DataFrame> {
    let words = frame.columns().iter().filter(|c| c.dtype().is_string());
    let names: Vec<PlSmallStr> = words.map(|column| column.name().clone()).collect();
    for name in names {
        let column = frame.column(&name)?.str()?;
        let cells: StringChunked = column.iter().map(|cell| cell.map(harmless)).collect();
        frame.with_column(cells.with_name(name).into_column())?;
    }
    Ok(frame)
}

/// A cell of words that a spreadsheet takes for words.
fn harmless(words: &str) -> String {
    match words.starts_with(FORMULAS) {
        true => format!("{TEXT}{}", plain(words)),
        false => plain(words),
    }
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
    Ok(json_document(&document)?.into_bytes())
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
    fn words_of_a_cell_are_no_formula_and_numbers_stay() {
        let frame = || {
            let titles = vec![
                Some("=1+1"),
                Some("-2"),
                None,
                Some("a=b"),
                Some("＝1"),
                Some("\tx"),
            ];
            let columns = vec![
                Column::new("title".into(), titles),
                Column::new("load".into(), vec![-1.5, 2.0, 3.0, 4.0, 5.0, 6.0]),
            ];
            DataFrame::new(6, columns).expect("a frame")
        };
        let text = |cells| String::from_utf8(csv(frame(), cells).expect("a table")).expect("text");
        assert_eq!(
            text(Cells::Harmless),
            "title,load\n'=1+1,-1.5\n'-2,2.0\n,3.0\na=b,4.0\n'＝1,5.0\n'\u{fffd}x,6.0\n"
        );
        let raw = "title,load\n=1+1,-1.5\n-2,2.0\n,3.0\na=b,4.0\n＝1,5.0\n\tx,6.0\n";
        assert_eq!(text(Cells::Raw), raw);
    }

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
