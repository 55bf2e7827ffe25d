//! Display names of files: their paths within the given export, without the e-mail addresses in them.
//! After the pipeline files have only these names; nothing else reveals where an export is.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf, absolute};

use super::addresses::without_addresses;
use super::composed;
use super::{Batch, FileReport};

/// Folders in which systems keep the home folders of their users.
const HOMES: [&str; 4] = ["home", "Users", "users", "Documents and Settings"];

/// A path within an export: below a folder, in an archive, or the name of a file that is the whole
/// export.
pub fn inside(export: &Path, found_at: &str) -> String {
    let root = export.display().to_string();
    let below = found_at.strip_prefix(&root).unwrap_or(found_at);
    let below = with_slashes(below, cfg!(windows));
    let below = below.strip_prefix('!').unwrap_or(&below);
    match below.trim_start_matches('/') {
        "" => own_name(export),
        below if found_at.contains('!') => without_homes(below),
        below => below.to_owned(),
    }
}

/// A path with `/` between folders. Some programs pack archives with `\`, whose members are to have the same names on
/// every system; on disk it is a letter like others, except `on_windows`.
fn with_slashes(path: &str, on_windows: bool) -> String {
    let (on_disk, in_archives) = path.split_at(path.find('!').unwrap_or(path.len()));
    let on_disk = match on_windows {
        true => on_disk.replace('\\', "/"),
        false => on_disk.to_owned(),
    };
    on_disk + &in_archives.replace('\\', "/")
}

/// The same without the home folder, if an archive was packed with it.
fn without_homes(below: &str) -> String {
    let parts = below.split_inclusive('!').map(|part| {
        let mut folders = without_drive(part.trim_start_matches('/')).splitn(3, '/');
        match (folders.next(), folders.next(), folders.next()) {
            (Some(homes), Some(_), Some(rest)) if HOMES.contains(&homes) => rest,
            _ => part,
        }
    });
    parts.collect()
}

/// A path without the drive at its beginning: `C:/Users` and `c/Users` are `Users`.
fn without_drive(path: &str) -> &str {
    match path.split_once('/') {
        Some((drive, below)) => match drive.trim_end_matches(':').as_bytes() {
            [letter] if letter.is_ascii_alphabetic() => below,
            _ => path,
        },
        None => path,
    }
}

/// Name of an export itself.
fn own_name(export: &Path) -> String {
    let name = export.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// A name as it is displayed.
pub fn shown(name: &str) -> String {
    composed(&without_addresses(name)).into_owned()
}

/// Words with which a user names a file, in the letters and with the `/` of display names.
pub fn as_displayed(words: &str) -> String {
    with_slashes(&composed(words), cfg!(windows))
}

/// The only file of a folder with a display name.
pub fn found_by_name(path: &Path) -> Option<PathBuf> {
    let name = composed(path.file_name()?.to_str()?);
    let folder = match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    let files = fs::read_dir(folder).ok()?.flatten();
    let mut meant = files.filter(|file| {
        let own = file.file_name();
        own.to_str()
            .is_some_and(|own| own != name && shown(own) == name)
    });
    let only = meant.next()?.path();
    meant.next().is_none().then_some(only)
}

/// Gives every file of a batch its display name; `exports` has the number of the export of each file.
pub fn give(batch: &mut Batch, exports: &[usize], roots: &[PathBuf]) {
    let mut taken = HashSet::new();
    // Only routes refer to other files.
    let mut names = (!batch.routes.is_empty()).then(HashMap::new);
    for (file, export) in batch.files.iter_mut().zip(exports) {
        let Some(root) = roots.get(*export) else {
            continue;
        };
        let name = unused(shown(&inside(root, &file.path)), *export, &mut taken);
        let found_at = std::mem::take(&mut file.path);
        rename(file, &name);
        if let Some(names) = &mut names {
            names.insert(found_at.clone(), name);
        }
        file.found_at = found_at;
    }
    rename_routes(batch, &names.unwrap_or_default());
}

/// The name itself; if another file already has it, prefixed with the number of its export, and with one
/// more number after it if that is not enough.
fn unused(name: String, export: usize, taken: &mut HashSet<String>) -> String {
    let mut unused = name;
    if export > 0 && taken.contains(&unused) {
        unused = format!("({}) {unused}", export + 1);
    }
    if taken.contains(&unused) {
        let mut numbered = (2..).map(|number| format!("{unused} ({number})"));
        if let Some(free) = numbered.find(|name| !taken.contains(name)) {
            unused = free;
        }
    }
    taken.insert(unused.clone());
    unused
}

fn rename(file: &mut FileReport, name: &str) {
    for digest in file.digests_mut() {
        digest.origin.path = name.to_owned();
    }
    file.path = name.to_owned();
}

fn rename_routes(batch: &mut Batch, names: &HashMap<String, String>) {
    for (workout, route) in &mut batch.routes {
        for origin in [workout, route] {
            if let Some(name) = names.get(&origin.path) {
                origin.path.clone_from(name);
            }
        }
    }
}

impl Batch {
    /// The same with each file named by where it was found.
    pub fn with_full_paths(mut self) -> Self {
        let mut names = HashMap::new();
        for file in &mut self.files {
            let found_at = file.found_at.clone();
            names.insert(file.path.clone(), found_at.clone());
            rename(file, &found_at);
        }
        rename_routes(&mut self, &names);
        self
    }

    /// Names of files that a user refers to: by display name, or by the path from the current folder.
    ///
    /// # Errors
    /// With those that match no file.
    pub fn named(&self, wanted: &[PathBuf]) -> Result<Vec<String>, Vec<PathBuf>> {
        let place = |path: &Path| {
            let path = absolute(path).ok()?;
            Some(composed(&path.display().to_string()).into_owned())
        };
        let mut named = Vec::new();
        let mut unknown = Vec::new();
        for wanted in wanted {
            let (words, at) = (wanted.display().to_string(), place(wanted));
            let name = as_displayed(&words);
            let is_meant = |file: &&FileReport| {
                file.path == name
                    || file.path == words
                    || file.found_at == words
                    || (at.is_some() && place(Path::new(&file.found_at)) == at)
            };
            let before = named.len();
            named.extend(self.files.iter().filter(is_meant).map(|f| f.path.clone()));
            if named.len() == before {
                unknown.push(wanted.clone());
            }
        }
        match unknown.is_empty() {
            true => Ok(named),
            false => Err(unknown),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::Outcome;

    fn batch(paths: &[&str]) -> Batch {
        let report = |path: &&str| FileReport::new((*path).to_owned(), Outcome::Foreign);
        Batch {
            files: paths.iter().map(report).collect(),
            ..Batch::default()
        }
    }

    fn names(batch: &Batch) -> Vec<&str> {
        batch.files.iter().map(|file| file.path.as_str()).collect()
    }

    #[test]
    fn an_export_is_left_out_however_it_is_spelled() {
        for root in ["export", "export/", "./export", "/home/ana/export", "."] {
            let below = Path::new(root).join("2025/1.fit").display().to_string();
            assert_eq!(inside(Path::new(root), &below), "2025/1.fit", "{root}");
        }
        assert_eq!(inside(Path::new("/x/run.fit"), "/x/run.fit"), "run.fit");
        assert_eq!(inside(Path::new("/x/a.zip"), "/x/a.zip!b/1.fit"), "b/1.fit");
        assert_eq!(inside(Path::new("/x"), "/x/a.zip!b/1.fit"), "a.zip!b/1.fit");
    }

    #[test]
    fn a_file_has_one_name_on_every_system() {
        let on_windows = |path| with_slashes(path, true);
        assert_eq!(on_windows(r"\2025\1.fit"), "/2025/1.fit");
        assert_eq!(on_windows(r"\old\a.zip!b\1.fit"), "/old/a.zip!b/1.fit");
        let elsewhere = |path| with_slashes(path, false);
        assert_eq!(elsewhere(r"/old/a\b.zip!b\1.fit"), r"/old/a\b.zip!b/1.fit");
        let packed = inside(Path::new("/x/a.zip"), r"/x/a.zip!b\c\1.fit");
        assert_eq!(packed, "b/c/1.fit");
    }

    #[test]
    fn an_archive_that_was_packed_with_a_home_shows_no_home() {
        for home in [
            "home/ana",
            "/home/ana",
            "Users/ana",
            "C:/Users/ana",
            "c/Users/ana",
            r"C:\Users\ana",
            r"C:\Documents and Settings\ana",
        ] {
            let found_at = format!("/x/a.zip!{home}/Garmin/1.fit");
            let shown = inside(Path::new("/x"), &found_at);
            assert_eq!(shown, "a.zip!Garmin/1.fit", "{home}");
        }
        for other in ["D:/Garmin/1.fit", "a/b/1.fit", "C:"] {
            let shown = inside(Path::new("/x/a.zip"), &format!("/x/a.zip!{other}"));
            assert_eq!(shown, other);
        }
    }

    #[test]
    fn no_two_files_share_a_name_and_the_number_of_an_export_tells_them_apart() {
        let mut batch = batch(&[
            "a/1.fit",
            "a/x@example.com_2.fit",
            "a/y@example.com_2.fit",
            "b/1.fit",
            "b/3.fit",
        ]);
        let roots = [PathBuf::from("a"), PathBuf::from("b")];
        give(&mut batch, &[0, 0, 0, 1, 1], &roots);
        let shown = ["1.fit", "…_2.fit", "…_2.fit (2)", "(2) 1.fit", "3.fit"];
        assert_eq!(names(&batch), shown);
    }

    #[test]
    fn a_name_is_the_same_whether_its_letters_are_in_one_piece_or_not() {
        let (whole, apart) = ("Läufe/1.fit", "La\u{308}ufe/1.fit");
        for found in [whole, apart] {
            let found_at = format!("a/{found}");
            let mut batch = batch(&[found_at.as_str()]);
            give(&mut batch, &[0], &[PathBuf::from("a")]);
            assert_eq!(names(&batch), [whole]);
            for typed in [whole, apart, "a/Läufe/1.fit", "a/La\u{308}ufe/1.fit"] {
                let meant = batch.named(&[PathBuf::from(typed)]);
                assert_eq!(meant, Ok(vec![whole.to_owned()]), "{typed}");
            }
        }
    }

    #[test]
    fn a_file_is_meant_by_its_name_and_by_its_place() {
        let mut batch = batch(&["a/1.fit", "a/x@example.com_2.fit"]);
        give(&mut batch, &[0, 0], &[PathBuf::from("a")]);
        let here = absolute("a/1.fit").expect("is a path");
        let meant = |path: &Path| batch.named(&[path.to_owned()]);
        for path in [Path::new("1.fit"), Path::new("./a/1.fit"), &here] {
            assert_eq!(
                meant(path),
                Ok(vec!["1.fit".to_owned()]),
                "{}",
                path.display()
            );
        }
        assert_eq!(meant(Path::new("…_2.fit")), Ok(vec!["…_2.fit".to_owned()]));
        assert!(meant(Path::new("2.fit")).is_err());
        let full = batch.with_full_paths();
        assert_eq!(names(&full), ["a/1.fit", "a/x@example.com_2.fit"]);
    }
}
