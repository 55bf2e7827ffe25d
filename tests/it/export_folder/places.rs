//! Places never leave memory: no output of any command holds a coordinate.

use std::path::Path;

use chrono::Utc;
use polars::prelude::*;
use restday::pipeline::{MEANINGS, Progress, read_all, read_new};
use restday::store::Store;

use super::run::{Run, export, folder};

/// All made-up places lie between 25 and 26 degrees west, as degrees and as FIT stores them.
fn is_a_place(number: f64, decimals: usize) -> bool {
    let west = |degrees: f64| (-26.0..-25.0).contains(&degrees);
    (decimals >= 4 && west(number)) || west(number * 180.0 / f64::from(1u32 << 31))
}

/// Numbers of a text that are places.
fn places(text: &str) -> Vec<String> {
    let number = |c: char| c.is_ascii_digit() || c == '.' || c == '-';
    text.split(|c: char| !number(c))
        .filter(|word| {
            let decimals = word.split_once('.').map_or(0, |(_, after)| after.len());
            word.parse().is_ok_and(|value| is_a_place(value, decimals))
        })
        .map(str::to_owned)
        .collect()
}

fn assert_no_place(what: &str, text: &str) {
    assert!(text.len() > 100, "{what} is nearly empty");
    let found = places(text);
    assert!(found.is_empty(), "{what} tells {found:?}");
}

#[test]
fn a_place_would_be_found() {
    let gpx = std::fs::read_to_string(export().join("other-app/2025-05-19-18-08-26.gpx"));
    assert!(places(&gpx.expect("is text")).len() > 100);
    // 25.5 degrees west: 25.5 / 180 * 2^31.
    assert_eq!(places("at -304227123 semicircles").len(), 1);
}

#[test]
fn no_command_tells_a_place() {
    let out = folder();
    for (command, arguments) in [
        ("import", &["--format", "text"][..]),
        ("import", &["--format", "json"]),
        ("days", &["--from", "2025-05-01"]),
    ] {
        let run = arguments
            .iter()
            .fold(Run::new(command).arg(export()), Run::arg);
        let ended = run.end().with_code(0);
        assert_no_place(command, &String::from_utf8_lossy(ended.stdout()));
        assert_eq!(places(&ended.stderr()), Vec::<String>::new());
    }
    let picture = out.path().join("report.png");
    let said = Run::on_export("report")
        .to(&picture)
        .end()
        .with_code(0)
        .text();
    assert_no_place("report", &said);
    let page = out.path().join("report.html");
    Run::on_export("report").to(&page).end().with_code(0);
    let page = std::fs::read_to_string(page).expect("was written");
    // What is told begins after the fonts.
    let told = page.split_once("<body>").expect("a body").1;
    assert_no_place("the page", told);
    for file in [
        "activities/2025-05-20-18-00-59.fit",
        "other-app/2025-05-19-18-08-26.gpx",
    ] {
        let ended = Run::new("inspect")
            .arg(export().join(file))
            .end()
            .with_code(0);
        assert_no_place("inspect", &String::from_utf8_lossy(ended.stdout()));
    }
    for file in [
        "activities/2025-05-20-18-00-59.fit",
        "other-app/2025-05-19-18-08-26.gpx",
    ] {
        let ended = Run::new("inspect")
            .arg(export().join(file))
            .arg("--messages")
            .end()
            .with_code(0);
        let said = String::from_utf8_lossy(ended.stdout()).into_owned();
        assert_no_place("inspect --messages", &said);
    }
}

/// Every value of a Parquet file as text, those of lists one by one.
fn values(path: &Path) -> String {
    let file = std::fs::File::open(path).expect("was written");
    let frame = ParquetReader::new(file).finish().expect("is Parquet");
    let mut text = String::new();
    let mut tell = |series: &Series| {
        for value in series.to_physical_repr().iter() {
            text += &format!("{} {value}\n", series.name());
        }
    };
    for column in frame.columns() {
        match column.list() {
            Ok(lists) => (0..lists.len())
                .filter_map(|row| lists.get_as_series(row))
                .for_each(|list| tell(&list)),
            Err(_) => tell(column.as_materialized_series()),
        }
    }
    text
}

#[test]
fn no_table_of_a_data_set_holds_a_place() {
    let out = folder();
    Run::on_export("dataset")
        .args(["--name", "anna"])
        .to(out.path())
        .end()
        .with_code(0);
    for table in ["activities", "days", "weeks", "laps", "efforts", "digests"] {
        let part = Path::new(table).join("athlete=anna/part-0.parquet");
        assert_no_place(table, &values(&out.path().join(part)));
    }
}

#[test]
fn nothing_that_is_kept_holds_a_place() {
    let batch = read_all(&[export()], 0, &Progress::default()).expect("threads can be had");
    assert_no_place("the digests", &format!("{batch:?}"));
}

#[test]
fn nothing_that_is_stored_holds_a_place() {
    let folder = folder();
    for reused in [false, true] {
        let store = Store::open(folder.path(), Utc::now(), MEANINGS);
        let batch = read_new(&[export()], 0, &store, &Progress::default());
        let batch = batch.expect("threads can be had");
        assert!(store.finish().is_empty());
        assert!(batch.files.iter().all(|file| file.reused == reused));
        assert_no_place("the store", &format!("{batch:?}"));
    }
}
