//! What we believe of a recording: repairs, with an account of them.
//!
//! Stored data are never smoothed; what is doubted becomes a short interpolation or missing. Places
//! end here: distance and speed are made of them, and they are dropped.

mod elevation;
mod heart_rate;
mod speed;
mod zone;

use serde::{Deserialize, Serialize};

use crate::activity::{Activity, Column, Zone};

/// The believed part of a recording, as columns of equal length.
#[derive(Debug, Clone, Default)]
pub struct CleanSamples {
    /// Seconds since the activity began; strictly increasing.
    pub elapsed_s: Vec<f64>,
    /// Seconds each sample stands for; see [`crate::activity::Samples`].
    pub held_s: Vec<f32>,
    /// Heart rate, beats per minute, 30 to 230; without what is kept apart.
    pub heart_rate_bpm: Column,
    /// Heart rates like steps, which may be a heart's and may be none.
    pub heart_apart: Vec<Apart>,
    /// Steps or revolutions per minute.
    pub cadence_per_min: Column,
    /// Power, watts.
    pub power_w: Column,
    /// Speed over ground, metres per second.
    pub speed_m_per_s: Column,
    /// Metres covered from this sample to the next; 0 where unknown.
    pub step_m: Vec<f32>,
    /// Slope of the ground, rise over run, -0.45 to 0.45.
    pub grade: Column,
    /// Whether the athlete moved.
    pub moving: Vec<bool>,
    /// Time zone of the place where it began.
    pub zone: Option<Zone>,
    /// Metres climbed and descended, where altitude was recorded.
    pub climbed: Option<elevation::Climbed>,
}

/// What was doubted, for the report and for `inspect`: single values are counted, stretches measured.
///
/// A heart rate that several rules doubt counts with each of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Repairs {
    /// Heart rates outside what a heart can do, samples.
    pub hr_out_of_range: u32,
    /// Heart rates that stood out from their neighbours, samples.
    pub hr_outliers: u32,
    /// Heart rates after a jump that no heart makes, samples.
    pub hr_jumps: u32,
    /// Heart rate that stood still at varying speed, seconds held.
    pub hr_flat_s: f64,
    /// Heart rate too high for the first minutes, seconds held.
    pub hr_warm_up_s: f64,
    /// Heart rate that jumped to the steps and stayed with them, seconds held.
    pub hr_locked_s: f64,
    /// Heart rate like steps without a jump, kept apart until the history decides, seconds held.
    pub hr_apart_s: f64,
    /// Of the doubted heart rates, how many were bridged, samples.
    pub hr_interpolated: u32,
    /// Speeds or steps that nobody runs, samples.
    pub speed_dropped: u32,
    /// Steps that were a satellite's leap, samples.
    pub satellite_leaps: u32,
    /// Ground steeper than any path, metres.
    pub grade_dropped_m: f64,
}

/// Cleans one activity.
pub fn clean(activity: &Activity) -> (CleanSamples, Repairs) {
    let raw = &activity.samples;
    let mut repairs = Repairs::default();
    let motion = speed::clean(raw, activity.sport, &mut repairs);
    let ground = elevation::clean(
        &raw.altitude_m,
        &motion.step_m,
        activity.altitude,
        &mut repairs,
    );
    let mut samples = CleanSamples {
        elapsed_s: raw.elapsed_s.clone(),
        held_s: raw.held_s.clone(),
        heart_rate_bpm: raw.heart_rate_bpm.clone(),
        heart_apart: Vec::new(),
        cadence_per_min: raw.cadence_per_min.clone(),
        power_w: raw.power_w.clone(),
        speed_m_per_s: motion.speed_m_per_s,
        step_m: motion.step_m,
        grade: ground.grade,
        moving: motion.moving,
        climbed: ground.climbed,
        zone: zone::of(raw),
    };
    heart_rate::clean(&mut samples, activity.sport, &mut repairs);
    (samples, repairs)
}

pub use elevation::Climbed;
pub use heart_rate::{Apart, Lock};
