//! Several runs at once, and runs that are killed: the next run has the right result.

#[path = "../../../examples/many_files/mod.rs"]
pub mod many_files;

use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::copy::{Copy, known, without_reuse};
use crate::export_folder::export;

pub use many_files::later;

/// Enough that parts are written on the way and in the end.
const FILES: u32 = 1150;
/// Runs that are killed, unless RESTDAY_KILLS says how many.
const KILLS: u32 = 8;

/// Many small files, so that storing them is much of the work.
fn many() -> Copy {
    let copy = Copy::of(&export().join("device"));
    let template = export().join("2025/07/2025-07-03-07-05-00.fit");
    let folder = copy.export().join("many");
    many_files::fill(&folder, &template, FILES).expect("can be written");
    // Long enough ago that their times count.
    sleep(Duration::from_millis(2100));
    copy
}

fn started(copy: &Copy, store: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_restday"))
        .env("RESTDAY_CONFIG", "")
        .arg("import")
        .arg(copy.export())
        .args(["--format", "json", "--store"])
        .arg(copy.beside(store))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("can be started")
}

fn ended(run: Child) -> Value {
    let ended = run.wait_with_output().expect("ends");
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
    serde_json::from_slice(&ended.stdout).expect("is JSON")
}

#[test]
fn runs_that_are_killed_leave_a_store_that_serves() {
    let kills = std::env::var("RESTDAY_KILLS").ok();
    let kills = kills.and_then(|kills| kills.parse().ok()).unwrap_or(KILLS);
    let copy = many();
    let begun = Instant::now();
    let right = without_reuse(ended(started(&copy, "whole")));
    let long = begun.elapsed();
    let (mut lost, mut went_on) = (0, 0);
    for kill in 0..kills {
        let store = format!("store-{kill}");
        let mut run = started(&copy, &store);
        // Spread over the whole run, most of them late, where it writes.
        let share = (f64::from(kill) * 0.618_034).fract().sqrt();
        sleep(long.mul_f64(share));
        run.kill().expect("can be killed");
        run.wait_with_output().expect("ends");
        let next = ended(started(&copy, &store));
        match known(&next) {
            (0, _) => lost += 1,
            _ => went_on += 1,
        }
        assert!(
            without_reuse(next) == right,
            "another result after kill {kill}"
        );
        let last = ended(started(&copy, &store));
        assert_eq!(known(&last).0, known(&last).1, "after kill {kill}");
        std::fs::remove_dir_all(copy.beside(&store)).expect("can be removed");
    }
    println!("{kills} killed: {lost} began anew, {went_on} went on where they were");
}

#[test]
fn two_runs_at_once_are_both_right() {
    let copy = many();
    let right = without_reuse(ended(started(&copy, "whole")));
    for store in ["one", "two"] {
        let both = [started(&copy, store), started(&copy, store)];
        for run in both {
            assert!(without_reuse(ended(run)) == right, "another result");
        }
        let last = ended(started(&copy, store));
        assert_eq!(known(&last).0, known(&last).1);
        assert!(without_reuse(last) == right, "another result afterwards");
    }
}
