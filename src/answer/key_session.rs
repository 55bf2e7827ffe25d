//! The session of the last weeks that weighed most, and what became of the recovery that it needed.

use chrono::{NaiveDate, TimeDelta};

use super::{LATELY_DAYS, Results};
use crate::history::ScoredActivity;
use crate::recovery::SessionRecovery;

/// Recovery days that a session needed, by what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecoveryTaken {
    /// Days that were recommended: rest, a walk or a recovery run.
    pub recommended: usize,
    /// Of these, days on which nothing interrupted recovery.
    pub taken: usize,
    /// Of these, days that are not over yet.
    pub open: usize,
}

impl RecoveryTaken {
    /// Of a session of a day, as it can be known on the day of the advice.
    pub fn of(session: &SessionRecovery, day: NaiveDate, today: NaiveDate) -> Self {
        let recommended = session.recovery_days();
        // A later session is nothing that could be known on that day.
        let next_on = |days_taken: usize| day + TimeDelta::days(1 + days_taken as i64);
        let answer = session
            .answer
            .filter(|answer| next_on(answer.days_taken) <= today);
        let over = ((today - day).num_days() - 1).max(0) as usize;
        let taken = answer
            .map_or(over, |answer| answer.days_taken)
            .min(recommended);
        Self {
            recommended,
            taken,
            open: match answer {
                Some(_) => 0,
                None => recommended - taken,
            },
        }
    }
}

/// The session with the highest load of the last weeks.
#[derive(Debug, Clone, Copy)]
pub struct KeySession<'a> {
    /// The session itself.
    pub activity: &'a ScoredActivity,
    /// Its load, points.
    pub points: f64,
    /// Its recovery days.
    pub recovery: RecoveryTaken,
    /// Days that were looked at.
    pub over_days: i64,
}

impl<'a> KeySession<'a> {
    /// Of the last four weeks of a range up to the day of the advice, or of all of a shorter one; `None` where no
    /// session of them has a load.
    pub fn of(results: &'a Results) -> Option<Self> {
        let to = results.range.to.min(results.today);
        let over_days = LATELY_DAYS.min((to - results.range.from).num_days() + 1);
        let from = to - TimeDelta::days(over_days - 1);
        let points =
            |activity: &ScoredActivity| activity.score.ok().map(|score| score.points.get());
        let within = results
            .sessions()
            .filter(|(a, _)| (from..=to).contains(&a.day));
        let scored = within.filter_map(|(a, s)| Some((a, s, points(a)?)));
        let (activity, session, points) = scored.max_by(|a, b| a.2.total_cmp(&b.2))?;
        Some(Self {
            activity,
            points,
            recovery: RecoveryTaken::of(session, activity.day, results.today),
            over_days,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results::{date, export};

    #[test]
    fn the_long_run_of_the_end_of_august_needed_three_days_and_got_them() {
        let results = export(112);
        let key = KeySession::of(&results).expect("has sessions");
        assert_eq!(key.activity.day, date(2025, 8, 31));
        assert_eq!((key.recovery.recommended, key.recovery.taken), (3, 3));
    }

    #[test]
    fn on_the_day_after_it_nothing_of_its_recovery_is_over() {
        let results = export(112).for_day(date(2025, 9, 1));
        let key = KeySession::of(&results).expect("has sessions");
        assert_eq!(key.activity.day, date(2025, 8, 31));
        assert_eq!((key.recovery.taken, key.recovery.open), (0, 3));
    }
}
