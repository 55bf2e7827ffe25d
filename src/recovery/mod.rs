//! How much rest it asks for: two clocks, an interruption rule, kinds of day.
//!
//! Strain falls on muscles, tendons, joints and bones as well as on heart and lungs, so there are
//! two clocks in hours, each running down one hour an hour. A session that is easy enough leaves
//! them alone; any other restarts them. This stage advises; it makes no medical claim.

mod breach_in_numbers;
mod caution;
mod cautions;
mod clocks;
mod counterfactual;
mod doubt;
mod hours;
mod interruption;
mod kept;
mod kind;
mod limits;
mod meant;
mod night;
mod outcome;
mod outlook;
mod runner;
mod slow_nights;
mod timeline;
mod watch_beside;

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
pub use counterfactual::{Counterfactual, Milestones};
pub use doubt::{Effort, Estimate, Estimates};
pub use hours::{
    CardioInput, HoursModel, MechanicalInput, age_factor, capacity_impact_km, cardio_hours,
    cardio_hours_by, mechanical_hours, mechanical_hours_by,
};
pub use interruption::{
    Breach, Descent, Ease, LEAST_BELOW_VT1, MOST_CARDIO_H, MOST_DESCENT_M, MOST_DESCENT_M_PER_KM,
    MOST_DOWNHILL_SHARE, MOST_INTENSITY, MOST_MECHANICAL_H, breaches,
};
pub use kept::{Kept, kept_streak_days};
pub use kind::{DayKind, day_kind};
pub use limits::{DayLimits, EffortLimit, RunLimits, Shape, WalkLimits};
pub use meant::{EASY_INTENSITY, MeantAsRecovery};
pub use night::{Night, NightSign, Nights};
pub use outcome::{Answer, DayAdvice, SessionRecovery, Span, TooEarly};
pub use outlook::{Certainty, ComingDay, Due, OUTLOOK_DAYS, PartOfDay, Standing};
pub use runner::{Experience, Regularity};
pub use timeline::Recovery;
pub use watch_beside::WatchBeside;
