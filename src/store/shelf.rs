//! What a run asks of whatever keeps what earlier runs made of files.

use super::{Content, Unit};
use crate::import::Stamp;

/// A file as it was made once: what follows its path on disk, and what was made of it.
pub type KeptFile<'a> = (String, &'a [u8]);

/// What earlier runs made of files, and where what is new goes.
pub trait Shelf: Sync {
    /// How many parts it has; each can be loaded by a thread of its own.
    fn parts(&self) -> usize;

    /// Loads a part ahead of the first question.
    fn load(&self, part: usize);

    /// The files of a unit that lies there unchanged, if all of them are current. Every file of a run is asked
    /// for before any is read.
    fn unchanged(&self, stamp: &Stamp) -> Option<Vec<KeptFile<'_>>>;

    /// What was made of the same content, wherever it lay. Where no file of this run lies there, it is what
    /// this one was called before.
    fn same_content(&self, content: &Content) -> Option<&[u8]>;

    /// Takes in what was made of a file, and of all files in it.
    fn keep(&self, unit: Unit);
}
