//! What a caution is: something about a day that needs care, with the numbers that were compared.
//!
//! A caution never makes a day easier to train on, and sees only the past. It holds numbers alone; its
//! sentence is `report/words/cautions.rs`'s.

use chrono::NaiveDate;

use super::cautions::{
    Break, DescentRamp, ImpactRamp, RoughLoads, RunSpike, RunWeek, UnknownShare,
};
use super::compared::{Compared, Measure};
use super::rule::Rule;

/// How much care a caution recommends; later is more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CautionLevel {
    /// Good to know.
    Note,
    /// Take care.
    Warn,
    /// Take great care.
    Strong,
}

impl CautionLevel {
    /// Code for documents.
    pub fn name(self) -> &'static str {
        match self {
            CautionLevel::Note => "note",
            CautionLevel::Warn => "warning",
            CautionLevel::Strong => "strong warning",
        }
    }
}

/// Something that needs care on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Caution {
    /// The day that it is about.
    pub date: NaiveDate,
    /// How much care it recommends.
    pub level: CautionLevel,
    /// What was seen.
    pub fact: CautionFact,
}

/// What a caution rests on, one variant a rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CautionFact {
    /// Yesterday's run was far longer than any of the thirty days before it.
    LongestRun(RunSpike),
    /// The last seven days had far more impact than the weeks before.
    WeeklyImpact(ImpactRamp),
    /// The last seven days went down far more than the weeks before.
    WeeklyDescent(DescentRamp),
    /// A beginner has run on enough of the last days.
    NoviceSpacing(RunWeek),
    /// No run for so long that the next one should be short.
    ReturnAfterBreak(Break),
    /// The loads of recent sessions are rough or unknown.
    LowConfidence(RoughLoads),
    /// Recent days have no data.
    UnknownDays(UnknownShare),
}

impl CautionFact {
    /// The rule that saw it.
    pub fn rule(&self) -> Rule {
        match self {
            CautionFact::LongestRun(_) => Rule::LongestRun,
            CautionFact::WeeklyImpact(_) => Rule::WeeklyImpact,
            CautionFact::WeeklyDescent(_) => Rule::WeeklyDescent,
            CautionFact::NoviceSpacing(_) => Rule::NoviceSpacing,
            CautionFact::ReturnAfterBreak(_) => Rule::ReturnAfterBreak,
            CautionFact::LowConfidence(_) => Rule::LowConfidence,
            CautionFact::UnknownDays(_) => Rule::UnknownDays,
        }
    }

    /// The two numbers that were compared.
    pub fn compared(&self) -> (Compared, Compared) {
        match *self {
            CautionFact::LongestRun(spike) => spike.compared(),
            CautionFact::WeeklyImpact(ramp) => ramp.compared(),
            CautionFact::WeeklyDescent(ramp) => ramp.compared(),
            CautionFact::NoviceSpacing(week) => week.compared(),
            CautionFact::ReturnAfterBreak(stopped) => (
                Compared::new(Measure::DaysWithoutRun, stopped.days),
                Compared::new(Measure::LongestBeforeBreak, stopped.longest_km),
            ),
            CautionFact::LowConfidence(RoughLoads { rough, sessions }) => (
                Compared::new(Measure::RoughSessions, rough as f64),
                Compared::new(Measure::RecentSessions, sessions as f64),
            ),
            CautionFact::UnknownDays(UnknownShare { unknown, days }) => (
                Compared::new(Measure::UnknownDays, unknown as f64),
                Compared::new(Measure::DaysInAll, days as f64),
            ),
        }
    }
}
