//! Files that are replaced in one step: whoever reads meanwhile sees the old one or the new one, whole, also
//! when two runs write the same.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;

/// End of the names of what is being written; with the dot in front, readers of data sets overlook it.
const UNFINISHED: &str = ".restday-unfinished";

/// Writes a file in place of the one that is there.
///
/// # Errors
/// When the disk refuses. What was there stays then, and nothing is left beside it.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (mut file, beside) = unfinished(path)?;
    // Not brought to the disk first: it would take as long as scoring, and can be made again.
    let moved = file
        .write_all(bytes)
        .and_then(|()| fs::rename(&beside, path));
    if moved.is_err() {
        let _ = fs::remove_file(&beside);
    }
    moved
}

/// Whether a file can be made there.
///
/// # Errors
/// Why not.
pub fn check(path: &Path) -> io::Result<()> {
    let (_, beside) = unfinished(path)?;
    fs::remove_file(beside)
}

/// A new file in the same folder, so that moving it into place is one step. Nobody else writes to it: runs on
/// several machines may have the same number.
fn unfinished(path: &Path) -> io::Result<(File, PathBuf)> {
    let mut attempt = 0;
    loop {
        let mut name = OsString::from(".");
        name.push(path.file_name().unwrap_or_default());
        name.push(format!("-{}-{attempt}{UNFINISHED}", process::id()));
        let beside = path.with_file_name(name);
        match File::create_new(&beside) {
            Ok(file) => return Ok((file, beside)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => attempt += 1,
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beside(path: &Path) -> usize {
        let folder = path.parent().expect("a folder");
        fs::read_dir(folder).expect("can be listed").count()
    }

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("part-0.parquet");
        check(&path).expect("can be written");
        for bytes in [&b"one"[..], b"another"] {
            replace(&path, bytes).expect("can be written");
            assert_eq!(fs::read(&path).expect("is there"), bytes);
        }
        assert_eq!(beside(&path), 1);
    }

    #[test]
    fn two_writers_never_share_an_unfinished_file() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("part-0.parquet");
        let (_, one) = unfinished(&path).expect("can be made");
        let (_, other) = unfinished(&path).expect("can be made");
        assert_ne!(one, other);
    }

    #[test]
    fn what_cannot_be_moved_into_place_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("part-0.parquet");
        fs::create_dir_all(path.join("x")).expect("can be made");
        assert!(replace(&path, b"one").is_err());
        assert_eq!(beside(&path), 1);
    }
}
