//! One day, week or month: the sessions, the recovery advised, and how it was followed.

use chrono::{NaiveDate, TimeDelta};

use crate::answer::recovery_taken::days_became;
use crate::answer::{Bin, DateRange, DayBecame, EffortLevel, Results, measured_effort};
use crate::history::{Day, DayState};
use crate::recovery::{DayKind, RecoveryDay};

/// How much is known about a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnState {
    /// At least one day of it is known.
    Known,
    /// None of its days has data.
    Unknown,
    /// It is in the future.
    Ahead,
}

/// One day, week or month.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartColumn {
    /// First day of the column.
    pub from: NaiveDate,
    /// Last day of the column.
    pub to: NaiveDate,
    /// How much is known about the column.
    pub knowledge: ColumnState,
    /// Measured load by [`EffortLevel::ALL`], points.
    pub load: [f64; 4],
    /// Load estimated from duration, points.
    pub assumed: f64,
    /// Sessions without a load.
    pub unscored: usize,
    /// Recommended recovery days: rest, walk, recovery run. By day, those after the day's last session
    /// that restarted the clocks; else those within the column.
    pub asked: [usize; 3],
    /// Recommended recovery days that were taken, by kind.
    pub taken: [usize; 3],
    /// Those that are not over on the day of the advice, or without data.
    pub open: [usize; 3],
    /// First activities of sessions that restarted the clocks.
    pub training: usize,
    /// Sessions that came too soon, including recovery runs, which restart nothing.
    pub too_early: usize,
    /// Advice for the day, as seen before it; by day only.
    pub advised: Option<DayKind>,
    /// Hardest known effort of the day; by day only.
    pub done: Option<EffortLevel>,
}

impl ChartColumn {
    /// Load of all scored sessions, points.
    pub fn total_load(&self) -> f64 {
        self.load.iter().sum::<f64>() + self.assumed
    }

    /// Whether there were sessions, and it is not known how hard any of them was; by day only.
    pub fn has_unknown_effort(&self) -> bool {
        self.done.is_none() && (self.assumed > 0.0 || self.unscored > 0)
    }

    /// Recommended recovery days.
    pub fn total_asked(&self) -> usize {
        self.asked.iter().sum()
    }
}

/// Kinds of day counted in [`ChartColumn::asked`].
pub const ASKED_KINDS: [DayKind; 3] = [DayKind::Rest, DayKind::Walk, DayKind::RecoveryRun];

/// Columns without a hole over a range.
pub fn columns(results: &Results, range: DateRange, bin: Bin) -> Vec<ChartColumn> {
    let mut columns = Vec::new();
    let mut from = range.from;
    while from <= range.to {
        let next = bin.next(from);
        let to = (next - TimeDelta::days(1)).min(range.to);
        columns.push(column(results, (from, to), bin));
        from = next;
    }
    columns
}

fn column(results: &Results, (from, to): (NaiveDate, NaiveDate), bin: Bin) -> ChartColumn {
    let days: Vec<&Day> = from
        .iter_days()
        .take_while(|date| *date <= to)
        .filter_map(|date| results.history.day(date))
        .collect();
    let mut column = ChartColumn {
        from,
        to,
        knowledge: knowledge(results, from, &days),
        load: [0.0; 4],
        assumed: 0.0,
        unscored: 0,
        asked: [0; 3],
        taken: [0; 3],
        open: [0; 3],
        training: 0,
        too_early: 0,
        advised: None,
        done: None,
    };
    for day in &days {
        add_load(&mut column, results, day);
    }
    match (bin, days.first()) {
        (Bin::Day, Some(day)) => by_day(&mut column, results, day),
        (Bin::Day, None) => {}
        _ => by_period(&mut column, results, &days),
    }
    column
}

fn knowledge(results: &Results, from: NaiveDate, days: &[&Day]) -> ColumnState {
    let unknown = days.iter().all(|d| d.state == DayState::Unknown);
    if unknown && from >= results.today {
        ColumnState::Ahead
    } else if unknown {
        ColumnState::Unknown
    } else {
        ColumnState::Known
    }
}

fn add_load(column: &mut ChartColumn, results: &Results, day: &Day) {
    for (activity, session) in results.sessions_of(day) {
        column.training += usize::from(session.is_start());
        column.too_early += usize::from(session.is_early_start());
        match (activity.score, measured_effort(activity)) {
            (Err(_), _) => column.unscored += 1,
            (Ok(score), None) => column.assumed += score.points.get(),
            (Ok(score), Some(effort)) => column.load[effort as usize] += score.points.get(),
        }
    }
}

fn by_day(column: &mut ChartColumn, results: &Results, day: &Day) {
    column.advised = results.recovery.advice(day.date).map(|advice| advice.kind);
    let efforts = results.sessions_of(day);
    let efforts = efforts.filter_map(|(activity, _)| measured_effort(activity));
    column.done = efforts.max_by_key(|effort| *effort as usize);
    let Some((_, session)) = results
        .sessions_of(day)
        .filter(|(_, s)| s.restarts_clocks)
        .last()
    else {
        return;
    };
    for kind in &session.following.best {
        count(&mut column.asked, *kind);
    }
    let kinds = session
        .following
        .best
        .iter()
        .filter(|kind| kind.is_recovery());
    for (kind, became) in kinds.zip(days_became(results, session, day.date)) {
        match became {
            DayBecame::Taken => count(&mut column.taken, *kind),
            DayBecame::ToCome | DayBecame::Unknown => count(&mut column.open, *kind),
            DayBecame::Missed => {}
        }
    }
}

fn by_period(column: &mut ChartColumn, results: &Results, days: &[&Day]) {
    for day in days.iter().filter(|d| d.state != DayState::Unknown) {
        let Some(advice) = results.recovery.advice(day.date) else {
            continue;
        };
        count(&mut column.asked, advice.kind);
        match results.recovery_day(day) {
            Some(RecoveryDay::Kept) if day.date >= results.today => {
                count(&mut column.open, advice.kind);
            }
            Some(RecoveryDay::Kept) => count(&mut column.taken, advice.kind),
            Some(RecoveryDay::Broken) | None => {}
        }
    }
}

fn count(asked: &mut [usize; 3], kind: DayKind) {
    if let Some(i) = ASKED_KINDS.iter().position(|k| *k == kind) {
        asked[i] += 1;
    }
}
