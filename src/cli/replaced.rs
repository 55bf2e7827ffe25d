//! Files that are replaced in one step: whoever reads meanwhile sees the old one or the new one, whole, also
//! when two runs write the same. The new one has the mode of the old one.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::thread;
use std::time::Duration;

/// End of the names of what is being written; with the dot in front, readers of data sets overlook it.
const UNFINISHED: &str = ".restday-unfinished";
/// Errors of Windows for what another program has open: access denied, sharing violation, lock violation.
const IN_USE: [i32; 3] = [5, 32, 33];
/// How often a move is tried again on Windows, and how long it waits before: virus scanners and indexes open what was
/// just written, for a moment.
const AGAIN: (u32, Duration) = (10, Duration::from_millis(50));

/// Writes a file in place of the one that is there.
///
/// # Errors
/// When the disk refuses. What was there stays then, and nothing is left beside it.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let before = fs::metadata(path).ok();
    let (mut file, beside) = unfinished(path, before.as_ref())?;
    // Not brought to the disk first: it would take as long as scoring, and can be made again.
    let written = file
        .write_all(bytes)
        .and_then(|()| before.map_or(Ok(()), |before| become_like(&file, &before)));
    drop(file);
    let moved = written.and_then(|()| moved(&beside, path));
    if moved.is_err() {
        let _ = fs::remove_file(&beside);
    }
    moved
}

fn moved(beside: &Path, path: &Path) -> io::Result<()> {
    let (times, pause) = AGAIN;
    for _ in 0..times {
        match fs::rename(beside, path) {
            Err(error) if is_in_use(&error, cfg!(windows)) => thread::sleep(pause),
            moved => return moved,
        }
    }
    fs::rename(beside, path).map_err(|error| explained(error, cfg!(windows)))
}

/// Whether another program has a file open. Other systems have other numbers, and let an open file be replaced.
fn is_in_use(error: &io::Error, on_windows: bool) -> bool {
    let code = error.raw_os_error();
    on_windows && code.is_some_and(|code| IN_USE.contains(&code))
}

/// The same with what to do.
fn explained(error: io::Error, on_windows: bool) -> io::Error {
    match is_in_use(&error, on_windows) {
        true => {
            let what = format!("{error}; if another program has it open, close it there");
            io::Error::new(error.kind(), what)
        }
        false => error,
    }
}

/// Whether a file can be made there, or put in place of the one that is there.
///
/// # Errors
/// The cause for which it cannot.
pub fn check(path: &Path) -> io::Result<()> {
    let before = fs::metadata(path).ok();
    // It could be replaced all the same, but whoever made it so does not want that.
    if before.as_ref().is_some_and(|b| b.permissions().readonly()) {
        let what = "it is read-only; make it writable or name another file";
        return Err(io::Error::other(what));
    }
    if before.is_some() && cfg!(windows) {
        // Spreadsheets keep others from writing to what they show; before anything is read is the time to say so.
        let opened = OpenOptions::new().write(true).open(path);
        opened.map_err(|error| explained(error, true))?;
    }
    let (_, beside) = unfinished(path, before.as_ref())?;
    fs::remove_file(beside)
}

/// A new file in the same folder, so that moving it into place is one step. Nobody else writes to it: runs on
/// several machines may have the same number. Its name is short, as that of the file may be as long as is allowed.
fn unfinished(path: &Path, before: Option<&Metadata>) -> io::Result<(File, PathBuf)> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if before.is_some() {
        // Until it has the mode of the other, which may be meant for few.
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    #[cfg(not(unix))]
    let _ = before;
    let mut attempt = 0;
    loop {
        let name = format!(".{}-{attempt}{UNFINISHED}", process::id());
        let beside = path.with_file_name(name);
        match options.open(&beside) {
            Ok(file) => return Ok((file, beside)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => attempt += 1,
            Err(error) => return Err(error),
        }
    }
}

/// Gives a file the mode of another, and its owner where that is allowed.
fn become_like(file: &File, other: &Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
        let _ = fchown(file, Some(other.uid()), Some(other.gid()));
        file.set_permissions(fs::Permissions::from_mode(other.mode() & 0o777))
    }
    #[cfg(not(unix))]
    {
        let _ = (file, other);
        Ok(())
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
        let (_, one) = unfinished(&path, None).expect("can be made");
        let (_, other) = unfinished(&path, None).expect("can be made");
        assert_ne!(one, other);
    }

    #[test]
    fn a_file_may_have_the_longest_name_there_is() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("x".repeat(251) + ".csv");
        check(&path).expect("can be written");
        replace(&path, b"one").expect("can be written");
        assert_eq!(beside(&path), 1);
    }

    #[test]
    fn what_another_program_has_open_is_told_where_that_keeps_it_from_being_replaced() {
        let said = |code, on_windows| {
            let error = io::Error::from_raw_os_error(code);
            explained(error, on_windows).to_string()
        };
        for code in IN_USE {
            let what = said(code, true);
            assert!(what.ends_with("; if another program has it open, close it there"));
            assert_eq!(
                said(code, false),
                io::Error::from_raw_os_error(code).to_string()
            );
        }
        assert!(!said(2, true).contains("close it"));
    }

    #[test]
    fn what_cannot_be_moved_into_place_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("part-0.parquet");
        fs::create_dir_all(path.join("x")).expect("can be made");
        assert!(replace(&path, b"one").is_err());
        assert_eq!(beside(&path), 1);
    }

    #[cfg(unix)]
    #[test]
    fn the_mode_of_what_was_there_stays_and_a_read_only_file_is_left_alone() {
        use std::os::unix::fs::PermissionsExt;

        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("a.csv");
        fs::write(&path, "old").expect("can be written");
        let mode = || fs::metadata(&path).expect("is there").permissions().mode() & 0o777;
        let set = |mode| {
            let mode = fs::Permissions::from_mode(mode);
            fs::set_permissions(&path, mode).expect("can be set");
        };
        for wanted in [0o600, 0o640, 0o666, 0o755] {
            set(wanted);
            check(&path).expect("can be written");
            replace(&path, b"new").expect("can be written");
            assert_eq!(mode(), wanted);
        }
        set(0o444);
        assert!(check(&path).is_err());
        assert_eq!(beside(&path), 1);
    }
}
