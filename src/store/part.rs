//! The files of a store. Each is written beside its place, moved there in one step and never changed
//! afterwards; its name tells what its bytes sum up to, so a damaged or foreign one is known before
//! anything is believed of it.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use super::Trouble;
use super::table::Table;

/// Beginning and end of the names of parts, with the checksum between them.
const NAME: (&str, &str) = ("digests-", ".parquet");
/// End of the names of what is being written.
const UNFINISHED: &str = ".unfinished";

/// One file of a store.
pub struct Part {
    /// Where it lies.
    pub path: PathBuf,
    checksum: u32,
    used: AtomicBool,
    loaded: OnceLock<Result<Loaded, Fault>>,
}

/// A part in memory.
pub struct Loaded {
    /// What is in it.
    pub table: Table,
    /// Units that nobody will ask for again, by their place among the units.
    outdated: Vec<AtomicBool>,
}

/// Why a part is of no use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Another run has put its content elsewhere.
    Gone,
    /// It cannot be read now.
    Unreadable(io::ErrorKind),
    /// It is not what was written once.
    Damaged,
}

/// Whether a file is a part of a store, also of one that another version has written.
pub fn is_of_any_version(path: &Path) -> bool {
    let name = path.file_name().and_then(OsStr::to_str);
    let sum = name.and_then(|name| name.strip_prefix(NAME.0)?.strip_suffix(NAME.1));
    sum.is_some_and(|sum| !sum.is_empty() && sum.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

impl Part {
    /// The part that a name in a store's folder means; `None` for all else that lies there.
    pub fn named(path: PathBuf) -> Option<Self> {
        let name = path.file_name().and_then(OsStr::to_str)?;
        let sum = name.strip_prefix(NAME.0)?.strip_suffix(NAME.1)?;
        let checksum = (sum.len() == 8).then(|| u32::from_str_radix(sum, 16).ok())??;
        Some(Self {
            path,
            checksum,
            used: AtomicBool::new(false),
            loaded: OnceLock::new(),
        })
    }

    /// Reads it unless that was done before.
    pub fn load(&self) -> Result<&Loaded, Fault> {
        let loaded = self.loaded.get_or_init(|| self.read());
        loaded.as_ref().map_err(|fault| *fault)
    }

    /// Remembers that a run needed something of it.
    pub fn note_use(&self) {
        self.used.store(true, Ordering::Relaxed);
    }

    /// Whether a run needed something of it.
    pub fn was_used(&self) -> bool {
        self.used.load(Ordering::Relaxed)
    }

    /// Removes it. One that cannot be removed stays, and is looked at again by the next run.
    pub fn remove(&self) {
        let _ = fs::remove_file(&self.path).or_else(|_| fs::remove_dir(&self.path));
    }

    fn read(&self) -> Result<Loaded, Fault> {
        let bytes = fs::read(&self.path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Fault::Gone,
            // A folder, where a file was written.
            io::ErrorKind::IsADirectory => Fault::Damaged,
            kind => Fault::Unreadable(kind),
        })?;
        if crc32fast::hash(&bytes) != self.checksum {
            return Err(Fault::Damaged);
        }
        let table = Table::read(bytes).map_err(|_| Fault::Damaged)?;
        let outdated = table.units.iter().map(|_| AtomicBool::new(false)).collect();
        Ok(Loaded { table, outdated })
    }
}

impl Loaded {
    /// Whether nobody will ask for a unit again.
    pub fn is_outdated(&self, unit: usize) -> bool {
        let flag = self.outdated.get(unit);
        flag.is_some_and(|flag| flag.load(Ordering::Relaxed))
    }

    /// Says that nobody will ask for a unit again.
    pub fn outdate(&self, unit: usize) {
        if let Some(flag) = self.outdated.get(unit) {
            flag.store(true, Ordering::Relaxed);
        }
    }

    /// Rows that may still be asked for.
    pub fn live_rows(&self) -> usize {
        let units = self.table.units.iter().enumerate();
        let live = units.filter(|(unit, _)| !self.is_outdated(*unit));
        live.map(|(_, (_, rows))| rows.len()).sum()
    }
}

/// Writes a part; the folder is made where it is missing.
///
/// # Errors
/// Names what could not be written. Nothing is left behind then.
pub fn write(folder: &Path, bytes: &[u8]) -> Result<PathBuf, Trouble> {
    let checksum = crc32fast::hash(bytes);
    let path = folder.join(format!("{}{checksum:08x}{}", NAME.0, NAME.1));
    let beside = folder.join(format!(".{checksum:08x}-{}{UNFINISHED}", process::id()));
    let written = fs::create_dir_all(folder)
        .and_then(|()| write_out(&beside, bytes))
        .and_then(|()| fs::rename(&beside, &path));
    match written {
        Ok(()) => {
            remember(folder);
            Ok(path)
        }
        Err(source) => {
            let _ = fs::remove_file(&beside);
            let folder = folder.to_owned();
            Err(Trouble::Unwritable { folder, source })
        }
    }
}

/// On the disk itself, and not on its way there: the name must never be there without the bytes.
fn write_out(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Has the disk remember the new name as well, where folders can be asked for that.
fn remember(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

/// Whether a file is one that a run did not finish writing.
pub fn is_unfinished(path: &Path) -> bool {
    let name = path.file_name().and_then(OsStr::to_str);
    name.is_some_and(|name| name.starts_with('.') && name.ends_with(UNFINISHED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_checksum_are_parts() {
        let named = |name: &str| Part::named(PathBuf::from("store").join(name)).is_some();
        assert!(named("digests-00ff12ab.parquet"));
        for other in [
            "digests-.parquet",
            "digests-00ff12abc.parquet",
            "digests-00ff12ag.parquet",
            "digests-00ff12ab.csv",
            "activities.parquet",
        ] {
            assert!(!named(other), "{other}");
        }
        assert!(is_unfinished(Path::new("store/.00ff12ab-17.unfinished")));
        assert!(!is_unfinished(Path::new("store/digests-00ff12ab.parquet")));
    }
}
