//! `restday days`: one row per calendar day.

use super::Ending;
use super::args::DaysArguments;
use super::error::CliError;
use super::output::{Output, report_for, say};
use super::run;
use crate::report::DaysTable;

/// Runs the command.
///
/// # Errors
/// [`CliError`] when there is no day or nowhere to write it.
pub fn run(arguments: &DaysArguments) -> Result<Ending, CliError> {
    let common = &arguments.common;
    let output = Output::check(&arguments.output)?;
    let (report, ending) = report_for(&arguments.output, &DaysTable, "csv")?;
    let results = run::results(common)?;
    output.write(&report.render(&results, &ending)?)?;
    if let (Output::File(path), false) = (&output, common.reading.quiet) {
        say(&format!("written: {}", path.display()));
    }
    Ok(run::ending(&common.reading, &results.account))
}
