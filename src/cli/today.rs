//! `restday today`: what to do today, on one screen, and the next recovery days as a calendar.

use chrono::NaiveDate;

use super::args::{ListFormat, TodayArguments};
use super::error::CliError;
use super::output::{Output, print_bytes, print_page, say_page};
use super::terminal::{stderr_columns, stdout_columns};
use super::{Ending, run};
use crate::answer::Today;
use crate::report::{Page, calendar, today_json, today_text};

/// Runs `restday today`.
///
/// # Errors
/// [`CliError`] when nothing is known on the day or there is nowhere to write.
pub fn run(arguments: &TodayArguments) -> Result<Ending, CliError> {
    if arguments.sport.is_some() {
        return Err(CliError::SportOfToday);
    }
    let output = output(arguments)?;
    let read_and_scored = (&arguments.reading, &arguments.scoring);
    let results = run::results_on(read_and_scored, arguments.on.as_ref())?;
    let today = Today::of(&results).ok_or(CliError::NoAdvice(results.today))?;
    let words = arguments.spoken.look().words();
    if let Some(output) = &output {
        output.write(calendar(&today, words).as_bytes())?;
    }
    if !matches!(output, Some(Output::Stdout)) {
        match arguments.printed.format {
            ListFormat::Text => print_page(&today_text(&today, words, stdout_columns()))?,
            ListFormat::Json => print_bytes(today_json(&today, words)?.as_bytes())?,
        }
    }
    if !arguments.reading.quiet {
        output.iter().for_each(Output::tell);
        if arguments.on.is_none() && results.today != run::wall() {
            say_page(&after_the_last(results.today));
        }
    }
    Ok(run::ending(&arguments.reading, &results.account))
}

/// Why the day is not the one on the wall.
fn after_the_last(day: NaiveDate) -> Page {
    let mut page = Page::new(stderr_columns());
    let last = day.pred_opt().unwrap_or(day).format("%-d %b %Y");
    let why = format!("your files end on {last}; showing the next day. Use --on DAY for another");
    page.paragraph(why, 0);
    page
}

/// The output for the calendar, if there is one: never in an export.
fn output(arguments: &TodayArguments) -> Result<Option<Output>, CliError> {
    let Some(path) = &arguments.ics else {
        return Ok(None);
    };
    Output::beside(&arguments.reading, path).map(Some)
}
