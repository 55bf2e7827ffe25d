//! `restday completions`: what a shell needs to complete commands and options.

use super::Ending;
use super::args::{CompletionsArguments, program};
use super::error::CliError;
use super::output::print_bytes;

/// Runs `restday completions`.
///
/// # Errors
/// [`CliError`] when standard output refuses.
pub fn run(arguments: &CompletionsArguments) -> Result<Ending, CliError> {
    let mut script = Vec::new();
    let mut command = program();
    clap_complete::generate(arguments.shell, &mut command, "restday", &mut script);
    print_bytes(&script)?;
    Ok(Ending::Done)
}
