//! How long the program takes from start to finished picture, cold and warm, and how that grows with the number
//! of files. `cargo bench --bench whole [-- COUNT...]`; without counts 100, 1,000 and 10,000.
//!
//! Files are an hour of running each, generated on the spot. Beside each time, from the same run:
//! reading the same bytes from disk and copying them, and decoding them with fitparser, raw, on one
//! core.

#[path = "decode/floors.rs"]
#[allow(dead_code, reason = "the other floors are those of decoding")]
mod floors;
#[path = "../examples/many_files/mod.rs"]
mod many_files;
#[path = "decode/peers.rs"]
#[allow(dead_code, reason = "one peer suffices here")]
mod peers;

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const TEMPLATE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/fixtures/export/activities/2025-05-06-18-02-11.fit"
);
const COUNTS: [u32; 3] = [100, 1_000, 10_000];
/// Runs of each, reported by their median.
const RUNS: usize = 3;

fn main() {
    let asked: Vec<u32> = std::env::args().filter_map(|it| it.parse().ok()).collect();
    let counts = if asked.is_empty() {
        COUNTS.to_vec()
    } else {
        asked
    };
    println!(
        "{:>8} {:>8} {:>10} {:>10} {:>10} {:>12} {:>12} {:>14}",
        "files", "MB", "cold", "files/s", "warm", "cold : read", "cold : warm", "fitparser : cold"
    );
    for count in counts {
        row(count);
    }
}

/// One line: this many files, cold and warm.
fn row(count: u32) {
    let place = tempfile::tempdir().expect("a folder can be made");
    let export = place.path().join("export");
    many_files::fill(&export, Path::new(TEMPLATE), count).expect("can be filled");
    let store = place.path().join("store");
    let picture = place.path().join("report.png");
    let run = || report(&export, &store, &picture);
    // Files written a moment ago would be read again: a recent time proves nothing.
    std::thread::sleep(Duration::from_secs(3));
    let cold = middle(|| {
        fs::remove_dir_all(&store).ok();
        run()
    });
    let warm = middle(run);
    let mut bytes = 0;
    let read = middle(|| {
        through(&export, |file| {
            bytes += file.len();
            floors::copy(file)
        })
    });
    let megabytes = bytes as f64 / 1e6 / RUNS as f64;
    let fitparser = middle(|| through(&export, peers::fitparser_raw));
    let ratio = |one: Duration, other: Duration| one.as_secs_f64() / other.as_secs_f64();
    println!(
        "{count:>8} {megabytes:>8.1} {cold:>10.2?} {:>10.0} {warm:>10.2?} {:>11.1}x {:>11.1}x {:>13.1}x",
        f64::from(count) / cold.as_secs_f64(),
        ratio(cold, read),
        ratio(cold, warm),
        ratio(fitparser, cold),
    );
}

/// `restday report`, from start to end.
fn report(export: &Path, store: &Path, picture: &Path) -> Duration {
    let begun = Instant::now();
    let status = Command::new(env!("CARGO_BIN_EXE_restday"))
        .arg("report")
        .arg(export)
        .arg("--store")
        .arg(store)
        .arg("-o")
        .arg(picture)
        .arg("--quiet")
        .stdout(Stdio::null())
        .status()
        .expect("can be started");
    assert!(status.success(), "{status}");
    begun.elapsed()
}

/// Handles every file of a folder separately.
fn through(folder: &Path, mut take: impl FnMut(&[u8]) -> u64) -> Duration {
    let begun = Instant::now();
    for path in paths(folder) {
        let bytes = fs::read(path).expect("can be read");
        black_box(take(black_box(&bytes)));
    }
    begun.elapsed()
}

fn paths(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("is there").flatten();
    let paths = entries.map(|entry| entry.path());
    let within = |path: PathBuf| match path.is_dir() {
        true => self::paths(&path),
        false => vec![path],
    };
    paths.flat_map(within).collect()
}

fn middle(mut work: impl FnMut() -> Duration) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS).map(|_| work()).collect();
    times.sort();
    times[RUNS / 2]
}
