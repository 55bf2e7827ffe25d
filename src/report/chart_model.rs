//! What the chart says, before it is drawn: plain numbers and words.
//!
//! Each column is a day, a week or a month, whichever is wide enough to be seen.

mod bin;
mod column;
mod effort;
mod lately;
mod outlook;
mod saw;
#[cfg(test)]
mod snapshots;

pub use bin::{Bin, LONGEST_BY_DAY, LONGEST_BY_WEEK};
pub use column::{ASKED_KINDS, Column, Knowledge, columns};
pub use effort::Effort;
pub use lately::Lately;
pub use outlook::{Coming, Outlook, kind_name};
pub use saw::{clocks, watch};

use chrono::{NaiveDate, TimeDelta};

use super::look::Look;
use super::results::{DateRange, Results};
use super::words::{Label, Language, Words};
use crate::recovery::Clocks;

/// The future is shown as far as the clocks run, but no further than this, days.
const AHEAD_AT_MOST: i64 = 10;

/// Averages of a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Balance {
    /// Day.
    pub date: NaiveDate,
    /// Chronic load.
    pub fitness: f64,
    /// Acute load.
    pub fatigue: f64,
    /// Balance with which the day began.
    pub form: f64,
}

/// The whole chart as content.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartModel {
    /// The message.
    pub headline: String,
    /// Whose and when, and what it is about.
    pub subline: String,
    /// Whether to train hard, today and on the days to come.
    pub outlook: Option<Outlook>,
    /// Days drawn.
    pub range: DateRange,
    /// Day of the advice, if it is drawn.
    pub now: Option<NaiveDate>,
    /// Hours until hard training is fine, when that day is judged.
    pub left: Option<Clocks>,
    /// What a column stands for.
    pub bin: Bin,
    /// Columns without a hole.
    pub columns: Vec<Column>,
    /// Sessions of each column in a few words; by day only.
    pub sessions: Vec<Vec<String>>,
    /// Most hours left on each clock at any moment of each column.
    pub peaks: Vec<Clocks>,
    /// Corners of the clocks' lines: days since the first day drawn, and hours left; by day only, as
    /// more would be a thicket.
    pub clocks: Vec<(f64, Clocks)>,
    /// The watch's own recovery times: days since the first day drawn, and hours; by day only, as more
    /// would be a cloud.
    pub watch: Vec<(f64, f64)>,
    /// Averages day by day up to the last day that is known.
    pub balance: Vec<Balance>,
    /// Last day on which the averages still grow from their seed.
    pub building_until: NaiveDate,
    /// What was read, and which conventions were used.
    pub foot: Vec<String>,
    /// What it speaks.
    pub language: Language,
}

impl ChartModel {
    /// Makes the content of results.
    pub fn of(results: &Results, look: &Look) -> Self {
        let words = look.language.words();
        let range = drawn_range(results);
        let bin = Bin::of(results.range);
        let now = Some(results.today).filter(|day| range.contains(*day));
        let message = words.headline(&Lately::of(results));
        let columns = columns(results, range, bin);
        let clocks = saw::clocks(results, range);
        Self {
            headline: look.title.clone().unwrap_or(message.clone()),
            subline: subline(results, look, &message),
            outlook: Outlook::of(results, words, look.units),
            range,
            now,
            left: now.and_then(|day| Some(results.recovery.advice(day)?.left.hard)),
            bin,
            sessions: match bin {
                Bin::Day => sessions(results, &columns, look),
                Bin::Week | Bin::Month => Vec::new(),
            },
            peaks: peaks(&clocks, &columns, range),
            columns,
            clocks: match bin {
                Bin::Day => clocks,
                Bin::Week | Bin::Month => Vec::new(),
            },
            watch: match bin {
                Bin::Day => saw::watch(results, range),
                Bin::Week | Bin::Month => Vec::new(),
            },
            balance: balance(results, range),
            building_until: building_until(results),
            foot: words.foot(results, look.units),
            language: look.language,
        }
    }

    /// Its words.
    pub fn words(&self) -> &'static dyn Words {
        self.language.words()
    }
}

/// Sessions of each day in a few words.
fn sessions(results: &Results, days: &[Column], look: &Look) -> Vec<Vec<String>> {
    let words = look.language.words();
    let day = |column: &Column| {
        let day = results.history.day(column.from);
        let sessions = day.into_iter().flat_map(|day| results.sessions_of(day));
        sessions
            .map(|(activity, _)| words.short_session(activity, look.units))
            .collect()
    };
    days.iter().map(day).collect()
}

/// Most hours left on each clock at any moment of each column, by the corners of the clocks' lines.
pub fn peaks(clocks: &[(f64, Clocks)], columns: &[Column], range: DateRange) -> Vec<Clocks> {
    let number = |date: NaiveDate| (date - range.from).num_days() as f64;
    let stretches = columns.iter();
    let stretches = stretches.map(|column| (number(column.from), number(column.to) + 1.0));
    saw::peaks(clocks, stretches)
}

/// Whose, when and what about; the message, too, where a title stands in its place.
fn subline(results: &Results, look: &Look, message: &str) -> String {
    let words = look.language.words();
    let span = words.date_span(results.range.from, results.range.to);
    let about = match look.title {
        Some(_) => message,
        None => words.label(Label::Subject),
    };
    let whose = results.athlete.name.as_deref();
    let only = words.only(&results.shown);
    let parts = whose.into_iter().chain([span.as_str(), about]);
    let parts = parts.chain(only.as_deref());
    parts.collect::<Vec<_>>().join(" · ")
}

/// The range asked for, by day with the days on which the clocks still run behind it.
fn drawn_range(results: &Results) -> DateRange {
    match Bin::of(results.range) {
        Bin::Day => with_days_ahead(results),
        Bin::Week | Bin::Month => results.range,
    }
}

/// The range asked for, and behind it the days on which the clocks still run.
pub fn with_days_ahead(results: &Results) -> DateRange {
    let range = results.range;
    let mut activities = results.whole().history.activities.iter();
    let more_follows = activities.any(|a| a.day > range.to);
    if results.today < range.to || more_follows {
        return range;
    }
    let running = |date: NaiveDate| {
        results
            .recovery
            .advice(date)
            .is_some_and(|a| a.left.longest_h() > 0.0)
    };
    let ahead = (1..=AHEAD_AT_MOST)
        .take_while(|days| running(range.to + TimeDelta::days(*days)))
        .last()
        .unwrap_or(0);
    DateRange {
        from: range.from,
        to: range.to + TimeDelta::days((ahead + 1).max(2)),
    }
}

/// Averages day by day up to the last day that is known.
pub fn balance(results: &Results, range: DateRange) -> Vec<Balance> {
    let days = results.history.days.iter();
    days.filter(|day| range.contains(day.date) && day.date <= results.today)
        .map(|day| Balance {
            date: day.date,
            fitness: day.fitness,
            fatigue: day.fatigue,
            form: day.form,
        })
        .collect()
}

/// Last day on which the averages still grow from their seed.
pub fn building_until(results: &Results) -> NaiveDate {
    let first = results.history.days.first();
    let first = first.map_or(results.range.from, |day| day.date);
    first + TimeDelta::days(results.history.model.chronic_days as i64)
}
