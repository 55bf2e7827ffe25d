//! What a pass through a document has open, the text since the last tag, and the limits of both.

use super::walk::{Element, Gather};
use super::{by_library, scan};
use crate::import::limits::{DEEPEST_ELEMENTS, MOST_RECORDS, MOST_TRAININGS};
use crate::import::{Damage, ImportError};

/// Depth in the document, and the text since the last tag.
#[derive(Default)]
pub struct Passage {
    depth: usize,
    /// Text that could not be used as it is written.
    text: String,
}

/// A break in a document.
pub struct Broken {
    /// Its place.
    pub at_byte: u64,
    /// What is wrong there.
    pub what: String,
}

impl Passage {
    /// Whether an element is open.
    pub fn has_open(&self) -> bool {
        self.depth > 0
    }

    /// The start of an element.
    #[inline]
    pub fn start(&mut self, element: &Element, gather: &mut impl Gather) {
        self.depth += 1;
        self.text.clear();
        gather.open(element);
    }

    /// The end of the latest element, after some text.
    #[inline]
    pub fn end(&mut self, before: &str, gather: &mut impl Gather) {
        self.depth = self.depth.saturating_sub(1);
        let trimmed = trimmed(before);
        if self.text.is_empty() && scan::mark(trimmed.as_bytes(), 0, b'&').is_none() {
            gather.close(trimmed);
        } else {
            self.add(before);
            gather.close(self.text.trim());
            self.text.clear();
        }
    }

    /// Text with references.
    pub fn add(&mut self, written: &str) {
        by_library::resolve(written, &mut self.text);
    }

    /// The text since the last tag, without references.
    pub fn text(&mut self) -> &mut String {
        &mut self.text
    }

    /// How the pass ends if a limit is exceeded at a place.
    #[inline]
    pub fn exceeded(
        &self,
        at: usize,
        gather: &impl Gather,
    ) -> Option<Result<Option<Damage>, ImportError>> {
        if self.depth > DEEPEST_ELEMENTS {
            let what = format!("elements are nested more than {DEEPEST_ELEMENTS} deep");
            let at_byte = at as u64;
            return Some(Broken { at_byte, what }.ends(gather));
        }
        if gather.points() > MOST_RECORDS {
            return Some(Ok(Some(Damage::TooManyRecords)));
        }
        if gather.trainings() > MOST_TRAININGS {
            return Some(Ok(Some(Damage::TooManyTrainings)));
        }
        None
    }

    /// The damage at the end of a document.
    pub fn damage(&self) -> Option<Damage> {
        self.has_open().then_some(Damage::CutOff)
    }
}

impl Broken {
    /// Keeps the data before the break, if any.
    pub fn ends(self, gather: &impl Gather) -> Result<Option<Damage>, ImportError> {
        let Self { at_byte, what } = self;
        if gather.is_empty() {
            return Err(ImportError::Xml { at_byte, what });
        }
        let at_byte = at_byte as usize;
        Ok(Some(Damage::Nonsense { at_byte }))
    }
}

/// As [`str::trim`], which is slower where there is nothing to trim or only plain blanks.
#[inline]
fn trimmed(text: &str) -> &str {
    let text = text.trim_ascii();
    match text.as_bytes() {
        [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] | [] => text,
        _ => text.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_of_any_kind_are_trimmed() {
        for text in [
            "",
            " ",
            "\n  \t",
            "1",
            " 1",
            "1 ",
            "\r\n12\n",
            "\u{a0}1 \u{a0}",
            "\u{b}1\u{b} ",
            "é",
            " \u{2003}",
            "a b",
            "\u{85}",
        ] {
            assert_eq!(trimmed(text), text.trim(), "{text:?}");
        }
    }
}
