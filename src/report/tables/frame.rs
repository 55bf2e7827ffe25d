//! Tables for others to work with, through polars.

use chrono::DateTime;
use polars::prelude::*;
use serde_json::{Map, Value, json};

use super::catalogue::Sheet;
use super::metadata;
use crate::report::ReportError;
use crate::report::documents::json_document;
use crate::report::look::Cells;
use crate::report::words::plain_letters::plain;

/// What spreadsheets take for the beginning of a formula, in Latin letters and in those of East Asia
/// (OWASP, CSV injection).
const FORMULAS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
/// What has a spreadsheet take the rest of a cell for text.
const TEXT: char = '\'';

/// Between the codes or numbers of a list in a cell.
const BETWEEN: &str = ";";
/// How a day, and a moment on a clock, is written where there is no type for it.
const DAY: &str = "%Y-%m-%d";
const MOMENT: &str = "%Y-%m-%dT%H:%M:%S%.f";

/// Bytes of a frame as CSV; missing values are empty, and lists are joined.
pub fn csv(frame: DataFrame, cells: Cells) -> PolarsResult<Vec<u8>> {
    let mut frame = flat(frame)?;
    if cells == Cells::Harmless {
        frame = with_harmless_words(frame)?;
    }
    let mut bytes = Vec::new();
    CsvWriter::new(&mut bytes)
        .include_header(true)
        .with_date_format(Some(DAY.into()))
        .finish(&mut frame)?;
    Ok(bytes)
}

/// The same frame with words for lists and moments.
fn flat(mut frame: DataFrame) -> PolarsResult<DataFrame> {
    let is_flat = |column: &&Column| {
        let dtype = column.dtype();
        !matches!(dtype, DataType::List(_) | DataType::Datetime(..))
    };
    let others = frame.columns().iter().filter(|column| !is_flat(column));
    let names: Vec<PlSmallStr> = others.map(|column| column.name().clone()).collect();
    for name in names {
        let column = frame.column(&name)?.as_materialized_series();
        let mut cells = Vec::with_capacity(column.len());
        for at in 0..column.len() {
            cells.push(words(&value(&column.get(at)?)));
        }
        frame.with_column(Column::new(name, cells))?;
    }
    Ok(frame)
}

/// A value as the words of a cell; none for what is missing.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(word) => Some(word.clone()),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().filter_map(words).collect();
            Some(items.join(BETWEEN))
        }
        other => Some(other.to_string()),
    }
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

/// Bytes of a frame as Parquet, with what its columns mean, and notes on all of it.
///
/// # Errors
/// When polars or serde_json refuse, which is a mistake of ours.
pub fn parquet(
    mut frame: DataFrame,
    sheet: &Sheet,
    notes: &[String],
) -> Result<Vec<u8>, ReportError> {
    let about = metadata::of(&frame, sheet, notes)?;
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        .with_key_value_metadata(Some(about))
        .finish(&mut frame)?;
    Ok(bytes)
}

/// A frame as one JSON document: its name, notes, and one object a row; missing values are null.
///
/// # Errors
/// When polars or serde_json refuse, which is a mistake of ours.
pub fn json(frame: &DataFrame, name: &str, notes: &[String]) -> Result<Vec<u8>, ReportError> {
    let mut rows = vec![Map::new(); frame.height()];
    for column in frame.columns() {
        // Of a column of one value polars gives values of other types.
        let column = column.as_materialized_series();
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
        AnyValue::Int32(count) => json!(count),
        AnyValue::String(word) => json!(word),
        AnyValue::StringOwned(word) => json!(word.as_str()),
        AnyValue::Datetime(micros, _, zone) => {
            let time = DateTime::from_timestamp_micros(*micros).unwrap_or_default();
            let utc = if zone.is_some() { "Z" } else { "" };
            json!(format!("{}{utc}", time.format(MOMENT)))
        }
        AnyValue::List(items) => items.iter().map(|item| self::value(&item)).collect(),
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
            Column::new("sessions".into(), vec![2i32]),
        ];
        let frame = DataFrame::new(1, columns).expect("a frame");
        let bytes = json(&frame, "days", &["A note.".to_owned()]).expect("can be written");
        let document: Value = serde_json::from_slice(&bytes).expect("is JSON");
        let row = json!({ "date": "2025-03-01", "load": null, "sessions": 2 });
        assert_eq!(document, json!({ "notes": ["A note."], "days": [row] }));
    }

    #[test]
    fn lists_and_moments_are_words_in_csv_and_lists_and_words_in_json() {
        let moment = |name: &str, zone| {
            let micros = Int64Chunked::from_vec(name.into(), vec![1_500_000]);
            micros.into_datetime(TimeUnit::Microseconds, zone)
        };
        let mut codes = ListStringChunkedBuilder::new("codes".into(), 1, 2);
        codes.append_values_iter(["a", "b"].into_iter());
        let columns = vec![
            moment("at", Some(TimeZone::UTC)).into_column(),
            moment("local", None).into_column(),
            codes.finish().into_column(),
        ];
        let frame = DataFrame::new(1, columns).expect("a frame");
        let text = csv(frame.clone(), Cells::Harmless).expect("a table");
        assert_eq!(
            String::from_utf8(text).expect("text"),
            "at,local,codes\n1970-01-01T00:00:01.500Z,1970-01-01T00:00:01.500,a;b\n"
        );
        let bytes = json(&frame, "rows", &[]).expect("can be written");
        let document: Value = serde_json::from_slice(&bytes).expect("is JSON");
        assert_eq!(document["rows"][0]["codes"], json!(["a", "b"]));
        assert_eq!(document["rows"][0]["at"], "1970-01-01T00:00:01.500Z");
    }
}
