//! How much rest it asks for: two clocks, an interruption rule, kinds of day.
//!
//! Strain falls on muscles, tendons, joints and bones as well as on heart and lungs, so there are
//! two clocks in hours, each running down one hour an hour. A session that is easy enough leaves
//! them alone; any other restarts them. This stage advises; it makes no medical claim.

mod caution;
mod clocks;
mod hours;
mod interruption;
mod kept;
mod kind;
mod limits;
mod outlook;
mod runner;
mod timeline;
mod watch_beside;

pub use caution::{Caution, CautionLevel, Compared};
pub use clocks::{CAP_H, Clocks, stack_cardio_h, stack_mechanical_h};
pub use hours::{
    CardioInput, MechanicalInput, age_factor, capacity_impact_km, cardio_hours, mechanical_hours,
};
pub use interruption::{Breach, Ease, breaches};
pub use kept::{Kept, kept_streak_days};
pub use kind::{DayKind, day_kind};
pub use limits::{DayLimits, Effort, RunLimits, Shape, WalkLimits};
pub use outlook::{Certainty, ComingDay, Due, OUTLOOK_DAYS, PartOfDay, Standing};
pub use runner::{Experience, Regularity};
pub use timeline::{Answer, DayAdvice, Recovery, SessionRecovery, TooEarly};
pub use watch_beside::WatchBeside;
