//! `restday import`: what became of every file.

use super::args::{ImportArguments, ListFormat};
use super::ending::agree;
use super::error::CliError;
use super::output::{Output, print_page};
use super::terminal::{FILE_COLUMNS, stdout_columns};
use super::{Ending, run, sorted_out};
use crate::report::{import_json, import_text};

/// Runs `restday import`.
///
/// # Errors
/// [`CliError`] when there is no such export or nowhere to write the list.
pub fn run(arguments: &ImportArguments) -> Result<Ending, CliError> {
    let output = Output::beside(&arguments.reading, &arguments.output)?;
    let format = arguments.form();
    fits(arguments, format)?;
    let (account, home) = sorted_out::account(&arguments.reading, arguments.shard)?;
    let listed = arguments.listed();
    let words = arguments.spoken.look().words();
    match (format, &output) {
        (ListFormat::Json, _) => {
            output.write(import_json(&account, home, &listed, words)?.as_bytes())?;
        }
        (ListFormat::Text, Output::Stdout) => {
            print_page(&import_text(
                &account,
                home,
                &listed,
                words,
                stdout_columns(),
            ))?;
        }
        (ListFormat::Text, Output::File { .. } | Output::Stream(_)) => {
            let page = import_text(&account, home, &listed, words, FILE_COLUMNS);
            output.write(page.plain().as_bytes())?;
        }
    }
    if !arguments.reading.quiet {
        output.tell();
    }
    Ok(run::ending(&arguments.reading, &account))
}

/// Fails for a file whose ending promises what no list is written in, or another format than the one that was chosen.
fn fits(arguments: &ImportArguments, format: ListFormat) -> Result<(), CliError> {
    let fits = agree(&arguments.output, format.name_and_ending());
    fits.map_err(|error| match (error, arguments.format) {
        (CliError::EndingOfOtherFormat { path, ending, .. }, None) => CliError::OutputEnding {
            path,
            ending,
            known: ".txt or .json".to_owned(),
        },
        (error, _) => error,
    })
}
