//! What the watched folders contain, by size and time and without opening a file, and how that differs from before.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::cli::corrections_file;
use crate::import::Stamp;

/// The file in which an athlete states thresholds, where it is found by its name.
const ATHLETE: &str = "athlete.toml";

/// Files by absolute path, settings included.
pub type Listing = BTreeMap<PathBuf, Mark>;

/// The state of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Size, bytes.
    pub size_bytes: u64,
    /// When its content was last changed, nanoseconds since 1970.
    pub modified_ns: Option<i64>,
    /// When anything about it was last changed.
    pub changed_ns: Option<i64>,
    /// Its number on its disk.
    pub inode: Option<u64>,
}

impl Mark {
    /// A file and its state.
    pub fn of(stamp: Stamp) -> (PathBuf, Self) {
        let mark = Self {
            size_bytes: stamp.size_bytes,
            modified_ns: stamp.modified_ns,
            changed_ns: stamp.changed_ns,
            inode: stamp.inode,
        };
        (PathBuf::from(stamp.path), mark)
    }

    /// How long ago it was changed, by its times and the clock; one in the future says nothing.
    pub fn age(&self, now_ns: i64) -> Option<Duration> {
        let times = [self.modified_ns, self.changed_ns].into_iter().flatten();
        let ages = times.filter_map(|time| u64::try_from(now_ns.checked_sub(time)?).ok());
        ages.min().map(Duration::from_nanos)
    }

    /// Whether the content may differ; new permissions alone do not change it.
    fn may_differ(&self, other: &Self) -> bool {
        let content = |mark: &Self| (mark.size_bytes, mark.modified_ns, mark.inode);
        content(self) != content(other)
    }
}

/// Whether a file is read for what it states, and not for activities.
pub fn is_settings(path: &Path, named: &BTreeSet<PathBuf>) -> bool {
    let name = path.file_name().unwrap_or_default();
    name == ATHLETE || name == corrections_file::NAME || named.contains(path)
}

/// How two listings differ.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that were not there before.
    pub new: BTreeSet<PathBuf>,
    /// Files with other content.
    pub changed: BTreeSet<PathBuf>,
    /// How many have another name or place.
    pub moved: usize,
    /// How many are gone.
    pub removed: usize,
    /// Names of settings files that are new, changed or gone.
    pub settings: BTreeSet<String>,
}

impl Changes {
    /// From one listing to another; the settings files besides those that are known by name are named.
    pub fn between(before: &Listing, now: &Listing, named: &BTreeSet<PathBuf>) -> Self {
        let mut changes = Self::default();
        let mut gone: Vec<&Mark> = Vec::new();
        for (path, mark) in before.iter().filter(|(path, _)| !now.contains_key(*path)) {
            match is_settings(path, named) {
                true => changes.note_settings(path),
                false => gone.push(mark),
            }
        }
        let mut moved: BTreeMap<_, usize> = BTreeMap::new();
        for mark in &gone {
            if let Some(known_by) = identity(mark) {
                *moved.entry(known_by).or_default() += 1;
            }
        }
        for (path, mark) in now {
            let was = before.get(path);
            if was.is_some_and(|was| !mark.may_differ(was)) {
                continue;
            }
            if is_settings(path, named) {
                changes.note_settings(path);
                continue;
            }
            if was.is_some() {
                changes.changed.insert(path.clone());
                continue;
            }
            match identity(mark).and_then(|known_by| moved.get_mut(&known_by)) {
                Some(left) if *left > 0 => {
                    *left -= 1;
                    changes.moved += 1;
                }
                _ => {
                    changes.new.insert(path.clone());
                }
            }
        }
        changes.removed = gone.len() - changes.moved;
        changes
    }

    fn note_settings(&mut self, path: &Path) {
        let name = path.file_name().unwrap_or_default();
        self.settings.insert(name.to_string_lossy().into_owned());
    }

    /// Whether nothing differs that anybody would name.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What a file keeps when it is renamed.
fn identity(mark: &Mark) -> Option<(u64, u64, Option<i64>)> {
    Some((mark.inode?, mark.size_bytes, mark.modified_ns))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(size_bytes: u64, modified_ns: i64, inode: u64) -> Mark {
        Mark {
            size_bytes,
            modified_ns: Some(modified_ns),
            changed_ns: Some(modified_ns),
            inode: Some(inode),
        }
    }

    fn listing(files: &[(&str, Mark)]) -> Listing {
        let files = files.iter();
        files
            .map(|(path, mark)| (PathBuf::from(path), *mark))
            .collect()
    }

    #[test]
    fn files_are_counted_by_what_happened_to_them() {
        let before = listing(&[
            ("/x/a.fit", mark(5, 1, 10)),
            ("/x/b.fit", mark(6, 1, 11)),
            ("/x/c.fit", mark(7, 1, 12)),
            ("/x/d.fit", mark(8, 1, 13)),
            ("/s/config.toml", mark(9, 1, 14)),
        ]);
        let now = listing(&[
            ("/x/a.fit", mark(5, 1, 10)),
            ("/x/b.fit", mark(6, 2, 11)),
            ("/x/sub/c.fit", mark(7, 1, 12)),
            ("/x/e.fit", mark(8, 1, 15)),
            ("/x/anna/athlete.toml", mark(1, 1, 16)),
            ("/s/config.toml", mark(9, 3, 14)),
        ]);
        let named = BTreeSet::from([PathBuf::from("/s/config.toml")]);
        let changes = Changes::between(&before, &now, &named);
        assert_eq!(changes.new, BTreeSet::from([PathBuf::from("/x/e.fit")]));
        assert_eq!(changes.changed, BTreeSet::from([PathBuf::from("/x/b.fit")]));
        assert_eq!((changes.moved, changes.removed), (1, 1));
        let settings = ["athlete.toml", "config.toml"].map(str::to_owned);
        assert_eq!(changes.settings, BTreeSet::from(settings));
    }

    #[test]
    fn new_permissions_are_no_change_of_content() {
        let mut now = mark(5, 1, 10);
        now.changed_ns = Some(9);
        let (before, now) = (
            listing(&[("/x/a.fit", mark(5, 1, 10))]),
            listing(&[("/x/a.fit", now)]),
        );
        assert_ne!(before, now);
        assert!(Changes::between(&before, &now, &BTreeSet::new()).is_empty());
    }

    #[test]
    fn a_time_in_the_future_says_nothing_of_the_age() {
        let mut mark = mark(5, 1_000_000_000, 10);
        mark.changed_ns = Some(9_000_000_000);
        assert_eq!(mark.age(4_000_000_000), Some(Duration::from_secs(3)));
        mark.modified_ns = None;
        assert_eq!(mark.age(4_000_000_000), None);
    }
}
