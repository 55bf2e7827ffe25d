//! Identifies the columns of the list: by name in the known languages, else by position and content.

use super::words;
use crate::import::table::Cells;
use crate::import::tables::dates::Dates;
use crate::import::tables::{Sheet, seconds};

/// Positions that are the same in every language.
const KIND: usize = 0;
const DATE: usize = 1;
const FAVOURITE: usize = 2;
const TITLE: usize = 3;
const DISTANCE: usize = 4;
const TIME: usize = 6;
const MEAN_HEART_RATE: usize = 7;
const MAX_HEART_RATE: usize = 8;

/// Rows that must look like the list's to recognise it.
const LOOKED_AT: usize = 5;

/// Seconds by which a duration may be rounded.
const ROUNDED_S: f64 = 1.0;

/// Column positions of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// Word for the sport.
    pub kind: usize,
    /// Start, local time.
    pub date: usize,
    /// Title of the session.
    pub title: Option<usize>,
    /// Distance, in a unit that no column names.
    pub distance: Option<usize>,
    /// Timer time.
    pub time: usize,
    /// From start to end.
    pub elapsed: Option<usize>,
    /// Beats per minute, mean.
    pub mean_heart_rate: Option<usize>,
    /// Beats per minute, highest.
    pub max_heart_rate: Option<usize>,
    /// Ascent, metres or feet.
    pub ascent: Option<usize>,
    /// Descent, metres or feet.
    pub descent: Option<usize>,
    /// Aerobic training effect, 0 to 5.
    pub effect: Option<usize>,
    /// Step length, in metres in every system of units.
    pub stride: Option<usize>,
    /// Cadences on foot, steps per minute.
    pub cadence: Vec<usize>,
    /// Highest temperature, degrees Celsius or Fahrenheit.
    pub warmest: Option<usize>,
}

impl Columns {
    /// In a table; `None` if it is not a list from Garmin.
    pub fn find(sheet: &Sheet) -> Option<Self> {
        let header = &sheet.header;
        let placed = is_laid_out(&sheet.rows);
        let find = |names: &[&str], place: usize| header.find(names).or(placed.then_some(place));
        let columns = Self {
            kind: find(words::KIND, KIND)?,
            date: find(words::DATE, DATE)?,
            title: find(words::TITLE, TITLE),
            distance: find(words::DISTANCE, DISTANCE),
            time: find(words::TIME, TIME)?,
            elapsed: header.find(words::ELAPSED),
            mean_heart_rate: header.find(words::MEAN_HEART_RATE),
            max_heart_rate: header.find(words::MAX_HEART_RATE),
            ascent: header.find(words::ASCENT),
            descent: header.find(words::DESCENT),
            effect: header.find(words::EFFECT),
            stride: header.find(words::STRIDE),
            cadence: words::CADENCES
                .iter()
                .flat_map(|name| header.all(name))
                .collect(),
            warmest: header.find(words::WARMEST),
        };
        columns.distance.or(columns.title)?;
        Some(columns.completed(&sheet.rows, placed))
    }

    /// Columns without a known name, found by content.
    fn completed(self, rows: &[Cells], placed: bool) -> Self {
        let hearts = placed && self.mean_heart_rate.is_none() && are_heart_rates(rows);
        let elapsed = self.elapsed.or_else(|| self.lasting(rows));
        Self {
            elapsed,
            mean_heart_rate: self.mean_heart_rate.or(hearts.then_some(MEAN_HEART_RATE)),
            max_heart_rate: self.max_heart_rate.or(hearts.then_some(MAX_HEART_RATE)),
            ..self
        }
    }

    /// The last column of durations that are never shorter than the timer.
    fn lasting(&self, rows: &[Cells]) -> Option<usize> {
        let widest = rows.iter().map(Cells::width).max()?;
        let lasts = |column: &usize| {
            let mut compared = 0;
            let all = rows.iter().all(|row| {
                let Some(cell) = row.cell(*column).filter(|cell| *cell != words::MISSING) else {
                    return true;
                };
                let timer_s = row.cell(self.time).and_then(seconds);
                match (seconds(cell), timer_s) {
                    (Some(long_s), Some(timer_s)) => {
                        compared += 1;
                        long_s >= timer_s - ROUNDED_S
                    }
                    (long_s, _) => long_s.is_some(),
                }
            });
            all && compared > 0
        };
        (self.time + 1..widest).rev().find(lasts)
    }
}

/// Whether rows have the list's content in each position.
fn is_laid_out(rows: &[Cells]) -> bool {
    let dates = Dates::of(rows.iter().filter_map(|row| row.cell(DATE)));
    // The last may be cut if only a beginning was read.
    let whole = rows.len().saturating_sub(1).clamp(1, LOOKED_AT);
    let looked_at = &rows[..whole.min(rows.len())];
    let looks_right = |row: &Cells| {
        let kind = row
            .cell(KIND)
            .is_some_and(|word| word.chars().any(char::is_alphabetic));
        let date = row.cell(DATE).and_then(|text| dates.read(text));
        let favourite = row.cell(FAVOURITE).map(str::to_lowercase);
        let favourite = favourite.is_some_and(|word| words::FAVOURITE.contains(&word.as_str()));
        let distance = row.cell(DISTANCE).is_some_and(is_number);
        let time = row
            .cell(TIME)
            .is_some_and(|cell| cell == words::MISSING || seconds(cell).is_some());
        kind && date.is_some() && favourite && distance && time
    };
    !looked_at.is_empty() && looked_at.iter().all(looks_right)
}

fn is_number(cell: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\'');
    cell == words::MISSING || cell.chars().all(digit)
}

/// Whether the usual heart-rate columns contain only heart rates, a mean and one not below it.
fn are_heart_rates(rows: &[Cells]) -> bool {
    let bpm = |row: &Cells, column| -> Option<Option<u32>> {
        match row.cell(column) {
            None | Some(words::MISSING) => Some(None),
            Some(cell) => {
                let bpm: u32 = cell.parse().ok()?;
                (bpm == 0 || (30..=240).contains(&bpm)).then_some(Some(bpm))
            }
        }
    };
    rows.iter().all(
        |row| match (bpm(row, MEAN_HEART_RATE), bpm(row, MAX_HEART_RATE)) {
            (Some(Some(mean)), Some(Some(highest))) => mean <= highest,
            (mean, highest) => mean.is_some() && highest.is_some(),
        },
    )
}
