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
    let mut bytes = Vec::new();
    File::open(path)?
        .take(about.len())
        .read_to_end(&mut bytes)?;
    decoded(bytes)
}

/// The text of bytes as editors write them: those of Windows put a mark before it, and PowerShell redirects output as
/// UTF-16.
fn decoded(bytes: Vec<u8>) -> io::Result<String> {
    let wide = |of_two: fn([u8; 2]) -> u16| {
        let (letters, rest) = bytes.as_chunks::<2>();
        let letters = letters.iter().skip(1).map(|two| of_two(*two));
        let text: Result<String, _> = char::decode_utf16(letters).collect();
        let text = text.ok().filter(|_| rest.is_empty());
        text.ok_or_else(|| no_text("it is damaged UTF-16; save it as UTF-8"))
    };
    match bytes.as_slice() {
        [0xef, 0xbb, 0xbf, text @ ..] => of_utf_8(text.to_vec()),
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => of_utf_8(bytes),
    }
}

fn no_text(what: impl Into<String>) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what.into())
}

fn of_utf_8(bytes: Vec<u8>) -> io::Result<String> {
    String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        no_text(format!("line {line} is not UTF-8; save it as UTF-8"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "home = \"Zürich\"\r\nborn = 1980\r\n";

    #[test]
    fn text_is_the_same_whatever_editor_wrote_it() {
        let marked = [b"\xef\xbb\xbf", TEXT.as_bytes()].concat();
        let wide = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            let letters = ['\u{feff}' as u16].into_iter().chain(TEXT.encode_utf16());
            letters.flat_map(bytes).collect()
        };
        for bytes in [
            TEXT.as_bytes().to_vec(),
            marked,
            wide(u16::to_le_bytes),
            wide(u16::to_be_bytes),
        ] {
            assert_eq!(decoded(bytes).ok().as_deref(), Some(TEXT));
        }
        assert_eq!(decoded(Vec::new()).ok().as_deref(), Some(""));
    }

    #[test]
    fn what_is_no_text_is_told_with_its_line() {
        let said = |bytes: &[u8]| {
            let error = decoded(bytes.to_vec()).expect_err("is no text");
            error.to_string()
        };
        // Western European, as Notepad once wrote it.
        let ansi = said(b"# athlete\r\nhome = \"Z\xfcrich\"\r\n");
        assert_eq!(ansi, "line 2 is not UTF-8; save it as UTF-8");
        let half = said(b"\xff\xfea\0b");
        assert_eq!(half, "it is damaged UTF-16; save it as UTF-8");
        assert_eq!(said(b"\xff\xfe\0\xd8"), half);
    }
}
