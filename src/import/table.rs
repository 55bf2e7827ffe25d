//! Rows of a comma-separated file, with any separator.

use csv::{ReaderBuilder, StringRecord};

/// Separators that programs use, the usual one first.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// No more of a list is read, bytes: fifty thousand activities have fewer.
const LARGEST_BYTES: usize = 32 << 20;

/// The cells of a row.
pub struct Cells(StringRecord);

impl Cells {
    /// A cell without surrounding blanks; `None` if empty or absent.
    pub fn cell(&self, column: usize) -> Option<&str> {
        let text = self.0.get(column)?.trim();
        (!text.is_empty()).then_some(text)
    }

    /// Number of cells.
    pub fn width(&self) -> usize {
        self.0.len()
    }
}

/// The text as a table, once for each separator in it.
pub fn readings(bytes: &[u8]) -> impl Iterator<Item = Vec<Cells>> {
    let bytes = &bytes[..bytes.len().min(LARGEST_BYTES)];
    let parting = SEPARATORS.into_iter().filter(|s| bytes.contains(s));
    parting.map(|separator| rows(&String::from_utf8_lossy(bytes), separator))
}

/// Whether a list is longer than the part read.
pub fn is_longer(bytes: &[u8]) -> bool {
    bytes.len() > LARGEST_BYTES
}

fn rows(text: &str, separator: u8) -> Vec<Cells> {
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.records().flatten().map(Cells).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hold_separators_and_line_breaks_and_a_mark_before_the_text_is_none_of_it() {
        let text = "\u{feff}1;\"a;\nb\"; 3,2 \n2;;\n";
        let semicolons = readings(text.as_bytes()).nth(1).expect("three in a row");
        assert_eq!(semicolons.len(), 2);
        assert_eq!(semicolons[0].cell(0), Some("1"));
        assert_eq!(semicolons[0].cell(1), Some("a;\nb"));
        assert_eq!(semicolons[0].cell(2), Some("3,2"));
        assert_eq!(semicolons[1].cell(1), None);
        assert_eq!((semicolons[1].width(), semicolons[1].cell(9)), (3, None));
    }

    #[test]
    fn rows_of_any_width_and_bytes_of_no_encoding_are_read() {
        let rows = readings(b"a,b\n1\n\xff,\"never closed").next();
        assert_eq!(rows.map(|rows| rows.len()), Some(3));
        assert_eq!(readings(b"nothing parted").count(), 0);
    }
}
