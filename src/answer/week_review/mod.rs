//! A week to look back on and the days after it: sessions compared with the weeks before, what is worth noting, what
//! became of recovery, and what the next days allow.

mod ahead;
mod amounts;
mod noticed;
mod reviewed;

pub use ahead::{DaysAlike, KeepTo};
pub use amounts::{WeekAmount, WeekChange, WeekMeasure};
pub use noticed::{NotedDays, Noticed, SoonInWeek};
pub use reviewed::ReviewedWeek;

use chrono::NaiveDate;

use super::headline::longest_run;
use super::{Fact, KeySession, Lately, RecoveryTaken, Results, WeekAhead};
use crate::audit::{Audit, Block};
use crate::history::ScoredActivity;
use crate::recovery::Rule;

/// Everything to report about a week.
#[derive(Debug)]
pub struct WeekReview<'a> {
    /// Whose week it is, and all the data.
    pub results: &'a Results,
    /// The week, and what is known of its days.
    pub week: ReviewedWeek,
    /// Amounts of the known days compared with the same days of the weeks before; those that are nothing are left out.
    pub amounts: Vec<WeekAmount>,
    /// The session with the highest load, where there were several.
    pub hardest: Option<KeySession<'a>>,
    /// The longest run, where none was as long for a long time and no rule found it too long.
    pub longest: Option<Fact>,
    /// Sessions that were too soon.
    pub too_soon: Option<SoonInWeek>,
    /// What else was found or needs care, what weighs most first.
    pub noticed: Vec<Noticed>,
    /// Recovery days of the week, and those of its days to come.
    pub recovery: RecoveryTaken,
    /// What the athlete noted of its days.
    pub noted: Vec<NotedDays>,
    /// The answer for the next day, and the six days after it.
    pub ahead: Option<WeekAhead<'a>>,
    /// Limits of these seven days.
    pub keep_to: KeepTo,
    /// Sessions of the week without a load.
    pub unscored: usize,
    /// Files that could not be read.
    pub unread: usize,
}

impl<'a> WeekReview<'a> {
    /// Of the week of the day of the advice; on a Monday without a session yet, of the week before it.
    pub fn of(results: &'a Results) -> Self {
        let week = ReviewedWeek::of(results);
        let audit = audit(results, &week);
        let ahead = WeekAhead::of(results);
        let too_soon = audit.as_ref().and_then(SoonInWeek::of);
        let noticed = noticed::all(audit.as_ref(), too_soon.as_ref(), ahead.as_ref());
        let is_found = |rule: Rule| {
            let mut found = audit.iter().flat_map(|audit| &audit.findings);
            found.any(|finding| finding.rule() == rule)
        };
        let days = results.history.days_between(week.range.from, week.last);
        Self {
            amounts: amounts::of(results, &week),
            hardest: hardest(results, &week),
            longest: longest_run(results, week.over())
                .filter(|_| !is_found(Rule::LongestRun) && !is_found(Rule::ReturnAfterBreak)),
            recovery: RecoveryTaken::over(results, week.range),
            noted: noticed::noted(results, week.range),
            keep_to: KeepTo::of(results, ahead.as_ref()),
            unscored: days.iter().map(|day| day.unscored).sum(),
            unread: results.account.failed().count(),
            results,
            week,
            too_soon,
            noticed,
            ahead,
        }
    }

    /// Over how many of the weeks before the amounts are compared; the most of any.
    pub fn usual_weeks(&self) -> usize {
        let weeks = self.amounts.iter().filter(|one| one.amount.usual.is_some());
        weeks.map(|one| one.weeks).max().unwrap_or(0)
    }

    /// Whether nothing of the week was too soon, missed or found, or is to be cared for.
    pub fn is_calm(&self) -> bool {
        let is_kept = self.too_soon.is_none() && self.recovery.missed() == 0;
        is_kept && self.noticed.is_empty() && self.noted.is_empty()
    }

    /// The day of the longest run of the week, where the hardest session is another.
    pub fn longest_run_day(&self) -> Option<NaiveDate> {
        let longest = self.longest_run().filter(|_| !self.hardest_is_longest());
        longest.map(|(run, _)| run.day)
    }

    /// Whether the hardest session was the longest run, too.
    pub fn hardest_is_longest(&self) -> bool {
        let longest = self.longest_run().filter(|(_, most)| *most > 0.0);
        longest.zip(self.hardest).is_some_and(|((_, most), key)| {
            let digest = &key.activity.digest;
            digest.sport.is_running() && digest.distance_m == Some(most)
        })
    }

    /// The longest run of the week, and its metres.
    fn longest_run(&self) -> Option<(&ScoredActivity, f64)> {
        let week = self.week.over();
        let runs = self.results.sessions().map(|(activity, _)| activity);
        let runs = runs.filter(|a| week.contains(a.day) && a.digest.sport.is_running());
        let lengths = runs.filter_map(|run| Some((run, run.digest.distance_m?)));
        lengths.max_by(|a, b| a.1.total_cmp(&b.1))
    }
}

/// The days that are over, checked against the usual rules.
fn audit(results: &Results, week: &ReviewedWeek) -> Option<Audit> {
    let first = results.history.days.first()?.date;
    let block = Block {
        from: week.range.from.max(first),
        to: week.last,
    };
    (block.from <= block.to).then(|| results.audited(block, &Default::default()))
}

/// The hardest of several sessions.
fn hardest<'a>(results: &'a Results, week: &ReviewedWeek) -> Option<KeySession<'a>> {
    let sessions = Lately::of_range(results, week.over()).training;
    KeySession::over(results, week.over()).filter(|_| sessions > 1)
}
