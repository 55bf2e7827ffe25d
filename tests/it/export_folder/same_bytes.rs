//! The same files give the same bytes, whatever the computer.

use std::fs;

use super::run::{Run, folder};

/// Pictures, page, CSV and Parquet of a run with some more arguments and variables.
fn outputs(change: impl Fn(Run) -> Run) -> [Vec<u8>; 5] {
    let folder = folder();
    [
        "report.png",
        "report.svg",
        "report.html",
        "days.csv",
        "days.parquet",
    ]
    .map(|name| {
        let path = folder.path().join(name);
        let command = if name.starts_with("report") {
            "report"
        } else {
            "days"
        };
        change(Run::on_export(command)).to(&path).end().with_code(0);
        fs::read(path).expect("was written")
    })
}

fn assert_same(a: &[Vec<u8>; 5], b: &[Vec<u8>; 5], what: &str) {
    for (name, (a, b)) in ["PNG", "SVG", "HTML", "CSV", "Parquet"]
        .iter()
        .zip(a.iter().zip(b))
    {
        // Comparing with assert_eq would print megabytes.
        assert!(a == b, "{name} differs with {what}");
    }
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let one = outputs(|run| run.args(["--jobs", "1"]));
    for jobs in ["2", "4"] {
        let many = outputs(|run| run.args(["--jobs", jobs]));
        assert_same(&one, &many, &format!("{jobs} threads"));
    }
}

#[test]
fn the_time_zone_of_the_computer_has_no_say() {
    let utc = outputs(|run| run.env("TZ", "UTC"));
    for zone in ["Asia/Tokyo", "America/New_York"] {
        let elsewhere = outputs(|run| run.env("TZ", zone));
        assert_same(&utc, &elsewhere, zone);
    }
}
