//! The clocks over a whole history: each session with its recovery hours, each day with what it allows.
//! Every step sees only the past.

use chrono::NaiveDate;

use super::cautions;
use super::counterfactual::{Counterfactual, Milestones};
use super::kind::DayKind;
use super::meant::MeantAsRecovery;
use super::model::{
    Class, Clocks, Clockwork, Constants, Factor, Left, Manner, Outlook, OwnFactor, Part, Span,
    Stated, Trained, TrainedBecause, Walk, joined,
};
use super::night::{Night, Nights};
use super::noted_days::NotedDays;
use super::outcome::{
    Comeback, DayAdvice, Following, Measured, SessionRecovery, TooEarly, answer_each,
};
use super::parts::DayZero;
use super::slow_nights::SlowNights;
use crate::athlete::{Athlete, EarlierTraining};
use crate::history::History;

/// No session looks further ahead than this, days: the longest clock, and a week.
const LOOK_AHEAD_DAYS: i64 = 28;

/// How days are judged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judging {
    /// The local hour from which a day is judged, 0 to 23.
    pub planning_hour: u32,
    /// Whether nights slow the clocks.
    pub nights: Nights,
    /// Whether the watch's own recovery times may move the heart's hours.
    pub own_factor: OwnFactor,
}

impl Judging {
    /// With the usual conventions, from an hour on.
    pub fn from_hour(planning_hour: u32) -> Self {
        Self {
            planning_hour,
            nights: Nights::default(),
            own_factor: OwnFactor::default(),
        }
    }
}

/// The recovery side of a history.
#[derive(Debug, Clone, Default)]
pub struct Recovery {
    /// One per activity of the history.
    pub sessions: Vec<SessionRecovery>,
    /// One per day of the history.
    pub days: Vec<DayAdvice>,
    /// Whether nights slowed the clocks.
    pub nights: Nights,
    /// What the heart's hours are finally multiplied by, from the watch's own recovery times.
    pub own_factor: Factor,
    /// Whether the first files look trained, and why; `None` without any.
    pub began_trained: Option<(bool, TrainedBecause)>,
}

impl Recovery {
    /// The same with some of the sessions only, selected by `shown`.
    pub fn of_some(&self, shown: &[bool]) -> Self {
        let sessions = self.sessions.iter().zip(shown);
        let sessions = sessions.filter(|(_, shown)| **shown);
        Self {
            sessions: sessions.map(|(session, _)| session.clone()).collect(),
            days: self.days.clone(),
            ..*self
        }
    }

    /// Runs the clocks through a history; days are judged from `planning_hour` (0 to 23) on.
    pub fn new(history: &History, athlete: &Athlete, planning_hour: u32) -> Self {
        Self::judged(history, athlete, Judging::from_hour(planning_hour))
    }

    /// The same with other conventions.
    pub fn judged(history: &History, athlete: &Athlete, judging: Judging) -> Self {
        Self::by(&Constants::PUBLISHED, history, athlete, judging)
    }

    /// The same with other constants, to see how much they matter.
    pub fn by(
        constants: &Constants,
        history: &History,
        athlete: &Athlete,
        judging: Judging,
    ) -> Self {
        let Some(mut run) = Run::new(constants, history, athlete, judging) else {
            return Self {
                sessions: history
                    .activities
                    .iter()
                    .map(|_| SessionRecovery::default())
                    .collect(),
                ..Self::default()
            };
        };
        let mut days = Vec::with_capacity(history.days.len());
        for (number, day) in (0..).zip(&history.days) {
            run.walk.begin_day(number);
            days.push(run.advice(day.date, number));
            run.sessions_until(day.activities.end, days.last());
        }
        let (mut sessions, walk) = (run.sessions, run.walk);
        answer_each(&history.activities, &mut sessions);
        cautions::fill(&mut days, history, &sessions);
        Self {
            sessions,
            days,
            nights: judging.nights,
            own_factor: walk.own_factor(),
            began_trained: Some(walk.trained()),
        }
    }

    /// Advice for a date, if it is within the history.
    pub fn advice(&self, date: NaiveDate) -> Option<&DayAdvice> {
        let first = self.days.first()?.date;
        usize::try_from((date - first).num_days())
            .ok()
            .and_then(|i| self.days.get(i))
    }
}

/// A walk before the first day of a history, and where its hours are counted from.
pub fn walk_of<'a>(
    constants: &'a Constants,
    history: &History,
    athlete: &Athlete,
    judging: Judging,
) -> Option<(Walk<'a>, DayZero)> {
    let stated = match athlete.earlier {
        EarlierTraining::Stated => Stated::Trained,
        EarlierTraining::Denied => Stated::Untrained,
        EarlierTraining::NotStated => Stated::Nothing,
    };
    let origin = DayZero::of(history)?;
    let walk = Walk::new(Manner {
        constants,
        stated,
        planning_hour: f64::from(judging.planning_hour.min(23)),
        nights: SlowNights::of(&athlete.body, &history.days, judging.nights),
        noted: NotedDays::of(&athlete.diary, origin.date(0)),
        own_factor: judging.own_factor,
    });
    Some((walk, origin))
}

/// Activities as parts of sessions, in order, each session as the numbers of its activities.
pub struct Trainings<'a> {
    history: &'a History,
    athlete: &'a Athlete,
    origin: DayZero,
    /// Where each session ends; it begins where the previous one ends.
    ends: Vec<usize>,
}

impl<'a> Trainings<'a> {
    /// For a history; activities before its first day belong to no session.
    pub fn of(
        history: &'a History,
        athlete: &'a Athlete,
        origin: DayZero,
        constants: &Constants,
    ) -> Self {
        let skipped = history.days.first().map_or(0, |day| day.activities.start);
        let spans = history.activities[skipped..].iter();
        let mut end = skipped;
        let ends = joined(spans.map(|activity| origin.span_h(activity)), constants)
            .into_iter()
            .map(|count| {
                end += count;
                end
            });
        Self {
            ends: ends.collect(),
            history,
            athlete,
            origin,
        }
    }

    /// Where the session that begins at an activity ends.
    pub fn end(&self, begin: usize) -> usize {
        let next = self.ends.partition_point(|end| *end <= begin);
        let all = self.history.activities.len();
        self.ends.get(next).copied().unwrap_or(all)
    }

    /// The parts that activities of some numbers are.
    pub fn parts(&self, numbers: std::ops::Range<usize>) -> Vec<Part> {
        let activities = self.history.activities[numbers].iter();
        let parts = activities.map(|activity| self.origin.part(activity, self.athlete));
        parts.collect()
    }
}

/// The state while walking through the history.
struct Run<'a> {
    history: &'a History,
    athlete: &'a Athlete,
    origin: DayZero,
    walk: Walk<'a>,
    trainings: Trainings<'a>,
    sessions: Vec<SessionRecovery>,
    trained: usize,
    cause: Option<usize>,
}

impl<'a> Run<'a> {
    fn new(
        constants: &'a Constants,
        history: &'a History,
        athlete: &'a Athlete,
        judging: Judging,
    ) -> Option<Self> {
        let (walk, origin) = walk_of(constants, history, athlete, judging)?;
        let skipped = history.days.first()?.activities.start;
        let mut sessions = Vec::with_capacity(history.activities.len());
        sessions.resize_with(skipped, SessionRecovery::default);
        Some(Self {
            sessions,
            trainings: Trainings::of(history, athlete, origin, constants),
            history,
            athlete,
            origin,
            walk,
            trained: 0,
            cause: None,
        })
    }

    /// The sessions that begin before an activity of some number.
    fn sessions_until(&mut self, until: usize, advised: Option<&DayAdvice>) {
        while self.sessions.len() < until {
            let begin = self.sessions.len();
            let end = self.trainings.end(begin);
            self.training(begin..end, advised);
        }
    }

    fn training(&mut self, numbers: std::ops::Range<usize>, advised: Option<&DayAdvice>) {
        let clockwork = self.walk.clockwork();
        let trained = self.walk.train(&self.trainings.parts(numbers.clone()));
        let following = self.following(&self.walk.clockwork(), trained.day);
        let restarts_clocks = matches!(trained.asking.class, Class::Easy | Class::Hard);
        let recovering = restarts_clocks && trained.before.longest_h() > 0.0;
        let day = self.origin.date(trained.day);
        let counterfactual = recovering.then(|| Counterfactual {
            as_it_was: Milestones::after(day, &following.best),
            as_a_walk: Milestones::after(day, &self.following(&clockwork, trained.day).best),
        });
        if restarts_clocks {
            self.cause = Some(numbers.start);
        }
        let factor = Constants::PUBLISHED.range_factor(trained.spread);
        for (part, number) in numbers.enumerate() {
            let activity = &self.history.activities[number];
            let advised = advised.filter(|advice| advice.date == activity.day);
            let asked = trained.asking.asked;
            self.sessions.push(SessionRecovery {
                training: self.trained,
                part,
                end: self.local(trained.end_h),
                asked,
                asked_span: Span {
                    low: asked.map(|h| h / factor),
                    high: asked.map(|h| h * factor),
                },
                base: trained.asking.base,
                before: trained.before,
                after: trained.after,
                class: trained.asking.class,
                restarts_clocks,
                breaches: trained.asking.breaches.clone(),
                race: trained.asking.race,
                stated_race: trained.whole.stated_race,
                owed: trained.owed,
                added: recovering.then(|| added(&trained)),
                judged: trained.judged,
                too_early: trained.too_early.then_some(TooEarly {
                    kind: trained.judged.kind,
                    careful: trained.judged.careful,
                    left: trained.before,
                }),
                counterfactual,
                meant_as_recovery: MeantAsRecovery::of(
                    activity,
                    advised.map(|advice| advice.kind),
                    trained.before.longest_h(),
                ),
                following: following.clone(),
                answer: None,
                novice: trained.morning.novice,
                measured: Measured::of(&trained.morning, trained.asking.capacity_km),
            });
        }
        self.trained += 1;
    }

    /// A moment in local time.
    fn local(&self, moment_h: f64) -> chrono::NaiveDateTime {
        self.origin.local(moment_h + self.walk.clock_ahead_h())
    }

    /// Kinds of the days after a day by some clocks, up to the first that is ready.
    fn following(&self, clockwork: &Clockwork, day: i64) -> Following {
        let mut following = Following::default();
        let mut open = [true; 3];
        for ahead in 1..=LOOK_AHEAD_DAYS {
            let moment_h = self.walk.planning_h(clockwork, day + ahead);
            let outlook = self.walk.outlook_by(clockwork, day + ahead, moment_h);
            following.take(&outlook, &mut open);
            if open == [false; 3] {
                break;
            }
        }
        following
    }

    fn advice(&self, date: NaiveDate, day: i64) -> DayAdvice {
        let outlook = self.walk.outlook_on(day);
        let running_break = self.walk.running_break();
        let comeback = outlook.circumstances.back.then(|| Comeback {
            until: running_break
                .back_until_h()
                .filter(|until_h| *until_h > outlook.moment_h)
                .map(|until_h| self.local(until_h).date()),
            days_off: match running_break.days_off(outlook.moment_h) {
                off if off > 0.0
                    && running_break
                        .back_until_h()
                        .is_none_or(|h| h <= outlook.moment_h) =>
                {
                    off
                }
                _ => running_break.days_off_before(),
            },
        });
        DayAdvice {
            date,
            at: self.local(outlook.moment_h),
            left: outlook.left,
            left_span: outlook.left_span,
            kind: outlook.judged.kind,
            kind_span: Span {
                low: outlook.judged_span.low.kind,
                high: outlook.judged_span.high.kind,
            },
            careful: outlook.judged.careful,
            causes: outlook.causes,
            running: outlook.running.kind,
            since_run_h: outlook.circumstances.run_gap_h,
            novice: outlook.circumstances.novice,
            comeback,
            measured: Measured::of(self.walk.morning(), self.walk.capacity_km()),
            cause: self.cause,
            regular_weeks: self.walk.regular_weeks(),
            night: Night::before(&self.athlete.body, date),
            noted: self.athlete.diary.of(date).to_vec(),
            cautions: Vec::new(),
        }
    }
}

impl Following {
    /// Adds the next day if no ready day came yet.
    fn take(&mut self, outlook: &Outlook, open: &mut [bool; 3]) {
        let kinds = [
            (&mut self.best, outlook.judged.kind),
            (&mut self.hopeful, outlook.judged_span.high.kind),
            (&mut self.careful, outlook.judged_span.low.kind),
        ];
        for (open, (kinds, kind)) in open.iter_mut().zip(kinds) {
            *open &= kind != DayKind::Ready;
            if *open {
                kinds.push(kind);
            }
        }
    }
}

/// Hours added beyond what the longer of the two recoveries would have needed anyway.
fn added(trained: &Trained) -> Clocks {
    let (before, asked): (Left, Clocks) = (trained.before, trained.asking.asked);
    let anyway = before.hard.with(asked, f64::max);
    trained
        .after
        .hard
        .with(anyway, |after, anyway| (after - anyway).max(0.0))
}
