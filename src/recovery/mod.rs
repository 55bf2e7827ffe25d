//! How much rest it asks for: two clocks, an interruption rule, kinds of day.
//!
//! Strain falls on muscles, tendons, joints and bones as well as on heart and lungs, so there are
//! two clocks in hours, each running down one hour an hour. A session that is easy enough leaves
//! them alone; any other restarts them. This stage advises; it makes no medical claim.

mod breach_in_numbers;
mod caution;
mod cautions;
mod clocks;
mod hours;
mod interruption;
mod kind;
mod runner;
mod timeline;

pub use caution::{Caution, CautionLevel, Compared};
#[cfg(test)]
pub use cautions::made;
pub use cautions::{
    BREAK_DAYS, Break, CAUTIONS, CautionRule, DESCENT_NOTE_ABOVE, DESCENT_NOTE_ABOVE_M,
    DescentRamp, FIRST_WEEKS_RUN_DAYS, IMPACT_NOTE_ABOVE, IMPACT_WARN_ABOVE, ImpactRamp,
    LATER_WEEKS_RUN_DAYS, LONG_RECOVERY_H, Past, RUN_NOTE_ABOVE, RUN_STRONG_ABOVE, RUN_WARN_ABOVE,
    RunSpike, START_SHARE, Spacing, SpacingLimits, Strain, run_days,
};
pub use clocks::{CAP_H, Clocks, stack_cardio_h, stack_mechanical_h};
pub use hours::{
    CardioInput, MechanicalInput, age_factor, capacity_impact_km, cardio_hours, mechanical_hours,
};
pub use interruption::{Breach, Ease, breaches};
pub use kind::{DayKind, day_kind};
pub use runner::{Experience, Regularity};
pub use timeline::{Answer, DayAdvice, Recovery, SessionRecovery, TooEarly};
