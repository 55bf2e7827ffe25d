//! What a run needs from a cache of earlier results.

use super::{Content, Unit};
use crate::import::Stamp;

/// A stored result: the part of its path after the file on disk, and the result itself.
pub type KeptFile<'a> = (String, &'a [u8]);

/// Results of earlier runs, and where new ones go.
pub trait Shelf: Sync {
    /// How many parts it has; each can be loaded by a separate thread.
    fn parts(&self) -> usize;

    /// Loads a part ahead of the first lookup.
    fn load(&self, part: usize);

    /// The files of an unchanged unit, if all of them are current. Every file of a run is looked up
    /// before any is read.
    fn unchanged(&self, stamp: &Stamp) -> Option<Vec<KeptFile<'_>>>;

    /// The result for the same content, wherever it was. If no file of this run is there, the file was
    /// moved or renamed.
    fn same_content(&self, content: &Content) -> Option<&[u8]>;

    /// Adds the result for a file, and for all files in it.
    fn keep(&self, unit: Unit);
}
