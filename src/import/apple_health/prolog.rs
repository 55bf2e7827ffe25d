//! The part before the root of a health archive: an XML declaration and a document type.
//!
//! The document type of one version of the export is itself broken (a declaration is never closed),
//! so it is not parsed: it ends where the root element begins.

use std::io::BufRead;

use crate::import::ImportError;
use crate::import::xml::refuse_entities_in;

/// Beginning of the root element.
const ROOT: &[u8] = b"<HealthData";

/// Longest part before the root; real ones have about ten thousand bytes.
const LONGEST_BYTES: usize = 256 * 1024;

/// Whether the bytes are a health archive, whatever the file is called.
pub fn recognises(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
    let mut rest = head.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ => break,
        };
        let Some((_, after)) = rest.split_once(end) else {
            return false;
        };
        rest = after.trim_start();
    }
    let name = match rest.strip_prefix("<!DOCTYPE") {
        Some(after) => after.trim_start(),
        None => rest.strip_prefix('<').unwrap_or(""),
    };
    let Some(after) = name.strip_prefix("HealthData") else {
        return false;
    };
    after.starts_with(|c: char| c.is_whitespace() || matches!(c, '[' | '>' | '/'))
}

/// Reads up to the root element, which comes first in the result.
///
/// # Errors
/// If there is no root, or the document type declares entities: no export does, and their only use would
/// be to make a small file unfold into a large one.
pub fn skip(input: &mut dyn BufRead) -> Result<Skipped, ImportError> {
    let mut bytes: Vec<u8> = Vec::new();
    loop {
        let chunk = input.fill_buf().map_err(ImportError::Io)?;
        if chunk.is_empty() || bytes.len() > LONGEST_BYTES {
            return Err(ImportError::Xml {
                at_byte: bytes.len() as u64,
                what: "no HealthData element".to_owned(),
            });
        }
        // The name may be split across two chunks.
        let searched = bytes.len().saturating_sub(ROOT.len());
        let length = chunk.len();
        bytes.extend_from_slice(chunk);
        input.consume(length);
        if let Some(at) = root_in(&bytes, searched) {
            refuse_entities_in(&String::from_utf8_lossy(&bytes[..at]))?;
            let begun = bytes.split_off(at);
            return Ok(Skipped {
                begun,
                bytes: at as u64,
            });
        }
    }
}

/// The bytes read in search of the root.
pub struct Skipped {
    /// From the root on, as far as it was read.
    pub begun: Vec<u8>,
    /// Bytes before the root.
    pub bytes: u64,
}

fn root_in(bytes: &[u8], from: usize) -> Option<usize> {
    let after_name = |at: usize| bytes.get(at + ROOT.len());
    let found = bytes[from..].windows(ROOT.len()).enumerate();
    found
        .filter(|(_, window)| *window == ROOT)
        .map(|(i, _)| from + i)
        .find(|at| after_name(*at).is_some_and(|b| b.is_ascii_whitespace() || b"/>".contains(b)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::BufReader;

    /// As version 12 writes it: the second list of attributes is never closed.
    const BROKEN: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n\
        <!-- HealthKit Export Version: 12 -->\n<!ELEMENT HealthData (ExportDate,Me)>\n\
        <!ATTLIST HealthData\n  locale CDATA #REQUIRED\n>\n<!ATTLIST VisionPrescription\n  \
        type CDATA #REQUIRED\n<!ELEMENT RightEye EMPTY>\n]>\n<HealthData locale=\"de_DE\">";

    #[test]
    fn the_root_or_its_document_type_is_recognised_and_another_is_not() {
        assert!(recognises(BROKEN.as_bytes()));
        assert!(recognises(b"\xef\xbb\xbf<HealthData locale=\"zh_CN\">"));
        assert!(recognises(b"<?xml version='1.0'?><!-- x --><HealthData>"));
        assert!(!recognises(b"<?xml version='1.0'?><HealthDatabase>"));
        assert!(!recognises(
            b"<?xml version='1.0'?><ClinicalDocument><HealthData/>"
        ));
        assert!(!recognises(b"<?xml version='1.0'"));
    }

    #[test]
    fn a_broken_document_type_ends_where_the_root_begins() {
        // Read three bytes at a time, so that the name of the root is cut.
        let mut input = BufReader::with_capacity(3, BROKEN.as_bytes());
        let skipped = skip(&mut input).expect("has a root");
        let root = BROKEN.find("<HealthData ").expect("stands in it");
        assert_eq!(skipped.bytes, root as u64);
        assert!(skipped.begun.starts_with(b"<HealthData"));
    }

    #[test]
    fn entities_are_refused_and_so_is_a_file_without_a_root() {
        let bomb = "<!DOCTYPE HealthData [<!ENTITY a \"aaaa\">]><HealthData>";
        assert!(matches!(
            skip(&mut bomb.as_bytes()),
            Err(ImportError::OwnEntities)
        ));
        let endless = " ".repeat(2 * LONGEST_BYTES);
        for text in ["", "<!DOCTYPE HealthData [", &endless] {
            let result = skip(&mut BufReader::new(text.as_bytes()));
            assert!(matches!(result, Err(ImportError::Xml { .. })));
        }
    }
}
