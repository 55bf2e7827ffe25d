//! `restday inspect`: one file explained.

use super::Ending;
use super::args::InspectArguments;
use super::athlete_file;
use super::error::CliError;
use super::output::print_bytes;
use crate::athlete::Athlete;
use crate::pipeline::inspect;
use crate::report::inspection;

/// Runs the command.
///
/// # Errors
/// [`CliError`] when the file is not there or cannot be read.
pub fn run(arguments: &InspectArguments) -> Result<Ending, CliError> {
    let stated = athlete_file::stated(arguments.athlete.as_deref())?;
    let inspected = inspect(&arguments.file)?;
    let digests: Vec<_> = inspected
        .activities
        .iter()
        .map(|a| a.digest.clone())
        .collect();
    let athlete = Athlete::new(stated.given, &digests, &inspected.body);
    print_bytes(inspection(&inspected, &athlete).as_bytes())?;
    Ok(Ending::Done)
}
