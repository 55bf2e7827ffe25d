//! A TCX file being read: the open elements, and what they add to the document.

use super::document::{Document, Kind, Lap, Session};
use crate::activity::{LapTrigger, Position};
use crate::import::ImportError;
use crate::import::label::label;
use crate::import::limits::{MOST_RECORDS, MOST_TRAININGS};
use crate::import::track::{Quantity, TrackPoint, number};
use crate::import::xml::instant::instant;
use crate::import::xml::walk::{Element, Gather, walk};

/// Reads all activities.
///
/// # Errors
/// If the XML breaks before the first activity. After later breaks the earlier part is kept.
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
    /// Number of laps and tracks, and of sessions, which are limited.
    parts: usize,
    sessions: usize,
    latitude_deg: Option<f64>,
    longitude_deg: Option<f64>,
}

/// The relevant elements; everything else is only nesting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tag {
    Activity,
    Transition,
    Course,
    Workout,
    Id,
    Notes,
    Creator,
    Author,
    Name,
    VersionMajor,
    VersionMinor,
    Lap,
    TotalTime,
    Distance,
    MeanHeartRate,
    MaxHeartRate,
    Calories,
    MeanStrides,
    MeanPower,
    MaxPower,
    Trigger,
    /// Sums of a lap that an extension added.
    LapExtension,
    Value,
    Track,
    Point,
    Time,
    Position,
    Latitude,
    Longitude,
    Altitude,
    Measured(Quantity),
    Other,
}

impl Tag {
    fn of(local_name: &str) -> Self {
        match local_name {
            "Activity" => Tag::Activity,
            "Transition" => Tag::Transition,
            "Course" => Tag::Course,
            "Workout" => Tag::Workout,
            "Id" => Tag::Id,
            "Notes" => Tag::Notes,
            "Creator" => Tag::Creator,
            "Author" => Tag::Author,
            "Name" => Tag::Name,
            "VersionMajor" => Tag::VersionMajor,
            "VersionMinor" => Tag::VersionMinor,
            "Lap" => Tag::Lap,
            "TotalTimeSeconds" => Tag::TotalTime,
            "DistanceMeters" => Tag::Distance,
            "AverageHeartRateBpm" => Tag::MeanHeartRate,
            "MaximumHeartRateBpm" => Tag::MaxHeartRate,
            "Calories" => Tag::Calories,
            "AvgRunCadence" => Tag::MeanStrides,
            "AvgWatts" => Tag::MeanPower,
            "MaxWatts" => Tag::MaxPower,
            "TriggerMethod" => Tag::Trigger,
            "LX" => Tag::LapExtension,
            "Value" => Tag::Value,
            "Track" => Tag::Track,
            "Trackpoint" => Tag::Point,
            "Time" => Tag::Time,
            "Position" => Tag::Position,
            "LatitudeDegrees" => Tag::Latitude,
            "LongitudeDegrees" => Tag::Longitude,
            "AltitudeMeters" => Tag::Altitude,
            name => Quantity::of(name).map_or(Tag::Other, Tag::Measured),
        }
    }
}

impl Gather for Gathered {
    fn open(&mut self, element: &Element) {
        let tag = Tag::of(element.name());
        match tag {
            Tag::Activity => self.begin_session(match element.attribute("Sport") {
                Some(word) if !word.trim().is_empty() => Kind::Named(word.into_owned()),
                _ => Kind::Unnamed,
            }),
            // The transition itself is written as a lap.
            Tag::Transition => {
                self.begin_session(Kind::Transition);
                self.begin_lap(element);
            }
            Tag::Course => self.document.has_course = true,
            Tag::Workout => self.document.has_workout = true,
            Tag::Lap if self.is_in(Tag::Activity) => self.begin_lap(element),
            Tag::Track => {
                self.require_lap();
                self.parts += 1;
                if let Some(lap) = self.lap() {
                    lap.tracks.push(Vec::new());
                }
            }
            Tag::Point => {
                self.require_lap();
                self.begin_point();
            }
            _ => {}
        }
        self.open.push(tag);
    }

    fn close(&mut self, text: &str) {
        let Some(tag) = self.open.pop() else { return };
        if self.is_in(Tag::Point) {
            self.close_in_point(tag, text);
        } else if self.is_in(Tag::Activity) || self.is_in(Tag::Transition) {
            self.close_in_session(tag, text);
        } else if tag == Tag::Name && self.open.last() == Some(&Tag::Author) {
            self.document.author = label(text);
        }
    }

    fn is_empty(&self) -> bool {
        self.document.sessions.is_empty()
    }

    fn points(&self) -> usize {
        self.points.max(self.parts)
    }

    fn trainings(&self) -> usize {
        self.sessions
    }
}

impl Gathered {
    fn is_in(&self, tag: Tag) -> bool {
        self.open.contains(&tag)
    }

    fn begin_session(&mut self, kind: Kind) {
        self.sessions += 1;
        if self.sessions <= MOST_TRAININGS {
            self.document.sessions.push(Session {
                kind,
                ..Session::default()
            });
        }
    }

    fn begin_lap(&mut self, element: &Element) {
        let Some(session) = self.document.sessions.last_mut() else {
            return;
        };
        let written = element.attribute("StartTime").unwrap_or_default();
        let start = instant(&written);
        if start.is_none() {
            session.unread_start.note(&written);
        }
        session.laps.push(Lap {
            start,
            ..Lap::default()
        });
    }

    fn begin_point(&mut self) {
        (self.latitude_deg, self.longitude_deg) = (None, None);
        self.points += 1;
        let fits = self.points <= MOST_RECORDS;
        let Some(lap) = self.lap().filter(|_| fits) else {
            return;
        };
        // Some writers omit the track and put its points directly into the lap.
        if lap.tracks.is_empty() {
            lap.tracks.push(Vec::new());
        }
        if let Some(track) = lap.tracks.last_mut() {
            track.push(TrackPoint::default());
        }
    }

    /// Begins a lap if points of an activity are outside any.
    fn require_lap(&mut self) {
        let session = self.document.sessions.last_mut();
        let loose = self.open.contains(&Tag::Activity) && !self.open.contains(&Tag::Lap);
        if let Some(session) = session.filter(|session| loose && session.laps.is_empty()) {
            session.laps.push(Lap::default());
        }
    }

    /// The open lap, or else the last, in an activity; laps of courses do not count.
    fn lap(&mut self) -> Option<&mut Lap> {
        let within = self.is_in(Tag::Activity) || self.is_in(Tag::Transition);
        let session = self.document.sessions.last_mut().filter(|_| within);
        session?.laps.last_mut()
    }

    fn close_in_point(&mut self, tag: Tag, text: &str) {
        let place = self.latitude_deg.zip(self.longitude_deg);
        match tag {
            Tag::Latitude => self.latitude_deg = number(text),
            Tag::Longitude => self.longitude_deg = number(text),
            _ => {}
        }
        let heart = self.open.last() == Some(&Tag::Measured(Quantity::HeartRate));
        let time = match tag {
            Tag::Time => instant(text),
            _ => None,
        };
        if tag == Tag::Time && time.is_none() {
            self.note_time(text);
        }
        let track = self.lap().and_then(|lap| lap.tracks.last_mut());
        let Some(point) = track.and_then(|track| track.last_mut()) else {
            return;
        };
        let measured = &mut point.measured;
        match tag {
            Tag::Time => point.instant = point.instant.or(time),
            Tag::Position => {
                measured.position = place.and_then(|(lat, lon)| Position::possible(lat, lon));
            }
            Tag::Altitude => measured.altitude_m = number(text).map(|metres| metres as f32),
            Tag::Distance => measured.distance_m = number(text).filter(|metres| *metres >= 0.0),
            Tag::Value if heart => point.take(Quantity::HeartRate, text),
            Tag::Measured(quantity) => point.take(quantity, text),
            _ => {}
        }
    }

    fn note_time(&mut self, text: &str) {
        let inside = self.is_in(Tag::Activity) || self.is_in(Tag::Transition);
        if let Some(session) = self.document.sessions.last_mut().filter(|_| inside) {
            session.unread.note(text);
        }
    }

    fn close_in_session(&mut self, tag: Tag, text: &str) {
        self.close_in_lap(tag, text);
        if tag == Tag::Trigger {
            let trigger = trigger(text);
            if let Some(lap) = self.lap() {
                lap.trigger = trigger;
            }
        }
        let parent = self.open.last().copied();
        let in_creator = self.is_in(Tag::Creator);
        let Some(session) = self.document.sessions.last_mut() else {
            return;
        };
        match (tag, parent) {
            (Tag::Id, Some(Tag::Activity)) => {
                session.id = instant(text);
                if session.id.is_none() {
                    session.unread_start.note(text);
                }
            }
            (Tag::Notes, Some(Tag::Activity)) => session.notes = label(text),
            (Tag::Name, Some(Tag::Creator)) => session.creator = label(text),
            (Tag::VersionMajor, _) if in_creator => session.version.0 = text.parse().ok(),
            (Tag::VersionMinor, _) if in_creator => session.version.1 = text.parse().ok(),
            _ => {}
        }
    }

    /// Totals of a lap. A heart rate is in an element `Value` within its own, or bare in it; one
    /// labelled neither mean nor highest is the mean.
    fn close_in_lap(&mut self, tag: Tag, text: &str) {
        let Some(value) = number(text).filter(|value| *value >= 0.0) else {
            return;
        };
        let mut around = self.open.iter().rev().copied();
        let parent = around.next();
        let (what, holder) = match tag {
            Tag::Value => (parent, around.next()),
            tag => (Some(tag), parent),
        };
        let Some(lap) = self
            .lap()
            .filter(|_| matches!(holder, Some(Tag::Lap | Tag::Transition | Tag::LapExtension)))
        else {
            return;
        };
        let slot = match what {
            Some(Tag::TotalTime) => &mut lap.timer_s,
            Some(Tag::Distance) => &mut lap.distance_m,
            Some(Tag::MeanHeartRate) => &mut lap.mean_heart_rate_bpm,
            Some(Tag::MaxHeartRate) => &mut lap.max_heart_rate_bpm,
            Some(Tag::Calories) => &mut lap.energy_kcal,
            Some(Tag::Measured(Quantity::Cadence)) => &mut lap.cadence_per_min,
            Some(Tag::MeanStrides) => &mut lap.strides_per_min,
            Some(Tag::MeanPower) => &mut lap.mean_power_w,
            Some(Tag::MaxPower) => &mut lap.max_power_w,
            Some(Tag::Measured(Quantity::HeartRate)) => {
                lap.mean_heart_rate_bpm = lap.mean_heart_rate_bpm.or(Some(value));
                return;
            }
            _ => return,
        };
        *slot = Some(value);
    }
}

/// What ended a lap, by the schema's word.
fn trigger(word: &str) -> Option<LapTrigger> {
    Some(match word.trim() {
        "Manual" => LapTrigger::Manual,
        "Time" => LapTrigger::Time,
        "Distance" => LapTrigger::Distance,
        "Location" => LapTrigger::Position,
        "HeartRate" => LapTrigger::HeartRate,
        _ => return None,
    })
}
