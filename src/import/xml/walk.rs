//! One pass through a document, element by element; a break ends it and keeps everything before.
//!
//! Plain tags are cut by our own scanner (`scan.rs`), whatever else there is by quick-xml (`by_library.rs`).

use std::borrow::Cow;

use super::by_library;
use super::passage::Passage;
use super::scan::{self, Attribute, Listed, Tag};
use crate::import::{Damage, ImportError};

pub use super::by_library::walk_by_library;

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
pub struct Element<'a> {
    /// Its name without a prefix.
    name: &'a str,
    /// The document, and the places of attributes in it that were read already.
    listed: (&'a str, &'a [Attribute]),
    /// The name and all attributes as written, and the length of the name, if others may follow these.
    written: Option<(&'a str, usize)>,
}

impl<'a> Element<'a> {
    /// From the name and the attributes as written, and the length of the name.
    pub(super) fn of(written: &'a str, name_length: usize) -> Self {
        let name = &written[..name_length];
        Self {
            name: name.split_once(':').map_or(name, |(_, local)| local),
            listed: ("", &[]),
            written: Some((written, name_length)),
        }
    }

    /// From a plain tag whose name begins at a place of a document.
    #[inline(always)]
    fn plain(text: &'a str, from: usize, tag: Tag, listed: &'a Listed) -> Self {
        let written = || (&text[from..tag.content_to], tag.name_to - from);
        Self {
            name: &text[tag.local_from..tag.name_to],
            listed: (text, listed.attributes()),
            written: listed.more.then(written),
        }
    }

    /// Its name without a prefix.
    pub fn name(&self) -> &str {
        self.name
    }

    /// An attribute's value.
    #[inline(always)]
    pub fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let (text, listed) = self.listed;
        for attribute in listed {
            let its_name = attribute.name.clone();
            if its_name.len() == name.len() && text.as_bytes()[its_name] == *name.as_bytes() {
                return Some(by_library::meant(&text[attribute.value.clone()]));
            }
        }
        let (written, name_length) = self.written?;
        by_library::attribute(written, name_length, name)
    }
}

/// Passes through a document and returns the damage found.
///
/// # Errors
/// If the XML breaks before any useful data.
pub fn walk(text: &str, gather: &mut impl Gather) -> Result<Option<Damage>, ImportError> {
    // The library leaves a byte order mark out of its positions.
    if text.starts_with('\u{feff}') {
        return walk_by_library(text, gather);
    }
    let bytes = text.as_bytes();
    let mut passage = Passage::default();
    let mut listed = Listed::default();
    let mut at = 0;
    while let Some(mark) = scan::mark(bytes, at, b'<') {
        // An end tag of no element is a break, which the library describes.
        let is_end = bytes.get(mark + 1) == Some(&b'/') && passage.has_open();
        at = if is_end && let Some(to) = scan::end_tag(bytes, mark) {
            passage.end(&text[at..mark], gather);
            to
        } else if !is_end && let Some(tag) = scan::start_tag(bytes, mark, &mut listed) {
            let element = Element::plain(text, mark + 1, tag, &listed);
            passage.start(&element, gather);
            if tag.is_empty {
                passage.end("", gather);
            }
            tag.to()
        } else {
            passage.add(&text[at..mark]);
            match by_library::markup(text, mark, &mut passage, gather) {
                Ok(to) => to,
                Err(broken) => return broken.ends(gather),
            }
        };
        if let Some(ended) = passage.exceeded(at, gather) {
            return ended;
        }
    }
    Ok(passage.damage())
}

/// Bytes beyond the end of a pass.
pub fn lost_bytes(text: &str, damage: Option<Damage>) -> usize {
    match damage {
        Some(Damage::Nonsense { at_byte }) => text.len().saturating_sub(at_byte),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{MOST_RECORDS, MOST_TRAININGS};

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
