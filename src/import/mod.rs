//! Bytes to activities. Formats are recognised by content, never by name.
//!
//! File-format vocabulary ends here. Every file becomes activities, a named reason why it has none, or
//! one failure.

mod apple_health;
mod archive;
mod companion;
mod date_words;
mod error;
mod fit;
pub mod folder;
mod foreign_content;
mod format;
mod gait;
mod gpx;
mod guard;
mod gunzip;
mod head;
mod label;
mod limits;
mod memory;
mod number;
mod polar_hrm;
mod room;
mod second_opinion;
mod services;
mod shared_bytes;
pub mod sport_words;
mod stamp;
mod strava_list;
mod summary;
mod table;
mod tables;
mod tcx;
mod text;
mod track;
mod units;
mod whole_path;
pub mod xml;

pub use companion::{Companion, Listed, Told};
pub use error::{Damage, ImportError, NotActivity};
pub use format::{Describe, FORMATS, Format, Reader, describe, promised, read};
pub use limits::{MOST_RECORDS, MOST_TRAININGS};
pub use memory::{Held, Memory};
pub use shared_bytes::{Lender, SharedBytes};
pub use stamp::{Stamp, special};
pub use summary::Began;
pub use whole_path::whole_path;

use chrono::{DateTime, Datelike, Utc};
use serde::{Deserialize, Serialize};

use crate::activity::{Activity, BodyFact, Sample};

/// The content of one file.
#[derive(Debug, Default)]
pub struct Reading {
    /// Recorded sessions, in order of time.
    pub activities: Vec<Activity>,
    /// Its facts about the body between sessions.
    pub body: Vec<BodyFact>,
    /// Its statements about other files of the export.
    pub companions: Vec<Companion>,
    /// How much was recorded, before any repair.
    pub recorded: Recorded,
    /// The damage in a file that could still be read.
    pub damage: Option<Damage>,
    /// Bytes of the file that are missing or could not be understood.
    pub lost_bytes: usize,
    /// Why a sound file has no activity.
    pub not_activity: Option<NotActivity>,
    /// Memory reserved for all of this, released on drop.
    pub held: Held,
}

impl Reading {
    /// A sound file that is not a recorded session.
    pub fn not_activity(what: NotActivity) -> Self {
        Self {
            not_activity: Some(what),
            ..Self::default()
        }
    }

    /// The same, limited to the number of sessions read from one file.
    fn of_no_more_than_may_be(mut self) -> Self {
        if self.activities.len() > MOST_TRAININGS {
            self.activities.truncate(MOST_TRAININGS);
            self.damage.get_or_insert(Damage::TooManyTrainings);
        }
        self
    }
}

/// The sessions of one file in the order of their starts, numbered accordingly.
fn in_order(mut activities: Vec<Activity>) -> Vec<Activity> {
    activities.sort_by_key(|activity| activity.start);
    for (activity, index) in activities.iter_mut().zip(0..) {
        activity.origin.index = index;
    }
    activities
}

/// Records or track points of a file as stored, before anything is doubted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Recorded {
    /// Number of records or track points.
    pub all: usize,
    /// Heart rates, beats per minute.
    pub heart_rate: Tally,
    /// Cadences as counted in the file, strides or steps or revolutions per minute.
    pub cadence: Tally,
    /// Powers, watts.
    pub power: Tally,
    /// Time of the first that has one.
    pub first: Option<DateTime<Utc>>,
    /// Time of the last that has one.
    pub last: Option<DateTime<Utc>>,
}

impl Recorded {
    /// Adds one record or track point.
    pub fn take(&mut self, time: Option<DateTime<Utc>>, measured: &Sample) {
        self.count(
            measured.heart_rate_bpm,
            measured.cadence_per_min,
            measured.power_w,
        );
        self.first = self.first.or(time);
        self.last = time.or(self.last);
    }

    /// The same for one whose time is handled elsewhere.
    fn count(&mut self, heart_rate: Option<f32>, cadence: Option<f32>, power: Option<f32>) {
        self.all += 1;
        self.heart_rate.take(heart_rate);
        self.cadence.take(cadence);
        self.power.take(power);
    }
}

/// How many values of a quantity a file has, and their sum: for comparison with other decoders.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// How many records have a value.
    pub count: usize,
    /// Their sum, in the unit of the quantity.
    pub sum: f64,
}

impl Tally {
    fn take(&mut self, value: Option<f32>) {
        if let Some(value) = value {
            self.count += 1;
            self.sum += f64::from(value);
        }
    }

    fn take_all(&mut self, values: &[Option<f32>]) {
        values.iter().for_each(|value| self.take(*value));
    }
}

/// Whether a session can have begun then: not before 1990, the first year a FIT file can name, and not
/// in an absurd future such as the years 7494 to 7612 that some converters write.
fn possible_start(start: DateTime<Utc>) -> bool {
    (1990..2100).contains(&start.year())
}

/// Longest recording believed, seconds: anything further from its start is nonsense.
const LONGEST_RECORDING_S: u32 = 40 * 86_400;

/// A clock's offset from UTC rounded to a quarter of an hour, if it exists anywhere on earth.
fn possible_offset_s(seconds: i64) -> Option<i32> {
    const QUARTER_HOUR_S: i64 = 900;
    let rounded = (seconds as f64 / QUARTER_HOUR_S as f64).round() as i64 * QUARTER_HOUR_S;
    let close = (seconds - rounded).abs() <= 120;
    (close && (-12 * 3600..=14 * 3600).contains(&rounded)).then_some(rounded as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_offsets_that_exist_are_taken() {
        assert_eq!(possible_offset_s(7200), Some(7200));
        assert_eq!(possible_offset_s(20_700), Some(20_700));
        assert_eq!(possible_offset_s(28_799), Some(28_800));
        assert_eq!(possible_offset_s(-946_684_800), None);
        assert_eq!(possible_offset_s(500), None);
    }
}
