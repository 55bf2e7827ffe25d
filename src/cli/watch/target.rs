//! What a run reads besides the exports, and what it writes.

use std::collections::BTreeSet;
use std::path::{self, PathBuf};

use crate::cli::args::{ReadingArguments, ReportArguments};
use crate::cli::config_file::config_place;
use crate::cli::error::CliError;
use crate::cli::output::Output;
use crate::cli::{corrections_file, report, squad};

/// What was written.
pub struct Written {
    /// Whether it differs from what was there.
    pub is_new: bool,
    /// What is to be said, such as of an athlete whose files cannot be read.
    pub complaints: Vec<String>,
    /// What can be opened.
    pub page: Option<PathBuf>,
}

/// Fails for an output that no run could replace.
///
/// # Errors
/// As `restday report`, and for standard output, devices and pipes.
pub fn check(arguments: &ReportArguments) -> Result<(), CliError> {
    if arguments.per_athlete {
        return squad::folder(arguments).map(drop);
    }
    match report::place(arguments)?.output {
        Output::File { .. } => Ok(()),
        Output::Stdout | Output::Stream(_) => Err(CliError::NothingToReplace),
    }
}

/// Makes the report and writes it, unless it is the one that is there.
///
/// # Errors
/// As `restday report`.
pub fn write(arguments: &ReportArguments) -> Result<Written, CliError> {
    if arguments.per_athlete {
        let mut complaints = Vec::new();
        let written = squad::written(arguments, &mut |complaint| complaints.push(complaint))?;
        return Ok(Written {
            is_new: written.is_new,
            complaints,
            page: Some(arguments.folder().join(squad::OVERVIEW_PAGE)),
        });
    }
    let made = report::made(arguments)?;
    let Output::File { path, .. } = &made.output else {
        return Err(CliError::NothingToReplace);
    };
    // Writing the same bytes would only make sync programs copy them.
    let is_new = made.output.would_change(&made.bytes);
    if is_new {
        made.output.write(&made.bytes)?;
    }
    Ok(Written {
        is_new,
        complaints: Vec::new(),
        page: Some(path.clone()),
    })
}

/// Files whose settings a run uses, or would use if they were there.
pub fn settings_files(reading: &ReadingArguments) -> BTreeSet<PathBuf> {
    let beside = reading.athlete.as_deref().and_then(|athlete| {
        let folder = athlete.parent()?;
        Some(folder.join(corrections_file::NAME))
    });
    let config = config_place().ok().map(|place| place.path);
    let named = [
        reading.athlete.clone(),
        reading.corrections.clone().or(beside),
        config,
    ];
    let absolute = |path: PathBuf| path::absolute(&path).unwrap_or(path);
    named.into_iter().flatten().map(absolute).collect()
}

/// The same and, of links, the files that they lead to.
pub fn resolved_too(mut paths: BTreeSet<PathBuf>) -> BTreeSet<PathBuf> {
    let resolved = paths.iter().filter_map(|path| path.canonicalize().ok());
    let resolved: Vec<PathBuf> = resolved.collect();
    paths.extend(resolved);
    paths
}

/// Whether an error ends a watch: a signal at any time, and at its beginning what no change of the files can mend.
pub fn ends_the_watch(error: &CliError, is_first: bool) -> bool {
    match error {
        CliError::Stopped(_) | CliError::StoppedAfter(_) | CliError::ClosedPipe => true,
        CliError::NoActivity { .. }
        | CliError::NoAthlete(_)
        | CliError::NoneOfSport { .. }
        | CliError::NoSuchFile(_)
        | CliError::BeforeTheFirstDay { .. }
        | CliError::NoAdvice(_)
        | CliError::RangeWithoutData { .. }
        | CliError::RangeBeforeItsEnd { .. }
        | CliError::RangeTooLong { .. }
        | CliError::WrittenFile { .. }
        | CliError::WrittenLine { .. }
        | CliError::Output { .. }
        | CliError::Unfinished => false,
        _ => is_first,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_folder_may_be_filled_and_a_wrong_name_is_never_right() {
        let empty = CliError::NoAthlete("squad".into());
        assert!(!ends_the_watch(&empty, true));
        let wrong = CliError::OutputExists("report.html".into());
        assert!(ends_the_watch(&wrong, true));
        assert!(!ends_the_watch(&wrong, false));
        assert!(ends_the_watch(&CliError::Stopped(String::new()), false));
    }
}
