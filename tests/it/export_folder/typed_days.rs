//! Days and ranges as they are typed, in every command that takes them.

use serde_json::Value;

use super::run::{Run, export, folder};

/// First and last date of the table of days, with what was typed.
fn covered(typed: &[&'static str]) -> (String, String) {
    let run = Run::new("days").arg(export()).args(["--format", "csv"]);
    let table = run.args(typed.iter().copied()).end().with_code(0).text();
    let date = |line: &str| line.split(',').next().unwrap_or_default().to_owned();
    let dates: Vec<String> = table.lines().skip(1).map(date).collect();
    (dates[0].clone(), dates[dates.len() - 1].clone())
}

fn said(command: &str, typed: &[&'static str]) -> String {
    let run = Run::new(command).arg(export()).args(typed.iter().copied());
    run.end().with_code(2).with_empty_stdout().stderr()
}

#[test]
fn days_are_taken_as_people_write_them() {
    let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    assert_eq!(
        covered(&["--from", "2025-06", "--to", "2025-06"]),
        pair("2025-06-01", "2025-06-30")
    );
    assert_eq!(
        covered(&["--from", "7d", "--to", "last"]),
        pair("2025-09-08", "2025-09-14")
    );
    assert_eq!(
        covered(&["--last", "1w", "--on", "2025-09-14"]).0,
        "2025-09-09"
    );
    assert_eq!(covered(&["--last", "2w"]), covered(&["--from", "2w"]));
    assert_eq!(
        covered(&["--from", "2025", "--to", "1m"]),
        pair("2025-05-05", "2025-08-15")
    );
}

#[test]
fn every_command_that_is_about_days_takes_them() {
    let made = folder();
    for command in ["report", "audit", "activities", "days", "weeks", "validate"] {
        let typed = ["--from", "8w", "--to", "last"];
        let run = Run::new(command).arg(export()).args(typed);
        run.inside(made.path()).end().with_code(0);
        let last = Run::new(command).arg(export()).args(["--last", "2m"]);
        last.inside(made.path()).end().with_code(0);
        assert!(
            said(command, &["--from", "01/06/2025"]).contains("write 2025-06-01"),
            "{command}"
        );
    }
    let data = made.path().join("data");
    let dataset = Run::new("dataset")
        .arg(export())
        .args(["--name", "jo", "--last", "8w"]);
    dataset.to(&data).end().with_code(0);
    for command in ["today", "athlete"] {
        let run = Run::new(command)
            .arg(export())
            .args(["--on", "last", "--format", "json"]);
        let told = run.end().with_code(0).text();
        let told: Value = serde_json::from_str(&told).expect("is JSON");
        assert!(told.to_string().contains("2025-09-14"), "{command}");
    }
}

#[test]
fn what_is_no_day_is_answered_with_the_form() {
    assert_eq!(
        said("days", &["--from", "01/06/2025"]),
        "restday: --from 01/06/2025: write 2025-06-01 for 1 June, or 2025-01-06 for 6 January\n"
    );
    assert_eq!(
        said("days", &["--to", "13/06/2025"]),
        "restday: --to 13/06/2025: write 2025-06-13\n"
    );
    assert_eq!(
        said("days", &["--from", "2025-02-30"]),
        "restday: --from 2025-02-30: February 2025 has 28 days\n"
    );
    assert!(said("today", &["--on", "2026-03"]).contains("write a single day, such as 2026-03-01"));
    assert!(said("days", &["--last", "june"]).contains("such as 30d, 8w, 6m or 2y"));
    assert!(said("days", &["--last", "8w", "--from", "2025"]).contains("cannot be combined with"));
}

#[test]
fn a_reversed_range_is_told_as_it_was_typed() {
    for command in ["days", "report", "audit"] {
        assert_eq!(
            said(command, &["--from", "2025-07", "--to", "2025-06"]),
            "restday: --from 2025-07 (2025-07-01) is after --to 2025-06 (2025-06-30); swap them\n"
        );
        assert_eq!(
            said(command, &["--from", "last", "--to", "2025-06-01"]),
            "restday: --from last (2025-09-14) is after --to 2025-06-01; swap them\n"
        );
    }
    assert_eq!(
        said("days", &["--from", "2026-01-01", "--on", "2025-09-15"]),
        "restday: --from 2026-01-01 is after the last day, 2025-09-15; choose an earlier --from\n"
    );
}

#[test]
fn advice_for_a_day_before_all_files_is_refused_alike() {
    for command in ["report", "days", "weeks", "today", "athlete"] {
        assert_eq!(
            said(command, &["--on", "2024-01-01"]),
            "restday: no data before 2024-01-01: your files start on 2025-05-05; choose a later day\n",
            "{command}"
        );
    }
}
