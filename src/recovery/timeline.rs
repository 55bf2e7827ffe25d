//! The clocks over a whole history: each session with what it cost, each day with what it is good
//! for. Every step sees only the past.
//!
//! They run three times at once: as is most likely, and hopefully and carefully as far as what went
//! into them may be off.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::cautions;
use super::clocks::Clocks;
use super::counterfactual::{Counterfactual, Milestones};
use super::doubt::{Effort, Estimate, Estimates};
use super::hours::{CardioInput, MechanicalInput, cardio_hours, mechanical_hours};
use super::interruption::{Descent, Ease, breaches};
use super::kind::{DayKind, day_kind};
use super::meant::{EASY_INTENSITY, MeantAsRecovery};
use super::night::{Night, Nights};
use super::outcome::{DayAdvice, SessionRecovery, Span, TooEarly, answer_each};
use super::runner::{Experience, Regularity, days_of_runs};
use super::slow_nights::SlowNights;
use crate::athlete::Athlete;
use crate::history::{Day, History, ScoredActivity};

/// With less history than this, advice is one kind more careful, days.
const SURE_AFTER_DAYS: i64 = 14;
/// No session is looked at further ahead than this, days: the longest clock, and a day.
const LOOK_AHEAD_DAYS: i64 = 22;

/// The recovery side of a history.
#[derive(Debug, Clone, Default)]
pub struct Recovery {
    /// One per activity of the history.
    pub sessions: Vec<SessionRecovery>,
    /// One per day of the history.
    pub days: Vec<DayAdvice>,
    /// Whether nights slowed the clocks.
    pub nights: Nights,
}

impl Recovery {
    /// Runs the clocks through a history; kinds are judged at `planning_hour` (0 to 23) on the
    /// athlete's clock.
    pub fn new(history: &History, athlete: &Athlete, planning_hour: u32) -> Self {
        Self::with_nights(history, athlete, planning_hour, Nights::Shown)
    }

    /// The same, where nights may slow the clocks.
    pub fn with_nights(
        history: &History,
        athlete: &Athlete,
        planning_hour: u32,
        nights: Nights,
    ) -> Self {
        let mut run = Run::new(history, athlete, planning_hour);
        run.nights = SlowNights::of(&athlete.body, &history.days, nights);
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
        answer_each(&history.activities, &mut sessions);
        let mut days = run.days;
        cautions::fill(&mut days, history, &sessions, athlete);
        Self {
            sessions,
            days,
            nights,
        }
    }

    /// Advice for a date, if it lies in the history.
    pub fn advice(&self, date: NaiveDate) -> Option<&DayAdvice> {
        let first = self.days.first()?.date;
        usize::try_from((date - first).num_days())
            .ok()
            .and_then(|i| self.days.get(i))
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
    clocks: Estimates<Clocks>,
    as_of: DateTime<Utc>,
    offset_s: i32,
    cause: Option<usize>,
    nights: SlowNights,
}

impl<'a> Run<'a> {
    fn new(history: &'a History, athlete: &'a Athlete, planning_hour: u32) -> Self {
        let first = history.activities.first();
        Self {
            history,
            athlete,
            planning_hour,
            run_days: days_of_runs(history),
            sessions: Vec::with_capacity(history.activities.len()),
            days: Vec::with_capacity(history.days.len()),
            clocks: Estimates::default(),
            as_of: first.map_or(DateTime::UNIX_EPOCH, |a| a.digest.start),
            offset_s: first.map_or(0, |a| a.offset_s),
            cause: None,
            nights: SlowNights::default(),
        }
    }

    /// Clocks at a moment if nothing is done until then.
    fn left_at(&self, moment: DateTime<Utc>) -> Estimates<Clocks> {
        let local = moment + TimeDelta::seconds(i64::from(self.offset_s));
        let hours = self.rested_h(moment, local.date_naive());
        Estimates::of(|estimate| self.clocks.on(estimate).after_rest(hours))
    }

    /// Hours of rest from the end of the last session to a moment, as far as the nights up to `known`
    /// tell.
    fn rested_h(&self, moment: DateTime<Utc>, known: NaiveDate) -> f64 {
        self.nights
            .rested_h((self.as_of, moment), known, self.offset_s)
    }

    /// The planning hour of a day in UTC, on the clock the athlete had last.
    fn planning_moment(&self, date: NaiveDate) -> DateTime<Utc> {
        let local = date
            .and_hms_opt(self.planning_hour.min(23), 0, 0)
            .unwrap_or_default();
        (local - TimeDelta::seconds(i64::from(self.offset_s))).and_utc()
    }

    fn regularity(&self, day: NaiveDate) -> Regularity {
        Regularity::of(self.athlete, self.history, &self.run_days, day)
    }

    fn session(&mut self) {
        let index = self.sessions.len();
        let activity = &self.history.activities[index];
        let regularity = self.regularity(activity.day);
        let novice = regularity.experience() == Experience::Novice;
        let before = self.left_at(activity.digest.start);
        let efforts = Estimates::of(|estimate| Effort::of(activity, estimate));
        let alone = Estimates::of(|e| self.alone(activity, regularity, (e, efforts.on(e))));
        let easy = |e| ease(activity, efforts.on(e), *alone.on(e));
        let breaches = Estimates::of(|e| breaches(easy(e)));
        self.clocks = Estimates::of(|e| {
            let (before, alone) = (before.on(e), *alone.on(e));
            if breaches.on(e).is_empty() {
                before.undisturbed_by(alone)
            } else {
                before.restarted_by(alone, novice)
            }
        });
        self.as_of = self.as_of.max(activity.end());
        self.offset_s = activity.offset_s;
        let interrupts = !breaches.best.is_empty();
        if interrupts {
            self.cause = Some(index);
        }
        let after = self.clocks.best;
        let recovering = interrupts && before.best.longest_h() > 0.0;
        let day = activity.day;
        let following = Estimates::of(|e| self.following(*self.clocks.on(e), day, novice));
        let counterfactual = || Counterfactual {
            as_it_was: Milestones::after(day, &following.best),
            as_a_walk: Milestones::after(day, &self.following(before.best, day, novice)),
        };
        let advised = self.days.last().filter(|advice| advice.date == day);
        let advised = advised.map(|advice| advice.kind);
        self.sessions.push(SessionRecovery {
            alone: alone.best,
            alone_span: alone.span(),
            before: before.best,
            after,
            interrupts,
            breaches: breaches.best,
            added: recovering.then(|| added(before.best, alone.best, after)),
            too_early: interrupts
                .then(|| too_early(before.best, efforts.best.intensity, novice))
                .flatten(),
            counterfactual: recovering.then(counterfactual),
            meant_as_recovery: MeantAsRecovery::of(activity, advised, before.best.longest_h()),
            following: following.best.clone(),
            following_span: following.span(),
            answer: None,
            novice,
        });
    }

    /// Hours of a session by itself, from the state before its day.
    fn alone(
        &self,
        activity: &ScoredActivity,
        regularity: Regularity,
        (estimate, effort): (Estimate, &Effort),
    ) -> Clocks {
        let yesterday = self.history.day(activity.day - TimeDelta::days(1));
        let age_years = self.athlete.age_years(activity.day);
        let running_h = activity.digest.running_h();
        // Without a load the heart's part is unknown; what the legs did still counts.
        let intensity = effort.intensity.unwrap_or(0.0);
        Clocks {
            cardio_h: cardio_hours(CardioInput {
                load: effort.load,
                intensity,
                fitness: yesterday.map_or(0.0, |day| fitness(day, estimate)),
                age_years,
                running_h,
            }),
            mechanical_h: mechanical_hours(MechanicalInput {
                impact_km: effort.impact_km,
                weekly_impact_km: yesterday.map_or(0.0, |d| d.weekly_impact_km),
                experience: regularity.mechanical_factor(),
                age_years,
                running_h,
                intensity,
            }),
        }
    }

    /// Kinds of the days after a session, up to the first that is ready.
    fn following(&self, clocks: Clocks, day: NaiveDate, novice: bool) -> Vec<DayKind> {
        (1..=LOOK_AHEAD_DAYS)
            .map(|ahead| {
                let moment = self.planning_moment(day + TimeDelta::days(ahead));
                let left = clocks.after_rest(self.rested_h(moment, day));
                day_kind(left.cardio_h, left.mechanical_h, novice)
            })
            .take_while(|kind| *kind != DayKind::Ready)
            .collect()
    }

    fn advice(&self, date: NaiveDate) -> DayAdvice {
        let left = self.left_at(self.planning_moment(date));
        let novice = self.regularity(date).experience() == Experience::Novice;
        let kinds = Estimates::of(|e| self.kind(date, *left.on(e), novice));
        let (little_known, unsure) = (self.little_is_known(date), self.cause_is_unsure());
        let mut kind = kinds.best;
        if little_known {
            kind = kind.more_careful();
        }
        if unsure {
            kind = kind.min(kinds.careful);
        }
        DayAdvice {
            date,
            left: left.best,
            left_span: left.span(),
            kind,
            kind_span: Span {
                low: kinds.careful,
                high: kinds.hopeful,
            },
            careful: little_known || kind < kinds.best,
            novice,
            cause: self.cause,
            night: Night::before(&self.athlete.body, date),
            cautions: Vec::new(),
        }
    }

    fn kind(&self, date: NaiveDate, left: Clocks, novice: bool) -> DayKind {
        let kind = day_kind(left.cardio_h, left.mechanical_h, novice);
        match self.ran_on(date - TimeDelta::days(1)) {
            true => kind.after_a_run(novice),
            false => kind,
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
        let unsure = lately().filter(|a| a.is_unsure());
        (short && !self.athlete.earlier.was_training()) || 2 * unsure.count() > lately().count()
    }

    /// Whether the session that last restarted the clocks was hardly measured.
    fn cause_is_unsure(&self) -> bool {
        self.cause
            .is_some_and(|index| self.history.activities[index].is_unsure())
    }
}

/// Fitness that a run of the clocks counts on: only the hopeful one takes unknown days for days like
/// the others.
fn fitness(day: &Day, estimate: Estimate) -> f64 {
    match estimate {
        Estimate::Hopeful => day.fitness.max(day.fitness_at_least),
        Estimate::Best | Estimate::Careful => day.fitness_at_least,
    }
}

fn ease(activity: &ScoredActivity, effort: &Effort, alone: Clocks) -> Ease {
    Ease {
        intensity: effort.intensity,
        share_below_vt1: effort.share_below_vt1,
        cardio_h: alone.cardio_h,
        mechanical_h: alone.mechanical_h,
        downhill_share: activity.downhill_share,
        descent: Descent::of(&activity.digest),
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

fn too_early(before: Clocks, intensity: Option<f64>, novice: bool) -> Option<TooEarly> {
    let kind = day_kind(before.cardio_h, before.mechanical_h, novice);
    let allowed = match kind {
        DayKind::Rest | DayKind::Walk | DayKind::RecoveryRun => false,
        DayKind::Easy => intensity.is_some_and(|intensity| intensity <= EASY_INTENSITY),
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
        assert_eq!(too_early(left, Some(0.70), false), None);
        assert_eq!(
            too_early(left, Some(0.90), false).map(|t| t.kind),
            Some(DayKind::Easy)
        );
        assert_eq!(too_early(Clocks::default(), Some(1.05), false), None);
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
