//! What a file is, before it is read.

use std::io::BufRead;

use crate::import::format::{self, FORMATS, Reader};
use crate::import::{ImportError, Reading};

/// What a file is by its beginning, and its name.
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
    /// Nothing of a watch.
    Foreign,
}

impl Kind {
    /// By content; the name only makes an unknown content worth a failure.
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
