//! The answer to "may I train hard, and when?" in words.

use super::{Label, Words};
use crate::answer::{Again, AsOf, OutlookDay, Results, WeekAhead};
use crate::recovery::{ComingDay, DayAdvice, DayKind};
use crate::report::words::numbers::capitalised;

/// What a day allows and why, and the days after it.
#[derive(Debug, Clone, PartialEq)]
pub struct WeekAheadInWords {
    /// Today, or tomorrow where today's training is done.
    pub when: OutlookDay,
    /// `today, Sat 30 May`.
    pub day: String,
    /// Kind of that day.
    pub kind: DayKind,
    /// The kind in words.
    pub name: &'static str,
    /// Why the day is of that kind.
    pub reason: String,
    /// What else needs most care, if anything does.
    pub care: Option<String>,
    /// When hard training is due again, where that is not this day; the next run of a novice.
    pub again: Option<String>,
    /// What the days are shown for: `Advised, if you do nothing more until then`.
    pub caption: &'static str,
    /// The day itself, as the days after it are shown.
    pub first: ComingInWords,
    /// The days after it.
    pub coming: Vec<ComingInWords>,
}

/// One of the days to come.
#[derive(Debug, Clone, PartialEq)]
pub struct ComingInWords {
    /// `Sun`.
    pub weekday: String,
    /// `31 May`.
    pub date: String,
    /// What it allows if nothing is done until then.
    pub kind: DayKind,
    /// The kind in words.
    pub name: &'static str,
}

impl WeekAheadInWords {
    /// The outlook of results.
    pub fn of(results: &Results, words: &dyn Words) -> Option<Self> {
        let outlook = WeekAhead::of(results)?;
        let name = |kind| words.kind_for(kind, outlook.is_novice);
        let again = match (outlook.again, outlook.is_novice) {
            (Again::From(due), true) => Some(words.run_again(due)),
            (Again::From(due), false) => Some(words.hard_again(due)),
            (Again::Now | Again::NotInSight, _) => None,
        };
        let coming = |day: &ComingDay| ComingInWords {
            weekday: words.weekday(day.date),
            date: words.day_month(day.date),
            kind: day.kind,
            name: name(day.kind),
        };
        let when = words.label(match outlook.when {
            OutlookDay::Today => Label::Today,
            OutlookDay::Tomorrow => Label::Tomorrow,
        });
        Some(Self {
            when: outlook.when,
            day: match AsOf::of(results) {
                AsOf::Today => format!("{when}, {}", words.short_date(outlook.day.date)),
                AsOf::Past { .. } => words.long_date(outlook.day.date),
            },
            kind: outlook.day.kind,
            name: name(outlook.day.kind),
            reason: words.reason(results, outlook.advice),
            care: care(outlook.advice, words),
            again,
            caption: words.label(Label::IfNothingMore),
            first: ComingInWords {
                weekday: match (AsOf::of(results), outlook.when) {
                    (AsOf::Today, OutlookDay::Today) => capitalised(words.label(Label::Today)),
                    _ => words.weekday(outlook.day.date),
                },
                ..coming(&outlook.day)
            },
            coming: outlook.coming.iter().map(coming).collect(),
        })
    }
}

/// The caution that weighs most, without its numbers.
fn care(advice: &DayAdvice, words: &dyn Words) -> Option<String> {
    let most = *advice.cautions_by_weight().first()?;
    let level = capitalised(words.caution_level(most.level));
    Some(format!("{level}: {}", words.short_caution(most)))
}
