//! The tables in every form, and one activity explained.

use std::collections::HashSet;
use std::fs;

use serde_json::Value;

use super::run::{Run, folder};

const TABLES: [&str; 5] = ["activities", "days", "weeks", "laps", "efforts"];

fn standard_output(command: &str, arguments: &[&str]) -> String {
    let ended = Run::on_export(command)
        .args(arguments.iter().copied())
        .end();
    String::from_utf8(ended.with_code(0).stdout().to_vec()).expect("is text")
}

fn json(command: &str, arguments: &[&str]) -> Value {
    let text = standard_output(command, &[&["--format", "json"], arguments].concat());
    serde_json::from_str(&text).expect("is JSON")
}

/// The fields of a line of CSV; a quoted one may hold commas.
fn fields(line: &str) -> usize {
    let mut quoted = false;
    let commas = line.chars().filter(|c| {
        quoted ^= *c == '"';
        *c == ',' && !quoted
    });
    commas.count() + 1
}

#[test]
fn every_form_has_the_same_rows() {
    for table in TABLES {
        let csv = standard_output(table, &["--format", "csv"]);
        let document = json(table, &[]);
        let rows = document[table].as_array().expect("rows");
        assert!(rows.len() > 10, "{table}: {}", rows.len());
        assert_eq!(csv.lines().count(), rows.len() + 1, "{table}");
        let columns = csv.lines().next().map(fields);
        assert!(
            csv.lines().all(|line| Some(fields(line)) == columns),
            "{table}"
        );
        assert_eq!(rows[0].as_object().map(|row| row.len()), columns);
        let text = standard_output(table, &["--format", "text"]);
        assert!(text.lines().count() > rows.len(), "{table}");
        assert!(
            text.lines().all(|line| line.chars().count() <= 100),
            "{text}"
        );
    }
}

#[test]
fn the_ending_of_the_file_decides_and_the_table_is_the_same() {
    let folder = folder();
    for table in TABLES {
        let path = folder.path().join(format!("{table}.csv"));
        Run::on_export(table).to(&path).end().with_code(0);
        let written = fs::read_to_string(&path).expect("was written");
        assert_eq!(written, standard_output(table, &[]), "{table}");
        let parquet = folder.path().join(format!("{table}.parquet"));
        Run::on_export(table).to(&parquet).end().with_code(0);
        assert!(
            fs::read(&parquet)
                .expect("was written")
                .starts_with(b"PAR1")
        );
    }
}

#[test]
fn a_table_names_its_convention_and_another_gives_other_numbers() {
    let usual = json("days", &[]);
    let other = json("days", &["--averaging", "span"]);
    let note = |document: &Value| document["notes"][0].as_str().map(str::to_owned);
    assert!(note(&usual).is_some_and(|n| n.contains("1-exp(-1/N)")));
    assert!(note(&other).is_some_and(|n| n.contains("2/(N+1)")));
    let fitness = |document: &Value| document["days"][60]["fitness"].as_f64();
    assert_ne!(fitness(&usual), fitness(&other));
}

#[test]
fn the_critique_of_the_workload_ratio_stands_beside_it() {
    let notes = json("weeks", &[])["notes"].to_string();
    assert!(notes.contains("Impellizzeri"), "{notes}");
    assert!(
        standard_output("weeks", &["--format", "text"]).contains("does not measure injury risk")
    );
    // Activities have no ratio.
    assert_eq!(json("activities", &[])["notes"], Value::Array(Vec::new()));
}

#[test]
fn every_activity_has_an_id_of_its_own_by_which_it_can_be_explained() {
    let document = json("activities", &[]);
    let rows = document["activities"].as_array().expect("rows");
    let ids: HashSet<&str> = rows.iter().filter_map(|row| row["id"].as_str()).collect();
    assert_eq!(ids.len(), rows.len());
    let by_heart = |row: &&Value| row["method"] == "heart_rate";
    let row = rows
        .iter()
        .rev()
        .find(by_heart)
        .expect("a run with a strap");
    let text = standard_output(
        "activities",
        &["--explain", row["id"].as_str().expect("an id")],
    );
    let load = row["load_points"].as_f64().expect("scored");
    assert!(
        text.contains(row["file"].as_str().expect("a file")),
        "{text}"
    );
    let told = text.split(" points by").next().expect("a number");
    let told: f64 = told
        .rsplit(' ')
        .next()
        .and_then(|n| n.parse().ok())
        .expect("a number");
    // The one is rounded to a tenth, the other to a hundredth.
    assert!((told - load).abs() < 0.06, "{load}: {text}");
    assert!(text.contains("Banister 1991"), "{text}");
}

#[test]
fn an_id_that_means_none_or_several_is_refused() {
    for wanted in ["20990101", "2025"] {
        Run::on_export("activities")
            .args(["--explain", wanted])
            .end()
            .with_code(2)
            .saying("matches no activity, or several");
    }
}

#[test]
fn a_load_that_is_missing_has_a_reason_and_one_that_is_there_a_method() {
    let document = json("activities", &[]);
    for row in document["activities"].as_array().expect("rows") {
        assert_ne!(
            row["load_points"].is_null(),
            row["unscored_because"].is_null(),
            "{row}"
        );
        assert_eq!(
            row["load_points"].is_null(),
            row["method"].is_null(),
            "{row}"
        );
    }
}
