//! Results of the clocks, as plain data: sessions with their recovery hours, days with what they allow.

use std::cmp::Reverse;

use chrono::{NaiveDate, NaiveDateTime};

use super::caution::Caution;
use super::counterfactual::Counterfactual;
use super::kind::DayKind;
use super::meant::MeantAsRecovery;
use super::model::{
    Breach, Careful, Causes, Class, Clocks, Hardness, Judgement, Left, Morning, Span, StatedRace,
};
use super::night::Night;
use crate::athlete::DiaryNote;
use crate::history::ScoredActivity;

/// A session that began before the body was ready for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TooEarly {
    /// What the moment allowed.
    pub kind: DayKind,
    /// What limited it, if not the clocks alone.
    pub careful: Option<Careful>,
    /// Hours that were left.
    pub left: Left,
}

/// How the athlete followed the recovery advised after a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// Whole days before the next session that restarted the clocks.
    pub days_taken: usize,
    /// Whether that session came too soon for its class.
    pub too_early: bool,
}

/// What hours were measured against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// Chronic load, points a day.
    pub fitness: f64,
    /// Weekly impact that the legs are used to, km.
    pub weekly_impact_km: f64,
    /// The size of a customary session on foot, impact km; 0 without any.
    pub customary_km: f64,
    /// Impact that needs thirty leg hours, km.
    pub capacity_km: f64,
    /// Divisor of the hours, since ordinary weeks may need more than a week has.
    pub divisors: Clocks,
    /// Where hard training and races begin.
    pub hardness: Hardness,
}

impl Measured {
    /// As of a morning.
    pub fn of(morning: &Morning, capacity_km: f64) -> Self {
        Self {
            fitness: morning.fitness,
            weekly_impact_km: morning.weekly_impact_km,
            customary_km: morning.customary_km,
            capacity_km,
            divisors: morning.divisors,
            hardness: morning.hardness,
        }
    }
}

impl Default for Measured {
    fn default() -> Self {
        Self {
            fitness: 0.0,
            weekly_impact_km: 0.0,
            customary_km: 0.0,
            capacity_km: 0.0,
            divisors: Clocks::default().map(|_| 1.0),
            hardness: Hardness {
                ceiling: 1.0,
                usual: 1.0,
            },
        }
    }
}

/// Kinds of the days after a session without more training, up to the first that is ready.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Following {
    /// What is most likely.
    pub best: Vec<DayKind>,
    /// At the hopeful end of the typical range.
    pub hopeful: Vec<DayKind>,
    /// At its cautious end.
    pub careful: Vec<DayKind>,
}

/// The effect of one session on the clocks. Files close together are one session, and each of them has
/// its numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionRecovery {
    /// The session it belongs to, 0 the first.
    pub training: usize,
    /// Which part of it this file is, 0 the first.
    pub part: usize,
    /// When the session ended, local time.
    pub end: NaiveDateTime,
    /// Hours that it needs by itself until hard training is fine.
    pub asked: Clocks,
    /// The typical range of that.
    pub asked_span: Span<Clocks>,
    /// The same before habit divides it.
    pub base: Clocks,
    /// Clocks when it began.
    pub before: Left,
    /// Clocks when it ended.
    pub after: Left,
    /// Its class, which decides whether it came too soon.
    pub class: Class,
    /// Whether it restarted the clocks: neither a recovery run nor a walk or ride within the limits.
    pub restarts_clocks: bool,
    /// Why it did: the limits it broke.
    pub breaches: Vec<Breach>,
    /// How close to a race it was, 0 to 1.
    pub race: f64,
    /// Whether it is stated to be a race, or not to be one.
    pub stated_race: Option<StatedRace>,
    /// Whether it added in full, as hard training done too soon.
    pub owed: bool,
    /// Hours by which it lengthened a running recovery; `None` if none was running.
    pub added: Option<Clocks>,
    /// What the moment it began at allowed.
    pub judged: Judgement,
    /// Set when it came too soon for its class.
    pub too_early: Option<TooEarly>,
    /// What would have been had it left the clocks alone; `None` if it did, or if none was running.
    pub counterfactual: Option<Counterfactual>,
    /// Why it looks meant as recovery, if it does.
    pub meant_as_recovery: Option<MeantAsRecovery>,
    /// The days that follow.
    pub following: Following,
    /// The next session that restarted the clocks; `None` while there is none.
    pub answer: Option<Answer>,
    /// Whether the athlete was a beginner.
    pub novice: bool,
    /// What it was measured against.
    pub measured: Measured,
}

impl Default for SessionRecovery {
    /// For a file outside the history: it needs no hours.
    fn default() -> Self {
        Self {
            training: 0,
            part: 0,
            end: NaiveDateTime::default(),
            asked: Clocks::default(),
            asked_span: Span::default(),
            base: Clocks::default(),
            before: Left::default(),
            after: Left::default(),
            class: Class::Walk,
            restarts_clocks: false,
            breaches: Vec::new(),
            race: 0.0,
            stated_race: None,
            owed: false,
            added: None,
            judged: Judgement {
                kind: DayKind::Ready,
                careful: None,
            },
            too_early: None,
            counterfactual: None,
            meant_as_recovery: None,
            following: Following::default(),
            answer: None,
            novice: false,
            measured: Measured::default(),
        }
    }
}

impl SessionRecovery {
    /// Whether it looks meant as recovery but was not: [`Self::breaches`] say why.
    pub fn is_failed_recovery(&self) -> bool {
        self.restarts_clocks && self.meant_as_recovery.is_some()
    }

    /// Whether it is the first file of a session that restarted the clocks: these are counted.
    pub fn is_start(&self) -> bool {
        self.restarts_clocks && self.part == 0
    }

    /// Whether it is the first file of a session, easy or not: the total for those that came too soon.
    pub fn is_training(&self) -> bool {
        self.part == 0
    }

    /// Whether it is the first file of a session that came too soon: these are counted.
    pub fn is_early_start(&self) -> bool {
        self.too_early.is_some() && self.part == 0
    }

    /// Days after the session on which recovery is still advised.
    pub fn recovery_days(&self) -> usize {
        recovery_days(&self.following.best)
    }

    /// Plausible minimum and maximum of them.
    pub fn recovery_days_span(&self) -> Span<usize> {
        Span {
            low: recovery_days(&self.following.hopeful),
            high: recovery_days(&self.following.careful),
        }
    }

    /// Days after the session before the next hard one.
    pub fn days_to_hard(&self) -> usize {
        self.following.best.len()
    }

    /// Plausible minimum and maximum of them.
    pub fn days_to_hard_span(&self) -> Span<usize> {
        Span {
            low: self.following.hopeful.len(),
            high: self.following.careful.len(),
        }
    }
}

fn recovery_days(following: &[DayKind]) -> usize {
    following.iter().filter(|kind| kind.is_recovery()).count()
}

/// Records for each session how the recovery advised after it was followed.
pub fn answer_each(activities: &[ScoredActivity], sessions: &mut [SessionRecovery]) {
    let mut next: Option<(NaiveDate, bool)> = None;
    let mut of_training: Option<(usize, Option<Answer>)> = None;
    for (activity, session) in activities.iter().zip(sessions).rev() {
        let answer = next.map(|(day, too_early)| Answer {
            days_taken: ((day - activity.day).num_days() - 1).max(0) as usize,
            too_early,
        });
        // Parts of one session have one answer, and do not answer each other.
        let known = of_training.filter(|(training, _)| *training == session.training);
        session.answer = known.map_or(answer, |(_, answer)| answer);
        of_training = Some((session.training, session.answer));
        if session.is_start() {
            next = Some((activity.day, session.too_early.is_some()));
        }
    }
}

/// A break, or the comeback after one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comeback {
    /// The first day that may be more than easy again, once a run began the comeback.
    pub until: Option<NaiveDate>,
    /// Days off beyond recovery.
    pub days_off: f64,
}

/// What a day allows, as seen before it.
#[derive(Debug, Clone, PartialEq)]
pub struct DayAdvice {
    /// Date of the day.
    pub date: NaiveDate,
    /// The moment at which it is judged, local time.
    pub at: NaiveDateTime,
    /// Hours left on each clock at that moment.
    pub left: Left,
    /// The typical range of that.
    pub left_span: Span<Left>,
    /// Kind of day that the advice is.
    pub kind: DayKind,
    /// Kinds at the cautious and at the hopeful end of the typical range.
    pub kind_span: Span<DayKind>,
    /// Why the kind is more cautious than the clocks alone suggest, if it is.
    pub careful: Option<Careful>,
    /// Which clocks counted: those of heart and legs, or of the heart alone.
    pub causes: Causes,
    /// Kind of day for running; the same as `kind` where both clocks counted.
    pub running: DayKind,
    /// Hours since the last run ended; infinite without one.
    pub since_run_h: f64,
    /// Whether the athlete is a beginner.
    pub novice: bool,
    /// A break, or the comeback after one.
    pub comeback: Option<Comeback>,
    /// What the athlete's hours are measured against on that morning.
    pub measured: Measured,
    /// Index of the session that last restarted the clocks.
    pub cause: Option<usize>,
    /// Regular weeks of running so far, of the last 52.
    pub regular_weeks: usize,
    /// The night that ended on the day's morning, if anything is known about it.
    pub night: Option<Night>,
    /// The diary entries for the day.
    pub noted: Vec<DiaryNote>,
    /// Other reasons for care, as seen before the day.
    pub cautions: Vec<Caution>,
}

impl DayAdvice {
    /// Other reasons for care, the weightiest first; of equals the first.
    pub fn cautions_by_weight(&self) -> Vec<&Caution> {
        let mut cautions: Vec<_> = self.cautions.iter().collect();
        cautions.sort_by_key(|caution| Reverse(caution.level));
        cautions
    }
}
