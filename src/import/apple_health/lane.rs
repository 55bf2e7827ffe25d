//! Measurements of one kind over the years, eight bytes each.
//!
//! They precede the workouts in the file, so it is still unknown which of them are needed.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};

/// Most measurements kept of a kind. A watch that is always worn writes about half a million heart rates
/// a year. When a lane is full, its older half is discarded.
pub const MOST_MARKS: usize = 8_000_000;

/// Most names of watches, straps and apps told apart.
const MOST_SOURCES: usize = 4096;

/// Longest source name considered, bytes.
const LONGEST_NAME: usize = 256;

/// If a workout's own source wrote at least this part of what the busiest one did, only it is used: a
/// constant of this project, against an app that notes one heart rate of a workout the watch followed.
const OWN_SHARE: usize = 10;

/// The source of a record; those that can no longer be distinguished share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u16);

/// Names of the sources in the archive.
#[derive(Debug, Default)]
pub struct Sources {
    ids: HashMap<String, u16>,
}

impl Sources {
    /// The same number for the same name.
    pub fn id(&mut self, name: &str) -> SourceId {
        if let Some(id) = self.ids.get(name) {
            return SourceId(*id);
        }
        if self.ids.len() >= MOST_SOURCES || name.len() > LONGEST_NAME {
            return SourceId(u16::MAX);
        }
        let id = self.ids.len() as u16;
        self.ids.insert(name.to_owned(), id);
        SourceId(id)
    }
}

/// One measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Seconds since 1970.
    pub at_s: u32,
    steps: u16,
    /// Device or program that wrote it.
    pub source: SourceId,
}

/// Measurements of one kind.
#[derive(Debug)]
pub struct Lane {
    marks: Vec<Mark>,
    steps_per_unit: f64,
    most: usize,
    /// Whether older ones were discarded.
    pub overflowed: bool,
}

impl Lane {
    /// An empty lane that keeps values in steps of a fraction of their unit.
    pub fn new(steps_per_unit: f64) -> Self {
        Self {
            marks: Vec::new(),
            steps_per_unit,
            most: MOST_MARKS,
            overflowed: false,
        }
    }

    /// Keeps one measurement, unless it is too large for its kind.
    pub fn take(&mut self, at: DateTime<Utc>, value: f64, source: SourceId) {
        let steps = (value * self.steps_per_unit).round();
        let Ok(at_s) = u32::try_from(at.timestamp()) else {
            return;
        };
        if !(0.0..=f64::from(u16::MAX)).contains(&steps) {
            return;
        }
        if self.marks.len() >= self.most {
            self.sort();
            self.marks.drain(..self.most / 2);
            self.overflowed = true;
        }
        self.marks.push(Mark {
            at_s,
            steps: steps as u16,
            source,
        });
    }

    /// Sorts them by time, as searching requires.
    pub fn sort(&mut self) {
        self.marks
            .sort_unstable_by_key(|mark| (mark.at_s, mark.source));
    }

    /// Those from one moment to another, both included.
    pub fn within(&self, from_s: u32, to_s: u32) -> &[Mark] {
        let first = self.marks.partition_point(|mark| mark.at_s < from_s);
        let after = self.marks.partition_point(|mark| mark.at_s <= to_s);
        self.marks.get(first..after).unwrap_or(&[])
    }

    /// The value of a mark, in the unit of the lane.
    pub fn value(&self, mark: &Mark) -> f64 {
        f64::from(mark.steps) / self.steps_per_unit
    }
}

/// The one source to believe over a stretch of time; several that measured the same must not mix.
pub fn speaker(marks: &[Mark], own: SourceId) -> Option<SourceId> {
    let mut counts: BTreeMap<SourceId, usize> = BTreeMap::new();
    for mark in marks {
        *counts.entry(mark.source).or_default() += 1;
    }
    let busiest = counts.iter().max_by_key(|(_, count)| **count)?;
    let own_count = counts.get(&own).copied().unwrap_or(0);
    Some(if own_count * OWN_SHARE >= *busiest.1 {
        own
    } else {
        *busiest.0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_600_000_000 + second, 0).expect("date")
    }

    fn seconds(marks: &[Mark]) -> Vec<u32> {
        marks.iter().map(|m| m.at_s - 1_600_000_000).collect()
    }

    #[test]
    fn a_mark_costs_eight_bytes() {
        assert_eq!(size_of::<Mark>(), 8);
    }

    #[test]
    fn marks_are_found_by_time_whatever_their_order_in_the_file() {
        let mut lane = Lane::new(10.0);
        for second in [30, 10, 20, 40] {
            lane.take(at(second), 140.04, SourceId(0));
        }
        lane.sort();
        let found = lane.within(1_600_000_015, 1_600_000_030);
        assert_eq!(seconds(found), [20, 30]);
        assert_eq!(lane.value(&found[0]), 140.0);
        assert!(lane.within(1_600_000_041, 1_600_000_050).is_empty());
        assert!(lane.within(1_600_000_050, 1_600_000_000).is_empty());
    }

    #[test]
    fn a_full_lane_forgets_its_older_half() {
        let mut lane = Lane::new(1.0);
        lane.most = 4;
        for second in [4, 3, 2, 1, 5] {
            lane.take(at(second), 100.0, SourceId(0));
        }
        lane.sort();
        assert_eq!(seconds(lane.within(0, u32::MAX)), [3, 4, 5]);
        assert!(lane.overflowed);
    }

    #[test]
    fn a_value_too_large_for_its_kind_is_no_measurement() {
        let mut lane = Lane::new(10.0);
        lane.take(at(0), 6553.5, SourceId(0));
        lane.take(at(1), 6553.6, SourceId(0));
        assert_eq!(seconds(lane.within(0, u32::MAX)), [0]);
    }

    #[test]
    fn the_workouts_own_source_is_believed_unless_it_hardly_speaks() {
        let mut sources = Sources::default();
        let (watch, app) = (sources.id("Watch"), sources.id("App"));
        assert_eq!(sources.id("Watch"), watch);
        let marks = |counts: [(SourceId, usize); 2]| -> Vec<Mark> {
            let of = |(source, count)| {
                std::iter::repeat_n(
                    Mark {
                        at_s: 0,
                        steps: 1,
                        source,
                    },
                    count,
                )
            };
            counts.into_iter().flat_map(of).collect()
        };
        assert_eq!(
            speaker(&marks([(watch, 30), (app, 40)]), watch),
            Some(watch)
        );
        assert_eq!(speaker(&marks([(watch, 30), (app, 1)]), app), Some(watch));
        assert_eq!(speaker(&[], app), None);
    }

    #[test]
    fn names_without_end_become_one() {
        let mut sources = Sources::default();
        for i in 0..2 * MOST_SOURCES {
            sources.id(&i.to_string());
        }
        assert_eq!(sources.ids.len(), MOST_SOURCES);
        assert_eq!(sources.id("new"), sources.id(&"long".repeat(100)));
    }
}
