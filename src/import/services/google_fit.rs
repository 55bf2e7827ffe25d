//! Google Fit's sessions in an archive of Takeout (`All Sessions`): one file per session, with totals.

use chrono::{NaiveDateTime, Utc};
use serde::Deserialize;

use super::Found;
use super::clock::{Duration, Stamp, When};
use super::json::{self, Entries, Number, Word};
use super::keys::Keys;
use crate::activity::{Sport, Totals};
use crate::import::label::label;
use crate::import::summary::Summary;
use crate::import::{Began, ImportError, NotActivity, Reading, sport_words};

/// Whether the bytes are a session.
pub fn recognises(bytes: &[u8]) -> bool {
    Keys::of(bytes).have(&["fitnessActivity", "startTime"])
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct Session {
    name: Word,
    fitness_activity: Word,
    start_time: When,
    end_time: When,
    duration: Duration,
    aggregate: Entries<Metric>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct Metric {
    metric_name: Word,
    float_value: Number,
    int_value: Number,
}

/// Activities detected by a phone that are not sessions.
const NO_TRAINING: [&str; 7] = [
    "sleep",
    "awake",
    "still",
    "tilting",
    "in_vehicle",
    "on_foot_in_vehicle",
    "exiting_vehicle",
];

/// Reads a session.
///
/// # Errors
/// If the JSON is broken before any data, or if there is no date.
pub fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let document: json::Salvaged<Session> = json::read(bytes)?;
    let session = &document.value;
    let word = session.fitness_activity.as_deref().unwrap_or_default();
    if NO_TRAINING.contains(&plain(word)) {
        return Ok(Reading::not_activity(NotActivity::Wellness));
    }
    let mut found = Found::default();
    found.take(training(session, path));
    found.reading(&document, path, NotActivity::Wellness)
}

fn training(session: &Session, path: &str) -> Option<Summary> {
    let start = session.start_time.0?;
    let began = match start.began(None) {
        Began::At(time, None) => Began::At(time, offset_in_name(path, time)),
        began => began,
    };
    let metric = |name: &str| {
        let mut metrics = session.aggregate.items.iter();
        let found = metrics.find(|metric| metric.metric_name.as_deref() == Some(name))?;
        found.float_value.0.or(found.int_value.0)
    };
    let elapsed_s = session.end_time.0.and_then(|end| end.since_s(start));
    let mut summary = Summary::new(began);
    summary.sport = session.fitness_activity.as_deref().and_then(sport);
    summary.title = session.name.as_deref().and_then(label);
    summary.totals = Totals {
        timer_s: session.duration.0,
        elapsed_s: elapsed_s.filter(|s| *s > 0.0),
        distance_m: metric("com.google.distance.delta"),
        mean_heart_rate_bpm: metric("com.google.heart_rate.summary"),
        energy_kcal: metric("com.google.calories.expended"),
        ..Totals::default()
    };
    Some(summary)
}

/// The kind without its details, as in `running.treadmill`.
fn plain(word: &str) -> &str {
    word.split('.').next().unwrap_or(word)
}

fn sport(word: &str) -> Option<Sport> {
    sport_words::sport(word).or_else(|| sport_words::sport(plain(word)))
}

/// Seconds east of UTC from the file name, which begins with local time and its offset, as in
/// `2024-05-14T18_00_00+02_00_RUNNING.json`; only if both together give the moment of the start.
fn offset_in_name(path: &str, start: chrono::DateTime<Utc>) -> Option<i32> {
    const CLOCK: usize = "2024-05-14T18_00_00".len();
    let name = path.rsplit(['/', '\\', '!']).next()?;
    let clock = name.get(..CLOCK)?.replace('_', ":");
    let clock = NaiveDateTime::parse_from_str(&clock, "%Y-%m-%dT%H:%M:%S").ok()?;
    let after = name.get(CLOCK..)?;
    let fraction = |c: char| c == '.' || c.is_ascii_digit();
    let zone = after
        .trim_start_matches(fraction)
        .get(..6)?
        .replace('_', ":");
    let written = format!("{}{zone}", clock.format("%Y-%m-%dT%H:%M:%S"));
    let Some(Stamp::Zoned(time)) = Stamp::of(&written) else {
        return None;
    };
    let same = (time.to_utc() - start).num_seconds().abs() <= 1;
    same.then(|| time.offset().local_minus_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_the_clock_only_where_it_agrees_with_the_start() {
        let start = Stamp::of("2024-05-14T16:00:00.686Z").expect("a time");
        let Began::At(start, _) = start.began(None) else {
            panic!("a moment");
        };
        let offset_s = |name: &str| offset_in_name(&format!("a.zip!Fit/{name}"), start);
        assert_eq!(
            offset_s("2024-05-14T18_00_00+02_00_RUNNING.json"),
            Some(7200)
        );
        assert_eq!(
            offset_s("2024-05-14T09_00_00.686-07_00_RUNNING.json"),
            Some(-25_200)
        );
        assert_eq!(offset_s("2024-05-14T16_00_00Z_RUNNING.json"), None);
        assert_eq!(offset_s("2024-05-13T18_00_00+02_00_RUNNING.json"), None);
        assert_eq!(offset_s("session.json"), None);
    }
}
