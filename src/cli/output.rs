//! Where bytes and messages go. Output is checked before long work begins, and written whole or
//! not at all.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Component, Path, PathBuf};

use anstream::{AutoStream, ColorChoice};

use super::error::CliError;
use super::replaced;
use crate::report::{Line, Page, REPORTS, Report, Role, plain_lines};

/// A place for a report, known to be writable.
#[derive(Debug)]
pub enum Output {
    /// Standard output.
    Stdout,
    /// A file, written beside itself first and then moved into place.
    File(PathBuf),
}

impl Output {
    /// Checks that the place can be written to.
    ///
    /// # Errors
    /// Says which folder is missing or closed.
    pub fn check(path: &Path) -> Result<Self, CliError> {
        if path == Path::new("-") {
            return Ok(Output::Stdout);
        }
        let failed = |source| CliError::Output {
            path: path.to_owned(),
            source,
        };
        if path.is_dir() {
            return Err(failed(io::Error::other(
                "it is a folder; name a file in it",
            )));
        }
        replaced::check(path).map_err(failed)?;
        Ok(Output::File(path.to_owned()))
    }

    /// The same for a file that must not be there yet.
    ///
    /// # Errors
    /// When it is, and as [`Self::check`].
    pub fn check_new(path: &Path) -> Result<Self, CliError> {
        if path != Path::new("-") && path.symlink_metadata().is_ok() {
            return Err(CliError::OutputExists(path.to_owned()));
        }
        Self::check(path)
    }

    /// Writes everything.
    ///
    /// # Errors
    /// When the disk or the pipe refuses.
    pub fn write(&self, bytes: &[u8]) -> Result<(), CliError> {
        match self {
            Output::Stdout => print_bytes(bytes),
            Output::File(path) => replace(path, bytes),
        }
    }
}

/// Writes a file in place of the one that is there, in one step.
///
/// # Errors
/// Names what could not be written.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    replaced::replace(path, bytes).map_err(|source| CliError::Output {
        path: path.to_owned(),
        source,
    })
}

/// The folder that many files are to be written into, never in an export.
///
/// # Errors
/// When the path names a file, by what is there or by one of these endings.
pub fn check_folder(
    path: &Path,
    endings: &[&str],
    why: &'static str,
    exports: &[PathBuf],
) -> Result<(), CliError> {
    // The name of a file is a mistake, and not a strange name of a folder.
    let ending = path.extension().unwrap_or_default();
    let names_file = endings.iter().any(|known| ending == *known);
    if path == Path::new("-") || path.is_file() || (names_file && !path.is_dir()) {
        let path = path.to_owned();
        return Err(CliError::NoFolder { path, why });
    }
    keep_out_of(exports, path)
}

/// Makes a folder where there is none.
///
/// # Errors
/// Names the folder.
pub fn make_folder(path: &Path) -> Result<(), CliError> {
    fs::create_dir_all(path).map_err(|source| CliError::Output {
        path: path.to_owned(),
        source,
    })
}

/// Fails for a file that is one of some exports, or would lie in one or deeper.
///
/// # Errors
/// Names the file and the export.
pub fn keep_out_of(exports: &[PathBuf], path: &Path) -> Result<(), CliError> {
    if path == Path::new("-") {
        return Ok(());
    }
    let there = path.canonicalize().ok();
    let is_it = |export: &PathBuf| there.is_some() && export.canonicalize().ok() == there;
    if path.is_file() && exports.iter().any(is_it) {
        return Err(CliError::OutputIsExport(path.to_owned()));
    }
    let folder = match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    let Some(folder) = place(folder) else {
        return Ok(());
    };
    let holds = |export: &&PathBuf| {
        let export = export.canonicalize();
        export.is_ok_and(|export| export.is_dir() && folder.starts_with(export))
    };
    match exports.iter().find(holds) {
        Some(export) => Err(CliError::OutputInside {
            path: path.to_owned(),
            export: export.clone(),
        }),
        None => Ok(()),
    }
}

/// Where a folder is, or would be once it and those around it are made.
fn place(folder: &Path) -> Option<PathBuf> {
    let (there, place) = folder.ancestors().find_map(|around| {
        let there = match around == Path::new("") {
            true => Path::new(".").canonicalize(),
            false => around.canonicalize(),
        };
        Some((around, there.ok()?))
    })?;
    let missing = folder.strip_prefix(there).ok()?.components();
    // What is not there is no link, so a step up leads to where it seems to.
    Some(missing.fold(place, |place, part| match part {
        Component::ParentDir => place.parent().unwrap_or(&place).to_owned(),
        part => place.join(part),
    }))
}

/// Prints to standard output; a closed pipe is a normal end. A terminal gets text that only shows
/// something, and nothing else.
///
/// # Errors
/// When standard output refuses, and for bytes that no terminal can show.
pub fn print_bytes(bytes: &[u8]) -> Result<(), CliError> {
    if io::stdout().is_terminal() {
        let text = std::str::from_utf8(bytes).map_err(|_| CliError::NoText)?;
        return print_text(text);
    }
    print_as_is(bytes)
}

/// Prints lines to standard output, whatever stands in names and titles.
///
/// # Errors
/// As [`print_bytes`].
pub fn print_text(text: &str) -> Result<(), CliError> {
    print_as_is(plain_lines(text).as_bytes())
}

fn print_as_is(bytes: &[u8]) -> Result<(), CliError> {
    let mut stdout = io::stdout().lock();
    let written = stdout.write_all(bytes).and_then(|()| stdout.flush());
    printed(written)
}

/// Prints a page to standard output, painted where it may be.
///
/// # Errors
/// As [`print_bytes`].
pub fn print_page(page: &Page) -> Result<(), CliError> {
    let mut stdout = AutoStream::auto(io::stdout().lock());
    let text = as_shown(page, stdout.current_choice());
    let written = stdout.write_all(text.as_bytes());
    printed(written.and_then(|()| stdout.flush()))
}

/// The page for a stream that is painted or not.
fn as_shown(page: &Page, choice: ColorChoice) -> String {
    match choice {
        ColorChoice::Never => page.plain(),
        ColorChoice::Auto | ColorChoice::AlwaysAnsi | ColorChoice::Always => page.painted(),
    }
}

fn printed(written: io::Result<()>) -> Result<(), CliError> {
    written.map_err(|source| match source.kind() {
        io::ErrorKind::BrokenPipe => CliError::ClosedPipe,
        _ => CliError::Output {
            path: PathBuf::from("standard output"),
            source,
        },
    })
}

/// Prints to standard error; nobody listening is no reason to fail.
pub fn say(text: &str) {
    let text = plain_lines(text.trim_end());
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Prints a page to standard error, painted where it may be.
pub fn say_page(page: &Page) {
    let mut stderr = AutoStream::auto(io::stderr().lock());
    let text = as_shown(page, stderr.current_choice());
    let _ = stderr.write_all(text.as_bytes());
}

/// Prints why the program could not run.
pub fn complain(error: &CliError) {
    let error = error.to_string();
    let mut name = Line::of(Role::Alarm, "restday:").and(Role::Plain, " ");
    // A message stays on its line however long, so that it can be searched for.
    let mut page = Page::new(usize::MAX);
    for line in error.trim_end().lines() {
        page.line(std::mem::take(&mut name).and(Role::Plain, line));
    }
    say_page(&page);
}

/// The report that a file's ending asks for, where a command makes but one.
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

/// The report that a file's ending asks for among those a command makes, and the ending itself; the
/// first of them for standard output.
///
/// # Errors
/// When no report has that ending.
pub fn report_among(
    path: &Path,
    made: &[&'static dyn Report],
    without_ending: &str,
) -> Result<(&'static dyn Report, String), CliError> {
    if let (true, Some(first)) = (path == Path::new("-"), made.first()) {
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
        known += &format!(" here; .{ending} is the {}", other.name());
    }
    Err(CliError::OutputEnding {
        path: path.to_owned(),
        ending,
        known,
    })
}
