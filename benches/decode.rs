//! How fast FIT files are decoded, cleaned and digested, beside other decoders and beside floors that
//! none can reach, all in the same run. `cargo bench --bench decode [-- FOLDER]`.
//!
//! Each round runs every contestant once over all files, in turns, so that whatever else the machine does
//! hits all alike. Printed are medians of rounds on one core, and ratios; only ratios travel.

#[path = "decode/floors.rs"]
mod floors;
#[path = "decode/ours.rs"]
mod ours;
#[path = "decode/peers.rs"]
mod peers;

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Rounds over all files.
const ROUNDS: usize = 7;

/// A way through the bytes of one file; what it gives keeps the compiler from leaving it out.
type Contestant = (&'static str, fn(&[u8]) -> u64);

const CONTESTANTS: [Contestant; 10] = [
    ("memory copied", floors::copy),
    ("checksum, bytewise table", floors::checksum_by_bytes),
    ("checksum, 16 bytes at once", floors::checksum_by_sixteen),
    ("bare walk of a dozen fields, checked", floors::bare_walk),
    ("fitparser, named", peers::fitparser_named),
    ("fitparser, raw fields", peers::fitparser_raw),
    ("rustyfit, streaming", peers::rustyfit),
    ("restday: decode", ours::decode),
    ("restday: decode, clean", ours::decode_clean),
    ("restday: decode, clean, digest", ours::decode_clean_digest),
];

fn main() {
    let folder = folder();
    let files = files(&folder);
    let bytes: usize = files.iter().map(Vec::len).sum();
    println!(
        "{} FIT files of {}, {:.1} MB, {ROUNDS} rounds, one core",
        files.len(),
        folder.display(),
        bytes as f64 / 1e6
    );
    let mut times = vec![Vec::new(); CONTESTANTS.len()];
    for _ in 0..ROUNDS {
        for (i, (_, run)) in CONTESTANTS.iter().enumerate() {
            times[i].push(timed(&files, *run));
        }
    }
    // What cleaning or digesting takes is told by what it adds.
    let rates: Vec<f64> = times
        .iter_mut()
        .map(|times| bytes as f64 / 1e6 / median(times).as_secs_f64())
        .collect();
    let rate = |name: &str| {
        let at = CONTESTANTS.iter().position(|(n, _)| *n == name);
        at.map_or(f64::NAN, |at| rates[at])
    };
    let (raw, bare) = (
        rate("fitparser, raw fields"),
        rate("bare walk of a dozen fields, checked"),
    );
    println!(
        "{:38} {:>9} {:>18} {:>14}",
        "", "MB/s", "of fitparser raw", "of bare walk"
    );
    for ((name, _), rate) in CONTESTANTS.iter().zip(&rates) {
        println!(
            "{name:38} {rate:>9.1} {:>17.2}x {:>13.2}x",
            rate / raw,
            rate / bare
        );
    }
}

/// The folder asked for, else real files where they are at hand, else the made-up export.
fn folder() -> PathBuf {
    let asked = std::env::args().skip(1).find(|a| !a.starts_with('-'));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let real = root.join("../shared/corpus/history-A");
    match asked {
        Some(asked) => PathBuf::from(asked),
        None if real.is_dir() => real,
        None => root.join("fixtures/export"),
    }
}

/// Every sound FIT file of a folder and those in it.
fn files(folder: &Path) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else {
        return found;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            found.extend(files(&path));
        } else if let Ok(bytes) = fs::read(&path)
            && bytes.get(8..12) == Some(b".FIT")
        {
            found.push(bytes);
        }
    }
    found
}

fn timed(files: &[Vec<u8>], run: fn(&[u8]) -> u64) -> Duration {
    let begun = Instant::now();
    for file in files {
        black_box(run(black_box(file)));
    }
    begun.elapsed()
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}
