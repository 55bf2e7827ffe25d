//! `restday days` gives one row per calendar day.

use std::fs;

use chrono::{NaiveDate, TimeDelta};

use super::run::{Run, folder};

fn dates(csv: &[u8]) -> Vec<NaiveDate> {
    let text = std::str::from_utf8(csv).expect("CSV is text");
    let mut lines = text.lines();
    let header = lines.next().expect("a header");
    assert!(header.starts_with("date,week_start,state,"), "{header}");
    let columns = header.split(',').count();
    lines
        .map(|line| {
            assert_eq!(line.split(',').count(), columns, "{line}");
            let date = line.split(',').next().expect("a first column");
            date.parse().unwrap_or_else(|_| panic!("no date: {line}"))
        })
        .collect()
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, month, day).expect("a date")
}

#[test]
fn every_day_of_the_season_has_one_row_in_order() {
    let ended = Run::on_export("days")
        .args(["--from", "2025-05-05", "--to", "2025-09-15"])
        .end()
        .with_code(0);
    let dates = dates(ended.stdout());
    assert_eq!(dates.first(), Some(&day(5, 5)));
    assert_eq!(dates.last(), Some(&day(9, 15)));
    let next_day = |pair: &[NaiveDate]| pair[1] - pair[0] == TimeDelta::days(1);
    assert!(dates.windows(2).all(next_day), "{dates:?}");
}

#[test]
fn days_without_a_recording_are_rest_inside_the_season_and_unknown_after_it() {
    let ended = Run::on_export("days")
        .args(["--from", "2025-07-18", "--to", "2025-09-15"])
        .end()
        .with_code(0);
    let text = String::from_utf8_lossy(ended.stdout()).into_owned();
    let state = |date: &str| {
        let line = text.lines().find(|line| line.starts_with(date));
        line.and_then(|line| line.split(',').nth(2).map(str::to_owned))
    };
    assert_eq!(state("2025-07-18").as_deref(), Some("trained"));
    assert_eq!(state("2025-07-24").as_deref(), Some("rested"));
    assert_eq!(state("2025-09-15").as_deref(), Some("unknown"));
}

#[test]
fn a_file_gets_what_standard_output_gets() {
    let folder = folder();
    let path = folder.path().join("days.csv");
    Run::on_export("days")
        .to(&path)
        .end()
        .with_code(0)
        .with_empty_stdout();
    let ended = Run::on_export("days").end().with_code(0);
    assert_eq!(fs::read(path).expect("was written"), ended.stdout());
}

#[test]
fn an_ending_of_parquet_gives_parquet() {
    let folder = folder();
    let path = folder.path().join("days.parquet");
    Run::on_export("days")
        .to(&path)
        .end()
        .with_code(0)
        .with_empty_stdout();
    let bytes = fs::read(path).expect("was written");
    assert!(bytes.starts_with(b"PAR1") && bytes.ends_with(b"PAR1"));
}

#[test]
fn a_night_run_belongs_to_the_day_on_the_runners_clock() {
    // It began at 00:30 on the 14th by the watch, which is still the 13th in UTC.
    let ended = Run::on_export("days")
        .args(["--from", "2025-08-14", "--to", "2025-08-14"])
        .end()
        .with_code(0);
    let text = String::from_utf8_lossy(ended.stdout()).into_owned();
    let row = text.lines().nth(1).expect("one row");
    assert!(row.starts_with("2025-08-14,2025-08-11,trained,1,"), "{row}");
}
