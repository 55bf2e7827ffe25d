//! A table on a terminal: the columns that there is room for, aligned.

use chrono::DateTime;
use polars::prelude::*;

use super::Shown;
use crate::report::terminal::page::{self, Page, Role};
use crate::report::words::plain_letters::plain;
use crate::report::words::units::Units;

/// Lines of notes are no longer than this.
const WIDTH: usize = 88;
/// Blanks between columns.
const GAP: usize = 2;
/// Longer words are cut off.
const LONGEST_WORD: usize = 24;

/// Rows below their headings, and the notes below the rows.
///
/// # Errors
/// When a shown column is not in the frame.
pub fn text(
    frame: &DataFrame,
    (shown, units): (&[Shown], Units),
    notes: &[String],
) -> PolarsResult<String> {
    let mut columns = Vec::new();
    let mut rows = vec![Vec::new(); frame.height() + 1];
    for (at, column) in shown.iter().enumerate() {
        let values = frame.column(column.column)?;
        let cells = cells(values, column, Measure::of(column, units))?;
        let width = cells.iter().map(|cell| page::columns(cell)).max();
        let width = width.unwrap_or(0);
        let aligned = match values.dtype().is_primitive_numeric() {
            true => page::Column::of_numbers(width),
            false => page::Column::of_words(width),
        };
        columns.push(aligned.with_gap(if at == 0 { 0 } else { GAP }));
        for (row, cell) in rows.iter_mut().zip(cells) {
            row.push((Role::Plain, cell));
        }
    }
    let mut page = Page::new(WIDTH);
    // A table is as wide as it needs to be.
    let table = page::Table::new(columns, usize::MAX);
    for row in rows {
        page.line(table.line(row));
    }
    for note in notes {
        page.gap();
        page.paragraph(note, 0);
    }
    Ok(page.plain())
}

/// How the numbers of a column are shown in some units: its heading, and a factor.
struct Measure {
    heading: String,
    factor: f64,
}

impl Measure {
    /// Columns are named for their metric units; a reader of miles gets distances, heights and paces in others.
    fn of(column: &Shown, units: Units) -> Self {
        let (metric, other, factor) = match (units, column.column, column.heading) {
            (Units::Metric, _, _) => ("", "", 1.0),
            (Units::Imperial, _, "min/km") => ("km", "mi", units.km_per_long()),
            (Units::Imperial, name, _) if name.ends_with("_km") => {
                ("km", "mi", 1.0 / units.km_per_long())
            }
            (Units::Imperial, "distance_m", _) => ("m", "yd", 3.0f64.recip() * units.height(1.0).0),
            (Units::Imperial, "ascent_m" | "altitude_m", _) => ("m", "ft", units.height(1.0).0),
            (Units::Imperial, _, _) => ("", "", 1.0),
        };
        let heading = match metric {
            "" => column.heading.to_owned(),
            metric => column.heading.replace(metric, other),
        };
        Self { heading, factor }
    }
}

/// The heading of a column and its cells.
fn cells(values: &Column, column: &Shown, measure: Measure) -> PolarsResult<Vec<String>> {
    let Measure { heading, factor } = measure;
    let heading = [Ok(heading)].into_iter();
    let values = values.as_materialized_series();
    let cells = (0..values.len()).map(|row| Ok(cell(&values.get(row)?, column, factor)));
    heading.chain(cells).collect()
}

/// A value in few letters; nothing for what is missing.
fn cell(value: &AnyValue, column: &Shown, factor: f64) -> String {
    match value {
        AnyValue::Null => String::new(),
        AnyValue::Float64(seconds) if column.is_clock => clock(factor * seconds),
        AnyValue::Float64(number) => {
            let decimals = column.decimals;
            let text = format!("{:.decimals$}", factor * number);
            // No zero has a sign.
            let zero = text.chars().all(|c| "-0.".contains(c));
            match text.strip_prefix('-').filter(|_| zero) {
                Some(unsigned) => unsigned.to_owned(),
                None => text,
            }
        }
        AnyValue::Boolean(true) => "yes".to_owned(),
        AnyValue::Boolean(false) => String::new(),
        AnyValue::String(word) if column.is_code => shortened(&word.replace('_', " ")),
        AnyValue::String(word) => shortened(word),
        AnyValue::StringOwned(word) => shortened(word.as_str()),
        AnyValue::Datetime(micros, ..) => {
            let time = DateTime::from_timestamp_micros(*micros).unwrap_or_default();
            time.format("%Y-%m-%d %H:%M").to_string()
        }
        AnyValue::List(items) => {
            let items = items.iter().map(|item| cell(&item, column, factor));
            shortened(&items.collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}

/// Seconds as minutes and seconds, and hours where there are any.
fn clock(seconds: f64) -> String {
    let seconds = seconds.round().max(0.0) as u64;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
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
        let told = text(&frame, (&shown, Units::Metric), &["A note.".to_owned()]);
        let told = told.expect("columns are there");
        assert_eq!(told, "sport   load\nrun    101.3\nhike\n\nA note.\n");
    }

    #[test]
    fn seconds_are_a_clock_codes_are_words_and_no_zero_has_a_sign() {
        let of = |value: AnyValue, shown: Shown| cell(&value, &shown, 1.0);
        assert_eq!(of(AnyValue::Float64(359.6), Shown::clock("s", "")), "6:00");
        assert_eq!(
            of(AnyValue::Float64(3725.0), Shown::clock("s", "")),
            "1:02:05"
        );
        assert_eq!(of(AnyValue::Float64(-0.2), Shown::new("n", "", 0)), "0");
        assert_eq!(of(AnyValue::Float64(-1.2), Shown::new("n", "", 0)), "-1");
        assert_eq!(
            of(AnyValue::String("trail_run"), Shown::code("c", "")),
            "trail run"
        );
        assert_eq!(of(AnyValue::String("a_b"), Shown::new("t", "", 0)), "a_b");
    }

    #[test]
    fn a_reader_of_miles_gets_miles() {
        let frame = DataFrame::new(
            1,
            vec![
                Column::new("on_foot_km".into(), vec![42.195]),
                Column::new("distance_m".into(), vec![402.336]),
                Column::new("load".into(), vec![100.0]),
            ],
        )
        .expect("a frame");
        let shown = [
            Shown::new("on_foot_km", "km", 1),
            Shown::new("distance_m", "m", 0),
            Shown::new("load", "load", 0),
        ];
        let of = |units| text(&frame, (&shown, units), &[]).expect("columns are there");
        assert_eq!(of(Units::Metric), "  km    m  load\n42.2  402   100\n");
        assert_eq!(of(Units::Imperial), "  mi   yd  load\n26.2  440   100\n");
    }

    #[test]
    fn a_title_cannot_move_the_table() {
        assert_eq!(shortened("a\u{1b}[2Jb\n"), "a\u{fffd}[2Jb\u{fffd}");
        assert_eq!(shortened(&"x".repeat(500)).chars().count(), LONGEST_WORD);
    }
}
