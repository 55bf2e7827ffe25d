//! The formats restday reads, in one visible list.

use super::{ImportError, Reading, fit, gpx};

/// A file format: how to know it and how to read it.
pub struct Format {
    /// Name as users know it.
    pub name: &'static str,
    /// Usual ending of file names, without the dot. Only used to say what a name promised.
    pub extension: &'static str,
    /// Whether these bytes are of the format.
    pub recognises: fn(&[u8]) -> bool,
    /// Reads the bytes; the path is for messages and for [`crate::activity::Origin`].
    pub read: fn(&[u8], &str) -> Result<Reading, ImportError>,
}

/// Every format; a new one is one more line.
pub const FORMATS: &[Format] = &[
    Format {
        name: "FIT",
        extension: "fit",
        recognises: fit::recognises,
        read: fit::read,
    },
    Format {
        name: "GPX",
        extension: "gpx",
        recognises: gpx::recognises,
        read: gpx::read,
    },
];

/// Reads one file's bytes, or `None` when they are of no format and the name promises none.
pub fn read(bytes: &[u8], path: &str) -> Option<Result<Reading, ImportError>> {
    if let Some(format) = FORMATS.iter().find(|format| (format.recognises)(bytes)) {
        return Some((format.read)(bytes, path));
    }
    let promised = promised(path)?;
    Some(Err(if bytes.is_empty() {
        ImportError::Empty
    } else {
        ImportError::NotWhatItsNameSays(promised.name)
    }))
}

/// The format that a file's name promises.
pub fn promised(path: &str) -> Option<&'static Format> {
    FORMATS
        .iter()
        .find(|format| has_extension(path, format.extension))
}

fn has_extension(path: &str, extension: &str) -> bool {
    let name = path.rsplit(['/', '\\', '!']).next().unwrap_or(path);
    let name = name.strip_suffix(".gz").unwrap_or(name);
    name.rsplit_once('.')
        .is_some_and(|(_, ending)| ending.eq_ignore_ascii_case(extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_recognises_only_its_own() {
        let examples: [(&str, &[u8]); 2] = [
            ("FIT", b"\x0e\x10\x00\x00\x00\x00\x00\x00.FIT\x00\x00"),
            (
                "GPX",
                b"\xef\xbb\xbf<?xml version='1.0'?>\n<gpx version='1.1'></gpx>",
            ),
        ];
        for (name, bytes) in examples {
            for format in FORMATS {
                assert_eq!((format.recognises)(bytes), format.name == name, "{name}");
            }
        }
    }

    #[test]
    fn a_foreign_file_is_passed_over_and_a_false_name_is_a_failure() {
        assert!(read(b"shopping list", "notes.txt").is_none());
        assert!(matches!(
            read(b"pickle", "a/run.FIT"),
            Some(Err(ImportError::NotWhatItsNameSays("FIT")))
        ));
        assert!(matches!(
            read(b"", "run.gpx"),
            Some(Err(ImportError::Empty))
        ));
    }
}
