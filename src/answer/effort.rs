//! How hard a session was, in four steps.

use crate::history::ScoredActivity;
use crate::load::Method;
use crate::recovery::EASY_INTENSITY;

/// Easy enough to recover up to here: a step of the drawing, not a rule of recovery.
const VERY_EASY_INTENSITY: f64 = 0.65;
/// Hard from here up: a step of the drawing, not a rule of recovery.
const MODERATE_INTENSITY: f64 = 0.90;

/// How hard a session was, by its mean intensity (1 can be held for an hour).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EffortLevel {
    /// Easy enough to recover.
    VeryEasy,
    /// Below the first ventilatory threshold, as easy training is on an easy day.
    Easy,
    /// Between the two thresholds, and not close to the second.
    Moderate,
    /// Close to the second ventilatory threshold, or above it.
    Hard,
}

impl EffortLevel {
    /// All, from the bottom of a bar.
    pub const ALL: [EffortLevel; 4] = [
        EffortLevel::VeryEasy,
        EffortLevel::Easy,
        EffortLevel::Moderate,
        EffortLevel::Hard,
    ];

    /// From a mean intensity.
    pub fn of(intensity: f64) -> Self {
        match intensity {
            i if i <= VERY_EASY_INTENSITY => EffortLevel::VeryEasy,
            i if i <= EASY_INTENSITY => EffortLevel::Easy,
            i if i <= MODERATE_INTENSITY => EffortLevel::Moderate,
            _ => EffortLevel::Hard,
        }
    }

    /// Name for the legend.
    pub fn name(self) -> &'static str {
        match self {
            EffortLevel::VeryEasy => "very easy",
            EffortLevel::Easy => "easy",
            EffortLevel::Moderate => "moderate",
            EffortLevel::Hard => "hard",
        }
    }
}

/// How hard a session was; `None` where it is unknown, as where its load is estimated from its duration.
pub fn measured_effort(activity: &ScoredActivity) -> Option<EffortLevel> {
    let score = activity.score.ok()?;
    (score.method != Method::Duration).then(|| EffortLevel::of(score.intensity))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::Sport;
    use crate::answer::example_results::{self, day, run};
    use crate::answer::{Bin, DateRange, columns};
    use crate::digest::Digest;

    #[test]
    fn a_load_estimated_from_duration_says_nothing_of_effort() {
        let strength = Digest {
            sport: Sport::Strength,
            distance_m: None,
            ..run(1, 8.0)
        };
        let (from, to) = (day(0), day(2));
        let results = example_results::of(vec![run(0, 8.0), strength], DateRange { from, to });
        let efforts: Vec<_> = (results.history.activities.iter())
            .map(|activity| {
                (
                    activity.score.map(|score| score.method),
                    measured_effort(activity),
                )
            })
            .collect();
        assert_eq!(efforts[1], (Ok(Method::Duration), None));
        assert!(efforts[0].1.is_some(), "{efforts:?}");
        let columns = columns(&results, results.range, Bin::Day);
        assert_eq!(columns[0].done, efforts[0].1);
        assert_eq!(columns[1].done, None);
        assert!(columns[1].has_unknown_effort() && !columns[0].has_unknown_effort());
        assert!(!columns[2].has_unknown_effort(), "nothing was done");
    }
}
