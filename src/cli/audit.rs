//! `restday audit`: checks a training block by the rules.

use super::args::{AuditArguments, ListFormat, SeverityWord};
use super::ending::agree;
use super::error::CliError;
use super::only::only;
use super::output::{Output, keep_off, print_page, say};
use super::place::takes_any_form;
use super::span;
use super::terminal::{FILE_COLUMNS, stdout_columns};
use super::{Ending, opener, rules_file, run};
use crate::answer::{DefaultRange, Results};
use crate::audit::{Audit, Block, Severity};
use crate::report::{Look, audit_calendar, audit_json, audit_text};

/// Longest block that a calendar can show, days: a year of weeks.
const MOST_DAYS_DRAWN: i64 = 53 * 7;

/// Runs `restday audit`.
///
/// # Errors
/// [`CliError`] when there is nothing to audit, a rule is wrong or there is nowhere to write.
pub fn run(arguments: &AuditArguments) -> Result<Ending, CliError> {
    let common = &arguments.common;
    let settings = rules_file::settings(arguments.rules.as_deref())?;
    if let Some(rules) = &arguments.rules {
        keep_off(rules, &arguments.output)?;
    }
    let output = Output::beside(&common.reading, &arguments.output)?;
    if arguments.open {
        opener::check(&output)?;
    }
    let form = Form::of(arguments)?;
    let results = run::results(common, DefaultRange::WholeHistory)?;
    let results = only(results, &arguments.shown)?;
    let block = block(&results)?;
    let found = results.audited(block, &settings);
    let look = arguments.look.look();
    match (&output, &form) {
        (Output::Stdout, Form::Text) => print_page(&audit_text(&found, &look, stdout_columns()))?,
        _ => output.write(&form.render(&results, &found, &look)?)?,
    }
    if arguments.open {
        opener::open(&output);
    }
    if let (Output::File { .. }, false) = (&output, common.reading.quiet) {
        say(&look.words().findings_counted(&found));
        output.tell();
    }
    Ok(ending(arguments, &results, &found))
}

/// The days of the audit.
fn block(results: &Results) -> Result<Block, CliError> {
    let days = || results.whole().history.activities.iter().map(|a| a.day);
    let covered = days().min().zip(days().max()).unwrap_or_default();
    span::block(results.range, covered)
}

fn ending(arguments: &AuditArguments, results: &Results, found: &Audit) -> Ending {
    let asked = arguments.fail_on.map(|word| match word {
        SeverityWord::Note => Severity::Note,
        SeverityWord::Warning => Severity::Warning,
        SeverityWord::Serious => Severity::Serious,
    });
    match asked {
        Some(severity) if found.at_least(severity).next().is_some() => Ending::SomethingToSay,
        _ => run::ending(&arguments.common.reading, &results.account),
    }
}

/// How an audit is written.
enum Form {
    Text,
    Json,
    Calendar(String),
}

impl Form {
    /// The form that the user chose, else that of the file's ending.
    fn of(arguments: &AuditArguments) -> Result<Self, CliError> {
        if let Some(format) = arguments.format {
            agree(&arguments.output, format.name_and_ending())?;
        }
        match arguments.format {
            Some(ListFormat::Text) => return Ok(Form::Text),
            Some(ListFormat::Json) => return Ok(Form::Json),
            None if takes_any_form(&arguments.output) => return Ok(Form::Text),
            None => {}
        }
        let path = &arguments.output;
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        match ending.to_lowercase().as_str() {
            "txt" => Ok(Form::Text),
            "json" => Ok(Form::Json),
            "png" | "svg" => Ok(Form::Calendar(ending.to_lowercase())),
            "" => Err(CliError::NoOutputEnding {
                path: path.clone(),
                known: "png, .svg, .txt or .json".to_owned(),
            }),
            other => Err(CliError::OutputEnding {
                path: path.clone(),
                ending: other.to_owned(),
                known: ".png, .svg, .txt or .json".to_owned(),
            }),
        }
    }

    fn render(&self, results: &Results, found: &Audit, look: &Look) -> Result<Vec<u8>, CliError> {
        Ok(match self {
            Form::Text => audit_text(found, look, FILE_COLUMNS).plain().into_bytes(),
            Form::Json => audit_json(found, look)?.into_bytes(),
            Form::Calendar(ending) => calendar(results, found, look, ending)?,
        })
    }
}

fn calendar(
    results: &Results,
    found: &Audit,
    look: &Look,
    ending: &str,
) -> Result<Vec<u8>, CliError> {
    let days = found.block.days() as i64;
    if days > MOST_DAYS_DRAWN {
        return Err(CliError::RangeTooLong {
            days,
            most: MOST_DAYS_DRAWN,
        });
    }
    Ok(audit_calendar(results, found, look, ending)?)
}
