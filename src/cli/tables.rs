//! `restday activities`, `restday days`, `restday weeks`: the tables that everything else is made from.

use super::args::{ActivitiesArguments, TableArguments};
use super::error::CliError;
use super::only::only;
use super::output::{Output, print_text, say};
use super::table_form::{cells, ending};
use super::{Ending, run};
use crate::answer::{DefaultRange, activity_of};
use crate::pipeline::as_displayed;
use crate::report::{ActivitiesTable, Look, Report, explanation, only_in_words};

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
    let output = Output::beside(&common.reading, &arguments.written.output)?;
    let ending = ending(&arguments.written, table)?;
    let results = run::results(common, DefaultRange::WholeHistory)?;
    let results = only(results, &arguments.shown)?;
    let look = Look {
        cells: cells(&arguments.written),
        ..arguments.spoken.look()
    };
    output.write(&table.render(&results, &look, &ending)?)?;
    // A table of numbers alone has no room for it.
    let silent = ["csv", "parquet"].contains(&ending.as_str()) && !common.reading.quiet;
    if let Some(only) = only_in_words(&results.shown).filter(|_| silent) {
        say(&only);
    }
    if !common.reading.quiet {
        output.tell();
    }
    Ok(run::ending(&common.reading, &results.account))
}

fn explain(arguments: &ActivitiesArguments, wanted: &str) -> Result<Ending, CliError> {
    let common = &arguments.table.common;
    let results = run::results(common, DefaultRange::WholeHistory)?;
    let activities = &results.history.activities;
    let activity = activity_of(activities, &as_displayed(wanted));
    let activity = activity.ok_or_else(|| CliError::NoSuchActivity(wanted.to_owned()))?;
    print_text(&explanation(
        activity,
        activities,
        &results.athlete,
        arguments.table.spoken.look().words(),
    ))?;
    Ok(run::ending(&common.reading, &results.account))
}
