//! `restday import`: what became of every file.

use super::args::{ImportArguments, ListFormat};
use super::error::CliError;
use super::output::{Output, print_page, say};
use super::terminal::{FILE_COLUMNS, stdout_columns};
use super::{Ending, run, sorted_out};
use crate::report::{import_json, import_text};

/// Runs `restday import`.
///
/// # Errors
/// [`CliError`] when there is no such export or nowhere to write the list.
pub fn run(arguments: &ImportArguments) -> Result<Ending, CliError> {
    let output = Output::beside(&arguments.reading, &arguments.output)?;
    let (account, home) = sorted_out::account(&arguments.reading, arguments.shard)?;
    let listed = arguments.listed();
    let words = arguments.spoken.look().words();
    match (arguments.format, &output) {
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
    if let (Output::File { path, .. }, false) = (&output, arguments.reading.quiet) {
        say(&format!("written: {}", path.display()));
    }
    Ok(run::ending(&arguments.reading, &account))
}
