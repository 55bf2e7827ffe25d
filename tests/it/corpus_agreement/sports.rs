//! Names of the FIT profile for sports, as decoders print them, against ours.

use restday::activity::Sport;

/// What a session's sport and sub-sport should become.
pub fn sport(sport: Option<&str>, sub_sport: Option<&str>) -> Sport {
    match (sport, sub_sport) {
        (Some("running"), Some("treadmill" | "indoor_running" | "virtual_activity")) => {
            Sport::TreadmillRun
        }
        (Some("running"), Some("trail")) => Sport::TrailRun,
        (Some("running"), _) => Sport::Run,
        (Some("walking"), _) => Sport::Walk,
        (Some("hiking" | "mountaineering"), _) => Sport::Hike,
        (Some("cycling"), _) => Sport::Ride,
        (Some("swimming"), _) => Sport::Swim,
        (Some("cross_country_skiing"), _) => Sport::SkiTour,
        (Some("alpine_skiing"), _) => Sport::AlpineSki,
        (Some("rowing"), _) | (Some("fitness_equipment"), Some("indoor_rowing")) => Sport::Row,
        (Some("training"), Some("strength_training")) => Sport::Strength,
        (Some("training"), Some("yoga")) => Sport::Yoga,
        (Some("rock_climbing"), _) => Sport::Climb,
        (Some("transition"), _) => Sport::Transition,
        // Restday has no word for these: what they cost is known by heart rate or duration only.
        (Some("generic" | "diving" | "snorkeling") | None, _) => Sport::Other,
        other => panic!("no sport is agreed for {other:?}"),
    }
}
