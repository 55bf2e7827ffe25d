//! The unit of storage: a file on disk, with all files in it if it is an archive.

use chrono::{DateTime, Utc};

use super::content::Content;
use crate::import::Stamp;

/// A file on disk and its results.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its identity without being read.
    pub stamp: Stamp,
    /// The file, or all files of the archive in their order.
    pub entries: Vec<Entry>,
    /// Whether the run was stopped before all of it was read.
    pub is_cut_short: bool,
}

/// One file.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The part of the path after the file on disk; empty unless that is an archive.
    pub member: String,
    /// Its identity wherever it is, if it was read as a whole.
    pub content: Option<Content>,
    /// Version of the result.
    pub meaning: u32,
    /// A short description, for readers of the table.
    pub about: About,
    /// The result.
    pub made: Vec<u8>,
}

/// The visible description of a file in the table.
#[derive(Debug, Clone, Copy, Default)]
pub struct About {
    /// Word for the kind of the file.
    pub kind: &'static str,
    /// Sport of its first session.
    pub sport: Option<&'static str>,
    /// Beginning of its first session.
    pub start: Option<DateTime<Utc>>,
}
