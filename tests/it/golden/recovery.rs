//! Cases of the clocks and of the kinds of day.

use restday::recovery::{self, CardioInput, Clocks, MechanicalInput, Regularity};

use super::Outcome;
use super::case::{Case, Computed};

pub fn cardio_hours(case: &Case) -> Outcome {
    let hours = recovery::cardio_hours(CardioInput {
        load: case.number("load"),
        intensity: case.number("if_"),
        fitness: case.number("ctl"),
        age_years: Some(case.number("age_years")),
        running_h: case.number("run_hours"),
    });
    vec![("hours", hours.into())]
}

pub fn mechanical_hours(case: &Case) -> Outcome {
    let regularity = Regularity {
        weeks: case.number("weeks_regular") as usize,
        runs_lately: 24,
    };
    let hours = recovery::mechanical_hours(MechanicalInput {
        impact_km: case.number("mech_km"),
        weekly_impact_km: case.number("weekly_mech_km"),
        experience: regularity.mechanical_factor(),
        age_years: Some(case.number("age_years")),
        running_h: case.number("run_hours"),
        intensity: case.number("if_"),
    });
    vec![("hours", hours.into())]
}

/// The cases are of the cardio clock, whose exponent tells the experienced from the novice.
pub fn stack_hours(case: &Case) -> Outcome {
    let clock = |cardio_h| Clocks {
        cardio_h,
        mechanical_h: 0.0,
    };
    let remaining = clock(case.number("remaining_h"));
    let session = clock(case.number("session_h"));
    let after = if case.holds("non_interrupting") {
        remaining.undisturbed_by(session)
    } else {
        let novice = case.number("p") == 1.0;
        remaining.restarted_by(session, novice)
    };
    vec![("hours", after.cardio_h.into())]
}

pub fn day_kind(case: &Case) -> Outcome {
    let kind = recovery::day_kind(
        case.number("cardio_h"),
        case.number("mech_h"),
        case.holds("novice"),
    );
    let word = kind.name().replace(' ', "_");
    vec![("kind", Computed::Word(word))]
}
