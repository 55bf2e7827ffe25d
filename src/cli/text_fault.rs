//! What is wrong in a file that the athlete wrote, and where.

use std::fs;
use std::ops::Range;
use std::path::Path;

use super::error::CliError;

/// Something wrong at a place of a text.
#[derive(Debug)]
pub struct Fault {
    /// Bytes of the text.
    pub at: Range<usize>,
    /// What is wrong, with the name of the field.
    pub what: String,
}

impl Fault {
    /// Something wrong there.
    pub fn new(at: Range<usize>, what: impl Into<String>) -> Self {
        Self {
            at,
            what: what.into(),
        }
    }

    /// Line of a text in which it begins, from 1.
    pub fn line(&self, text: &str) -> usize {
        1 + text[..self.at.start.min(text.len())].matches('\n').count()
    }

    /// The same as a message that names the file.
    pub fn in_file(self, path: &Path, text: &str) -> CliError {
        CliError::WrittenLine {
            path: path.to_owned(),
            line: self.line(text),
            what: self.what,
        }
    }
}

/// The text of such a file.
///
/// # Errors
/// Names the file that cannot be read.
pub fn read(path: &Path) -> Result<String, CliError> {
    fs::read_to_string(path).map_err(|source| CliError::WrittenFile {
        path: path.to_owned(),
        source,
    })
}
