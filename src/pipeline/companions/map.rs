//! Finds the file that another one refers to.

use std::collections::{BTreeSet, HashMap};

use crate::pipeline::FileReport;
use crate::pipeline::addresses::with_hashed_addresses;
use crate::pipeline::composed;

/// A file that another one refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// By its index among the files.
    Here(usize),
    /// Another job reads it.
    Elsewhere,
}

/// Where each file is, by its full path and by its bare name.
pub struct Map {
    paths: HashMap<String, Target>,
    /// Paths of each name in order, since many files may have one name.
    names: HashMap<String, Vec<(String, Target)>>,
}

impl Map {
    /// From the files of an export, and the paths of those that another job reads.
    pub fn of(files: &[FileReport], elsewhere: &BTreeSet<String>) -> Self {
        let mut map = Self {
            paths: HashMap::new(),
            names: HashMap::new(),
        };
        let here = files.iter().enumerate();
        let here = here.map(|(index, file)| (&file.path, Target::Here(index)));
        let elsewhere = elsewhere.iter().map(|path| (path, Target::Elsewhere));
        for (path, index) in here.chain(elsewhere) {
            let path = with_slashes(path);
            let plain = without_gz(&path);
            let (_, name) = split(plain);
            let named = map.names.entry(name.to_owned()).or_default();
            named.push((path.clone(), index));
            // A file and its compressed copy are each found by their own name.
            map.paths.entry(plain.to_owned()).or_insert(index);
            map.paths.insert(path, index);
        }
        for named in map.names.values_mut() {
            named.sort_by(|(a, _), (b, _)| a.cmp(b));
        }
        map
    }

    /// The file that a speaker means: at the given path, else the only one of that name in its export.
    pub fn target(&self, speaker: &str, file: &str) -> Option<Target> {
        let speaker = with_slashes(speaker);
        let (folder, _) = split(&speaker);
        let path = format!("{folder}{}", inside(file)?);
        let at = |path: &str| self.paths.get(path).copied();
        let there = at(&path).or_else(|| at(without_gz(&path)));
        there.or_else(|| {
            let export = export_of(&speaker);
            let (_, name) = split(without_gz(&path));
            let named = self.names.get(name)?;
            let first = named.partition_point(|(path, _)| path.as_str() < export);
            let mut of_export = named[first..]
                .iter()
                .take_while(|(path, _)| path.starts_with(export));
            let only = of_export.next()?;
            of_export.next().is_none().then_some(only.1)
        })
    }
}

/// A path that goes down from the speaker's folder, as it would be found; `None` if it leads out of it.
fn inside(file: &str) -> Option<String> {
    let file = with_slashes(file);
    let parts = file.split('/').filter(|part| !matches!(*part, "" | "."));
    let parts: Vec<&str> = parts.collect();
    (!parts.is_empty() && !parts.contains(&"..")).then(|| parts.join("/"))
}

/// Beginning of the paths of all files of the same export: those in the same archive, or else below the
/// speaker's folder.
fn export_of(speaker: &str) -> &str {
    match speaker.find('!') {
        Some(end) => &speaker[..=end],
        None => split(speaker).0,
    }
}

fn with_slashes(path: &str) -> String {
    with_hashed_addresses(&composed(path).replace('\\', "/"))
}

fn without_gz(path: &str) -> &str {
    path.strip_suffix(".gz").unwrap_or(path)
}

/// Folder including its final separator, and name.
fn split(path: &str) -> (&str, &str) {
    let after = path.rfind(['/', '!']).map_or(0, |at| at + 1);
    path.split_at(after)
}
