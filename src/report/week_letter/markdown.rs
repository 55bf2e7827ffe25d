//! The letter in CommonMark: a heading, sections, sentences and lists.

use std::fmt::Write;

use crate::report::words::letter::{LetterPart, WeekLetter};
use crate::report::words::plain_letters::plain;

/// Letters that may mean something to a reader of Markdown, wherever they are.
const MEANING: [char; 13] = [
    '\\', '`', '*', '_', '[', ']', '<', '>', '&', '#', '~', '|', '$',
];
/// Letters that make a list, a rule or a heading of the line that they begin, or of the line before it.
const FIRST: [char; 3] = ['-', '+', '='];

/// The letter as Markdown.
pub fn week_markdown(letter: &WeekLetter) -> String {
    let mut text = format!("# {}\n", escaped(&letter.title));
    for part in &letter.parts {
        text.push('\n');
        let _ = match part {
            LetterPart::Answer(answer) => writeln!(text, "**{}**", escaped(answer)),
            LetterPart::Heading(heading) => writeln!(text, "## {}", escaped(heading)),
            LetterPart::Sentence(sentence) => writeln!(text, "{}", escaped(sentence)),
            LetterPart::Small(small) => writeln!(text, "*{}*", escaped(small)),
            LetterPart::List(items) => items.iter().try_for_each(|item| {
                let (name, words) = (escaped(&item.name), escaped(&item.words));
                writeln!(text, "- **{name}** {words}")
            }),
        };
    }
    text
}

/// Words as they are read: nothing in them is taken for markup, and they stay on their line.
fn escaped(words: &str) -> String {
    let words = plain(words.trim());
    let mut out = String::with_capacity(words.len());
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    for (at, letter) in words.char_indices() {
        let begins = at == 0 && FIRST.contains(&letter);
        let numbers = digits > 0
            && at == digits
            && matches!(letter, '.' | ')')
            && words[at + 1..]
                .chars()
                .next()
                .is_none_or(char::is_whitespace);
        if MEANING.contains(&letter) || begins || numbers {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::words::letter::LetterItem;

    #[test]
    fn nothing_in_words_is_markup() {
        for (words, expected) in [
            ("42.1 km, 18 % more", "42.1 km, 18 % more"),
            ("2025.", "2025\\."),
            ("8. Sept.", "8\\. Sept."),
            ("2) b", "2\\) b"),
            ("a 8. b", "a 8. b"),
            ("- no list", "\\- no list"),
            ("no - list", "no - list"),
            ("= no heading", "\\= no heading"),
            ("# *b* _c_ `d`", "\\# \\*b\\* \\_c\\_ \\`d\\`"),
            ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
            ("<script> &amp; \\", "\\<script\\> \\&amp; \\\\"),
            ("two\nlines", "two\u{fffd}lines"),
            ("   four blanks", "four blanks"),
        ] {
            assert_eq!(escaped(words), expected);
        }
    }

    #[test]
    fn parts_are_blocks_with_an_empty_line_between() {
        let letter = WeekLetter {
            title: "Week".to_owned(),
            parts: vec![
                LetterPart::Answer("Rest.".to_owned()),
                LetterPart::Heading("What"),
                LetterPart::List(vec![LetterItem {
                    name: "Load:".to_owned(),
                    words: "none".to_owned(),
                    kind: None,
                }]),
                LetterPart::Small("Advice.".to_owned()),
            ],
        };
        let expected = "# Week\n\n**Rest.**\n\n## What\n\n- **Load:** none\n\n*Advice.*\n";
        assert_eq!(week_markdown(&letter), expected);
    }
}
