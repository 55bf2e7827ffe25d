//! What the system reports of the watched folders. The only place that knows how it does that.
//!
//! Each folder that a run would enter is watched by its resolved path, so links are followed exactly as a run
//! follows them. Events name files as they were found. They are reasons to look, and no more: what changed is decided by
//! looks, so an event that is lost or comes late does no harm.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{self, Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Instant;

use notify::event::{AccessKind, AccessMode, DataChange, Event, ModifyKind, RenameMode};
use notify::{
    Config, ErrorKind, EventKind, RecommendedWatcher, RecursiveMode, Watcher, WatcherKind,
};

use super::settling::Happened;
use crate::import::Stamp;
use crate::import::folder::Folders;

/// Why the system reports nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blind {
    /// It watches as many folders as it may.
    TooManyFolders,
    /// Another reason, as the system gives it.
    Because(String),
}

/// Names of what is watched, by resolved paths.
#[derive(Debug, Default)]
struct Names {
    /// Folders, and where they were found.
    folders: Folders,
    /// Single files and folders that matter beside them.
    single: HashMap<PathBuf, PathBuf>,
}

/// Watches folders until it is dropped.
pub struct Sight {
    watcher: RecommendedWatcher,
    names: Arc<RwLock<Names>>,
    /// Folders that are watched, and their numbers: another folder in the same place has another.
    armed: BTreeMap<PathBuf, Option<i128>>,
}

impl Sight {
    /// Reports to a channel, with the time.
    ///
    /// # Errors
    /// If the system reports nothing.
    pub fn new(reports: Sender<(Happened, Instant)>) -> Result<Self, Blind> {
        let names: Arc<RwLock<Names>> = Arc::default();
        let known = names.clone();
        let tell = move |event: notify::Result<Event>| {
            let at = Instant::now();
            let known = known.read().unwrap_or_else(PoisonError::into_inner);
            for happened in understood(event, &known) {
                // Nobody listens any more at the end of the program.
                let _ = reports.send((happened, at));
            }
        };
        // Links are followed by who names the folders.
        let config = Config::default().with_follow_symlinks(false);
        let watcher = RecommendedWatcher::new(tell, config).map_err(|error| blind(&error))?;
        Ok(Self {
            watcher,
            names,
            armed: BTreeMap::new(),
        })
    }

    /// Watches these folders and single paths, and no others.
    ///
    /// # Errors
    /// If the system refuses to watch more; what it watches by then is still reported.
    pub fn arm(&mut self, folders: Folders, single: &BTreeSet<PathBuf>) -> Result<(), Blind> {
        let mut names = Names {
            folders,
            single: HashMap::new(),
        };
        let mut around = BTreeSet::new();
        for path in single {
            if let Some((folder, resolved)) = nearest(path) {
                names.single.insert(resolved, path.clone());
                around.insert(folder);
            }
        }
        let wanted = wanted(&names.folders, around);
        *self.names.write().unwrap_or_else(PoisonError::into_inner) = names;
        let known = |folder: &PathBuf| wanted.contains_key(folder);
        let left: Vec<PathBuf> = self.armed.keys().filter(|f| !known(f)).cloned().collect();
        for folder in left {
            self.armed.remove(&folder);
            // It may be gone itself.
            let _ = self.watcher.unwatch(&folder);
        }
        for (folder, mode) in wanted {
            let now = number(&folder);
            if now.is_some() && self.armed.get(&folder) == Some(&now) {
                continue;
            }
            // Another folder in its place is watched only if the first no longer is.
            if self.armed.remove(&folder).is_some() {
                let _ = self.watcher.unwatch(&folder);
            }
            match self.watcher.watch(&folder, mode) {
                Ok(()) => {
                    self.armed.insert(folder, now);
                }
                Err(error) if is_closed(&error) => {}
                Err(error) => return Err(blind(&error)),
            }
        }
        Ok(())
    }

    /// Whether some folder is not the one that is watched: the system does not report a disk that is mounted.
    pub fn is_outdated(&self, paths: &[PathBuf]) -> bool {
        let is_other = |folder: &PathBuf| self.armed.get(folder) != Some(&number(folder));
        let mut paths = paths.iter().map(|path| path.canonicalize());
        paths.any(|path| path.map_or(true, |path| path.is_dir() && is_other(&path)))
    }
}

/// Folders to watch. Where the system watches whole trees at once, only those that are in no other.
fn wanted(folders: &Folders, around: BTreeSet<PathBuf>) -> BTreeMap<PathBuf, RecursiveMode> {
    let one_by_one = RecommendedWatcher::kind() == WatcherKind::Inotify;
    let mode = match one_by_one {
        true => RecursiveMode::NonRecursive,
        false => RecursiveMode::Recursive,
    };
    let is_in = |path: &Path| path.ancestors().skip(1).any(|a| folders.contains_key(a));
    let own = folders.keys().filter(|path| one_by_one || !is_in(path));
    let mut wanted: BTreeMap<PathBuf, RecursiveMode> =
        own.map(|path| (path.clone(), mode)).collect();
    for folder in around {
        if !folders.contains_key(&folder) && (one_by_one || !is_in(&folder)) {
            wanted.insert(folder, RecursiveMode::NonRecursive);
        }
    }
    wanted
}

/// The nearest folder around a path that is there, and the path by the name of that folder.
fn nearest(path: &Path) -> Option<(PathBuf, PathBuf)> {
    let whole = path::absolute(path).ok()?;
    let mut around = whole.ancestors().skip(1);
    around.find_map(|folder| {
        let resolved = folder.canonicalize().ok().filter(|path| path.is_dir())?;
        let below = whole.strip_prefix(folder).ok()?;
        Some((resolved.clone(), resolved.join(below)))
    })
}

/// The number of a folder on its disk, or else when it was made.
fn number(folder: &Path) -> Option<i128> {
    let stamp = Stamp::of(folder)?;
    let inode = stamp.inode.map(i128::from);
    inode.or(stamp.changed_ns.map(i128::from))
}

impl Names {
    /// Where a path was found; nothing if it does not matter.
    fn found(&self, path: &Path) -> Option<PathBuf> {
        if let Some(named) = self.single.get(path) {
            return Some(named.clone());
        }
        for folder in path.ancestors() {
            if let Some(named) = self.folders.get(folder) {
                let below = path.strip_prefix(folder).ok()?;
                let named = match below == Path::new("") {
                    true => named.clone(),
                    false => named.join(below),
                };
                return path::absolute(named).ok();
            }
        }
        // A folder around something that matters came or went.
        let is_around = |single: &PathBuf| single.starts_with(path);
        let is_around = self.single.keys().any(is_around);
        is_around.then(|| path.to_owned())
    }
}

/// What an event means.
fn understood(event: notify::Result<Event>, names: &Names) -> Vec<Happened> {
    let event = match event {
        Ok(event) if event.need_rescan() => return vec![Happened::Unknown],
        Ok(event) => event,
        Err(_) => return vec![Happened::Unknown],
    };
    let tells_closing = RecommendedWatcher::kind() == WatcherKind::Inotify;
    let meaning: fn(PathBuf) -> Happened = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => Happened::Closed,
        // Who only reads changes nothing; a run itself does.
        EventKind::Access(_) => return Vec::new(),
        EventKind::Modify(ModifyKind::Data(DataChange::Any)) if tells_closing => Happened::Written,
        EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(RenameMode::From)) => {
            Happened::Gone
        }
        EventKind::Create(_) | EventKind::Modify(_) | EventKind::Any | EventKind::Other => {
            Happened::Changed
        }
    };
    let paths = event.paths.iter().filter_map(|path| names.found(path));
    paths.map(meaning).collect()
}

/// Whether a folder vanished or may not be entered: a run finds nothing in it either.
fn is_closed(error: &notify::Error) -> bool {
    use std::io::ErrorKind::{NotADirectory, NotFound, PermissionDenied};
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => {
            matches!(error.kind(), NotFound | PermissionDenied | NotADirectory)
        }
        _ => false,
    }
}

fn blind(error: &notify::Error) -> Blind {
    match &error.kind {
        ErrorKind::MaxFilesWatch => Blind::TooManyFolders,
        ErrorKind::Io(error) => Blind::Because(error.to_string()),
        _ => Blind::Because(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        Names {
            folders: Folders::from([("/real/sync".into(), "/home/ana/sync".into())]),
            single: HashMap::from([
                ("/real/athlete.toml".into(), "/home/ana/athlete.toml".into()),
                ("/media/disk/old".into(), "/media/disk/old".into()),
            ]),
        }
    }

    #[test]
    fn events_name_files_as_they_were_found_and_others_do_not_matter() {
        for (path, found) in [
            ("/real/sync/2025/a.fit", Some("/home/ana/sync/2025/a.fit")),
            ("/real/sync", Some("/home/ana/sync")),
            ("/real/athlete.toml", Some("/home/ana/athlete.toml")),
            ("/real/.bash_history", None),
            ("/media/disk", Some("/media/disk")),
            ("/media/other", None),
        ] {
            let found = found.map(PathBuf::from);
            assert_eq!(names().found(Path::new(path)), found, "{path}");
        }
    }

    #[test]
    fn reading_is_no_change() {
        let read = EventKind::Access(AccessKind::Open(AccessMode::Any));
        let event = |kind| Ok(Event::new(kind).add_path("/real/sync/a.fit".into()));
        assert_eq!(understood(event(read), &names()), []);
        let closed = EventKind::Access(AccessKind::Close(AccessMode::Write));
        let named = PathBuf::from("/home/ana/sync/a.fit");
        assert_eq!(
            understood(event(closed), &names()),
            [Happened::Closed(named)]
        );
    }

    #[test]
    fn what_is_missing_is_watched_for_from_the_nearest_folder_that_is_there() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let there = folder.path().canonicalize().expect("is there");
        let wanted = there.join("a/b/c.toml");
        assert_eq!(nearest(&wanted), Some((there, wanted.clone())));
    }
}
