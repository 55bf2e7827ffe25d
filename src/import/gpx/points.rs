//! The track points of a GPX file by local element names, whatever prefix or namespace they wear.

use chrono::{DateTime, NaiveDateTime, Utc};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::activity::Position;
use crate::import::{Damage, ImportError};

/// What a file holds of tracks.
#[derive(Debug, Default)]
pub struct Document {
    /// Tracks in the order of the file.
    pub tracks: Vec<Track>,
    /// Whether a planned route stands in it.
    pub has_route: bool,
    /// What was wrong although points could be read.
    pub damage: Option<Damage>,
}

/// One track.
#[derive(Debug, Default)]
pub struct Track {
    /// The `type` element.
    pub kind: Option<String>,
    /// Its segments; empty ones too, so that they match what other readers count.
    pub segments: Vec<Vec<Point>>,
}

/// One track point.
#[derive(Debug, Clone, Copy, Default)]
pub struct Point {
    /// Where, if the attributes say so and such a place exists.
    pub position: Option<Position>,
    /// When.
    pub time: Option<DateTime<Utc>>,
    /// Metres above sea level.
    pub altitude_m: Option<f32>,
    /// Beats per minute; the first where several stand.
    pub heart_rate_bpm: Option<f32>,
    /// Strides, steps or revolutions per minute.
    pub cadence: Option<f32>,
    /// Watts.
    pub power_w: Option<f32>,
    /// Metres per second.
    pub speed_m_per_s: Option<f32>,
}

/// Reads all track points.
///
/// # Errors
/// When the XML breaks before the first point. Later breaks keep what came before.
pub fn read(bytes: &[u8]) -> Result<Document, ImportError> {
    let text = String::from_utf8_lossy(bytes);
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().check_end_names = false;
    let mut walk = Walk::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => walk.open(&tag),
            Ok(Event::Empty(tag)) => {
                walk.open(&tag);
                walk.close();
            }
            Ok(Event::Text(text)) => walk.text.push_str(&text),
            Ok(Event::CData(text)) => walk.text.push_str(&text),
            Ok(Event::End(_)) => walk.close(),
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) if walk.document.tracks.is_empty() => {
                return Err(ImportError::Xml {
                    at_byte: reader.error_position(),
                    what: error.to_string(),
                });
            }
            Err(_) => {
                walk.document.damage = Some(Damage::Nonsense {
                    at_byte: reader.error_position() as usize,
                });
                break;
            }
        }
    }
    if !walk.open.is_empty() {
        walk.document.damage.get_or_insert(Damage::CutOff);
    }
    Ok(walk.document)
}

#[derive(Default)]
struct Walk {
    document: Document,
    open: Vec<Tag>,
    text: String,
}

/// The elements that matter; everything else is only nesting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tag {
    Track,
    Segment,
    Point,
    Route,
    Type,
    Time,
    Elevation,
    HeartRate,
    Cadence,
    Power,
    Speed,
    Other,
}

impl Tag {
    fn of(local_name: &str) -> Self {
        match local_name.to_ascii_lowercase().as_str() {
            "trk" => Tag::Track,
            "trkseg" => Tag::Segment,
            "trkpt" => Tag::Point,
            "rte" => Tag::Route,
            "type" => Tag::Type,
            "time" => Tag::Time,
            "ele" => Tag::Elevation,
            "hr" | "heartrate" | "heart_rate" | "heartratebpm" => Tag::HeartRate,
            "cad" | "cadence" | "runcadence" => Tag::Cadence,
            "power" | "watts" | "powerinwatts" => Tag::Power,
            "speed" => Tag::Speed,
            _ => Tag::Other,
        }
    }
}

impl Walk {
    fn open(&mut self, element: &BytesStart) {
        let tag = Tag::of(element.local_name().as_ref());
        let tracks = &mut self.document.tracks;
        match tag {
            Tag::Track => tracks.push(Track::default()),
            Tag::Segment => {
                if let Some(track) = tracks.last_mut() {
                    track.segments.push(Vec::new());
                }
            }
            Tag::Point => {
                if let Some(segment) = tracks.last_mut().and_then(|t| t.segments.last_mut()) {
                    segment.push(Point {
                        position: position(element),
                        ..Point::default()
                    });
                }
            }
            Tag::Route => self.document.has_route = true,
            _ => {}
        }
        self.open.push(tag);
        self.text.clear();
    }

    fn close(&mut self) {
        let Some(tag) = self.open.pop() else { return };
        let text = std::mem::take(&mut self.text);
        let text = text.trim();
        if tag == Tag::Type && self.open.last() == Some(&Tag::Track) {
            if let Some(track) = self.document.tracks.last_mut() {
                track.kind.get_or_insert_with(|| text.to_owned());
            }
        } else if self.open.contains(&Tag::Point)
            && let Some(point) = self.last_point()
        {
            point.take(tag, text);
        }
    }

    fn last_point(&mut self) -> Option<&mut Point> {
        self.document
            .tracks
            .last_mut()?
            .segments
            .last_mut()?
            .last_mut()
    }
}

impl Point {
    /// Takes an element's text; the first of several stands.
    fn take(&mut self, tag: Tag, text: &str) {
        let number = || text.parse::<f32>().ok().filter(|v| v.is_finite());
        match tag {
            Tag::Time => self.time = self.time.or_else(|| instant(text)),
            Tag::Elevation => self.altitude_m = self.altitude_m.or_else(number),
            Tag::HeartRate => self.heart_rate_bpm = self.heart_rate_bpm.or_else(number),
            Tag::Cadence => self.cadence = self.cadence.or_else(number),
            Tag::Power => self.power_w = self.power_w.or_else(number),
            Tag::Speed => self.speed_m_per_s = self.speed_m_per_s.or_else(number),
            _ => {}
        }
    }
}

fn position(element: &BytesStart) -> Option<Position> {
    let degrees = |name: &str, limit: f64| {
        let attribute = element.try_get_attribute(name).ok().flatten()?;
        let value: f64 = attribute.value.trim().parse().ok()?;
        (value.abs() <= limit).then_some(value)
    };
    Some(Position {
        latitude_deg: degrees("lat", 90.0)?,
        longitude_deg: degrees("lon", 180.0)?,
    })
}

/// A time with or without zone and fraction; without a zone it is taken as UTC.
fn instant(text: &str) -> Option<DateTime<Utc>> {
    if let Ok(zoned) = DateTime::parse_from_rfc3339(text) {
        return Some(zoned.to_utc());
    }
    let bare = text.trim_end_matches('Z').replacen(' ', "T", 1);
    NaiveDateTime::parse_from_str(&bare, "%Y-%m-%dT%H:%M:%S%.f")
        .ok()
        .map(|naive| naive.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_with_and_without_zone_and_fraction() {
        let utc = instant("2019-08-12T10:00:00Z").expect("plain");
        assert_eq!(instant("2019-08-12T12:00:00+02:00"), Some(utc));
        assert_eq!(instant("2019-08-12T10:00:00"), Some(utc));
        assert_eq!(instant("2019-08-12 10:00:00"), Some(utc));
        let later = instant("2019-08-12T10:00:00.250Z").expect("fraction");
        assert_eq!((later - utc).num_milliseconds(), 250);
        assert_eq!(instant("yesterday"), None);
    }

    #[test]
    fn a_cut_keeps_the_points_before_it() {
        let xml = b"<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"2\"><time>2020-01-01T00:00:00Z</time>\
                    </trkpt><trkpt lat=\"1\" lo";
        let document = read(xml).expect("keeps");
        assert_eq!(document.tracks[0].segments[0].len(), 1);
        assert!(document.damage.is_some());
    }

    #[test]
    fn elements_outside_points_are_not_taken_for_measurements() {
        let xml =
            b"<gpx><metadata><time>2020-01-01T00:00:00Z</time></metadata><trk><type>Run</type>\
                    <trkseg><trkpt lat=\"1\" lon=\"2\"/></trkseg></trk></gpx>";
        let document = read(xml).expect("reads");
        let track = &document.tracks[0];
        assert_eq!(track.kind.as_deref(), Some("Run"));
        assert_eq!(track.segments[0][0].time, None);
    }
}
