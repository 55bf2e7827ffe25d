//! The watch's own recovery time beside ours (docs/recovery.md). Cardio hours follow fits to such
//! numbers, so close agreement is calibration on the same data, not validation.

use chrono::NaiveDate;

use super::timeline::Recovery;
use crate::history::History;

/// How the watch's own hours compare with ours over some sessions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WatchBeside {
    /// Sessions whose file has the watch's recovery time.
    pub sessions: usize,
    /// Median of the watch's hours minus the cardio hours left after the session, hours.
    pub median_difference_h: f64,
}

impl WatchBeside {
    /// Over the sessions from one day to another, both included; `None` if no file has any.
    pub fn over(
        history: &History,
        recovery: &Recovery,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Option<Self> {
        let sessions = history.activities.iter().zip(&recovery.sessions);
        let within = sessions.filter(|(activity, _)| (from..=to).contains(&activity.day));
        let differences = within.filter_map(|(activity, session)| {
            Some(activity.digest.watch.recovery_h? - session.after.hard.cardio_h)
        });
        Self::of(differences.collect())
    }

    fn of(mut differences_h: Vec<f64>) -> Option<Self> {
        differences_h.sort_by(f64::total_cmp);
        let sessions = differences_h.len();
        let upper = *differences_h.get(sessions / 2)?;
        let lower = differences_h[(sessions - 1) / 2];
        Some(Self {
            sessions,
            median_difference_h: (lower + upper) / 2.0,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_or_the_mean_of_the_two_in_the_middle() {
        let median = |hours: &[f64]| WatchBeside::of(hours.to_vec());
        assert_eq!(median(&[]), None);
        let of_three = median(&[9.0, -2.0, 1.0]).expect("three sessions");
        assert_eq!((of_three.sessions, of_three.median_difference_h), (3, 1.0));
        let of_four = median(&[9.0, -2.0, 1.0, 2.0]).expect("four sessions");
        assert_eq!(of_four.median_difference_h, 1.5);
    }
}
