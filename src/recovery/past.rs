//! What is known on the morning of a day: everything before it, and nothing from it or later.

use chrono::{NaiveDate, TimeDelta};

use super::outcome::{DayAdvice, SessionRecovery};
use crate::history::{Day, DayState, History, ScoredActivity};

/// A beginner or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Experience {
    /// Few regular weeks, and few runs in the year.
    Novice,
    /// Everybody else.
    Experienced,
}

/// Days with a run, once each and in order.
pub fn run_days(history: &History) -> Vec<NaiveDate> {
    let activities = history.activities.iter();
    let runs = activities.filter(|a| a.digest.sport.is_running());
    let mut days: Vec<NaiveDate> = runs.map(|a| a.day).collect();
    days.sort();
    days.dedup();
    days
}

/// The past of a day. Its fields are private, so no rule can look beyond it.
#[derive(Debug, Clone, Copy)]
pub struct Past<'a> {
    history: &'a History,
    sessions: &'a [SessionRecovery],
    run_days: &'a [NaiveDate],
    days: &'a [Day],
    next: NaiveDate,
    experience: Experience,
    regular_weeks: usize,
}

impl<'a> Past<'a> {
    /// A past without any day yet; `run_days` as [`run_days`] returns them.
    pub fn new(
        history: &'a History,
        sessions: &'a [SessionRecovery],
        run_days: &'a [NaiveDate],
    ) -> Self {
        Self {
            history,
            sessions,
            run_days,
            days: &[],
            next: NaiveDate::MIN,
            experience: Experience::Novice,
            regular_weeks: 0,
        }
    }

    /// What was known on the morning of the day of some advice.
    pub fn of(self, advice: &DayAdvice) -> Self {
        let experience = match advice.novice {
            true => Experience::Novice,
            false => Experience::Experienced,
        };
        Self {
            experience,
            regular_weeks: advice.regular_weeks,
            ..self.before(advice.date)
        }
    }

    /// What was known on the morning of `next`.
    fn before(self, next: NaiveDate) -> Self {
        let seen = self.history.days.partition_point(|day| day.date < next);
        Self {
            days: &self.history.days[..seen],
            run_days: &self.run_days[..self.run_days.partition_point(|day| *day < next)],
            next,
            ..self
        }
    }

    /// The past of the day after, once the day is over.
    pub fn evening(self) -> Self {
        self.before(self.next + TimeDelta::days(1))
    }

    /// The first day that is not seen.
    pub fn next(&self) -> NaiveDate {
        self.next
    }

    /// The day before it.
    pub fn yesterday(&self) -> NaiveDate {
        self.next - TimeDelta::days(1)
    }

    /// A beginner on that morning, or not.
    pub fn experience(&self) -> Experience {
        self.experience
    }

    /// Regular weeks of running so far.
    pub fn regular_weeks(&self) -> usize {
        self.regular_weeks
    }

    /// Days with a run, in order.
    pub fn run_days(&self) -> &'a [NaiveDate] {
        self.run_days
    }

    /// The `count` days that end `skipped` days before yesterday, oldest first; none if the history is
    /// shorter.
    pub fn window(&self, count: usize, skipped: usize) -> Option<&'a [Day]> {
        let end = self.days.len().checked_sub(skipped)?;
        Some(&self.days[end.checked_sub(count)?..end])
    }

    /// Up to `count` days before the next, as far as the history reaches.
    pub fn last_days(&self, count: usize) -> &'a [Day] {
        &self.days[self.days.len().saturating_sub(count)..]
    }

    /// The activities of some days of it.
    pub fn activities(&self, days: &[Day]) -> &'a [ScoredActivity] {
        &self.history.activities[activity_range(days)]
    }

    /// The same with their effect on the clocks.
    pub fn sessions(
        &self,
        days: &[Day],
    ) -> impl Iterator<Item = (&'a ScoredActivity, &'a SessionRecovery)> {
        let range = activity_range(days);
        let activities = &self.history.activities[range.clone()];
        activities.iter().zip(&self.sessions[range])
    }

    /// Runs of some days of it.
    pub fn runs(&self, days: &[Day]) -> impl Iterator<Item = &'a ScoredActivity> {
        let activities = self.activities(days).iter();
        activities.filter(|a| a.digest.sport.is_running())
    }

    /// Days among some of it that were unknown on that morning: after the last recording, or in a long
    /// silence.
    pub fn unknown_days(&self, days: &[Day]) -> usize {
        let unknown = |day: &&Day| day.activities.is_empty() && self.nobody_knows(day);
        days.iter().filter(unknown).count()
    }

    /// Whether a day without an activity was unknown. [`Day::state`] depends on later days, so only a
    /// long silence that had ended may be used.
    fn nobody_knows(&self, day: &Day) -> bool {
        let upcoming = day.activities.end;
        let seen = self.days.last().map_or(0, |last| last.activities.end);
        if upcoming >= seen {
            return true;
        }
        day.state == DayState::Unknown
    }
}

fn activity_range(days: &[Day]) -> std::ops::Range<usize> {
    match (days.first(), days.last()) {
        (Some(first), Some(last)) => first.activities.start..last.activities.end,
        _ => 0..0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::example_history::{ExampleHistory, day};
    use super::*;

    #[test]
    fn a_day_after_the_last_recording_is_unknown_until_the_next_one() {
        let made = ExampleHistory::runs(&[(0, 5.0), (4, 5.0)]);
        let unknown = |next| {
            let whole = made.past(next);
            whole.unknown_days(whole.last_days(14))
        };
        assert_eq!([1, 3, 5].map(unknown), [0, 2, 0]);
    }

    #[test]
    fn a_window_reaches_no_further_than_the_history() {
        let made = ExampleHistory::runs(&[(0, 5.0), (9, 5.0)]);
        let past = made.past(8);
        assert_eq!(past.window(8, 0).map(<[Day]>::len), Some(8));
        assert!(past.window(9, 0).is_none());
        assert_eq!(
            past.window(3, 2).and_then(|w| w.last()).map(|d| d.date),
            Some(day(5))
        );
    }
}
