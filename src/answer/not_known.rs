//! What the advice for a day does not know, and what it assumes.

use chrono::TimeDelta;

use super::{DoubtedSessions, Results};
use crate::athlete::{Discipline, EarlierTraining, Provenance};
use crate::history::{Day, DayState, ScoredActivity};
use crate::load::Confidence;
use crate::recovery::{DayAdvice, TrainedBecause};

/// Days looked back on.
const LATELY_DAYS: i64 = 28;

/// Something that is not known.
#[derive(Debug, Clone)]
pub enum NotKnown<'a> {
    /// Training on some of the last days.
    Days {
        /// How many of them.
        unknown: usize,
        /// Number of days looked at, or of sessions.
        of: usize,
    },
    /// Some of the recordings, since sessions have implausible values.
    Recordings(DoubtedSessions<'a>),
    /// The load of some of the last sessions, except roughly.
    Loads {
        /// How many of them.
        doubtful: usize,
        /// Number of days looked at, or of sessions.
        of: usize,
    },
    /// Heart rates of the athlete that are only assumed.
    HeartRates(Vec<GuessedHeartRate>),
}

/// A heart rate that scales loads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuessedHeartRate {
    /// The highest that the athlete can reach.
    Maximum,
    /// Heart rate at complete rest.
    Resting,
    /// Of an hour's best effort.
    Threshold,
}

/// Assumptions from the first days of files.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assumed {
    /// Whether the athlete is assumed to have trained before them.
    pub trained: bool,
    /// The evidence for it.
    pub because: TrainedBecause,
}

impl Results {
    /// Everything that the advice does not know, the most important first.
    pub fn not_known(&self) -> Vec<NotKnown<'_>> {
        [
            self.unknown_days(),
            self.doubted_recordings(),
            self.doubtful_loads(),
            self.guessed_heart_rates(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Assumptions from the first days of files, while they matter and the athlete states nothing.
    pub fn assumed(&self, advice: &DayAdvice) -> Option<Assumed> {
        let first = self.history.days.first()?.date;
        let is_stated = self.athlete.earlier != EarlierTraining::NotStated;
        if is_stated || (advice.date - first).num_days() >= LATELY_DAYS {
            return None;
        }
        let (trained, because) = self.recovery.began_trained?;
        (because != TrainedBecause::Stated).then_some(Assumed { trained, because })
    }

    fn last_days(&self) -> impl Iterator<Item = &Day> {
        let today = self.today;
        let from = today - TimeDelta::days(LATELY_DAYS);
        let days = self.history.days.iter();
        days.filter(move |day| (from..today).contains(&day.date))
    }

    fn sessions_lately(&self) -> impl Iterator<Item = &ScoredActivity> {
        let sessions = self.last_days().flat_map(|day| self.sessions_of(day));
        sessions.map(|(activity, _)| activity)
    }

    fn unknown_days(&self) -> Option<NotKnown<'_>> {
        let unknown = self
            .last_days()
            .filter(|day| day.state == DayState::Unknown);
        let (unknown, of) = (unknown.count(), self.last_days().count());
        (unknown > 0).then_some(NotKnown::Days { unknown, of })
    }

    fn doubted_recordings(&self) -> Option<NotKnown<'_>> {
        DoubtedSessions::among(self.sessions_lately()).map(NotKnown::Recordings)
    }

    fn doubtful_loads(&self) -> Option<NotKnown<'_>> {
        let doubtful = self
            .sessions_lately()
            .filter(|activity| match activity.score {
                Ok(score) => score.confidence == Confidence::Low,
                Err(_) => true,
            });
        let (doubtful, of) = (doubtful.count(), self.sessions_lately().count());
        (doubtful > 0).then_some(NotKnown::Loads { doubtful, of })
    }

    fn guessed_heart_rates(&self) -> Option<NotKnown<'_>> {
        let known = self.athlete.thresholds(self.today, Discipline::OnFoot);
        let all = [
            (GuessedHeartRate::Maximum, known.max_hr),
            (GuessedHeartRate::Resting, known.resting_hr),
            (GuessedHeartRate::Threshold, known.threshold_hr),
        ];
        let is_guessed = |provenance| matches!(provenance, Provenance::Assumed | Provenance::Age);
        let guessed = all
            .into_iter()
            .filter(|(_, known)| is_guessed(known.provenance));
        let guessed: Vec<GuessedHeartRate> = guessed.map(|(rate, _)| rate).collect();
        (!guessed.is_empty()).then_some(NotKnown::HeartRates(guessed))
    }
}
