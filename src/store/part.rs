//! The files of a store. Each is written beside its final place, moved there in one step and never
//! changed afterwards; its name has the checksum of its bytes, so a damaged or foreign one is detected
//! before anything in it is believed. Only the user may read them.

use std::ffi::OsStr;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use sha2::{Digest, Sha256};

use super::Trouble;
use super::table::{Results, Table};
use crate::import::special;

/// Beginning and end of part names, with the checksum between them.
const NAME: (&str, &str) = ("digests-", ".parquet");
/// Digits of the checksum.
const DIGITS: usize = 64;
/// End of the names of files being written.
const UNFINISHED: &str = ".unfinished";
/// Largest part, bytes; merged ones stay far below, see `store.rs`.
pub const MOST_BYTES: u64 = 1 << 30;

/// One file of a store.
pub struct Part {
    /// Path of the file.
    pub path: PathBuf,
    checksum: String,
    used: AtomicBool,
    loaded: OnceLock<Result<Loaded, Fault>>,
    /// Its results, once a file that was moved needed one: then others probably do.
    of_moved: OnceLock<Option<Results>>,
}

/// A part in memory, without its results.
pub struct Loaded {
    /// Its content.
    pub table: Table,
    /// Units that nobody will need again, by their position among the units.
    outdated: Vec<AtomicBool>,
}

/// Why a part is useless.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Another run has put its content elsewhere.
    Gone,
    /// It cannot be read now.
    Unreadable(io::ErrorKind),
    /// It is not what was once written.
    Damaged,
    /// It is not a file, but this.
    NotAFile(&'static str),
    /// It is larger than any part.
    TooLarge,
}

impl Part {
    /// The part with a name in a store's folder; `None` for everything else there.
    pub fn named(path: PathBuf) -> Option<Self> {
        let name = path.file_name().and_then(OsStr::to_str)?;
        let sum = name.strip_prefix(NAME.0)?.strip_suffix(NAME.1)?;
        let checksum = is_hex(sum, DIGITS).then(|| sum.to_owned())?;
        Some(Self {
            path,
            checksum,
            used: AtomicBool::new(false),
            loaded: OnceLock::new(),
            of_moved: OnceLock::new(),
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

    /// Removes it. One that cannot be removed stays, and the next run tries again.
    pub fn remove(&self) {
        let _ = fs::remove_file(&self.path).or_else(|_| fs::remove_dir(&self.path));
    }

    fn read(&self) -> Result<Loaded, Fault> {
        let bytes = self.bytes()?;
        let table = unharmed(|| Table::read(&bytes))?;
        let outdated = table.units.iter().map(|_| AtomicBool::new(false)).collect();
        Ok(Loaded { table, outdated })
    }

    /// Its results, read again each time.
    ///
    /// # Errors
    /// If it is gone or damaged.
    pub fn results(&self) -> Result<Results, Fault> {
        let bytes = self.bytes()?;
        unharmed(|| Results::read(&bytes))
    }

    /// Its results for files that were moved, kept in memory; `None` if it is gone or damaged.
    pub fn results_of_moved(&self) -> Option<&Results> {
        let results = self.of_moved.get_or_init(|| self.results().ok());
        results.as_ref()
    }

    /// All of it, as it was once written.
    ///
    /// # Errors
    /// If it is gone or damaged.
    pub fn bytes(&self) -> Result<Vec<u8>, Fault> {
        let bytes = bytes_of(&self.path)?;
        match checksum(&bytes) == self.checksum {
            true => Ok(bytes),
            false => Err(Fault::Damaged),
        }
    }
}

/// What is read from a table. A library that panics on foreign bytes must not take the run with it.
fn unharmed<T, E>(read: impl FnOnce() -> Result<T, E>) -> Result<T, Fault> {
    let read = catch_unwind(AssertUnwindSafe(read));
    read.ok().and_then(Result::ok).ok_or(Fault::Damaged)
}

/// The bytes of a file of bounded size; anything but a regular file is never opened.
fn bytes_of(path: &Path) -> Result<Vec<u8>, Fault> {
    let fault = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => Fault::Gone,
        kind => Fault::Unreadable(kind),
    };
    let about = fs::symlink_metadata(path).map_err(fault)?;
    if about.is_dir() {
        return Err(Fault::Damaged);
    }
    if about.is_symlink() {
        return Err(Fault::NotAFile("a link"));
    }
    if let Some(what) = special(about.file_type()) {
        return Err(Fault::NotAFile(what));
    }
    if about.len() > MOST_BYTES {
        return Err(Fault::TooLarge);
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(fault)?;
    let read = file.take(about.len()).read_to_end(&mut bytes);
    read.map_err(fault)?;
    Ok(bytes)
}

impl Loaded {
    /// Whether nobody will need a unit again.
    pub fn is_outdated(&self, unit: usize) -> bool {
        let flag = self.outdated.get(unit);
        flag.is_some_and(|flag| flag.load(Ordering::Relaxed))
    }

    /// Marks a unit that nobody will need again.
    pub fn outdate(&self, unit: usize) {
        if let Some(flag) = self.outdated.get(unit) {
            flag.store(true, Ordering::Relaxed);
        }
    }

    /// Rows that may still be needed.
    pub fn live_rows(&self) -> usize {
        let units = self.table.units.iter().enumerate();
        let live = units.filter(|(unit, _)| !self.is_outdated(*unit));
        live.map(|(_, (_, rows))| rows.len()).sum()
    }
}

/// Writes a part, and creates the folder if it is missing.
///
/// # Errors
/// Names what could not be written. No file remains then.
pub fn write(folder: &Path, bytes: &[u8]) -> Result<PathBuf, Trouble> {
    let checksum = checksum(bytes);
    let path = folder.join(format!("{}{checksum}{}", NAME.0, NAME.1));
    let beside = folder.join(format!(".{checksum}-{}{UNFINISHED}", process::id()));
    let written = make_folder(folder)
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

/// A folder for its user alone, with missing parents; an existing one stays as it is.
fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// To the disk itself, not only its cache: the name must never exist without the bytes.
fn write_out(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // Left by a killed run with the same number.
    let _ = fs::remove_file(path);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes the disk persist the new name as well, if folders support that.
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

/// Whether a file is a part in a former naming scheme, with a checksum of this many digits.
pub fn is_former(path: &Path, digits: usize) -> bool {
    let name = path.file_name().and_then(OsStr::to_str);
    let sum = name.and_then(|name| name.strip_prefix(NAME.0)?.strip_suffix(NAME.1));
    sum.is_some_and(|sum| is_hex(sum, digits))
}

fn is_hex(text: &str, digits: usize) -> bool {
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    text.len() == digits && text.bytes().all(digit)
}

/// SHA-256 of bytes in hexadecimal digits: no collision by chance or by hand.
fn checksum(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        // FIPS 180-2, appendix B.1.
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(checksum(b"abc"), abc);
    }

    #[test]
    fn only_names_with_a_checksum_are_parts() {
        let named = |name: &str| Part::named(PathBuf::from("store").join(name)).is_some();
        let sum = checksum(b"anything");
        assert!(named(&format!("digests-{sum}.parquet")));
        for other in [
            "digests-.parquet".to_owned(),
            "digests-00ff12ab.parquet".to_owned(),
            format!("digests-{sum}0.parquet"),
            format!("digests-{}.parquet", sum.to_uppercase()),
            format!("digests-{}g.parquet", &sum[1..]),
            format!("digests-{sum}.csv"),
            "activities.parquet".to_owned(),
        ] {
            assert!(!named(&other), "{other}");
        }
        assert!(is_unfinished(Path::new("store/.00ff12ab-17.unfinished")));
        assert!(!is_unfinished(Path::new("store/digests-00ff12ab.parquet")));
        assert!(is_former(Path::new("store/digests-00ff12ab.parquet"), 8));
        assert!(!is_former(Path::new("store/days.parquet"), 8));
    }
}
