//! The athlete's home time zone, for files that do not carry an offset.

use std::collections::BTreeMap;

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;

use crate::digest::Digest;

/// Where the athlete's days begin and end when a file does not say. The computer's zone is never
/// asked: the same files must give the same days everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// A zone the athlete named; knows daylight saving.
    Named(Tz),
    /// The offset most of the files carry, in seconds east of UTC.
    UsualOffset(i32),
    /// Nothing is known, so days are those of UTC.
    Unknown,
}

impl Home {
    /// The most common offset of the files; the smaller one of two that are equally common.
    pub fn usual_of(digests: &[Digest]) -> Self {
        let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
        for offset in digests.iter().filter_map(|d| d.utc_offset_s) {
            *counts.entry(offset).or_default() += 1;
        }
        let usual = counts
            .iter()
            .max_by_key(|(offset, count)| (**count, -**offset));
        usual.map_or(Home::Unknown, |(offset, _)| Home::UsualOffset(*offset))
    }

    /// Seconds east of UTC at a moment given in UTC.
    pub fn offset_s(self, utc: NaiveDateTime) -> i32 {
        match self {
            Home::Named(zone) => zone.offset_from_utc_datetime(&utc).fix().local_minus_utc(),
            Home::UsualOffset(seconds) => seconds,
            Home::Unknown => 0,
        }
    }

    /// Seconds east of UTC on the athlete's clock when an activity began: the device's clock, else
    /// that of home.
    pub fn offset_s_of(self, digest: &Digest) -> i32 {
        digest
            .utc_offset_s
            .unwrap_or_else(|| self.offset_s(digest.start.naive_utc()))
    }

    /// The athlete's day on which an activity began.
    pub fn day_of(self, digest: &Digest) -> NaiveDate {
        let offset = TimeDelta::seconds(i64::from(self.offset_s_of(digest)));
        (digest.start.naive_utc() + offset).date()
    }

    /// In words, for the report's foot.
    pub fn describe(self) -> String {
        match self {
            Home::Named(zone) => zone.name().to_owned(),
            Home::UsualOffset(seconds) => match FixedOffset::east_opt(seconds) {
                Some(offset) => format!("UTC{offset}, as most files say"),
                None => "UTC".to_owned(),
            },
            Home::Unknown => "UTC, as no file names an offset".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_zone_knows_daylight_saving() {
        let home = Home::Named(chrono_tz::Europe::Berlin);
        let noon = |month| {
            NaiveDate::from_ymd_opt(2025, month, 1)
                .and_then(|day| day.and_hms_opt(12, 0, 0))
                .expect("date")
        };
        assert_eq!(home.offset_s(noon(1)), 3600);
        assert_eq!(home.offset_s(noon(7)), 7200);
    }

    #[test]
    fn without_files_nothing_is_known() {
        assert_eq!(Home::usual_of(&[]), Home::Unknown);
    }
}
