//! What the files of an athlete show of each day up to a date: sums of days that are known, and never zero for
//! days that are not.

use chrono::{NaiveDate, TimeDelta};

use super::Results;
use super::amount::{self, Amount, Measure, WEEK_DAYS};
use crate::activity::Sport;
use crate::history::{Day, DayState, ScoredActivity};
use crate::recovery::SessionRecovery;

/// What is known of the days up to a date.
pub struct UploadedDays<'a> {
    results: &'a Results,
    /// The day up to which something may be known.
    pub date: NaiveDate,
    /// Last day with a session.
    pub last_trained: Option<NaiveDate>,
    /// Last day with a file.
    pub uploaded: Option<NaiveDate>,
    /// The day that weeks end with: the day itself once something was done on it, else the one before, as the day
    /// is not over.
    pub last: NaiveDate,
}

impl<'a> UploadedDays<'a> {
    /// Up to a date.
    pub fn of(results: &'a Results, date: NaiveDate) -> Self {
        let whole = results.whole();
        let days = whole.history.activities.iter().map(|a| a.day);
        let trained = days.filter(|day| *day <= date).max();
        // A night that was uploaded shows that the watch was synchronised, with all earlier sessions.
        let since = trained.unwrap_or(date) + TimeDelta::days(1);
        let slept = (since.iter_days().take_while(|day| *day <= date))
            .filter(|day| whole.athlete.body.day(*day).is_some())
            .last();
        let is_done = trained == Some(date);
        Self {
            results,
            date,
            last_trained: trained,
            uploaded: trained.map(|trained| slept.unwrap_or(trained)),
            last: match is_done {
                true => date,
                false => date - TimeDelta::days(1),
            },
        }
    }

    /// The day, if it is known whether there were sessions on it, even where little is known of them.
    pub fn day(&self, date: NaiveDate) -> Option<&'a Day> {
        let day = self.results.history.day(date)?;
        let is_known = match day.state {
            DayState::Trained | DayState::Rested => true,
            DayState::Unknown if !day.activities.is_empty() => true,
            DayState::Unknown => {
                let is_after_the_last = self.last_trained.is_some_and(|trained| date > trained);
                is_after_the_last && self.uploaded.is_some_and(|uploaded| date < uploaded)
            }
        };
        is_known.then_some(day)
    }

    /// Load points of a day; `None` where those of any session are unknown.
    pub fn points(&self, date: NaiveDate) -> Option<f64> {
        let day = self.day(date)?;
        (day.unscored == 0).then(|| day.load.get())
    }

    /// Sessions of a day; parts close together are one.
    pub fn trainings(&self, date: NaiveDate) -> Option<f64> {
        let trainings = self.sessions(date)?.filter(|(_, s)| s.is_training());
        Some(trainings.count() as f64)
    }

    /// 1 for a day with a session, else 0.
    pub fn trained(&self, date: NaiveDate) -> Option<f64> {
        Some(f64::from(u8::from(self.sessions(date)?.next().is_some())))
    }

    /// Seconds of a day with the timer running; `None` where a session has no length.
    pub fn seconds(&self, date: NaiveDate) -> Option<f64> {
        let lengths = self.sessions(date)?.map(|(a, _)| a);
        lengths
            .map(|a| a.digest.has_length().then_some(a.digest.timer_s))
            .sum()
    }

    /// Metres up on foot of a day; `None` where a session on foot has no heights.
    pub fn climbed_m(&self, date: NaiveDate) -> Option<f64> {
        let on_foot = self.sessions(date)?.map(|(a, _)| a);
        let on_foot = on_foot.filter(|a| a.digest.sport.is_on_foot());
        on_foot.map(|a| Some(a.digest.climbed?.ascent_m)).sum()
    }

    fn sessions(
        &self,
        date: NaiveDate,
    ) -> Option<impl Iterator<Item = (&'a ScoredActivity, &'a SessionRecovery)>> {
        Some(self.results.sessions_of(self.day(date)?))
    }

    /// Metres of each session on foot of a day; `None` where one has no distance.
    fn metres(&self, date: NaiveDate, counts: fn(Sport) -> bool) -> Option<Vec<f64>> {
        let sessions = self.sessions(date)?.filter(|(a, _)| counts(a.digest.sport));
        sessions.map(|(a, _)| a.digest.distance_m).collect()
    }

    /// Metres on foot of a day; `None` where a session on foot has no distance.
    pub fn on_foot_m(&self, date: NaiveDate) -> Option<f64> {
        let metres = self.metres(date, Sport::is_on_foot)?;
        Some(metres.iter().sum())
    }

    /// Metres of the longest run of a day, 0 without one; `None` where a run has no distance.
    pub fn longest_run_m(&self, date: NaiveDate) -> Option<f64> {
        let metres = self.metres(date, Sport::is_running)?;
        Some(metres.into_iter().fold(0.0, f64::max))
    }

    /// Load of the last seven days against the usual, points.
    pub fn load(&self) -> Amount {
        Amount::of_week(Measure::Load, self.last, |day| self.points(day))
    }

    /// On foot in the last seven days against the usual, metres.
    pub fn on_foot(&self) -> Amount {
        Amount::of_week(Measure::OnFoot, self.last, |day| self.on_foot_m(day))
    }

    /// Longest run of the last seven days against those before, metres.
    pub fn longest_run(&self) -> Amount {
        Amount::highest_of_week(Measure::LongestRun, self.last, |day| {
            self.longest_run_m(day)
        })
    }

    /// Load of a number of times seven days, the latest last, points.
    pub fn weekly_points(&self, weeks: i64) -> Vec<Option<f64>> {
        let back = (0..weeks).rev();
        let last = back.map(|weeks| self.last - TimeDelta::days(WEEK_DAYS * weeks));
        last.map(|last| amount::week(last, |day| self.points(day)))
            .collect()
    }
}
