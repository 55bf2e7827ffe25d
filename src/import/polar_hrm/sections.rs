//! Sections of an HRM file: lines below a name in brackets.

use std::collections::BTreeMap;

/// More sections are not distinguished; files have a dozen.
const MOST_SECTIONS: usize = 1000;

/// The text of each section, by its name.
pub struct Sections<'a> {
    texts: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Sections<'a> {
    /// From a whole file. If a name appears twice, both are one section.
    pub fn of(text: &'a str) -> Self {
        let mut texts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let begins = text
            .match_indices('[')
            .filter(|(at, _)| begins_line(text, *at));
        let begins = begins.map(|(at, _)| at).take(MOST_SECTIONS);
        let mut section: Option<(&str, usize)> = None;
        for at in begins {
            let after = &text[at + 1..];
            let Some(end) = after.find([']', '\r', '\n']) else {
                break;
            };
            let (name, rest) = after.split_at(end);
            if !rest.starts_with(']') {
                continue;
            }
            if let Some((before, from)) = section {
                texts.entry(before).or_default().push(&text[from..at]);
            }
            section = Some((name, at + 2 + end));
        }
        if let Some((name, from)) = section {
            texts.entry(name).or_default().push(&text[from..]);
        }
        Self { texts }
    }

    /// Whether there is one of this name.
    pub fn has(&self, section: &str) -> bool {
        self.texts.contains_key(section)
    }

    /// Lines of a section, without the empty ones.
    pub fn lines(&self, section: &str) -> impl Iterator<Item = &'a str> + '_ {
        let texts = self.texts.get(section).into_iter().flatten();
        let lines = texts.flat_map(|text| text.split(['\n', '\r']));
        lines.map(str::trim).filter(|line| !line.is_empty())
    }

    /// The value of a name in the first section.
    pub fn param(&self, name: &str) -> Option<&'a str> {
        let mut values = self.lines("Params").filter_map(|line| line.split_once('='));
        let (_, value) = values.find(|(key, _)| *key == name)?;
        Some(value.trim()).filter(|value| !value.is_empty())
    }
}

/// Whether only blanks are between a position and the line break before it.
fn begins_line(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '\t']);
    before.is_empty() || before.ends_with(['\n', '\r'])
}
