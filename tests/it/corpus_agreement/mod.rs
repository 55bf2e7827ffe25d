//! What the readers make of real files against what two independent decoders say is in them.
//!
//! Every disagreement needs a line with its reason in [`exceptions`], and every such line needs a
//! disagreement: an importer that learns something takes its line out.

mod accounts;
mod exceptions;
mod fit;
mod gpx;
mod pairs;
mod speeds;
mod sports;
mod tcx;
mod tracks;

use serde_json::Value;

use crate::corpus::{self, Folder};
use crate::reference;
use exceptions::EXCEPTIONS;
use restday::import::Tally;
use restday::pipeline::{FileReport, Outcome};

/// What readers and decoders can disagree about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// Whether the file holds training at all.
    Outcome,
    /// Number of sessions or of tracks.
    Sessions,
    /// Number of records or points.
    Records,
    /// Number and sum of heart rates.
    HeartRates,
    /// Number and sum of cadences.
    Cadences,
    /// Number and sum of powers.
    Powers,
    /// Time of the first and of the last record or point.
    Times,
    /// Heart rate that stands in messages of its own.
    HeartRateMessages,
    /// When a session began, to the second.
    Start,
    /// Metres covered.
    Distance,
    /// Seconds from start to end, and seconds with the timer running.
    Durations,
    /// Metres climbed and descended.
    Climbed,
    /// Kind of training.
    Sport,
    /// What the watch thought of the session.
    Watch,
}

/// One file and one aspect of it that differs, in words.
pub struct Disagreement {
    file: String,
    aspect: Aspect,
    what: String,
}

/// Collects the disagreements about one file.
pub struct Comparison<'a> {
    file: String,
    found: &'a mut Vec<Disagreement>,
}

impl Comparison<'_> {
    /// Notes a disagreement unless the check holds.
    pub fn check(&mut self, aspect: Aspect, holds: bool, what: impl FnOnce() -> String) {
        if !holds {
            self.found.push(Disagreement {
                file: self.file.clone(),
                aspect,
                what: what(),
            });
        }
    }

    /// Two numbers that may lie apart by a tolerance.
    pub fn near(&mut self, aspect: Aspect, ours: Option<f64>, theirs: f64, tolerance: f64) {
        let holds = ours.is_some_and(|ours| (ours - theirs).abs() <= tolerance);
        self.check(aspect, holds, || format!("ours {ours:?}, theirs {theirs}"));
    }

    /// A number of values and their sum against an entry of `expected.json`.
    pub fn tally(&mut self, aspect: Aspect, ours: Tally, theirs: &Value) {
        let count = theirs["count"].as_u64().unwrap_or(0) as usize;
        let sum = theirs["sum"].as_f64().unwrap_or(0.0);
        // Sums are printed with three decimals.
        let holds = ours.count == count && (ours.sum - sum).abs() <= 0.001 + 1e-6 * sum.abs();
        self.check(aspect, holds, || {
            format!("ours {ours:?}, theirs {count} of {sum}")
        });
    }

    /// Two values that must be the same.
    pub fn same<T: PartialEq + std::fmt::Debug>(&mut self, aspect: Aspect, ours: T, theirs: T) {
        let holds = ours == theirs;
        self.check(aspect, holds, || {
            format!("ours {ours:?}, theirs {theirs:?}")
        });
    }
}

/// An outcome in few words.
fn name(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Read { digests, .. } => format!("read, {} sessions", digests.len()),
        Outcome::NotActivity(what) => format!("no activity but {what:?}"),
        Outcome::Foreign => "foreign".to_owned(),
        Outcome::Failed(error) => format!("failed: {error}"),
    }
}

/// Everything about a folder that differs; `None` where the corpus is not at hand.
fn disagreements(folder: Folder) -> Option<Vec<Disagreement>> {
    let batch = folder.batch()?;
    let expected = reference::json("corpus/expected.json")?;
    let mut found = Vec::new();
    for report in &batch.files {
        let file = folder.name_of(report);
        let entry = &expected["files"][&file];
        assert!(entry.is_object(), "{file} is not in expected.json");
        let mut comparison = Comparison {
            file,
            found: &mut found,
        };
        compare(report, entry, &mut comparison);
    }
    Some(found)
}

fn compare(report: &FileReport, entry: &Value, comparison: &mut Comparison) {
    match entry["kind"].as_str() {
        Some("fit") => fit::compare(report, entry, comparison),
        Some("gpx") => gpx::compare(report, entry, comparison),
        Some("tcx") => tcx::compare(report, entry, comparison),
        other => panic!("{}: kind {other:?}", comparison.file),
    }
}

fn excepted(disagreement: &Disagreement) -> bool {
    EXCEPTIONS
        .iter()
        .any(|(file, aspect, _)| *file == disagreement.file && *aspect == disagreement.aspect)
}

#[test]
fn readers_and_independent_decoders_agree_but_for_the_exceptions() {
    let mut unexplained = Vec::new();
    let mut needed = vec![false; EXCEPTIONS.len()];
    for folder in corpus::ALL {
        let Some(found) = disagreements(folder) else {
            return;
        };
        for disagreement in found {
            let Disagreement { file, aspect, what } = &disagreement;
            for (needed, exception) in needed.iter_mut().zip(EXCEPTIONS) {
                *needed |= exception.0 == file && exception.1 == *aspect;
            }
            if !excepted(&disagreement) {
                unexplained.push(format!("{file}: {aspect:?}: {what}"));
            }
        }
    }
    let mut complaints = unexplained;
    for (needed, (file, aspect, _)) in needed.iter().zip(EXCEPTIONS) {
        if !needed {
            complaints.push(format!("{file}: {aspect:?}: agrees now; take its line out"));
        }
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}
