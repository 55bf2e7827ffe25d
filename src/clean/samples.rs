//! The believed part of a recording.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::doubt::Doubt;
use super::elevation::Climbed;
use super::repairs::total;
use crate::activity::{Column, Sport, Zone};

/// Fewest samples that establish a long stretch: in a sparse recording with two values a minute, a few
/// that agree mean nothing. Two minutes of an ordinary recording always have as many.
const LEAST_SAMPLES: usize = 12;

/// The believed part of a recording, as columns of equal length.
#[derive(Debug, Clone, Default)]
pub struct CleanSamples {
    /// Its plausible sport; the file's own unless [`Doubt::OtherSport`] says otherwise.
    pub sport: Sport,
    /// Implausible values in it.
    pub doubts: Vec<Doubt>,
    /// Seconds since the activity began; strictly increasing.
    pub elapsed_s: Vec<f64>,
    /// Seconds each sample lasts, 0 while the athlete was carried; see [`crate::activity::Samples`].
    pub held_s: Vec<f32>,
    /// Heart rate, beats per minute, 30 to 230; without values kept apart.
    pub heart_rate_bpm: Column,
    /// Heart rates that resemble steps and may or may not be genuine.
    pub heart_apart: Vec<Apart>,
    /// Steps or revolutions per minute.
    pub cadence_per_min: Column,
    /// Power, watts.
    pub power_w: Column,
    /// Speed over ground, metres per second.
    pub speed_m_per_s: Column,
    /// Metres covered from this sample to the next; 0 if unknown.
    pub step_m: Vec<f32>,
    /// Slope of the ground, rise over run, -0.45 to 0.45.
    pub grade: Column,
    /// Whether the athlete moved.
    pub moving: Vec<bool>,
    /// Time zone of the place where it began.
    pub zone: Option<Zone>,
    /// Metres climbed and descended, if altitude was recorded.
    pub climbed: Option<Climbed>,
}

/// Which steps a heart rate resembles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lock {
    /// One beat per step.
    EveryStep,
    /// One beat per two steps.
    EverySecondStep,
}

/// Heart rates resembling steps that the recording alone can neither believe nor drop.
#[derive(Debug, Clone, PartialEq)]
pub struct Apart {
    /// Which steps they resemble.
    pub lock: Lock,
    /// The samples they were taken from.
    pub samples: Range<usize>,
    /// Beats per minute of each of those samples; `None` if other rules doubt it anyway.
    pub heart_rate_bpm: Column,
}

impl CleanSamples {
    /// Removes a stretch from the session: there was no training in it.
    pub(super) fn leave_out(&mut self, stretch: Range<usize>) {
        self.held_s[stretch.clone()].fill(0.0);
        self.step_m[stretch.clone()].fill(0.0);
        self.moving[stretch.clone()].fill(false);
        let columns = [
            &mut self.heart_rate_bpm,
            &mut self.cadence_per_min,
            &mut self.power_w,
            &mut self.speed_m_per_s,
            &mut self.grade,
        ];
        for column in columns {
            column[stretch.clone()].fill(None);
        }
    }

    /// Whether a stretch is as long as a rule requires, in seconds held.
    pub(super) fn lasts(&self, stretch: &Range<usize>, least_s: f64) -> bool {
        stretch.len() >= LEAST_SAMPLES && total(&self.held_s[stretch.clone()]) >= least_s
    }
}
