//! Each day in words: what it was good for and why, what asked for care, whether recovery was kept.

use chrono::NaiveDate;
use serde::Serialize;

use crate::answer::{DateRange, RecoveryDay, Results};
use crate::history::DayState;
use crate::recovery::{DayAdvice, NightSign};
use crate::report::web_page::sentences::{night, noted};
use crate::report::words::units::Units;
use crate::report::words::wording::{diary_in_words, reason};

/// A day; its load and kind stand in its column.
#[derive(Serialize, Default)]
pub struct ChartDay {
    /// Why it was good for what it was good for, as seen before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
    /// Where recovery was asked for and the day is known: 1 if it was kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    kept: Option<usize>,
    /// What else asked for care.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cautions: Vec<String>,
}

/// Every day of a range.
pub fn days(results: &Results, range: DateRange, units: Units) -> Vec<ChartDay> {
    let dates = range.from.iter_days().take_while(|date| *date <= range.to);
    dates.map(|date| day(results, date, units)).collect()
}

fn day(results: &Results, date: NaiveDate, units: Units) -> ChartDay {
    let (Some(day), Some(advice)) = (results.history.day(date), results.recovery.advice(date))
    else {
        return ChartDay::default();
    };
    if day.state == DayState::Unknown && date < results.today {
        // Nobody knows whether its advice rests on all that was done.
        return ChartDay::default();
    }
    ChartDay {
        why: Some(reason(results, advice, units)),
        kept: (results.recovery_day(day)).map(|kept| usize::from(kept == RecoveryDay::Kept)),
        cautions: cautions(advice),
    }
}

fn cautions(advice: &DayAdvice) -> Vec<String> {
    let signs = advice.night.iter().flat_map(|night| &night.signs);
    let cautions = advice.cautions.iter();
    let diary = diary_in_words(&advice.noted).map(|words| noted(&words));
    let cautions = cautions
        .map(|caution| format!("{}: {caution}", caution.level.name()))
        .chain(signs.map(|sign: &NightSign| night(sign.name())));
    diary.into_iter().chain(cautions).collect()
}
