//! What we believe of a recording: repairs, with an account of them.
//!
//! Stored data are never smoothed; doubted values are briefly interpolated or missing. Positions end
//! here: distance and speed are derived from them, and they are dropped.

mod beyond;
mod calibrated;
mod carried;
mod doubt;
mod elevation;
mod extent;
mod heart_rate;
mod lifted;
mod moments;
mod power;
mod repairs;
mod samples;
mod speed;
mod sport;
mod zone;

pub use doubt::Doubt;
pub use elevation::Climbed;
pub use repairs::Repairs;
pub use samples::{Apart, CleanSamples, Lock};
pub use zone::borders_from;
#[cfg(feature = "zones")]
pub use zone::carried_borders;

use crate::activity::Activity;
use sport::Believed;

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
