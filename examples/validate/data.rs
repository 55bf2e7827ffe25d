//! Daily training load and morning answers, one row a day (docs/validation.md says whose).

use std::io::Read;

use csv::{Error, Reader, StringRecord};

/// A day of a player; what nobody reported is `None`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Day {
    /// Exertion times minutes, summed over the day.
    pub load_au: Option<f64>,
    /// Soreness, fatigue and readiness of the morning, higher is better.
    pub outcomes: [Option<f64>; 3],
    /// Whether the player answered anything that morning.
    pub answered: bool,
    /// Whether an injury was reported.
    pub injured: bool,
}

/// A stretch of days of one player without a hole. What lies between two stretches is unknown.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// Pseudonym.
    pub player: String,
    /// One after the other.
    pub days: Vec<Day>,
}

/// All stretches, in the order of the file.
///
/// # Errors
/// What is no table.
pub fn read(table: impl Read) -> Result<Vec<Stretch>, Error> {
    let mut rows = Reader::from_reader(table);
    let header = rows.headers()?.clone();
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut last = None;
    for row in rows.records() {
        let row = Row {
            header: &header,
            row: &row?,
        };
        let segment = row.text("segment").to_owned();
        if last.as_ref() != Some(&segment) {
            stretches.push(Stretch {
                player: row.text("player").to_owned(),
                days: Vec::new(),
            });
            last = Some(segment);
        }
        if let Some(stretch) = stretches.last_mut() {
            stretch.days.push(row.day());
        }
    }
    Ok(stretches)
}

struct Row<'a> {
    header: &'a StringRecord,
    row: &'a StringRecord,
}

impl Row<'_> {
    /// A cell; empty where the table has no such column.
    fn text(&self, column: &str) -> &str {
        let at = self.header.iter().position(|name| name == column);
        at.and_then(|at| self.row.get(at)).unwrap_or_default()
    }

    /// The number in a cell; none where it is empty.
    fn number(&self, column: &str) -> Option<f64> {
        self.text(column).parse().ok()
    }

    fn day(&self) -> Day {
        let answers = [
            "soreness_1_5",
            "fatigue_1_5",
            "readiness_1_10",
            "sleep_h",
            "sleep_quality_1_5",
        ];
        let [soreness, fatigue, readiness, ..] = answers.map(|column| self.number(column));
        Day {
            load_au: self.number("daily_load_au"),
            outcomes: [soreness, fatigue, readiness],
            answered: answers.iter().any(|column| !self.text(column).is_empty()),
            injured: self.text("injury_at_end") == "1",
        }
    }
}
