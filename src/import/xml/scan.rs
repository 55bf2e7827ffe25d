//! Plain tags and texts, cut eight bytes at a time.
//!
//! Nearly all of a recording is written as `<name>`, `<name attribute="value">`, `</name>` and text. Whatever else a
//! document has is none of these, and left to the library.

/// Attributes listed of a tag; of others only the root has more.
const LISTED: usize = 4;

const LOW: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// Where a mark was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Its place in the document.
    pub at: usize,
    /// Whether an `&` precedes it.
    pub after_ampersand: bool,
}

/// The first byte of a value from a place on.
#[inline]
pub fn mark(bytes: &[u8], from: usize, byte: u8) -> Option<Mark> {
    let (mut at, mut after_ampersand) = (from, false);
    while let Some(word) = word(bytes, at) {
        let hits = equal(word, byte);
        // Only below the first hit are they sure, and only those count.
        let ampersands = equal(word, b'&') & first(hits).wrapping_sub(1);
        after_ampersand |= ampersands != 0;
        if hits != 0 {
            let at = at + index(hits);
            return Some(Mark {
                at,
                after_ampersand,
            });
        }
        at += 8;
    }
    for (at, here) in bytes.iter().copied().enumerate().skip(at) {
        if here == byte {
            return Some(Mark {
                at,
                after_ampersand,
            });
        }
        after_ampersand |= here == b'&';
    }
    None
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
    /// Where it ends.
    pub to: usize,
    /// Whether it is an end tag as well.
    pub is_empty: bool,
}

/// The attributes of the latest tag.
#[derive(Debug, Clone, Copy, Default)]
pub struct Listed<'a> {
    attributes: [(&'a str, &'a str); LISTED],
    count: usize,
    /// Whether the tag has more of them.
    pub more: bool,
}

impl<'a> Listed<'a> {
    /// Names and values in the order of the tag; a value has no references.
    pub fn attributes(&self) -> &[(&'a str, &'a str)] {
        &self.attributes[..self.count]
    }

    #[inline]
    fn clear(&mut self) {
        (self.count, self.more) = (0, false);
    }

    #[inline]
    fn add(&mut self, name: &'a str, value: &'a str) {
        match self.attributes.get_mut(self.count) {
            Some(slot) => {
                *slot = (name, value);
                self.count += 1;
            }
            None => self.more = true,
        }
    }
}

/// The start tag at a `<`, if it is plain.
#[inline]
pub fn start_tag<'a>(text: &'a str, at: usize, listed: &mut Listed<'a>) -> Option<Tag> {
    listed.clear();
    let bytes = text.as_bytes();
    if bytes.get(at + 1) == Some(&b'?') {
        return None;
    }
    let name = name(bytes, at + 1)?;
    match bytes[name.to] {
        b'>' => Some(name.tag(name.to, false)),
        b'/' if bytes.get(name.to + 1) == Some(&b'>') => Some(name.tag(name.to, true)),
        b' ' | b'\n' | b'\r' | b'\t' => attributes(text, name, listed),
        _ => None,
    }
}

/// Where the end tag at a `</` ends, if it is plain.
#[inline]
pub fn end_tag(bytes: &[u8], at: usize) -> Option<usize> {
    let name = name(bytes, at + 2)?;
    (bytes[name.to] == b'>').then_some(name.to + 1)
}

/// The place of a name, which does not end the document.
#[derive(Clone, Copy)]
struct Name {
    local_from: usize,
    to: usize,
}

impl Name {
    fn tag(self, content_to: usize, is_empty: bool) -> Tag {
        Tag {
            local_from: self.local_from,
            name_to: self.to,
            content_to,
            to: content_to + 1 + usize::from(is_empty),
            is_empty,
        }
    }
}

/// The name that begins at a place, if there is one.
#[inline]
fn name(bytes: &[u8], from: usize) -> Option<Name> {
    let (mut at, mut local_from) = (from, from);
    loop {
        at = name_stop(bytes, at)?;
        match bytes[at] {
            b':' if local_from == from => local_from = at + 1,
            b':' | b'-' | b'.' => {}
            _ => break,
        }
        at += 1;
    }
    (at > from).then_some(Name { local_from, to: at })
}

/// The first byte that may end a name or a prefix: a colon, a `>`, or any byte before the digits.
#[inline]
fn name_stop(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(word) = word(bytes, at) {
        // A colon differs from `>` by one bit.
        let hits = below(word, b'0') | equal(word | (4 * LOW), b'>');
        if hits != 0 {
            return Some(at + index(hits));
        }
        at += 8;
    }
    let stops = |byte: &u8| *byte < b'0' || matches!(byte, b':' | b'>');
    let rest = bytes.get(at..)?;
    rest.iter().position(stops).map(|after| at + after)
}

/// The rest of a tag from the end of its name on, where a blank is.
#[inline]
fn attributes<'a>(text: &'a str, name: Name, listed: &mut Listed<'a>) -> Option<Tag> {
    let bytes = text.as_bytes();
    let mut at = name.to;
    loop {
        while let b' ' | b'\n' | b'\r' | b'\t' = bytes.get(at)? {
            at += 1;
        }
        match bytes[at] {
            b'>' => return Some(name.tag(at, false)),
            b'/' if bytes.get(at + 1) == Some(&b'>') => return Some(name.tag(at, true)),
            _ => {}
        }
        let equals = key_end(bytes, at)?;
        let quote = *bytes.get(equals + 1)?;
        if !matches!(quote, b'"' | b'\'') {
            return None;
        }
        let value_from = equals + 2;
        let end = mark(bytes, value_from, quote)?;
        if end.after_ampersand {
            return None;
        }
        listed.add(&text[at..equals], &text[value_from..end.at]);
        at = end.at + 1;
    }
}

/// The `=` directly after a plain attribute name.
#[inline]
fn key_end(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        match *bytes.get(at)? {
            b'=' => return Some(at),
            b'"' | b'\'' | b'>' | b'/' | b'<' | b'&' | ..=b' ' => return None,
            _ => at += 1,
        }
    }
}

/// Eight bytes from a place on, the first lowest.
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

/// The lowest bit that is set.
#[inline]
fn first(hits: u64) -> u64 {
    hits & hits.wrapping_neg()
}

/// The byte of the lowest bit that is set.
#[inline]
fn index(hits: u64) -> usize {
    (hits.trailing_zeros() / 8) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> Option<(&str, &str, bool, Vec<(String, String)>)> {
        let mut listed = Listed::default();
        let tag = start_tag(text, 0, &mut listed)?;
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let attributes = listed.attributes().iter().map(own).collect();
        let name = &text[tag.local_from..tag.name_to];
        Some((name, &text[tag.to..], tag.is_empty, attributes))
    }

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn a_mark_is_found_wherever_it_is_and_an_ampersand_before_it_noted() {
        for before in 0..20 {
            for after in 0..20 {
                let plain = format!("{}<{}", "é".repeat(before), "<".repeat(after));
                let found = mark(plain.as_bytes(), 0, b'<').expect("has one");
                assert_eq!((found.at, found.after_ampersand), (2 * before, false));
                let late = format!("{}<{}", ">".repeat(before), "&".repeat(after));
                let found = mark(late.as_bytes(), 0, b'<').expect("has one");
                assert_eq!((found.at, found.after_ampersand), (before, false));
                let early = format!("{}&{}<&", "%".repeat(before), "=".repeat(after));
                let found = mark(early.as_bytes(), 0, b'<').expect("has one");
                let at = before + after + 1;
                assert_eq!((found.at, found.after_ampersand), (at, true));
            }
        }
        assert_eq!(mark(b"no mark at all, however long", 3, b'<'), None);
        assert_eq!(mark(b"<", 1, b'<'), None);
    }

    #[test]
    fn names_are_read_without_their_prefix() {
        assert_eq!(tag("<hr>140"), Some(("hr", "140", false, vec![])));
        assert_eq!(
            tag("<gpxtpx:TrackPointExtension> and more"),
            Some(("TrackPointExtension", " and more", false, vec![]))
        );
        assert_eq!(tag("<a-b.c:d:e/>"), Some(("d:e", "", true, vec![])));
        assert_eq!(tag("<höhe>"), Some(("höhe", "", false, vec![])));
        assert_eq!(end_tag(b"</x:hr>140", 0), Some(7));
    }

    #[test]
    fn attributes_in_quotes_are_read_in_place() {
        assert_eq!(
            tag("<trkpt lat=\"47.5\"\n\tlon='8>9' >"),
            Some((
                "trkpt",
                "",
                false,
                vec![pair("lat", "47.5"), pair("lon", "8>9")]
            ))
        );
        assert_eq!(
            tag("<a b=''c=\"\"/>d"),
            Some(("a", "d", true, vec![pair("b", ""), pair("c", "")]))
        );
        let mut listed = Listed::default();
        start_tag("<a b='' c='' d='' e='' f=''>", 0, &mut listed).expect("is plain");
        assert_eq!((listed.attributes().len(), listed.more), (4, true));
    }

    #[test]
    fn what_is_not_plain_is_not_read() {
        for text in [
            "<", "<a", "<>", "<!-- a -->", "<?a?>", "<?a>", "</a>", "< a>", "<a/b>", "<a'>'>", "<a b>",
            "<a b = 'c'>", "<a b=c>", "<a b='c>", "<a b='&lt;'>", "<a b='c' / >", "<a 'b'='c'>",
            "<a /",
        ] {
            assert_eq!(tag(text), None, "{text}");
        }
        for text in ["</", "</a", "</>", "</a >", "</a b='>'>", "</a/>"] {
            assert_eq!(end_tag(text.as_bytes(), 0), None, "{text}");
        }
    }
}
