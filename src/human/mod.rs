//! What a human body can do, in one place, with sources: docs/plausibility.md.
//!
//! A file that tells of more is not believed there. These are limits of the whole of mankind, a little
//! above the best ever measured; what this athlete can do is for the history to say.

mod climb;
mod curve;
mod heart;
mod load;
mod power;
mod speed;

pub use climb::fastest_climb_m_per_s;
pub use curve::Curve;
pub use heart::BELIEVED_BPM;
pub use load::{MOST_IMPACT_KM_PER_H, MOST_INTENSITY, MOST_LOAD_PER_H, most_points};
pub use power::{STRONGEST_THRESHOLD_W, most_power};
pub use speed::{
    FASTEST_RUNNING_THRESHOLD_M_PER_S, FASTEST_SWIMMING_THRESHOLD_M_PER_S, Locomotion, fastest,
};
