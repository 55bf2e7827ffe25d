//! Metadata of a Parquet file: the table, and unit, meaning and possible codes of each column.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use polars::io::parquet::write::KeyValueMetadata;
use polars::prelude::*;
use polars_arrow::io::ipc::write::{default_ipc_fields, schema_to_bytes};
use serde_json::{Value, json};

use super::catalogue::{ColumnNote, Sheet};
use crate::report::{ReportError, VERSION};

/// Key of the Arrow schema in a Parquet file.
const ARROW_SCHEMA: &str = "ARROW:schema";
/// The program that wrote it.
const PROGRAM: &str = env!("CARGO_PKG_NAME");

/// Metadata of a file with a frame: under keys that begin with the name of the program, and under those that pyarrow and
/// pandas read.
///
/// # Errors
/// When serde_json refuses, which is a mistake of ours.
pub fn of(
    frame: &DataFrame,
    sheet: &Sheet,
    notes: &[String],
) -> Result<KeyValueMetadata, ReportError> {
    let columns: Vec<Value> = sheet.columns().map(|column| about(&column)).collect();
    let mut pairs = vec![
        (format!("{PROGRAM}.table"), sheet.name.to_owned()),
        (format!("{PROGRAM}.version"), VERSION.to_owned()),
        (format!("{PROGRAM}.notes"), serde_json::to_string(notes)?),
    ];
    let mut schema = arrow_schema(frame, sheet);
    // Readers of Arrow expect these in the schema, and others outside it.
    let known = pairs.iter().map(|(key, words)| (key.into(), words.into()));
    schema.metadata_mut().extend(known);
    let for_pandas = serde_json::to_string(&pandas(sheet))?;
    schema
        .metadata_mut()
        .insert("pandas".into(), for_pandas.into());
    let listed = serde_json::to_string(&columns)?;
    pairs.push((format!("{PROGRAM}.columns"), listed));
    pairs.push((ARROW_SCHEMA.to_owned(), in_letters(&schema)));
    Ok(KeyValueMetadata::from_static(pairs))
}

/// A schema in the encoding of Parquet files.
fn in_letters(schema: &ArrowSchema) -> String {
    /// The first bytes of a message of Arrow.
    const BEGINNING: [u8; 4] = [255; 4];
    let message = schema_to_bytes(schema, &default_ipc_fields(schema.iter_values()), None);
    let length = (message.len() as u32).to_le_bytes();
    STANDARD.encode([&BEGINNING, &length, message.as_slice()].concat())
}

fn about(column: &ColumnNote) -> Value {
    let mut about = json!({
        "name": column.name,
        "type": column.plain_kind(),
        "unit": column.unit,
        "meaning": column.meaning,
    });
    if !column.codes().is_empty() {
        about["codes"] = json!(column.codes());
    }
    about
}

/// The schema with unit, meaning and codes beside each field, and types that every reader of Arrow knows.
fn arrow_schema(frame: &DataFrame, sheet: &Sheet) -> ArrowSchema {
    let fields = frame.columns().iter().zip(sheet.columns());
    let fields = fields.map(|(column, note)| {
        let field = column.field().to_arrow(CompatLevel::oldest());
        let notes = [
            ("unit", note.unit.to_owned()),
            ("meaning", note.meaning.to_owned()),
            ("codes", note.codes().join(" ")),
        ];
        let notes = notes.into_iter().filter(|(_, words)| !words.is_empty());
        let notes = notes.map(|(key, words)| (key.into(), words.into()));
        field.with_metadata(notes.collect())
    });
    fields.collect()
}

/// Types for pandas, which keep counts, booleans and dates as such even if some are missing.
fn pandas(sheet: &Sheet) -> Value {
    let columns = sheet.columns().map(|column| {
        let (pandas, numpy) = match column.plain_kind() {
            "date" => ("date", "date32[day][pyarrow]"),
            "UTC time" => ("datetimetz", "datetime64[us]"),
            "local time" => ("datetime", "datetime64[us]"),
            "integer" => ("int32", "Int32"),
            "number" => ("float64", "float64"),
            "boolean" => ("bool", "boolean"),
            "codes" => ("list[unicode]", "object"),
            "numbers" => ("list[float64]", "object"),
            _ => ("unicode", "object"),
        };
        let zone = (column.plain_kind() == "UTC time").then(|| json!({ "timezone": "UTC" }));
        json!({
            "name": column.name,
            "field_name": column.name,
            "pandas_type": pandas,
            "numpy_type": numpy,
            "metadata": zone,
        })
    });
    json!({
        "index_columns": [],
        "column_indexes": [],
        "columns": columns.collect::<Vec<_>>(),
        "creator": { "library": PROGRAM, "version": VERSION },
        "pandas_version": "2.2.0",
    })
}
