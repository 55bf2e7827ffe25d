//! One pass through a document, element by element; a break ends it and keeps everything before.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::import::limits::{DEEPEST_ELEMENTS, MOST_RECORDS, MOST_TRAININGS};
use crate::import::{Damage, ImportError};

/// Collects data during a pass.
pub trait Gather {
    /// Handles the start of an element.
    fn open(&mut self, element: &Element);
    /// Handles the end of the latest open element; the text is its content after its last child.
    fn close(&mut self, text: &str);
    /// Whether there is no useful data yet.
    fn is_empty(&self) -> bool;
    /// Track points so far, or anything else with a similar limit.
    fn points(&self) -> usize;
    /// Sessions so far, if a document may contain many.
    fn trainings(&self) -> usize {
        0
    }
}

/// The start of an element.
pub struct Element<'a>(&'a BytesStart<'a>);

impl Element<'_> {
    /// Its name without a prefix.
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// An attribute's value.
    pub fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let value = self.0.try_get_attribute(name).ok()??.value;
        match unescape(&value) {
            // It contains no references.
            Ok(Cow::Borrowed(_)) | Err(_) => Some(value),
            Ok(Cow::Owned(meant)) => Some(Cow::Owned(meant)),
        }
    }
}

/// Passes through a document and returns the damage found.
///
/// # Errors
/// If the XML breaks before any useful data.
pub fn walk(text: &str, gather: &mut impl Gather) -> Result<Option<Damage>, ImportError> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_dangling_amp = true;
    let mut passage = Passage::default();
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => passage.take(event, gather),
            Err(error) => return broken(gather, reader.error_position(), error.to_string()),
        }
        if passage.depth > DEEPEST_ELEMENTS {
            let what = format!("elements are nested more than {DEEPEST_ELEMENTS} deep");
            return broken(gather, reader.buffer_position(), what);
        }
        if gather.points() > MOST_RECORDS {
            return Ok(Some(Damage::TooManyRecords));
        }
        if gather.trainings() > MOST_TRAININGS {
            return Ok(Some(Damage::TooManyTrainings));
        }
    }
    Ok((passage.depth > 0).then_some(Damage::CutOff))
}

/// Keeps the data before the break, if any.
fn broken(gather: &impl Gather, at_byte: u64, what: String) -> Result<Option<Damage>, ImportError> {
    if gather.is_empty() {
        return Err(ImportError::Xml { at_byte, what });
    }
    let at_byte = at_byte as usize;
    Ok(Some(Damage::Nonsense { at_byte }))
}

/// Bytes beyond the end of a pass.
pub fn lost_bytes(text: &str, damage: Option<Damage>) -> usize {
    match damage {
        Some(Damage::Nonsense { at_byte }) => text.len().saturating_sub(at_byte),
        _ => 0,
    }
}

/// Depth in the document, and the text since the last tag.
#[derive(Default)]
struct Passage {
    depth: usize,
    text: String,
}

impl Passage {
    fn take(&mut self, event: Event, gather: &mut impl Gather) {
        match event {
            Event::Start(tag) => self.open(&tag, gather),
            Event::Empty(tag) => {
                self.open(&tag, gather);
                self.close(gather);
            }
            Event::End(_) => self.close(gather),
            Event::Text(text) => self.text.push_str(&text),
            Event::CData(text) => self.text.push_str(&text),
            Event::GeneralRef(reference) => match character(&reference) {
                Some(character) => self.text.push(character),
                // Not a reference, but an unescaped `&` and a later semicolon.
                None => self.text.extend(["&", &*reference, ";"]),
            },
            _ => {}
        }
    }

    fn open(&mut self, tag: &BytesStart, gather: &mut impl Gather) {
        self.depth += 1;
        self.text.clear();
        gather.open(&Element(tag));
    }

    fn close(&mut self, gather: &mut impl Gather) {
        self.depth = self.depth.saturating_sub(1);
        gather.close(self.text.trim());
        self.text.clear();
    }
}

/// The character for a reference such as `&amp;` or `&#233;`.
fn character(reference: &BytesRef) -> Option<char> {
    match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names on the way in, texts on the way out.
    #[derive(Default)]
    struct Log(Vec<String>);

    impl Gather for Log {
        fn open(&mut self, element: &Element) {
            let of = element.attribute("of").unwrap_or_default();
            self.0.push(format!("<{} {of}", element.name()));
        }
        fn close(&mut self, text: &str) {
            self.0.push(text.to_owned());
        }
        fn is_empty(&self) -> bool {
            self.0.is_empty()
        }
        fn points(&self) -> usize {
            if self.0.len() > 3 {
                MOST_RECORDS + 1
            } else {
                0
            }
        }
        fn trainings(&self) -> usize {
            let begun = |line: &&String| line.starts_with("<training");
            self.0.iter().filter(begun).count() * (MOST_TRAININGS / 2 + 1)
        }
    }

    #[test]
    fn prefixes_are_left_out_and_references_resolved() {
        let mut log = Log::default();
        let damage = walk("<x:a of='R&amp;D'> b &amp; &#233; </x:a>", &mut log);
        assert_eq!(damage.expect("reads"), None);
        assert_eq!(log.0, ["<a R&D", "b & é"]);
    }

    #[test]
    fn an_ampersand_that_was_never_escaped_is_one() {
        let mut log = Log::default();
        let damage = walk("<a of='R&D'>Swim & run; rock &roll;</a>", &mut log);
        assert_eq!(damage.expect("reads"), None);
        assert_eq!(log.0, ["<a R&D", "Swim & run; rock &roll;"]);
    }

    #[test]
    fn a_cut_a_break_and_too_much_end_the_passage() {
        let damage = |text: &str| walk(text, &mut Log::default());
        assert!(matches!(damage("<a>"), Ok(Some(Damage::CutOff))));
        assert!(matches!(damage("<a><"), Ok(Some(Damage::Nonsense { .. }))));
        assert!(matches!(damage("<"), Err(ImportError::Xml { .. })));
        let many = damage("<a/><a/><a/>");
        assert!(matches!(many, Ok(Some(Damage::TooManyRecords))));
        let many = damage("<training><training>");
        assert!(matches!(many, Ok(Some(Damage::TooManyTrainings))));
    }
}
