//! What about today? The kind of day with its limits, when training is due, why, and what is not
//! known. Content only; `text` and `json` write it down.

mod json;
mod text;
mod unknown;

pub use json::today_json;
pub use text::{day_in_words, limits_in_words, meaning, today_text};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::results::Results;
use crate::athlete::{Discipline, Thresholds};
use crate::history::{ScoredActivity, easy_speed};
use crate::load::heart_rate_at_intensity;
use crate::recovery::{
    Certainty, Clocks, ComingDay, DayAdvice, DayKind, DayLimits, Due, Kept, SessionRecovery, Shape,
    Standing,
};

/// Kept recovery is told over this many days, today not among them.
const KEPT_DAYS: i64 = 112;
/// A usual run is the middle one of those of this many days.
const USUAL_DAYS: i64 = 42;

/// Fewer runs make no habit.
const USUAL_RUNS: usize = 3;

/// What is to be said of a day.
#[derive(Debug)]
pub struct Today<'a> {
    /// Whose, and everything behind it.
    results: &'a Results,
    /// Kind of day, as seen before it.
    advice: &'a DayAdvice,
    /// Kind of the day from now on: more careful after a session of the day that restarted the clocks.
    kind: DayKind,
    /// The shape the athlete is in, on which limits depend.
    shape: Shape,
    /// Where the clocks stand: at the planning hour, or after the day's last session.
    standing: Standing,
    /// The session that last restarted the clocks up to then.
    cause: Option<Done<'a>>,
    /// The last session up to then whose watch told its own recovery time.
    watch: Option<Done<'a>>,
    /// Sessions of the day itself.
    done: usize,
    /// A usual run of these weeks.
    usual: Option<Usual>,
    /// Days to come until both clocks have run out.
    coming: Vec<ComingDay>,
    /// Recovery that was kept before the day, and since when it is counted.
    kept_from: NaiveDate,
    /// The count.
    kept: Kept,
    /// What is not known.
    unknown: Vec<String>,
}

/// A session and what it did to the clocks.
type Done<'a> = (&'a ScoredActivity, &'a SessionRecovery);

/// The run in the middle of recent ones, by its longer clock.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Usual {
    /// Hours it asks for by itself.
    alone: Clocks,
    /// Its distance, metres.
    distance_m: Option<f64>,
}

impl<'a> Today<'a> {
    /// For the day that the advice of results is for; `None` where the history does not reach it.
    pub fn of(results: &'a Results) -> Option<Self> {
        let today = results.today;
        let advice = results.recovery.advice(today)?;
        let past = || results.sessions().filter(|(a, _)| a.day <= today);
        let standing = standing(results, advice);
        let yesterday = today - TimeDelta::days(1);
        let first = results.history.days.first()?.date;
        let kept_from = first.max(today - TimeDelta::days(KEPT_DAYS));
        let done = past().filter(|(a, _)| a.day == today).count();
        let kind = match done {
            0 => advice.kind,
            _ => standing.kind_at(standing.at).min(advice.kind),
        };
        Some(Self {
            advice,
            kind,
            done,
            kept_from,
            shape: Shape::before(today, &results.history, &results.athlete),
            cause: past().filter(|(_, s)| s.interrupts).last(),
            watch: last_with_watch(past()),
            usual: usual(results),
            coming: standing.coming_days(results.planning_hour),
            kept: Kept::over(&results.history, &results.recovery, kept_from, yesterday),
            unknown: unknown::unknown(results, advice),
            standing,
            results,
        })
    }

    /// The day of the advice.
    pub fn date(&self) -> NaiveDate {
        self.advice.date
    }

    /// Everything behind it.
    pub fn results(&self) -> &Results {
        self.results
    }

    /// What a coming day is good for, if nothing else is done until then.
    pub fn kind_ahead(&self, date: NaiveDate) -> DayKind {
        self.standing
            .kind_at(date.and_time(planning_time(self.results)))
    }

    /// What a kind of day allows.
    fn limits(&self, kind: DayKind) -> DayLimits {
        DayLimits::of(kind, self.shape)
    }

    /// What is due where the clocks stand is due at once.
    fn at_once(&self) -> Option<Due> {
        self.standing.due(DayKind::Rest)
    }

    /// Every day from the advised one until both clocks have run out.
    pub fn days(&self) -> Vec<ComingDay> {
        let today = ComingDay {
            date: self.advice.date,
            left: self.advice.left,
            kind: self.kind,
        };
        let first = (today.kind != DayKind::Ready).then_some(today);
        first
            .into_iter()
            .chain(self.coming.iter().copied())
            .collect()
    }

    /// Some days behind the advised one, whether the clocks still run on them or not.
    pub fn next_days(&self, count: usize) -> Vec<ComingDay> {
        let recovered = |date: NaiveDate| ComingDay {
            date,
            left: Clocks::default(),
            kind: self.kind_ahead(date),
        };
        let behind = self
            .standing
            .at
            .date()
            .iter_days()
            .skip(1 + self.coming.len());
        let coming = self.coming.iter().copied();
        coming.chain(behind.map(recovered)).take(count).collect()
    }

    /// Whether the athlete is new to running.
    pub fn is_novice(&self) -> bool {
        self.advice.novice
    }

    /// Sessions of the day itself.
    pub fn done(&self) -> usize {
        self.done
    }

    /// The day as it stands from now on.
    pub fn now(&self) -> ComingDay {
        ComingDay {
            date: self.advice.date,
            left: self.standing.left,
            kind: self.kind,
        }
    }

    fn thresholds(&self) -> &Thresholds {
        let athlete = &self.results.athlete;
        athlete.thresholds(self.results.today, Discipline::OnFoot)
    }

    /// The heart rate of an intensity, whole beats a minute, rounded down.
    fn bpm(&self, intensity: f64) -> f64 {
        let known = self.thresholds();
        let rates = [known.resting_hr, known.threshold_hr, known.max_hr].map(|t| t.value);
        let sex = self.results.athlete.sex(self.results.today);
        heart_rate_at_intensity(intensity, (rates[0], rates[1], rates[2]), sex).floor()
    }

    /// The speed that is the unit of impact, m/s.
    fn easy_speed_m_per_s(&self) -> f64 {
        let history = &self.results.history;
        easy_speed(
            &history.activities,
            &self.results.athlete,
            self.results.today,
        )
        .value
    }

    /// When the training that is waited for would be due after a usual run at once.
    fn due_after_usual_run(&self) -> Option<Due> {
        let after = self.standing.after_run(self.usual?.alone);
        after.due(self.next_training())
    }

    /// The kind that the athlete waits for: a novice's next run, else the next hard session.
    fn next_training(&self) -> DayKind {
        match self.standing.certainty {
            Certainty::Sure => DayKind::Ready,
            Certainty::LittleKnown => DayKind::Easy,
        }
    }

    /// The next run of any kind.
    pub fn next_run(&self) -> Option<Due> {
        self.standing
            .due(match (self.advice.novice, self.standing.certainty) {
                (true, Certainty::Sure) => DayKind::Ready,
                (true, Certainty::LittleKnown) => DayKind::Easy,
                (false, _) => DayKind::RecoveryRun,
            })
    }

    /// The next easy training, for those who get easy days.
    fn next_easy(&self) -> Option<Due> {
        match self.advice.novice {
            true => None,
            false => self.standing.due(DayKind::Easy),
        }
    }

    /// The next hard session; never for who is new to running.
    pub fn next_hard(&self) -> Option<Due> {
        match self.advice.novice {
            true => None,
            false => self.standing.due(DayKind::Ready),
        }
    }
}

/// Where the clocks stand at the planning hour, or after the day's last session.
fn standing(results: &Results, advice: &DayAdvice) -> Standing {
    let planned = advice.date.and_time(planning_time(results));
    let of_today = |(a, _): &Done| a.day == advice.date;
    let (at, left) = match results.sessions().filter(of_today).last() {
        None => (planned, advice.left),
        Some((activity, session)) => {
            let end = end(activity);
            let rested_h = (planned - end).num_minutes().max(0) as f64 / 60.0;
            (end.max(planned), session.after.after_rest(rested_h))
        }
    };
    let runs = results.history.activities.iter();
    let runs = runs.filter(|a| a.day <= advice.date && a.digest.sport.is_running());
    Standing {
        at,
        left,
        novice: advice.novice,
        certainty: if advice.careful {
            Certainty::LittleKnown
        } else {
            Certainty::Sure
        },
        last_run: runs.map(|a| a.day).max(),
    }
}

/// The hour at which days are judged.
fn planning_time(results: &Results) -> NaiveTime {
    NaiveTime::from_hms_opt(results.planning_hour.min(23), 0, 0).unwrap_or_default()
}

/// When a session ended, on the athlete's clock.
fn end(activity: &ScoredActivity) -> NaiveDateTime {
    activity.local_start + TimeDelta::seconds(activity.digest.elapsed_s as i64)
}

/// The last session, if its watch told a recovery time of its own.
fn last_with_watch<'a>(past: impl Iterator<Item = Done<'a>>) -> Option<Done<'a>> {
    past.last()
        .filter(|(activity, _)| activity.digest.watch.recovery_h.is_some())
}

fn usual(results: &Results) -> Option<Usual> {
    let since = results.today - TimeDelta::days(USUAL_DAYS);
    let recent = |day: NaiveDate| day >= since && day < results.today;
    let mut runs: Vec<Usual> = results
        .sessions()
        .filter(|(a, s)| recent(a.day) && s.interrupts && a.digest.sport.is_running())
        .map(|(a, s)| Usual {
            alone: s.alone,
            distance_m: a.digest.distance_m,
        })
        .collect();
    runs.sort_by(|a, b| a.alone.longest_h().total_cmp(&b.alone.longest_h()));
    let middle = runs.get(runs.len() / 2).copied();
    middle.filter(|_| runs.len() >= USUAL_RUNS)
}
