//! Everything a report can show, as plain data. Reports render it; they decide nothing.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::athlete::Athlete;
use crate::digest::{Digest, Duplicate, DuplicateRules, set_aside_duplicates};
use crate::history::{Day, DayState, History, ScoredActivity};
use crate::import::{Damage, NotActivity};
use crate::pipeline::{Batch, Outcome};
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

/// What became of the files.
#[derive(Debug, Clone, Default)]
pub struct Account {
    /// Files looked at; members of archives count, archives do not.
    pub files: usize,
    /// Files that held training.
    pub training_files: usize,
    /// Training sessions that count.
    pub activities: usize,
    /// The same training once more.
    pub duplicates: Vec<Duplicate>,
    /// Sound watch files that are no training, by kind.
    pub not_activities: BTreeMap<NotActivity, usize>,
    /// Files that are none of a watch.
    pub foreign: usize,
    /// Path and reason of each file that could not be read.
    pub failed: Vec<(String, String)>,
    /// Path and fault of each file that was read in spite of it.
    pub damaged: Vec<(String, Damage)>,
}

impl Account {
    /// Splits a batch into the sessions that count and the account of all files.
    pub fn of(batch: Batch, rules: &DuplicateRules) -> (Vec<Digest>, Self) {
        let mut account = Self {
            files: batch.files.len(),
            ..Self::default()
        };
        let mut digests = Vec::new();
        for file in batch.files {
            match file.outcome {
                Outcome::Read {
                    digests: of_file,
                    damage,
                    ..
                } => {
                    account.training_files += 1;
                    account
                        .damaged
                        .extend(damage.map(|damage| (file.path, damage)));
                    digests.extend(of_file);
                }
                Outcome::NotActivity(what) => *account.not_activities.entry(what).or_default() += 1,
                Outcome::Foreign => account.foreign += 1,
                Outcome::Failed(error) => account.failed.push((file.path, error.to_string())),
            }
        }
        let (digests, duplicates) = set_aside_duplicates(digests, rules);
        account.activities = digests.len();
        account.duplicates = duplicates;
        (digests, account)
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
        self.recovery
            .advice(day.date)
            .is_some_and(|advice| advice.kind.is_recovery())
    }

    /// Whether nothing on a day restarted the clocks; nobody knows that of an unknown day.
    pub fn kept_recovery(&self, day: &Day) -> bool {
        let undisturbed = self
            .sessions_of(day)
            .all(|(_, session)| !session.interrupts);
        day.state != DayState::Unknown && undisturbed
    }
}
