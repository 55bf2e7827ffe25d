//! What the next seven days allow, and how far their training may go.

use chrono::NaiveDate;

use crate::answer::{Results, WeekAhead};
use crate::recovery::{
    ComingDay, DayKind, ImpactRoom, Limits, Past, RunWeek, longest_ahead_km, run_days,
};

/// Days in a row that allow the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaysAlike {
    /// First day of them.
    pub from: NaiveDate,
    /// Last day of them.
    pub to: NaiveDate,
    /// What they allow if nothing is done until then.
    pub kind: DayKind,
}

impl DaysAlike {
    /// The day in question and the six after it.
    pub fn of(ahead: &WeekAhead) -> Vec<Self> {
        let mut days: Vec<Self> = Vec::new();
        for day in ahead.days() {
            let ComingDay { date, kind, .. } = *day;
            match days.last_mut() {
                Some(last) if last.kind == kind => last.to = date,
                _ => days.push(Self {
                    from: date,
                    to: date,
                    kind,
                }),
            }
        }
        days
    }
}

/// Limits of the next seven days, by the rules that caution of a rise.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct KeepTo {
    /// Impact of these days.
    pub impact: Option<ImpactRoom>,
    /// Length of a run, metres.
    pub longest_run_m: Option<f64>,
    /// Days with a run, for a beginner.
    pub run_days: Option<f64>,
}

impl KeepTo {
    /// As seen on the morning of the next day; nothing while no training is advised in these days, or where too
    /// little is known.
    pub fn of(results: &Results, ahead: Option<&WeekAhead>) -> Self {
        let trains = |ahead: &&WeekAhead| {
            let last = ahead.days().next_back();
            last.is_some_and(|last| last.kind >= DayKind::Easy)
        };
        let Some(ahead) = ahead.filter(trains) else {
            return Self::default();
        };
        let whole = results.whole();
        let run_days = run_days(&whole.history);
        let past = Past::new(&whole.history, &whole.recovery.sessions, &run_days);
        let past = past.of(ahead.advice);
        let impact = ImpactRoom::ahead(&past);
        // A run as long as all of the days may be needs no limit of its own; and where only easy training is advised,
        // the longest run that habit would allow is no advice.
        let is_less = |km: &f64| impact.is_none_or(|room| *km < room.most_km);
        let longest_km = match ahead.days().any(|day| day.kind == DayKind::Ready) {
            true => longest_ahead_km(&past).filter(is_less),
            false => None,
        };
        Self {
            impact,
            longest_run_m: longest_km.map(|km| 1000.0 * km),
            run_days: RunWeek::with_a_run_next(&past, &Limits::USUAL).map(|week| week.most),
        }
    }
}
