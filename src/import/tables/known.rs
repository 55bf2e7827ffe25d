//! Tables that are known and not read, so that they are called by their names.
//!
//! They hold dates without a time of day, so that a recording of the same training could not be told from
//! another one, or no date at all, or weights lifted set by set. The pages that made them export recordings, too.

use super::header::Header;
use super::{head, known};
use crate::import::{ImportError, Reading};

/// Names of tables, and columns that only they have, as small letters and digits.
const TABLES: [(&str, &[&str]); 5] = [
    (
        "TrainingPeaks",
        &["workoutday", "timetotalinhours", "distanceinmeters"],
    ),
    (
        "MapMyFitness",
        &["workoutdate", "activitytype", "workouttimeseconds"],
    ),
    ("Garmin laps", &["laps", "cumulativetime", "avghr"]),
    ("Hevy", &["exercisetitle", "setindex", "starttime"]),
    ("Strong", &["workoutname", "exercisename", "setorder"]),
];

fn name(header: &Header) -> Option<&'static str> {
    let is_it = |columns: &[&str]| columns.iter().all(|column| header.has(column));
    let table = TABLES.iter().find(|(_, columns)| is_it(columns));
    table.map(|(name, _)| *name)
}

/// Whether the bytes are one of them.
pub fn recognises(bytes: &[u8]) -> bool {
    known(head(bytes), |sheet| name(&sheet.header)).is_some()
}

/// Names the table.
///
/// # Errors
/// Always.
pub fn read(bytes: &[u8], _: &str) -> Result<Reading, ImportError> {
    let table = known(head(bytes), |sheet| name(&sheet.header));
    let (name, _) = table.ok_or(ImportError::NothingRecorded)?;
    Err(ImportError::NotSupported(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_named() {
        let text = "Title,WorkoutType,WorkoutDay,DistanceInMeters,TimeTotalInHours\nRun,Run,2024-05-14,5400,0.5\n";
        assert!(recognises(text.as_bytes()));
        let told = read(text.as_bytes(), "x")
            .map(|_| ())
            .map_err(|error| error.to_string());
        let words = "TrainingPeaks export: not supported; export its trainings as FIT, GPX or TCX";
        assert_eq!(told, Err(words.to_owned()));
        assert!(!recognises(b"Title,WorkoutDay\nRun,2024-05-14\n"));
    }
}
