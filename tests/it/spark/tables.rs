//! Tables in the hands of a data scientist: every piece of docs/queries.md is run, and no reader needs a cast.

use std::fs;
use std::path::Path;

use super::python::Python;
use crate::export_folder::{Run, export, folder};

/// What the tests need of Python.
const MODULES: [&str; 4] = ["duckdb", "polars", "pandas", "pyarrow"];

/// The tables of the made-up export, and the samples of one of its files.
fn write_tables(to: &Path) {
    for table in ["activities", "days", "weeks", "laps", "efforts"] {
        let file = to.join(format!("{table}.parquet"));
        Run::on_export(table).to(&file).end().with_code(0);
    }
    let run = export().join("2025/08/2025-08-01-18-06-52.fit");
    let samples = Run::new("samples").arg(run);
    samples.to(&to.join("samples.parquet")).end().with_code(0);
}

/// Runs a piece of Python in a folder; what it printed.
fn printed(python: &Python, folder: &Path, piece: &str) -> String {
    let ended = python.run(folder, &["-c", piece]);
    let errors = String::from_utf8_lossy(&ended.stderr);
    assert!(ended.status.success(), "{piece}\n{errors}");
    String::from_utf8_lossy(&ended.stdout).into_owned()
}

#[test]
fn every_question_is_answered_by_the_piece_below_it() {
    let Some(python) = Python::without_java(&MODULES) else {
        return;
    };
    let work = folder();
    write_tables(work.path());
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/queries.md"));
    let page = page.expect("docs/queries.md can be read");
    let questions = page.matches("\n## ").count();
    let pieces = page.split("```python\n").skip(1);
    let pieces: Vec<&str> = pieces
        .filter_map(|rest| Some(rest.split_once("```")?.0))
        .collect();
    // Ten questions, and two pieces on codes and metadata.
    assert_eq!((questions, pieces.len()), (11, 12));
    for piece in pieces {
        let said = printed(&python, work.path(), piece);
        assert!(
            !said.trim().is_empty() && !said.contains("0 rows"),
            "{piece}\n{said}"
        );
        assert!(!said.contains("(0, "), "{piece}\n{said}");
    }
}

/// Types of dates, moments, counts, booleans and sets in each reader, without casts.
const WITHOUT_A_CAST: &str = r#"
import datetime, duckdb, pandas, polars
for table, dates, counts, codes in [
    ("activities", ["date"], ["recovery_days_advised", "index_in_file"], ["limits_exceeded", "warnings"]),
    ("days", ["date", "week_start"], ["sessions", "recovery_days_taken"], ["diary", "night_signs"]),
    ("weeks", ["week_start"], ["sessions", "recovery_days_taken"], []),
    ("laps", ["date"], ["lap", "mean_hr_bpm"], []),
]:
    file = f"{table}.parquet"
    one = polars.read_parquet(file)
    two = {row[0]: row[1] for row in duckdb.sql(f"describe select * from '{file}'").fetchall()}
    three = pandas.read_parquet(file)
    for name in dates:
        assert one[name].dtype == polars.Date and two[name] == "DATE", name
        assert three[name].dt.year.min() == 2025 and three[name].max() > datetime.date(2025, 1, 1), name
    for name in counts:
        assert one[name].dtype == polars.Int32 and two[name] == "INTEGER", name
        assert str(three[name].dtype) == "Int32", name
        assert one[name].sum() == three[name].sum() == duckdb.sql(f"select sum({name}) from '{file}'").fetchall()[0][0]
    for name in codes:
        assert one[name].dtype == polars.List(polars.String) and two[name] == "VARCHAR[]", name
        assert len(three[name].explode().dropna()) == one[name].list.len().sum(), name
one = polars.read_parquet("activities.parquet")
assert one["start"].dtype == polars.Datetime("us", "UTC") and one["local_start"].dtype == polars.Datetime("us")
types = {row[0]: row[1] for row in duckdb.sql("describe select * from 'activities.parquet'").fetchall()}
assert types["start"] == "TIMESTAMP WITH TIME ZONE" and types["local_start"] == "TIMESTAMP"
assert types["too_soon"] == "BOOLEAN" and one["too_soon"].dtype == polars.Boolean
three = pandas.read_parquet("activities.parquet")
assert str(three["too_soon"].dtype) == "boolean" and three["start"].dt.tz is not None
assert three["local_start"].dt.tz is None and three["sport"].str.len().min() > 0
assert (three["start"].dt.tz_localize(None) <= three["local_start"]).all()
print("as they are")
"#;

#[test]
fn tables_open_in_polars_duckdb_and_pandas_without_a_cast() {
    let Some(python) = Python::without_java(&MODULES) else {
        return;
    };
    let work = folder();
    write_tables(work.path());
    assert_eq!(
        printed(&python, work.path(), WITHOUT_A_CAST),
        "as they are\n"
    );
}

/// A file says what its columns mean, to whoever asks pyarrow.
const METADATA: &str = r#"
import json, pyarrow.parquet as pq
said = pq.read_metadata("days.parquet").metadata
schema = pq.read_schema("days.parquet")
columns = json.loads(said[b"restday.columns"])
assert said[b"restday.table"] == schema.metadata[b"restday.table"] == b"days"
assert json.loads(schema.metadata[b"restday.notes"]) == json.loads(said[b"restday.notes"])
assert [column["name"] for column in columns] == schema.names
for column in columns:
    field = schema.field(column["name"]).metadata
    assert field[b"meaning"].decode() == column["meaning"]
    assert field.get(b"unit", b"").decode() == column["unit"]
print(schema.field("load_points").metadata[b"unit"].decode())
"#;

#[test]
fn pyarrow_shows_the_unit_and_the_meaning_of_every_column() {
    let Some(python) = Python::without_java(&MODULES) else {
        return;
    };
    let work = folder();
    Run::on_export("days")
        .to(&work.path().join("days.parquet"))
        .end()
        .with_code(0);
    assert_eq!(printed(&python, work.path(), METADATA), "points\n");
}
