//! May I train hard, and when? The first answer of every report: the same above the picture, in the
//! terminal and on the page.

use super::{Results, Today};
use crate::recovery::{ComingDay, DayAdvice, DayKind, Due};

/// Days shown after the day in question.
const DAYS_AFTER: usize = 6;

/// Which day is in question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutlookDay {
    /// The day of the advice.
    Today,
    /// The day after it, since that day's training is over.
    Tomorrow,
}

/// What a day allows, and the days after it.
#[derive(Debug, Clone)]
pub struct WeekAhead<'a> {
    /// Whether it is the day of the advice.
    pub when: OutlookDay,
    /// The day, its kind and the hours left on it.
    pub day: ComingDay,
    /// Advice for the day before it began.
    pub advice: &'a DayAdvice,
    /// When the athlete's next goal is due, if a day of this kind does not allow it yet: hard training,
    /// or a beginner's next run.
    pub again: Option<Due>,
    /// Whether the athlete is a beginner.
    pub is_novice: bool,
    /// The six days after it.
    pub coming: Vec<ComingDay>,
}

impl<'a> WeekAhead<'a> {
    /// From the day of the advice on, or from the next if that day's training is over.
    pub fn of(results: &'a Results) -> Option<Self> {
        let today = Today::of(results)?;
        let days = today.next_days(1 + DAYS_AFTER);
        let tomorrow = days.first().filter(|_| today.done > 0);
        let tomorrow = tomorrow.and_then(|day| Some((*day, results.recovery.advice(day.date)?)));
        let (when, day, advice) = match tomorrow {
            Some((day, advice)) => (OutlookDay::Tomorrow, day, advice),
            None => {
                let advice = results.recovery.advice(today.date())?;
                (OutlookDay::Today, today.now(), advice)
            }
        };
        let after = days.into_iter().filter(|coming| coming.date > day.date);
        Some(Self {
            when,
            day,
            advice,
            again: again(day.kind, &today),
            is_novice: today.is_novice(),
            coming: after.take(DAYS_AFTER).collect(),
        })
    }
}

/// When the goal is due, unless a day of this kind allows it already.
fn again(kind: DayKind, today: &Today) -> Option<Due> {
    match today.is_novice() {
        true if kind < DayKind::Easy => today.next_run(),
        false if kind < DayKind::Ready => today.next_hard(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::{date, export};

    #[test]
    fn the_coming_days_know_nothing_of_what_was_done_on_them() {
        // A look back from the first of July shows what could be seen then.
        let results = export(112).for_day(date(2025, 7, 1));
        let outlook = WeekAhead::of(&results).expect("is known");
        let kinds: Vec<DayKind> = outlook.coming.iter().map(|day| day.kind).collect();
        assert!(
            kinds.is_sorted(),
            "rest only brings recovery nearer: {kinds:?}"
        );
        assert_eq!(outlook.when, OutlookDay::Tomorrow);
        let due = Today::of(&results).and_then(|today| today.next_hard());
        assert_eq!(outlook.again, due);
        assert!(outlook.again.is_some(), "it is no day for hard training");
    }
}
