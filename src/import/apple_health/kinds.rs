//! Kinds of workout.

use crate::activity::Sport;
use crate::import::sport_words;

/// Kinds that exist only in this archive, in its own spelling.
const OWN_KINDS: &[(&str, Sport)] = &[
    ("AustralianFootball", Sport::TeamSport),
    ("Barre", Sport::Yoga),
    ("MindAndBody", Sport::Yoga),
    ("PreparationAndRecovery", Sport::Yoga),
    ("SnowSports", Sport::AlpineSki),
    ("Stairs", Sport::Elliptical),
    ("StepTraining", Sport::Elliptical),
    ("TaiChi", Sport::Yoga),
];

/// The sport of a kind; a run indoors is one on a treadmill.
pub fn sport(kind: &str, indoor: bool) -> Sport {
    let own = OWN_KINDS.iter().find(|(name, _)| *name == kind);
    let sport = own
        .map(|(_, sport)| *sport)
        .or_else(|| sport_words::sport(kind))
        .unwrap_or(Sport::Other);
    if indoor && sport.is_running() {
        Sport::TreadmillRun
    } else {
        sport
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_kinds_are_known() {
        let known = [
            ("Running", Sport::Run),
            ("Walking", Sport::Walk),
            ("Hiking", Sport::Hike),
            ("Cycling", Sport::Ride),
            ("Swimming", Sport::Swim),
            ("CrossCountrySkiing", Sport::SkiTour),
            ("DownhillSkiing", Sport::AlpineSki),
            ("Rowing", Sport::Row),
            ("PaddleSports", Sport::Row),
            ("TraditionalStrengthTraining", Sport::Strength),
            ("FunctionalStrengthTraining", Sport::Strength),
            ("Soccer", Sport::TeamSport),
            ("Yoga", Sport::Yoga),
            ("Elliptical", Sport::Elliptical),
            ("StairClimbing", Sport::Elliptical),
            ("Climbing", Sport::Climb),
            ("Transition", Sport::Transition),
            ("HighIntensityIntervalTraining", Sport::Other),
            ("Curling", Sport::Other),
        ];
        for (kind, expected) in known {
            assert_eq!(sport(kind, false), expected, "{kind}");
        }
    }

    #[test]
    fn only_a_run_changes_its_kind_indoors() {
        assert_eq!(sport("Running", true), Sport::TreadmillRun);
        assert_eq!(sport("Walking", true), Sport::Walk);
        assert_eq!(sport("Cycling", true), Sport::Ride);
    }
}
