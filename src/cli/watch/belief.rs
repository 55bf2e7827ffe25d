//! Whether a run may be believed: a file that cannot be read completely may still be on its way, so nothing is
//! written while such a file changed within the last minute.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{self, Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::listing::{Listing, Mark, is_settings};
use super::settling::BELIEVED_AFTER;
use crate::cli::error::CliError;
use crate::import::Stamp;
use crate::pipeline::{Batch, FileReport, Outcome};

/// Endings of files that may turn into activities once they are complete; until then nothing shows it.
const MAY_BECOME: [&str; 5] = ["csv", "gz", "json", "xml", "zip"];

/// A file that could not be read, or not completely.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incomplete {
    /// Where it is.
    pub path: PathBuf,
    /// What it is called in reports.
    pub name: String,
    /// Why it could not be read; nothing if a part of it could.
    pub why: Option<String>,
}

/// What a run found that matters to the watch.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Files that are none of a watch or a service.
    pub foreign: BTreeSet<PathBuf>,
    /// Files that could not be read completely.
    pub incomplete: Vec<Incomplete>,
    /// Those among them that may be on their way.
    pub unfinished: Vec<Incomplete>,
    /// How long to wait for these; nothing if all are believed.
    pub wait: Option<Duration>,
}

/// Judges the files of one run as soon as they are read.
#[derive(Debug)]
pub struct Belief {
    /// Files as they were when the run began.
    files: Listing,
    /// Files that were seen to change lately, and how long before the run.
    lately: BTreeMap<PathBuf, Duration>,
    found: Mutex<Found>,
}

impl Belief {
    /// For a run on these files.
    pub fn new(files: Listing, lately: BTreeMap<PathBuf, Duration>) -> Self {
        Self {
            files,
            lately,
            found: Mutex::default(),
        }
    }

    /// Takes in what was read of an export.
    ///
    /// # Errors
    /// [`CliError::Unfinished`] if a file that could not be read completely may still be on its way.
    pub fn judge(&self, batch: &Batch) -> Result<(), CliError> {
        let mut found = self.lock();
        let mut known: BTreeSet<PathBuf> = BTreeSet::new();
        let mut foreign: BTreeSet<PathBuf> = BTreeSet::new();
        for file in &batch.files {
            let place = self.place(&file.found_at);
            match &file.outcome {
                Outcome::Foreign if !is_settings(&place, &BTreeSet::new()) => {
                    foreign.insert(place.clone());
                    continue;
                }
                Outcome::Failed(why) => found.note(&place, file, Some(why.to_string())),
                Outcome::Read {
                    damage: Some(damage),
                    ..
                } if damage.loses() => found.note(&place, file, None),
                Outcome::Read { .. } | Outcome::NotActivity(_) | Outcome::Foreign => {}
            }
            known.insert(place);
        }
        // An archive may contain both.
        let foreign = foreign.difference(&known);
        let foreign = foreign.filter(|path| !may_become(path) || self.wait(path).is_none());
        found.foreign.extend(foreign.cloned());
        let waits = found.incomplete.iter();
        let waits = waits.filter_map(|file| Some((self.wait(&file.path)?, file.clone())));
        let (waits, unfinished): (Vec<Duration>, Vec<Incomplete>) = waits.unzip();
        (found.wait, found.unfinished) = (waits.into_iter().max(), unfinished);
        match found.wait {
            Some(_) => Err(CliError::Unfinished),
            None => Ok(()),
        }
    }

    /// What was found.
    pub fn found(&self) -> Found {
        self.lock().clone()
    }

    /// A panic elsewhere leaves nothing half done in it.
    fn lock(&self) -> MutexGuard<'_, Found> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Absolute path of a file on disk; of a member of an archive, that of the archive.
    fn place(&self, found_at: &str) -> PathBuf {
        let whole = absolute(found_at);
        if self.files.contains_key(&whole) {
            return whole;
        }
        let archives = found_at.match_indices('!').map(|(at, _)| &found_at[..at]);
        let mut archives = archives.map(absolute);
        let archive = archives.find(|archive| self.files.contains_key(archive));
        archive.unwrap_or(whole)
    }

    /// How long a file is still to be waited for; nothing if it has not changed for long.
    fn wait(&self, path: &Path) -> Option<Duration> {
        let now = Stamp::of(path).map(|stamp| Mark::of(stamp).1);
        if now.as_ref() != self.files.get(path) {
            return Some(BELIEVED_AFTER);
        }
        let by_its_times = now.and_then(|mark| mark.age(wall_ns()));
        let seen = self.lately.get(path).copied();
        let age = by_its_times.into_iter().chain(seen).min()?;
        BELIEVED_AFTER
            .checked_sub(age)
            .filter(|wait| !wait.is_zero())
    }
}

impl Found {
    fn note(&mut self, place: &Path, file: &FileReport, why: Option<String>) {
        self.incomplete.push(Incomplete {
            path: place.to_owned(),
            name: file.path.clone(),
            why,
        });
    }
}

/// Whether a file of that name may contain activities.
fn may_become(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    MAY_BECOME.contains(&ending.to_lowercase().as_str())
}

/// As stamps write paths.
fn absolute(path: &str) -> PathBuf {
    path::absolute(path).unwrap_or_else(|_| PathBuf::from(path))
}

/// Nanoseconds since 1970 by the computer's clock.
fn wall_ns() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok();
    since
        .and_then(|since| i64::try_from(since.as_nanos()).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::import::{Damage, ImportError};

    fn report(path: &Path, outcome: Outcome) -> FileReport {
        let found_at = path.display().to_string();
        FileReport {
            found_at: found_at.clone(),
            ..FileReport::new(found_at, outcome)
        }
    }

    fn failed(path: &Path) -> Batch {
        let outcome = Outcome::Failed(ImportError::Damaged(Damage::CutOff));
        Batch {
            files: vec![report(path, outcome)],
            ..Batch::default()
        }
    }

    /// A file of two hours ago as a run finds it.
    fn old_file(folder: &Path) -> (PathBuf, Listing) {
        let path = folder.join("run.fit");
        fs::write(&path, "half").expect("can be written");
        let (path, mark) = Mark::of(Stamp::of(&path).expect("is there"));
        (path.clone(), Listing::from([(path, mark)]))
    }

    #[test]
    fn a_file_that_fails_is_waited_for_while_it_is_young() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let (path, files) = old_file(folder.path());
        let belief = Belief::new(files, BTreeMap::new());
        assert!(matches!(
            belief.judge(&failed(&path)),
            Err(CliError::Unfinished)
        ));
        let wait = belief.found().wait.expect("waits");
        assert!(
            wait <= BELIEVED_AFTER && wait > BELIEVED_AFTER / 2,
            "{wait:?}"
        );
        assert_eq!(belief.found().incomplete.len(), 1);
    }

    #[test]
    fn a_file_that_is_gone_or_changed_during_the_run_is_waited_for() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let (path, files) = old_file(folder.path());
        fs::remove_file(&path).expect("can be removed");
        let belief = Belief::new(files, BTreeMap::new());
        assert!(belief.judge(&failed(&path)).is_err());
        assert_eq!(belief.found().wait, Some(BELIEVED_AFTER));
    }

    #[test]
    fn foreign_files_are_named_unless_something_else_is_in_them_or_may_be_soon() {
        let at = |name: &str| Path::new("/x").join(name);
        let folder = tempfile::tempdir().expect("a folder can be made");
        let young = folder.path().join("half.json");
        fs::write(&young, "{").expect("can be written");
        let sound = Outcome::NotActivity(crate::import::NotActivity::Wellness);
        let mark = Mark::of(Stamp::of(&std::env::temp_dir()).expect("is there")).1;
        let archives = ["mixed.zip", "other.txt"].map(|name| (at(name), mark));
        let batch = Batch {
            files: vec![
                report(&at("notes.txt"), Outcome::Foreign),
                report(&at("athlete.toml"), Outcome::Foreign),
                report(&at("mixed.zip!a.txt"), Outcome::Foreign),
                report(&at("mixed.zip!b.fit"), sound),
                report(&at("other.txt!c!d.txt"), Outcome::Foreign),
                report(&young, Outcome::Foreign),
            ],
            ..Batch::default()
        };
        let belief = Belief::new(Listing::from(archives), BTreeMap::new());
        assert!(belief.judge(&batch).is_ok());
        let foreign = ["notes.txt", "other.txt"].map(at);
        assert_eq!(belief.found().foreign, BTreeSet::from(foreign));
    }
}
