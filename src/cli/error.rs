//! Why a command could not run, in words that explain what happened, where, and what to do.

use std::io;
use std::path::PathBuf;

use chrono::NaiveDate;
use thiserror::Error;

use super::shell_words::advice;
use crate::pipeline::{InspectError, PipelineError};
use crate::report::{ReportError, thousands};

impl CliError {
    /// Whether what keeps a command from one of several athletes keeps it from all.
    pub fn is_for_all(&self) -> bool {
        matches!(
            self,
            CliError::Output { .. }
                | CliError::NoOutputFolder { .. }
                | CliError::Stopped(_)
                | CliError::StoppedAfter(_)
                | CliError::Unfinished
        )
    }
}

/// Everything that keeps a command from running. Messages read `path: what: why`.
#[derive(Debug, Error)]
pub enum CliError {
    /// An export that is not there.
    #[error("{}: no such file or folder; {}", .0.display(), advice(.0, cfg!(windows)))]
    NoSuchExport(PathBuf),
    /// No export was named, and the configuration names none.
    #[error(
        "no EXPORT given: name the folder or zip archive with your watch files, as in `restday {command} \
         ~/Garmin/Activities`{config}"
    )]
    NoExport {
        /// The command.
        command: String,
        /// What else can be done; empty where there is no place for a configuration.
        config: String,
    },
    /// What the configuration names is not there.
    #[error(
        "{config}: line {line}: {key}: {path}: no such file or folder; correct the line or remove it"
    )]
    ConfiguredMissing {
        /// The configuration file, as it is shown.
        config: String,
        /// Where, from 1.
        line: usize,
        /// Name of the setting.
        key: &'static str,
        /// The path, as it was written.
        path: String,
    },
    /// A configuration that a variable names and that is not there.
    #[error(
        "{config}: no such file, though RESTDAY_CONFIG names it; `restday config --init` writes one there"
    )]
    NoSuchConfig {
        /// The configuration file, as it is shown.
        config: String,
    },
    /// A configuration file that already exists.
    #[error("{config}: already exists; edit it, or delete it first")]
    ConfigExists {
        /// The configuration file, as it is shown.
        config: String,
    },
    /// No place for a configuration file.
    #[error(
        "there is no configuration folder: {} a folder of yours; name a file with RESTDAY_CONFIG",
        match cfg!(windows) { true => "APPDATA does not name", false => "neither HOME nor XDG_CONFIG_HOME names" }
    )]
    NoConfigFolder,
    /// No configuration file by the user's wish.
    #[error(
        "no configuration file is used: RESTDAY_CONFIG is set to nothing; unset it, or set it to the path of a file"
    )]
    ConfigSwitchedOff,
    /// Something to be opened that is not a file.
    #[error("--open needs a file; name one with -o")]
    NothingToOpen,
    /// An export without any activity.
    #[error(
        "{exports}: no activities found in {account}; choose the folder that contains your FIT, GPX or TCX files"
    )]
    NoActivity {
        /// The paths that were given.
        exports: String,
        /// What was found instead.
        account: String,
    },
    /// The range is reversed.
    #[error("{from} is after {to}; swap them")]
    RangeReversed {
        /// First day, as it was typed.
        from: String,
        /// Last day, as it was typed.
        to: String,
    },
    /// The range is reversed, and one of its ends was typed.
    #[error("{from} is after {to}; choose {} {option}", match *.option { "--to" => "a later", _ => "an earlier" })]
    RangeBeforeItsEnd {
        /// First day, as it was typed or follows from the files.
        from: String,
        /// Last day, as it was typed or follows from the files.
        to: String,
        /// The option that was typed.
        option: &'static str,
    },
    /// The range contains no data.
    #[error("no data from {from} to {to}: your files cover {first} to {last}; choose days within")]
    RangeWithoutData {
        /// First day of the range.
        from: NaiveDate,
        /// Last day of the range.
        to: NaiveDate,
        /// First day with data.
        first: NaiveDate,
        /// Last day with data.
        last: NaiveDate,
    },
    /// A range that no picture can hold.
    #[error(
        "{} days are more than this can show; choose at most {} with --from and --to, or --last",
        thousands(*.days),
        thousands(*.most)
    )]
    RangeTooLong {
        /// Number of days of the range.
        days: i64,
        /// Days that can be shown.
        most: i64,
    },
    /// A file that the athlete wrote, of thresholds or rules, cannot be read.
    #[error("{path}: cannot be read: {source}")]
    WrittenFile {
        /// Path of the file or folder, as it was given.
        path: PathBuf,
        /// The cause, as the system reports it.
        #[source]
        source: io::Error,
    },
    /// Such a file is wrong.
    #[error("{path}: line {line}: {what}")]
    WrittenLine {
        /// Path of the file or folder, as it was given.
        path: PathBuf,
        /// Where, from 1.
        line: usize,
        /// What is wrong, with the name of the field.
        what: String,
    },
    /// Corrections that would be those of several athletes.
    #[error(
        "--corrections applies to one athlete; with --per-athlete, put a corrections.toml into each athlete's folder"
    )]
    CorrectionsOfMany,
    /// Sports that the export does not contain.
    #[error("--sport: no {asked} in this export; it contains {held}")]
    NoneOfSport {
        /// What was to be shown.
        asked: String,
        /// What was found instead.
        held: String,
    },
    /// Advice based on some sports only.
    #[error(
        "--sport: advice is based on everything you did, so `restday today` always covers all sports; use \
         --sport with report, audit, activities, days or weeks"
    )]
    SportOfToday,
    /// No activity, or several, by that id.
    #[error("{0}: matches no activity, or several; `restday activities` lists the ids")]
    NoSuchActivity(String),
    /// An athlete file that nothing can be appended to.
    #[error("{0}: cannot be extended; write each of its thresholds as a [[thresholds]] entry")]
    NothingCanBeAdded(PathBuf),
    /// An output that nobody can write to.
    #[error("{path}: cannot be written: {source}")]
    Output {
        /// Path of the file or folder, as it was given.
        path: PathBuf,
        /// The cause, as the system reports it.
        #[source]
        source: io::Error,
    },
    /// An output in a folder that is not there.
    #[error("{path}: cannot be written: there is no folder {folder}; create it, or choose another")]
    NoOutputFolder {
        /// Path of the file or folder, as it was given.
        path: PathBuf,
        /// Folder that it would lie in.
        folder: PathBuf,
    },
    /// An output whose ending is not known.
    #[error("{path}: unsupported format .{ending}; use {known}")]
    OutputEnding {
        /// Path of the file or folder, as it was given.
        path: PathBuf,
        /// What it ends in.
        ending: String,
        /// What it may end in.
        known: String,
    },
    /// An output whose ending contradicts its format.
    #[error("{path}: ends in .{ending}, but --format is {format}; change one of the two")]
    EndingOfOtherFormat {
        /// Path of the file, as it was given.
        path: PathBuf,
        /// What it ends in.
        ending: String,
        /// What was chosen.
        format: &'static str,
    },
    /// An output without any ending.
    #[error("{path}: its name must end in .{known}")]
    NoOutputEnding {
        /// Path of the file or folder, as it was given.
        path: PathBuf,
        /// What it may end in.
        known: String,
    },
    /// An output that would replace what is to be read.
    #[error(
        "{0}: is one of the files to read, and restday never overwrites those; choose another file"
    )]
    OutputIsExport(PathBuf),
    /// An output that would replace the settings of the run.
    #[error("{0}: contains settings used by this run, and is not overwritten; choose another file")]
    OutputIsSettings(PathBuf),
    /// An output that would land in an export.
    #[error(
        "{path}: is inside the export {export}, which restday never writes to; choose another folder"
    )]
    OutputInside {
        /// Path of the file or folder, as it was given.
        path: PathBuf,
        /// The export around it.
        export: PathBuf,
    },
    /// The usual output would land in an export.
    #[error(
        "{path}: is inside the export {export}, which restday never writes to; choose another place with -o"
    )]
    UsualOutputInside {
        /// Path of the file that would be written.
        path: PathBuf,
        /// The export around it.
        export: PathBuf,
    },
    /// An output that exists and that the user may have written in.
    #[error("{0}: already exists; choose another name or use --force")]
    OutputExists(PathBuf),
    /// A day before the first activity.
    #[error("no data before {on}: your files start on {first}; choose a later day")]
    BeforeTheFirstDay {
        /// The day of the advice.
        on: NaiveDate,
        /// First day with an activity.
        first: NaiveDate,
    },
    /// A day that no advice can be given for.
    #[error("no advice for {0}: too far from your data; choose another day with --on")]
    NoAdvice(NaiveDate),
    /// A folder of athletes that cannot be listed.
    #[error(
        "{path}: cannot be listed: {source}; --per-athlete needs a folder with one folder or archive per athlete"
    )]
    Folder {
        /// Path of the file or folder, as it was given.
        path: PathBuf,
        /// The cause, as the system reports it.
        #[source]
        source: io::Error,
    },
    /// A folder without athletes.
    #[error("{}: contains no folders or archives; --per-athlete needs one per athlete", .0.display())]
    NoAthlete(PathBuf),
    /// Two athletes whose partitions would be one.
    #[error("{}: would be written to athlete={stem}, like another athlete; rename one of the two folders", path.display())]
    SameName {
        /// Folder or archive of the second.
        path: PathBuf,
        /// What both would be called.
        stem: String,
    },
    /// What is written into a folder needs one.
    #[error("{path}: is not a folder; {why}")]
    NoFolder {
        /// Path of the file or folder, as it was given.
        path: PathBuf,
        /// What the folder is for.
        why: &'static str,
    },
    /// Several exports whose athlete nobody named.
    #[error(
        "several exports: name the athlete with --name, or use --per-athlete if each contains a folder per \
         athlete"
    )]
    WhoseExports,
    /// A manual page of a command that does not exist.
    #[error("{name}: no such command; the commands are {known}")]
    NoSuchCommand {
        /// The name.
        name: String,
        /// Names of every command.
        known: String,
    },
    /// A file named with `--distinct` that is not in the export.
    #[error("--distinct {}: no such file in the export; `restday import --only duplicates` lists the names", .0.display())]
    NoSuchFile(PathBuf),
    /// A picture or a Parquet table for a terminal.
    #[error(
        "this format cannot be shown on a terminal; write it to a file with -o, or pipe it to a program"
    )]
    NoText,
    /// The user wants to end while files are read, and so much of them is kept.
    #[error("stopped; {0}")]
    Stopped(String),
    /// The user wants to end while a file is written.
    #[error("stopped; {0} was written completely")]
    StoppedAfter(PathBuf),
    /// A watch without a file that it could replace.
    #[error("restday watch replaces a file again and again; name one with -o")]
    NothingToReplace,
    /// A program without the page for browsers.
    #[error(
        "this restday was built without the page for browsers; web/build makes it, and --from serves it from a folder"
    )]
    NoWebPage,
    /// A folder without the page for browsers.
    #[error("{}: contains no page for browsers; web/build writes one into web/dist", .0.display())]
    NoWebPageIn(PathBuf),
    /// A port that cannot be had.
    #[error("port {port} cannot be used: {source}; choose another with --port")]
    NoPort {
        /// The port.
        port: u16,
        /// The cause, as the system reports it.
        #[source]
        source: io::Error,
    },
    /// Files that could not be read completely and may still be on their way.
    #[error("some files are still changing")]
    Unfinished,
    /// Nobody reads standard output any more.
    #[error("standard output was closed")]
    ClosedPipe,
    /// The pipeline could not start.
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
    /// The file could not be inspected.
    #[error(transparent)]
    Inspect(#[from] InspectError),
    /// The report could not be made.
    #[error(transparent)]
    Report(#[from] ReportError),
}
