//! What each week of a block held: load, and recovery days needed and taken. Weeks are those of the calendar,
//! Monday to Sunday; days outside the block are neither rest nor counted.

use chrono::NaiveDate;

use super::scene::Scene;
use crate::history::{Day, DayState, week_of};
use crate::load::{ImpactKm, LoadPoints};
use crate::recovery::{RecoveryDay, SessionRecovery};

/// A calendar week, as far as it lies in the block.
#[derive(Debug, Clone, PartialEq)]
pub struct WeekSummary {
    /// Its first day in the block.
    pub from: NaiveDate,
    /// Its last day in the block.
    pub to: NaiveDate,
    /// Number of activities.
    pub sessions: usize,
    /// Number of workouts; several activities may be parts of one.
    pub trainings: usize,
    /// Those of them that came too soon.
    pub too_early: usize,
    /// Load of its scored activities.
    pub load: LoadPoints,
    /// Activities without a load.
    pub unscored: usize,
    /// Mechanical load of its activities, impact km.
    pub impact: ImpactKm,
    /// Known days that put recovery ahead of training.
    pub asked: usize,
    /// Those of them on which nothing restarted the clocks.
    pub kept: usize,
    /// Days of it in the block that have no data.
    pub unknown_days: usize,
}

impl WeekSummary {
    /// Its Monday, in the block or not.
    pub fn monday(&self) -> NaiveDate {
        week_of(self.from).first_day()
    }

    /// Its Sunday, in the block or not.
    pub fn sunday(&self) -> NaiveDate {
        week_of(self.from).last_day()
    }

    /// How many of its days lie in the block.
    pub fn days(&self) -> usize {
        usize::try_from((self.to - self.from).num_days() + 1).unwrap_or(0)
    }

    /// Whether anything is known of it.
    pub fn is_known(&self) -> bool {
        self.unknown_days < self.days()
    }
}

/// Every week that the block touches.
pub fn summaries(scene: &Scene) -> Vec<WeekSummary> {
    let summary = |monday| {
        let sunday = week_of(monday).last_day();
        let (from, to) = (scene.block.from.max(monday), scene.block.to.min(sunday));
        of_days(scene, from, to, scene.history.days_between(from, to))
    };
    scene.block.mondays().map(summary).collect()
}

/// Weeks of what is shown, with the recovery days of everything: whatever was done, shown or not, keeps
/// recovery or ends it.
pub fn weeks_of_some(shown: Vec<WeekSummary>, of_all: Vec<WeekSummary>) -> Vec<WeekSummary> {
    let weeks = shown.into_iter().zip(of_all);
    let weeks = weeks.map(|(shown, WeekSummary { asked, kept, .. })| WeekSummary {
        asked,
        kept,
        ..shown
    });
    weeks.collect()
}

fn of_days(scene: &Scene, from: NaiveDate, to: NaiveDate, days: &[Day]) -> WeekSummary {
    let known = || days.iter().filter(|day| day.state != DayState::Unknown);
    let recovery_days = || {
        days.iter()
            .filter_map(|day| scene.recovery.recovery_day(day))
    };
    let kept = recovery_days().filter(|day| *day == RecoveryDay::Kept);
    let sessions = || days.iter().flat_map(|day| scene.sessions_of(day));
    let count = |is: fn(&SessionRecovery) -> bool| sessions().filter(|(_, s)| is(s)).count();
    WeekSummary {
        from,
        to,
        sessions: sessions().count(),
        trainings: count(SessionRecovery::is_training),
        too_early: count(SessionRecovery::is_early_start),
        load: days.iter().map(|day| day.load).sum(),
        unscored: days.iter().map(|day| day.unscored).sum(),
        impact: days.iter().map(|day| day.impact).sum(),
        asked: recovery_days().count(),
        kept: kept.count(),
        unknown_days: ((to - from).num_days() + 1) as usize - known().count(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::example_audit::{ExampleHistory, day};

    #[test]
    fn weeks_begin_and_end_with_the_block_and_know_what_they_do_not_know() {
        let found = ExampleHistory::runs(&[(0, 5.0), (3, 5.0), (8, 6.0)]).audit(2, 15);
        let weeks = &found.weeks;
        assert_eq!((weeks[0].from, weeks[0].to), (day(2), day(6)));
        assert_eq!((weeks[2].from, weeks[2].to), (day(14), day(15)));
        let sessions: Vec<_> = weeks.iter().map(|w| w.sessions).collect();
        assert_eq!(sessions, [1, 1, 0]);
        // Nothing is known after the run of day 8.
        let unknown: Vec<_> = weeks.iter().map(|w| w.unknown_days).collect();
        assert_eq!(unknown, [0, 5, 2]);
    }
}
