//! A store in a folder: Parquet tables that are added in one step and merged at the end of a run.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use super::index::{Contents, Index};
use super::part::{self, Fault, Part};
use super::place::Place;
use super::table::{self, Results, Stored, Table};
use super::{Content, Entry, Kept, KeptFile, KeptResults, Shelf, Trouble, Unit, tidy};
use crate::import::Stamp;

/// Folder of the tables within the folder of the store; another storage format gets another name.
pub const FOLDER: &str = "store-v2";
/// Folders of former formats, which kept paths, and the length of their parts' checksums in digits.
const FORMER: [(&str, usize); 1] = [("store-v1", 8)];
/// Rows gathered before a part is written.
const PART_ROWS: usize = 1000;
/// Bytes gathered before a part is written.
const PART_BYTES: usize = 64 << 20;
/// Limit for the result of one file, bytes; larger ones are not kept, so that no part is too large to be
/// read again.
const UNIT_BYTES: usize = 512 << 20;
/// A file changed this shortly before it was examined may change again within the same tick of a file
/// system's clock; the coarsest tick is two seconds long.
const TICK: TimeDelta = TimeDelta::seconds(2);

/// A store for one run.
pub struct Store {
    folder: PathBuf,
    /// When the run began: no file was read before.
    begun: DateTime<Utc>,
    /// Current versions of results.
    meanings: &'static [u32],
    parts: Vec<Part>,
    index: OnceLock<Index>,
    contents: OnceLock<Contents>,
    /// Places of files found in this run.
    found: Mutex<HashSet<Place>>,
    book: Mutex<Book>,
}

/// What a run adds to a store.
#[derive(Default)]
struct Book {
    waiting: Vec<Unit>,
    waiting_rows: usize,
    waiting_bytes: usize,
    /// Parts written in this run, and their number of rows.
    written: Vec<(PathBuf, usize)>,
    /// Files from this run that are in the store.
    kept: usize,
    /// Whether nothing more is to be written.
    closed: bool,
    troubles: Vec<Trouble>,
}

impl Shelf for Store {
    fn parts(&self) -> usize {
        self.parts.len()
    }

    fn load(&self, part: usize) {
        if let Some(part) = self.parts.get(part) {
            // Faults in it are reported when the parts are merged.
            let _ = part.load();
        }
    }

    fn unchanged(&self, stamp: &Stamp) -> Option<Kept> {
        let wanted = Stored::of(stamp);
        held(&self.found).insert(wanted.place);
        stamp.modified_ns?;
        let mut units = self.index().units(&wanted.place);
        units.find_map(|(number, unit)| {
            let part = self.parts.get(*number)?;
            let table = &part.load().ok()?.table;
            let (stored, rows) = table.units.get(*unit)?;
            let current = |row| self.meanings.contains(&table.meanings[row]);
            if *stored != wanted || !rows.clone().all(current) {
                return None;
            }
            part.note_use();
            Some(Kept {
                part: *number,
                unit: *unit,
            })
        })
    }

    fn results(&self, part: usize) -> Option<Box<dyn KeptResults + '_>> {
        let part = self.parts.get(part)?;
        let table = &part.load().ok()?.table;
        let results = part.results().ok()?;
        Some(Box::new(OfPart { table, results }))
    }

    fn same_content(&self, content: &Content) -> Option<&[u8]> {
        let contents = self.contents.get_or_init(|| {
            self.index();
            Contents::of(&self.parts, self.meanings)
        });
        let (part, unit, row) = contents.place(content)?;
        let part = self.parts.get(part)?;
        let loaded = part.load().ok()?;
        part.note_use();
        let (stored, _) = loaded.table.units.get(unit)?;
        if !held(&self.found).contains(&stored.place) {
            loaded.outdate(unit);
        }
        part.results_of_moved()?.of(row)
    }

    fn keep(&self, unit: Unit) {
        let rows = unit.entries.len();
        let bytes: usize = unit.entries.iter().map(|entry| entry.made.len()).sum();
        if rows == 0 || rows > table::MOST_ROWS || bytes > UNIT_BYTES {
            return;
        }
        let unit = Unit {
            stamp: self.trusted(unit.stamp),
            ..unit
        };
        if self.holds(&unit) {
            self.book().kept += rows;
            return;
        }
        if !unit.is_cut_short {
            self.outdate(&Place::of(&unit.stamp.path));
        }
        let full = {
            let mut book = self.book();
            if book.closed {
                return;
            }
            book.waiting_rows += rows;
            book.waiting_bytes += bytes;
            book.waiting.push(unit);
            let full = book.waiting_rows >= PART_ROWS || book.waiting_bytes >= PART_BYTES;
            full.then(|| book.take())
        };
        if let Some(units) = full {
            self.write(&units);
        }
    }
}

/// A part's table and its results.
struct OfPart<'a> {
    table: &'a Table,
    results: Results,
}

impl KeptResults for OfPart<'_> {
    fn of(&self, unit: usize, path: &str) -> Option<Vec<KeptFile<'_>>> {
        let (_, rows) = self.table.units.get(unit)?;
        let file = |row| {
            let member = self.table.member(row, rows.start, path)?;
            Some((member, self.results.of(row)?))
        };
        rows.clone().map(file).collect()
    }
}

impl Store {
    /// The store in a folder for a run that begins now; the folder need not exist yet.
    pub fn open(folder: &Path, now: DateTime<Utc>, meanings: &'static [u32]) -> Self {
        let folder = folder.join(FOLDER);
        let mut book = Book::default();
        let parts = match parts(&folder) {
            Ok(parts) => parts,
            Err(source) => {
                book.closed = true;
                book.troubles.push(Trouble::Closed {
                    folder: folder.clone(),
                    source,
                });
                Vec::new()
            }
        };
        Self {
            folder,
            begun: now,
            meanings,
            parts,
            index: OnceLock::new(),
            contents: OnceLock::new(),
            found: Mutex::default(),
            book: Mutex::new(book),
        }
    }

    /// Writes pending data, so that a run killed afterwards has not lost them.
    pub fn flush(&self) {
        let waiting = self.book().take();
        if !waiting.is_empty() {
            self.write(&waiting);
        }
    }

    /// How many files from this run are now in the store.
    pub fn kept(&self) -> usize {
        self.book().kept
    }

    /// Writes pending data, merges small parts, and reports what went wrong.
    pub fn finish(&self) -> Vec<Trouble> {
        self.flush();
        let mut book = self.book();
        if !book.closed && self.index.get().is_some() {
            let outcome = tidy::tidy(&self.folder, &self.parts, &book.written, self.begun);
            book.troubles.extend(outcome.err());
            tidy::remove_former(&self.folder, &FORMER);
        }
        drop(book);
        std::mem::take(&mut self.book().troubles)
    }

    /// Leaves out a time that proves nothing.
    fn trusted(&self, stamp: Stamp) -> Stamp {
        let latest = (self.begun - TICK).timestamp_nanos_opt();
        let long_ago = |time: i64| latest.is_some_and(|latest| time < latest);
        match stamp.modified_ns {
            Some(modified) if long_ago(modified) && stamp.changed_ns.is_none_or(long_ago) => stamp,
            _ => stamp.without_time(),
        }
    }

    /// Whether exactly this is already stored: for a file whose time proves nothing, every run finds its
    /// known content again.
    fn holds(&self, unit: &Unit) -> bool {
        let wanted = Stored::of(&unit.stamp);
        let mut units = self.index().units(&wanted.place);
        units.any(|(part, at)| {
            let Some(Ok(loaded)) = self.parts.get(*part).map(Part::load) else {
                return false;
            };
            let table = &loaded.table;
            let Some((stored, rows)) = table.units.get(*at) else {
                return false;
            };
            let same = |(row, entry): (usize, &Entry)| {
                let content = table.contents[row];
                content.is_some()
                    && content == entry.content
                    && table.meanings[row] == entry.meaning
            };
            *stored == wanted
                && rows.len() == unit.entries.len()
                && rows.clone().zip(&unit.entries).all(same)
        })
    }

    fn outdate(&self, place: &Place) {
        for (part, unit) in self.index().units(place) {
            if let Some(Ok(loaded)) = self.parts.get(*part).map(Part::load) {
                loaded.outdate(*unit);
            }
        }
    }

    fn write(&self, units: &[Unit]) {
        let folder = self.folder.clone();
        let rows = units.iter().map(|unit| unit.entries.len()).sum();
        let written = table::bytes_of(units)
            .map_err(|source| Trouble::NoTable { folder, source })
            .and_then(|bytes| part::write(&self.folder, &bytes));
        let mut book = self.book();
        match written {
            Ok(path) => {
                book.written.push((path, rows));
                book.kept += rows;
            }
            Err(trouble) => {
                // One message is enough: a later write would fail as well.
                if !book.closed {
                    book.troubles.push(trouble);
                }
                book.closed = true;
                book.take();
            }
        }
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let faults = self.parts.iter().filter_map(fault);
            self.book().troubles.extend(faults);
            Index::of(&self.parts)
        })
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        held(&self.book)
    }
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic while holding it can only have interrupted an addition.
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Book {
    fn take(&mut self) -> Vec<Unit> {
        self.waiting_rows = 0;
        self.waiting_bytes = 0;
        std::mem::take(&mut self.waiting)
    }
}

/// The parts in a folder, in name order; none if there is no folder yet.
fn parts(folder: &Path) -> io::Result<Vec<Part>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        // Windows says the same of a folder that cannot be, as a file lies around it.
        Err(error) if error.kind() == io::ErrorKind::NotFound && !is_in_a_file(folder) => {
            return Ok(Vec::new());
        }
        Err(error) => return Err(error),
    };
    let paths = entries.map(|entry| entry.map(|entry| entry.path()));
    let mut paths: Vec<PathBuf> = paths.collect::<io::Result<_>>()?;
    paths.sort();
    Ok(paths.into_iter().filter_map(Part::named).collect())
}

fn is_in_a_file(folder: &Path) -> bool {
    folder.ancestors().skip(1).any(Path::is_file)
}

/// The message for the user about a useless part; a damaged one is removed.
fn fault(part: &Part) -> Option<Trouble> {
    let path = part.path.clone();
    match part.load().err()? {
        Fault::Gone => None,
        Fault::Damaged => {
            // At once, since its content may well be written again under the same name.
            part.remove();
            Some(Trouble::Damaged(path))
        }
        Fault::Unreadable(kind) => Some(Trouble::Unreadable {
            path,
            source: kind.into(),
        }),
        Fault::NotAFile(what) => Some(Trouble::NotAFile { path, what }),
        Fault::TooLarge => Some(Trouble::TooLarge {
            path,
            megabytes: part::MOST_BYTES >> 20,
        }),
    }
}

#[cfg(test)]
mod tests;
