//! Everything below some paths: each folder is entered once and each file found once, however many links
//! lead there.
//!
//! Entries themselves come before link targets, so a link beside a file changes nothing about the file.
//! Folders, and link targets, are identified by their resolved path; files with several names (hard
//! links) by disk and inode, on systems that have them.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::import::whole_path;

/// The entry at a path.
pub enum What {
    /// Neither folder nor link.
    File(FileType),
    /// A link or another name for an entry found elsewhere.
    Again,
    /// Something that cannot be entered or examined, and why.
    Closed(io::Error),
}

/// Entries below a path, in name order.
pub type Below = BTreeMap<PathBuf, What>;

/// Every folder that was entered, by its resolved path, and where it was found.
pub type Folders = HashMap<PathBuf, PathBuf>;

/// Everything below some paths, separately for each.
pub fn walk(roots: &[PathBuf]) -> Vec<Below> {
    walk_with_folders(roots).0
}

/// The same, and the folders on the way.
pub fn walk_with_folders(roots: &[PathBuf]) -> (Vec<Below>, Folders) {
    let mut walk = Walk::default();
    for (at, root) in roots.iter().enumerate() {
        walk.found.push(Below::new());
        walk.enter(at, root);
    }
    while let Some((root, link)) = walk.links.pop_front() {
        walk.follow(root, link);
    }
    (walk.found, walk.folders)
}

#[derive(Default)]
struct Walk {
    found: Vec<Below>,
    /// Links still to be followed, each with the number of its root.
    links: VecDeque<(usize, PathBuf)>,
    /// Folders by resolved path.
    folders: Folders,
    /// The same for files named directly or by a link.
    files: HashSet<PathBuf>,
    /// Files with several names.
    numbers: HashSet<Number>,
}

/// Disk and inode of a file, and other data common to all its names: some disks number carelessly.
type Number = (u64, u64, u64, i64);

impl Walk {
    /// Follows a link, unless it is circular.
    fn follow(&mut self, root: usize, link: PathBuf) {
        let leads_back = || {
            let target = link.canonicalize().ok()?;
            let from = link.parent()?.canonicalize().ok()?;
            Some(from.starts_with(&target))
        };
        if leads_back() == Some(true) {
            let reason = "a link that leads back to a folder around it; not followed";
            return self.put(root, link, What::Closed(io::Error::other(reason)));
        }
        if !self.enter(root, &link) {
            self.put(root, link, What::Again);
        }
    }

    /// Adds the entry at a path, and everything below it if it is a folder; false if it was found
    /// before.
    fn enter(&mut self, root: usize, path: &Path) -> bool {
        let looked_at =
            whole_path(path).and_then(|whole| Ok((fs::metadata(&whole)?.file_type(), whole)));
        let (kind, whole) = match looked_at {
            Ok(looked_at) => looked_at,
            Err(error) => {
                self.put(root, path.to_owned(), What::Closed(error));
                return true;
            }
        };
        if kind.is_dir() {
            return self.enter_folder(root, path, &whole);
        }
        let in_folder = whole.parent().is_some_and(|f| self.folders.contains_key(f));
        if in_folder || !self.files.insert(whole) || !self.is_first_name(path, kind) {
            return false;
        }
        self.put(root, path.to_owned(), What::File(kind));
        true
    }

    fn enter_folder(&mut self, root: usize, path: &Path, whole: &Path) -> bool {
        let is_first = !self.folders.contains_key(whole);
        let mut entries = WalkDir::new(path).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let at = error.path().unwrap_or(path).to_owned();
                    let unknown = || io::Error::other("unknown reason");
                    let reason = error.into_io_error().unwrap_or_else(unknown);
                    self.put(root, at, What::Closed(reason));
                    continue;
                }
            };
            let kind = entry.file_type();
            let below = entry.path().strip_prefix(path);
            let whole = match below {
                Ok(below) if entry.depth() > 0 => whole.join(below),
                _ => whole.to_owned(),
            };
            // The folder itself may be a link, and is entered anyway.
            if kind.is_dir() || entry.depth() == 0 {
                match self.folders.entry(whole) {
                    Entry::Occupied(_) => entries.skip_current_dir(),
                    Entry::Vacant(free) => {
                        free.insert(entry.into_path());
                    }
                }
            } else if kind.is_symlink() {
                self.links.push_back((root, entry.into_path()));
            } else if !self.is_first_name(entry.path(), kind) {
                self.put(root, entry.into_path(), What::Again);
            } else if !self.files.contains(&whole) {
                self.put(root, entry.into_path(), What::File(kind));
            }
        }
        is_first
    }

    /// Whether no other name of a file was found before.
    fn is_first_name(&mut self, path: &Path, kind: FileType) -> bool {
        let number = Some(path).filter(|_| kind.is_file()).and_then(number);
        number.is_none_or(|number| self.numbers.insert(number))
    }

    fn put(&mut self, root: usize, path: PathBuf, what: What) {
        if let Some(below) = self.found.get_mut(root) {
            below.insert(path, what);
        }
    }
}

/// The identity of a file with several names; `None` for one with a single name, and if unknown.
#[cfg(unix)]
fn number(path: &Path) -> Option<Number> {
    use std::os::unix::fs::MetadataExt;
    let about = fs::metadata(path).ok().filter(|about| about.nlink() > 1)?;
    Some((about.dev(), about.ino(), about.len(), about.mtime()))
}

#[cfg(not(unix))]
fn number(_: &Path) -> Option<Number> {
    None
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    /// Paths below a folder with one word for each.
    fn told(folder: &Path, roots: &[&str]) -> Vec<String> {
        let roots: Vec<PathBuf> = roots.iter().map(|root| folder.join(root)).collect();
        let below = walk(&roots).into_iter().flatten();
        let told = below.map(|(path, what)| {
            let path = path.strip_prefix(folder).expect("lies below").display();
            match what {
                What::File(_) => format!("{path}"),
                What::Again => format!("{path} again"),
                What::Closed(error) => format!("{path} closed: {error}"),
            }
        });
        told.collect()
    }

    fn folder_with(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder can be made");
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("can be made");
            fs::write(path, file).expect("can be written");
        }
        folder
    }

    #[test]
    fn what_lies_there_itself_comes_before_links_to_it() {
        let folder = folder_with(&["x/z/run.fit", "x/b.fit"]);
        let at = |name: &str| folder.path().join(name);
        symlink(at("x/z"), at("x/a")).expect("can be linked");
        symlink(at("x/b.fit"), at("x/aa.fit")).expect("can be linked");
        fs::hard_link(at("x/b.fit"), at("x/c.fit")).expect("can be linked");
        assert_eq!(
            told(folder.path(), &["x"]),
            [
                "x/a again",
                "x/aa.fit again",
                "x/b.fit",
                "x/c.fit again",
                "x/z/run.fit"
            ]
        );
    }

    #[test]
    fn what_links_lead_to_elsewhere_is_found_below_the_first_of_them() {
        let folder = folder_with(&["x/run.fit", "elsewhere/a.fit", "elsewhere/deep/b.fit"]);
        let at = |name: &str| folder.path().join(name);
        symlink(at("elsewhere"), at("x/l")).expect("can be linked");
        symlink(at("elsewhere/deep"), at("x/m")).expect("can be linked");
        symlink(at("elsewhere/a.fit"), at("x/n.fit")).expect("can be linked");
        assert_eq!(
            told(folder.path(), &["x"]),
            [
                "x/l/a.fit",
                "x/l/deep/b.fit",
                "x/m again",
                "x/n.fit again",
                "x/run.fit"
            ]
        );
    }

    #[test]
    fn a_fan_of_links_costs_a_look_at_each_of_them() {
        let folder = folder_with(&["x/run.fit", "fan/30/run.fit"]);
        let at = |name: String| folder.path().join(name);
        for step in 0..30 {
            fs::create_dir_all(at(format!("fan/{step}"))).expect("can be made");
            for way in ["left", "right"] {
                let next = at(format!("fan/{}", step + 1));
                symlink(next, at(format!("fan/{step}/{way}"))).expect("can be linked");
            }
        }
        symlink(at("fan/0".to_owned()), at("x/fan".to_owned())).expect("can be linked");
        let told = told(folder.path(), &["x"]);
        assert_eq!(told.len(), 32);
        let read = told.iter().filter(|line| !line.ends_with(" again"));
        assert_eq!(read.count(), 2);
    }

    #[test]
    fn a_path_that_is_named_twice_or_lies_in_another_is_found_once() {
        let folder = folder_with(&["x/y/a.fit", "x/b.fit"]);
        let all = ["x/b.fit", "x/y/a.fit"];
        assert_eq!(told(folder.path(), &["x", "x", "x/b.fit", "x/y"]), all);
        let first_the_file = told(folder.path(), &["x/b.fit", "x/y", "x"]);
        assert_eq!(first_the_file, ["x/b.fit", "x/y/a.fit"]);
    }

    #[test]
    fn folders_are_known_by_where_they_are_and_by_where_they_were_found() {
        let folder = folder_with(&["x/y/a.fit", "elsewhere/deep/b.fit"]);
        let at = |name: &str| folder.path().join(name);
        symlink(at("elsewhere"), at("x/l")).expect("can be linked");
        let (_, folders) = walk_with_folders(&[at("x")]);
        let names = [
            ("x", "x"),
            ("x/y", "x/y"),
            ("elsewhere", "x/l"),
            ("elsewhere/deep", "x/l/deep"),
        ];
        let whole = |name: &str| at(name).canonicalize().expect("is there");
        let expected = names.map(|(is, found)| (whole(is), at(found)));
        assert_eq!(folders, Folders::from(expected));
    }
}
