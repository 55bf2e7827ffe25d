//! The list of columns, and what is made of it: documentation, headings, metadata and values.

use std::collections::BTreeMap;
use std::fs;

use polars::prelude::{AnyValue, DataFrame, ParquetReader, SerReader};
use restday::report::tables::catalogue::{SHEETS, Sheet, codes_markdown, markdown};
use serde_json::Value;

use super::run::{Run, export, folder};

fn page() -> String {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/tables.md"));
    page.expect("docs/tables.md can be read")
}

/// Every table that a data set and a file have, by its name.
fn written() -> BTreeMap<&'static str, (Vec<u8>, DataFrame)> {
    let work = folder();
    let run = Run::on_export("dataset").args(["--name", "anna"]);
    run.to(&work.path().join("data")).end().with_code(0);
    let run = export().join("2025/08/2025-08-01-18-06-52.fit");
    let samples = work.path().join("samples.parquet");
    Run::new("samples").arg(run).to(&samples).end().with_code(0);
    let tables = SHEETS.iter().map(|sheet| {
        let part = match sheet.name {
            "samples" => samples.clone(),
            name => work
                .path()
                .join(format!("data/{name}/athlete=anna/part-0.parquet")),
        };
        let bytes = fs::read(&part).expect("was written");
        let frame = ParquetReader::new(std::io::Cursor::new(bytes.clone()));
        (sheet.name, (bytes, frame.finish().expect("is Parquet")))
    });
    tables.collect()
}

#[test]
fn the_documentation_lists_all_columns_and_codes_as_they_are() {
    let page = page();
    for sheet in SHEETS {
        let (name, listed) = (sheet.name, markdown(sheet));
        assert!(
            page.contains(&listed),
            "{name} is to be in docs/tables.md as\n{listed}"
        );
    }
    let codes = codes_markdown();
    assert!(
        page.contains(&codes),
        "codes are to be in docs/tables.md as\n{codes}"
    );
}

#[test]
fn columns_have_the_order_and_the_types_of_the_list_and_codes_are_of_their_sets() {
    let written = written();
    for sheet in SHEETS {
        let (_, frame) = &written[sheet.name];
        assert!(frame.height() >= 20, "{}", sheet.name);
        assert_eq!(frame.width(), sheet.columns().count(), "{}", sheet.name);
        for (column, note) in frame.columns().iter().zip(sheet.columns()) {
            assert_eq!(column.name(), note.name);
            assert_eq!(Some(column.dtype()), note.data_type().as_ref(), "{note:?}");
            let known = |word: &str| note.codes().is_empty() || note.codes().contains(&word);
            for at in 0..column.len() {
                match column.get(at).expect("is there") {
                    AnyValue::String(word) => assert!(known(word), "{}: {word}", note.name),
                    AnyValue::List(words) if !note.codes().is_empty() => {
                        let words = words.str().expect("codes").iter().flatten();
                        words.for_each(|word| assert!(known(word), "{}: {word}", note.name));
                    }
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn a_value_lies_within_its_range() {
    let written = written();
    for name in ["activities", "days"] {
        let (_, frame) = &written[name];
        let mut seen = 0;
        for low in frame.get_column_names() {
            let Some(whole) = low.as_str().strip_suffix("_low") else {
                continue;
            };
            let numbers = |name: &str| {
                let column = frame.column(name).expect("is there");
                let numbers = (0..column.len()).map(|at| column.get(at).expect("is there"));
                numbers
                    .map(|value| value.extract::<f64>())
                    .collect::<Vec<Option<f64>>>()
            };
            let (low, high) = (numbers(low.as_str()), numbers(&format!("{whole}_high")));
            for ((low, value), high) in low.into_iter().zip(numbers(whole)).zip(high) {
                let (Some(low), Some(value), Some(high)) = (low, value, high) else {
                    continue;
                };
                assert!(
                    low <= value && value <= high,
                    "{name}: {whole}: {low} {value} {high}"
                );
                seen += 1;
            }
        }
        assert!(seen > 100, "{name}: {seen}");
    }
}

/// The list of columns as the metadata of a file have it.
fn listed(bytes: &[u8]) -> Value {
    let mut reader = ParquetReader::new(std::io::Cursor::new(bytes));
    let metadata = reader.get_metadata().expect("is Parquet").clone();
    let pairs = metadata.key_value_metadata().clone().expect("metadata");
    let pair = pairs.iter().find(|pair| pair.key == "restday.columns");
    let words = pair.and_then(|pair| pair.value.as_deref()).expect("a list");
    serde_json::from_str(words).expect("is JSON")
}

#[test]
fn a_file_says_unit_and_meaning_of_every_column() {
    let written = written();
    let same = |sheet: &Sheet| {
        let listed = listed(&written[sheet.name].0);
        let listed = listed.as_array().expect("columns").clone();
        assert_eq!(listed.len(), sheet.columns().count());
        for (listed, note) in listed.iter().zip(sheet.columns()) {
            assert_eq!(listed["name"], note.name);
            assert_eq!(listed["unit"], note.unit);
            assert_eq!(listed["meaning"], note.meaning);
            let codes = listed["codes"].as_array().map_or(0, Vec::len);
            assert_eq!(codes, note.codes().len(), "{note:?}");
        }
    };
    SHEETS.into_iter().for_each(same);
}
