//! XML as watches and services write it: recognised by its first element, read by local names.

mod by_library;
pub mod instant;
mod passage;
mod scan;
pub mod walk;

use std::borrow::Cow;

use super::{ImportError, head, text};

/// The text of a document without prefixes of some services: a byte order mark, blanks.
pub fn text(bytes: &[u8]) -> Cow<'_, str> {
    match text::text(bytes) {
        Cow::Borrowed(text) => Cow::Borrowed(bare(text)),
        Cow::Owned(text) => Cow::Owned(bare(&text).to_owned()),
    }
}

/// Whether the first element of a document has this local name, whatever precedes it.
pub fn begins_with(bytes: &[u8], element: &str) -> bool {
    let head = text::text(head::of(bytes));
    let prolog = Prolog::of(&head);
    prolog.root() == Some(element)
}

/// Refuses a document that declares its own entities.
///
/// No watch writes them, and a few lines of them grow to gigabytes in a later parser. Called before any
/// parser sees the document.
///
/// # Errors
/// If the document type declares an entity.
pub fn refuse_entities(text: &str) -> Result<(), ImportError> {
    Prolog::of(text).doctype.map_or(Ok(()), refuse_entities_in)
}

/// As [`refuse_entities`], for a document type that was already cut out.
///
/// # Errors
/// If it declares an entity.
pub fn refuse_entities_in(document_type: &str) -> Result<(), ImportError> {
    if document_type.contains("<!ENTITY") {
        return Err(ImportError::OwnEntities);
    }
    Ok(())
}

fn bare(text: &str) -> &str {
    text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace())
}

/// The part before the first element.
struct Prolog<'a> {
    /// The document type, including its declarations.
    doctype: Option<&'a str>,
    /// From the first element on; empty when the text ends before it.
    rest: &'a str,
}

impl<'a> Prolog<'a> {
    fn of(text: &'a str) -> Self {
        let mut doctype = None;
        let mut rest = bare(text);
        while rest.starts_with("<?") || rest.starts_with("<!") {
            let length = if rest.starts_with("<!--") {
                end_of(rest, "-->")
            } else if rest.starts_with("<?") {
                end_of(rest, ">")
            } else {
                let length = doctype_length(rest);
                doctype = Some(&rest[..length.unwrap_or(rest.len())]);
                length
            };
            rest = bare(&rest[length.unwrap_or(rest.len())..]);
        }
        Self { doctype, rest }
    }

    /// Local name of the first element; if the text ends before it, the one announced by the type.
    fn root(&self) -> Option<&'a str> {
        let name = match (self.rest.strip_prefix('<'), self.doctype) {
            (Some(tag), _) => tag,
            (None, Some(doctype)) if self.rest.is_empty() => {
                doctype.strip_prefix("<!DOCTYPE")?.trim_start()
            }
            _ => return None,
        };
        let name = name
            .split(|c: char| c.is_whitespace() || ['>', '/', '['].contains(&c))
            .next()?;
        name.rsplit(':').next()
    }
}

fn end_of(text: &str, mark: &str) -> Option<usize> {
    text.find(mark).map(|at| at + mark.len())
}

/// Bytes of a document type up to its closing `>`: not one in quotes, comments or brackets.
fn doctype_length(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut depth, mut quote) = (0, 0_usize, None);
    while at < bytes.len() {
        match (quote, bytes[at]) {
            (Some(mark), byte) => quote = (byte != mark).then_some(mark),
            (None, b'<') if bytes[at..].starts_with(b"<!--") => {
                at += end_of(&text[at..], "-->")?;
                continue;
            }
            (None, mark @ (b'"' | b'\'')) => quote = Some(mark),
            (None, b'[') => depth += 1,
            (None, b']') => depth = depth.saturating_sub(1),
            (None, b'>') if depth == 0 => return Some(at + 1),
            (None, _) => {}
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_element_is_found_after_whatever_stands_before_it() {
        for text in [
            "<gpx version='1.1'>",
            "<gpx/>",
            "<gpx>",
            "   \n<?xml version='1.0'?><gpx >",
            "\u{feff}<?xml version='1.0'?>\n<!-- <kml> --><gpx>",
            "<x:gpx xmlns:x='urn:x'>",
            "<!DOCTYPE gpx SYSTEM 'a>b.dtd'><gpx>",
            "<!DOCTYPE gpx [<!-- don't > ]> --> <!ELEMENT gpx ANY>]><gpx>",
            "<!DOCTYPE gpx [ <!ENTITY cut 'off ",
        ] {
            assert!(begins_with(text.as_bytes(), "gpx"), "{text}");
        }
        for text in ["", "<", "gpx", "<kml><gpx>", "<!-- <gpx>", "<?xml <gpx"] {
            assert!(!begins_with(text.as_bytes(), "gpx"), "{text}");
        }
    }

    #[test]
    fn own_entities_are_refused_and_mere_mentions_are_not() {
        let refused = |text: &str| refuse_entities(text).is_err();
        assert!(refused("<!DOCTYPE gpx [<!ENTITY a 'b'>]><gpx>&a;</gpx>"));
        assert!(refused("<!DOCTYPE gpx [<!ENTITY % a SYSTEM 'b'> %a;"));
        assert!(!refused("<!-- <!ENTITY a 'b'> --><gpx/>"));
        assert!(!refused("<gpx><name><![CDATA[<!ENTITY a 'b'>]]></name>"));
        assert!(!refused("<!DOCTYPE gpx [<!ELEMENT gpx ANY>]><gpx/>"));
    }

    #[test]
    fn what_stands_before_a_document_is_left_out() {
        assert_eq!(text(b"\xef\xbb\xbf  \n<a>"), "<a>");
        assert_eq!(text(b" <a>\xc3\xa4\xff"), "<a>\u{e4}\u{fffd}");
    }
}
