//! The numbers that are looked for through years of digests, side by side: every day asks for the
//! highest of two years, and the rest of so many digests would be in the way.

use chrono::NaiveDate;

use super::known::{Dated, Evidence};
use crate::athlete::discipline::Discipline;
use crate::digest::Digest;

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

    fn of(self, digest: &Digest) -> Option<f64> {
        match self {
            Number::MaxHrSetting => digest.settings.max_hr_bpm,
            Number::RestingHrSetting => digest.settings.resting_hr_bpm,
            Number::ThresholdHrSetting => digest.settings.threshold_hr_bpm,
            Number::ThresholdPowerSetting => digest.settings.threshold_power_w,
            Number::HeldMaxHr => digest.heart_rate.held_max_bpm,
            Number::HeldMaxHr30s => digest.heart_rate.held_max_30s_bpm,
            Number::Hr20min => digest.best.hr_20min_bpm,
            Number::Hr60min => digest.best.hr_60min_bpm,
        }
    }
}

/// A number of an activity.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The number.
    pub value: f64,
    /// The athlete's day on which the activity began.
    pub day: NaiveDate,
    /// The sports whose thresholds it tells of.
    pub discipline: Discipline,
    /// Whether it was recorded as running.
    pub running: bool,
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
}

impl Numbers {
    /// Of activities in order of their days.
    pub fn of(activities: &[Evidence]) -> Self {
        let entry = |evidence: &Evidence, number: Number| {
            Some(Entry {
                value: number.of(evidence.digest)?,
                day: evidence.day,
                discipline: evidence.discipline(),
                running: evidence.digest.sport.is_running(),
            })
        };
        Self {
            columns: Number::ALL
                .map(|number| activities.iter().filter_map(|e| entry(e, number)).collect()),
        }
    }

    /// A number in the activities between two days, both included, the oldest first.
    pub fn between(&self, number: Number, first: NaiveDate, last: NaiveDate) -> &[Entry] {
        let column = &self.columns[number as usize];
        let upto = &column[..column.partition_point(|entry| entry.day <= last)];
        &upto[upto.partition_point(|entry| entry.day < first)..]
    }
}
