//! Recovery as a bonus: what was kept, and the readiness that it gave (docs/recovery.md).

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::timeline::{Recovery, SessionRecovery};
use crate::history::{Day, DayState, History, ScoredActivity};

/// A session is hard from this mean intensity on, where 1 can be held for an hour: that of tempo runs
/// and intervals. This project's choice.
const HARD_INTENSITY: f64 = 0.90;

/// Recovery that was kept over some days.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Kept {
    /// Days on which recovery went before training, as seen before them.
    pub asked_days: usize,
    /// Of these, days on which nothing restarted the clocks.
    pub kept_days: usize,
    /// Such days in a row at the end; days that asked for no recovery do not count, nor end a row.
    pub streak_days: usize,
    /// The longest such row, days.
    pub longest_streak_days: usize,
    /// Sessions that restarted the clocks.
    pub starts: usize,
    /// Of these, sessions that began recovered: none that came too early.
    pub recovered_starts: usize,
    /// Of the starts, hard ones: mean intensity of 0.90 at least.
    pub hard_starts: usize,
    /// Of the hard ones, those that began recovered.
    pub recovered_hard_starts: usize,
    /// Hours of known days on which both clocks stood at zero.
    pub ready_h: f64,
    /// Hours of known days.
    pub known_h: f64,
}

impl Kept {
    /// From one day to another, both included. What is unknown is neither asked nor kept.
    pub fn over(history: &History, recovery: &Recovery, from: NaiveDate, to: NaiveDate) -> Self {
        let mut kept = Self::default();
        let days = history.days.iter();
        let within = days.filter(|day| (from..=to).contains(&day.date));
        for day in within.filter(|day| day.state != DayState::Unknown) {
            kept.known_h += 24.0;
            kept.add_day(recovery, day);
            let range = day.activities.clone();
            for (activity, session) in history.activities[range.clone()]
                .iter()
                .zip(&recovery.sessions[range])
            {
                kept.add_session(activity, session);
            }
        }
        kept.ready_h = ready_h(history, recovery, (from, to));
        kept
    }

    fn add_day(&mut self, recovery: &Recovery, day: &Day) {
        let asked = recovery.advice(day.date);
        if !asked.is_some_and(|advice| advice.kind.is_recovery()) {
            return;
        }
        self.asked_days += 1;
        if recovery.sessions[day.activities.clone()]
            .iter()
            .any(|session| session.interrupts)
        {
            self.streak_days = 0;
            return;
        }
        self.kept_days += 1;
        self.streak_days += 1;
        self.longest_streak_days = self.longest_streak_days.max(self.streak_days);
    }

    fn add_session(&mut self, activity: &ScoredActivity, session: &SessionRecovery) {
        if !session.interrupts {
            return;
        }
        let recovered = usize::from(session.too_early.is_none());
        self.starts += 1;
        self.recovered_starts += recovered;
        let intensity = activity.score.map_or(0.0, |score| score.intensity);
        if intensity >= HARD_INTENSITY {
            self.hard_starts += 1;
            self.recovered_hard_starts += recovered;
        }
    }
}

/// Hours of known days, from the first session on, on which both clocks stood at zero.
fn ready_h(history: &History, recovery: &Recovery, (from, to): (NaiveDate, NaiveDate)) -> f64 {
    let start = from.and_time(NaiveTime::MIN);
    let end = to.and_time(NaiveTime::MIN) + TimeDelta::days(1);
    let ended = |a: &ScoredActivity| a.local_start + seconds(a.digest.elapsed_s);
    let activities = &history.activities;
    let sessions = activities.iter().zip(&recovery.sessions).enumerate();
    let spans = sessions.map(|(i, (activity, session))| {
        let zero = ended(activity) + seconds(session.after.longest_h() * 3600.0);
        let next = activities.get(i + 1).map_or(end, |next| next.local_start);
        (zero.max(start), next.min(end))
    });
    spans.map(|span| known_h(history, span)).sum()
}

/// Hours of a span that lie on known days.
fn known_h(history: &History, (from, to): (NaiveDateTime, NaiveDateTime)) -> f64 {
    if from >= to {
        return 0.0;
    }
    let dates = from.date().iter_days().take_while(|d| *d <= to.date());
    let known = dates.filter(|date| {
        let day = history.day(*date);
        day.is_some_and(|day| day.state != DayState::Unknown)
    });
    let hours = known.map(|date| {
        let midnight = date.and_time(NaiveTime::MIN);
        let until = (midnight + TimeDelta::days(1)).min(to);
        (until - from.max(midnight)).num_seconds().max(0) as f64 / 3600.0
    });
    hours.sum()
}

fn seconds(seconds: f64) -> TimeDelta {
    TimeDelta::milliseconds((seconds * 1000.0) as i64)
}
