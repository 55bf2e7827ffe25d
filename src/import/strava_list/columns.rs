//! Identifies the columns of the list by their content, never by their headers, which come in every
//! language.
//!
//! The first six columns have been the same in every layout. After the column with file names, newer
//! layouts repeat the duration, and the columns from there on keep their order.

use crate::import::LONGEST_RECORDING_S;
use crate::import::date_words::date;
use crate::import::label::label;
use crate::import::number::number;
use crate::import::sport_words;
use crate::import::table::Cells;

/// Columns at the start of every layout.
const ID: usize = 0;
const DATE: usize = 1;
const TITLE: usize = 2;
const KIND: usize = 3;
const ELAPSED: usize = 5;
const DISTANCE: usize = 6;

/// The repeated duration is at most this far after the file, or this far from the left if no row has a
/// file.
const REPEATED_WITHIN: usize = 6;
const REPEATED_BEFORE: usize = 20;

/// Columns after the repeated duration.
const MOVING_BEHIND: usize = 1;
const METRES_BEHIND: usize = 2;
const EXERTION_BEHIND: usize = 28;

/// In a list in which no row has a file, this many rows must be as expected for each odd one.
const STRANGE_FOR_ONE: usize = 2;

/// Fewest columns of a list.
const NARROWEST: usize = 10;

/// A distance with more metres per second is not one.
const FASTEST: f64 = 100.0;

/// A distance with fewer metres per second is not in metres: in kilometres or miles, even the fastest
/// ride is below.
const SLOWEST_IN_METRES: f64 = 0.05;

/// Positions in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Columns {
    file: Option<usize>,
    repeated: Option<usize>,
    exertion: Option<usize>,
}

impl Columns {
    /// From a table; `None` if it is not a list of activities.
    pub fn of(rows: &[Cells]) -> Option<Self> {
        let file = file_column(rows);
        if file.is_none() && !are_typed_in(rows) {
            return None;
        }
        let repeated = repeated(rows, file);
        let exertion = repeated.map(|column| column + EXERTION_BEHIND);
        Some(Self {
            file,
            repeated,
            exertion: exertion.filter(|column| are_exertions(rows, *column)),
        })
    }

    /// Path of the row's file, relative to the list.
    pub fn file(self, row: &Cells) -> Option<&str> {
        // If Strava could not export a file, it puts a note in its place.
        row.cell(self.file?).filter(|path| !path.starts_with('#'))
    }

    /// Perceived exertion, 1 to 10.
    pub fn exertion(self, row: &Cells) -> Option<f64> {
        number(row.cell(self.exertion?)?)
    }

    /// Seconds from start to end.
    pub fn elapsed_s(self, row: &Cells) -> Option<f64> {
        let can_be = |seconds: &f64| *seconds > 0.0 && *seconds <= f64::from(LONGEST_RECORDING_S);
        let seconds = |column| number(row.cell(column)?).filter(can_be);
        seconds(ELAPSED).or_else(|| seconds(self.repeated?))
    }

    /// Duration in motion, seconds.
    pub fn moving_s(self, row: &Cells) -> Option<f64> {
        let seconds = number(row.cell(self.repeated? + MOVING_BEHIND)?);
        seconds.filter(|seconds| *seconds > 0.0)
    }

    /// Metres covered. The first column of distances is in kilometres or in miles, without saying which,
    /// except in the oldest layout, which has only metres.
    pub fn distance_m(self, row: &Cells) -> Option<f64> {
        let column = self.repeated.map_or(DISTANCE, |at| at + METRES_BEHIND);
        let metres = number(row.cell(column)?)?;
        let metres_per_s = metres / self.elapsed_s(row)?;
        let in_metres = (SLOWEST_IN_METRES..=FASTEST).contains(&metres_per_s);
        in_metres.then_some(metres)
    }
}

/// Whether a row is an activity: it begins with a number, and the header does not.
pub fn is_entry(row: &Cells) -> bool {
    row.cell(ID)
        .is_some_and(|id| id.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The athlete's title.
pub fn title(row: &Cells) -> Option<String> {
    row.cell(TITLE).and_then(label)
}

/// The word for the sport.
pub fn kind(row: &Cells) -> Option<&str> {
    row.cell(KIND)
}

/// The text of the date.
pub fn date_text(row: &Cells) -> Option<&str> {
    row.cell(DATE)
}

/// The column with most file names.
fn file_column(rows: &[Cells]) -> Option<usize> {
    let mut counts: Vec<usize> = Vec::new();
    for row in rows.iter().filter(|row| is_entry(row)) {
        for column in KIND + 1..row.width() {
            if row.cell(column).is_some_and(names_activity_file) {
                counts.resize(counts.len().max(column + 1), 0);
                counts[column] += 1;
            }
        }
    }
    let most = *counts.iter().max()?;
    counts.iter().position(|count| *count == most)
}

/// A path such as `activities/123.fit.gz`.
fn names_activity_file(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let name = text.strip_suffix(".gz").unwrap_or(&text);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    name.starts_with("activities/") && matches!(ending, Some("fit" | "gpx" | "tcx"))
}

/// Whether a table without any file can only be a list of sessions typed in: each row has a date, a
/// duration and a known sport in their places.
fn are_typed_in(rows: &[Cells]) -> bool {
    let is_training = |row: &Cells| {
        row.width() >= NARROWEST
            && date_text(row).and_then(date).is_some()
            && kind(row).and_then(sport_words::sport).is_some()
            && row.cell(ELAPSED).and_then(number).is_some()
    };
    // The last row may be cut off if only the beginning was read, and a few may be odd.
    let entries: Vec<&Cells> = rows.iter().filter(|row| is_entry(row)).collect();
    let (last, whole) = match entries.split_last() {
        Some((last, whole)) => (*last, whole),
        None => return false,
    };
    let good = whole.iter().filter(|row| is_training(row)).count();
    let strange = whole.len() - good;
    good > STRANGE_FOR_ONE * strange || (whole.is_empty() && is_training(last))
}

/// The column that repeats the duration in every row.
fn repeated(rows: &[Cells], file: Option<usize>) -> Option<usize> {
    let candidates = match file {
        Some(file) => file + 1..file + 1 + REPEATED_WITHIN,
        None => DISTANCE + 1..REPEATED_BEFORE,
    };
    let says_it_again = |column: usize| {
        let mut compared = 0;
        let all = rows.iter().filter(|row| is_entry(row)).all(|row| {
            let value = |column| row.cell(column).and_then(number);
            let (Some(first), Some(again)) = (value(ELAPSED), value(column)) else {
                return true;
            };
            compared += 1;
            (first - again).abs() <= 1.0
        });
        all && compared > 0
    };
    candidates.into_iter().find(|column| says_it_again(*column))
}

/// Whether a column contains only ratings from 1 to 10.
fn are_exertions(rows: &[Cells], column: usize) -> bool {
    let entries = rows.iter().filter(|row| is_entry(row));
    entries.filter_map(|row| row.cell(column)).all(|cell| {
        let rating = number(cell);
        rating.is_some_and(|rating| (1.0..=10.0).contains(&rating))
    })
}
