//! The track points of a GPX file by local element names, whatever their prefix or namespace.

use crate::activity::{Position, Sample};
use crate::import::label::label;
use crate::import::limits::{MOST_RECORDS, MOST_TRAININGS};
use crate::import::track::{PAUSE_AFTER_S, Quantity, Segment, TrackPoint, UnreadTimes, number};
use crate::import::xml::instant::{Instant, instant};
use crate::import::xml::walk::{Element, Gather, walk};
use crate::import::{Damage, ImportError};

/// The tracks of a file.
#[derive(Debug, Default)]
pub struct Document {
    /// The device or program that wrote it.
    pub creator: Option<String>,
    /// Tracks in the order of the file.
    pub tracks: Vec<Track>,
    /// Whether it contains a planned route.
    pub has_route: bool,
    /// The time in its `metadata`: when the file was written, or when the session began.
    pub dated: Option<Instant>,
    /// Damage that still let points be read.
    pub damage: Option<Damage>,
}

/// One track.
#[derive(Debug, Default)]
pub struct Track {
    /// The `name` element.
    pub name: Option<String>,
    /// The `type` element.
    pub kind: Option<String>,
    /// Points of its segments; empty ones too, so that they match what other readers count.
    pub segments: Vec<Vec<TrackPoint>>,
    /// A time in the track but not in a point: when it began.
    pub begun: Option<Instant>,
    /// Unreadable times of its points.
    pub unread: UnreadTimes,
}

impl Track {
    /// Its segments with the pauses between them: one ends where the recording was stopped, however briefly.
    pub fn parted(&self) -> Vec<Segment<'_>> {
        let segment = |points| Segment {
            points,
            longest_step_s: PAUSE_AFTER_S,
            longest_lead_s: 0.0,
        };
        self.segments.iter().map(|s| segment(s)).collect()
    }

    /// Adds a time to the latest point; the first of several counts.
    fn take_time(&mut self, text: &str) {
        let Some(point) = last_point(&mut self.segments) else {
            return;
        };
        point.instant = point.instant.or_else(|| instant(text));
        if point.instant.is_none() {
            self.unread.note(text);
        }
    }
}

/// Reads all track points.
///
/// # Errors
/// If the XML breaks before the first track. After later breaks the earlier part is kept.
pub fn read(text: &str) -> Result<Document, ImportError> {
    let mut gathered = Gathered::default();
    let damage = walk(text, &mut gathered)?;
    Ok(Document {
        damage,
        ..gathered.document
    })
}

#[derive(Default)]
struct Gathered {
    document: Document,
    open: Vec<Tag>,
    points: usize,
    segments: usize,
    /// Number of tracks, which is limited.
    tracks: usize,
}

/// The relevant elements; everything else is only nesting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tag {
    Root,
    Metadata,
    Track,
    Segment,
    Point,
    Route,
    Name,
    Type,
    Time,
    Elevation,
    Measured(Quantity),
    Other,
}

impl Tag {
    fn of(local_name: &str) -> Self {
        match local_name {
            "gpx" => Tag::Root,
            "metadata" => Tag::Metadata,
            "trk" => Tag::Track,
            "trkseg" => Tag::Segment,
            "trkpt" => Tag::Point,
            "rte" => Tag::Route,
            "name" => Tag::Name,
            "type" => Tag::Type,
            "time" => Tag::Time,
            "ele" => Tag::Elevation,
            name => Quantity::of(name).map_or(Tag::Other, Tag::Measured),
        }
    }
}

impl Gather for Gathered {
    fn open(&mut self, element: &Element) {
        let tag = Tag::of(element.name());
        let tracks = &mut self.document.tracks;
        match tag {
            Tag::Root if self.open.is_empty() => {
                self.document.creator = element.attribute("creator").as_deref().and_then(label);
            }
            Tag::Track => {
                self.tracks += 1;
                if self.tracks <= MOST_TRAININGS {
                    tracks.push(Track::default());
                }
            }
            Tag::Segment => {
                self.segments += 1;
                if let Some(track) = tracks.last_mut() {
                    track.segments.push(Vec::new());
                }
            }
            Tag::Point => {
                self.points += 1;
                let segment = tracks.last_mut().and_then(|t| t.segments.last_mut());
                if let Some(segment) = segment.filter(|_| self.points <= MOST_RECORDS) {
                    segment.push(point(element));
                }
            }
            Tag::Route => self.document.has_route = true,
            _ => {}
        }
        self.open.push(tag);
    }

    fn close(&mut self, text: &str) {
        let Some(tag) = self.open.pop() else { return };
        let within = self.open.last();
        match (tag, within, self.document.tracks.last_mut()) {
            (Tag::Time, Some(Tag::Metadata | Tag::Root), _) => {
                self.document.dated = self.document.dated.or_else(|| instant(text));
            }
            (Tag::Time, Some(Tag::Track), Some(track)) => {
                track.begun = track.begun.or_else(|| instant(text));
            }
            (Tag::Type, Some(Tag::Track), Some(track)) => {
                track.kind = track.kind.take().or_else(|| label(text));
            }
            (Tag::Name, Some(Tag::Track), Some(track)) => {
                track.name = track.name.take().or_else(|| label(text));
            }
            // A time or a height in an extension is something else.
            (Tag::Time, Some(Tag::Point), Some(track)) => track.take_time(text),
            (Tag::Elevation, Some(Tag::Point), Some(track)) => {
                if let Some(point) = last_point(&mut track.segments) {
                    let altitude_m = &mut point.measured.altitude_m;
                    *altitude_m = altitude_m.or_else(|| number(text).map(|m| m as f32));
                }
            }
            (Tag::Measured(quantity), Some(_), Some(track)) => {
                let in_point = self.open.iter().rev().any(|tag| *tag == Tag::Point);
                if let Some(point) = last_point(&mut track.segments).filter(|_| in_point) {
                    point.take(quantity, text);
                }
            }
            _ => {}
        }
    }

    fn is_empty(&self) -> bool {
        self.document.tracks.is_empty()
    }

    fn points(&self) -> usize {
        self.points.max(self.segments)
    }

    fn trainings(&self) -> usize {
        self.tracks
    }
}

fn last_point(segments: &mut [Vec<TrackPoint>]) -> Option<&mut TrackPoint> {
    segments.last_mut()?.last_mut()
}

fn point(element: &Element) -> TrackPoint {
    TrackPoint {
        measured: Sample {
            position: position(element),
            ..Sample::default()
        },
        ..TrackPoint::default()
    }
}

fn position(element: &Element) -> Option<Position> {
    let latitude_deg = number(&element.attribute("lat")?)?;
    let longitude_deg = number(&element.attribute("lon")?)?;
    Position::possible(latitude_deg, longitude_deg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_keeps_the_points_before_it() {
        let xml = "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"2\"><time>2020-01-01T00:00:00Z</time>\
                   </trkpt><trkpt lat=\"1\" lo";
        let document = read(xml).expect("keeps");
        assert_eq!(document.tracks[0].segments[0].len(), 1);
        assert!(document.damage.is_some());
    }

    #[test]
    fn times_and_heights_of_extensions_are_not_those_of_the_point() {
        let xml = "<gpx><trk><trkseg><trkpt lat='1' lon='2'>\
                   <extensions><x><ele>1</ele><time>2024-01-01T00:00:00Z</time></x></extensions>\
                   <ele>500</ele><time>2025-05-05T10:00:00Z</time></trkpt></trkseg></trk></gpx>";
        let document = read(xml).expect("reads");
        let point = document.tracks[0].segments[0][0];
        assert_eq!(point.measured.altitude_m, Some(500.0));
        assert_eq!(point.instant, instant("2025-05-05T10:00:00Z"));
    }

    #[test]
    fn elements_outside_points_are_not_taken_for_measurements() {
        let xml = "<gpx creator='A &amp; B'><metadata><name>file</name>\
                   <time>2020-01-01T00:00:00Z</time></metadata>\
                   <trk><name>Evening</name><type>Run</type><link><type>text</type></link>\
                   <trkseg><trkpt lat=\"1\" lon=\"2\"><name>here</name></trkpt></trkseg></trk></gpx>";
        let document = read(xml).expect("reads");
        let track = &document.tracks[0];
        assert_eq!(document.creator.as_deref(), Some("A & B"));
        assert_eq!(track.name.as_deref(), Some("Evening"));
        assert_eq!(track.kind.as_deref(), Some("Run"));
        assert_eq!(track.segments[0][0].instant, None);
    }

    #[test]
    fn places_that_do_not_exist_are_none() {
        let xml = "<gpx><trk><trkseg><trkpt lat=\"91\" lon=\"2\"/><trkpt lat=\"NaN\" lon=\"2\"/>\
                   <trkpt lon=\"2\"/><trkpt lat=\"9\" lon=\"2\"/></trkseg></trk></gpx>";
        let document = read(xml).expect("reads");
        let points = &document.tracks[0].segments[0];
        let placed: Vec<bool> = points
            .iter()
            .map(|p| p.measured.position.is_some())
            .collect();
        assert_eq!(placed, [false, false, false, true]);
    }
}
