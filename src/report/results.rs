//! Everything a report can show, as plain data. Reports render it; they decide nothing.

use chrono::NaiveDate;

use super::account::Account;
use crate::athlete::Athlete;
use crate::audit;
use crate::history::{Day, History, ScoredActivity};
use crate::recovery::{Recovery, SessionRecovery};

/// The days a report is about, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateRange {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl DateRange {
    /// Number of days.
    pub fn days(self) -> i64 {
        (self.to - self.from).num_days() + 1
    }

    /// Whether a date lies in it.
    pub fn contains(self, date: NaiveDate) -> bool {
        (self.from..=self.to).contains(&date)
    }
}

/// A history read, scored and judged.
#[derive(Debug, Clone)]
pub struct Results {
    /// Whose.
    pub athlete: Athlete,
    /// What was done.
    pub history: History,
    /// How much rest it asked for.
    pub recovery: Recovery,
    /// What became of the files.
    pub account: Account,
    /// What the report is about.
    pub range: DateRange,
    /// The day that advice is for.
    pub today: NaiveDate,
    /// The hour at which days are judged, 0 to 23 on the athlete's clock.
    pub planning_hour: u32,
}

impl Results {
    /// All activities in order of time, and what they did to the clocks.
    pub fn sessions(&self) -> impl Iterator<Item = (&ScoredActivity, &SessionRecovery)> {
        self.history.activities.iter().zip(&self.recovery.sessions)
    }

    /// The activities of a day and what they did to the clocks.
    pub fn sessions_of(
        &self,
        day: &Day,
    ) -> impl Iterator<Item = (&ScoredActivity, &SessionRecovery)> {
        let range = day.activities.clone();
        let activities = &self.history.activities[range.clone()];
        activities.iter().zip(&self.recovery.sessions[range])
    }

    /// Whether recovery went before training on a day, as seen before it.
    pub fn asked_for_recovery(&self, day: &Day) -> bool {
        audit::asked_for_recovery(&self.recovery, day)
    }

    /// Whether nothing on a day restarted the clocks; nobody knows that of an unknown day.
    pub fn kept_recovery(&self, day: &Day) -> bool {
        audit::kept_recovery(&self.recovery, day)
    }
}
