//! `restday athlete`: what is known of the athlete, and as a file to state it.

use std::path::Path;

use super::args::{AthleteArguments, ListFormat};
use super::error::CliError;
use super::output::{Output, print_text};
use super::{Ending, athlete_file, run, span};
use crate::answer::Portrait;
use crate::history::History;
use crate::report::{athlete_toml, portrait_json, portrait_text};

/// Runs `restday athlete`.
///
/// # Errors
/// [`CliError`] when nothing is known on the day or there is nowhere to write it.
pub fn run(arguments: &AthleteArguments) -> Result<Ending, CliError> {
    let output = output(arguments)?;
    let read = run::read(&arguments.reading)?.for_scoring(&arguments.scoring);
    let (first, last) = read.days(&arguments.reading)?;
    let on = arguments.on.as_ref();
    let on = on.map_or(last, |on| on.day(span::landmarks(last)));
    let history = History::new(read.digests, &read.athlete, last);
    let portrait = Portrait::of(&read.athlete, &history, &read.account, on)
        .ok_or(CliError::BeforeTheFirstDay { on, first })?;
    let words = arguments.spoken.look().words();
    if let Some(output) = &output {
        let text = statement(arguments, &portrait, read.stated.as_deref())?;
        output.write(text.as_bytes())?;
    }
    if !matches!(output, Some(Output::Stdout)) {
        let said = match arguments.printed.format {
            ListFormat::Text => portrait_text(&portrait, words),
            ListFormat::Json => portrait_json(&portrait, words)?,
        };
        print_text(&said)?;
    }
    if !arguments.reading.quiet {
        output.iter().for_each(Output::tell);
    }
    Ok(run::ending(&arguments.reading, &read.account))
}

/// The output for a new athlete file, if there is one: nothing that this run reads, and over another file only with
/// --force.
fn output(arguments: &AthleteArguments) -> Result<Option<Output>, CliError> {
    let Some(path) = &arguments.output else {
        return Ok(None);
    };
    let output = Output::beside(&arguments.reading, path)?;
    Ok(Some(match arguments.force {
        true => output,
        false => output.if_new()?,
    }))
}

/// An athlete file that reads back, with what was stated before in it.
fn statement(
    arguments: &AthleteArguments,
    portrait: &Portrait,
    stated: Option<&str>,
) -> Result<String, CliError> {
    let text = athlete_toml(portrait, stated, arguments.spoken.look().words());
    let read_back = athlete_file::check(Path::new("athlete.toml"), &text);
    match (read_back, &arguments.reading.athlete) {
        (Ok(()), _) => Ok(text),
        (Err(_), Some(path)) => Err(CliError::NothingCanBeAdded(path.clone())),
        (Err(error), None) => Err(error),
    }
}
