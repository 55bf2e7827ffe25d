//! What would have been: a session that restarted running clocks, compared with the same hour as a walk,
//! or as a recovery run below the ceiling, which would have left them alone.

use chrono::{NaiveDate, TimeDelta};

use super::kind::DayKind;

/// When recovery ends, if no more training follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Milestones {
    /// First day after the session on which recovery is no longer advised.
    pub easy_on: NaiveDate,
    /// First day after it that is ready for hard training.
    pub ready_on: NaiveDate,
}

impl Milestones {
    /// From the kinds of the days after a session, up to the first that is ready.
    pub fn after(day: NaiveDate, following: &[DayKind]) -> Self {
        let recovering = following.iter().take_while(|kind| kind.is_recovery());
        let in_days = |days: usize| day + TimeDelta::days(1 + days as i64);
        Self {
            easy_on: in_days(recovering.count()),
            ready_on: in_days(following.len()),
        }
    }
}

/// A session that restarted running clocks, as it was and as if it had left them alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counterfactual {
    /// After the session as it was.
    pub as_it_was: Milestones,
    /// Had it been a walk, or a recovery run below the ceiling.
    pub as_a_walk: Milestones,
}

impl Counterfactual {
    /// Days by which the athlete would have been ready for hard training earlier; never negative.
    pub fn days_gained(&self) -> usize {
        days(self.as_a_walk.ready_on, self.as_it_was.ready_on)
    }

    /// Days by which easy training would have been possible earlier; never negative.
    pub fn easy_days_gained(&self) -> usize {
        days(self.as_a_walk.easy_on, self.as_it_was.easy_on)
    }
}

fn days(earlier: NaiveDate, later: NaiveDate) -> usize {
    (later - earlier).num_days().max(0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_the_session_on() {
        let monday = NaiveDate::from_ymd_opt(2025, 9, 15).expect("date");
        let after = |kinds: &[DayKind]| Milestones::after(monday, kinds);
        let as_it_was = after(&[DayKind::Walk, DayKind::RecoveryRun, DayKind::Easy]);
        let as_a_walk = after(&[DayKind::RecoveryRun]);
        assert_eq!(as_it_was.easy_on, monday + TimeDelta::days(3));
        assert_eq!(as_it_was.ready_on, monday + TimeDelta::days(4));
        let counterfactual = Counterfactual {
            as_it_was,
            as_a_walk,
        };
        assert_eq!(counterfactual.days_gained(), 2);
        assert_eq!(counterfactual.easy_days_gained(), 1);
    }
}
