//! `restday completions`: what a shell needs to complete commands and options.

use clap::CommandFactory;

use super::Ending;
use super::args::{Arguments, CompletionsArguments};
use super::error::CliError;
use super::output::print_bytes;

/// Runs `restday completions`.
///
/// # Errors
/// [`CliError`] when standard output refuses.
pub fn run(arguments: &CompletionsArguments) -> Result<Ending, CliError> {
    let mut script = Vec::new();
    let mut command = Arguments::command();
    clap_complete::generate(arguments.shell, &mut command, "restday", &mut script);
    print_bytes(&script)?;
    Ok(Ending::Done)
}
