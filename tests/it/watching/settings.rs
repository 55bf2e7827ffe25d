//! What the athlete states is watched like the files.

use std::fs;

use super::{ON, Watched, days};

#[test]
fn settings_refresh_the_report_and_a_slip_is_told_once() {
    let home = Watched::home_with(1);
    fs::write(home.path().join("athlete.toml"), "birth_year = 1988\n").expect("can be written");
    let options = [&ON, &["-o", "report.svg", "--athlete", "athlete.toml"][..]].concat();
    let watched = Watched::started(home, &options).until("watching ");

    // As editors write: another file, moved into place.
    fs::write(watched.beside("athlete.toml~"), "birth_year = 1950\n").expect("can be written");
    fs::rename(
        watched.beside("athlete.toml~"),
        watched.beside("athlete.toml"),
    )
    .expect("can be moved");
    let watched = watched.until("athlete.toml changed; report.svg");
    watched.assert_is_the_report("report.svg", &["--athlete", "athlete.toml"]);

    // A file that was not there is found beside it.
    let corrections = watched.beside("corrections.toml");
    fs::write(&corrections, "[dairy]\n").expect("can be written");
    let watched = watched.until("did you mean diary?");
    fs::copy(&days()[1], watched.at("b.fit")).expect("can be copied");
    fs::write(&corrections, "[diary]\n2025-09-14 = \"sick\"\n").expect("can be written");
    let watched = watched.until("1 new file, corrections.toml changed; report.svg written");
    watched.assert_is_the_report("report.svg", &["--athlete", "athlete.toml"]);
    assert_eq!(watched.said().matches("did you mean diary?").count(), 1);
}

#[test]
fn an_empty_folder_is_told_once_and_filled_later() {
    let watched = Watched::with(0, &["-o", "report.html"]);
    fs::write(watched.at("notes.txt"), "nothing yet").expect("can be written");
    let watched = watched.until("no activities found");
    fs::copy(&days()[0], watched.at("a.fit")).expect("can be copied");
    let watched = watched.until("1 file; report.html written");
    watched.assert_is_the_report("report.html", &[]);
    assert!(
        watched.said().matches("no activities found").count() <= 2,
        "{}",
        watched.said()
    );
}

#[test]
fn quiet_says_nothing_and_the_report_is_there() {
    let home = Watched::home_with(1);
    let watched = Watched::started(home, &[&ON, &["-o", "report.svg", "-q"][..]].concat());
    let report = watched.beside("report.svg");
    let watched = watched.until_that("written", |_| report.exists());
    let first = fs::read(&report).expect("is there");
    fs::copy(&days()[1], watched.at("b.fit")).expect("can be copied");
    let changed = |_: &Watched| fs::read(&report).is_ok_and(|now| now != first);
    let watched = watched.until_that("written again", changed);
    watched.assert_is_the_report("report.svg", &[]);
    assert_eq!(watched.said(), "");
}
