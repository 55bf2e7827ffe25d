//! May I train hard, and when? The answer above the chart: the same that a screen of text and the page give.

use crate::recovery::{ComingDay, DayAdvice, DayKind};
use crate::report::Results;
use crate::report::today::Today;
use crate::report::units::Units;
use crate::report::words::{Label, Words};

/// Days shown after the one that is answered for.
const DAYS_AFTER: usize = 6;

/// What today is good for and why, and the days to come.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// Today, or tomorrow where today's training is done.
    pub when: Label,
    /// `today, Sat 30 May`.
    pub day: String,
    /// Its kind.
    pub kind: DayKind,
    /// The kind in words.
    pub name: &'static str,
    /// Why.
    pub reason: String,
    /// What asks for most care besides, if anything does.
    pub care: Option<String>,
    /// When hard training is due again, where that is not this day; the next run of a novice.
    pub again: Option<String>,
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
    /// The kind in words.
    pub name: &'static str,
}

impl Outlook {
    /// From the day of the advice on, or from the next where that day's training is done.
    pub fn of(results: &Results, words: &dyn Words, units: Units) -> Option<Self> {
        let today = Today::of(results)?;
        let days = today.next_days(1 + DAYS_AFTER);
        let tomorrow = days.first().filter(|_| today.done() > 0);
        let tomorrow = tomorrow.and_then(|day| Some((*day, results.recovery.advice(day.date)?)));
        let (when, first, advice) = match tomorrow {
            Some((day, advice)) => (Label::Tomorrow, day, advice),
            None => {
                let advice = results.recovery.advice(today.date())?;
                (Label::Today, today.now(), advice)
            }
        };
        let after = days.iter().filter(|day| day.date > first.date);
        Some(Self {
            when,
            day: format!("{}, {}", words.label(when), words.short_date(first.date)),
            kind: first.kind,
            name: kind_name(first.kind, &today, words),
            reason: words.reason(results, advice, units),
            care: care(advice),
            again: again(first.kind, &today, words),
            coming: after
                .take(DAYS_AFTER)
                .map(|day| Coming::of(day, &today, words))
                .collect(),
        })
    }
}

impl Coming {
    fn of(day: &ComingDay, today: &Today, words: &dyn Words) -> Self {
        Self {
            weekday: words.weekday(day.date),
            date: words.day_month(day.date),
            kind: day.kind,
            name: kind_name(day.kind, today, words),
        }
    }
}

/// A kind of day in words; for who is new to running, ready means ready to run.
pub fn kind_name(kind: DayKind, today: &Today, words: &dyn Words) -> &'static str {
    match (kind, today.is_novice()) {
        (DayKind::Ready, true) => words.label(Label::ReadyToRun),
        _ => words.kind(kind),
    }
}

/// The caution that weighs most, without the numbers behind it.
fn care(advice: &DayAdvice) -> Option<String> {
    let most = *advice.cautions_by_weight().first()?;
    Some(format!("{}: {}", most.level.name(), most.finding))
}

/// When what is waited for is due, unless a day of this kind allows it already.
fn again(kind: DayKind, today: &Today, words: &dyn Words) -> Option<String> {
    match today.is_novice() {
        true if kind < DayKind::Easy => Some(words.run_again(today.next_run()?)),
        false if kind < DayKind::Ready => Some(words.hard_again(today.next_hard()?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Language;
    use crate::report::made::{date, export};

    #[test]
    fn the_coming_days_know_nothing_of_what_was_done_on_them() {
        let words = Language::English.words();
        let of = |results: &Results| Outlook::of(results, words, Units::Metric).expect("is known");
        // Whoever looks back on the first of July sees what could be seen then.
        let results = export(112).for_day(date(2025, 7, 1));
        let outlook = of(&results);
        let kinds: Vec<DayKind> = outlook.coming.iter().map(|day| day.kind).collect();
        assert!(
            kinds.is_sorted(),
            "rest only brings recovery nearer: {kinds:?}"
        );
        assert_eq!(outlook.when, Label::Tomorrow);
        let due = Today::of(&results).and_then(|today| today.next_hard());
        assert_eq!(outlook.again, due.map(|due| words.hard_again(due)));
        assert!(outlook.again.is_some(), "it is no day for hard training");
    }
}
