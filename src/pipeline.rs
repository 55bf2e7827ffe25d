//! Where the stages meet: files to digests. The only parallel code.
//!
//! Work is split by file and nowhere else. Results keep the order of the sorted files, so they are
//! the same for any number of threads.

mod companions;
mod inspect;

pub use inspect::{InspectError, Inspected, InspectedActivity, describe, inspect};

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;
use thiserror::Error;

use crate::activity::{BodyFact, Origin};
use crate::clean::clean;
use crate::digest::Digest;
use crate::import::folder::{self, Opened, Source};
use crate::import::{Companion, Damage, ImportError, NotActivity, Reading, Recorded};

/// What came of one file.
#[derive(Debug)]
pub struct FileReport {
    /// Path as the user would find it.
    pub path: String,
    /// What it was.
    pub outcome: Outcome,
    /// What it knows of the body between trainings.
    pub body: Vec<BodyFact>,
    /// What it says about other files of the export.
    pub companions: Vec<Companion>,
}

impl FileReport {
    fn new(path: String, outcome: Outcome) -> Self {
        Self {
            path,
            outcome,
            body: Vec::new(),
            companions: Vec::new(),
        }
    }
}

/// What a file was.
#[derive(Debug)]
pub enum Outcome {
    /// Training.
    Read {
        /// Its sessions.
        digests: Vec<Digest>,
        /// How much stood in the file.
        recorded: Recorded,
        /// What was wrong with it nevertheless.
        damage: Option<Damage>,
        /// Bytes of it that are missing or could not be understood.
        lost_bytes: usize,
    },
    /// A sound watch file that is no training.
    NotActivity(NotActivity),
    /// No watch file at all.
    Foreign,
    /// Training, perhaps, but unreadable.
    Failed(ImportError),
}

/// All files of an export and what came of them, in the order of their paths.
#[derive(Debug, Default)]
pub struct Batch {
    /// One per file, archives replaced by what is in them.
    pub files: Vec<FileReport>,
    /// Workouts of a health archive and the files with their places, as `(workout, route)`: two
    /// halves of one training. Each names the [`crate::digest::Digest::origin`] of a digest.
    pub routes: Vec<(Origin, Origin)>,
    /// How many files a list or an archive told of that are not there.
    pub companions_without_file: usize,
}

/// Why nothing could be run at all.
#[derive(Debug, Error)]
pub enum PipelineError {
    /// The operating system gave no threads.
    #[error("cannot start {jobs} threads: {source}")]
    Threads {
        /// How many were asked for.
        jobs: usize,
        /// Why not.
        #[source]
        source: rayon::ThreadPoolBuildError,
    },
}

/// How far the reading has come, for a progress bar; may be asked from another thread.
#[derive(Debug, Default)]
pub struct Progress {
    /// Files found so far.
    pub found: AtomicUsize,
    /// Files dealt with.
    pub done: AtomicUsize,
}

/// Reads everything below the paths with `jobs` threads; 0 takes as many as there are cores.
///
/// # Errors
/// Only when no threads can be had; whatever is wrong with a file stands in its report.
pub fn read_all(
    paths: &[PathBuf],
    jobs: usize,
    progress: &Progress,
) -> Result<Batch, PipelineError> {
    let (sources, unreachable) = folder::list(paths);
    progress.found.fetch_add(sources.len(), Ordering::Relaxed);
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(jobs)
        .build()
        .map_err(|source| PipelineError::Threads { jobs, source })?;
    let mut files = pool.install(|| read_sources(sources, progress));
    files.extend(unreachable.into_iter().map(|entry| {
        let reason = ImportError::Io(entry.reason);
        FileReport::new(entry.path, Outcome::Failed(reason))
    }));
    let joined = companions::join(&mut files);
    Ok(Batch {
        files,
        routes: joined.routes,
        companions_without_file: joined.without_file,
    })
}

/// All files and what is in them, in their order.
///
/// A thread goes on with what it has begun and takes something new only when nothing of that is
/// left, so no more archives lie unpacked in memory than there are threads, or a few more.
fn read_sources(sources: Vec<Source>, progress: &Progress) -> Vec<FileReport> {
    sources
        .into_par_iter()
        .flat_map(|source| read_source(source, progress))
        .collect()
}

/// One file, or all files of one archive.
fn read_source(source: Source, progress: &Progress) -> Vec<FileReport> {
    // A decoder that breaks down on one file must not take the others with it.
    let opened = catch_unwind(AssertUnwindSafe(|| match source.read() {
        Ok(Opened::Archive(members)) => Err(members),
        Ok(Opened::Read(reading)) => Ok(digested(source.path.clone(), *reading)),
        Ok(Opened::Foreign) => Ok(FileReport::new(source.path.clone(), Outcome::Foreign)),
        Err(error) => Ok(FileReport::new(source.path.clone(), Outcome::Failed(error))),
    }));
    let reports = match opened {
        Ok(Err(members)) => {
            progress.found.fetch_add(members.len(), Ordering::Relaxed);
            read_sources(members, progress)
        }
        Ok(Ok(report)) => vec![report],
        Err(_) => vec![FileReport::new(
            source.path,
            Outcome::Failed(ImportError::DecoderPanicked),
        )],
    };
    progress.done.fetch_add(1, Ordering::Relaxed);
    reports
}

/// Cleans and digests the activities of a file, so that samples end with the file's task.
fn digested(path: String, reading: Reading) -> FileReport {
    let outcome = match reading.not_activity {
        Some(what) => Outcome::NotActivity(what),
        None => Outcome::Read {
            digests: digests(&reading),
            recorded: reading.recorded,
            damage: reading.damage,
            lost_bytes: reading.lost_bytes,
        },
    };
    FileReport {
        path,
        outcome,
        body: reading.body,
        companions: reading.companions,
    }
}

fn digests(reading: &Reading) -> Vec<Digest> {
    let digest = |activity| {
        let (samples, repairs) = clean(activity);
        Digest::of(activity, &samples, repairs)
    };
    reading.activities.iter().map(digest).collect()
}
