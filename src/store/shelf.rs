//! What a run needs from a cache of earlier results.

use super::{Content, Unit};
use crate::import::Stamp;

/// Where the results of a file on disk are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// The part with all of them.
    pub part: usize,
    /// Its number among the files on disk with results there.
    pub unit: usize,
}

/// A stored result: the part of its path after the file on disk, and the result itself.
pub type KeptFile<'a> = (String, &'a [u8]);

/// The results of a part in memory.
pub trait KeptResults {
    /// The results of a unit, for the file on disk with this path; `None` if it is not the one they were kept for.
    fn of(&self, unit: usize, path: &str) -> Option<Vec<KeptFile<'_>>>;
}

/// Results of earlier runs, and where new ones go.
pub trait Shelf: Sync {
    /// How many parts it has; each can be loaded by a separate thread.
    fn parts(&self) -> usize;

    /// Loads a part, without its results, ahead of the first lookup.
    fn load(&self, part: usize);

    /// Where the results of an unchanged unit are, if all of them are current. Every file of a run is looked up
    /// before any is read.
    fn unchanged(&self, stamp: &Stamp) -> Option<Kept>;

    /// The results of a part; `None` if it can no longer be read.
    fn results(&self, part: usize) -> Option<Box<dyn KeptResults + '_>>;

    /// The result for the same content, wherever it was. If no file of this run is there, the file was
    /// moved or renamed.
    fn same_content(&self, content: &Content) -> Option<&[u8]>;

    /// Adds the result for a file, and for all files in it.
    fn keep(&self, unit: Unit);
}
