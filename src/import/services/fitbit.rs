//! Fitbit's lists of exercises (`exercise-0.json`), a hundred to a file, with totals.

use chrono::NaiveDateTime;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::Found;
use super::clock::Stamp;
use super::json::{self, Entries, Number, Word};
use super::keys::Keys;
use crate::activity::Totals;
use crate::import::label::label;
use crate::import::summary::Summary;
use crate::import::units::metres;
use crate::import::{ImportError, NotActivity, Reading, sport_words};

/// Whether the bytes are a list of exercises.
pub fn recognises(bytes: &[u8]) -> bool {
    let keys = Keys::of(bytes);
    let listed = keys.have(&["[].activityName", "[].startTime"]);
    listed || keys.have(&["activities[].activityName", "activities[].startTime"])
}

/// An exercise, or a response of the service with a list of them.
#[derive(Deserialize, Default)]
#[serde(
    rename_all = "camelCase",
    default,
    bound = "List: Default + Deserialize<'de>"
)]
struct Exercise<List> {
    /// The list; the fields below are empty then.
    activities: List,
    activity_name: Word,
    start_time: Word,
    duration: Number,
    active_duration: Number,
    distance: Number,
    distance_unit: Word,
    average_heart_rate: Number,
    calories: Number,
}

/// Reads every exercise.
///
/// # Errors
/// If the JSON is broken before the first, or if none has a date.
pub fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let document: json::Salvaged<Entries<Exercise<Entries<Exercise<IgnoredAny>>>>> =
        json::read(bytes)?;
    let mut found = Found {
        not_understood: document.value.not_understood,
        more: document.value.more,
        ..Found::default()
    };
    for entry in &document.value.items {
        if entry.activity_name.0.is_some() || entry.start_time.0.is_some() {
            found.take(training(entry));
        }
        found.not_understood += entry.activities.not_understood;
        for exercise in &entry.activities.items {
            found.take(training(exercise));
        }
    }
    found.reading(&document, path, NotActivity::List)
}

fn training<List>(exercise: &Exercise<List>) -> Option<Summary> {
    let mut summary = Summary::new(start(exercise.start_time.as_deref()?)?.began(None));
    let name = exercise.activity_name.as_deref();
    summary.sport = name.and_then(sport_words::sport);
    summary.title = name.and_then(label);
    let seconds = |ms: Number| ms.0.map(|ms| ms / 1000.0);
    let unit = exercise.distance_unit.as_deref();
    summary.totals = Totals {
        timer_s: seconds(exercise.active_duration),
        elapsed_s: seconds(exercise.duration),
        distance_m: exercise
            .distance
            .0
            .zip(unit)
            .and_then(|(d, unit)| metres(d, unit)),
        mean_heart_rate_bpm: exercise.average_heart_rate.0,
        energy_kcal: exercise.calories.0,
        ..Totals::default()
    };
    Some(summary)
}

/// Archives write the moment in UTC, month first; the service itself writes the offset.
fn start(text: &str) -> Option<Stamp> {
    let archived = NaiveDateTime::parse_from_str(text.trim(), "%m/%d/%y %H:%M:%S");
    match archived {
        Ok(utc) => Some(Stamp::Zoned(utc.and_utc().fixed_offset())),
        Err(_) => Stamp::of(text),
    }
}
