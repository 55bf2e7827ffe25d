//! `restday validate`: what the advice is worth for the athlete whose files these are.

use super::args::{ListFormat, ValidateArguments};
use super::error::CliError;
use super::output::{print_bytes, print_page};
use super::terminal::stdout_columns;
use super::{Ending, run};
use crate::answer::{DefaultRange, Validation};
use crate::report::{validation_json, validation_text};

/// Runs `restday validate`.
///
/// # Errors
/// [`CliError`] when nothing can be read.
pub fn run(arguments: &ValidateArguments) -> Result<Ending, CliError> {
    let results = run::results(&arguments.common, DefaultRange::WholeHistory)?;
    let found = Validation::of_range(&results);
    let words = arguments.spoken.look().words();
    match arguments.printed.format {
        ListFormat::Text => print_page(&validation_text(&found, words, stdout_columns()))?,
        ListFormat::Json => print_bytes(validation_json(&found)?.as_bytes())?,
    }
    Ok(run::ending(&arguments.common.reading, &results.account))
}
