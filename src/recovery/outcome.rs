//! What comes out of the clocks, as plain data: sessions with what they cost, days with what they
//! are good for.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::caution::Caution;
use super::clocks::Clocks;
use super::counterfactual::Counterfactual;
use super::interruption::Breach;
use super::kind::DayKind;
use super::meant::MeantAsRecovery;
use super::night::Night;
use crate::history::ScoredActivity;

/// How low and how high a value may well be; `low` is never above `high`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span<T> {
    /// The lowest that is plausible.
    pub low: T,
    /// The highest that is plausible.
    pub high: T,
}

impl<T> Span<T> {
    /// Something of both ends.
    pub fn map<U>(&self, of: impl Fn(&T) -> U) -> Span<U> {
        Span {
            low: of(&self.low),
            high: of(&self.high),
        }
    }
}

/// A session that began before the body was ready for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TooEarly {
    /// What the moment was good for.
    pub kind: DayKind,
    /// Hours that were left.
    pub left: Clocks,
}

/// How the recovery that a session called for was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// Whole days before the next session that restarted the clocks.
    pub days_taken: usize,
    /// Whether that session came too early for what it was.
    pub too_early: bool,
}

/// What one session did to the clocks.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionRecovery {
    /// Hours the session asks for by itself.
    pub alone: Clocks,
    /// The same as low and as high as it may well be.
    pub alone_span: Span<Clocks>,
    /// Clocks when it began.
    pub before: Clocks,
    /// Clocks when it ended.
    pub after: Clocks,
    /// Whether it restarted the clocks.
    pub interrupts: bool,
    /// Why it did: the limits of the interruption rule that it broke.
    pub breaches: Vec<Breach>,
    /// Hours by which it lengthened a recovery that was running; `None` when none was.
    pub added: Option<Clocks>,
    /// Set when it came too early for what it was.
    pub too_early: Option<TooEarly>,
    /// What would have been had it left the clocks alone; `None` when it did, and when none was running.
    pub counterfactual: Option<Counterfactual>,
    /// Why it looks meant as recovery, if it does.
    pub meant_as_recovery: Option<MeantAsRecovery>,
    /// Kinds of the days that follow if nothing else is done, up to the first that is ready.
    pub following: Vec<DayKind>,
    /// The same after the hopeful and after the careful run of the clocks: fewest and most days.
    pub following_span: Span<Vec<DayKind>>,
    /// The next session that restarted the clocks; `None` while there is none.
    pub answer: Option<Answer>,
    /// Whether the athlete was new to running.
    pub novice: bool,
}

impl SessionRecovery {
    /// Whether it looks meant as recovery and was none: [`Self::breaches`] say why.
    pub fn is_failed_recovery(&self) -> bool {
        self.interrupts && self.meant_as_recovery.is_some()
    }

    /// Days after the session on which recovery still goes before training.
    pub fn recovery_days(&self) -> usize {
        recovery_days(&self.following)
    }

    /// Fewest and most of them that are plausible.
    pub fn recovery_days_span(&self) -> Span<usize> {
        self.following_span.map(|kinds| recovery_days(kinds))
    }

    /// Days after the session before the next hard one.
    pub fn days_to_quality(&self) -> usize {
        self.following.len()
    }

    /// Fewest and most of them that are plausible.
    pub fn days_to_quality_span(&self) -> Span<usize> {
        self.following_span.map(Vec::len)
    }
}

fn recovery_days(following: &[DayKind]) -> usize {
    following.iter().filter(|kind| kind.is_recovery()).count()
}

/// Tells each session how the recovery that it called for was answered.
pub fn answer_each(activities: &[ScoredActivity], sessions: &mut [SessionRecovery]) {
    let mut next: Option<(NaiveDate, bool)> = None;
    for (activity, session) in activities.iter().zip(sessions).rev() {
        session.answer = next.map(|(day, too_early)| Answer {
            days_taken: ((day - activity.day).num_days() - 1).max(0) as usize,
            too_early,
        });
        if session.interrupts {
            next = Some((activity.day, session.too_early.is_some()));
        }
    }
}

/// What a day is good for, as seen before it.
#[derive(Debug, Clone, PartialEq)]
pub struct DayAdvice {
    /// Which.
    pub date: NaiveDate,
    /// Hours left at the planning hour.
    pub left: Clocks,
    /// The same as low and as high as it may well be.
    pub left_span: Span<Clocks>,
    /// Kind of day that the advice is; never above what the best estimate of the clocks gives.
    pub kind: DayKind,
    /// Kinds by the careful and by the hopeful run of the clocks: the most careful and the boldest
    /// that is plausible.
    pub kind_span: Span<DayKind>,
    /// Whether the kind is more careful than the best estimate because little is known or little is
    /// sure.
    pub careful: bool,
    /// Whether the athlete is new to running.
    pub novice: bool,
    /// Index of the session that last restarted the clocks.
    pub cause: Option<usize>,
    /// The night that ended on the day's morning, where anything is known of it.
    pub night: Option<Night>,
    /// What else asks for care, as seen before the day.
    pub cautions: Vec<Caution>,
}

impl DayAdvice {
    /// What else asks for care, the weightiest first; of equals the first.
    pub fn cautions_by_weight(&self) -> Vec<&Caution> {
        let mut cautions: Vec<_> = self.cautions.iter().collect();
        cautions.sort_by_key(|caution| Reverse(caution.level));
        cautions
    }
}
