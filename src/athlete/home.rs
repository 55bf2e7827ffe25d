//! The athlete's home time zone, for activities without any other source of local time.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use crate::activity::Zone;
use crate::digest::Digest;

/// Where the athlete's days begin and end if a file does not say. The computer's zone is never used: the
/// same files must give the same days everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// A zone the athlete named; knows daylight saving.
    Named(Zone),
    /// The zone in which most activities took place.
    UsualZone(Zone),
    /// The offset in most files, in seconds east of UTC.
    UsualOffset(i32),
    /// Nothing is known, so days are those of UTC.
    Unknown,
}

/// The source of local time at the start of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockSource {
    /// The file's own offset from UTC.
    File,
    /// The time zone of the place.
    Place,
    /// The athlete's home.
    Home,
    /// The offset with which the file writes its dates.
    Dates,
}

impl ClockSource {
    /// Name for people.
    pub fn name(self) -> &'static str {
        match self {
            ClockSource::File => "the file's own clock",
            ClockSource::Place => "the time zone of the place",
            ClockSource::Home => "the athlete's home",
            ClockSource::Dates => "the dates as the file writes them",
        }
    }
}

impl Home {
    /// The most common zone of places if they are the majority, else the most common offset of the
    /// files, else that of their written dates; of two equally common ones the first in order.
    pub fn usual_of<'a>(digests: impl IntoIterator<Item = &'a Digest>) -> Self {
        let mut zones: BTreeMap<&'static str, usize> = BTreeMap::new();
        let mut offsets: BTreeMap<i32, usize> = BTreeMap::new();
        let mut written: BTreeMap<i32, usize> = BTreeMap::new();
        // A start in local time does not give its offset from UTC.
        for digest in digests.into_iter().filter(|digest| !digest.on_local_clock) {
            match (digest.zone, digest.utc_offset_s) {
                (Some(zone), _) => *zones.entry(zone.name()).or_default() += 1,
                (None, Some(offset)) => *offsets.entry(offset).or_default() += 1,
                (None, None) => {
                    let offset = digest.written_offset_s;
                    if let Some(offset) = offset {
                        *written.entry(offset).or_default() += 1;
                    }
                }
            }
        }
        let placed: usize = zones.values().sum();
        let enough = placed >= offsets.values().sum();
        let zone = most_common(&zones).filter(|_| enough).and_then(Zone::named);
        match (zone, most_common(&offsets).or(most_common(&written))) {
            (Some(zone), _) => Home::UsualZone(zone),
            (None, Some(offset)) => Home::UsualOffset(offset),
            (None, None) => Home::Unknown,
        }
    }

    /// Seconds east of UTC at a moment given in UTC.
    pub fn offset_s(self, utc: NaiveDateTime) -> i32 {
        match self {
            Home::Named(zone) | Home::UsualZone(zone) => zone.offset_s(utc),
            Home::UsualOffset(seconds) => seconds,
            Home::Unknown => 0,
        }
    }

    /// Seconds east of UTC at a local time. The zone is looked up in UTC, where it is unambiguous: two
    /// steps are enough near a change.
    pub fn offset_s_on_clock(self, local: NaiveDateTime) -> i32 {
        let guess_s = self.offset_s(local);
        self.offset_s(local - TimeDelta::seconds(guess_s.into()))
    }

    /// Seconds east of UTC in local time when an activity began: the device's clock, else that of the
    /// place, else that of home on that date; without a known home zone, that of the dates in the file.
    /// And its source.
    pub fn clock_of(self, digest: &Digest) -> (i32, ClockSource) {
        let written = digest.written_offset_s;
        self.clock_at(digest.start, digest.utc_offset_s, digest.zone, written)
    }

    /// As [`Self::clock_of`], from the device, the zone of the place, and the offset with which the file
    /// writes the start.
    pub fn clock_at(
        self,
        start: DateTime<Utc>,
        utc_offset_s: Option<i32>,
        zone: Option<Zone>,
        written_offset_s: Option<i32>,
    ) -> (i32, ClockSource) {
        let start = start.naive_utc();
        let zone_of_home = matches!(self, Home::Named(_) | Home::UsualZone(_));
        match (utc_offset_s, zone, written_offset_s) {
            (Some(offset), _, _) => (offset, ClockSource::File),
            (None, Some(zone), _) => (zone.offset_s(start), ClockSource::Place),
            (None, None, Some(offset)) if !zone_of_home => (offset, ClockSource::Dates),
            (None, None, _) => (self.offset_s(start), ClockSource::Home),
        }
    }

    /// Seconds east of UTC in local time when an activity began.
    pub fn offset_s_of(self, digest: &Digest) -> i32 {
        self.clock_of(digest).0
    }

    /// The athlete's day on which an activity began.
    pub fn day_of(self, digest: &Digest) -> NaiveDate {
        let offset = TimeDelta::seconds(i64::from(self.offset_s_of(digest)));
        (digest.start.naive_utc() + offset).date()
    }

    /// First and last day with an activity; `None` of none.
    pub fn span_of(self, digests: &[Box<Digest>]) -> Option<(NaiveDate, NaiveDate)> {
        let days = digests.iter().map(|digest| self.day_of(digest));
        days.clone().min().zip(days.max())
    }

    /// The day at home of another moment.
    pub fn day_at(self, moment: DateTime<Utc>) -> NaiveDate {
        let utc = moment.naive_utc();
        (utc + TimeDelta::seconds(i64::from(self.offset_s(utc)))).date()
    }
}

fn most_common<T: Copy + Ord>(counts: &BTreeMap<T, usize>) -> Option<T> {
    let most = counts.values().max()?;
    let mut first = counts.iter().filter(|(_, count)| *count == most);
    first.next().map(|(value, _)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_files_nothing_is_known() {
        assert_eq!(Home::usual_of(&[]), Home::Unknown);
    }
}
