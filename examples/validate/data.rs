//! Daily training load and morning ratings, one row a day (docs/validation.md gives the source).

use std::io::Read;

use csv::{Error, Reader, StringRecord};

/// Fewer days with a session are not informative about load, if each person is one stretch.
const LEAST_TRAINED_DAYS: usize = 25;

/// A day of a player; unreported values are `None`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Day {
    /// Exertion times minutes, summed over the day.
    pub load_au: Option<f64>,
    /// Soreness, fatigue and readiness in the morning, higher is better.
    pub outcomes: [Option<f64>; 3],
    /// Whether the player gave any rating that morning.
    pub answered: bool,
    /// Whether an injury was reported.
    pub injured: bool,
}

/// A stretch of consecutive days of one player. The time between two stretches is unknown.
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
/// If it is not a table.
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
        let segment = row.either("segment", "person").to_owned();
        if last.as_ref() != Some(&segment) {
            stretches.push(Stretch {
                player: row.either("player", "person").to_owned(),
                days: Vec::new(),
            });
            last = Some(segment);
        }
        if let Some(stretch) = stretches.last_mut() {
            stretch.days.push(row.day());
        }
    }
    if header.iter().any(|name| name == "person") {
        // A player who hardly logged a session is not informative about load.
        stretches.retain(|stretch| trained_days(stretch) >= LEAST_TRAINED_DAYS);
    }
    Ok(stretches)
}

fn trained_days(stretch: &Stretch) -> usize {
    let trained = |day: &&Day| day.load_au.is_some_and(|load| load > 0.0);
    stretch.days.iter().filter(trained).count()
}

struct Row<'a> {
    header: &'a StringRecord,
    row: &'a StringRecord,
}

impl Row<'_> {
    /// A cell; empty if the table has no such column.
    fn text(&self, column: &str) -> &str {
        let at = self.header.iter().position(|name| name == column);
        at.and_then(|at| self.row.get(at)).unwrap_or_default()
    }

    /// The same for a column with either name: both tables have one of them.
    fn either(&self, column: &str, other: &str) -> &str {
        match self.text(column) {
            "" => self.text(other),
            text => text,
        }
    }

    /// The number in a cell; none if empty.
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
            load_au: self.either("daily_load_au", "load_au").parse().ok(),
            outcomes: [
                soreness,
                fatigue,
                readiness.or(self.number("readiness_0_10")),
            ],
            answered: answers.iter().any(|column| !self.text(column).is_empty()),
            injured: self.text("injury_at_end") == "1",
        }
    }
}
