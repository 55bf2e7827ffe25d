//! `restday week`: a week in words, against the four before it, and what the next days allow.

use super::args::{LetterFormat, WeekArguments};
use super::ending::agree;
use super::error::CliError;
use super::output::{Output, print_page};
use super::place::takes_any_form;
use super::terminal::{FILE_COLUMNS, stdout_columns};
use super::{Ending, opener, run};
use crate::answer::{Results, WeekReview};
use crate::report::{Look, WeekLetter, week_html, week_json, week_markdown, week_text};

/// Endings of files, as messages list them.
const ENDINGS: &str = ".txt, .md, .html or .json";

/// Runs `restday week`.
///
/// # Errors
/// [`CliError`] when nothing is known of the day or there is nowhere to write.
pub fn run(arguments: &WeekArguments) -> Result<Ending, CliError> {
    let output = Output::beside(&arguments.reading, &arguments.output)?;
    if arguments.open {
        opener::check(&output)?;
    }
    let format = format(arguments)?;
    let read_and_scored = (&arguments.reading, &arguments.scoring);
    let results = run::results_on(read_and_scored, arguments.on.as_ref())?;
    let look = arguments.spoken.look();
    match (&output, format) {
        (Output::Stdout, LetterFormat::Text) => {
            let letter = WeekLetter::of(&WeekReview::of(&results), look.words());
            print_page(&week_text(&letter, stdout_columns()))?;
        }
        _ => output.write(&rendered(&results, &look, format)?)?,
    }
    if arguments.open {
        opener::open(&output);
    }
    if !arguments.reading.quiet {
        output.tell();
    }
    Ok(run::ending(&arguments.reading, &results.account))
}

fn rendered(results: &Results, look: &Look, format: LetterFormat) -> Result<Vec<u8>, CliError> {
    let review = WeekReview::of(results);
    let letter = || WeekLetter::of(&review, look.words());
    Ok(match format {
        LetterFormat::Text => week_text(&letter(), FILE_COLUMNS).plain().into_bytes(),
        LetterFormat::Markdown => week_markdown(&letter()).into_bytes(),
        LetterFormat::Html => week_html(&letter(), look.language),
        LetterFormat::Json => week_json(&review, look.words())?.into_bytes(),
    })
}

/// The form that was typed, else that of the file's ending.
fn format(arguments: &WeekArguments) -> Result<LetterFormat, CliError> {
    let path = &arguments.output;
    if let Some(format) = arguments.format {
        agree(path, format.name_and_ending())?;
        return Ok(format);
    }
    if takes_any_form(path) {
        return Ok(LetterFormat::Text);
    }
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    match ending.to_lowercase().as_str() {
        "txt" => Ok(LetterFormat::Text),
        "md" | "markdown" => Ok(LetterFormat::Markdown),
        "html" | "htm" => Ok(LetterFormat::Html),
        "json" => Ok(LetterFormat::Json),
        "" => Err(CliError::NoOutputEnding {
            path: path.clone(),
            known: ENDINGS.trim_start_matches('.').to_owned(),
        }),
        other => Err(CliError::OutputEnding {
            path: path.clone(),
            ending: other.to_owned(),
            known: ENDINGS.to_owned(),
        }),
    }
}
