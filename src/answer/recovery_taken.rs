//! What became of the recovery days that a session needed.

use chrono::{NaiveDate, TimeDelta};

use super::{DateRange, Results};
use crate::history::DayState;
use crate::recovery::{RecoveryDay, SessionRecovery};

/// What became of a recommended recovery day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayBecame {
    /// Nothing interrupted recovery on it.
    Taken,
    /// A session restarted recovery on it or before it.
    Missed,
    /// It is not over.
    ToCome,
    /// There is no data of it.
    Unknown,
}

/// Recovery days that a session needed, by what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecoveryTaken {
    /// Days that were recommended: rest, a walk or a recovery run.
    pub recommended: usize,
    /// Of these, days on which nothing interrupted recovery.
    pub taken: usize,
    /// Of these, days that are not over yet.
    pub to_come: usize,
    /// Of these, days without data, which may have been taken or not.
    pub unknown: usize,
}

impl RecoveryTaken {
    /// Of a session of a day, as it can be known on the day of the advice.
    pub fn of(results: &Results, session: &SessionRecovery, day: NaiveDate) -> Self {
        days_became(results, session, day).collect()
    }

    /// Days on which recovery was interrupted.
    pub fn missed(&self) -> usize {
        let others = self.taken + self.to_come + self.unknown;
        self.recommended.saturating_sub(others)
    }

    /// Days by what became of them, without what became of none.
    pub fn by_outcome(&self) -> impl Iterator<Item = (DayBecame, usize)> {
        let all = [
            (DayBecame::Taken, self.taken),
            (DayBecame::Missed, self.missed()),
            (DayBecame::ToCome, self.to_come),
            (DayBecame::Unknown, self.unknown),
        ];
        all.into_iter().filter(|(_, days)| *days > 0)
    }

    /// Of the days of a range on which recovery was recommended before they began, as weeks of an audit count them;
    /// of days to come, those on which it will be if nothing is done until then.
    pub fn over(results: &Results, range: DateRange) -> Self {
        let days = range.from.iter_days().take_while(|day| *day <= range.to);
        days.filter_map(|day| day_became(results, day)).collect()
    }
}

impl FromIterator<DayBecame> for RecoveryTaken {
    fn from_iter<T: IntoIterator<Item = DayBecame>>(days: T) -> Self {
        let mut taken = Self::default();
        for became in days {
            taken.recommended += 1;
            match became {
                DayBecame::Taken => taken.taken += 1,
                DayBecame::ToCome => taken.to_come += 1,
                DayBecame::Unknown => taken.unknown += 1,
                DayBecame::Missed => {}
            }
        }
        taken
    }
}

/// What became of a day, if recovery was recommended on it.
fn day_became(results: &Results, date: NaiveDate) -> Option<DayBecame> {
    let whole = results.whole();
    if date > whole.today {
        let ahead = whole.standing.as_ref()?.day(date);
        return ahead.kind.is_recovery().then_some(DayBecame::ToCome);
    }
    let is_recommended = whole.recovery.advice(date)?.kind.is_recovery();
    let became = match whole.recovery.recovery_day(whole.history.day(date)?) {
        Some(RecoveryDay::Broken) => DayBecame::Missed,
        _ if date == whole.today => DayBecame::ToCome,
        Some(RecoveryDay::Kept) => DayBecame::Taken,
        None => DayBecame::Unknown,
    };
    is_recommended.then_some(became)
}

/// What became of each recommended day after a session, in order.
pub fn days_became(
    results: &Results,
    session: &SessionRecovery,
    day: NaiveDate,
) -> impl Iterator<Item = DayBecame> {
    let after = move |days: usize| day + TimeDelta::days(1 + days as i64);
    // A later session is nothing that could be known on the day of the advice.
    let next = session.answer.map(|answer| after(answer.days_taken));
    let next = next.filter(|next| *next <= results.today);
    (0..session.recovery_days()).map(move |days| {
        let date = after(days);
        let state = results.whole().history.day(date).map(|day| day.state);
        match state {
            _ if next.is_some_and(|next| next <= date) => DayBecame::Missed,
            _ if date >= results.today => DayBecame::ToCome,
            None | Some(DayState::Unknown) => DayBecame::Unknown,
            Some(DayState::Rested | DayState::Trained) => DayBecame::Taken,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::LastWeek;
    use crate::answer::example_results::{day, export, of, run};

    /// Months of short runs, then one far beyond them; and what became of the days that it needed.
    fn after_the_long_one(today: i64, more: &[(i64, f64)]) -> RecoveryTaken {
        let before = (0..120).step_by(2).map(|on| (on, 8.0));
        let runs = before.chain([(120, 34.0)]).chain(more.iter().copied());
        let range = DateRange {
            from: day(0),
            to: day(today),
        };
        let results = of(runs.map(|(on, km)| run(on, km)).collect(), range);
        let (activity, session) = results
            .sessions()
            .find(|(activity, _)| activity.day == day(120))
            .expect("the long run");
        RecoveryTaken::of(&results, session, activity.day)
    }

    #[test]
    fn days_without_a_file_are_neither_taken_nor_missed() {
        let known = after_the_long_one(124, &[(124, 3.0)]);
        assert!(known.recommended >= 2, "{known:?}");
        assert!(known.taken >= 2 && known.unknown == 0, "{known:?}");
        // The last file is that of the long run: nothing shows that the days after it were rest.
        let silent = after_the_long_one(130, &[]);
        assert_eq!(silent.recommended, known.recommended);
        assert_eq!((silent.taken, silent.to_come), (0, 0));
        assert_eq!(silent.unknown, silent.recommended);
    }

    #[test]
    fn of_a_range_they_are_those_of_the_weeks_of_an_audit() {
        let results = export(112);
        let mut recommended = 0;
        for week in LastWeek::of(&results, 8) {
            let range = DateRange {
                from: week.summary.from,
                to: week.summary.to,
            };
            let over = RecoveryTaken::over(&results, range);
            assert_eq!(
                (over.recommended, over.taken),
                (week.summary.asked, week.summary.kept)
            );
            recommended += over.recommended;
        }
        assert!(recommended > 3);
    }

    #[test]
    fn what_is_not_over_is_to_come() {
        let next_day = after_the_long_one(121, &[]);
        assert_eq!(next_day.to_come, next_day.recommended);
    }
}
