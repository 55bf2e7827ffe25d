//! The session of some days that weighed most, and what became of the recovery that it needed.

use super::{DateRange, RecoveryTaken, Results};
use crate::history::ScoredActivity;

/// The session with the highest load of some days.
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
        Self::over(results, results.lately())
    }

    /// Of some days.
    pub fn over(results: &'a Results, range: DateRange) -> Option<Self> {
        let within = results.sessions().filter(|(a, _)| range.contains(a.day));
        let scored = within.filter_map(|(a, s)| Some((a, s, a.score.ok()?.points.get())));
        let (activity, session, points) = scored.max_by(|a, b| a.2.total_cmp(&b.2))?;
        Some(Self {
            activity,
            points,
            recovery: RecoveryTaken::of(results, session, activity.day),
            over_days: range.days(),
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
        assert_eq!((key.recovery.taken, key.recovery.to_come), (0, 3));
    }
}
