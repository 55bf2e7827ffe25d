//! The encoding of a file: from its first two or three bytes, from its declaration, or by elimination.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// An XML declaration is no longer than this, bytes.
const DECLARATION_BYTES: usize = 200;

/// The text of a file in any encoding. Invalid bytes become U+FFFD.
pub fn text(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    if let Some(wide) = of_two_bytes(bytes) {
        return wide.decode_without_bom_handling(bytes).0;
    }
    // A file that declares another encoding may still be UTF-8.
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    match declared(bytes) {
        Some(encoding) => encoding.decode_without_bom_handling(bytes).0,
        None => undeclared(bytes),
    }
}

/// UTF-16 without a mark: the first letter of a markup file or a table has two bytes, one of them zero.
fn of_two_bytes(bytes: &[u8]) -> Option<&'static Encoding> {
    let plain = |byte: u8| byte.is_ascii_graphic() || byte.is_ascii_whitespace();
    match bytes {
        [letter, 0, next, 0, ..] if plain(*letter) && plain(*next) => Some(UTF_16LE),
        [0, letter, 0, next, ..] if plain(*letter) && plain(*next) => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding that an XML declaration names, unless it is UTF-8, which the bytes are not, or a
/// two-byte one, in which the declaration would have been unreadable.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(DECLARATION_BYTES)];
    let head = head.trim_ascii_start();
    let declaration = head.strip_prefix(b"<?xml")?;
    let end = declaration.windows(2).position(|two| two == b"?>")?;
    let declaration = String::from_utf8_lossy(&declaration[..end]).into_owned();
    let (_, value) = declaration.split_once("encoding")?;
    let label = value.trim_start_matches(|c: char| c == '=' || c.is_whitespace());
    let label = label.split(['"', '\'']).nth(1)?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    let other = ![UTF_8, UTF_16LE, UTF_16BE].contains(&encoding);
    other.then_some(encoding)
}

/// Bytes without a declared encoding that are not UTF-8: without a single multi-byte letter, each byte
/// is a Western European letter; otherwise they are damaged UTF-8.
fn undeclared(bytes: &[u8]) -> Cow<'_, str> {
    let lossy = String::from_utf8_lossy(bytes);
    let letters = lossy.chars().any(|c| !c.is_ascii() && c != '\u{fffd}');
    // Zeros and bytes that are no Western European letter do not occur in text.
    let no_text = bytes
        .iter()
        .any(|byte| matches!(byte, 0 | 0x81 | 0x8d | 0x8f | 0x90 | 0x9d));
    match letters || no_text {
        true => lossy,
        false => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "<?xml version=\"1.0\"?><name>Länge</name>";

    fn wide(little: bool) -> Vec<u8> {
        let units = WORDS.encode_utf16();
        let bytes = units.map(|unit| match little {
            true => unit.to_le_bytes(),
            false => unit.to_be_bytes(),
        });
        bytes.flatten().collect()
    }

    #[test]
    fn two_bytes_a_letter_are_read_in_both_orders_with_a_mark_and_without() {
        for (little, mark) in [(true, [0xff, 0xfe]), (false, [0xfe, 0xff])] {
            assert_eq!(text(&wide(little)), WORDS);
            assert_eq!(text(&[&mark[..], &wide(little)].concat()), WORDS);
        }
    }

    #[test]
    fn a_declared_encoding_counts_where_the_bytes_are_no_utf_8() {
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><name>L\xe4nge</name>";
        assert!(text(latin).ends_with("<name>Länge</name>"));
        let cyrillic = b"<?xml version=\"1.0\" encoding=\"windows-1251\"?>\xc1\xe5\xe3";
        assert!(text(cyrillic).ends_with("Бег"));
        let wrong = "<?xml version='1.0' encoding='ISO-8859-1'?>Länge";
        assert_eq!(text(wrong.as_bytes()), wrong);
    }

    #[test]
    fn bytes_of_the_west_are_letters_and_broken_utf_8_stays_what_it_is() {
        assert_eq!(text(b"L\xe4nge"), "Länge");
        assert_eq!(text(b"L\xc3\xa4nge \xff"), "Länge \u{fffd}");
        assert_eq!(text(b"\x00\xe4"), "\u{0}\u{fffd}");
        assert_eq!(text(b"\xef\xbb\xbfname"), "name");
    }

    #[test]
    fn a_head_that_ends_in_the_middle_of_a_letter_is_read_up_to_there() {
        let wide = wide(true);
        assert!(text(&wide[..21]).starts_with("<?xml vers"));
        assert_eq!(text(&"Länge".as_bytes()[..2]), "L\u{c3}");
    }
}
