//! Results of some kinds of training alone.

use super::args::SportArguments;
use super::error::CliError;
use crate::activity::Sport;
use crate::answer::Results;

/// The results of the chosen sports, or of all where none is chosen.
///
/// # Errors
/// When there is no activity of these sports.
pub fn only(results: Results, asked: &SportArguments) -> Result<Results, CliError> {
    let sports = asked.sports();
    if sports.is_empty() {
        return Ok(results);
    }
    let done = |sport: &Sport| {
        let mut activities = results.history.activities.iter();
        activities.any(|activity| activity.digest.sport == *sport)
    };
    if !sports.iter().any(done) {
        return Err(CliError::NoneOfSport {
            asked: names(sports.iter().copied(), " or "),
            held: names(Sport::ALL.into_iter().filter(done), ", "),
        });
    }
    Ok(results.only(&sports))
}

fn names(sports: impl Iterator<Item = Sport>, between: &str) -> String {
    let names: Vec<&str> = sports.map(Sport::name).collect();
    names.join(between)
}
