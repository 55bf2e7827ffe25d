//! What docs/scale.md says of reading a data set: every piece of Python in it is run.

use std::fs;

use restday::digest::Digest;
use restday::pipeline::{Outcome, Progress, read_all};

use super::python::Python;
use super::squad;
use crate::export_folder::{Run, folder};

/// The pieces of Python in docs/scale.md.
fn pieces() -> Vec<String> {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/scale.md"));
    let page = page.expect("docs/scale.md can be read");
    let begun = page.split("```python\n").skip(1);
    begun
        .filter_map(|rest| Some(rest.split_once("```")?.0.to_owned()))
        .collect()
}

/// To two decimals, as all of them print.
fn told(number: f64) -> String {
    format!("{}", (number * 100.0).round() / 100.0)
}

/// Load of all activities of an athlete, points, by the table.
fn load(name: &str, squad: &std::path::Path) -> f64 {
    let run = Run::new("activities")
        .arg(squad.join(name))
        .args(["--format", "json"]);
    let document: serde_json::Value =
        serde_json::from_slice(run.end().with_code(0).stdout()).expect("is JSON");
    let rows = document["activities"].as_array().expect("rows").iter();
    rows.filter_map(|row| row["load_points"].as_f64()).sum()
}

/// Hours at 150 beats a minute and more.
fn hours(name: &str, squad: &std::path::Path) -> f64 {
    let batch = read_all(&[squad.join(name)], 1, &Progress::default()).expect("threads can be had");
    let digests = batch.files.iter().flat_map(|file| match &file.outcome {
        Outcome::Read { digests, .. } => digests.as_slice(),
        _ => &[],
    });
    let high = |digest: &Digest| {
        let seconds = digest.heart_rate.iter().filter(|(bpm, _)| *bpm >= 150.0);
        seconds.map(|(_, s)| s).sum::<f64>()
    };
    digests.map(|digest| high(digest)).sum::<f64>() / 3600.0
}

#[test]
fn every_reader_finds_every_athlete_and_the_load_of_the_tables() {
    let Some(python) = Python::with(&["pyspark", "duckdb", "polars", "pyarrow"]) else {
        return;
    };
    let (export, work) = (folder(), folder());
    squad(export.path());
    Run::new("dataset")
        .arg(export.path())
        .arg("--per-athlete")
        .to(&work.path().join("data"))
        .end()
        .with_code(1);
    let pieces = pieces();
    for reader in ["duckdb", "polars", "pyarrow", "pyspark"] {
        assert!(
            pieces.iter().any(|piece| piece.contains(reader)),
            "{reader}"
        );
    }
    for piece in pieces {
        let ended = python.run(work.path(), &["-c", &piece]);
        let printed = String::from_utf8_lossy(&ended.stdout);
        let said = String::from_utf8_lossy(&ended.stderr);
        assert!(ended.status.success(), "{piece}\n{said}");
        for name in ["007", "7"] {
            let number = match piece.contains("digests") {
                true => hours(name, export.path()),
                false => load(name, export.path()),
            };
            let words: Vec<&str> = printed
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '.')
                .collect();
            assert!(words.contains(&name), "{piece}\n{printed}");
            assert!(
                words.contains(&told(number).as_str()),
                "{number}: {piece}\n{printed}"
            );
        }
    }
}
