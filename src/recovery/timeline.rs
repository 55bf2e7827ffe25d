//! The clocks over a whole history: each session with what it cost, each day with what it is good
//! for. Every step sees only the past.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::caution::Caution;
use super::cautions;
use super::clocks::Clocks;
use super::hours::{CardioInput, MechanicalInput, cardio_hours, mechanical_hours};
use super::interruption::{Breach, Ease, breaches};
use super::kind::{DayKind, day_kind};
use super::runner::{Experience, Regularity};
use crate::athlete::Athlete;
use crate::history::{History, ScoredActivity};
use crate::load::Confidence;

/// With less history than this, advice is one kind more careful, days.
const SURE_AFTER_DAYS: i64 = 14;
/// Intensity up to which a session is easy, where 1 can be held for an hour: that of the first
/// ventilatory threshold on this scale.
const EASY_INTENSITY: f64 = 0.78;
/// No session is looked at further ahead than this, days: the longest clock, and a day.
const LOOK_AHEAD_DAYS: i64 = 22;

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
    /// Kinds of the days that follow if nothing else is done, up to the first that is ready.
    pub following: Vec<DayKind>,
    /// The next session that restarted the clocks; `None` while there is none.
    pub answer: Option<Answer>,
    /// Whether the athlete was new to running.
    pub novice: bool,
}

impl SessionRecovery {
    /// Days after the session on which recovery still goes before training.
    pub fn recovery_days(&self) -> usize {
        self.following
            .iter()
            .filter(|kind| kind.is_recovery())
            .count()
    }

    /// Days after the session before the next hard one.
    pub fn days_to_quality(&self) -> usize {
        self.following.len()
    }
}

/// What a day is good for, as seen before it.
#[derive(Debug, Clone, PartialEq)]
pub struct DayAdvice {
    /// Which.
    pub date: NaiveDate,
    /// Hours left at the planning hour.
    pub left: Clocks,
    /// Kind of day.
    pub kind: DayKind,
    /// Whether the kind is one more careful because little is known.
    pub careful: bool,
    /// Whether the athlete is new to running.
    pub novice: bool,
    /// Index of the session that last restarted the clocks.
    pub cause: Option<usize>,
    /// What else asks for care, as seen before the day.
    pub cautions: Vec<Caution>,
}

/// The recovery side of a history.
#[derive(Debug, Clone, Default)]
pub struct Recovery {
    /// One per activity of the history.
    pub sessions: Vec<SessionRecovery>,
    /// One per day of the history.
    pub days: Vec<DayAdvice>,
}

impl Recovery {
    /// Runs the clocks through a history; kinds are judged at `planning_hour` (0 to 23) on the
    /// athlete's clock.
    pub fn new(history: &History, athlete: &Athlete, planning_hour: u32) -> Self {
        let mut run = Run::new(history, athlete, planning_hour);
        for day in &history.days {
            while run.sessions.len() < day.activities.start {
                run.session();
            }
            let advice = run.advice(day.date);
            run.days.push(advice);
        }
        while run.sessions.len() < history.activities.len() {
            run.session();
        }
        let mut sessions = run.sessions;
        answer(&history.activities, &mut sessions);
        let mut days = run.days;
        cautions::fill(&mut days, history, &sessions, athlete);
        Self { sessions, days }
    }

    /// Advice for a date, if it lies in the history.
    pub fn advice(&self, date: NaiveDate) -> Option<&DayAdvice> {
        let first = self.days.first()?.date;
        usize::try_from((date - first).num_days())
            .ok()
            .and_then(|i| self.days.get(i))
    }
}

fn answer(activities: &[ScoredActivity], sessions: &mut [SessionRecovery]) {
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

/// The state while walking through the history.
struct Run<'a> {
    history: &'a History,
    athlete: &'a Athlete,
    planning_hour: u32,
    run_days: Vec<NaiveDate>,
    sessions: Vec<SessionRecovery>,
    days: Vec<DayAdvice>,
    clocks: Clocks,
    as_of: DateTime<Utc>,
    offset_s: i32,
    cause: Option<usize>,
}

impl<'a> Run<'a> {
    fn new(history: &'a History, athlete: &'a Athlete, planning_hour: u32) -> Self {
        let first = history.activities.first();
        let runs = history
            .activities
            .iter()
            .filter(|a| a.digest.sport.is_running());
        let mut run_days: Vec<NaiveDate> = runs.map(|a| a.day).collect();
        run_days.sort();
        Self {
            history,
            athlete,
            planning_hour,
            run_days,
            sessions: Vec::with_capacity(history.activities.len()),
            days: Vec::with_capacity(history.days.len()),
            clocks: Clocks::default(),
            as_of: first.map_or(DateTime::UNIX_EPOCH, |a| a.digest.start),
            offset_s: first.map_or(0, |a| a.offset_s),
            cause: None,
        }
    }

    /// Clocks at a moment if nothing is done until then.
    fn left_at(&self, moment: DateTime<Utc>) -> Clocks {
        let hours = (moment - self.as_of).num_seconds() as f64 / 3600.0;
        self.clocks.after_rest(hours.max(0.0))
    }

    /// The planning hour of a day in UTC, on the clock the athlete had last.
    fn planning_moment(&self, date: NaiveDate) -> DateTime<Utc> {
        let local = date
            .and_hms_opt(self.planning_hour.min(23), 0, 0)
            .unwrap_or_default();
        (local - TimeDelta::seconds(i64::from(self.offset_s))).and_utc()
    }

    fn regularity(&self, day: NaiveDate) -> Regularity {
        let regularity = Regularity::before(day, &self.run_days);
        match self.history.days.first() {
            Some(first) => {
                regularity.with_earlier_weeks(self.athlete.earlier.weeks(), day, first.date)
            }
            None => regularity,
        }
    }

    fn session(&mut self) {
        let index = self.sessions.len();
        let activity = &self.history.activities[index];
        let regularity = self.regularity(activity.day);
        let novice = regularity.experience() == Experience::Novice;
        let alone = self.alone(activity, regularity);
        let before = self.left_at(activity.digest.start);
        let ease = ease(activity, alone);
        let breaches = breaches(ease);
        let interrupts = !breaches.is_empty();
        let after = if interrupts {
            before.restarted_by(alone, novice)
        } else {
            before.undisturbed_by(alone)
        };
        let recovering = before.longest_h() > 0.0;
        let too_early = interrupts
            .then(|| too_early(before, ease.intensity, novice))
            .flatten();
        self.clocks = after;
        self.as_of = self.as_of.max(activity.end());
        self.offset_s = activity.offset_s;
        if interrupts {
            self.cause = Some(index);
        }
        self.sessions.push(SessionRecovery {
            alone,
            before,
            after,
            interrupts,
            breaches,
            added: (interrupts && recovering).then(|| added(before, alone, after)),
            too_early,
            following: self.following(activity.day, novice),
            answer: None,
            novice,
        });
    }

    /// Hours of a session by itself, from the state before its day.
    fn alone(&self, activity: &ScoredActivity, regularity: Regularity) -> Clocks {
        let yesterday = self.history.day(activity.day - TimeDelta::days(1));
        let age_years = self.athlete.age_years(activity.day);
        let running_h = activity.digest.running_h();
        let (load, intensity) = match activity.score {
            Ok(score) => (score.points.get(), score.intensity),
            // Without a load the heart's part is unknown; what the legs did still counts.
            Err(_) => (0.0, 0.0),
        };
        Clocks {
            cardio_h: cardio_hours(CardioInput {
                load,
                intensity,
                fitness: yesterday.map_or(0.0, |d| d.fitness_at_least),
                age_years,
                running_h,
            }),
            mechanical_h: mechanical_hours(MechanicalInput {
                impact_km: activity.impact.get(),
                weekly_impact_km: yesterday.map_or(0.0, |d| d.weekly_impact_km),
                experience: regularity.mechanical_factor(),
                age_years,
                running_h,
                intensity,
            }),
        }
    }

    /// Kinds of the days after a session, up to the first that is ready.
    fn following(&self, day: NaiveDate, novice: bool) -> Vec<DayKind> {
        (1..=LOOK_AHEAD_DAYS)
            .map(|ahead| {
                let left = self.left_at(self.planning_moment(day + TimeDelta::days(ahead)));
                day_kind(left.cardio_h, left.mechanical_h, novice)
            })
            .take_while(|kind| *kind != DayKind::Ready)
            .collect()
    }

    fn advice(&self, date: NaiveDate) -> DayAdvice {
        let left = self.left_at(self.planning_moment(date));
        let novice = self.regularity(date).experience() == Experience::Novice;
        let mut kind = day_kind(left.cardio_h, left.mechanical_h, novice);
        if novice && self.ran_on(date - TimeDelta::days(1)) {
            // Beginners need a full day without running between runs (docs/recovery.md).
            kind = kind.min(DayKind::Walk);
        }
        let careful = self.little_is_known(date);
        DayAdvice {
            date,
            left,
            kind: if careful { kind.more_careful() } else { kind },
            careful,
            novice,
            cause: self.cause,
            cautions: Vec::new(),
        }
    }

    fn ran_on(&self, date: NaiveDate) -> bool {
        self.run_days.binary_search(&date).is_ok()
    }

    /// Less than two weeks of history, or most recent sessions were not measured.
    fn little_is_known(&self, date: NaiveDate) -> bool {
        let window = TimeDelta::days(SURE_AFTER_DAYS);
        let first = self.history.days.first();
        let short = first.is_some_and(|first| date - first.date < window);
        let past = &self.history.activities[..self.sessions.len()];
        let lately = || past.iter().rev().take_while(|a| date - a.day <= window);
        let unsure = lately().filter(|a| match a.score {
            Ok(score) => score.confidence == Confidence::Low,
            Err(_) => true,
        });
        (short && !self.athlete.earlier.was_training()) || 2 * unsure.count() > lately().count()
    }
}

fn ease(activity: &ScoredActivity, alone: Clocks) -> Ease {
    Ease {
        // Without a load the intensity is unknown, and what is unknown is not easy.
        intensity: activity
            .score
            .map_or(f64::INFINITY, |score| score.intensity),
        share_below_vt1: activity.share_below_vt1(),
        cardio_h: alone.cardio_h,
        mechanical_h: alone.mechanical_h,
        downhill_share: activity.downhill_share,
    }
}

/// Hours added beyond what the longer of the two recoveries would have asked for anyway.
fn added(before: Clocks, alone: Clocks, after: Clocks) -> Clocks {
    let anyway = before.undisturbed_by(alone);
    Clocks {
        cardio_h: (after.cardio_h - anyway.cardio_h).max(0.0),
        mechanical_h: (after.mechanical_h - anyway.mechanical_h).max(0.0),
    }
}

fn too_early(before: Clocks, intensity: f64, novice: bool) -> Option<TooEarly> {
    let kind = day_kind(before.cardio_h, before.mechanical_h, novice);
    let allowed = match kind {
        DayKind::Rest | DayKind::Walk | DayKind::RecoveryRun => false,
        DayKind::Easy => intensity <= EASY_INTENSITY,
        DayKind::Ready => true,
    };
    (!allowed).then_some(TooEarly { kind, left: before })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easy_days_allow_easy_sessions_only() {
        let left = Clocks {
            cardio_h: 6.0,
            mechanical_h: 0.0,
        };
        assert_eq!(too_early(left, 0.70, false), None);
        assert_eq!(
            too_early(left, 0.90, false).map(|t| t.kind),
            Some(DayKind::Easy)
        );
        assert_eq!(too_early(Clocks::default(), 1.05, false), None);
    }

    #[test]
    fn an_interruption_costs_what_it_adds_beyond_the_longer_recovery() {
        let before = Clocks {
            cardio_h: 24.0,
            mechanical_h: 10.0,
        };
        let alone = Clocks {
            cardio_h: 24.0,
            mechanical_h: 5.0,
        };
        let cost = added(before, alone, before.restarted_by(alone, false));
        // (24^1.5 + 24^1.5)^(2/3) = 24 * 2^(2/3) = 38.1.
        assert!((cost.cardio_h - 14.1).abs() < 0.05);
        assert_eq!(cost.mechanical_h, 5.0);
    }
}
