//! `restday samples`: the samples of one file as a table.

use super::Ending;
use super::archive_member::{or_missing, with_archives};
use super::args::SamplesArguments;
use super::error::CliError;
use super::output::{Output, keep_out_of};
use super::table_form::{cells, ending};
use crate::pipeline::inspect;
use crate::report::{ActivitiesTable, Look, samples_table};

/// Runs `restday samples`.
///
/// # Errors
/// [`CliError`] when the file is not there or cannot be read, and when there is nowhere to write.
pub fn run(arguments: &SamplesArguments) -> Result<Ending, CliError> {
    keep_out_of(&with_archives(&arguments.file), &arguments.written.output)?;
    let output = Output::check(&arguments.written.output)?;
    // Every table is written in the same forms.
    let ending = ending(&arguments.written, &ActivitiesTable)?;
    let inspected = or_missing(&arguments.file, inspect(&arguments.file))?;
    output.write(&samples_table(&inspected, &look(arguments), &ending)?)?;
    output.tell();
    Ok(Ending::Done)
}

fn look(arguments: &SamplesArguments) -> Look {
    Look {
        cells: cells(&arguments.written),
        ..Look::default()
    }
}
