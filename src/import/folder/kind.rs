//! What a file is, by its beginning and its name.

use std::io::{BufRead, Read};

use crate::import::format::{self, FORMATS, Reader};
use crate::import::head::{READ_FIRST, READ_MORE_OF_JSON};
use crate::import::{ImportError, Reading};

/// The kind of a file from its beginning and its name.
pub enum Kind {
    /// A file that fits into memory.
    Watch,
    /// By its name, and not by its beginning.
    Promised,
    /// A file of any size.
    Streamed(fn(&mut dyn BufRead, &str) -> Result<Reading, ImportError>),
    /// A zip archive.
    Zip,
    /// A file packed by itself, with gzip.
    Gzip,
    /// Not from a watch.
    Foreign,
}

impl Kind {
    /// By content; a name only makes unknown content a failure.
    pub fn of(head: &[u8], path: &str) -> Self {
        const APPLE_DOUBLE: &[u8] = &[0x00, 0x05, 0x16, 0x07];
        if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
            Kind::Zip
        } else if head.starts_with(&[0x1f, 0x8b]) {
            Kind::Gzip
        } else if head.starts_with(APPLE_DOUBLE) {
            Kind::Foreign
        } else {
            let format = FORMATS.iter().find(|format| (format.recognises)(head));
            match format.map(|format| &format.reader) {
                Some(Reader::Streamed(read)) => Kind::Streamed(*read),
                Some(Reader::Whole(_)) => Kind::Watch,
                None if format::promised(path).is_some() => Kind::Promised,
                None => Kind::Foreign,
            }
        }
    }
}

/// Enough of the beginning of a file to recognise it.
///
/// # Errors
/// When it cannot be read.
pub fn head(file: &mut dyn Read) -> Result<Vec<u8>, ImportError> {
    let mut head = Vec::new();
    let ended = file.take(READ_FIRST as u64).read_to_end(&mut head);
    ended.map_err(ImportError::of_reading)?;
    let is_json = matches!(head.trim_ascii_start().first(), Some(b'{' | b'['));
    if is_json && head.len() == READ_FIRST && !format::recognised(&head) {
        let ended = file.take(READ_MORE_OF_JSON as u64).read_to_end(&mut head);
        ended.map_err(ImportError::of_reading)?;
    }
    Ok(head)
}
