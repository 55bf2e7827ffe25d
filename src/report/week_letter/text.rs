//! The letter on a terminal, and as a file of text.

use crate::report::terminal::page::{Line, Page, Role};
use crate::report::words::letter::{LetterItem, LetterPart, WeekLetter};

/// No line is longer, so that a mail that quotes it stays within eighty columns.
const WIDTH: usize = 72;
/// Margin before what is listed.
const MARGIN: usize = 2;
/// A list whose names are wider has no column of names.
const WIDEST_NAME: usize = 20;

/// The letter, 72 columns wide, or as wide as a narrower terminal.
pub fn week_text(letter: &WeekLetter, width: usize) -> Page {
    let mut page = Page::new(width.min(WIDTH));
    page.paragraph(Line::of(Role::Heading, &letter.title), 0);
    let mut is_introduced = false;
    for part in &letter.parts {
        if !is_introduced {
            page.gap();
        }
        is_introduced = introduces(part);
        match part {
            LetterPart::Answer(answer) => page.paragraph(Line::of(Role::Strong, answer), 0),
            LetterPart::Heading(heading) => page.paragraph(Line::of(Role::Heading, heading), 0),
            LetterPart::Sentence(sentence) => page.paragraph(sentence, 0),
            LetterPart::List(items) => list(&mut page, items),
            LetterPart::Small(small) => page.paragraph(Line::of(Role::Quiet, small), 0),
        }
    }
    page
}

/// Whether the part after it belongs to it.
fn introduces(part: &LetterPart) -> bool {
    match part {
        LetterPart::Heading(_) => true,
        LetterPart::Sentence(sentence) => sentence.ends_with(':'),
        _ => false,
    }
}

/// Names in a column where they are short, and else before what is said of each.
fn list(page: &mut Page, items: &[LetterItem]) {
    let named = |item: &LetterItem| Line::of(Role::Strong, &item.name);
    let widest = items.iter().map(|item| named(item).columns()).max();
    let widest = widest.unwrap_or(0);
    let are_names = items.iter().all(|item| item.name.ends_with(':'));
    let has_column = are_names && widest <= WIDEST_NAME && MARGIN + WIDEST_NAME < page.width() / 2;
    for item in items {
        match has_column {
            true => {
                let margin = Line::of(Role::Plain, " ".repeat(MARGIN));
                let name = margin.and(Role::Strong, &item.name);
                page.row(name, MARGIN + widest + 1, item.words.as_str());
            }
            false => {
                let said = named(item).and(Role::Plain, format!(" {}", item.words));
                page.hanging(said, MARGIN, MARGIN);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(name: &str, words: &str) -> LetterItem {
        LetterItem {
            name: name.to_owned(),
            words: words.to_owned(),
            kind: None,
        }
    }

    fn letter() -> WeekLetter {
        WeekLetter {
            title: "Week of 8–14 Sep 2025".to_owned(),
            parts: vec![
                LetterPart::Answer("Rest today.".to_owned()),
                LetterPart::Heading("The week"),
                LetterPart::List(vec![item("Load:", "214 points"), item("On foot:", "42 km")]),
                LetterPart::List(vec![item(
                    "A name that has no room beside it.",
                    "So it goes on.",
                )]),
            ],
        }
    }

    #[test]
    fn short_names_have_a_column_and_long_ones_go_on() {
        let text = week_text(&letter(), 80).plain();
        let expected = "Week of 8–14 Sep 2025\n\nRest today.\n\nThe week\n  Load:    214 points\n  On foot: 42 km\n\n  \
                        A name that has no room beside it. So it goes on.\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_narrow_terminal_has_no_columns() {
        let text = week_text(&letter(), 30).plain();
        assert!(text.contains("\n  Load: 214 points\n"), "{text}");
        assert!(
            text.lines().all(|line| line.chars().count() <= 30),
            "{text}"
        );
    }
}
