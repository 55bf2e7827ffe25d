//! The letter about a week as HTML for mail programs: one column, styles on each element alone, no script, nothing
//! from outside. It sets no colour of letters or ground, so that a dark mail program shows it dark; kinds of day have
//! the same colours on both.

use maud::{DOCTYPE, Markup, html};

use crate::report::drawing::palette::ColourRole;
use crate::report::look::Theme;
use crate::report::words::Language;
use crate::report::words::letter::{LetterItem, LetterPart, WeekLetter};
use crate::report::words::plain_letters::plain_lines;

/// The styles, each of an element.
const COLUMN: &str = "max-width:600px;margin:0 auto;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;\
                      font-size:16px;line-height:1.5";
const TITLE: &str = "font-size:22px;line-height:1.3;margin:0 0 12px";
const ANSWER: &str = "font-size:18px;font-weight:bold;margin:0 0 12px";
const HEADING: &str = "font-size:17px;margin:28px 0 8px";
const SENTENCE: &str = "margin:0 0 10px";
const LIST: &str = "margin:0 0 10px;padding:0 0 0 20px";
const ITEM: &str = "margin:0 0 6px";
const DAYS: &str = "margin:0 0 10px;padding:0;list-style:none";
const SMALL: &str = "font-size:13px;margin:20px 0 0;opacity:0.8";

/// The letter as a page of its own.
pub fn week_html(letter: &WeekLetter, language: Language) -> Vec<u8> {
    let page = html! {
        (DOCTYPE)
        html lang=(language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="supported-color-schemes" content="light dark";
                meta name="generator" content="restday";
                title { (letter.title) }
            }
            body style="margin:0;padding:16px" {
                div style=(COLUMN) {
                    h1 style=(TITLE) { (letter.title) }
                    @for each in &letter.parts { (part(each)) }
                }
            }
        }
    };
    (plain_lines(&page.into_string()) + "\n").into_bytes()
}

fn part(part: &LetterPart) -> Markup {
    html! {
        @match part {
            LetterPart::Answer(answer) => p style=(ANSWER) { (answer) },
            LetterPart::Heading(heading) => h2 style=(HEADING) { (heading) },
            LetterPart::Sentence(sentence) => p style=(SENTENCE) { (sentence) },
            LetterPart::Small(small) => p style=(SMALL) { (small) },
            LetterPart::List(items) => (list(items)),
        }
    }
}

fn list(items: &[LetterItem]) -> Markup {
    let is_of_days = items.iter().any(|item| item.kind.is_some());
    html! {
        ul style=(if is_of_days { DAYS } else { LIST }) {
            @for item in items {
                li style=(style(item)) { strong { (item.name) } " " (item.words) }
            }
        }
    }
}

/// A day has the colour of its kind beside it.
fn style(item: &LetterItem) -> String {
    item.kind.map_or(ITEM.to_owned(), |kind| {
        let colour = Theme::Light.rgb(ColourRole::Kind(kind));
        format!("{ITEM};border-left:8px solid #{colour:06x};padding-left:12px")
    })
}
