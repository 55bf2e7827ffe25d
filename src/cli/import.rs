//! `restday import`: what became of every file.

use super::Ending;
use super::args::{ImportArguments, ListFormat};
use super::error::CliError;
use super::output::{Output, say};
use super::run;
use crate::report::{import_json, import_text};

/// Runs the command.
///
/// # Errors
/// [`CliError`] when there is no such export or nowhere to write the list.
pub fn run(arguments: &ImportArguments) -> Result<Ending, CliError> {
    let output = Output::check(&arguments.output)?;
    let read = run::read_share(&arguments.reading, arguments.shard)?;
    let home = read.athlete.home;
    let list = match arguments.format {
        ListFormat::Text => import_text(&read.account, home),
        ListFormat::Json => import_json(&read.account, home)?,
    };
    output.write(list.as_bytes())?;
    if let (Output::File(path), false) = (&output, arguments.reading.quiet) {
        say(&format!("written: {}", path.display()));
    }
    Ok(run::ending(&arguments.reading, &read.account))
}
