//! How a watch ends: with a signal, at any time, and nothing half written.

use std::fs;

use super::{Watched, days};
use crate::export_folder::folder;

#[test]
fn signals_end_it_with_the_documented_codes() {
    for (signal, code) in [("-INT", 130), ("-TERM", 143)] {
        let mut watched = Watched::with(1, &["-o", "report.svg"]);
        watched.send(signal);
        assert_eq!(watched.code(), Some(code), "{}", watched.said());
    }
}

#[test]
fn a_signal_in_the_middle_of_a_run_leaves_nothing_half_written() {
    let home = folder();
    let sync = home.path().join("sync");
    fs::create_dir(&sync).expect("can be made");
    for (number, file) in days().iter().cycle().take(400).enumerate() {
        fs::copy(file, sync.join(format!("{number}.fit"))).expect("can be copied");
    }
    fs::create_dir(home.path().join("out")).expect("can be made");
    let mut watched = Watched::started(home, &["-o", "out/report.html"]);
    let marker = watched.beside("out");
    // The output was checked, so that the run has begun.
    let status = format!("/proc/{}/task", watched.id());
    let threads = |_: &Watched| fs::read_dir(&status).is_ok_and(|tasks| tasks.count() > 2);
    if cfg!(target_os = "linux") {
        watched = watched.until_that("reading", threads);
    }
    watched.send("-INT");
    assert_eq!(watched.code(), Some(130), "{}", watched.said());
    let left = fs::read_dir(marker).expect("is there").count();
    assert_eq!(left, 0, "{}", watched.said());
}

#[test]
fn a_report_that_cannot_be_written_is_told_once_and_the_watch_goes_on() {
    let watched = Watched::with(1, &["-o", "out.svg"]);
    let report = watched.beside("out.svg");
    fs::remove_file(&report).expect("can be removed");
    fs::create_dir(&report).expect("can be made");
    fs::copy(&days()[1], watched.at("b.fit")).expect("can be copied");
    let watched = watched.until("out.svg: cannot be written");
    fs::remove_dir(&report).expect("can be removed");
    fs::copy(&days()[2], watched.at("c.fit")).expect("can be copied");
    let watched = watched.until("2 new files; out.svg written");
    watched.assert_is_the_report("out.svg", &[]);
    assert_eq!(watched.said().matches("cannot be written").count(), 1);
}
