//! Archives that services export for their users: sessions as JSON, one file per format.
//!
//! docs/formats.md lists the fields, their units and the evidence.

pub mod beside;
mod clock;
mod course;
pub mod fitbit;
pub mod garmin;
pub mod google_fit;
pub mod health_auto_export;
mod json;
mod keys;
pub mod polar;
pub mod runtastic;
pub mod suunto;
pub mod unsupported;

use json::Salvaged;

use super::summary::{Summary, activities};
use super::{Damage, ImportError, NotActivity, Reading, Recorded};
use crate::activity::{Activity, Sample};

/// Sessions found in one file.
#[derive(Default)]
struct Found {
    trainings: Vec<Summary>,
    /// Entries that are sessions but cannot be read.
    not_understood: usize,
    /// Whether there is more than is kept.
    more: bool,
}

impl Found {
    /// Adds one entry, or counts it as unreadable.
    fn take(&mut self, training: Option<Summary>) {
        match training {
            Some(training) => self.trainings.push(training),
            None => self.not_understood += 1,
        }
    }

    /// The result for a file with these; without any session it is something else.
    fn reading<T>(
        self,
        document: &Salvaged<T>,
        path: &str,
        else_it_is: NotActivity,
    ) -> Result<Reading, ImportError> {
        let (activities, impossible) = activities(self.trainings, path);
        let entries = self.not_understood + impossible;
        if activities.is_empty() {
            return match (entries, document.damage) {
                (_, Some(damage)) => Err(ImportError::Damaged(damage)),
                (0, None) => Ok(Reading::not_activity(else_it_is)),
                (_, None) => Err(ImportError::NoDate),
            };
        }
        Ok(Reading {
            recorded: recorded(&activities),
            activities,
            damage: document
                .damage
                .or(self.more.then_some(Damage::MoreThanKept))
                .or((entries > 0).then_some(Damage::EntriesNotUnderstood { entries })),
            lost_bytes: document.lost_bytes,
            ..Reading::default()
        })
    }
}

/// How many moments the courses of sessions have.
fn recorded(activities: &[Activity]) -> Recorded {
    let mut recorded = Recorded::default();
    for activity in activities {
        let samples = &activity.samples;
        for (at, elapsed_s) in samples.elapsed_s.iter().enumerate() {
            let passed = chrono::TimeDelta::milliseconds((elapsed_s * 1000.0) as i64);
            let measured = Sample {
                heart_rate_bpm: samples.heart_rate_bpm[at],
                cadence_per_min: samples.cadence_per_min[at],
                power_w: samples.power_w[at],
                ..Sample::default()
            };
            recorded.take(activity.start.checked_add_signed(passed), &measured);
        }
    }
    recorded
}
