//! Advice for today: the kind of day with its limits, when training is due, why, and what is unknown.

use chrono::{NaiveDate, TimeDelta};

use super::results::Results;
use super::week_ahead::goal;
use crate::athlete::{Discipline, Thresholds};
use crate::history::{ScoredActivity, easy_speed};
use crate::load::heart_rate_at_intensity;
use crate::recovery::{
    Class, ComingDay, DayAdvice, DayKind, DayLimits, Due, KeptRecovery, Left, SessionRecovery,
    Shape, Standing, Wait,
};

/// Recovery taken is counted over this many days, without today.
const KEPT_DAYS: i64 = 112;
/// A usual run is the median of this many days.
const USUAL_DAYS: i64 = 42;
/// A hard session within this many days is the athlete's usual one.
const HARD_DAYS: i64 = 84;
/// Fewer runs are not a habit.
const USUAL_RUNS: usize = 3;
/// A session closer to a race than this is not a usual hard session.
const RACE: f64 = 0.5;

/// Everything to report about a day.
#[derive(Debug)]
pub struct Today<'a> {
    /// Whose day it is, and all the data.
    pub results: &'a Results,
    /// The part of the data that is shown.
    pub shown: &'a Results,
    /// Advice for the day before it began.
    pub advice: &'a DayAdvice,
    /// State of the clocks: at the planning moment, or after the day's last session.
    pub standing: &'a Standing<'static>,
    /// Kind of the rest of the day.
    pub kind: DayKind,
    /// The athlete's shape, which determines the limits.
    pub shape: Shape,
    /// The session that last restarted the clocks up to then.
    pub cause: Option<JudgedSession<'a>>,
    /// The last session up to then, if its watch gave a recovery time.
    pub watch: Option<JudgedSession<'a>>,
    /// Sessions of the day itself.
    pub done: usize,
    /// A usual run of these weeks, and its effect.
    pub usual: Option<WhatIf<'a>>,
    /// The last hard session of these weeks, likewise.
    pub hard: Option<WhatIf<'a>>,
    /// Coming days until both clocks reach zero.
    pub coming: Vec<ComingDay>,
    /// First day over which recovery taken is counted.
    pub kept_from: NaiveDate,
    /// Recovery taken since then.
    pub kept: KeptRecovery,
}

/// A session and its effect on the clocks.
pub type JudgedSession<'a> = (&'a ScoredActivity, &'a SessionRecovery);

/// A session as if it were repeated right away.
#[derive(Debug)]
pub struct WhatIf<'a> {
    /// The session to repeat.
    pub session: JudgedSession<'a>,
    /// State of the clocks after it.
    pub after: Standing<'static>,
}

impl<'a> Today<'a> {
    /// For the day of the advice of results; `None` if the history does not reach it.
    pub fn of(shown: &'a Results) -> Option<Self> {
        let results = shown.whole();
        let today = results.today;
        let advice = results.recovery.advice(today)?;
        let standing = results.standing.as_ref()?;
        let past = || results.sessions().filter(|(a, _)| a.day <= today);
        let yesterday = today - TimeDelta::days(1);
        let first = results.history.days.first()?.date;
        let kept_from = first.max(today - TimeDelta::days(KEPT_DAYS));
        let again = |session: JudgedSession<'a>| WhatIf {
            after: standing.after(standing.again(session.0, &results.athlete)),
            session,
        };
        Some(Self {
            advice,
            kind: standing.kind(),
            done: past().filter(|(a, _)| a.day == today).count(),
            kept_from,
            shape: Shape {
                morning: *standing.morning(),
                age_years: results.athlete.age_years(today),
            },
            cause: past().filter(|(_, s)| s.is_start()).last(),
            watch: last_with_watch(past()),
            usual: usual(results).map(again),
            hard: hard(results).map(again),
            coming: standing.coming_days(),
            kept: KeptRecovery::over(&results.history, &results.recovery, kept_from, yesterday),
            standing,
            results,
            shown,
        })
    }

    /// The day of the advice.
    pub fn date(&self) -> NaiveDate {
        self.advice.date
    }

    /// What a coming day allows without more training until then.
    pub fn kind_ahead(&self, date: NaiveDate) -> DayKind {
        self.standing.day(date).kind
    }

    /// What a kind of day allows.
    pub fn limits(&self, kind: DayKind) -> DayLimits {
        DayLimits::of(kind, self.shape)
    }

    /// Hours left at that moment.
    pub fn left(&self) -> Left {
        self.standing.now.left
    }

    /// The rest of the advised day, unless it is ready, and the following days until both clocks reach
    /// zero; 28 at most.
    pub fn days(&self) -> Vec<ComingDay> {
        let first = Some(self.now()).filter(|today| today.kind != DayKind::Ready);
        first
            .into_iter()
            .chain(self.coming.iter().copied())
            .collect()
    }

    /// Some days after the advised one, whether the clocks still run on them or not.
    pub fn next_days(&self, count: usize) -> Vec<ComingDay> {
        let dates = self.advice.date.iter_days().skip(1).take(count);
        dates.map(|date| self.standing.day(date)).collect()
    }

    /// Whether the athlete is a beginner.
    pub fn is_novice(&self) -> bool {
        self.advice.novice
    }

    /// The rest of the day.
    pub fn now(&self) -> ComingDay {
        ComingDay {
            date: self.advice.date,
            left: self.left(),
            kind: self.kind,
        }
    }

    /// The athlete's thresholds on foot.
    pub fn thresholds(&self) -> &Thresholds {
        let athlete = &self.results.athlete;
        athlete.thresholds(self.results.today, Discipline::OnFoot)
    }

    /// The heart rate of an intensity, whole beats per minute, rounded down.
    pub fn bpm(&self, intensity: f64) -> f64 {
        let known = self.thresholds();
        let rates = [known.resting_hr, known.threshold_hr, known.max_hr].map(|t| t.value);
        let sex = self.results.athlete.sex(self.results.today);
        heart_rate_at_intensity(intensity, (rates[0], rates[1], rates[2]), sex).floor()
    }

    /// The speed that is the unit of impact, m/s.
    pub fn easy_speed_m_per_s(&self) -> f64 {
        let history = &self.results.history;
        easy_speed(
            &history.activities,
            &self.results.athlete,
            self.results.today,
        )
        .value
    }

    /// The next run of any kind: for a beginner an easy one.
    pub fn wait_for_run(&self) -> Option<Wait> {
        self.standing.wait(match self.advice.novice {
            true => DayKind::Easy,
            false => DayKind::RecoveryRun,
        })
    }

    /// The next run of any kind.
    pub fn next_run(&self) -> Option<Due> {
        Some(self.wait_for_run()?.due)
    }

    /// The next easy training.
    pub fn wait_for_easy(&self) -> Option<Wait> {
        self.standing.wait(DayKind::Easy)
    }

    /// The next hard session; never for a beginner.
    pub fn wait_for_hard(&self) -> Option<Wait> {
        match self.advice.novice {
            true => None,
            false => self.standing.wait(DayKind::Ready),
        }
    }

    /// The next hard session; never for a beginner.
    pub fn next_hard(&self) -> Option<Due> {
        Some(self.wait_for_hard()?.due)
    }

    /// The kind that the athlete waits for: a novice's next run, else the next hard session.
    pub fn next_training(&self) -> DayKind {
        goal(self.advice.novice)
    }
}

/// The last session, if its watch gave a recovery time.
fn last_with_watch<'a>(past: impl Iterator<Item = JudgedSession<'a>>) -> Option<JudgedSession<'a>> {
    past.last()
        .filter(|(activity, _)| activity.digest.watch.recovery_h.is_some())
}

/// Runs of some days before the day of the advice that were sessions by themselves.
fn runs_of(results: &Results, days: i64) -> impl Iterator<Item = JudgedSession<'_>> {
    let since = results.today - TimeDelta::days(days);
    let recent = move |day: NaiveDate| day >= since && day < results.today;
    results
        .sessions()
        .filter(move |(a, s)| recent(a.day) && s.is_start() && a.digest.sport.is_running())
}

/// The median of recent runs that were not hard, by their longer clock.
fn usual(results: &Results) -> Option<JudgedSession<'_>> {
    let mut runs: Vec<JudgedSession> = runs_of(results, USUAL_DAYS)
        .filter(|(_, s)| s.class != Class::Hard)
        .collect();
    runs.sort_by(|(_, a), (_, b)| a.base.longest_h().total_cmp(&b.base.longest_h()));
    let middle = runs.get(runs.len() / 2).copied();
    middle.filter(|_| runs.len() >= USUAL_RUNS)
}

/// The last hard session other than a race.
fn hard(results: &Results) -> Option<JudgedSession<'_>> {
    let hard = runs_of(results, HARD_DAYS);
    hard.filter(|(_, s)| s.class == Class::Hard && s.race < RACE)
        .last()
}
