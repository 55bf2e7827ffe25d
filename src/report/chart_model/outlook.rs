//! May I train hard, and when? The answer above the chart.

use chrono::{NaiveDate, TimeDelta};

use crate::recovery::{DayAdvice, DayKind};
use crate::report::Results;
use crate::report::units::Units;
use crate::report::words::{Label, Words};

/// Days shown after the one that is answered for.
const DAYS_AFTER: i64 = 6;
/// How far to look for the next day of hard training, days.
const FURTHEST: i64 = 20;

/// What today is good for and why, and the days to come.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// `today, Sat 30 May`; tomorrow, where today's training is done.
    pub day: String,
    /// Its kind.
    pub kind: DayKind,
    /// Why.
    pub reason: String,
    /// When hard training is due again, where that is not this day.
    pub hard_again: Option<String>,
    /// The days after it.
    pub coming: Vec<Coming>,
}

/// One of the days to come.
#[derive(Debug, Clone, PartialEq)]
pub struct Coming {
    /// `Sun`.
    pub weekday: String,
    /// `31 May`.
    pub date: String,
    /// What it is good for if nothing is done until then.
    pub kind: DayKind,
}

impl Outlook {
    /// From the day of the advice on, or from the next where that day's training is done.
    pub fn of(results: &Results, words: &dyn Words, units: Units) -> Option<Self> {
        let advice_in = |days: i64| {
            let date = results.today + TimeDelta::days(days);
            results.recovery.advice(date)
        };
        let trained = results.history.day(results.today);
        let trained = trained.is_some_and(|day| !day.activities.is_empty());
        let (label, first) = match trained && advice_in(1).is_some() {
            true => (Label::Tomorrow, 1),
            false => (Label::Today, 0),
        };
        let advice = advice_in(first)?;
        let after = (first + 1..).map_while(advice_in);
        let ready = |advice: &&DayAdvice| advice.kind == DayKind::Ready;
        let hard = after.take(FURTHEST as usize).find(ready);
        let hard = hard.filter(|_| advice.kind != DayKind::Ready);
        let coming = (first + 1..=first + DAYS_AFTER).map_while(advice_in);
        Some(Self {
            day: format!("{}, {}", words.label(label), words.short_date(advice.date)),
            kind: advice.kind,
            reason: words.reason(results, advice, units),
            hard_again: hard.map(|advice| words.hard_again(advice.date)),
            coming: coming
                .map(|advice| Coming::of(advice.date, advice.kind, words))
                .collect(),
        })
    }
}

impl Coming {
    fn of(date: NaiveDate, kind: DayKind, words: &dyn Words) -> Self {
        Self {
            weekday: words.weekday(date),
            date: words.day_month(date),
            kind,
        }
    }
}
