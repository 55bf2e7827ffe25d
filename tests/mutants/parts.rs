//! Many mutants in two processes of one thread each, so that the memory measured is that of one
//! mutant, and one that brings its process down (by an endless recursion, say) can be named.

use std::env;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::alone;
use crate::files::{Original, originals};
use crate::mutation::mutant;
use crate::survival::{Fared, fare};

/// How many are tried where `RESTDAY_MUTANTS` says nothing.
const MUTANTS: usize = 22_000;
/// Every file has so many of each way to damage it at least.
const ROUNDS_AT_LEAST: usize = 2;
/// Files up to this size are mutated about equally often, larger ones less.
const SMALL_BYTES: usize = 30_000;
/// Failures that are told before a part gives up.
const MOST_FAILURES: usize = 10;

const PART: &str = "RESTDAY_MUTANTS_PART";
const NOTE: &str = "RESTDAY_MUTANTS_NOTE";
const PARTS: usize = 2;

#[test]
fn mutants_survive() {
    let _alone = alone();
    if let Ok(name) = env::var("RESTDAY_MUTANT") {
        return repeat(&name);
    }
    let notes = tempfile::tempdir().expect("a folder can be made");
    let parts: Vec<(usize, Child)> = (0..PARTS)
        .map(|part| (part, start(part, notes.path())))
        .collect();
    let mut failures = Vec::new();
    for (part, child) in parts {
        let output = child.wait_with_output().expect("a part can be waited for");
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        println!("{told}");
        if !output.status.success() {
            let last = fs::read_to_string(notes.path().join(part.to_string())).unwrap_or_default();
            let errors = String::from_utf8_lossy(&output.stderr).into_owned();
            failures.push(format!("{told}\n{errors}\nlast one tried: {last}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn start(part: usize, notes: &Path) -> Child {
    let this = env::current_exe().expect("this binary has a path");
    Command::new(this)
        .args(["--exact", "parts::one_part", "--ignored", "--nocapture"])
        .env(PART, part.to_string())
        .env(NOTE, notes.join(part.to_string()))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a part can be started")
}

#[test]
#[ignore = "a part of mutants_survive, which starts it"]
fn one_part() {
    let Some(part) = env::var(PART)
        .ok()
        .and_then(|part| part.parse::<usize>().ok())
    else {
        return;
    };
    let note = env::var(NOTE).expect("is set with the part");
    let originals = originals();
    let shares = shares(&originals);
    let mut tally = Tally::default();
    for &index in by_size(&originals).iter().skip(part).step_by(PARTS) {
        for number in 0..shares[index] {
            tally.take(&originals[index], number, &originals, &note);
            assert!(
                tally.failures.len() < MOST_FAILURES,
                "\n{}",
                tally.failures.join("\n")
            );
        }
    }
    println!("part {part}: {}", tally.words());
    // Damage that leaves nothing to read would try only the first lines of every reader.
    assert!(tally.read > tally.count / 4);
    assert!(tally.failures.is_empty(), "\n{}", tally.failures.join("\n"));
}

/// One mutant alone, with the backtrace of what it breaks.
fn repeat(name: &str) {
    let (file, number) = name.rsplit_once(':').expect("is FILE:NUMBER");
    let originals = originals();
    let of = originals
        .iter()
        .find(|o| o.name == file)
        .expect("is a file of the corpus");
    let mutant = mutant(of, number.parse().expect("is FILE:NUMBER"), &originals);
    if let Ok(path) = env::var("RESTDAY_MUTANT_TO") {
        fs::write(path, &mutant.bytes).expect("can be written");
    }
    match fare(&mutant) {
        Ok(fared) => println!("{mutant}: {:?}, {} KB", fared.took, fared.peak_bytes >> 10),
        Err(broke) => panic!("{mutant}: {broke}"),
    }
}

/// How many mutants each file gets: all get some, and the rest goes to the small.
fn shares(originals: &[Original]) -> Vec<usize> {
    let all = env::var("RESTDAY_MUTANTS")
        .ok()
        .and_then(|all| all.parse().ok())
        .unwrap_or(MUTANTS);
    let ways = crate::mutation::MUTATIONS.len();
    let least = ROUNDS_AT_LEAST * ways;
    let spare = all.saturating_sub(least * originals.len()) as f64;
    let weight = |o: &Original| 1.0 / (SMALL_BYTES + o.bytes.len()) as f64;
    let weights: f64 = originals.iter().map(weight).sum();
    let share = |o: &Original| least + (spare * weight(o) / weights).ceil() as usize;
    originals.iter().map(share).collect()
}

/// From large to small, so that the parts have about the same to do.
fn by_size(originals: &[Original]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..originals.len()).collect();
    order.sort_by_key(|&index| std::cmp::Reverse(originals[index].bytes.len()));
    order
}

#[derive(Default)]
struct Tally {
    count: usize,
    bytes: usize,
    /// How many could still be read.
    read: usize,
    slowest: Option<(Duration, String)>,
    largest: Option<(usize, String)>,
    greediest: Option<(usize, String)>,
    failures: Vec<String>,
}

impl Tally {
    fn take(&mut self, of: &Original, number: usize, originals: &[Original], note: &str) {
        let mutant = mutant(of, number, originals);
        fs::write(note, &mutant.name).expect("can be written");
        self.count += 1;
        self.bytes += mutant.bytes.len();
        match fare(&mutant) {
            Ok(Fared {
                took,
                peak_bytes,
                sessions,
            }) => {
                self.read += usize::from(sessions > 0);
                greater(&mut self.slowest, took, &mutant);
                greater(&mut self.largest, peak_bytes, &mutant);
                // Of what is large enough for a proportion to say something.
                if mutant.bytes.len() > 100_000 {
                    greater(
                        &mut self.greediest,
                        peak_bytes / mutant.bytes.len(),
                        &mutant,
                    );
                }
            }
            Err(broke) => self.failures.push(format!("{mutant}: {broke}")),
        }
    }

    fn words(&self) -> String {
        format!(
            "{} mutants of {} MB, of which {} could be read\n  slowest {:?}\n  most bytes {:?}\n  most bytes a byte {:?}",
            self.count,
            self.bytes >> 20,
            self.read,
            self.slowest,
            self.largest,
            self.greediest
        )
    }
}

fn greater<T: PartialOrd>(most: &mut Option<(T, String)>, value: T, mutant: &impl ToString) {
    if most.as_ref().is_none_or(|(known, _)| value > *known) {
        *most = Some((value, mutant.to_string()));
    }
}
