//! Recovery as a bonus: recovery days taken, and the readiness they gave (docs/recovery.md).

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::model::Class;
use super::outcome::SessionRecovery;
use super::timeline::Recovery;
use crate::history::{Day, DayState, History};

/// What became of a day on which recovery took precedence over training.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoveryDay {
    /// Nothing restarted the clocks.
    Kept,
    /// Something restarted the clocks.
    Broken,
}

/// Recovery that was kept over some days.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct KeptRecovery {
    /// Days on which recovery took precedence over training, as seen before them: [`Recovery::recovery_day`].
    pub asked_days: usize,
    /// Those on which nothing restarted the clocks.
    pub kept_days: usize,
    /// Length of the current streak, days; days without advised recovery neither count nor end it.
    pub streak_days: usize,
    /// The longest streak, days.
    pub longest_streak_days: usize,
    /// Sessions that restarted the clocks.
    pub starts: usize,
    /// Those that began recovered, and so were not too soon.
    pub recovered_starts: usize,
    /// Hard sessions among the starts.
    pub hard_starts: usize,
    /// Hard sessions that began recovered.
    pub recovered_hard_starts: usize,
    /// Hours of known days with both hard clocks at zero.
    pub ready_h: f64,
    /// Hours of known days.
    pub known_h: f64,
}

impl KeptRecovery {
    /// From one day to another, both included. Unknown days count as neither advised nor taken.
    pub fn over(history: &History, recovery: &Recovery, from: NaiveDate, to: NaiveDate) -> Self {
        let mut kept = Self::default();
        let within = history.days_between(from, to).iter();
        for day in within.filter(|day| day.state != DayState::Unknown) {
            kept.known_h += 24.0;
            kept.add_day(recovery, day);
            let range = day.activities.clone();
            recovery.sessions[range]
                .iter()
                .for_each(|session| kept.add_session(session));
        }
        kept.ready_h = ready_h(history, recovery, (from, to));
        kept
    }

    fn add_day(&mut self, recovery: &Recovery, day: &Day) {
        let Some(became) = recovery.recovery_day(day) else {
            return;
        };
        let kept = became == RecoveryDay::Kept;
        self.asked_days += 1;
        self.kept_days += usize::from(kept);
        self.streak_days = if kept { self.streak_days + 1 } else { 0 };
        self.longest_streak_days = self.longest_streak_days.max(self.streak_days);
    }

    fn add_session(&mut self, session: &SessionRecovery) {
        if !session.is_start() {
            return;
        }
        let recovered = usize::from(session.too_early.is_none());
        self.starts += 1;
        self.recovered_starts += recovered;
        if session.class == Class::Hard {
            self.hard_starts += 1;
            self.recovered_hard_starts += recovered;
        }
    }
}

/// The streak of recovery days up to a day, wherever in the history it begins.
pub fn kept_streak_days(history: &History, recovery: &Recovery, on: NaiveDate) -> usize {
    let past = history.days.partition_point(|day| day.date <= on);
    let days = history.days[..past].iter().rev();
    let asked = days.filter_map(|day| recovery.recovery_day(day));
    asked.take_while(|day| *day == RecoveryDay::Kept).count()
}

impl Recovery {
    /// What became of a day on which recovery took precedence over training, as seen before it; `None`
    /// of other days, and of days without data.
    pub fn recovery_day(&self, day: &Day) -> Option<RecoveryDay> {
        let needed = self.advice(day.date)?.kind.is_recovery();
        let known = day.state != DayState::Unknown;
        (needed && known).then(|| match self.is_undisturbed(day) {
            true => RecoveryDay::Kept,
            false => RecoveryDay::Broken,
        })
    }

    /// Whether nothing on a day restarted the clocks; false of a day without data.
    pub fn is_undisturbed(&self, day: &Day) -> bool {
        let sessions = &self.sessions[day.activities.clone()];
        let undisturbed = sessions.iter().all(|session| !session.restarts_clocks);
        day.state != DayState::Unknown && undisturbed
    }
}

/// Hours of known days, from the first session on, with both clocks at zero.
fn ready_h(history: &History, recovery: &Recovery, (from, to): (NaiveDate, NaiveDate)) -> f64 {
    let start = from.and_time(NaiveTime::MIN);
    let end = to.and_time(NaiveTime::MIN) + TimeDelta::days(1);
    let activities = &history.activities;
    let sessions = activities.iter().zip(&recovery.sessions).enumerate();
    let spans = sessions.map(|(i, (_, session))| {
        let zero = session.end + seconds(session.after.longest_h() * 3600.0);
        let next = activities.get(i + 1).map_or(end, |next| next.local_start);
        (zero.max(start), next.min(end))
    });
    spans.map(|span| known_h(history, span)).sum()
}

/// Hours of a span that fall on known days.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::FitnessModel;
    use crate::load::{ImpactKm, LoadPoints};
    use crate::recovery::{Causes, DayAdvice, DayKind, Left, Measured, Span};

    fn date(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 9, day).expect("a date")
    }

    fn day(date: NaiveDate, state: DayState, sessions: std::ops::Range<usize>) -> Day {
        Day {
            date,
            state,
            activities: sessions,
            load: LoadPoints::default(),
            unscored: 0,
            impact: ImpactKm::default(),
            fitness: 0.0,
            fitness_known: 1.0,
            fatigue: 0.0,
            form: 0.0,
        }
    }

    fn advice(date: NaiveDate, kind: DayKind) -> DayAdvice {
        DayAdvice {
            date,
            at: date.and_time(NaiveTime::MIN),
            left: Left::default(),
            left_span: Span::default(),
            kind,
            kind_span: Span {
                low: kind,
                high: kind,
            },
            careful: None,
            causes: Causes::Both,
            running: kind,
            since_run_h: f64::INFINITY,
            novice: false,
            comeback: None,
            measured: Measured::default(),
            cause: None,
            regular_weeks: 0,
            night: None,
            noted: Vec::new(),
            cautions: Vec::new(),
        }
    }

    fn restart() -> SessionRecovery {
        SessionRecovery {
            restarts_clocks: true,
            class: Class::Easy,
            ..SessionRecovery::default()
        }
    }

    #[test]
    fn days_that_ask_for_nothing_and_unknown_days_do_not_end_a_row() {
        use DayKind::{Easy, Rest, Walk};
        use DayState::{Rested, Trained, Unknown};
        // Taken, broken by a run, taken, easy, unknown, taken.
        let story = [
            (Rest, Rested, 0..0),
            (Walk, Trained, 0..1),
            (Walk, Rested, 1..1),
            (Easy, Rested, 1..1),
            (Rest, Unknown, 1..1),
            (Walk, Rested, 1..1),
        ];
        let mut history = History {
            activities: Vec::new(),
            days: Vec::new(),
            model: FitnessModel::default(),
        };
        let mut recovery = Recovery {
            sessions: vec![restart()],
            ..Recovery::default()
        };
        for (number, (kind, state, sessions)) in (1..).zip(story) {
            history.days.push(day(date(number), state, sessions));
            recovery.days.push(advice(date(number), kind));
        }
        let mut kept = KeptRecovery::default();
        for day in &history.days {
            kept.add_day(&recovery, day);
        }
        assert_eq!((kept.asked_days, kept.kept_days), (4, 3));
        assert_eq!((kept.streak_days, kept.longest_streak_days), (2, 2));
        let streaks: Vec<usize> = (1..=6)
            .map(|day| kept_streak_days(&history, &recovery, date(day)))
            .collect();
        assert_eq!(streaks, [1, 0, 1, 1, 1, 2]);
    }

    #[test]
    fn a_day_without_any_session_before_it_gives_no_readiness() {
        let history = History {
            activities: Vec::new(),
            days: vec![day(date(1), DayState::Rested, 0..0)],
            model: FitnessModel::default(),
        };
        let recovery = Recovery {
            days: vec![advice(date(1), DayKind::Ready)],
            ..Recovery::default()
        };
        let kept = KeptRecovery::over(&history, &recovery, date(1), date(1));
        assert_eq!((kept.known_h, kept.ready_h), (24.0, 0.0));
    }

    #[test]
    fn hours_count_within_their_span_and_on_known_days_only() {
        let at = |day: u32, hour| date(day).and_hms_opt(hour, 0, 0).expect("a time");
        let history = History {
            activities: Vec::new(),
            days: vec![
                day(date(1), DayState::Trained, 0..0),
                day(date(2), DayState::Unknown, 0..0),
                day(date(3), DayState::Rested, 0..0),
            ],
            model: FitnessModel::default(),
        };
        // From six in the evening of the first to seven in the morning of the third: 6 + 0 + 7.
        assert_eq!(known_h(&history, (at(1, 18), at(3, 7))), 13.0);
        assert_eq!(known_h(&history, (at(1, 8), at(1, 8))), 0.0);
    }
}
