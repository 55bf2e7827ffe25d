//! The form that the ending of a file means.

use std::path::Path;

use super::error::CliError;
use super::place::takes_any_form;
use crate::report::{REPORTS, Report};

/// Endings that promise a format.
const PROMISES: [&str; 10] = [
    "txt", "md", "csv", "json", "parquet", "png", "svg", "html", "ics", "toml",
];

/// Fails for a file whose ending promises another format than the one that was chosen, by its name and its ending.
///
/// # Errors
/// The refusal, which names both.
pub fn agree(path: &Path, (format, of_format): (&'static str, &str)) -> Result<(), CliError> {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let ending = ending.to_lowercase();
    match PROMISES.contains(&ending.as_str()) && ending != of_format {
        true => Err(CliError::EndingOfOtherFormat {
            path: path.to_owned(),
            ending,
            format,
        }),
        false => Ok(()),
    }
}

/// The report that a file's ending means, where a command makes only one.
///
/// # Errors
/// When it has no such ending.
pub fn report_for(
    path: &Path,
    wanted: &'static dyn Report,
    without_ending: &str,
) -> Result<(&'static dyn Report, String), CliError> {
    report_among(path, &[wanted], without_ending)
}

/// The report that a file's ending means among those of a command, and the ending itself; the
/// first of them for standard output and for a device or pipe without an ending.
///
/// # Errors
/// When no report has that ending.
pub fn report_among(
    path: &Path,
    made: &[&'static dyn Report],
    without_ending: &str,
) -> Result<(&'static dyn Report, String), CliError> {
    if let (true, Some(first)) = (takes_any_form(path), made.first()) {
        return Ok((*first, without_ending.to_owned()));
    }
    let ending = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    let has_it = |report: &&&'static dyn Report| report.extensions().contains(&ending.as_str());
    if let Some(report) = made.iter().find(has_it) {
        return Ok((*report, ending));
    }
    let endings: Vec<&str> = made
        .iter()
        .flat_map(|report| report.extensions())
        .copied()
        .collect();
    let known = match endings.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} or .{last}", others.join(", .")),
        None => String::new(),
    };
    if ending.is_empty() {
        return Err(CliError::NoOutputEnding {
            path: path.to_owned(),
            known,
        });
    }
    let mut known = format!(".{known}");
    if let Some(other) = REPORTS.iter().find(has_it) {
        known += &format!("; .{ending} is for the {}", other.name());
    }
    Err(CliError::OutputEnding {
        path: path.to_owned(),
        ending,
        known,
    })
}
