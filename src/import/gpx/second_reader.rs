//! GPX files as the gpx crate reads them, where our own reader lost something or found nothing.
//!
//! The crate knows no extension and so no heart rate, and refuses whatever breaks the rules. What it may know better
//! is when a point was taken: every way of ISO 8601 to write a time, such as weeks and numbered days of a year. So our own
//! points are completed with its times.

use chrono::{DateTime, Utc};
use gpx::Waypoint;
use time::OffsetDateTime;

use super::library;
use super::points::{self, Document, Track};
use crate::import::track::{TrackPoint, UnreadTimes};
use crate::import::xml::instant::Instant;
use crate::import::{Reading, xml};

/// What the gpx crate and our reader together make of a file, unless it is nothing or more than so many points.
pub fn read(bytes: &[u8], path: &str, most_points: usize) -> Option<Reading> {
    let text = xml::text(bytes);
    xml::refuse_entities(&text).ok()?;
    if text.matches("lat").count() > most_points {
        return None;
    }
    // What breaks the rules or is nested too deep is not given to the crate.
    let mut ours = points::read(&text).ok().filter(|it| it.damage.is_none())?;
    let theirs = library::document(&text).ok()?;
    complete(&mut ours, &theirs.tracks).then(|| super::reading(&ours, &text, path).ok())?
}

/// Gives each point the time that the crate knows; false where both see other points.
fn complete(ours: &mut Document, theirs: &[gpx::Track]) -> bool {
    all_pairs(&mut ours.tracks, theirs, complete_track)
}

fn complete_track(ours: &mut Track, theirs: &gpx::Track) -> bool {
    // The crate reads each time of a file or refuses it.
    ours.unread = UnreadTimes::default();
    all_pairs(&mut ours.segments, &theirs.segments, |ours, theirs| {
        all_pairs(ours, &theirs.points, complete_point)
    })
}

/// Whether there are as many of both, and something is true of each pair.
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

/// A moment of which the crate has forgotten the local clock.
fn instant(time: OffsetDateTime) -> Option<Instant> {
    let time: Option<DateTime<Utc>> =
        DateTime::from_timestamp(time.unix_timestamp(), time.nanosecond());
    time.map(|time| Instant {
        time,
        utc_offset_s: None,
    })
}
