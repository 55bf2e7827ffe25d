//! One athlete's part of a table in a data set: a file that is replaced in one step.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;

use crate::cli::error::CliError;

/// Name of the only file of a partition.
const PART: &str = "part-0.parquet";
/// End of the names of what is being written; with the dot in front, readers of data sets overlook it.
const UNFINISHED: &str = "unfinished";

/// Where the part of a table that is an athlete's lies.
pub fn place(dataset: &Path, table: &str, athlete: &str) -> PathBuf {
    let partition = format!("athlete={athlete}");
    dataset.join(table).join(partition).join(PART)
}

/// Writes a part in place of the one that is there. Whoever reads meanwhile sees the one or the other,
/// also when two jobs write the same.
///
/// # Errors
/// Names what could not be written. What was there stays then.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    written(path, bytes).map_err(|source| CliError::Output {
        path: path.to_owned(),
        source,
    })
}

fn written(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let (mut file, beside) = unfinished(folder)?;
    // Not brought to the disk first: it would take as long as scoring, and can be made again.
    let moved = file
        .write_all(bytes)
        .and_then(|()| fs::rename(&beside, path));
    if moved.is_err() {
        let _ = fs::remove_file(&beside);
    }
    moved
}

/// A new file that nobody else writes to: jobs on several machines may have the same number.
fn unfinished(folder: &Path) -> io::Result<(File, PathBuf)> {
    let mut attempt = 0;
    loop {
        let name = format!(".{PART}-{}-{attempt}.{UNFINISHED}", process::id());
        let beside = folder.join(name);
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

    #[test]
    fn a_part_is_replaced_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = place(folder.path(), "days", "Anna");
        assert!(path.ends_with("days/athlete=Anna/part-0.parquet"));
        for bytes in [&b"one"[..], b"another"] {
            replace(&path, bytes).expect("can be written");
            assert_eq!(fs::read(&path).expect("is there"), bytes);
        }
        let beside = fs::read_dir(path.parent().expect("a folder")).expect("can be listed");
        assert_eq!(beside.count(), 1);
    }

    #[test]
    fn two_writers_never_share_an_unfinished_file() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let (_, one) = unfinished(folder.path()).expect("can be made");
        let (_, other) = unfinished(folder.path()).expect("can be made");
        assert_ne!(one, other);
    }

    #[test]
    fn what_cannot_be_moved_into_place_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = place(folder.path(), "days", "Anna");
        fs::create_dir_all(&path).expect("can be made");
        fs::write(path.join("x"), "").expect("can be written");
        assert!(replace(&path, b"one").is_err());
        let beside = fs::read_dir(path.parent().expect("a folder")).expect("can be listed");
        assert_eq!(beside.count(), 1);
    }
}
