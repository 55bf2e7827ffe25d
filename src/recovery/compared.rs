//! Two numbers that a rule compared, each with what it measures: codes and numbers, no words.

use chrono::NaiveDate;

/// A number, and what it measures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Compared {
    /// What it measures.
    pub what: Measure,
    /// Value, in [`Measure::unit`].
    pub value: f64,
}

impl Compared {
    /// A number with what it measures.
    pub fn new(what: Measure, value: f64) -> Self {
        Self { what, value }
    }
}

/// What a number measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Length of a run of some day, km.
    RunOf(NaiveDate),
    /// Length of the longest run of the thirty days before, run on some day, km.
    LongestOf(NaiveDate),
    /// Impact of seven days, km.
    WeekImpact,
    /// Mean impact of the three weeks before, km a week.
    BaseImpact,
    /// Descent of seven days on foot, m.
    WeekDescent,
    /// Mean descent of the three weeks before, m a week.
    BaseDescent,
    /// Days with a run in seven.
    RunDays,
    /// The most that are advised.
    MostRunDays,
    /// Days without a run.
    DaysWithoutRun,
    /// Length of the first run after a break, km.
    FirstRunAfterBreak,
    /// Length of the longest run of the month before a break, km.
    LongestBeforeBreak,
    /// Sessions of two weeks whose load is rough or unknown.
    RoughSessions,
    /// Sessions of two weeks.
    RecentSessions,
    /// Days without data.
    UnknownDays,
    /// Days that were looked at.
    DaysInAll,
    /// Hours until the body was ready for a session, when it began.
    ToGoBefore,
    /// The same when it ended.
    ToGoAfter,
    /// Hours of recovery that a session needs by itself.
    RecoveryNeeded,
    /// The same of the session of the day before.
    RecoveryNeededBefore,
    /// Rest days of a week.
    RestDays,
    /// Days of a week without a run.
    DaysWithoutRunning,
    /// The fewest that are advised.
    FewestDays,
    /// Mean over standard deviation of the daily loads of a week.
    Monotony,
    /// The most that is advised.
    MostMonotony,
    /// What a session had of a limit of recovery sessions.
    Had(LimitOfRecovery),
    /// The limit itself.
    Limit(LimitOfRecovery),
}

/// A limit that a session keeps to count as recovery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitOfRecovery {
    /// Mean intensity, at most, %.
    Intensity,
    /// Share of time at easy effort, at least, %.
    EasyTime,
    /// Share of time known to be easy, at least, %.
    KnownEasyTime,
    /// Minutes of running, at most.
    Running,
    /// Impact, at most, km.
    Impact,
    /// Hours of recovery, at most.
    Recovery,
    /// Regular weeks of running, at least.
    RegularWeeks,
    /// Metres down a kilometre, at most.
    Descent,
}

impl LimitOfRecovery {
    fn unit(self) -> &'static str {
        match self {
            LimitOfRecovery::Intensity
            | LimitOfRecovery::EasyTime
            | LimitOfRecovery::KnownEasyTime => "%",
            LimitOfRecovery::Running => "min",
            LimitOfRecovery::Impact => "km",
            LimitOfRecovery::Recovery => "h",
            LimitOfRecovery::RegularWeeks => "",
            LimitOfRecovery::Descent => "m per km",
        }
    }

    /// Whether it is a most; else it is a least.
    pub fn is_most(self) -> bool {
        !matches!(
            self,
            LimitOfRecovery::EasyTime
                | LimitOfRecovery::KnownEasyTime
                | LimitOfRecovery::RegularWeeks
        )
    }
}

impl Measure {
    /// Unit of its values; empty for a count and a ratio.
    pub fn unit(self) -> &'static str {
        match self {
            Measure::RunOf(_)
            | Measure::LongestOf(_)
            | Measure::WeekImpact
            | Measure::BaseImpact
            | Measure::FirstRunAfterBreak
            | Measure::LongestBeforeBreak => "km",
            Measure::WeekDescent | Measure::BaseDescent => "m",
            Measure::ToGoBefore
            | Measure::ToGoAfter
            | Measure::RecoveryNeeded
            | Measure::RecoveryNeededBefore => "h",
            Measure::DaysInAll => "days",
            Measure::Had(limit) | Measure::Limit(limit) => limit.unit(),
            Measure::RunDays
            | Measure::MostRunDays
            | Measure::DaysWithoutRun
            | Measure::RoughSessions
            | Measure::RecentSessions
            | Measure::UnknownDays
            | Measure::RestDays
            | Measure::DaysWithoutRunning
            | Measure::FewestDays
            | Measure::Monotony
            | Measure::MostMonotony => "",
        }
    }
}
