//! How much rest training needs: four clocks, kinds of day, and what would change them.
//!
//! Training strains muscles, tendons, joints and bones as well as heart and lungs, so a session adds
//! hours for both: until easy running is fine, and until hard training is. Easy enough sessions leave
//! the clocks alone. This stage gives training advice, not medical advice.

mod breach_in_numbers;
mod caution;
mod cautions;
mod compared;
mod counterfactual;
#[cfg(test)]
pub mod example_history;
mod kept_recovery;
mod kind;
mod limits;
mod meant;
mod model;
mod night;
mod noted_days;
mod outcome;
mod outlook;
mod parts;
mod past;
mod race;
mod rule;
mod slow_nights;
mod source;
mod timeline;
mod watch_beside;

pub use caution::{Caution, CautionFact, CautionLevel};
pub use cautions::{
    Beyond, Break, CAUTIONS, CautionRule, DescentRamp, Excess, Hindsight, HindsightRule,
    ImpactRamp, ImpactRoom, Limit, Limits, LongestRun, NoviceSpacing, Occasion, OutOfBounds,
    ReturnAfterBreak, RoughLoads, RunSpike, RunWeek, UnknownShare, WeeklyDescent, WeeklyImpact,
    longest_ahead_km,
};
pub use compared::{Compared, LimitOfRecovery, Measure};
pub use counterfactual::{Counterfactual, Milestones};
pub use kept_recovery::{KeptRecovery, RecoveryDay, kept_streak_days};
pub use kind::DayKind;
pub use limits::{DayLimits, EffortLimit, RunLimits, Shape, WalkLimits};
pub use meant::{EASY_INTENSITY, MeantAsRecovery};
pub use model::{
    Asking, Breach, Careful, Causes, Circumstances, Class, Clocks, Constants, Debt, Descent,
    Factor, Gait, Hardness, HeartInput, Judgement, Left, LegsInput, LoadBasis, Manner, Measures,
    Morning, Noted, Outlook, OwnFactor, Part, Quantity, Regularity, RunningBreak, Scale, Span,
    Stated, StatedRace, Trained, TrainedBecause, Walk, Whole, joined,
};
pub use night::{Night, NightSign, Nights};
pub use noted_days::NotedDays;
pub use outcome::{Answer, Comeback, DayAdvice, Following, Measured, SessionRecovery, TooEarly};
pub use outlook::{ComingDay, Due, OUTLOOK_DAYS, PartOfDay, Standing, Wait};
pub use past::{Experience, Past, run_days};
pub use rule::Rule;
pub use slow_nights::SlowNights;
pub use source::Source;
pub use timeline::{Judging, Recovery};
pub use watch_beside::WatchBeside;
