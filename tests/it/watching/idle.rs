//! A watch costs nothing while nothing happens.

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use super::Watched;

/// Processor time that a process has used, in ticks of the system.
fn ticks(id: u32) -> u64 {
    let line = fs::read_to_string(format!("/proc/{id}/stat")).expect("runs");
    let (_, after) = line.rsplit_once(") ").expect("has a name");
    let fields: Vec<&str> = after.split(' ').collect();
    let number = |at: usize| fields[at].parse::<u64>().expect("is a number");
    number(11) + number(12)
}

#[test]
fn it_sleeps_while_nothing_happens() {
    let watched = Watched::with(2, &["-o", "report.svg"]);
    // It still compares what it read with what is there, for a few seconds.
    let asleep = |watched: &Watched| {
        let before = ticks(watched.id());
        sleep(Duration::from_secs(4));
        ticks(watched.id()) - before <= 2
    };
    let watched = watched.until_that("asleep", asleep);
    assert!(asleep(&watched), "it woke again");
    assert_eq!(watched.lines().len(), 1, "{}", watched.said());
}
