//! How hard a session was, in four steps.

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
