//! `restday samples`: the samples of one file as a table.

use std::io::IsTerminal;
use std::path::Path;

use super::Ending;
use super::archive_member::with_archives;
use super::args::{SamplesArguments, TableFormat};
use super::error::CliError;
use super::output::{Output, keep_out_of, report_for, say};
use crate::pipeline::inspect;
use crate::report::{ActivitiesTable, Cells, Look, samples_table};

/// Runs `restday samples`.
///
/// # Errors
/// [`CliError`] when the file is not there or cannot be read, and when there is nowhere to write.
pub fn run(arguments: &SamplesArguments) -> Result<Ending, CliError> {
    keep_out_of(&with_archives(&arguments.file), &arguments.output)?;
    let output = Output::check(&arguments.output)?;
    let ending = ending(arguments)?;
    let inspected = inspect(&arguments.file)?;
    output.write(&samples_table(&inspected, &look(arguments), &ending)?)?;
    if let Output::File { path, .. } = &output {
        say(&format!("written: {}", path.display()));
    }
    Ok(Ending::Done)
}

fn look(arguments: &SamplesArguments) -> Look {
    Look {
        cells: match arguments.raw_cells {
            true => Cells::Raw,
            false => Cells::Harmless,
        },
        ..Look::default()
    }
}

/// The requested form, else that of the output's ending; a terminal gets text, a pipe CSV.
fn ending(arguments: &SamplesArguments) -> Result<String, CliError> {
    if let Some(format) = arguments.format {
        return Ok(format.extension().to_owned());
    }
    let to_terminal = arguments.output == Path::new("-") && std::io::stdout().is_terminal();
    let without_ending = if to_terminal {
        TableFormat::Text
    } else {
        TableFormat::Csv
    };
    // Every table is written in the same forms.
    let forms = report_for(
        &arguments.output,
        &ActivitiesTable,
        without_ending.extension(),
    )?;
    Ok(forms.1)
}
