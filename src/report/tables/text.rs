//! A table on a terminal: the columns that there is room for, aligned.

use super::Shown;
use super::filled::{Cell, Filled, Values};
use crate::report::terminal::page::{self, Page, Role};
use crate::report::words::plain_letters::plain;
use crate::report::words::units::Units;

/// Lines of notes are no longer than this.
const WIDTH: usize = 88;
/// Blanks between columns.
const GAP: usize = 2;
/// Longer words are cut off.
const LONGEST_WORD: usize = 24;

/// Rows below their headings, and the notes below the rows; a column that is not there is left out.
pub fn text(table: &Filled, (shown, units): (&[Shown], Units), notes: &[String]) -> String {
    let mut columns = Vec::new();
    let mut rows = vec![Vec::new(); table.rows() + 1];
    let shown = shown
        .iter()
        .filter_map(|shown| Some((shown, table.column(shown.column)?)));
    for (at, (column, values)) in shown.enumerate() {
        let cells = cells((values, table.rows()), column, Measure::of(column, units));
        let width = cells.iter().map(|cell| page::columns(cell)).max();
        let width = width.unwrap_or(0);
        let aligned = match values.are_numeric() {
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
    let lines = page::Table::new(columns, usize::MAX);
    for row in rows {
        page.line(lines.line(row));
    }
    for note in notes {
        page.gap();
        page.paragraph(note, 0);
    }
    page.plain()
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
fn cells((values, rows): (&Values, usize), column: &Shown, measure: Measure) -> Vec<String> {
    let Measure { heading, factor } = measure;
    let cells = (0..rows).map(|row| cell(values.at(row), column, factor));
    [heading].into_iter().chain(cells).collect()
}

/// A value in few letters; nothing for what is missing.
fn cell(value: Cell, column: &Shown, factor: f64) -> String {
    match value {
        Cell::Missing | Cell::Truth(false) => String::new(),
        Cell::Number(seconds) if column.is_clock => clock(factor * seconds),
        Cell::Number(number) => {
            let decimals = column.decimals;
            let text = format!("{:.decimals$}", factor * number);
            // No zero has a sign.
            let zero = text.chars().all(|c| "-0.".contains(c));
            match text.strip_prefix('-').filter(|_| zero) {
                Some(unsigned) => unsigned.to_owned(),
                None => text,
            }
        }
        Cell::Truth(true) => "yes".to_owned(),
        Cell::Words(word) if column.is_code => shortened(&word.replace('_', " ")),
        Cell::Words(word) => shortened(word),
        Cell::Moment(time) | Cell::LocalTime(time) => time.format("%Y-%m-%d %H:%M").to_string(),
        Cell::Codes(codes) => {
            let words = codes
                .iter()
                .map(|code| cell(Cell::Words(code), column, factor));
            shortened(&words.collect::<Vec<_>>().join(", "))
        }
        Cell::Numbers(numbers) => {
            let words = numbers
                .iter()
                .map(|number| cell(Cell::Number(*number), column, factor));
            shortened(&words.collect::<Vec<_>>().join(", "))
        }
        Cell::Date(day) => day.to_string(),
        Cell::Count(count) => count.to_string(),
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
    use super::super::filled::Column;
    use super::*;

    /// A table with columns of these names.
    fn table(rows: usize, columns: Vec<(&str, Values)>) -> Filled {
        let columns = columns.into_iter().map(|(name, values)| Column {
            name: name.to_owned(),
            values,
        });
        Filled::loose(rows, columns.collect())
    }

    #[test]
    fn numbers_stand_right_words_left_and_what_is_missing_is_empty() {
        let sports = ["run", "hike"].map(|sport| Some(sport.to_owned()));
        let table = table(
            2,
            vec![
                ("sport", Values::Words(sports.into())),
                ("load", Values::Numbers(vec![Some(101.26), None])),
            ],
        );
        let shown = [
            Shown::new("sport", "sport", 0),
            Shown::new("load", "load", 1),
        ];
        let told = text(&table, (&shown, Units::Metric), &["A note.".to_owned()]);
        assert_eq!(told, "sport   load\nrun    101.3\nhike\n\nA note.\n");
    }

    #[test]
    fn seconds_are_a_clock_codes_are_words_and_no_zero_has_a_sign() {
        let of = |value: Cell, shown: Shown| cell(value, &shown, 1.0);
        assert_eq!(of(Cell::Number(359.6), Shown::clock("s", "")), "6:00");
        assert_eq!(of(Cell::Number(3725.0), Shown::clock("s", "")), "1:02:05");
        assert_eq!(of(Cell::Number(-0.2), Shown::new("n", "", 0)), "0");
        assert_eq!(of(Cell::Number(-1.2), Shown::new("n", "", 0)), "-1");
        assert_eq!(
            of(Cell::Words("trail_run"), Shown::code("c", "")),
            "trail run"
        );
        assert_eq!(of(Cell::Words("a_b"), Shown::new("t", "", 0)), "a_b");
    }

    #[test]
    fn a_reader_of_miles_gets_miles() {
        let number = |number| Values::Numbers(vec![Some(number)]);
        let table = table(
            1,
            vec![
                ("on_foot_km", number(42.195)),
                ("distance_m", number(402.336)),
                ("load", number(100.0)),
            ],
        );
        let shown = [
            Shown::new("on_foot_km", "km", 1),
            Shown::new("distance_m", "m", 0),
            Shown::new("load", "load", 0),
        ];
        let of = |units| text(&table, (&shown, units), &[]);
        assert_eq!(of(Units::Metric), "  km    m  load\n42.2  402   100\n");
        assert_eq!(of(Units::Imperial), "  mi   yd  load\n26.2  440   100\n");
    }

    #[test]
    fn a_title_cannot_move_the_table() {
        assert_eq!(shortened("a\u{1b}[2Jb\n"), "a\u{fffd}[2Jb\u{fffd}");
        assert_eq!(shortened(&"x".repeat(500)).chars().count(), LONGEST_WORD);
    }
}
