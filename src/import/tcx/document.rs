//! The content of a TCX file, by local element names and their parents.

use crate::activity::LapTrigger;
use crate::import::Damage;
use crate::import::track::{TrackPoint, UnreadTimes};
use crate::import::xml::instant::Instant;

/// The content of a file.
#[derive(Debug, Default)]
pub struct Document {
    /// Activities, and transitions between the sports of a race.
    pub sessions: Vec<Session>,
    /// The program that wrote the file.
    pub author: Option<String>,
    /// Whether it contains a planned course.
    pub has_course: bool,
    /// Whether it contains a planned workout.
    pub has_workout: bool,
    /// Damage that still let something be read.
    pub damage: Option<Damage>,
}

/// One activity.
#[derive(Debug, Default)]
pub struct Session {
    /// The sport in the file.
    pub kind: Kind,
    /// The `Id`, which is a start.
    pub id: Option<Instant>,
    /// Notes, if short enough for a title.
    pub notes: Option<String>,
    /// Device or program that recorded it.
    pub creator: Option<String>,
    /// Version of its software.
    pub version: (Option<u32>, Option<u32>),
    /// Laps in the order of the file.
    pub laps: Vec<Lap>,
    /// Unreadable times of its points.
    pub unread: UnreadTimes,
    /// The same for its start.
    pub unread_start: UnreadTimes,
}

/// The kind of an activity.
#[derive(Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Not given.
    #[default]
    Unnamed,
    /// A word for a sport.
    Named(String),
    /// The transition from one sport of a race to the next.
    Transition,
}

/// One lap.
#[derive(Debug, Default)]
pub struct Lap {
    /// Start of the lap.
    pub start: Option<Instant>,
    /// Seconds with the timer running.
    pub timer_s: Option<f64>,
    /// Distance of the lap, metres.
    pub distance_m: Option<f64>,
    /// Mean heart rate, beats per minute.
    pub mean_heart_rate_bpm: Option<f64>,
    /// Highest heart rate, beats per minute.
    pub max_heart_rate_bpm: Option<f64>,
    /// Energy, kilocalories.
    pub energy_kcal: Option<f64>,
    /// Mean revolutions per minute.
    pub cadence_per_min: Option<f64>,
    /// Mean strides per minute, each of two steps.
    pub strides_per_min: Option<f64>,
    /// Mean power, watts.
    pub mean_power_w: Option<f64>,
    /// Highest power, watts.
    pub max_power_w: Option<f64>,
    /// What ended it.
    pub trigger: Option<LapTrigger>,
    /// Tracks, each recorded in one go.
    pub tracks: Vec<Vec<TrackPoint>>,
}

impl Session {
    /// When it began, from its first lap or its id.
    pub fn begun(&self) -> Option<Instant> {
        let first = self.laps.first().and_then(|lap| lap.start);
        first.or(self.id)
    }

    /// Track points of all laps.
    pub fn points(&self) -> impl Iterator<Item = &TrackPoint> {
        self.laps.iter().flat_map(|lap| lap.tracks.iter().flatten())
    }

    /// Whether anything was recorded or typed in, or it at least has a date.
    pub fn is_known_of(&self) -> bool {
        !self.is_blank() || self.begun().is_some()
    }

    /// Whether nothing was recorded or typed in.
    pub fn is_blank(&self) -> bool {
        let sums = |lap: &Lap| lap.timer_s.unwrap_or(0.0) + lap.distance_m.unwrap_or(0.0);
        self.laps.iter().map(sums).sum::<f64>() <= 0.0 && self.points().next().is_none()
    }
}
