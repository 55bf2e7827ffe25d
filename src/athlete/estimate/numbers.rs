//! The numbers needed from years of digests, side by side: every day needs the highest of two years, and
//! the rest of that many digests would be in the way.

use chrono::NaiveDate;

use crate::athlete::beyond;
use crate::athlete::discipline::Discipline;
use crate::digest::Digest;

/// An activity and the athlete's day on which it began.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'a> {
    /// The athlete’s day on which it began.
    pub day: NaiveDate,
    /// The digest of the recording.
    pub digest: &'a Digest,
}

impl Evidence<'_> {
    /// The discipline of its thresholds.
    pub fn discipline(&self) -> Discipline {
        Discipline::of(self.digest.sport)
    }
}

/// A number that some digests have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// The device's setting of the maximum heart rate.
    MaxHrSetting,
    /// The device's setting of the resting heart rate.
    RestingHrSetting,
    /// The device's setting of the threshold heart rate.
    ThresholdHrSetting,
    /// The device's setting of the threshold power.
    ThresholdPowerSetting,
    /// Highest heart rate that was held for ten seconds.
    HeldMaxHr,
    /// Highest heart rate that was held for thirty seconds.
    HeldMaxHr30s,
    /// Highest mean heart rate over 20 minutes.
    Hr20min,
    /// Highest mean heart rate over 60 minutes.
    Hr60min,
}

impl Number {
    /// In the order of their values.
    const ALL: [Number; 8] = [
        Number::MaxHrSetting,
        Number::RestingHrSetting,
        Number::ThresholdHrSetting,
        Number::ThresholdPowerSetting,
        Number::HeldMaxHr,
        Number::HeldMaxHr30s,
        Number::Hr20min,
        Number::Hr60min,
    ];

    /// Whether it is a setting, not an effort.
    fn is_setting(self) -> bool {
        matches!(
            self,
            Number::MaxHrSetting
                | Number::RestingHrSetting
                | Number::ThresholdHrSetting
                | Number::ThresholdPowerSetting
        )
    }

    /// Whether it is a heart rate.
    pub fn is_of_heart(self) -> bool {
        !self.is_setting()
    }

    fn of(self, digest: &Digest) -> Option<f64> {
        match self {
            Number::MaxHrSetting => digest.settings.max_hr_bpm,
            Number::RestingHrSetting => digest.settings.resting_hr_bpm,
            Number::ThresholdHrSetting => digest.settings.threshold_hr_bpm,
            Number::ThresholdPowerSetting => digest.settings.threshold_power_w,
            Number::HeldMaxHr => digest.heart_rate.held_max_bpm,
            Number::HeldMaxHr30s => digest.heart_rate.held_max_30s_bpm,
            Number::Hr20min => digest.best.hr_20min_bpm.get(),
            Number::Hr60min => digest.best.hr_60min_bpm.get(),
        }
    }
}

/// A value and its day.
pub type Dated = (f64, NaiveDate);

/// A number of an activity.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// Value, in the unit of its number.
    pub value: f64,
    /// The athlete's day on which the activity began.
    pub day: NaiveDate,
    /// The discipline of its thresholds.
    pub discipline: Discipline,
    /// Whether it was recorded as running.
    pub running: bool,
    /// Number of its file: that of the file's first activity.
    pub file: usize,
}

impl Entry {
    /// The number and its day.
    pub fn dated(&self) -> Dated {
        (self.value, self.day)
    }
}

/// Every number of a history.
#[derive(Debug)]
pub struct Numbers {
    /// One for each of [`Number::ALL`], in order of days.
    columns: [Vec<Entry>; Number::ALL.len()],
    /// Number of the file of each activity.
    files: Vec<usize>,
}

impl Numbers {
    /// From activities in order of their days. A recording with impossible values has no efforts.
    pub fn of(activities: &[Evidence]) -> Self {
        let files = files(activities);
        let believed: Vec<bool> = activities
            .iter()
            .map(|evidence| beyond::beyond(evidence.digest).is_none())
            .collect();
        let entry = |at: usize, number: Number| {
            let evidence = &activities[at];
            let told = number.is_setting() || believed[at];
            Some(Entry {
                value: number.of(evidence.digest).filter(|_| told)?,
                day: evidence.day,
                discipline: evidence.discipline(),
                running: evidence.digest.sport.is_running(),
                file: files[at],
            })
        };
        let column = |number| {
            let entries = (0..activities.len()).filter_map(|at| entry(at, number));
            entries.collect()
        };
        Self {
            columns: Number::ALL.map(column),
            files,
        }
    }

    /// Number of the file of an activity.
    pub fn file(&self, at: usize) -> usize {
        self.files[at]
    }

    /// A number in the activities between two days, both included, the oldest first.
    pub fn between(&self, number: Number, first: NaiveDate, last: NaiveDate) -> &[Entry] {
        let column = &self.columns[number as usize];
        let upto = &column[..column.partition_point(|entry| entry.day <= last)];
        &upto[upto.partition_point(|entry| entry.day < first)..]
    }
}

/// Legs of one file are adjacent and count as one session: they cannot support each other.
fn files(activities: &[Evidence]) -> Vec<usize> {
    let mut files: Vec<usize> = Vec::with_capacity(activities.len());
    for (at, evidence) in activities.iter().enumerate() {
        let before = at.checked_sub(1).filter(|before| {
            let (before, here) = (&activities[*before].digest.origin, &evidence.digest.origin);
            before.path == here.path && before.index < here.index
        });
        files.push(before.map_or(at, |before| files[before]));
    }
    files
}
