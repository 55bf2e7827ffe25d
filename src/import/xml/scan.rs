//! Plain tags and texts, cut eight bytes at a time.
//!
//! Nearly all of a recording is written as `<name>`, `<name attribute="value">`, `</name>` and text. Whatever else a
//! document has is none of these, and left to the library. So a doubtful byte costs time and changes no result.

use std::ops::Range;

/// Attributes listed of a tag; only the first tag of a document tends to have more.
const LISTED: usize = 4;

const LOW: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// The first byte of a value from a place on.
#[inline]
pub fn mark(bytes: &[u8], from: usize, byte: u8) -> Option<usize> {
    let mut at = from;
    while let Some(word) = word(bytes, at) {
        let hits = equal(word, byte);
        if hits != 0 {
            return Some(at + index(hits));
        }
        at += 8;
    }
    let rest = bytes.get(at..)?;
    let after = rest.iter().position(|here| *here == byte)?;
    Some(at + after)
}

/// A plain start tag, as places in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag {
    /// Where its name begins, after a prefix.
    pub local_from: usize,
    /// Where its name ends.
    pub name_to: usize,
    /// Where its attributes end.
    pub content_to: usize,
    /// Whether it is an end tag as well.
    pub is_empty: bool,
}

impl Tag {
    /// Where it ends.
    pub fn to(&self) -> usize {
        self.content_to + 1 + usize::from(self.is_empty)
    }
}

/// An attribute, as places in the document.
#[derive(Debug, Clone, Default)]
pub struct Attribute {
    /// Its name with a prefix.
    pub name: Range<usize>,
    /// Its value, without the quotes.
    pub value: Range<usize>,
}

/// The attributes of the latest tag.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    attributes: [Attribute; LISTED],
    count: usize,
    /// Whether the tag has more of them.
    pub more: bool,
}

impl Listed {
    /// The first of them, in the order of the tag.
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes[..self.count]
    }

    #[inline]
    fn clear(&mut self) {
        (self.count, self.more) = (0, false);
    }

    #[inline]
    fn add(&mut self, attribute: Attribute) {
        match self.attributes.get_mut(self.count) {
            Some(slot) => {
                *slot = attribute;
                self.count += 1;
            }
            None => self.more = true,
        }
    }
}

/// The start tag at a `<`, if it is plain.
#[inline(always)]
pub fn start_tag(bytes: &[u8], at: usize, listed: &mut Listed) -> Option<Tag> {
    listed.clear();
    let from = at + 1;
    if bytes.get(from) == Some(&b'?') {
        return None;
    }
    let (mut local_from, mut at) = (from, from);
    let name_to = 'name: loop {
        let mut hits = name_ends(word(bytes, at)?);
        while hits != 0 {
            let to = at + index(hits);
            match bytes[to] {
                b':' if local_from == from => local_from = to + 1,
                b':' | b'-' | b'.' => {}
                _ => break 'name to,
            }
            hits &= hits - 1;
        }
        at += 8;
    };
    let tag = |content_to, is_empty| Tag {
        local_from,
        name_to,
        content_to,
        is_empty,
    };
    match bytes[name_to] {
        _ if name_to == from => None,
        b'>' => Some(tag(name_to, false)),
        b'/' if bytes.get(name_to + 1) == Some(&b'>') => Some(tag(name_to, true)),
        b' ' | b'\n' | b'\r' | b'\t' => {
            attributes(bytes, name_to, listed).map(|(to, is_empty)| tag(to, is_empty))
        }
        _ => None,
    }
}

/// Where the end tag at a `</` ends, if it is plain.
#[inline]
pub fn end_tag(bytes: &[u8], at: usize) -> Option<usize> {
    let mut at = at + 2;
    loop {
        let word = word(bytes, at)?;
        // Quotes are below the digits, and within them a `>` would not end the tag.
        let hits = below(word, b'0') | equal(word, b'>');
        if hits != 0 {
            let end = at + index(hits);
            return (bytes[end] == b'>').then_some(end + 1);
        }
        at += 8;
    }
}

/// Where the attributes of a tag end that has a blank at a place, and whether it is an end tag as well.
fn attributes(bytes: &[u8], from: usize, listed: &mut Listed) -> Option<(usize, bool)> {
    let mut at = from;
    loop {
        while let b' ' | b'\n' | b'\r' | b'\t' = bytes.get(at)? {
            at += 1;
        }
        match bytes[at] {
            b'>' => return Some((at, false)),
            b'/' if bytes.get(at + 1) == Some(&b'>') => return Some((at, true)),
            _ => {}
        }
        let equals = key_end(bytes, at)?;
        let quote = *bytes.get(equals + 1)?;
        if !matches!(quote, b'"' | b'\'') {
            return None;
        }
        let value_from = equals + 2;
        let value_to = mark(bytes, value_from, quote)?;
        listed.add(Attribute {
            name: at..equals,
            value: value_from..value_to,
        });
        at = value_to + 1;
    }
}

/// The `=` directly after a plain attribute name, which is not empty.
#[inline]
fn key_end(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let word = word(bytes, at)?;
        // All other marks are below the digits; `<` and `>` differ by one bit.
        let hits = below(word, b'0') | equal(word, b'=') | equal(word | (2 * LOW), b'>');
        if hits != 0 {
            let end = at + index(hits);
            return (bytes[end] == b'=' && end > from).then_some(end);
        }
        at += 8;
    }
}

/// The bytes that may end a name or a prefix: a colon, a `>`, or any byte before the digits.
#[inline]
fn name_ends(word: u64) -> u64 {
    // A colon and a `>` differ by one bit.
    below(word, b'0') | equal(word | (4 * LOW), b'>')
}

/// Eight bytes from a place on, the first lowest. None of the last few bytes of a document is read so.
#[inline]
fn word(bytes: &[u8], at: usize) -> Option<u64> {
    let eight = bytes.get(at..)?.first_chunk::<8>()?;
    Some(u64::from_le_bytes(*eight))
}

/// The high bit of each byte that has this value; bits above the lowest of them may be wrong.
#[inline]
fn equal(word: u64, byte: u8) -> u64 {
    below(word ^ (u64::from(byte) * LOW), 1)
}

/// The same for bytes below a value, which is at most 128.
#[inline]
fn below(word: u64, byte: u8) -> u64 {
    word.wrapping_sub(u64::from(byte) * LOW) & !word & HIGH
}

/// The byte of the lowest bit that is set.
#[inline]
fn index(hits: u64) -> usize {
    (hits.trailing_zeros() / 8) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    type Found<'a> = (&'a str, &'a str, bool, Vec<(&'a str, &'a str)>);

    /// Name, what follows, whether it is empty, and attributes; the tag is far enough from the end.
    fn tag(text: &str) -> Option<Found<'_>> {
        let mut listed = Listed::default();
        let tag = start_tag(text.as_bytes(), 0, &mut listed)?;
        let attributes = listed.attributes().iter();
        let attributes = attributes.map(|it| (&text[it.name.clone()], &text[it.value.clone()]));
        let name = &text[tag.local_from..tag.name_to];
        Some((name, &text[tag.to()..], tag.is_empty, attributes.collect()))
    }

    #[test]
    fn a_mark_is_found_wherever_it_is() {
        for before in 0..20 {
            for after in 0..20 {
                let text = format!("{}<{}", "é=;\u{0}".repeat(before), "<".repeat(after));
                assert_eq!(mark(text.as_bytes(), 0, b'<'), Some(5 * before));
            }
        }
        assert_eq!(mark(b"no mark at all, however long", 3, b'<'), None);
        assert_eq!(mark(b"<", 1, b'<'), None);
        assert_eq!(mark(b"<", 2, b'<'), None);
    }

    #[test]
    fn names_are_read_without_their_prefix() {
        let rest = "140 beats a minute";
        for (name, local) in [
            ("hr", "hr"),
            ("trkpt", "trkpt"),
            ("gpxtpx:TrackPointExtension", "TrackPointExtension"),
            ("a-b.c:d:e", "d:e"),
            ("höhe", "höhe"),
            ("a:;?", ";?"),
        ] {
            let (open, empty) = (format!("<{name}>{rest}"), format!("<{name}/>{rest}"));
            // A doubtful byte may be left to the library.
            assert!(tag(&open).is_none_or(|it| it == (local, rest, false, vec![])));
            assert!(tag(&empty).is_none_or(|it| it == (local, rest, true, vec![])));
            assert!(tag(&open).is_some() || name.contains('?'), "{name}");
        }
        for name in ["hr", "gpxtpx:TrackPointExtension", "höhe"] {
            let end = format!("</{name}>{rest}");
            assert_eq!(end_tag(end.as_bytes(), 0), Some(name.len() + 3));
        }
    }

    #[test]
    fn attributes_in_quotes_are_read_in_place() {
        let pairs = vec![("lat", "47.5"), ("lon", "8>9")];
        let text = "<trkpt lat=\"47.5\"\n\tlon='8>9' > and more";
        assert_eq!(tag(text), Some(("trkpt", " and more", false, pairs)));
        let pairs = vec![("b", ""), ("schemaLocation", "<&")];
        let text = "<a b=''schemaLocation=\"<&\"/> and more";
        assert_eq!(tag(text), Some(("a", " and more", true, pairs)));
        let mut listed = Listed::default();
        let many = b"<a b='' c='' d='' e='' f=''> and more";
        start_tag(many, 0, &mut listed).expect("is plain");
        assert_eq!((listed.attributes().len(), listed.more), (4, true));
    }

    #[test]
    fn what_is_not_plain_is_not_read() {
        for text in [
            "<",
            "<a",
            "<>",
            "<!-- a -->",
            "<?a?>",
            "<?a>",
            "</a>",
            "< a>",
            "<a/b>",
            "<a'>'>",
            "<a b>",
            "<a b = 'c'>",
            "<a b=c>",
            "<a b='c' / >",
            "<a 'b'='c'>",
            "<a b<c='d'>",
            "<a b>c='d'>",
            "<a ='b'>",
            "<a /",
        ] {
            let text = format!("{text} and more");
            assert_eq!(tag(&text), None, "{text}");
        }
        for text in ["</", "</a", "</a >", "</a b='>'>", "</a'>'>", "</a/>"] {
            let text = format!("{text} and more");
            assert_eq!(end_tag(text.as_bytes(), 0), None, "{text}");
        }
    }

    #[test]
    fn a_document_that_ends_anywhere_is_read_no_further() {
        let text = b"<trkpt lat=\"47.5\" lon='8'></trkpt>";
        let mut listed = Listed::default();
        for to in 0..text.len() {
            let tag = start_tag(&text[..to], 0, &mut listed);
            assert!(tag.is_none_or(|tag| tag.to() <= to));
            let end = end_tag(&text[..to], 26);
            assert!(end.is_none_or(|end| end <= to));
        }
    }
}
