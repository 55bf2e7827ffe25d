//! Units as a Parquet table and back, by way of polars.
//!
//! A table is written once and never changed. Compression would cost more time than it saves, and
//! statistics are asked by nobody.

use std::io::Cursor;
use std::ops::Range;

use chrono::NaiveDateTime;
use polars::prelude::*;

use super::content::Content;
use super::unit::{Entry, Unit};
use crate::import::Stamp;

/// Units as they lie in a table.
pub struct Table {
    frame: DataFrame,
    /// What was made of each row.
    made: BinaryChunked,
    /// Every unit with its rows.
    pub units: Vec<(Stamp, Range<usize>)>,
    /// Content of each row.
    pub contents: Vec<Option<Content>>,
    /// Version of each row.
    pub meanings: Vec<u32>,
    members: StringChunked,
}

impl Table {
    /// Of the bytes of a table.
    ///
    /// # Errors
    /// When it is another table than ours.
    pub fn read(bytes: Vec<u8>) -> PolarsResult<Self> {
        let reader = ParquetReader::new(Cursor::new(bytes));
        // Tables are read beside each other, so none is read by several threads.
        let reader = reader.read_parallel(ParallelStrategy::None);
        Self::of(reader.set_rechunk(true).finish()?)
    }

    fn of(frame: DataFrame) -> PolarsResult<Self> {
        let content = frame.column("content")?.binary()?;
        let contents = content.iter().map(|bytes| bytes.and_then(Content::stored));
        let meanings = frame.column("meaning")?.u32()?;
        Ok(Self {
            made: frame.column("made")?.binary()?.clone(),
            members: frame.column("member")?.str()?.clone(),
            units: units(&frame)?,
            contents: contents.collect(),
            meanings: meanings
                .iter()
                .map(|meaning| meaning.unwrap_or(0))
                .collect(),
            frame,
        })
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.frame.height()
    }

    /// What follows the path of the file on disk, and what was made of it.
    pub fn row(&self, row: usize) -> Option<(&str, &[u8])> {
        self.members.get(row).zip(self.made.get(row))
    }

    /// Of several tables, one with some of their rows.
    ///
    /// # Errors
    /// When polars refuses, which is a mistake of ours.
    pub fn joined(parts: &[(&Table, Vec<bool>)]) -> PolarsResult<Option<Vec<u8>>> {
        let mut all: Option<DataFrame> = None;
        for (table, wanted) in parts {
            let wanted = BooleanChunked::from_slice("wanted".into(), wanted);
            let some = table.frame.filter(&wanted)?;
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
}

/// Each unit with its rows: they lie behind each other, and each tells how many they are.
fn units(frame: &DataFrame) -> PolarsResult<Vec<(Stamp, Range<usize>)>> {
    let paths = frame.column("path")?.str()?;
    let sizes = frame.column("size_bytes")?.u64()?;
    let times = frame.column("modified_ns")?.i64()?;
    let counts = frame.column("of_rows")?.u32()?;
    let mut units = Vec::with_capacity(frame.height());
    let mut row = 0;
    while row < frame.height() {
        let end = row + counts.get(row).unwrap_or(1).max(1) as usize;
        if let (Some(path), Some(size_bytes)) = (paths.get(row), sizes.get(row))
            && end <= frame.height()
        {
            let stamp = Stamp {
                path: path.to_owned(),
                size_bytes,
                modified_ns: times.get(row),
            };
            units.push((stamp, row..end));
        }
        row = end;
    }
    Ok(units)
}

/// Bytes of a table of some units.
///
/// # Errors
/// When polars refuses, which is a mistake of ours.
pub fn bytes_of(units: &[Unit]) -> PolarsResult<Vec<u8>> {
    let rows: Vec<(&Unit, &Entry)> = units
        .iter()
        .flat_map(|unit| unit.entries.iter().map(move |entry| (unit, entry)))
        .collect();
    let units = || rows.iter().map(|(unit, _)| *unit);
    let entries = || rows.iter().map(|(_, entry)| *entry);
    let paths: Vec<&str> = units().map(|unit| unit.stamp.path.as_str()).collect();
    let members: Vec<&str> = entries().map(|entry| entry.member.as_str()).collect();
    let sizes: Vec<u64> = units().map(|unit| unit.stamp.size_bytes).collect();
    let times: Vec<Option<i64>> = units().map(|unit| unit.stamp.modified_ns).collect();
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
        Column::new("path".into(), paths),
        Column::new("member".into(), members),
        Column::new("size_bytes".into(), sizes),
        Column::new("modified_ns".into(), times),
        Column::new("of_rows".into(), counts),
        Column::new("content".into(), contents),
        Column::new("meaning".into(), meanings),
        Column::new("kind".into(), kinds),
        Column::new("sport".into(), sports),
        Column::new("start".into(), starts),
        Column::new("made".into(), made),
    ];
    written(DataFrame::new(rows.len(), columns)?)
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
