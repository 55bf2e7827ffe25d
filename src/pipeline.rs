//! Where the stages meet: files to digests. The only parallel code.
//!
//! Work is split by file and nowhere else. Results keep the order of the sorted files, so they are
//! the same for any number of threads.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;
use thiserror::Error;

use crate::clean::clean;
use crate::digest::Digest;
use crate::import::folder::{self, Opened, Source};
use crate::import::{self, Damage, ImportError, NotActivity, Reading, RecordCounts};

/// What came of one file.
#[derive(Debug)]
pub struct FileReport {
    /// Path as the user would find it.
    pub path: String,
    /// What it was.
    pub outcome: Outcome,
}

/// What a file was.
#[derive(Debug)]
pub enum Outcome {
    /// Training.
    Read {
        /// Its sessions.
        digests: Vec<Digest>,
        /// How much stood in the file.
        records: RecordCounts,
        /// What was wrong with it nevertheless.
        damage: Option<Damage>,
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
    files.extend(unreachable.into_iter().map(|entry| FileReport {
        path: entry.path,
        outcome: Outcome::Failed(ImportError::Io(entry.reason)),
    }));
    Ok(Batch { files })
}

fn read_sources(sources: Vec<Source>, progress: &Progress) -> Vec<FileReport> {
    sources
        .into_par_iter()
        .flat_map(|source| read_source(source, progress))
        .collect()
}

/// One file, or all files of one archive.
fn read_source(source: Source, progress: &Progress) -> Vec<FileReport> {
    // A decoder that breaks down on one file must not take the others with it.
    let opened = catch_unwind(AssertUnwindSafe(|| match source.open() {
        Ok(Opened::Archive(members)) => Err(members),
        Ok(Opened::File(bytes)) => Ok(outcome(&bytes, &source.path)),
        Ok(Opened::Foreign) => Ok(Outcome::Foreign),
        Err(error) => Ok(Outcome::Failed(error)),
    }));
    let reports = match opened {
        Ok(Err(members)) => {
            progress.found.fetch_add(members.len(), Ordering::Relaxed);
            read_sources(members, progress)
        }
        Ok(Ok(outcome)) => vec![FileReport {
            path: source.path,
            outcome,
        }],
        Err(_) => vec![FileReport {
            path: source.path,
            outcome: Outcome::Failed(ImportError::DecoderPanicked),
        }],
    };
    progress.done.fetch_add(1, Ordering::Relaxed);
    reports
}

fn outcome(bytes: &[u8], path: &str) -> Outcome {
    match import::read(bytes, path) {
        None => Outcome::Foreign,
        Some(Err(error)) => Outcome::Failed(error),
        Some(Ok(reading)) => digested(reading),
    }
}

/// Cleans and digests the activities of a file, so that samples end with the file's task.
fn digested(reading: Reading) -> Outcome {
    if let Some(what) = reading.not_activity {
        return Outcome::NotActivity(what);
    }
    let digests = reading
        .activities
        .iter()
        .map(|activity| {
            let (samples, repairs) = clean(activity);
            Digest::of(activity, &samples, repairs)
        })
        .collect();
    Outcome::Read {
        digests,
        records: reading.records,
        damage: reading.damage,
    }
}
