//! A table on a terminal: the columns that there is room for, aligned.

use std::fmt::Write;

use polars::prelude::*;

use super::Shown;
use crate::report::terminal::page::wrapped;
use crate::report::words::plain_letters::plain;

/// Lines of notes are no longer than this.
const WIDTH: usize = 88;
/// Longer words are cut off.
const LONGEST_WORD: usize = 24;

/// Rows below their headings, and the notes below the rows.
///
/// # Errors
/// When a shown column is not in the frame.
pub fn text(frame: &DataFrame, shown: &[Shown], notes: &[String]) -> PolarsResult<String> {
    let mut lines = vec![String::new(); frame.height() + 1];
    for (at, column) in shown.iter().enumerate() {
        let values = frame.column(column.column)?;
        let numbers = values.dtype().is_primitive_numeric();
        let mut cells = vec![column.heading.to_owned()];
        for row in 0..frame.height() {
            cells.push(cell(&values.get(row)?, column.decimals));
        }
        let width = cells.iter().map(|c| c.chars().count()).max().unwrap_or(0);
        for (line, cell) in lines.iter_mut().zip(&cells) {
            let gap = if at == 0 { "" } else { "  " };
            let pad = " ".repeat(width - cell.chars().count());
            let _ = if numbers {
                write!(line, "{gap}{pad}{cell}")
            } else {
                write!(line, "{gap}{cell}{pad}")
            };
        }
    }
    let mut text = String::new();
    for line in lines {
        let _ = writeln!(text, "{}", line.trim_end());
    }
    for note in notes {
        let _ = writeln!(text);
        for line in wrapped(note, WIDTH) {
            let _ = writeln!(text, "{line}");
        }
    }
    Ok(text)
}

/// A value in few letters; nothing for what is missing.
fn cell(value: &AnyValue, decimals: usize) -> String {
    match value {
        AnyValue::Null => String::new(),
        AnyValue::Float64(number) => format!("{number:.decimals$}"),
        AnyValue::Boolean(true) => "yes".to_owned(),
        AnyValue::Boolean(false) => String::new(),
        AnyValue::String(word) => shortened(word),
        AnyValue::StringOwned(word) => shortened(word.as_str()),
        other => other.to_string(),
    }
}

fn shortened(word: &str) -> String {
    // What moves the cursor in a title would move the table.
    let mut letters: Vec<char> = plain(word).chars().collect();
    if letters.len() > LONGEST_WORD {
        letters.truncate(LONGEST_WORD - 1);
        letters.push('…');
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_right_words_left_and_what_is_missing_is_empty() {
        let frame = DataFrame::new(
            2,
            vec![
                Column::new("sport".into(), vec!["run", "hike"]),
                Column::new("load".into(), vec![Some(101.26), None]),
            ],
        )
        .expect("a frame");
        let shown = [
            Shown::new("sport", "sport", 0),
            Shown::new("load", "load", 1),
        ];
        let told = text(&frame, &shown, &["A note.".to_owned()]).expect("columns are there");
        assert_eq!(told, "sport   load\nrun    101.3\nhike\n\nA note.\n");
    }

    #[test]
    fn a_title_cannot_move_the_table() {
        assert_eq!(shortened("a\u{1b}[2Jb\n"), "a\u{fffd}[2Jb\u{fffd}");
        assert_eq!(shortened(&"x".repeat(500)).chars().count(), LONGEST_WORD);
    }
}
