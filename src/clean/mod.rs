//! What we believe of a recording: repairs, with an account of them.
//!
//! Stored data are never smoothed; what is doubted becomes a short interpolation or missing. Places
//! end here: distance and speed are made of them, and they are dropped.

mod beyond;
mod calibrated;
mod carried;
mod doubt;
mod elevation;
mod heart_rate;
mod lifted;
mod power;
mod speed;
mod sport;
mod zone;

pub use doubt::Doubt;
pub use elevation::Climbed;
pub use heart_rate::{Apart, Lock};

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::activity::{Activity, Column, Sport, Zone};
use sport::Believed;

/// The believed part of a recording, as columns of equal length.
#[derive(Debug, Clone, Default)]
pub struct CleanSamples {
    /// What kind of training it can have been; the file's own word unless [`Doubt::OtherSport`] says
    /// otherwise.
    pub sport: Sport,
    /// What in it no body does.
    pub doubts: Vec<Doubt>,
    /// Seconds since the activity began; strictly increasing.
    pub elapsed_s: Vec<f64>,
    /// Seconds each sample stands for, 0 where the athlete was carried; see [`crate::activity::Samples`].
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
    pub climbed: Option<Climbed>,
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
    /// Heart rates of a sensor that leapt away from the pulse, seconds held.
    pub hr_leapt_s: f64,
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
    /// Power that nobody holds, stuck or at odds with the heart rate, seconds held.
    pub power_dropped_s: f64,
    /// Steps that were a satellite's leap, samples.
    pub satellite_leaps: u32,
    /// Ground steeper than any path, metres.
    pub grade_dropped_m: f64,
}

/// Cleans one activity.
pub fn clean(activity: &Activity) -> (CleanSamples, Repairs) {
    let raw = &activity.samples;
    let mut repairs = Repairs::default();
    let Believed { sport, motion } = sport::believe(raw, activity.sport, &mut repairs);
    let lifted = lifted::find(raw, sport);
    let carried = carried::stretches(raw, sport, &motion, &lifted);
    let mut doubts = doubt::of_motion(activity, sport, &motion, &lifted, &carried);
    let mut motion = motion.believed();
    calibrated::correct(activity, &mut motion);
    let ground = elevation::clean(
        &raw.altitude_m,
        &motion.step_m,
        activity.altitude,
        &lifted,
        &mut repairs,
    );
    let mut samples = CleanSamples {
        sport,
        doubts: Vec::new(),
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
    carried
        .into_iter()
        .for_each(|stretch| samples.leave_out(stretch));
    heart_rate::clean(&mut samples, sport, &mut repairs);
    power::clean(&mut samples, &mut repairs);
    doubts.extend(doubt::of_sensors(&repairs));
    samples.doubts = doubts;
    (samples, repairs)
}

impl CleanSamples {
    /// Takes a stretch out of the session: nothing was done in it.
    fn leave_out(&mut self, stretch: Range<usize>) {
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
}

/// Seconds or metres of samples together, summed more finely than they are stored.
fn total(values: &[f32]) -> f64 {
    values.iter().map(|value| f64::from(*value)).sum()
}
