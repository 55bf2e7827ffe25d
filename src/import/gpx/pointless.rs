//! Tracks without a point that are still known to be sessions: a pool swim, a treadmill run, exported as
//! GPX by a service without any data to put into it.

use super::points::{Document, Track};
use super::{activity, sport_words};
use crate::activity::{Activity, Device, Origin, Samples, Sport, Totals};
use crate::import::track::Recording;
use crate::import::xml::instant::Instant;
use crate::import::{ImportError, NotActivity, Reading, possible_start};

/// Beginnings of the names of services that put the start of the session into `metadata`. Others put the
/// time of writing there.
const DATED_BY_START: [&str; 3] = ["Garmin Connect", "StravaGPX", "strava.com"];

/// The result for a file without a single point.
///
/// # Errors
/// If it broke off before its first point: then it may have been a session.
pub fn reading(document: &Document, path: &str) -> Result<Reading, ImportError> {
    if let Some(damage) = document.damage.filter(|damage| damage.loses()) {
        return Err(ImportError::Damaged(damage));
    }
    let activities = trainings(document, path);
    if activities.is_empty() {
        return Ok(Reading::not_activity(match document.has_route {
            true => NotActivity::Course,
            false => NotActivity::EmptyTrack,
        }));
    }
    Ok(Reading {
        activities,
        ..Reading::default()
    })
}

/// The sessions of a file without any point: the tracks with a known start. Their length is unknown.
fn trainings(document: &Document, path: &str) -> Vec<Activity> {
    let tracks = document.tracks.iter().enumerate();
    let begun = tracks.filter_map(|(at, track)| Some((track, begun(document, track, at)?)));
    let begun = begun.filter(|(_, instant)| possible_start(instant.time));
    let trainings = begun.zip(0..).map(|((track, instant), index)| {
        let origin = Origin {
            path: path.to_owned(),
            index,
        };
        training(document, track, instant, origin)
    });
    trainings.collect()
}

/// When a track began; the time of the whole file can only mean its first.
fn begun(document: &Document, track: &Track, at: usize) -> Option<Instant> {
    let creator = document.creator.as_deref().unwrap_or_default();
    let of_start = DATED_BY_START.iter().any(|name| creator.starts_with(name));
    let dated = document.dated.filter(|_| of_start && at == 0);
    track.begun.or(dated)
}

fn training(document: &Document, track: &Track, begun: Instant, origin: Origin) -> Activity {
    let sport = track.kind.as_deref().and_then(sport_words::sport);
    let recording = Recording {
        start: begun.time,
        utc_offset_s: begun.utc_offset_s,
        samples: Samples::default(),
        lost_points: 0,
    };
    Activity {
        title: track.name.clone(),
        device: Device {
            product: document.creator.clone(),
            ..Device::default()
        },
        totals: Totals::default(),
        ..activity(origin, sport.unwrap_or(Sport::Other), recording)
    }
}
