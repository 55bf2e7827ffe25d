//! What a rule of cautions is, and what it finds in the same once it is over.

use chrono::NaiveDate;

use super::descent_ramp::DescentRamp;
use super::impact_ramp::ImpactRamp;
use super::limit::{Limit, Limits};
use super::longest_run::RunSpike;
use super::novice_spacing::RunWeek;
use super::return_after_break::Break;
use crate::recovery::caution::{Caution, CautionLevel};
use crate::recovery::compared::{Compared, Measure};
use crate::recovery::past::Past;
use crate::recovery::rule::Rule;
use crate::recovery::source::Source;

/// One rule that may recommend care.
pub trait CautionRule: Sync {
    /// Which rule it is.
    fn rule(&self) -> Rule;

    /// Where it comes from.
    fn source(&self) -> Source;

    /// The cautions that it gives on the morning of the day after the past.
    fn look(&self, past: &Past) -> Vec<Caution>;
}

/// A rule that judges days or weeks again when they are over, by limits that may be stated.
pub trait HindsightRule: CautionRule {
    /// The numbers that it judges by; on a morning they are the usual ones.
    fn limits(&self) -> &'static [Limit];

    /// What it judges: days or weeks.
    fn occasion(&self) -> Occasion;

    /// Judges an occasion by the past of its last day; [`Past::evening`] of that holds the day itself.
    fn look_back(&self, morning: &Past, limits: &Limits) -> Hindsight;
}

/// What a rule judges when it is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// Each day with a run.
    RunDay,
    /// The same, where only the first run after a break counts.
    FirstRun,
    /// Each whole week, Monday to Sunday.
    Week,
}

/// What a rule finds in a day or a week that is over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Hindsight {
    /// The rule does not apply to it.
    NoOccasion,
    /// Too little is known.
    Unknown,
    /// All was within the limits.
    Within,
    /// Something was beyond a limit.
    Beyond(Excess),
}

/// What was more than a rule allows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Excess {
    /// The day that it is dated by: of a week the last.
    pub date: NaiveDate,
    /// How much care it would have recommended.
    pub level: CautionLevel,
    /// What was beyond the limit.
    pub beyond: Beyond,
}

/// What the athlete did beyond a limit, with the limit; one variant a rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Beyond {
    /// A run far longer than any of the thirty days before it.
    LongestRun {
        /// Both runs.
        spike: RunSpike,
        /// The longest run within the limit, km.
        most_km: f64,
    },
    /// A week with far more impact than the weeks before it.
    WeeklyImpact {
        /// First day of the week.
        week_of: NaiveDate,
        /// Impact of the week and of those before it.
        ramp: ImpactRamp,
        /// Most impact within the limit, km.
        most_km: f64,
    },
    /// A week with far more descent than the weeks before it.
    WeeklyDescent {
        /// First day of the week.
        week_of: NaiveDate,
        /// Descent of the week and of those before it.
        ramp: DescentRamp,
        /// Most descent within the limit, m.
        most_m: f64,
    },
    /// A beginner's week with too many days of running.
    NoviceSpacing(RunWeek),
    /// A first run after a break that was too long.
    ReturnAfterBreak {
        /// The break.
        stopped: Break,
        /// Kilometres of the first run after it.
        run_km: f64,
        /// The longest within the limit, km.
        most_km: f64,
    },
}

impl Beyond {
    /// The rule that was missed.
    pub fn rule(&self) -> Rule {
        match self {
            Beyond::LongestRun { .. } => Rule::LongestRun,
            Beyond::WeeklyImpact { .. } => Rule::WeeklyImpact,
            Beyond::WeeklyDescent { .. } => Rule::WeeklyDescent,
            Beyond::NoviceSpacing(_) => Rule::NoviceSpacing,
            Beyond::ReturnAfterBreak { .. } => Rule::ReturnAfterBreak,
        }
    }

    /// What the athlete did, and the limit or what was usual.
    pub fn compared(&self) -> (Compared, Compared) {
        match *self {
            Beyond::LongestRun { spike, .. } => spike.compared(),
            Beyond::WeeklyImpact { ramp, .. } => ramp.compared(),
            Beyond::WeeklyDescent { ramp, .. } => ramp.compared(),
            Beyond::NoviceSpacing(week) => week.compared(),
            Beyond::ReturnAfterBreak {
                stopped, run_km, ..
            } => (
                Compared::new(Measure::FirstRunAfterBreak, run_km),
                Compared::new(Measure::LongestBeforeBreak, stopped.longest_km),
            ),
        }
    }
}

impl Hindsight {
    /// Something was judged, with or without an excess.
    pub fn of(excess: Option<Excess>) -> Self {
        excess.map_or(Self::Within, Self::Beyond)
    }
}
