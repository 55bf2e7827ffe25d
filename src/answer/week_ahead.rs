//! May I train hard, and when? The first answer of every report: the same above the picture, in the
//! terminal and on the page.

use chrono::TimeDelta;

use super::Results;
use crate::recovery::{ComingDay, DayAdvice, DayKind, Due, Standing};

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
    /// When the athlete's goal is due.
    pub again: Again,
    /// Whether the athlete is a beginner.
    pub is_novice: bool,
    /// The six days after it.
    pub coming: Vec<ComingDay>,
}

/// When something is due again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// It is fine on the day.
    Now,
    /// From then on.
    From(Due),
    /// Not by rest: after a break, or with little known, some training comes first.
    NotInSight,
}

impl Again {
    /// When a kind of training is fine, from the moment of a standing on.
    pub fn of(standing: &Standing, kind: DayKind) -> Self {
        match standing.wait(kind) {
            Some(wait) if wait.hours <= 0 => Again::Now,
            Some(wait) => Again::From(wait.due),
            None => Again::NotInSight,
        }
    }
}

/// What an athlete waits for: hard training, and a beginner for the next run.
pub fn goal(is_novice: bool) -> DayKind {
    match is_novice {
        true => DayKind::Easy,
        false => DayKind::Ready,
    }
}

impl<'a> WeekAhead<'a> {
    /// The day in question and the six after it.
    pub fn days(&self) -> impl DoubleEndedIterator<Item = &ComingDay> {
        std::iter::once(&self.day).chain(&self.coming)
    }

    /// From the day of the advice on, or from the next if there was a session on that day; `None` if the history
    /// does not reach it.
    pub fn of(results: &'a Results) -> Option<Self> {
        let whole = results.whole();
        let standing = whole.standing.as_ref()?;
        let (when, date) = match whole.history.day(whole.today)?.activities.is_empty() {
            true => (OutlookDay::Today, whole.today),
            false => (OutlookDay::Tomorrow, whole.today + TimeDelta::days(1)),
        };
        let advice = whole.recovery.advice(date)?;
        let day = match when {
            OutlookDay::Today => ComingDay {
                date,
                left: standing.now.left,
                kind: standing.kind(),
            },
            OutlookDay::Tomorrow => standing.day(date),
        };
        let goal = goal(advice.novice);
        let after = date.iter_days().skip(1).take(DAYS_AFTER);
        Some(Self {
            when,
            day,
            advice,
            again: match day.kind >= goal {
                true => Again::Now,
                false => Again::of(standing, goal),
            },
            is_novice: advice.novice,
            coming: after.map(|date| standing.day(date)).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Today;
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
        let due = due.expect("it is no day for hard training");
        assert_eq!(outlook.again, Again::From(due));
    }
}
