//! Files of the app Health Auto Export from Apple Health: workouts with heart rates and routes.

use serde::Deserialize;

use super::Found;
use super::clock::{Stamp, When};
use super::course::Course;
use super::json::{self, Entries, Maybe, Number, Word};
use super::keys::Keys;
use crate::activity::{Position, Sample, Sport, Totals};
use crate::import::label::label;
use crate::import::summary::Summary;
use crate::import::units::metres;
use crate::import::{ImportError, NotActivity, Reading, sport_words};

/// Whether the bytes are such an export.
pub fn recognises(bytes: &[u8]) -> bool {
    let keys = Keys::of(bytes);
    let metrics = ["data.metrics[].name", "data.metrics[].data"];
    keys.has("data.workouts") || keys.have(&metrics)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Export {
    data: Maybe<Data>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Data {
    workouts: Entries<Workout>,
}

/// A number with its unit.
#[derive(Deserialize, Default, Debug, Clone)]
#[serde(default)]
struct Quantity {
    qty: Number,
    units: Word,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct Workout {
    name: Word,
    start: When,
    end: When,
    duration: Number,
    location: Word,
    is_indoor: Maybe<bool>,
    distance: Maybe<Quantity>,
    elevation_up: Maybe<Quantity>,
    elevation_down: Maybe<Quantity>,
    elevation: Maybe<Elevation>,
    avg_heart_rate: Maybe<Quantity>,
    max_heart_rate: Maybe<Quantity>,
    heart_rate: Maybe<HeartRate>,
    heart_rate_data: Entries<Value>,
    cycling_power: Entries<Value>,
    route: Entries<Point>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Elevation {
    ascent: Number,
    descent: Number,
    units: Word,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct HeartRate {
    avg: Maybe<Quantity>,
    max: Maybe<Quantity>,
}

/// A value of one quantity with its time; for heart rates a one-minute mean, in some exports.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Value {
    date: When,
    qty: Number,
    #[serde(rename = "Avg", alias = "avg")]
    avg: Number,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Point {
    #[serde(alias = "date")]
    timestamp: When,
    #[serde(alias = "lat")]
    latitude: Number,
    #[serde(alias = "lon")]
    longitude: Number,
    altitude: Number,
    speed: Number,
}

/// Reads every workout.
///
/// # Errors
/// If the JSON is broken before any data, or if no workout has a date.
pub fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let document: json::Salvaged<Export> = json::read(bytes)?;
    let mut found = Found {
        not_understood: usize::from(document.value.data.0.is_none()),
        ..Found::default()
    };
    if let Some(data) = &document.value.data.0 {
        found.not_understood = data.workouts.not_understood;
        let more = |w: &Workout| w.heart_rate_data.more || w.route.more || w.cycling_power.more;
        found.more = data.workouts.more || data.workouts.items.iter().any(more);
        for workout in &data.workouts.items {
            found.take(training(workout));
        }
    }
    found.reading(&document, path, NotActivity::Wellness)
}

fn training(workout: &Workout) -> Option<Summary> {
    let start = workout.start.0?;
    let elapsed_s = workout.end.0.and_then(|end| end.since_s(start));
    let sport = sport(workout);
    let length = |length: &Maybe<Quantity>| {
        let length = length.0.as_ref()?;
        metres(length.qty.0?, length.units.as_deref()?)
    };
    let qty = |quantity: &Maybe<Quantity>| quantity.0.as_ref().and_then(|q| q.qty.0);
    let of_old = |of: fn(&Elevation) -> Number| {
        let elevation = workout.elevation.0.as_ref()?;
        metres(of(elevation).0?, elevation.units.as_deref()?)
    };
    let hearts = workout.heart_rate.0.as_ref();
    let mut totals = Totals {
        timer_s: workout.duration.0.map(|d| in_seconds(d, elapsed_s)),
        elapsed_s: elapsed_s.filter(|s| *s > 0.0),
        distance_m: length(&workout.distance),
        ascent_m: length(&workout.elevation_up).or(of_old(|e| e.ascent)),
        descent_m: length(&workout.elevation_down).or(of_old(|e| e.descent)),
        mean_heart_rate_bpm: qty(&workout.avg_heart_rate)
            .or(hearts.and_then(|hearts| qty(&hearts.avg))),
        max_heart_rate_bpm: qty(&workout.max_heart_rate)
            .or(hearts.and_then(|hearts| qty(&hearts.max))),
        ..Totals::default()
    };
    let mut summary = Summary::new(start.began(None));
    summary.sport = sport;
    summary.title = workout.name.as_deref().and_then(label);
    summary.samples = course(workout, start).finish(sport.unwrap_or_default(), &mut totals);
    summary.totals = totals;
    Some(summary)
}

/// Older exports count minutes; the time from start to end decides which of the two is meant.
fn in_seconds(duration: f64, elapsed_s: Option<f64>) -> f64 {
    const AS_LONG: f64 = 1.05;
    const FAR_TOO_SHORT: f64 = 0.05;
    let minutes = elapsed_s.is_some_and(|elapsed_s| {
        duration <= FAR_TOO_SHORT * elapsed_s && duration * 60.0 <= AS_LONG * elapsed_s
    });
    match minutes {
        true => duration * 60.0,
        false => duration,
    }
}

fn sport(workout: &Workout) -> Option<Sport> {
    let sport = workout.name.as_deref().and_then(sport_words::sport)?;
    let located = workout.location.as_deref() == Some("Indoor");
    let indoor = workout.is_indoor.0.unwrap_or(located);
    Some(match sport {
        Sport::Run if indoor => Sport::TreadmillRun,
        sport => sport,
    })
}

fn course(workout: &Workout, start: Stamp) -> Course {
    let mut course = Course::default();
    let mut put = |time: When, moment: Sample| {
        if let Some(elapsed_s) = time.0.and_then(|time| time.since_s(start)) {
            course.put(Sample {
                elapsed_s,
                ..moment
            });
        }
    };
    for value in &workout.heart_rate_data.items {
        let bpm = value.avg.0.or(value.qty.0).map(|bpm| bpm as f32);
        let heart_rate_bpm = bpm;
        put(
            value.date,
            Sample {
                heart_rate_bpm,
                ..Sample::default()
            },
        );
    }
    for value in &workout.cycling_power.items {
        let power_w = value.qty.0.or(value.avg.0).map(|watts| watts as f32);
        put(
            value.date,
            Sample {
                power_w,
                ..Sample::default()
            },
        );
    }
    for point in &workout.route.items {
        let place = point.latitude.0.zip(point.longitude.0);
        put(
            point.timestamp,
            Sample {
                position: place.and_then(|(lat, lon)| Position::possible(lat, lon)),
                altitude_m: point.altitude.0.map(|metres| metres as f32),
                // GPS gives negative values if unknown.
                speed_m_per_s: point.speed.0.filter(|s| *s >= 0.0).map(|s| s as f32),
                ..Sample::default()
            },
        );
    }
    course
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_told_from_seconds_by_start_and_end() {
        assert_eq!(in_seconds(30.0, Some(1800.0)), 1800.0);
        assert_eq!(in_seconds(1800.0, Some(1800.0)), 1800.0);
        assert_eq!(in_seconds(1500.0, Some(1800.0)), 1500.0);
        assert_eq!(in_seconds(1800.0, None), 1800.0);
    }
}
