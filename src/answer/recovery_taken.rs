//! What became of the recovery days that a session needed.

use chrono::{NaiveDate, TimeDelta};

use super::Results;
use crate::history::DayState;
use crate::recovery::SessionRecovery;

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
        let mut taken = Self::default();
        for became in days_became(results, session, day) {
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
    use crate::answer::DateRange;
    use crate::answer::example_results::{day, of, run};

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
    fn what_is_not_over_is_to_come() {
        let next_day = after_the_long_one(121, &[]);
        assert_eq!(next_day.to_come, next_day.recommended);
    }
}
