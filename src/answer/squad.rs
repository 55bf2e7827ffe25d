//! Several athletes on one day: who can be judged, and who needs rest most.

use std::cmp::Ordering;

use chrono::{NaiveDate, TimeDelta};

use super::{Bin, ChartColumn, DateRange, Lately, Results, Today, columns};
use crate::recovery::{Clocks, DayKind};

/// Days that are shown of each athlete, the day of the advice among them.
pub const DAYS_SHOWN: i64 = 28;
/// An athlete whose files end longer before the day than this is not judged, days: nobody knows what was done since.
const KNOWN_FOR_DAYS: i64 = 14;

/// What can be said of an athlete on the day that all are judged on.
#[derive(Debug, Clone, PartialEq)]
pub enum StandingInSquad {
    /// The files reach up to the day.
    Judged(Judged),
    /// The last training was on a day too long ago.
    NoFilesSince(NaiveDate),
    /// There is no training up to the day.
    NoFiles,
}

/// How an athlete is on the day.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// What the rest of the day is good for.
    pub kind: DayKind,
    /// Hours left on each clock until hard training.
    pub left: Clocks,
    /// How often training came too early.
    pub lately: Lately,
    /// The last days, the day itself last.
    pub days: Vec<ChartColumn>,
}

impl StandingInSquad {
    /// By the results of an athlete; `date` is the day that all are judged on.
    pub fn of(results: &Results, date: NaiveDate) -> Self {
        let last = results.history.activities.iter().map(|a| a.day);
        let last = last.filter(|day| *day <= date).max();
        let Some(last) = last else {
            return StandingInSquad::NoFiles;
        };
        let is_fresh = (date - last).num_days() <= KNOWN_FOR_DAYS;
        let judged = Judged::of(results).filter(|_| is_fresh);
        judged.map_or(StandingInSquad::NoFilesSince(last), StandingInSquad::Judged)
    }
}

impl Judged {
    fn of(results: &Results) -> Option<Self> {
        let now = Today::of(results)?.now();
        let days = DateRange {
            from: results.today - TimeDelta::days(DAYS_SHOWN - 1),
            to: results.today,
        };
        Some(Self {
            kind: now.kind,
            left: now.left.hard,
            lately: Lately::up_to(results, results.today),
            days: columns(results, days, Bin::Day),
        })
    }
}

/// The order in which athletes are told: the most careful kind of day first, among equals the longer clock,
/// then more sessions that came too early. Who is not known comes last.
pub fn by_need(one: Option<&Judged>, other: Option<&Judged>) -> Ordering {
    let need = |judged: Option<&Judged>| {
        judged.map_or((DayKind::ALL.len(), 0.0, 0), |judged| {
            let kind = judged.kind as usize;
            (kind, judged.left.longest_h(), judged.lately.too_early)
        })
    };
    let (one, other) = (need(one), need(other));
    let by_kind = one.0.cmp(&other.0);
    by_kind
        .then_with(|| other.1.total_cmp(&one.1))
        .then_with(|| other.2.cmp(&one.2))
}
