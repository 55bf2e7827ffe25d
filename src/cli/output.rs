//! Where bytes and messages go. Output is checked before long work begins, and written whole or
//! not at all. What restday makes replaces what is there, in every command (docs/commands.md).

use std::fs::{self, OpenOptions};
use std::io::{self, IsTerminal, Write};
use std::path::{Component, Path, PathBuf};

use anstream::{AutoStream, ColorChoice};

use super::args::ReadingArguments;
use super::error::CliError;
use super::place::{OutputPlace, named};
use super::{corrections_file, replaced, signals};
use crate::import::whole_path;
use crate::report::{Line, Page, Role, plain_lines};

/// What standard output is called in messages.
const STANDARD_OUTPUT: &str = "standard output";

/// A place for a report, known to be writable.
#[derive(Debug)]
pub enum Output {
    /// Standard output.
    Stdout,
    /// A file, written beside itself first and then moved into place; links to it stay.
    File {
        /// As it was named.
        path: PathBuf,
        /// Where the file lies once links are followed.
        place: PathBuf,
    },
    /// A device or a pipe, which is written to as it is.
    Stream(PathBuf),
}

impl Output {
    /// Checks that the place can be written to, and is nothing that this run reads.
    ///
    /// # Errors
    /// Says what the place is that it cannot be written to.
    pub fn beside(reading: &ReadingArguments, path: &Path) -> Result<Self, CliError> {
        keep_out_of(&reading.exports, path)?;
        if let Some(settings) = &reading.athlete {
            keep_off(settings, path)?;
        }
        if let Some(corrections) = corrections_file::place(reading) {
            keep_off(&corrections, path)?;
        }
        if let Some(config) = &reading.config {
            keep_off(config, path)?;
        }
        Self::check(path)
    }

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
        let place = match named(path).map_err(failed)? {
            OutputPlace::Stream(place) => return Ok(Output::Stream(place)),
            OutputPlace::File(place) => place,
        };
        has_folder(path, &place)?;
        replaced::check(&place).map_err(failed)?;
        let path = path.to_owned();
        Ok(Output::File { path, place })
    }

    /// The same, if the file is not there yet: for files that the user writes in as well.
    ///
    /// # Errors
    /// When it is.
    pub fn if_new(self) -> Result<Self, CliError> {
        match self {
            Output::File { path, place } if place.exists() => Err(CliError::OutputExists(path)),
            output => Ok(output),
        }
    }

    /// Says on standard error which file was written, if one was.
    pub fn tell(&self) {
        if let Output::File { path, .. } = self {
            say_written(path);
        }
    }

    /// Whether writing would change the file; a stream always changes.
    pub fn would_change(&self, bytes: &[u8]) -> bool {
        match self {
            Output::File { place, .. } => fs::read(place).ok().as_deref() != Some(bytes),
            Output::Stdout | Output::Stream(_) => true,
        }
    }

    /// Writes all of the bytes to where the output goes.
    ///
    /// # Errors
    /// When the disk or the pipe refuses, and when the user wants to end.
    pub fn write(&self, bytes: &[u8]) -> Result<(), CliError> {
        match self {
            Output::Stdout => print_bytes(bytes),
            Output::Stream(place) => {
                let opened = OpenOptions::new().append(true).open(place);
                printed(opened.and_then(|mut to| to.write_all(bytes)), place)
            }
            Output::File { path, place } => {
                let written = signals::held(|| replaced::replace(place, bytes));
                written.map_err(|source| CliError::Output {
                    path: path.clone(),
                    source,
                })?;
                match signals::came() {
                    true => Err(CliError::StoppedAfter(path.clone())),
                    false => Ok(()),
                }
            }
        }
    }
}

/// Fails where the folder of a file is missing or none.
fn has_folder(path: &Path, place: &Path) -> Result<(), CliError> {
    let folder = match place.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => return Ok(()),
    };
    let path = path.to_owned();
    let folder = folder.to_owned();
    match fs::metadata(&folder) {
        Ok(about) if about.is_dir() => Ok(()),
        Err(source) if source.kind() != io::ErrorKind::NotFound => {
            Err(CliError::Output { path, source })
        }
        Ok(_) | Err(_) => Err(CliError::NoOutputFolder { path, folder }),
    }
}

/// Fails for an output that is the file that settings are read from.
///
/// # Errors
/// The refusal, which names the file.
pub fn keep_off(settings: &Path, path: &Path) -> Result<(), CliError> {
    let there = path.canonicalize().ok();
    match path != Path::new("-") && there.is_some() && settings.canonicalize().ok() == there {
        true => Err(CliError::OutputIsSettings(path.to_owned())),
        false => Ok(()),
    }
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
/// The cause, with the path of the folder.
pub fn make_folder(path: &Path) -> Result<(), CliError> {
    fs::create_dir_all(path).map_err(|source| CliError::Output {
        path: path.to_owned(),
        source,
    })
}

/// Fails for a file that is one of some exports, or would lie in one or deeper, by itself or through links.
///
/// # Errors
/// Names the file and the export.
pub fn keep_out_of(exports: &[PathBuf], path: &Path) -> Result<(), CliError> {
    if path == Path::new("-") {
        return Ok(());
    }
    keep_place_out_of(exports, path, path)?;
    match named(path) {
        Ok(OutputPlace::File(place)) if place != path => keep_place_out_of(exports, path, &place),
        _ => Ok(()),
    }
}

fn keep_place_out_of(exports: &[PathBuf], path: &Path, place: &Path) -> Result<(), CliError> {
    let there = whole_path(place).ok();
    let is_it = |export: &PathBuf| there.is_some() && whole_path(export).ok() == there;
    if place.is_file() && exports.iter().any(is_it) {
        return Err(CliError::OutputIsExport(path.to_owned()));
    }
    let folder = match place.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    let Some(folder) = whole(folder) else {
        return Ok(());
    };
    let holds = |export: &&PathBuf| {
        let export = whole_path(export);
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
fn whole(folder: &Path) -> Option<PathBuf> {
    let (there, place) = folder.ancestors().find_map(|around| {
        let there = match around == Path::new("") {
            true => whole_path(Path::new(".")),
            false => whole_path(around),
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

/// Prints lines to standard output, whatever names and titles contain.
///
/// # Errors
/// As [`print_bytes`].
pub fn print_text(text: &str) -> Result<(), CliError> {
    print_as_is(plain_lines(text).as_bytes())
}

fn print_as_is(bytes: &[u8]) -> Result<(), CliError> {
    let mut stdout = io::stdout().lock();
    let written = stdout.write_all(bytes).and_then(|()| stdout.flush());
    printed(written, Path::new(STANDARD_OUTPUT))
}

/// Prints a page to standard output, painted where it may be.
///
/// # Errors
/// As [`print_bytes`].
pub fn print_page(page: &Page) -> Result<(), CliError> {
    let mut stdout = AutoStream::auto(io::stdout().lock());
    let text = as_shown(page, stdout.current_choice());
    let written = stdout.write_all(text.as_bytes());
    let written = written.and_then(|()| stdout.flush());
    printed(written, Path::new(STANDARD_OUTPUT))
}

/// The page for a stream that is painted or not.
fn as_shown(page: &Page, choice: ColorChoice) -> String {
    match choice {
        ColorChoice::Never => page.plain(),
        ColorChoice::Auto | ColorChoice::AlwaysAnsi | ColorChoice::Always => page.painted(),
    }
}

fn printed(written: io::Result<()>, to: &Path) -> Result<(), CliError> {
    written.map_err(|source| match source.kind() {
        io::ErrorKind::BrokenPipe => CliError::ClosedPipe,
        _ => CliError::Output {
            path: to.to_owned(),
            source,
        },
    })
}

/// Prints to standard error; nobody listening is no reason to fail.
pub fn say(text: &str) {
    let text = plain_lines(text.trim_end());
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Says that a file or folder was written.
pub fn say_written(path: &Path) {
    say(&format!("written: {}", path.display()));
}

/// Prints a page to standard error, painted where it may be.
pub fn say_page(page: &Page) {
    let mut stderr = AutoStream::auto(io::stderr().lock());
    let text = as_shown(page, stderr.current_choice());
    let _ = stderr.write_all(text.as_bytes());
}

/// Prints why the program could not run.
pub fn complain(error: &CliError) {
    complain_in_words(&error.to_string());
}

/// The same in words.
pub fn complain_in_words(error: &str) {
    let mut name = Line::of(Role::Alarm, "restday:").and(Role::Plain, " ");
    // A message stays on its line however long, so that it can be searched for.
    let mut page = Page::new(usize::MAX);
    for line in error.trim_end().lines() {
        page.line(std::mem::take(&mut name).and(Role::Plain, line));
    }
    say_page(&page);
}
