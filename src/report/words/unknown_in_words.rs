//! What the advice of a day does not know, in sentences without their full stops.

use super::doubted_in_words::doubted_among;
use super::units::Units;
use super::wording::counted;
use crate::answer::{Assumed, GuessedHeartRate, NotKnown, Results};
use crate::recovery::TrainedBecause;

/// Everything that is not known, what weighs most first.
pub fn unknown(results: &Results) -> Vec<String> {
    let not_known = results.not_known();
    not_known.iter().filter_map(sentence).collect()
}

fn sentence(not_known: &NotKnown) -> Option<String> {
    Some(match not_known {
        NotKnown::Days { unknown, of } => {
            let of = counted(*of, "day", "days");
            format!("what you did on {unknown} of the last {of}; this holds if you rested on them")
        }
        NotKnown::Recordings(doubted) => {
            let doubted = doubted_among(doubted.iter().copied(), Units::Metric)?;
            format!("all of what was recorded: {doubted}")
        }
        NotKnown::Loads { of: 1, .. } => {
            "more than roughly the load of the only session".to_owned()
        }
        NotKnown::Loads { doubtful, of } => {
            format!("more than roughly the load of {doubtful} of the last {of} sessions")
        }
        NotKnown::HeartRates(guessed) => {
            let which: Vec<&str> = guessed.iter().map(|rate| name(*rate)).collect();
            let which = which.join(" and ");
            format!(
                "your {which} heart rate, only guessed; a race may be missed, so set it, or races, in athlete.toml"
            )
        }
    })
}

fn name(rate: GuessedHeartRate) -> &'static str {
    match rate {
        GuessedHeartRate::Maximum => "maximum",
        GuessedHeartRate::Resting => "resting",
        GuessedHeartRate::Threshold => "threshold",
    }
}

/// What the first days of files let suppose.
pub fn assumed(assumed: Assumed) -> Option<String> {
    let what = match assumed.trained {
        true => "that you trained before these files",
        false => "that you are new to running",
    };
    let because = match assumed.because {
        TrainedBecause::Stated => return None,
        TrainedBecause::Vo2max(vo2max) => format!("your watch’s VO2max of {vo2max:.0}"),
        TrainedBecause::FirstRuns(0.0, _) => "no run yet".to_owned(),
        TrainedBecause::FirstRuns(km, _) => format!("first runs of {km:.1} impact\u{a0}km"),
    };
    Some(format!(
        "{what} ({because}); set trained_before in athlete.toml"
    ))
}
