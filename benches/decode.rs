//! How fast files are decoded, cleaned and digested, compared with other decoders and with lower bounds,
//! all in the same run. `cargo bench --bench decode [-- FOLDER [ROUNDS]]`.
//!
//! Each round runs every contestant once over all files, in turn, so that other work on the machine
//! affects all alike. Prints medians of rounds on one core, and ratios; only ratios transfer to other
//! machines.

#[path = "decode/floors.rs"]
mod floors;
#[path = "decode/formats.rs"]
mod formats;
#[path = "decode/ours.rs"]
mod ours;
#[path = "decode/peers.rs"]
mod peers;
#[path = "decode/xml.rs"]
mod xml;

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use formats::{FORMATS, Format};

/// Rounds over all files, by default.
const ROUNDS: usize = 7;

fn main() {
    let mut asked = std::env::args().skip(1).filter(|a| !a.starts_with('-'));
    let (asked, rounds) = (asked.next(), asked.next());
    let rounds = rounds.and_then(|it| it.parse().ok()).unwrap_or(ROUNDS);
    for format in FORMATS {
        let folder = asked.as_ref().map_or_else(|| folder(format), PathBuf::from);
        let files = files(&folder, format);
        if files.is_empty() {
            println!("no {} in {}\n", format.name, folder.display());
            continue;
        }
        println!(
            "{} {} files of {}, {:.1} MB, rounds: {rounds}, one core",
            files.len(),
            format.name,
            folder.display(),
            megabytes(&files)
        );
        contest(format, &files, rounds);
        stages(&files, rounds);
        println!();
    }
}

/// Real files if available, else the made-up export.
fn folder(format: &Format) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let real = root.join("../shared/corpus").join(format.corpus);
    match real.is_dir() {
        true => real,
        false => root.join("fixtures/export"),
    }
}

/// Every file of a format in a folder and those within it.
fn files(folder: &Path, format: &Format) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else {
        return found;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            found.extend(files(&path, format));
        } else if let Ok(bytes) = fs::read(&path)
            && (format.is_one)(&bytes)
        {
            found.push(bytes);
        }
    }
    found
}

/// MB/s of every contestant, and its ratio to the references of the format.
fn contest(format: &Format, files: &[Vec<u8>], rounds: usize) {
    let megabytes = megabytes(files);
    let mut times = vec![Vec::new(); format.contestants.len()];
    for _ in 0..rounds {
        for ((_, run), times) in format.contestants.iter().zip(&mut times) {
            let begun = Instant::now();
            for file in files {
                black_box(run(black_box(file)));
            }
            times.push(begun.elapsed());
        }
    }
    let rates: Vec<f64> = times
        .iter_mut()
        .map(|times| megabytes / median(times).as_secs_f64())
        .collect();
    let rate = |name: &str| {
        let at = format.contestants.iter().position(|(n, _)| *n == name);
        at.map_or(f64::NAN, |at| rates[at])
    };
    let [one, other] = format.beside;
    println!(
        "{:38} {:>9} {:>22} {:>22}",
        "",
        "MB/s",
        format!("of {one}"),
        format!("of {other}")
    );
    for ((name, _), mine) in format.contestants.iter().zip(&rates) {
        println!(
            "{name:38} {mine:>9.1} {:>21.2}x {:>21.2}x",
            mine / rate(one),
            mine / rate(other)
        );
    }
}

/// Time of each of the three stages.
fn stages(files: &[Vec<u8>], rounds: usize) {
    let megabytes = megabytes(files);
    let mut times: [Vec<Duration>; 3] = Default::default();
    let mut samples = 0;
    for _ in 0..rounds {
        let (took, passed) = ours::stages(files);
        times
            .iter_mut()
            .zip(took)
            .for_each(|(times, took)| times.push(took));
        samples = passed;
    }
    let medians = times.map(|mut times| median(&mut times).as_secs_f64());
    let all: f64 = medians.iter().sum();
    for (stage, time) in ["decode", "clean", "digest"].iter().zip(medians) {
        println!(
            "{stage:>8} alone: {:>7.1} MB/s, {:>5.1} million samples/s, {:>4.1} % of the three",
            megabytes / time,
            samples as f64 / 1e6 / time,
            100.0 * time / all
        );
    }
}

fn megabytes(files: &[Vec<u8>]) -> f64 {
    files.iter().map(Vec::len).sum::<usize>() as f64 / 1e6
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}
