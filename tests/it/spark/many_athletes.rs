//! `examples/spark/many_athletes.py`: what Spark reads back is what the tables say.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Datelike, Days, NaiveDate};
use serde_json::Value;

use super::python::Python;
use super::squad;
use crate::export_folder::{Run, folder};

const SCRIPT: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/examples/spark/many_athletes.py"
);

/// Sessions and load of each athlete and week, by athlete and Monday; `None` where no load is known.
type Weeks = BTreeMap<(String, NaiveDate), (u64, Option<f64>)>;

fn rows(table: &str, export: &Path) -> Vec<Value> {
    let run = Run::new(table).arg(export).args(["--format", "json"]);
    let document: Value = serde_json::from_slice(run.end().with_code(0).stdout()).expect("is JSON");
    document[table].as_array().expect("rows").clone()
}

/// The same as added up from `restday days`.
fn weeks_of(name: &str, export: &Path) -> Weeks {
    let mut weeks = Weeks::new();
    for day in rows("days", export) {
        let date = day["date"].as_str().expect("a date");
        let date: NaiveDate = date.parse().expect("a date");
        let monday = date - Days::new(u64::from(date.weekday().num_days_from_monday()));
        let week = weeks.entry((name.to_owned(), monday)).or_insert((0, None));
        week.0 += day["sessions"].as_u64().expect("a count");
        if let Some(load) = day["load_points"].as_f64() {
            week.1 = Some(week.1.unwrap_or(0.0) + load);
        }
    }
    weeks
}

/// The words of a table that the script printed, line by line and without its head.
fn table<'a>(printed: &'a str, head: &str) -> Vec<Vec<&'a str>> {
    let lines = printed.lines().skip_while(|line| !line.starts_with(head));
    let lines = lines.skip(1).take_while(|line| !line.is_empty());
    lines
        .map(|line| line.split_whitespace().collect())
        .collect()
}

fn number(word: &str) -> f64 {
    word.parse().expect("a number")
}

#[test]
fn spark_reads_back_what_the_tables_of_each_athlete_say() {
    let Some(python) = Python::with(&["pyspark"]) else {
        return;
    };
    let (export, work) = (folder(), folder());
    squad(export.path());
    let from = export.path().to_string_lossy().into_owned();
    let binary = env!("CARGO_BIN_EXE_restday");
    let arguments = [SCRIPT, &from, "data", "--restday", binary, "--shards", "3"];
    let ended = python.run(work.path(), &arguments);
    let said = String::from_utf8_lossy(&ended.stderr);
    // One was left out, and the others were written all the same.
    assert_eq!(ended.status.code(), Some(1), "{said}");
    assert!(said.contains("restday: Cem: "), "{said}");
    let printed = String::from_utf8_lossy(&ended.stdout);
    let athletes = table(&printed, "athlete  activities");
    assert_eq!(athletes.len(), 2, "{printed}");
    let mut expected = Weeks::new();
    for (row, name) in athletes.iter().zip(["007", "7"]) {
        let alone = export.path().join(name);
        let activities = rows("activities", &alone);
        let loads = activities
            .iter()
            .filter_map(|row| row["load_points"].as_f64());
        assert_eq!(row[..2], [name, &activities.len().to_string()], "{printed}");
        assert!(
            (number(row[2]) - loads.sum::<f64>()).abs() < 0.01,
            "{printed}"
        );
        expected.extend(weeks_of(name, &alone));
    }
    let mut found = Weeks::new();
    for row in table(&printed, "athlete  week") {
        let monday = row[1].parse().expect("a date");
        let sessions = row[2].parse().expect("a count");
        let load = row.get(3).map(|word| number(word));
        found.insert((row[0].to_owned(), monday), (sessions, load));
    }
    assert!(found.len() > 6, "{printed}");
    assert_eq!(
        found.keys().collect::<Vec<_>>(),
        expected.keys().collect::<Vec<_>>()
    );
    for (week, (sessions, load)) in expected {
        assert_eq!(found[&week].0, sessions, "{week:?}");
        let apart = found[&week].1.zip(load).map_or(0.0, |(a, b)| (a - b).abs());
        assert!(
            apart < 0.01 && found[&week].1.is_some() == load.is_some(),
            "{week:?}"
        );
    }
}
