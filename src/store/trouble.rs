//! Problems with a store; none of them keeps a run from its result.

use std::io;
use std::path::PathBuf;

use polars::prelude::PolarsError;
use thiserror::Error;

/// A problem with a store that a user should know. Messages read `path: what: why`.
#[derive(Debug, Error)]
pub enum Trouble {
    /// The folder cannot be read.
    #[error("{folder}: the store cannot be opened: {source}; all files are read again")]
    Closed {
        /// Folder of the store.
        folder: PathBuf,
        /// The reason.
        #[source]
        source: io::Error,
    },
    /// A part that is not what was once written.
    #[error("{0}: this part of the store is damaged or foreign; its files are read again")]
    Damaged(PathBuf),
    /// A part that cannot be read now.
    #[error("{path}: this part of the store cannot be read: {source}; its files are read again")]
    Unreadable {
        /// Path of the part.
        path: PathBuf,
        /// The reason.
        #[source]
        source: io::Error,
    },
    /// Something with the name of a part that is not a file.
    #[error(
        "{path}: has the name of a part of the store and is {what}, not a file; it is left alone"
    )]
    NotAFile {
        /// Path of the part.
        path: PathBuf,
        /// Name of its kind.
        what: &'static str,
    },
    /// A part that is larger than any that was ever written.
    #[error(
        "{path}: is larger than {megabytes} MB, which no part of a store is; it is left alone, and its files are \
         read again"
    )]
    TooLarge {
        /// Path of the part.
        path: PathBuf,
        /// The bound, megabytes.
        megabytes: u64,
    },
    /// Nothing can be stored.
    #[error(
        "{folder}: the store cannot be written: {source}; the next run reads these files again"
    )]
    Unwritable {
        /// Folder of the store.
        folder: PathBuf,
        /// The reason.
        #[source]
        source: io::Error,
    },
    /// No table could be made, which is a bug of ours.
    #[error("{folder}: the store cannot be written: {source}; please report it")]
    NoTable {
        /// Folder of the store.
        folder: PathBuf,
        /// The reason.
        #[source]
        source: PolarsError,
    },
}
