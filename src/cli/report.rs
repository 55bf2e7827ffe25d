//! `restday report`: the main job.

use super::args::ReportArguments;
use super::error::CliError;
use super::only::only;
use super::output::{Output, report_among, say, say_page};
use super::terminal::stderr_columns;
use super::{Ending, run, squad};
use crate::report::{RecoveryChart, WebPage, is_drawable, summary};

/// What is said of a title that the picture cannot show as it is.
const UNDRAWN: &str = "the picture’s font lacks letters of the title: they are written in Latin letters or left out; \
                       .svg and .html show them";

/// What is said of a size that a page cannot have.
const NO_SIZE: &str = "--size is of pictures: a page fits the window that it is read in";

/// Runs `restday report`.
///
/// # Errors
/// [`CliError`] when there is nothing to report or nowhere to write it.
pub fn run(arguments: &ReportArguments) -> Result<Ending, CliError> {
    if arguments.per_athlete {
        return squad::run(arguments);
    }
    let common = &arguments.common;
    let output = Output::beside(&common.reading, arguments.picture())?;
    let (report, ending) = report_among(arguments.picture(), &[&RecoveryChart, &WebPage], "png")?;
    // Who can zoom gets everything to zoom into.
    let default = match ending.as_str() {
        "html" => run::DefaultRange::WholeHistory,
        _ => run::DefaultRange::RecentWeeks,
    };
    let results = only(run::results(common, default)?, &arguments.shown)?;
    let look = arguments.chart.look();
    output.write(&report.render(&results, &look, &ending)?)?;
    if !common.reading.quiet {
        if ending == "png" && !look.title.as_deref().is_none_or(is_drawable) {
            say(UNDRAWN);
        }
        if ending == "html" && look.size.is_some() {
            say(NO_SIZE);
        }
        say_page(&summary(&results, look.units, stderr_columns()));
        if let Output::File { path, .. } = &output {
            say(&format!("\nwritten: {}", path.display()));
        }
    }
    Ok(run::ending(&common.reading, &results.account))
}
