//! Letters with their marks in one piece. macOS takes `ü` apart in names of files and of members of archives, and
//! keyboards, lists and other systems write it in one.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// A name in normal form C of Unicode Standard Annex 15, which most people type.
pub fn composed(name: &str) -> Cow<'_, str> {
    match name.is_ascii() {
        true => Cow::Borrowed(name),
        false => Cow::Owned(name.nfc().collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_were_taken_apart_are_put_together() {
        assert_eq!(composed("La\u{308}ufe/Malmo\u{308}.fit"), "Läufe/Malmö.fit");
        assert_eq!(composed("Läufe"), "Läufe");
        assert_eq!(composed("run.fit"), "run.fit");
        // Hangul, and a mark that no letter has in one piece.
        assert_eq!(composed("\u{1112}\u{1161}\u{11ab}"), "한");
        assert_eq!(composed("q\u{308}"), "q\u{308}");
    }
}
