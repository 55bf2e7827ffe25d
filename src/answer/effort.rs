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
    use crate::answer::example_results::{date, export};
    use crate::answer::{Bin, columns};

    #[test]
    fn a_load_estimated_from_duration_says_nothing_of_effort() {
        let results = export(112);
        let columns = columns(&results, results.range, Bin::Day);
        let on = |day| {
            let mut columns = columns.iter();
            let column = columns.find(|column| column.from == date(2025, 8, day));
            column.expect("is in the range")
        };
        // A hard run, a run whose file says only how long it took, and a day of rest.
        assert_eq!(on(19).done, Some(EffortLevel::Hard));
        assert!(!on(19).has_unknown_effort());
        assert!(on(21).assumed > 0.0 && on(21).done.is_none());
        assert!(on(21).has_unknown_effort());
        assert!(on(18).done.is_none() && !on(18).has_unknown_effort());
        let day = results.history.day(date(2025, 8, 21)).expect("a day");
        let mut efforts = results.sessions_of(day).map(|(it, _)| measured_effort(it));
        assert_eq!(efforts.next(), Some(None));
    }
}
