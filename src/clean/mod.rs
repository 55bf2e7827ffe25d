//! What we believe of a recording: repairs, with an account of them.
//!
//! Stored data are never smoothed; what is doubted becomes a short interpolation or missing. Places
//! end here: distance and speed are made of them, and they are dropped.

mod elevation;
mod heart_rate;
mod speed;
mod zone;

use crate::activity::{Activity, Column, Zone};

/// The believed part of a recording, as columns of equal length.
#[derive(Debug, Clone, Default)]
pub struct CleanSamples {
    /// Seconds since the activity began; strictly increasing.
    pub elapsed_s: Vec<f64>,
    /// Seconds each sample stands for; see [`crate::activity::Samples`].
    pub held_s: Vec<f32>,
    /// Heart rate, beats per minute, 30 to 230.
    pub heart_rate_bpm: Column,
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

/// What was doubted, in seconds or samples, for the report and for `inspect`.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Repairs {
    /// Heart rates outside what a heart can do.
    pub hr_out_of_range: u32,
    /// Heart rates that stood out from their neighbours.
    pub hr_outliers: u32,
    /// Heart rates after a jump that no heart makes.
    pub hr_jumps: u32,
    /// Of the doubted heart rates, how many were bridged.
    pub hr_interpolated: u32,
    /// Speeds or steps that nobody runs.
    pub speed_dropped: u32,
    /// Grades that no path has.
    pub grade_dropped: u32,
}

/// Cleans one activity.
pub fn clean(activity: &Activity) -> (CleanSamples, Repairs) {
    let raw = &activity.samples;
    let mut repairs = Repairs::default();
    let heart_rate_bpm = heart_rate::clean(&raw.elapsed_s, &raw.heart_rate_bpm, &mut repairs);
    let motion = speed::clean(raw, activity.sport, &mut repairs);
    let ground = elevation::clean(
        &raw.altitude_m,
        &motion.step_m,
        activity.altitude,
        &mut repairs,
    );
    let samples = CleanSamples {
        elapsed_s: raw.elapsed_s.clone(),
        held_s: raw.held_s.clone(),
        heart_rate_bpm,
        cadence_per_min: raw.cadence_per_min.clone(),
        power_w: raw.power_w.clone(),
        speed_m_per_s: motion.speed_m_per_s,
        step_m: motion.step_m,
        grade: ground.grade,
        moving: motion.moving,
        climbed: ground.climbed,
        zone: zone::of(raw),
    };
    (samples, repairs)
}

pub use elevation::Climbed;
