//! What is wrong in a file that the athlete wrote, and where.

use std::fs::{self, File};
use std::io::{self, Read};
use std::ops::Range;
use std::path::Path;

use super::error::CliError;
use crate::import::special;

/// Largest such file, bytes: thousands of lines.
const MOST_BYTES: u64 = 1 << 20;

/// Something wrong at a place of a text.
#[derive(Debug)]
pub struct TextFault {
    /// Bytes of the text.
    pub at: Range<usize>,
    /// What is wrong, with the name of the field.
    pub what: String,
}

impl TextFault {
    /// A fault at a place, and what is wrong there.
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
    bounded(path).map_err(|source| CliError::WrittenFile {
        path: path.to_owned(),
        source,
    })
}

/// Only files are opened, as anything else could wait for ever, and no more is read than there is.
fn bounded(path: &Path) -> io::Result<String> {
    let about = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => io::Error::new(error.kind(), "there is no such file"),
        _ => error,
    })?;
    if about.is_dir() {
        return Err(io::Error::other("it is a folder, not a file"));
    }
    if let Some(what) = special(about.file_type()) {
        return Err(io::Error::other(format!("it is {what}, not a file")));
    }
    if about.len() > MOST_BYTES {
        let what = "it is larger than 1\u{a0}MB, too large for such a file";
        return Err(io::Error::other(what));
    }
    let mut text = String::new();
    File::open(path)?
        .take(about.len())
        .read_to_string(&mut text)?;
    Ok(text)
}
