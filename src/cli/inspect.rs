//! `restday inspect`: one file explained.

use std::path::Path;

use super::archive_member::or_missing;
use super::args::InspectArguments;
use super::error::CliError;
use super::output::print_text;
use super::{Ending, athlete_file};
use crate::athlete::Athlete;
use crate::pipeline::{describe, inspect};
use crate::report::inspection;

/// Runs `restday inspect`.
///
/// # Errors
/// [`CliError`] when the file is not there or cannot be read.
pub fn run(arguments: &InspectArguments) -> Result<Ending, CliError> {
    if arguments.messages {
        return messages(&arguments.file);
    }
    let stated = athlete_file::stated(arguments.athlete.as_deref())?;
    let mut inspected = or_missing(&arguments.file, inspect(&arguments.file))?;
    if arguments.full_paths {
        inspected.path.clone_from(&inspected.found_at);
    }
    let digests: Vec<_> = inspected
        .activities
        .iter()
        .map(|a| a.digest.clone())
        .collect();
    let athlete = Athlete::new(stated.given, &digests, &inspected.body);
    print_text(&inspection(
        &inspected,
        &athlete,
        arguments.spoken.look().words(),
    ))?;
    Ok(Ending::Done)
}

/// Every message or element of a file by name, as far as it can be read.
fn messages(file: &Path) -> Result<Ending, CliError> {
    let mut text = String::new();
    let described = describe(file, |line| {
        text.push_str(line);
        text.push('\n');
    });
    print_text(&text)?;
    or_missing(file, described)?;
    Ok(Ending::Done)
}
