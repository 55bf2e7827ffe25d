//! What is not plain in a document, by quick-xml: references, character data, comments, declarations and breaks.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::attributes::Attributes;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::passage::{Broken, Passage};
use super::scan;
use super::walk::{Element, Gather};
use crate::import::{Damage, ImportError};

/// Passes through a whole document as [`walk`](super::walk::walk) does, without our own scanner.
///
/// # Errors
/// If the XML breaks before any useful data.
pub fn walk_by_library(
    text: &str,
    gather: &mut impl Gather,
) -> Result<Option<Damage>, ImportError> {
    let mut reader = reader(text);
    let mut passage = Passage::default();
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return Ok(passage.damage()),
            Ok(event) => take(event, &mut passage, gather),
            Err(error) => {
                let (at_byte, what) = (reader.error_position(), error.to_string());
                return Broken { at_byte, what }.ends(gather);
            }
        }
        if let Some(ended) = passage.exceeded(reader.buffer_position() as usize, gather) {
            return ended;
        }
    }
}

/// Takes the markup at a `<`, and returns where it ends.
///
/// # Errors
/// If it is broken.
pub fn markup(
    text: &str,
    at: usize,
    passage: &mut Passage,
    gather: &mut impl Gather,
) -> Result<usize, Broken> {
    let mut reader = reader(&text[at..]);
    // The reader does not know what was opened before.
    reader.config_mut().allow_unmatched_ends = passage.has_open();
    match reader.read_event() {
        Ok(event) => take(event, passage, gather),
        Err(error) => {
            return Err(Broken {
                at_byte: at as u64 + reader.error_position(),
                what: error.to_string(),
            });
        }
    }
    Ok(at + reader.buffer_position() as usize)
}

/// Adds text between tags, with what its references mean.
pub fn resolve(written: &str, text: &mut String) {
    let Some(first) = written.find('&') else {
        return text.push_str(written);
    };
    text.push_str(&written[..first]);
    let mut reader = reader(&written[first..]);
    loop {
        match reader.read_event() {
            Ok(Event::Text(plain)) => text.push_str(&plain),
            Ok(Event::GeneralRef(reference)) => add_reference(&reference, text),
            _ => return,
        }
    }
}

/// An attribute's value, of the name and all attributes as written, and the length of the name.
pub fn attribute<'a>(written: &'a str, name_length: usize, name: &str) -> Option<Cow<'a, str>> {
    let mut attributes = Attributes::new(written, name_length);
    for attribute in attributes.with_checks(false) {
        let attribute = attribute.ok()?;
        if attribute.key.as_ref() == name {
            return Some(match attribute.value {
                Cow::Borrowed(written) => meant(written),
                Cow::Owned(written) => Cow::Owned(meant(&written).into_owned()),
            });
        }
    }
    None
}

/// An attribute's value as written, with what its references mean.
#[inline]
pub fn meant(written: &str) -> Cow<'_, str> {
    if scan::mark(written.as_bytes(), 0, b'&').is_none() {
        return Cow::Borrowed(written);
    }
    unescape(written).unwrap_or(Cow::Borrowed(written))
}

fn reader(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_dangling_amp = true;
    reader
}

fn take(event: Event, passage: &mut Passage, gather: &mut impl Gather) {
    match event {
        Event::Start(tag) => passage.start(&element(&tag), gather),
        Event::Empty(tag) => {
            passage.start(&element(&tag), gather);
            passage.end("", gather);
        }
        Event::End(_) => passage.end("", gather),
        Event::Text(text) => passage.text().push_str(&text),
        Event::CData(text) => passage.text().push_str(&text),
        Event::GeneralRef(reference) => add_reference(&reference, passage.text()),
        _ => {}
    }
}

fn element<'a>(tag: &'a BytesStart) -> Element<'a> {
    Element::of(tag, tag.name().as_ref().len())
}

fn add_reference(reference: &BytesRef, text: &mut String) {
    match character(reference) {
        Some(character) => text.push(character),
        // Not a reference, but an unescaped `&` and a later semicolon.
        None => text.extend(["&", &**reference, ";"]),
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
