//! Bytes to activities. Formats are recognised by content, never by name.
//!
//! Words of the file formats end here. Every file becomes activities, a named reason why it holds
//! none, or one failure.

mod error;
mod fit;
pub mod folder;
mod format;
mod gpx;

pub use error::{Damage, ImportError, NotActivity};
pub use format::{FORMATS, Format, read};

use chrono::{DateTime, Datelike, Utc};

use crate::activity::Activity;

/// What one file held.
#[derive(Debug, Default)]
pub struct Reading {
    /// Training sessions, in order of time.
    pub activities: Vec<Activity>,
    /// How much was recorded, before any repair.
    pub records: RecordCounts,
    /// What was wrong with the file although it could be read.
    pub damage: Option<Damage>,
    /// Why there is no activity in a sound file.
    pub not_activity: Option<NotActivity>,
}

impl Reading {
    /// A sound file that is something else than a recorded training.
    pub fn not_activity(what: NotActivity) -> Self {
        Self {
            not_activity: Some(what),
            ..Self::default()
        }
    }
}

/// Records of a file as they stand in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RecordCounts {
    /// All records or track points.
    pub all: usize,
    /// Those with a heart rate.
    pub with_heart_rate: usize,
}

/// Whether a training can have begun then: not before 1990, the first year a FIT file can name,
/// and not in an absurd future such as the years 7494 to 7612 that some converters write.
fn possible_start(start: DateTime<Utc>) -> bool {
    (1990..2100).contains(&start.year())
}

/// A clock's distance from UTC rounded to a quarter of an hour, if any place on earth has it.
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
