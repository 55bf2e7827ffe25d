//! Where the stages meet: files to digests. The only parallel code.
//!
//! Work is split by file, and that for a squad by athlete. Results keep the order of the sorted files, or of the
//! athletes, so they are the same for any number of threads.

mod addresses;
mod batch;
mod companions;
mod composed;
mod file_report;
mod in_turn;
mod inspect;
mod kept;
mod largest_first;
mod looked_up;
mod names;
mod shard;

pub use addresses::without_addresses;
pub use batch::Batch;
pub use composed::composed;
pub use file_report::{FileReport, Outcome};
pub use in_turn::{InTurn, read_in_turn};
pub use inspect::{InspectError, Inspected, InspectedActivity, describe, inspect};
pub use kept::{MEANINGS, bytes as kept_bytes, report as kept_report};
pub use names::as_displayed;
pub use shard::{Shard, ShardError};

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rayon::prelude::*;
use thiserror::Error;

use crate::activity::Activity;
use crate::clean::clean;
use crate::digest::Digest;
use crate::import::folder::{self, Opened, Source};
use crate::import::{self, ImportError, Memory, Reading, Stamp};
use crate::store::{Content, Shelf, Unit};
use addresses::with_hashed_addresses;
use largest_first::largest_first;
use looked_up::{LookedUp, looked_up};

/// Why nothing could be run at all.
#[derive(Debug, Error)]
pub enum PipelineError {
    /// The caller stopped it; see [`Progress::until`].
    #[error("stopped before everything was read")]
    Stopped,
    /// The operating system gave no threads.
    #[error("cannot start {jobs} threads: {source}")]
    Threads {
        /// The number requested.
        jobs: usize,
        /// The reason.
        #[source]
        source: rayon::ThreadPoolBuildError,
    },
}

/// How far the reading has come, for a progress bar; another thread may look at it.
#[derive(Debug, Default)]
pub struct Progress {
    /// Files already cached.
    pub known: AtomicUsize,
    /// Files to be read, as far as they are found.
    pub found: AtomicUsize,
    /// Files finished among these.
    pub done: AtomicUsize,
    stop: Arc<AtomicBool>,
}

impl Progress {
    /// Reading that starts no other file once a flag is set.
    pub fn until(stop: Arc<AtomicBool>) -> Self {
        Self {
            stop,
            ..Self::default()
        }
    }

    fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// Reads everything below the paths with `jobs` threads; 0 uses one per core.
///
/// # Errors
/// Only if no threads are available or it was stopped; problems with a file are in its report.
pub fn read_all(
    paths: &[PathBuf],
    jobs: usize,
    progress: &Progress,
) -> Result<Batch, PipelineError> {
    read_shard(paths, jobs, Memory::unbounded(), None, None, progress)
}

/// The same, but results of an earlier run come from a store, and new ones go there. The result is that
/// of [`read_all`]; only [`FileReport::reused`] differs.
///
/// # Errors
/// As [`read_all`]; the store reports its own problems.
pub fn read_new(
    paths: &[PathBuf],
    jobs: usize,
    store: &dyn Shelf,
    progress: &Progress,
) -> Result<Batch, PipelineError> {
    read_shard(
        paths,
        jobs,
        Memory::unbounded(),
        None,
        Some(store),
        progress,
    )
}

/// The same with a store or without, for the files on disk of a shard, or all. An archive is one file.
/// Lists affect only files of the shard. Files read at once stay within the memory bound, whatever it
/// is; the result does not depend on it.
///
/// # Errors
/// As [`read_all`].
pub fn read_shard(
    paths: &[PathBuf],
    jobs: usize,
    memory: Memory,
    shard: Option<Shard>,
    store: Option<&dyn Shelf>,
    progress: &Progress,
) -> Result<Batch, PipelineError> {
    let reader = Reader {
        store,
        memory,
        progress,
    };
    reader.batch(paths, jobs, shard)
}

/// Does some work for each of a list with `jobs` threads; 0 uses one per core. Results are in the order of the list.
///
/// # Errors
/// Only if no threads are available.
pub fn each_in_parallel<T: Send, R: Send>(
    list: Vec<T>,
    jobs: usize,
    work: impl Fn(T) -> R + Sync + Send,
) -> Result<Vec<R>, PipelineError> {
    let pool = threads(jobs)?;
    Ok(pool.install(|| list.into_par_iter().map(work).collect()))
}

fn threads(jobs: usize) -> Result<rayon::ThreadPool, PipelineError> {
    let builder = rayon::ThreadPoolBuilder::new().num_threads(jobs);
    builder
        .build()
        .map_err(|source| PipelineError::Threads { jobs, source })
}

/// Reads an export, with a store or without.
struct Reader<'a> {
    store: Option<&'a dyn Shelf>,
    memory: Memory,
    progress: &'a Progress,
}

/// A file, and its identity wherever it is.
type Traced = (FileReport, Option<Content>);

impl Reader<'_> {
    fn batch(
        &self,
        paths: &[PathBuf],
        jobs: usize,
        shard: Option<Shard>,
    ) -> Result<Batch, PipelineError> {
        let elsewhere = RefCell::new(BTreeSet::new());
        let wanted = |root: &Path, path: &Path| {
            let mine = shard.is_none_or(|shard| shard.holds(&folder::inside(root, path)));
            if !mine {
                elsewhere.borrow_mut().insert(path.display().to_string());
            }
            mine
        };
        let (sources, unreachable) = folder::list_some(paths, &wanted);
        let pool = threads(jobs)?;
        let of_sources: Vec<usize> = sources.iter().map(|source| source.export).collect();
        let read = pool.install(|| self.files(sources));
        if self.progress.is_stopped() {
            return Err(PipelineError::Stopped);
        }
        let count = read.iter().map(Vec::len).sum::<usize>() + unreachable.len();
        let mut files = Vec::with_capacity(count);
        let mut exports = Vec::with_capacity(count);
        for (reports, export) in read.into_iter().zip(of_sources) {
            exports.extend(reports.iter().map(|_| export));
            files.extend(reports);
        }
        for entry in unreachable {
            let failed = Outcome::Failed(ImportError::Io(entry.reason));
            exports.push(entry.export);
            files.push(FileReport::new(entry.path, failed));
        }
        let elsewhere = elsewhere.into_inner();
        Ok(Batch::of_shard(files, &exports, paths, (shard, &elsewhere)))
    }

    /// All files of each source, in order: known ones are separated first, so that a progress bar knows
    /// how much work there is.
    fn files(&self, sources: Vec<Source>) -> Vec<Vec<FileReport>> {
        let looked_up: Vec<LookedUp> = match self.store {
            Some(store) => looked_up(store, sources),
            None => {
                let files = sources.into_par_iter();
                files.map(|source| Err(looked_up::new(source))).collect()
            }
        };
        let new = looked_up.iter().filter(|known| known.is_err()).count();
        let known = looked_up.iter().flatten().map(Vec::len).sum();
        self.progress.known.fetch_add(known, Ordering::Relaxed);
        self.progress.found.fetch_add(new, Ordering::Relaxed);
        let size = |known: &LookedUp| {
            let stamp = known.as_ref().err().and_then(|new| new.1.as_ref());
            stamp.map_or(0, |stamp| stamp.size_bytes)
        };
        largest_first(looked_up, size, |known| match known {
            Ok(reports) => reports,
            Err(new) => self.read_anew(new.0, new.1),
        })
    }

    /// Reads a file on disk, and stores the result.
    fn read_anew(&self, source: Source, stamp: Option<Stamp>) -> Vec<FileReport> {
        let path = source.path.clone();
        let traced = self.read_source(source.within(&self.memory));
        if let (Some(store), Some(stamp)) = (self.store, stamp) {
            let entry = |(report, content): &Traced| kept::entry(report, *content, &path);
            let entries: Vec<_> = traced.iter().filter_map(entry).collect();
            // The rest of an archive is recognised by content next time.
            let is_cut_short = self.progress.is_stopped();
            let whole = entries.len() == traced.len() && !is_cut_short;
            let stamp = if whole { stamp } else { stamp.without_time() };
            store.keep(Unit {
                stamp,
                entries,
                is_cut_short,
            });
        }
        traced.into_iter().map(|(report, _)| report).collect()
    }

    /// One file, or all files of one archive.
    ///
    /// A thread continues with what it has begun and takes something new only when nothing of that is
    /// left, so at most about one archive per thread is unpacked in memory.
    fn read_source(&self, source: Source) -> Vec<Traced> {
        if self.progress.is_stopped() {
            return Vec::new();
        }
        // A decoder that panics on one file must not affect the others.
        let opened = catch_unwind(AssertUnwindSafe(|| self.open(&source)));
        let reports = match opened {
            Ok(Err(members)) => {
                // The archive itself was found and is not one of the files.
                let found = &self.progress.found;
                found.fetch_add(members.len(), Ordering::Relaxed);
                found.fetch_sub(1, Ordering::Relaxed);
                let members = members.into_par_iter();
                return members
                    .flat_map(|member| self.read_source(member))
                    .collect();
            }
            Ok(Ok(traced)) => vec![traced],
            Err(_) => vec![(FileReport::broken(source.path), None)],
        };
        self.progress.done.fetch_add(1, Ordering::Relaxed);
        reports
    }

    /// The result for a source, or the members of an archive.
    fn open(&self, source: &Source) -> Result<Traced, Vec<Source>> {
        let mut content = None;
        let mut before = None;
        let opened = source.read_by(&mut |bytes, path| {
            if let Some(store) = self.store {
                let known_by = Content::of(bytes, promise(path));
                content = Some(known_by);
                let made = store.same_content(&known_by);
                before = made.and_then(|made| kept::report(made, path.to_owned()));
            }
            match before {
                // The result of an earlier run replaces all of this.
                Some(_) => Some(Ok(Reading::default())),
                None => import::read(bytes, path),
            }
        });
        let path = source.path.clone();
        let report = match (opened, before) {
            (Ok(Opened::Archive(members)), _) => return Err(members),
            (Ok(Opened::Read(reading)), Some(before)) => broken_off(before, &reading),
            (_, Some(before)) => before,
            (Ok(Opened::Read(reading)), None) => digested(path, *reading),
            (Ok(Opened::Foreign), None) => FileReport::new(path, Outcome::Foreign),
            (Err(error), None) => FileReport::new(path, Outcome::Failed(error)),
        };
        Ok((report, content))
    }
}

/// The format promised by a name.
fn promise(path: &str) -> &'static str {
    import::promised(path).map_or("", |format| format.name)
}

/// A cached report on bytes whose gzip may have broken off this time.
fn broken_off(mut report: FileReport, reading: &Reading) -> FileReport {
    if let (Outcome::Read { damage, .. }, Some(fault)) = (&mut report.outcome, reading.damage) {
        damage.get_or_insert(fault);
    }
    report
}

/// Cleans and digests the activities of a file, so that samples end with the file's task.
fn digested(path: String, reading: Reading) -> FileReport {
    let lost = reading
        .damage
        .filter(|damage| damage.loses() && tells_nothing(&reading));
    let outcome = match (reading.not_activity, lost) {
        (Some(what), _) => Outcome::NotActivity(what),
        (None, Some(damage)) => Outcome::Failed(ImportError::Damaged(damage)),
        (None, None) => Outcome::Read {
            digests: digests(reading.activities),
            recorded: reading.recorded,
            damage: reading.damage,
            lost_bytes: reading.lost_bytes,
        },
    };
    let mut companions = reading.companions;
    for companion in &mut companions {
        // Stored results contain no address.
        companion.file = with_hashed_addresses(&companion.file);
    }
    FileReport {
        body: reading.body,
        companions,
        ..FileReport::new(path, outcome)
    }
}

/// Whether a file gave no session, fact or statement.
fn tells_nothing(reading: &Reading) -> bool {
    reading.activities.is_empty() && reading.body.is_empty() && reading.companions.is_empty()
}

fn digests(activities: Vec<Activity>) -> Vec<Box<Digest>> {
    // Collected without this, they would lie in the space of the activities, many times as large.
    let mut digests = Vec::with_capacity(activities.len());
    digests.extend(activities.into_iter().map(|activity| {
        let (samples, repairs) = clean(&activity);
        Box::new(Digest::of(&activity, &samples, repairs))
    }));
    digests
}
