//! What the chart says, before it is drawn: plain numbers and words.
//!
//! Each column is a day, a week or a month, whichever is wide enough to be seen.

mod bin;
mod column;
mod effort;
mod saw;

pub use bin::Bin;
pub use column::{ASKED_KINDS, Column, Knowledge};
pub use effort::Effort;

use chrono::{NaiveDate, TimeDelta};

use super::results::{DateRange, Results};
use super::wording::{
    account_in_words, date_span, headline, methods, reason, short_date, thresholds,
};
use crate::athlete::Discipline;
use crate::recovery::{Clocks, DayKind};

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

/// The box that answers "what about today?".
#[derive(Debug, Clone, PartialEq)]
pub struct Today {
    /// Day, in words.
    pub date: String,
    /// Kind of day.
    pub kind: DayKind,
    /// Why.
    pub reason: String,
}

/// The whole chart as content.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartModel {
    /// The message.
    pub headline: String,
    /// Whose and when.
    pub subline: String,
    /// Advice.
    pub today: Option<Today>,
    /// Days drawn.
    pub range: DateRange,
    /// Day of the advice, if it is drawn.
    pub now: Option<NaiveDate>,
    /// What a column stands for.
    pub bin: Bin,
    /// Columns without a hole.
    pub columns: Vec<Column>,
    /// Corners of the clocks' lines: days since the first day drawn, and hours left.
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
}

impl ChartModel {
    /// Makes the content of results.
    pub fn of(results: &Results) -> Self {
        let range = drawn_range(results);
        let bin = Bin::of(results.range);
        let whose = results
            .athlete
            .name
            .as_deref()
            .map_or(String::new(), |n| format!("{n} · "));
        let now = Some(results.today).filter(|day| range.contains(*day));
        let first = results.history.days.first().map_or(range.from, |d| d.date);
        Self {
            headline: headline(results),
            subline: format!("{whose}{}", date_span(results.range.from, results.range.to)),
            today: results.recovery.advice(results.today).map(|advice| Today {
                date: short_date(advice.date),
                kind: advice.kind,
                reason: reason(results, advice),
            }),
            range,
            now,
            bin,
            columns: column::columns(results, range, bin),
            clocks: saw::clocks(results, range),
            watch: match bin {
                Bin::Day => saw::watch(results, range),
                Bin::Week | Bin::Month => Vec::new(),
            },
            balance: balance(results, range),
            building_until: first + TimeDelta::days(results.history.model.chronic_days as i64),
            foot: foot(results),
        }
    }
}

/// The range asked for, and behind it the days on which the clocks still run.
fn drawn_range(results: &Results) -> DateRange {
    let range = results.range;
    let more_follows = results.history.activities.iter().any(|a| a.day > range.to);
    if Bin::of(range) != Bin::Day || results.today < range.to || more_follows {
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

fn balance(results: &Results, range: DateRange) -> Vec<Balance> {
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

fn foot(results: &Results) -> Vec<String> {
    let model = results.history.model;
    vec![
        format!(
            "Read: {}. Load by {}. Days by {}.",
            account_in_words(&results.account),
            methods(results),
            results.athlete.home.describe()
        ),
        format!(
            "{}.",
            thresholds(
                results.athlete.thresholds(results.range.to, Discipline::OnFoot),
                results.athlete.dating
            )
        ),
        format!(
            "100 load points are one hour at threshold. Fitness and fatigue are averages over {:.0} and {:.0} \
             days ({}) from {}; form is the balance with which a day begins.",
            model.chronic_days,
            model.acute_days,
            model.averaging.formula(),
            results.athlete.earlier.seed()
        ),
        "Recovery days are those after a session on which rest, a walk or a recovery run still goes before \
         training. Advice on recovery, no medical claim. Made by restday, offline."
            .to_owned(),
    ]
}
