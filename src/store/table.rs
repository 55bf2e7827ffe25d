//! Units as a Parquet table and back, using polars.
//!
//! A table is written once and never changed. Compression would take more time than it saves, and nobody
//! uses statistics.

use std::io::Cursor;
use std::ops::Range;

use chrono::NaiveDateTime;
use polars::prelude::*;

use super::content::Content;
use super::place::{self, Place};
use super::unit::{Entry, Unit};
use crate::import::Stamp;

/// Most rows of a table; no archive has as many files.
pub const MOST_ROWS: usize = 1 << 20;
/// The column of results.
const MADE: &str = "made";
/// Columns with a value in every row.
const NEVER_MISSING: [&str; 6] = ["place", "member", "size_bytes", "of_rows", "meaning", MADE];

/// Units in a table, without their results: these are most of its bytes, and needed for a moment only.
pub struct Table {
    /// Every unit with its rows.
    pub units: Vec<(Stored, Range<usize>)>,
    /// Content of each row.
    pub contents: Vec<Option<Content>>,
    /// Version of each row.
    pub meanings: Vec<u32>,
    members: BinaryChunked,
}

/// A stamp in stored form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    /// The place of the file.
    pub place: Place,
    size_bytes: u64,
    modified_ns: Option<i64>,
    changed_ns: Option<i64>,
    inode: Option<u64>,
}

impl Stored {
    /// From a file as it is now.
    pub fn of(stamp: &Stamp) -> Self {
        Self {
            place: Place::of(&stamp.path),
            size_bytes: stamp.size_bytes,
            modified_ns: stamp.modified_ns,
            changed_ns: stamp.changed_ns,
            inode: stamp.inode,
        }
    }
}

impl Table {
    /// From the bytes of a table.
    ///
    /// # Errors
    /// If it is not one of our tables.
    pub fn read(bytes: &[u8]) -> PolarsResult<Self> {
        let frame = read(bytes, |_| true)?;
        for name in NEVER_MISSING {
            let missing = frame.column(name)?.null_count();
            polars_ensure!(missing == 0, ComputeError: "a row without {name}");
        }
        let content = frame.column("content")?.binary()?;
        let contents = content.iter().map(|bytes| bytes.and_then(Content::stored));
        let meanings = frame.column("meaning")?.u32()?;
        Ok(Self {
            members: frame.column("member")?.binary()?.clone(),
            units: units(&frame)?,
            contents: contents.collect(),
            meanings: meanings
                .iter()
                .map(|meaning| meaning.unwrap_or(0))
                .collect(),
        })
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.meanings.len()
    }

    /// The part of the path after the file on disk, in a row of a unit that begins with another, for
    /// callers who know that path.
    pub fn member(&self, row: usize, first: usize, path: &str) -> Option<String> {
        place::opened(self.members.get(row)?, path, row.checked_sub(first)?)
    }
}

/// The results of a table.
pub struct Results(BinaryChunked);

impl Results {
    /// From the bytes of the table.
    ///
    /// # Errors
    /// If it is not one of our tables.
    pub fn read(bytes: &[u8]) -> PolarsResult<Self> {
        let frame = read(bytes, |name| name == MADE)?;
        Ok(Self(frame.column(MADE)?.binary()?.clone()))
    }

    /// The result in a row.
    pub fn of(&self, row: usize) -> Option<&[u8]> {
        self.0.get(row)
    }
}

/// The columns with some names of one of our tables.
fn read(bytes: &[u8], wanted: impl Fn(&str) -> bool) -> PolarsResult<DataFrame> {
    let ours = frame_of(&[])?;
    let mut reader = ParquetReader::new(Cursor::new(bytes));
    // Checked before anything is unpacked: a few bytes can claim endless rows.
    let names = reader.schema()?;
    let same = names.iter_names().eq(ours.get_column_names());
    polars_ensure!(same, SchemaMismatch: "other columns");
    polars_ensure!(reader.num_rows()? <= MOST_ROWS, ComputeError: "too many rows");
    let names = ours.get_column_names_owned().into_iter();
    let names: Vec<String> = names
        .map(String::from)
        .filter(|name| wanted(name))
        .collect();
    let ours = ours.select(&names)?;
    // Several tables are read at once, so none uses several threads.
    let reader = reader.read_parallel(ParallelStrategy::None);
    let reader = reader.with_columns(Some(names)).set_rechunk(true);
    let frame = reader.finish()?;
    polars_ensure!(frame.schema() == ours.schema(), SchemaMismatch: "other types");
    Ok(frame)
}

/// Merges some rows of several tables into one.
///
/// # Errors
/// If one is not of ours, or polars refuses, which is a bug of ours.
pub fn joined(parts: &[(Vec<u8>, Vec<bool>)]) -> PolarsResult<Option<Vec<u8>>> {
    let mut all: Option<DataFrame> = None;
    for (bytes, wanted) in parts {
        let wanted = BooleanChunked::from_slice("wanted".into(), wanted);
        let some = read(bytes, |_| true)?.filter(&wanted)?;
        match &mut all {
            None => all = Some(some),
            Some(all) => {
                all.vstack_mut(&some)?;
            }
        }
    }
    let all = all.filter(|all| all.height() > 0);
    all.map(written).transpose()
}

/// Each unit with its rows: they are consecutive, and each gives their number.
fn units(frame: &DataFrame) -> PolarsResult<Vec<(Stored, Range<usize>)>> {
    let places = frame.column("place")?.binary()?;
    let sizes = frame.column("size_bytes")?.u64()?;
    let times = frame.column("modified_ns")?.i64()?;
    let changes = frame.column("changed_ns")?.i64()?;
    let inodes = frame.column("inode")?.u64()?;
    let counts = frame.column("of_rows")?.u32()?;
    let mut units = Vec::with_capacity(frame.height());
    let mut row = 0;
    while row < frame.height() {
        let end = row + counts.get(row).unwrap_or(1).max(1) as usize;
        polars_ensure!(end <= frame.height(), ComputeError: "a unit without its rows");
        let place = places.get(row).and_then(Place::stored);
        if let (Some(place), Some(size_bytes)) = (place, sizes.get(row)) {
            let stored = Stored {
                place,
                size_bytes,
                modified_ns: times.get(row),
                changed_ns: changes.get(row),
                inode: inodes.get(row),
            };
            units.push((stored, row..end));
        }
        row = end;
    }
    Ok(units)
}

/// Bytes of a table of some units.
///
/// # Errors
/// If polars refuses, which is a bug of ours.
pub fn bytes_of(units: &[Unit]) -> PolarsResult<Vec<u8>> {
    written(frame_of(units)?)
}

fn frame_of(units: &[Unit]) -> PolarsResult<DataFrame> {
    let members: Vec<Vec<u8>> = units.iter().flat_map(sealed_members).collect();
    let members: Vec<&[u8]> = members.iter().map(Vec::as_slice).collect();
    let rows: Vec<(&Unit, &Entry)> = units
        .iter()
        .flat_map(|unit| unit.entries.iter().map(move |entry| (unit, entry)))
        .collect();
    let units = || rows.iter().map(|(unit, _)| *unit);
    let entries = || rows.iter().map(|(_, entry)| *entry);
    let places: Vec<Place> = units().map(|unit| Place::of(&unit.stamp.path)).collect();
    let places: Vec<&[u8]> = places.iter().map(Place::bytes).collect();
    let sizes: Vec<u64> = units().map(|unit| unit.stamp.size_bytes).collect();
    let times: Vec<Option<i64>> = units().map(|unit| unit.stamp.modified_ns).collect();
    let changes: Vec<Option<i64>> = units().map(|unit| unit.stamp.changed_ns).collect();
    let inodes: Vec<Option<u64>> = units().map(|unit| unit.stamp.inode).collect();
    let counts: Vec<u32> = units().map(|unit| unit.entries.len() as u32).collect();
    let contents: Vec<Option<&[u8]>> = entries()
        .map(|entry| entry.content.as_ref().map(Content::bytes))
        .collect();
    let meanings: Vec<u32> = entries().map(|entry| entry.meaning).collect();
    let kinds: Vec<&str> = entries().map(|entry| entry.about.kind).collect();
    let sports: Vec<Option<&str>> = entries().map(|entry| entry.about.sport).collect();
    let starts: Vec<Option<NaiveDateTime>> = entries()
        .map(|entry| entry.about.start.map(|start| start.naive_utc()))
        .collect();
    let made: Vec<&[u8]> = entries().map(|entry| entry.made.as_slice()).collect();
    let columns = vec![
        Column::new("place".into(), places),
        Column::new("member".into(), members),
        Column::new("size_bytes".into(), sizes),
        Column::new("modified_ns".into(), times),
        Column::new("changed_ns".into(), changes),
        Column::new("inode".into(), inodes),
        Column::new("of_rows".into(), counts),
        Column::new("content".into(), contents),
        Column::new("meaning".into(), meanings),
        Column::new("kind".into(), kinds),
        Column::new("sport".into(), sports),
        Column::new("start".into(), starts),
        Column::new(MADE.into(), made),
    ];
    DataFrame::new(rows.len(), columns)
}

/// Names of the files of a unit, in stored form.
fn sealed_members(unit: &Unit) -> impl Iterator<Item = Vec<u8>> {
    let entries = unit.entries.iter().enumerate();
    entries.map(|(at, entry)| place::sealed(&entry.member, &unit.stamp.path, at))
}

fn written(mut frame: DataFrame) -> PolarsResult<Vec<u8>> {
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        .with_compression(ParquetCompression::Uncompressed)
        .with_statistics(StatisticsOptions::empty())
        .set_parallel(false)
        .finish(&mut frame)?;
    Ok(bytes)
}
