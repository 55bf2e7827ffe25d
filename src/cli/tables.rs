//! `restday activities`, `restday days`, `restday weeks`: the tables that everything else is made from.

use std::io::IsTerminal;
use std::path::Path;

use super::args::{ActivitiesArguments, TableArguments, TableFormat};
use super::error::CliError;
use super::only::only;
use super::output::{Output, print_text, report_for, say};
use super::span::DefaultRange;
use super::{Ending, run};
use crate::answer::activity_of;
use crate::report::{ActivitiesTable, Cells, Look, Report, explanation, only_in_words};

/// Writes the table of activities, or explains one of them.
///
/// # Errors
/// [`CliError`] when there is no activity, no such activity, or nowhere to write.
pub fn activities(arguments: &ActivitiesArguments) -> Result<Ending, CliError> {
    match &arguments.explain {
        Some(wanted) => explain(arguments, wanted),
        None => table(&arguments.table, &ActivitiesTable),
    }
}

/// Writes a table of one athlete.
///
/// # Errors
/// [`CliError`] when there is nothing in it or nowhere to write it.
pub fn table(arguments: &TableArguments, table: &'static dyn Report) -> Result<Ending, CliError> {
    let common = &arguments.common;
    let output = Output::beside(&common.reading, &arguments.output)?;
    let ending = ending(arguments, table)?;
    let results = run::results(common, DefaultRange::WholeHistory)?;
    let results = only(results, &arguments.shown)?;
    let look = Look {
        cells: match arguments.raw_cells {
            true => Cells::Raw,
            false => Cells::Harmless,
        },
        ..arguments.spoken.look()
    };
    output.write(&table.render(&results, &look, &ending)?)?;
    // A table of numbers alone has no room for it.
    let silent = ["csv", "parquet"].contains(&ending.as_str()) && !common.reading.quiet;
    if let Some(only) = only_in_words(&results.shown).filter(|_| silent) {
        say(&only);
    }
    if let (Output::File { path, .. }, false) = (&output, common.reading.quiet) {
        say(&format!("written: {}", path.display()));
    }
    Ok(run::ending(&common.reading, &results.account))
}

/// The requested form, else that of the file's ending; a terminal gets text, a pipe CSV.
fn ending(arguments: &TableArguments, table: &'static dyn Report) -> Result<String, CliError> {
    if let Some(format) = arguments.format {
        return Ok(format.extension().to_owned());
    }
    let to_terminal = arguments.output == Path::new("-") && std::io::stdout().is_terminal();
    let without_ending = if to_terminal {
        TableFormat::Text
    } else {
        TableFormat::Csv
    };
    Ok(report_for(&arguments.output, table, without_ending.extension())?.1)
}

fn explain(arguments: &ActivitiesArguments, wanted: &str) -> Result<Ending, CliError> {
    let common = &arguments.table.common;
    let results = run::results(common, DefaultRange::WholeHistory)?;
    let activities = &results.history.activities;
    let activity = activity_of(activities, wanted);
    let activity = activity.ok_or_else(|| CliError::NoSuchActivity(wanted.to_owned()))?;
    print_text(&explanation(
        activity,
        activities,
        &results.athlete,
        arguments.table.spoken.look().words(),
    ))?;
    Ok(run::ending(&common.reading, &results.account))
}
