//! Keeps a store small: removes what nobody will need, and merges small parts.
//!
//! A part is removed only once its live rows have been written elsewhere. Another run that looks for it
//! meanwhile does without, and two runs that tidy at once store something twice at worst.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};

use super::Trouble;
use super::part::{self, Loaded, Part};
use super::table;

/// Parts with fewer live rows are small.
const SMALL_ROWS: usize = 500;
/// This many small parts may exist side by side.
const MOST_SMALL_PARTS: usize = 8;
/// A file that no run has finished writing after this time is left over from a killed one.
const LEFT_OVER: TimeDelta = TimeDelta::days(1);
/// Data that no run has needed in this time belong to deleted files.
const FORGOTTEN: TimeDelta = TimeDelta::days(90);
/// Precision of the time a part was last used.
const NOTED_EVERY: TimeDelta = TimeDelta::days(1);

/// Removes and merges parts where possible, after a run that could write. Parts written in this run,
/// with their row counts, are only merged, even under the name of an earlier one.
///
/// # Errors
/// If the merged part cannot be written; everything then stays unchanged.
pub fn tidy(
    folder: &Path,
    parts: &[Part],
    written: &[(PathBuf, usize)],
    now: DateTime<Utc>,
) -> Result<(), Trouble> {
    remove_left_over(folder, now);
    let is_new = |part: &&Part| written.iter().any(|(path, _)| *path == part.path);
    let new = written.iter().filter(|(_, rows)| *rows < SMALL_ROWS);
    let new: Vec<Part> = new
        .filter_map(|(path, _)| Part::named(path.clone()))
        .collect();
    let mut small = Vec::new();
    for part in parts.iter().filter(|part| !is_new(part)) {
        match part.load() {
            Ok(loaded) if loaded.live_rows() == 0 || is_forgotten(part, now) => part.remove(),
            Ok(loaded) if loaded.live_rows() < SMALL_ROWS => small.push((part, loaded)),
            Ok(_) | Err(_) => {}
        }
    }
    if small.len() + new.len() > MOST_SMALL_PARTS {
        small.extend(
            new.iter()
                .filter_map(|part| Some((part, part.load().ok()?))),
        );
        join(folder, &small)?;
    }
    Ok(())
}

/// Removes the files of former formats beside a folder, and only those.
pub fn remove_former(folder: &Path, former: &[(&str, usize)]) {
    for (name, digits) in former {
        let folder = folder.with_file_name(name);
        let is = |path: &Path, kind: fn(&fs::Metadata) -> bool| {
            path.symlink_metadata().is_ok_and(|about| kind(&about))
        };
        if !is(&folder, fs::Metadata::is_dir) {
            continue;
        }
        let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
        for path in entries.map(|entry| entry.path()) {
            let ours = part::is_former(&path, *digits) || part::is_unfinished(&path);
            if ours && is(&path, fs::Metadata::is_file) {
                let _ = fs::remove_file(path);
            }
        }
        // Stays if there is anything else in it.
        let _ = fs::remove_dir(&folder);
    }
}

fn join(folder: &Path, small: &[(&Part, &Loaded)]) -> Result<(), Trouble> {
    // One that another run has merged meanwhile is not merged again.
    let there = small
        .iter()
        .filter_map(|(part, loaded)| Some((part, (part.bytes().ok()?, live(loaded)))));
    let (parts, chosen): (Vec<&&Part>, Vec<_>) = there.unzip();
    let joined = table::joined(&chosen).map_err(|source| Trouble::NoTable {
        folder: folder.to_owned(),
        source,
    })?;
    let Some(bytes) = joined else { return Ok(()) };
    let path = part::write(folder, &bytes)?;
    for part in parts.iter().filter(|part| part.path != path) {
        part.remove();
    }
    Ok(())
}

/// Which rows of a part may still be needed.
fn live(loaded: &Loaded) -> Vec<bool> {
    let mut live = vec![false; loaded.table.rows()];
    for (unit, (_, rows)) in loaded.table.units.iter().enumerate() {
        live[rows.clone()].fill(!loaded.is_outdated(unit));
    }
    live
}

/// Whether no run has needed it for long; one needed now is marked as used.
fn is_forgotten(part: &Part, now: DateTime<Utc>) -> bool {
    let modified = fs::metadata(&part.path).and_then(|about| about.modified());
    let Ok(last) = modified.map(DateTime::<Utc>::from) else {
        return false;
    };
    if part.was_used() {
        if now - last > NOTED_EVERY {
            // A folder that cannot be written to forgets a little earlier.
            let _ = File::open(&part.path).and_then(|file| file.set_modified(now.into()));
        }
        return false;
    }
    now - last > FORGOTTEN
}

fn remove_left_over(folder: &Path, now: DateTime<Utc>) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        let modified = fs::metadata(&path).and_then(|about| about.modified());
        let age = modified.map(|at| now - DateTime::<Utc>::from(at));
        if part::is_unfinished(&path) && age.is_ok_and(|age| age > LEFT_OVER) {
            let _ = fs::remove_file(path);
        }
    }
}
