//! What is wrong with the TOML of a file that the athlete wrote, in words of somebody who has never heard of TOML.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, Error};

use super::nearest_name::not_known;
use super::text_fault::TextFault;

/// What a parser's message begins with or contains, and what it means to somebody who wrote the line.
const MEANINGS: [(&str, &str); 20] = [
    (
        "string values must be quoted",
        "write text in quotation marks (true, false, numbers and dates without)",
    ),
    (
        "key with no value",
        "write it as NAME = VALUE, with NAME in one word",
    ),
    ("missing value", "write it as NAME = VALUE"),
    ("extra `=`", "write it as NAME = VALUE, with a single ="),
    ("unquoted keys", "write it as NAME = VALUE"),
    (
        "invalid basic string",
        "the quotation mark at the end of the text is missing",
    ),
    (
        "invalid literal string",
        "the quotation mark at the end of the text is missing",
    ),
    ("unicode value", BACKSLASH),
    ("escape", BACKSLASH),
    ("unclosed array", "the ] at the end of the list is missing"),
    (
        "missing comma",
        "write a comma between the values of a list",
    ),
    (
        "unclosed table",
        "the ] at the end of the heading is missing",
    ),
    (
        "unexpected key or value",
        "write one value and nothing after it (decimals as 7.5, with a point)",
    ),
    ("leading zero", "write numbers without 0 at the beginning"),
    ("expected month between", "months are 01 to 12"),
    (
        "invalid date",
        "there is no such date; write one like 2025-01-31",
    ),
    (
        "expected a TOML datetime",
        "write a date like 2025-01-31, without quotation marks",
    ),
    ("expected f64", "write a number, without quotation marks"),
    (
        "expected a boolean",
        "write true or false, without quotation marks",
    ),
    ("expected a string", "write text in quotation marks"),
];
/// In place of `\` that begins a code.
pub const BACKSLASH: &str =
    "write text that contains \\ between single quotation marks, as in 'C:\\Users'";

/// The file as a table.
///
/// # Errors
/// What is wrong, and where.
pub fn table(text: &str) -> Result<Spanned<DeTable<'_>>, TextFault> {
    DeTable::parse(text).map_err(|error| fault(text, &error))
}

/// What a parser says, with the field's name in front if it is on that line.
pub fn fault(text: &str, error: &Error) -> TextFault {
    let at = error.span().unwrap_or(0..0);
    let message = error.message();
    if message.contains("duplicate key") {
        let what = twice(text, at.start);
        return TextFault::new(at, what);
    }
    let written = text.get(at.clone()).unwrap_or_default().trim();
    let what = in_plain_words(message, written);
    let what = match field_of(text, &at) {
        Some(field) if !message.starts_with("unknown field") => format!("{field}: {what}"),
        _ => what,
    };
    TextFault::new(at, what)
}

fn in_plain_words(message: &str, written: &str) -> String {
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    if let (Some((word, known)), true) = (quoted.split_first(), message.starts_with("unknown")) {
        let why = not_known(word, known);
        return match message.starts_with("unknown field") {
            true => format!("{word} {why}"),
            false => format!("\"{word}\" {why}"),
        };
    }
    let whole = ["expected i32", "expected u32"];
    if whole.iter().any(|number| message.contains(number)) {
        return format!("{written} is not possible; write a whole number, without quotation marks");
    }
    if message.contains("expected a sequence") {
        return match written.starts_with('[') {
            true => format!("write [{written}], in double brackets"),
            false => "write a list in square brackets".to_owned(),
        };
    }
    let meaning = MEANINGS.iter().find(|(said, _)| message.contains(said));
    match meaning {
        Some((_, meaning)) => (*meaning).to_owned(),
        None => format!("cannot be understood ({message})"),
    }
}

/// The name that a line gives a value.
fn field_of<'a>(text: &'a str, at: &Range<usize>) -> Option<&'a str> {
    let begin = beginning_of_line(text, at.start);
    let line = text.get(begin..)?.lines().next()?;
    let field = line.split_once('=')?.0.trim();
    (!field.is_empty() && !field.contains(['[', '#', ' '])).then_some(field)
}

/// What appears twice, with the line of the first.
fn twice(text: &str, at: usize) -> String {
    let key = |line: &str| line.split('=').next().map(|key| key.trim().to_owned());
    let begin = beginning_of_line(text, at);
    let second = text.get(begin..).and_then(|rest| rest.lines().next());
    let second = second.and_then(key);
    let before = text.get(..begin).unwrap_or_default().lines().zip(1..);
    // Of entries that have the same fields, the nearest is meant.
    let first = before.filter(|(line, _)| key(line) == second).last();
    match (second, first) {
        (Some(second), Some((_, line))) => {
            format!("{second} is already in line {line}; join the two lines")
        }
        (_, _) => "appears twice; join the two lines".to_owned(),
    }
}

fn beginning_of_line(text: &str, at: usize) -> usize {
    let before = text.get(..at.min(text.len())).unwrap_or_default();
    before.rfind('\n').map_or(0, |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        let fault = table(text).expect_err(text);
        format!("{}: {}", fault.line(text), fault.what)
    }

    #[test]
    fn what_people_write_is_answered_with_what_to_write() {
        for (text, answer) in [
            (
                "units = metric",
                "1: units: write text in quotation marks (true, false, numbers and dates without)",
            ),
            (
                "\nunits: metric",
                "2: write it as NAME = VALUE, with NAME in one word",
            ),
            (
                "units = \"metric",
                "1: units: the quotation mark at the end of the text is missing",
            ),
            (
                r#"athlete = "C:\Users\me""#,
                "1: athlete: write text that contains \\ between single quotation marks, as in 'C:\\Users'",
            ),
            (
                "rpe = 7,5",
                "1: rpe: write one value and nothing after it (decimals as 7.5, with a point)",
            ),
            (
                "units = \"metric\"\n\nunits = \"imperial\"",
                "3: units is already in line 1; join the two lines",
            ),
            (
                "exports = ['a' 'b']",
                "1: exports: write a comma between the values of a list",
            ),
            (
                "[heading\n",
                "1: the ] at the end of the heading is missing",
            ),
        ] {
            assert_eq!(said(text), answer, "{text}");
        }
    }

    #[test]
    fn no_text_is_too_strange_to_be_answered() {
        for text in [
            "=",
            "é = é",
            "[é",
            "\u{feff}\u{0}",
            "a = [\n",
            "a.b.c = {",
            "'",
            "a = 'é\né'",
        ] {
            assert!(!said(text).is_empty(), "{text}");
        }
    }
}
