//! adidas Running's (formerly Runtastic's) archive: one file per session with its totals, and files of
//! the same name with positions, heart rates and altitudes in folders beside it.

use serde::Deserialize;

use super::Found;
use super::clock::{Stamp, When};
use super::course::Course;
use super::json::{self, Entries, Number, Word};
use super::keys::Keys;
use crate::activity::{Position, Sample, Sport, Totals};
use crate::import::label::label;
use crate::import::summary::Summary;
use crate::import::units::of_km_per_h;
use crate::import::{Companion, ImportError, NotActivity, Reading, Told, gait, sport_words};

/// Folders with parts of a session's course in files of its name.
const FOLDERS: [(&str, &str); 3] = [
    ("GPS-data", "json"),
    ("GPS-data", "gpx"),
    ("Heart-rate-data", "json"),
];

/// Whether the bytes are a session or a part of its course.
pub fn recognises(bytes: &[u8]) -> bool {
    let keys = Keys::of(bytes);
    let sport = ["sport_type_id", "sport_type", "start_time_timezone_offset"];
    let part = ["[].heart_rate", "[].elevation", "[].latitude"];
    let session = keys.have(&["start_time", "duration"]) && keys.have_any(&sport);
    session || (keys.have(&["[].timestamp", "[].duration"]) && keys.have_any(&part))
}

/// A session, or one point of its course.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Entry {
    start_time: When,
    end_time: When,
    start_time_timezone_offset: Number,
    duration: Number,
    distance: Number,
    elevation_gain: Number,
    elevation_loss: Number,
    pulse_avg: Number,
    pulse_max: Number,
    notes: Word,
    #[serde(alias = "sport_type")]
    sport_type_id: Word,
    /// Since 2020 these contain the totals.
    features: Entries<Feature>,
    timestamp: When,
    latitude: Number,
    longitude: Number,
    altitude: Number,
    speed: Number,
    heart_rate: Number,
}

#[derive(Deserialize, Default, Debug)]
#[serde(default)]
struct Feature {
    r#type: Word,
    attributes: json::Maybe<Attributes>,
}

#[derive(Deserialize, Default, Debug, Clone, Copy)]
#[serde(default)]
struct Attributes {
    distance: Number,
    elevation_gain: Number,
    elevation_loss: Number,
    average: Number,
    maximum: Number,
}

/// Reads a session, or a part of its course as a separate recording.
///
/// # Errors
/// If the JSON is broken before any data, or if there is no date.
pub fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let document: json::Salvaged<Entries<Entry>> = json::read(bytes)?;
    let mut found = Found::default();
    let entries = &document.value.items;
    let session = entries.first().filter(|entry| entry.start_time.0.is_some());
    if let Some(session) = session {
        found.take(training(session));
        let mut reading = found.reading(&document, path, NotActivity::Part)?;
        reading.companions = parts(path);
        return Ok(reading);
    }
    found.more = document.value.more;
    let tells = |entry: &Entry| entry.heart_rate.0.or(entry.latitude.0).is_some();
    if entries.iter().any(tells) {
        found.take(course(entries));
    }
    found.reading(&document, path, NotActivity::Part)
}

/// Where the parts of a session's course are, if there are any.
fn parts(path: &str) -> Vec<Companion> {
    let name = path.rsplit(['/', '\\', '!']).next().unwrap_or(path);
    let name = name.strip_suffix(".gz").unwrap_or(name);
    let stem = name.strip_suffix(".json").unwrap_or(name);
    let part = |(folder, ending): &(&str, &str)| Companion {
        file: format!("{folder}/{stem}.{ending}"),
        told: Told::PerhapsCourseOf { index: 0 },
    };
    FOLDERS.iter().map(part).collect()
}

fn training(session: &Entry) -> Option<Summary> {
    let start = session.start_time.0?;
    let offset_ms = session.start_time_timezone_offset.0;
    let mut summary = Summary::new(start.began(offset_ms.map(|ms| ms / 1000.0)));
    let feature = |of: &str| {
        let mut features = session.features.items.iter();
        let found = features.find(|feature| feature.r#type.as_deref() == Some(of));
        found.and_then(|f| f.attributes.0).unwrap_or_default()
    };
    let (track, heart) = (feature("track_metrics"), feature("heart_rate"));
    summary.sport = session.sport_type_id.as_deref().and_then(sport);
    summary.title = session.notes.as_deref().and_then(label);
    summary.totals = Totals {
        timer_s: session.duration.0.map(|ms| ms / 1000.0),
        elapsed_s: session.end_time.0.and_then(|end| end.since_s(start)),
        distance_m: session.distance.0.or(track.distance.0),
        ascent_m: session.elevation_gain.0.or(track.elevation_gain.0),
        descent_m: session.elevation_loss.0.or(track.elevation_loss.0),
        mean_heart_rate_bpm: session.pulse_avg.0.or(heart.average.0),
        max_heart_rate_bpm: session.pulse_max.0.or(heart.maximum.0),
        ..Totals::default()
    };
    Some(summary)
}

/// Points of a course as a recording.
fn course(points: &[Entry]) -> Option<Summary> {
    let start: Stamp = points.iter().find_map(|point| point.timestamp.0)?;
    let mut course = Course::default();
    let mut places: Vec<(f64, Position)> = Vec::new();
    for point in points {
        let passed = point.timestamp.0.and_then(|time| time.since_s(start));
        let Some(elapsed_s) = passed else { continue };
        let position = (point.latitude.0.zip(point.longitude.0))
            .and_then(|(latitude, longitude)| Position::possible(latitude, longitude));
        places.extend(position.map(|position| (elapsed_s, position)));
        course.put(Sample {
            elapsed_s,
            heart_rate_bpm: point.heart_rate.0.map(|bpm| bpm as f32),
            speed_m_per_s: point.speed.0.map(|speed| of_km_per_h(speed) as f32),
            distance_m: point.distance.0,
            altitude_m: point.altitude.0.map(|metres| metres as f32),
            position,
            ..Sample::default()
        });
    }
    let mut summary = Summary::new(start.began(None));
    let speeds = places.windows(2).filter_map(|pair| {
        let seconds = pair[1].0 - pair[0].0;
        (seconds > 0.0).then(|| pair[0].1.distance_m(pair[1].1) / seconds)
    });
    let sport = gait::sport(speeds);
    summary.sport = Some(sport);
    summary.samples = course.finish(sport, &mut summary.totals);
    let lasted_s = summary.samples.running_s();
    summary.totals.timer_s = Some(lasted_s);
    Some(summary)
}

/// Numbers of sports.
const NUMBERS: [(Sport, &[u32]); 16] = [
    (Sport::Run, &[1]),
    (Sport::TreadmillRun, &[14]),
    (Sport::Walk, &[2, 19]),
    (Sport::Hike, &[7, 13]),
    (Sport::Ride, &[3, 4, 15, 22, 36, 46]),
    (Sport::Swim, &[18]),
    (Sport::SkiTour, &[8, 53]),
    (Sport::AlpineSki, &[9, 10]),
    (Sport::Row, &[17, 44]),
    (Sport::Strength, &[34, 63, 64, 65, 66, 77, 78, 80, 81]),
    (
        Sport::TeamSport,
        &[23, 24, 25, 35, 38, 45, 51, 52, 67, 68, 71, 75],
    ),
    (Sport::Yoga, &[26, 31]),
    (Sport::Elliptical, &[16]),
    (Sport::Climb, &[32]),
    (
        Sport::Other,
        &[5, 6, 11, 20, 21, 27, 28, 29, 30, 33, 37, 42, 43, 47, 48, 50],
    ),
    (
        Sport::Other,
        &[54, 55, 58, 60, 61, 62, 69, 70, 72, 73, 74, 76],
    ),
];

fn sport(word: &str) -> Option<Sport> {
    let Ok(number) = word.trim().parse::<u32>() else {
        return sport_words::sport(word);
    };
    let mut known = NUMBERS.iter();
    known
        .find(|(_, numbers)| numbers.contains(&number))
        .map(|(sport, _)| *sport)
}
