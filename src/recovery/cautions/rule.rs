//! What a rule of cautions is, and what it says of the same once it is done.

use chrono::NaiveDate;

use super::limit::{Limit, Limits};
use crate::recovery::caution::{Caution, CautionLevel, Compared};
use crate::recovery::past::Past;

/// One rule that may ask for care.
pub trait CautionRule: Sync {
    /// Name for people and tables.
    fn name(&self) -> &'static str;

    /// Where it comes from.
    fn source(&self) -> &'static str;

    /// What it has to say on the morning of the day that follows the past.
    fn look(&self, past: &Past) -> Vec<Caution>;
}

/// A rule that days or weeks are held against once more when they are over, by limits that may be stated.
pub trait HindsightRule: CautionRule {
    /// The numbers that it judges by; on a morning they are the usual ones.
    fn limits(&self) -> &'static [Limit];

    /// What it judges: days or weeks.
    fn occasion(&self) -> Occasion;

    /// Judges an occasion by the past of its last day, of which [`Past::evening`] holds the day itself.
    fn look_back(&self, morning: &Past, limits: &Limits) -> Hindsight;
}

/// What a rule judges when it is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// Each day with a run.
    RunDay,
    /// Each whole week, Monday to Sunday.
    Week,
}

/// What a rule says of a day or a week that is over.
#[derive(Debug, Clone, PartialEq)]
pub enum Hindsight {
    /// It has nothing to judge in it.
    NoOccasion,
    /// Too little is known.
    Unknown,
    /// All was within the limits.
    Within,
    /// Something was beyond a limit.
    Beyond(Excess),
}

/// What was more than a rule allows.
#[derive(Debug, Clone, PartialEq)]
pub struct Excess {
    /// The day that it is dated by: of a week the last.
    pub date: NaiveDate,
    /// How much care it would have asked for.
    pub level: CautionLevel,
    /// What was found, a sentence with both numbers and without its full stop.
    pub evidence: String,
    /// What was done and the limit, or what was usual.
    pub compared: (Compared, Compared),
    /// What would have been better, without its full stop.
    pub better: String,
}

impl Hindsight {
    /// Something was judged, with or without an excess.
    pub fn of(excess: Option<Excess>) -> Self {
        excess.map_or(Self::Within, Self::Beyond)
    }
}
