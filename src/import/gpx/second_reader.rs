//! GPX files as read by the gpx crate, if our own reader lost something or found nothing.
//!
//! The crate supports no extension and so no heart rate, and refuses any file that breaks the rules. Its
//! advantage is times: every ISO 8601 notation, such as weeks and ordinal days. So our own points get
//! its times.

use chrono::{DateTime, Utc};
use gpx::Waypoint;
use time::OffsetDateTime;

use super::library;
use super::points::{self, Document, Track};
use crate::import::track::{TrackPoint, UnreadTimes};
use crate::import::xml::instant::Instant;
use crate::import::{Reading, xml};

/// The combined result of the gpx crate and our reader, unless it is nothing or more than `most_points`.
pub fn read(bytes: &[u8], path: &str, most_points: usize) -> Option<Reading> {
    let text = xml::text(bytes);
    xml::refuse_entities(&text).ok()?;
    if text.matches("lat").count() > most_points {
        return None;
    }
    // Documents that break the rules or are nested too deep are not passed to the crate.
    let mut ours = points::read(&text).ok().filter(|it| it.damage.is_none())?;
    // The crate adds times only.
    if !ours.tracks.iter().any(lacks_times) {
        return None;
    }
    let theirs = library::document(&text).ok()?;
    complete(&mut ours, &theirs.tracks).then(|| super::reading(&ours, &text, path).ok())?
}

/// Whether a point has no time that ours could read.
fn lacks_times(track: &Track) -> bool {
    let mut points = track.segments.iter().flatten();
    track.unread.points > 0 || points.any(|point| point.instant.is_none())
}

/// Gives each point the crate's time; false if the two see different points.
fn complete(ours: &mut Document, theirs: &[gpx::Track]) -> bool {
    all_pairs(&mut ours.tracks, theirs, complete_track)
}

fn complete_track(ours: &mut Track, theirs: &gpx::Track) -> bool {
    // The crate reads each time of a file or refuses the file.
    ours.unread = UnreadTimes::default();
    all_pairs(&mut ours.segments, &theirs.segments, |ours, theirs| {
        all_pairs(ours, &theirs.points, complete_point)
    })
}

/// Whether both have the same number, and something is true of each pair.
fn all_pairs<A, B>(ours: &mut [A], theirs: &[B], is_true: impl Fn(&mut A, &B) -> bool) -> bool {
    ours.len() == theirs.len() && {
        let mut pairs = ours.iter_mut().zip(theirs);
        pairs.all(|(ours, theirs)| is_true(ours, theirs))
    }
}

fn complete_point(ours: &mut TrackPoint, theirs: &Waypoint) -> bool {
    let place = theirs.point();
    let is_same = ours.measured.position.is_none_or(|position| {
        (position.latitude_deg, position.longitude_deg) == (place.y(), place.x())
    });
    let known = theirs.time.and_then(|time| instant(time.into()));
    ours.instant = ours.instant.or(known);
    is_same
}

/// A moment whose local clock the crate has dropped.
fn instant(time: OffsetDateTime) -> Option<Instant> {
    let time: Option<DateTime<Utc>> =
        DateTime::from_timestamp(time.unix_timestamp(), time.nanosecond());
    time.map(|time| Instant {
        time,
        utc_offset_s: None,
    })
}
