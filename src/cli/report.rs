//! `restday report`: the main job.

use super::args::ReportArguments;
use super::ending::report_among;
use super::error::CliError;
use super::only::only;
use super::output::{Output, print_page, say, say_page};
use super::terminal::{stderr_columns, stdout_columns};
use super::{Ending, opener, run, squad};
use crate::answer::{DefaultRange, Results};
use crate::report::{Look, RecoveryChart, Report, WebPage, is_drawable, summary};

/// What is said of a title that the picture cannot show as it is.
const UNDRAWN: &str = "restday: the picture’s font lacks some letters of the title; they are written in Latin letters or \
                       left out (.svg and .html show them)";

/// What is said of a size that a page cannot have.
const NO_SIZE: &str = "restday: --size applies to pictures only; a page adapts to its window";

/// Runs `restday report`.
///
/// # Errors
/// [`CliError`] when there is nothing to report or nowhere to write it.
pub fn run(arguments: &ReportArguments) -> Result<Ending, CliError> {
    if arguments.per_athlete {
        return squad::run(arguments);
    }
    let made = made(arguments)?;
    made.output.write(&made.bytes)?;
    if arguments.open {
        opener::open(&made.output);
    }
    let Made {
        results,
        look,
        ending,
        output,
        ..
    } = &made;
    let reading = &arguments.common.reading;
    if !reading.quiet {
        if ending == "png" && !look.title.as_deref().is_none_or(is_drawable) {
            say(UNDRAWN);
        }
        if ending == "html" && look.size.is_some() {
            say(NO_SIZE);
        }
        tell(results, look, output)?;
    }
    Ok(run::ending(reading, &results.account))
}

/// A report that is not written yet.
pub struct Made {
    /// Where it goes.
    pub output: Output,
    /// The file.
    pub bytes: Vec<u8>,
    /// What it shows.
    results: Results,
    look: Look,
    ending: String,
}

/// Where the report of one athlete goes, and in which form.
pub struct Place {
    /// The file.
    pub output: Output,
    report: &'static dyn Report,
    ending: String,
}

/// Checks where the report of one athlete is to go.
///
/// # Errors
/// [`CliError`] when it cannot be written there.
pub fn place(arguments: &ReportArguments) -> Result<Place, CliError> {
    let output = output(arguments)?;
    if arguments.open {
        opener::check(&output)?;
    }
    let (report, ending) = report_among(arguments.picture(), &[&RecoveryChart, &WebPage], "png")?;
    Ok(Place {
        output,
        report,
        ending,
    })
}

/// Makes the report of one athlete.
///
/// # Errors
/// As [`run`].
pub fn made(arguments: &ReportArguments) -> Result<Made, CliError> {
    let common = &arguments.common;
    let Place {
        output,
        report,
        ending,
    } = place(arguments)?;
    // Who can zoom gets everything to zoom into.
    let default = match ending.as_str() {
        "html" => DefaultRange::WholeHistory,
        _ => DefaultRange::RecentWeeks,
    };
    let results = only(run::results(common, default)?, &arguments.shown)?;
    let look = arguments.chart.look();
    Ok(Made {
        bytes: report.render(&results, &look, &ending)?,
        output,
        results,
        look,
        ending,
    })
}

/// The output for the picture; a refusal of the usual place mentions -o.
fn output(arguments: &ReportArguments) -> Result<Output, CliError> {
    let output = Output::beside(&arguments.common.reading, arguments.picture());
    output.map_err(|error| match error {
        CliError::OutputInside { path, export } if arguments.output.is_none() => {
            CliError::UsualOutputInside { path, export }
        }
        error => error,
    })
}

/// Prints the summary to standard output, or to standard error where the picture goes to standard output.
fn tell(results: &Results, look: &Look, output: &Output) -> Result<(), CliError> {
    output.tell();
    match output {
        Output::Stdout => say_page(&summary(results, look.words(), stderr_columns())),
        Output::File { .. } | Output::Stream(_) => {
            print_page(&summary(results, look.words(), stdout_columns()))?;
        }
    }
    Ok(())
}
