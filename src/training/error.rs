//! Why there is no result, and which files could not be read.

use std::path::PathBuf;

use thiserror::Error;

/// Why nothing could be read at all.
///
/// ```
/// use restday::{ReadError, Training};
///
/// let nothing = Training::read(["fixtures/make"]);
/// assert!(matches!(nothing, Err(ReadError::NoTraining { .. })), "only source code");
/// ```
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// A path that does not exist.
    #[error("{} does not exist", .0.display())]
    NoSuchPath(PathBuf),
    /// No file has a session that counts.
    #[error("no session in {files} files")]
    NoTraining {
        /// Files looked at.
        files: usize,
        /// Those that could not be read.
        unread: Vec<Unread>,
    },
    /// An impossible value in the options, with the reason.
    #[error("{0}")]
    Impossible(String),
    /// The operating system gave no threads; its reason.
    #[error("cannot start threads: {0}")]
    NoThreads(String),
}

/// A file that could not be read.
///
/// ```
/// let nonsense = restday::recordings(b"nonsense", "run.fit").expect_err("is no FIT file");
/// assert_eq!(nonsense.file, "run.fit");
/// assert_eq!(nonsense.reason, "plain text named .fit");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}: {reason}")]
pub struct Unread {
    /// Its path below the given input, or its given name.
    pub file: String,
    /// Why.
    pub reason: String,
}
