//! Human limits, in one place, with sources: docs/plausibility.md.
//!
//! A file that exceeds them is not believed there. These are limits for all humans, a little above the
//! best ever measured; only the history shows what this athlete can do.

mod curve;
mod load;
mod power;
mod speed;

pub use curve::Curve;
pub use load::{MOST_IMPACT_KM_PER_H, MOST_INTENSITY, MOST_LOAD_PER_H, most_points};
pub use power::{STRONGEST_THRESHOLD_W, most_power};
pub use speed::{
    FASTEST_RUNNING_THRESHOLD_M_PER_S, FASTEST_SWIMMING_THRESHOLD_M_PER_S, Locomotion, fastest,
    fastest_climb_m_per_s,
};

/// Heart rates that are believed, beats per minute: below, no athlete exercises; above, no adult heart
/// beats (the highest maxima measured in young people are near 220).
pub const BELIEVED_BPM: std::ops::RangeInclusive<f32> = 30.0..=230.0;
