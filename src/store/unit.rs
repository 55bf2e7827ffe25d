//! What is stored at once: a file on disk, with all files in it where it is an archive.

use chrono::{DateTime, Utc};

use super::content::Content;
use crate::import::Stamp;

/// A file on disk and what was made of it.
#[derive(Debug, Clone)]
pub struct Unit {
    /// What it is known by without being read.
    pub stamp: Stamp,
    /// The file, or all files of the archive in their order.
    pub entries: Vec<Entry>,
    /// Whether the run was stopped before all of it was read.
    pub is_cut_short: bool,
}

/// One file.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What follows the path of the file on disk; empty unless that is an archive.
    pub member: String,
    /// What it is known by wherever it lies, where it was read as a whole.
    pub content: Option<Content>,
    /// Version of what was made of it.
    pub meaning: u32,
    /// A few words on it, for whoever opens the table.
    pub about: About,
    /// What was made of it.
    pub made: Vec<u8>,
}

/// What a reader of the table sees of a file.
#[derive(Debug, Clone, Copy, Default)]
pub struct About {
    /// Word for what the file is.
    pub kind: &'static str,
    /// Kind of its first training.
    pub sport: Option<&'static str>,
    /// Beginning of its first training.
    pub start: Option<DateTime<Utc>>,
}
