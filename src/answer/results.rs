//! Questions about a history, and everything a report can show of it, as plain data. Reports render it;
//! they decide nothing.

use chrono::{NaiveDate, TimeDelta};

use super::account::Account;
use super::lately::LATELY_DAYS;
use crate::activity::Sport;
use crate::athlete::Athlete;
use crate::audit::{self, Audit, Block, RuleSettings};
use crate::digest::Digest;
use crate::history::{Day, FitnessModel, History, ScoredActivity};
use crate::recovery::{
    Careful, DayAdvice, DayKind, Judging, Nights, OwnFactor, Recovery, RecoveryDay,
    SessionRecovery, Standing,
};

/// Kinds of day are judged at this hour unless stated otherwise.
const PLANNING_HOUR: u32 = 12;

/// Days in a row, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateRange {
    /// First day of the range.
    pub from: NaiveDate,
    /// Last day of the range.
    pub to: NaiveDate,
}

impl DateRange {
    /// Number of days, both ends counted.
    pub fn days(self) -> i64 {
        (self.to - self.from).num_days() + 1
    }

    /// Whether it contains a date.
    pub fn contains(self, date: NaiveDate) -> bool {
        (self.from..=self.to).contains(&date)
    }
}

/// A question about a history, with its conventions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Question {
    /// What the report is about.
    pub range: DateRange,
    /// The day that advice is for.
    pub today: NaiveDate,
    /// The reader's date, if known: advice for an earlier day names its date.
    pub read_on: Option<NaiveDate>,
    /// The hour at which days are judged, 0 to 23 in local time.
    pub planning_hour: u32,
    /// How load is averaged.
    pub model: FitnessModel,
    /// Whether nights slow the clocks.
    pub nights: Nights,
    /// Whether the watch's own recovery times may move the heart's hours.
    pub own_factor: OwnFactor,
}

impl Question {
    /// About some days and for the last of them, with the usual conventions.
    pub fn about(range: DateRange) -> Self {
        Self {
            range,
            today: range.to,
            read_on: None,
            planning_hour: PLANNING_HOUR,
            model: FitnessModel::default(),
            nights: Nights::default(),
            own_factor: OwnFactor::default(),
        }
    }
}

/// A history read, scored and judged.
#[derive(Debug, Clone)]
pub struct Results {
    /// The athlete whose history it is.
    pub athlete: Athlete,
    /// The sessions, day by day.
    pub history: History,
    /// How much rest they need.
    pub recovery: Recovery,
    /// State of the clocks on the day of the advice, and what follows; `None` if the history does not
    /// reach it.
    pub standing: Option<Standing<'static>>,
    /// What happened to the files.
    pub account: Account,
    /// What the report is about.
    pub range: DateRange,
    /// The day that advice is for.
    pub today: NaiveDate,
    /// The reader's date, where it is known.
    pub read_on: Option<NaiveDate>,
    /// How days are judged.
    pub judging: Judging,
    /// Sports that are shown; all if none is named.
    pub shown: Vec<Sport>,
    /// The whole that these are part of.
    whole: Option<Box<Results>>,
}

impl Results {
    /// The clocks are followed this far after the day of the advice, days.
    pub const AHEAD_DAYS: i64 = 21;

    /// Scores and judges an athlete's files as read.
    pub fn of(
        athlete: Athlete,
        digests: Vec<impl Into<Box<Digest>>>,
        account: Account,
        question: Question,
    ) -> Self {
        let Question {
            range,
            today,
            read_on,
            planning_hour,
            model,
            nights,
            own_factor,
        } = question;
        let until = today + TimeDelta::days(Self::AHEAD_DAYS);
        let history = History::averaged_by(model, digests, &athlete, until);
        let judging = Judging {
            planning_hour,
            nights,
            own_factor,
        };
        let recovery = Recovery::judged(&history, &athlete, judging);
        let standing = Standing::on(today, &history, &athlete, judging);
        Self {
            athlete,
            history,
            recovery,
            standing,
            account,
            range,
            today,
            read_on,
            judging,
            shown: Vec::new(),
            whole: None,
        }
    }

    /// The same with some sports only: activities, loads and their sums. Scores and recovery still use
    /// all sports; nobody recovers from running alone.
    pub fn only(self, sports: &[Sport]) -> Self {
        let activities = self.history.activities.iter();
        let shown: Vec<bool> = activities
            .map(|a| sports.contains(&a.digest.sport))
            .collect();
        let history = self.history.of_some(&shown, &self.athlete);
        let recovery = self.recovery.of_some(&shown);
        Self {
            history,
            recovery,
            shown: sports.to_vec(),
            athlete: self.athlete.clone(),
            standing: self.standing.clone(),
            account: self.account.clone(),
            range: self.range,
            today: self.today,
            read_on: self.read_on,
            judging: self.judging,
            whole: Some(Box::new(self)),
        }
    }

    /// All sports, whatever is shown: the basis of the advice.
    pub fn whole(&self) -> &Results {
        self.whole.as_deref().unwrap_or(self)
    }

    /// The same with the advice for another day.
    pub fn for_day(self, today: NaiveDate) -> Self {
        Self {
            standing: Standing::on(today, &self.history, &self.athlete, self.judging),
            today,
            ..self
        }
    }

    /// A block of days checked against rules.
    pub fn audited(&self, block: Block, settings: &RuleSettings) -> Audit {
        let whole = self.whole();
        let found = audit::audit(&whole.history, &whole.recovery, block, settings);
        match self.shown[..] {
            [] => found,
            _ => found.of_some(&self.shown, &self.history, &self.recovery),
        }
    }

    /// The past days of the range, checked against the usual rules; `None` if there are none.
    pub fn audited_range(&self) -> Option<Audit> {
        let block = self.range_so_far()?;
        Some(self.audited(block, &RuleSettings::default()))
    }

    /// Last day of the range that has been: no later than the day of the advice.
    pub fn last_day(&self) -> NaiveDate {
        self.range.to.min(self.today)
    }

    /// The last four weeks of the range up to [`Self::last_day`], or all of a shorter one.
    pub fn lately(&self) -> DateRange {
        let to = self.last_day();
        let from = to - TimeDelta::days(LATELY_DAYS - 1);
        DateRange {
            from: self.range.from.max(from).min(to),
            to,
        }
    }

    /// The days of the range up to the day of the advice, as far as the history reaches; `None` if there
    /// are none.
    pub fn range_so_far(&self) -> Option<Block> {
        let days = &self.history.days;
        let (first, last) = (days.first()?.date, days.last()?.date);
        let block = Block {
            from: self.range.from.max(first),
            to: self.last_day().min(last),
        };
        (block.from <= block.to).then_some(block)
    }

    /// The athlete's note that affects a day most, and the first day on which it allows hard training
    /// again, if it delays that longer than the clocks would on the day of the advice.
    pub fn held_by_diary(&self, advice: &DayAdvice) -> Option<(Careful, Option<NaiveDate>)> {
        let of_day = advice.careful;
        if of_day.is_some_and(|careful| !careful.is_noted()) {
            return None;
        }
        let standing = self.standing.as_ref().filter(|_| advice.date == self.today);
        let wait = standing.and_then(|standing| standing.wait(DayKind::Ready));
        let held = wait.and_then(|wait| Some((wait.held_by?, wait.due.date)));
        match (of_day, held) {
            // A mere doubt about one day delays nothing until another.
            (Some(doubt), Some((by, _))) if doubt.is_doubt() && doubt != by => Some((doubt, None)),
            (noted, held) => Some((noted.or(held.map(|(by, _)| by))?, held.map(|(_, on)| on))),
        }
    }

    /// All activities in order of time, with their effect on the clocks.
    pub fn sessions(&self) -> impl Iterator<Item = (&ScoredActivity, &SessionRecovery)> {
        self.history.activities.iter().zip(&self.recovery.sessions)
    }

    /// The activities of a day with their effect on the clocks.
    pub fn sessions_of(
        &self,
        day: &Day,
    ) -> impl Iterator<Item = (&ScoredActivity, &SessionRecovery)> {
        let range = day.activities.clone();
        let activities = &self.history.activities[range.clone()];
        activities.iter().zip(&self.recovery.sessions[range])
    }

    /// How a day that put recovery ahead of training turned out, by all its activities, shown or not;
    /// `None` for other days, and for days without data.
    pub fn recovery_day(&self, day: &Day) -> Option<RecoveryDay> {
        let whole = self.whole();
        whole.recovery.recovery_day(whole.history.day(day.date)?)
    }
}
