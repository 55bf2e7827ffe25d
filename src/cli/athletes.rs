//! Who is in an export of several athletes: a folder or an archive each, and how their files are named.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::args::{Common, ReadingArguments};
use super::corrections_file;
use super::device_name::is_device;
use super::error::CliError;
use super::output::say;
use super::run::{self, ReadDays};
use super::user_folders::home;
use crate::pipeline::{composed, without_addresses};
use crate::report::counted;
use crate::store::Store;

/// Names that restday's own files have, and those that readers of a data set take for a missing one.
const TAKEN: [&str; 3] = ["overview", "null", "__hive_default_partition__"];
/// What an athlete is called whose export is a home folder, or has no letters in its name.
const NAMELESS: &str = "athlete";
/// Longest name of a file, letters; the rest of a longer one says nothing new.
const LONGEST: usize = 80;
/// The same in bytes: file systems take 255, with the ending.
const MOST_BYTES: usize = 200;

/// One athlete of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// Where the files are.
    pub path: PathBuf,
    /// Name of the folder, or of the archive without its ending.
    pub name: String,
    /// Name of the report without its ending, and of partitions: made from the name alone, unless another
    /// athlete has it already.
    pub stem: String,
}

impl Folder {
    /// An export that is one athlete's.
    pub fn of_export(path: &Path) -> Self {
        // Only the whole path of `.` has a name.
        let whole = path.canonicalize();
        let whole = whole.as_deref().unwrap_or(path);
        let lives_there = home().is_some_and(|home| home.canonicalize().is_ok_and(|h| h == whole));
        let name = match lives_there {
            true => NAMELESS.to_owned(),
            false => without_addresses(&name(whole)),
        };
        Self::named(path.to_owned(), name, &mut HashSet::new())
    }

    /// The same by another name.
    pub fn with_name(self, name: &str) -> Self {
        Self::named(self.path, name.to_owned(), &mut HashSet::new())
    }

    /// What it would be called without the others.
    pub fn stem_alone(&self) -> String {
        unused(stem(&self.name), &mut HashSet::new())
    }

    fn named(path: PathBuf, name: String, stems: &mut HashSet<String>) -> Self {
        let stem = unused(stem(&name), stems);
        Self { path, name, stem }
    }

    /// Reads its files as one of several athletes; its own statements take precedence over those for all.
    ///
    /// # Errors
    /// When there is no activity, or its athlete file is wrong.
    pub fn read(
        &self,
        common: &Common,
        store: Option<&Store>,
        (at, all): (usize, usize),
    ) -> Result<ReadDays, CliError> {
        let mut reading = common.reading.clone();
        reading.exports = vec![self.path.clone()];
        reading.athlete = self.athlete_file().or(reading.athlete);
        let who = format!("{} ({} of {all})", self.name, at + 1);
        // Corrections name activities of one athlete, so only its own are used.
        let corrections = corrections_file::in_folder(&self.path);
        let beside = (corrections.as_deref(), store);
        run::read_days(&reading, &common.scoring, beside, &who)
    }

    /// What the athlete states, if a file of it lies in the folder.
    fn athlete_file(&self) -> Option<PathBuf> {
        Some(self.path.join("athlete.toml")).filter(|path| path.is_file())
    }
}

/// The athletes of some exports in the order of their names, and how many files belong to nobody.
///
/// # Errors
/// When a folder is not there or cannot be read, and when there is no athlete.
pub fn athletes_in(reading: &ReadingArguments) -> Result<(Vec<Folder>, usize), CliError> {
    if reading.corrections.is_some() {
        return Err(CliError::CorrectionsOfMany);
    }
    run::exist(&reading.exports)?;
    let unreadable = |(path, source)| CliError::Folder { path, source };
    let (athletes, loose) = athletes(&reading.exports).map_err(unreadable)?;
    if athletes.is_empty() {
        return Err(CliError::NoAthlete(
            reading.exports.first().cloned().unwrap_or_default(),
        ));
    }
    Ok((athletes, loose))
}

/// Says how many files lie beside the folders of athletes, if any do.
pub fn say_loose(count: usize) {
    if count > 0 {
        let files = counted(count, "file", "files");
        say(&format!("ignored: {files} outside the athletes’ folders"));
    }
}

fn athletes(exports: &[PathBuf]) -> Result<(Vec<Folder>, usize), (PathBuf, io::Error)> {
    let mut found: Vec<PathBuf> = Vec::new();
    let mut loose = 0;
    for export in exports {
        let entries = fs::read_dir(export).map_err(|error| (export.clone(), error))?;
        for entry in entries {
            let path = entry.map_err(|error| (export.clone(), error))?.path();
            match is_athlete(&path) {
                true => found.push(path),
                false => loose += usize::from(!is_hidden(&path)),
            }
        }
    }
    found.sort();
    // An export that is named twice is there once.
    found.dedup();
    let mut stems = HashSet::new();
    let athletes = found.into_iter().map(|path| {
        let name = name(&path);
        Folder::named(path, name, &mut stems)
    });
    Ok((athletes.collect(), loose))
}

fn is_hidden(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    name.as_encoded_bytes().starts_with(b".")
}

fn is_athlete(path: &Path) -> bool {
    let zip = |path: &Path| {
        let ending = path.extension().unwrap_or_default();
        path.is_file() && ending.eq_ignore_ascii_case("zip")
    };
    !is_hidden(path) && (path.is_dir() || zip(path))
}

fn name(path: &Path) -> String {
    let name = match path.is_dir() {
        true => path.file_name(),
        false => path.file_stem(),
    };
    composed(&name.unwrap_or_default().to_string_lossy()).into_owned()
}

/// A name that every file system takes: letters and digits of any alphabet, and dashes for the rest.
fn stem(name: &str) -> String {
    let mut stem = String::new();
    for letter in name.chars().take(LONGEST) {
        match letter {
            letter if stem.len() + letter.len_utf8() > MOST_BYTES => break,
            letter if letter.is_alphanumeric() || letter == '_' => stem.push(letter),
            _ if stem.ends_with('-') || stem.is_empty() => {}
            _ => stem.push('-'),
        }
    }
    match stem.trim_end_matches('-') {
        "" => NAMELESS.to_owned(),
        stem => stem.to_owned(),
    }
}

/// The stem itself, or with a number where another athlete or restday has it already.
fn unused(stem: String, used: &mut HashSet<String>) -> String {
    let free = |stem: &str, used: &HashSet<String>| {
        let folded = stem.to_lowercase();
        !TAKEN.contains(&folded.as_str()) && !is_device(&folded) && !used.contains(&folded)
    };
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    let unused = [stem.clone()].into_iter().chain(numbered);
    let stem = unused
        .into_iter()
        .find(|stem| free(stem, used))
        .unwrap_or(stem);
    used.insert(stem.to_lowercase());
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_for_its_athlete_alone() {
        assert_eq!(stem("Anna Berg"), "Anna-Berg");
        assert_eq!(stem("../../etc/passwd"), "etc-passwd");
        assert_eq!(stem("שרה"), "שרה");
        assert_eq!(stem("🏃"), "athlete");
        assert_eq!(stem(&"x".repeat(500)).len(), LONGEST);
        assert_eq!(stem(&"\u{20000}".repeat(500)).len(), MOST_BYTES);
    }

    #[test]
    fn a_name_that_macos_took_apart_makes_the_same_file() {
        let apart = Path::new("/x/Ju\u{308}rgen.zip");
        let whole = Path::new("/x/Jürgen.zip");
        for path in [apart, whole] {
            assert_eq!(stem(&name(path)), "Jürgen");
        }
    }

    #[test]
    fn no_two_athletes_and_no_page_of_ours_share_a_file() {
        let mut used = HashSet::new();
        let stems = ["Anna", "anna", "overview"].map(|name| unused(stem(name), &mut used));
        assert_eq!(stems, ["Anna", "anna-2", "overview-2"]);
        // DuckDB reads a partition of that name as one without.
        let of = |name: &str| Folder::of_export(Path::new("x")).with_name(name).stem;
        assert_eq!([of("Null"), of("007")], ["Null-2", "007"]);
        assert_eq!([of("Con"), of("com7")], ["Con-2", "com7-2"]);
        assert_eq!([of("Connie"), of("com10")], ["Connie", "com10"]);
    }

    #[test]
    fn folders_and_archives_are_athletes_and_loose_files_are_nobody() {
        let export = tempfile::tempdir().expect("a folder can be made");
        for name in ["b", "a", ".git"] {
            fs::create_dir(export.path().join(name)).expect("can be made");
        }
        for name in ["c.ZIP", "notes.txt"] {
            fs::write(export.path().join(name), "").expect("can be written");
        }
        let exports = [export.path().to_owned()];
        let (athletes, loose) = athletes(&exports).expect("can be read");
        let names: Vec<&str> = athletes.iter().map(|a| a.name.as_str()).collect();
        assert_eq!(names, ["a", "b", "c"]);
        assert_eq!(loose, 1);
    }
}
