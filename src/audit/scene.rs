//! What rules look at: the block, its days, weeks and sessions, and the past of each of its days.

use chrono::{NaiveDate, TimeDelta};

use super::block::Block;
use crate::history::{Day, DayState, History, KnownDays, ScoredActivity};
use crate::recovery::{Past, Recovery, SessionRecovery};

/// Days of a week.
const WEEK_DAYS: i64 = 7;

/// Whether enough days of a block are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DaysKnown {
    /// At least three quarters.
    Enough,
    /// Fewer than three quarters.
    TooFew,
}

/// A block within a history.
pub struct Scene<'a> {
    /// Activities and days of the athlete.
    pub history: &'a History,
    /// What it did to the clocks.
    pub recovery: &'a Recovery,
    /// The days that are judged.
    pub block: Block,
    whole: Past<'a>,
}

impl<'a> Scene<'a> {
    /// A block of a history; `run_days` are the days with a run, in order.
    pub fn new(
        history: &'a History,
        recovery: &'a Recovery,
        run_days: &'a [NaiveDate],
        block: Block,
    ) -> Self {
        Self {
            history,
            recovery,
            block,
            whole: Past::new(history, &recovery.sessions, run_days),
        }
    }

    /// Days of the block that the history holds.
    pub fn days(&self) -> impl Iterator<Item = &'a Day> {
        self.history
            .days_between(self.block.from, self.block.to)
            .iter()
    }

    /// Whole calendar weeks of the block, seven days each.
    pub fn whole_weeks(&self) -> Vec<&'a [Day]> {
        let first = self.history.days.first().map(|day| day.date);
        let mondays = self.block.mondays().filter_map(|monday| {
            let from = usize::try_from((monday - first?).num_days()).ok()?;
            let week = self.history.days.get(from..from + WEEK_DAYS as usize)?;
            let within = self.block.contains(monday) && self.block.contains(week[6].date);
            within.then_some(week)
        });
        mondays.collect()
    }

    /// Sessions of a day and what they did to the clocks.
    pub fn sessions_of(
        &self,
        day: &Day,
    ) -> impl Iterator<Item = (&'a ScoredActivity, &'a SessionRecovery)> {
        let range = day.activities.clone();
        let activities = &self.history.activities[range.clone()];
        activities.iter().zip(&self.recovery.sessions[range])
    }

    /// Training sessions of the block, each by its first file.
    pub fn trainings(&self) -> impl Iterator<Item = (&'a ScoredActivity, &'a SessionRecovery)> {
        self.sessions().filter(|(_, session)| session.part == 0)
    }

    /// Sessions of the block.
    pub fn sessions(&self) -> impl Iterator<Item = (&'a ScoredActivity, &'a SessionRecovery)> {
        self.days().flat_map(|day| self.sessions_of(day))
    }

    /// What was known on the morning of a day.
    pub fn morning(&self, date: NaiveDate) -> Option<Past<'a>> {
        Some(self.whole.of(self.recovery.advice(date)?))
    }

    /// What was known on the morning of each day of the block with a run.
    pub fn run_mornings(&self) -> impl Iterator<Item = Past<'a>> {
        let ran = |day: &&Day| {
            let mut activities = self.history.activities[day.activities.clone()].iter();
            activities.any(|a| a.digest.sport.is_running())
        };
        self.days()
            .filter(ran)
            .filter_map(|day| self.morning(day.date))
    }

    /// The same of the last day of each whole week; none where nothing is known of it.
    pub fn last_mornings_of_weeks(&self) -> impl Iterator<Item = Option<Past<'a>>> {
        let weeks = self.whole_weeks().into_iter();
        weeks.map(|week| self.morning(week[week.len() - 1].date))
    }

    /// The day before another.
    pub fn day_before(&self, day: &Day) -> Option<&'a Day> {
        self.history.day(day.date - TimeDelta::days(1))
    }

    /// Known days of the block, and all its days.
    pub fn known_days(&self) -> KnownDays {
        let known = self.days().filter(|day| day.state != DayState::Unknown);
        KnownDays {
            known_days: known.count(),
            days: self.block.days(),
        }
    }

    /// Whether that is enough to call a rule kept.
    pub fn enough_is_known(&self) -> DaysKnown {
        match self.known_days().suffice() {
            true => DaysKnown::Enough,
            false => DaysKnown::TooFew,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::example_audit::{ExampleHistory, day};
    use super::*;
    use crate::recovery::run_days;

    #[test]
    fn only_weeks_that_lie_in_the_block_as_a_whole_are_whole() {
        let made = ExampleHistory::runs(&[(2, 5.0), (30, 5.0)]);
        let run_days = run_days(&made.history);
        let block = Block {
            from: day(0),
            to: day(19),
        };
        let scene = Scene::new(&made.history, &made.recovery, &run_days, block);
        // The first week begins before the history, the third ends after the block.
        let mondays: Vec<_> = scene
            .whole_weeks()
            .iter()
            .map(|week| week[0].date)
            .collect();
        assert_eq!(mondays, [day(7)]);
    }
}
