//! Samsung Health's tables: `com.samsung.shealth.exercise` has sessions, the others the days between them.
//!
//! The first line names the table. Column names are prefixed with the data type, in some versions and
//! for some columns. Times are UTC, and a separate column has the local offset.

mod kinds;

use chrono::{DateTime, NaiveDateTime, Utc};

use super::dates::Dates;
use super::{Entry, is_empty, reading, utc_offset_s};
use crate::activity::Totals;
use crate::import::label::label;
use crate::import::number::number;
use crate::import::summary::Summary;
use crate::import::table::{self, Cells};
use crate::import::{Began, ImportError, NotActivity, Reading, possible_offset_s};
use crate::import::{head, text};

/// Beginning of the first line of all tables.
const MARK: &str = "com.samsung.";

/// Tables with sessions, by their first line.
const EXERCISES: [&str; 2] = [
    "com.samsung.shealth.exercise",
    "com.samsung.health.exercise",
];

/// Millilitres per kilogram and minute in one MET.
const MET_ML_PER_KG_MIN: f64 = 3.5;

/// Whether the bytes are one of Samsung's tables.
pub fn recognises(bytes: &[u8]) -> bool {
    let text = text::text(head::of(bytes));
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default();
    // A table name is alone or with numbers, and never beside column names.
    first.starts_with(MARK) && first.split(',').skip(1).all(is_digits) && lines.next().is_some()
}

fn is_digits(text: &str) -> bool {
    text.trim().bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads each row of a table with sessions.
///
/// # Errors
/// If it cannot be read as a table.
pub fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let text = text::text(bytes);
    let (first, below) = text.split_once('\n').ok_or(ImportError::NothingRecorded)?;
    let name = first.split(',').next().unwrap_or_default().trim();
    if !EXERCISES.contains(&name) {
        return Ok(Reading::not_activity(NotActivity::Wellness));
    }
    let rows = table::readings(below.as_bytes()).next();
    let mut rows = rows.ok_or(ImportError::NothingRecorded)?.into_iter();
    let columns = Columns::of(&rows.next().ok_or(ImportError::NothingRecorded)?);
    let rows: Vec<Cells> = rows.filter(|row| !is_empty(row)).collect();
    let dates = Dates::of(
        rows.iter()
            .filter_map(|row| columns.text(row, "start_time")),
    );
    let entries = rows
        .iter()
        .map(|row| Entry::of(columns.summary(row, dates)));
    Ok(reading(bytes, path, entries))
}

/// Column names without anything before their last point.
struct Columns {
    names: Vec<String>,
}

impl Columns {
    fn of(header: &Cells) -> Self {
        let name = |column| {
            let whole = header.cell(column).unwrap_or_default();
            whole.rsplit('.').next().unwrap_or_default().to_lowercase()
        };
        Self {
            names: (0..header.width()).map(name).collect(),
        }
    }

    /// The first non-empty cell among the columns with a name.
    fn text<'a>(&self, row: &'a Cells, name: &str) -> Option<&'a str> {
        let named = self.names.iter().zip(0..).filter(|(n, _)| *n == name);
        named.filter_map(|(_, column)| row.cell(column)).next()
    }

    fn number(&self, row: &Cells, name: &str) -> Option<f64> {
        number(self.text(row, name)?).filter(|value| *value > 0.0)
    }

    fn summary(&self, row: &Cells, dates: Dates) -> Option<Summary> {
        let number = |name| self.number(row, name);
        let text = |name| self.text(row, name);
        let offset_s = text("time_offset").and_then(utc_offset_s);
        let began = began(text("start_time")?, offset_s, dates)?;
        let mut summary = Summary::new(began);
        summary.title = text("title").or(text("comment")).and_then(label);
        summary.sport = text("exercise_type")
            .and_then(kinds::sport)
            .or_else(|| kinds::custom(text("exercise_custom_type").or(text("title"))?));
        let ended = text("end_time").and_then(|text| moment(text, dates));
        let elapsed_s = match (began, ended) {
            (Began::At(start, _), Some(end)) => {
                Some((end - start).num_milliseconds() as f64 / 1000.0)
            }
            _ => None,
        };
        let timer_s = number("duration").map(|ms| ms / 1000.0);
        summary.totals = Totals {
            elapsed_s: elapsed_s.filter(|s| *s >= timer_s.unwrap_or_default()),
            timer_s,
            distance_m: number("distance"),
            ascent_m: number("altitude_gain"),
            descent_m: number("altitude_loss"),
            mean_heart_rate_bpm: number("mean_heart_rate"),
            max_heart_rate_bpm: number("max_heart_rate"),
            ..Totals::default()
        };
        summary.watch.met_max = number("vo2_max").map(|vo2| vo2 / MET_ML_PER_KG_MIN);
        Some(summary)
    }
}

/// UTC with the local offset. Older versions write day before month, in local time.
fn began(text: &str, offset_s: Option<i64>, dates: Dates) -> Option<Began> {
    match text.contains('/') {
        true => Some(Began::local(dates.read(text)?, offset_s)),
        false => Some(Began::At(
            moment(text, dates)?,
            offset_s.and_then(possible_offset_s),
        )),
    }
}

/// A time in UTC: as a date, or as milliseconds since 1970.
fn moment(text: &str, dates: Dates) -> Option<DateTime<Utc>> {
    match text.parse() {
        Ok(ms) => DateTime::from_timestamp_millis(ms),
        Err(_) => dates.read(text).as_ref().map(NaiveDateTime::and_utc),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::Sport;

    fn read_all(text: &str) -> Reading {
        assert!(recognises(text.as_bytes()), "{text}");
        read(text.as_bytes(), "x.csv").expect("reads")
    }

    #[test]
    fn a_row_is_a_training_at_a_moment_and_on_a_clock() {
        let prefixed = "com.samsung.shealth.exercise,6020010,10\n\
            com.samsung.health.exercise.duration,com.samsung.health.exercise.start_time,\
            com.samsung.health.exercise.end_time,com.samsung.health.exercise.exercise_type,\
            com.samsung.health.exercise.mean_heart_rate,com.samsung.health.exercise.distance,\
            com.samsung.health.exercise.time_offset,title\n\
            1800000,2024-05-14 16:00:00.000,2024-05-14 16:31:00.000,1002,140.0,5400.0,UTC+0200,Lake,\n";
        let bare = "com.samsung.health.exercise\n\
            duration,start_time,end_time,exercise_type,mean_heart_rate,distance,time_offset,title\n\
            1800000,1715702400000,1715704260000,1002,140.0,5400.0,7200000,Lake\n";
        for text in [prefixed, bare] {
            let reading = read_all(text);
            let [run] = reading.activities.as_slice() else {
                panic!("{} trainings of {text}", reading.activities.len());
            };
            assert_eq!(run.start.to_rfc3339(), "2024-05-14T16:00:00+00:00");
            assert_eq!((run.utc_offset_s, run.on_local_clock), (Some(7200), false));
            assert_eq!(
                (run.sport, run.title.as_deref()),
                (Sport::Run, Some("Lake"))
            );
            assert_eq!(run.totals.timer_s, Some(1800.0));
            assert_eq!(run.totals.elapsed_s, Some(1860.0));
            assert_eq!(run.totals.distance_m, Some(5400.0));
            assert_eq!(run.totals.mean_heart_rate_bpm, Some(140.0));
        }
    }

    #[test]
    fn the_clock_of_older_versions_is_the_athletes() {
        let reading = read_all(
            "com.samsung.health.exercise,1\nstart_time,duration,exercise_type,time_offset\n\
             \"14/05/2024, 18:00:00\",1800000,14001,7200000\n\"4/6/2024, 18:00:00\",1800000,0,UTC-0330\n",
        );
        let starts: Vec<_> = reading
            .activities
            .iter()
            .map(|a| a.start.to_rfc3339())
            .collect();
        assert_eq!(
            starts,
            ["2024-05-14T16:00:00+00:00", "2024-06-04T21:30:00+00:00"]
        );
        assert_eq!(reading.activities[0].sport, Sport::Swim);
        assert_eq!(reading.activities[1].utc_offset_s, Some(-12_600));
    }

    #[test]
    fn other_tables_are_of_the_days_between_trainings() {
        for name in [
            "com.samsung.shealth.sleep",
            "com.samsung.shealth.exercise.weather",
        ] {
            let reading = read_all(&format!("{name},6020010,10\nstart_time,x\n1,2\n"));
            assert_eq!(reading.not_activity, Some(NotActivity::Wellness), "{name}");
        }
        assert!(!recognises(
            b"com.samsung.health.exercise.duration,start_time\n1,2\n"
        ));
        assert!(!recognises(b"com.samsung.shealth.exercise"));
    }
}
