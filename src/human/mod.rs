//! What a human body can do, in one place, with sources: docs/plausibility.md.
//!
//! A file that tells of more is not believed there. These are limits of the whole of mankind, a little
//! above the best ever measured; what this athlete can do is for the history to say.

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

/// Heart rates that are believed, beats per minute: below, no athlete exercises; above, no adult heart beats
/// (the highest maxima measured in the young lie near 220).
pub const BELIEVED_BPM: std::ops::RangeInclusive<f32> = 30.0..=230.0;
