//! Why a command could not run, in words that say what to do.

use std::io;
use std::path::PathBuf;

use chrono::NaiveDate;
use thiserror::Error;

use crate::pipeline::{InspectError, PipelineError};
use crate::report::ReportError;

impl CliError {
    /// Whether what keeps a command from one of several athletes keeps it from all.
    pub fn is_for_all(&self) -> bool {
        matches!(
            self,
            CliError::Output { .. }
                | CliError::NoOutputFolder { .. }
                | CliError::Stopped(_)
                | CliError::StoppedAfter(_)
        )
    }
}

/// Everything that keeps a command from running. Messages read `path: what: why`.
#[derive(Debug, Error)]
pub enum CliError {
    /// An export that is not there.
    #[error("{0}: no such file or folder; check the spelling")]
    NoSuchExport(PathBuf),
    /// An export without any training.
    #[error(
        "{exports}: no activity found: {account}; give the folder that holds your FIT, GPX or TCX files"
    )]
    NoActivity {
        /// The paths that were given.
        exports: String,
        /// What was found instead.
        account: String,
    },
    /// The range is upside down.
    #[error("--from {from} is after --to {to}; swap the two dates")]
    RangeUpsideDown {
        /// First day asked for.
        from: NaiveDate,
        /// Last day asked for.
        to: NaiveDate,
    },
    /// The range holds no data.
    #[error(
        "no data between {from} and {to}: the export holds {first} to {last}; choose days within"
    )]
    RangeWithoutData {
        /// First day asked for.
        from: NaiveDate,
        /// Last day asked for.
        to: NaiveDate,
        /// First day with data.
        first: NaiveDate,
        /// Last day with data.
        last: NaiveDate,
    },
    /// A range that no picture can hold.
    #[error(
        "{days} days are more than a report can show; choose at most {most} with --from and --to"
    )]
    RangeTooLong {
        /// Number of days asked for.
        days: i64,
        /// Days that can be shown.
        most: i64,
    },
    /// A file that the athlete wrote, of thresholds or rules, cannot be read.
    #[error("{path}: cannot be read: {source}")]
    WrittenFile {
        /// Path of the file or folder, as it was given.
        path: PathBuf,
        /// The cause, as the system tells it.
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
        "--corrections is of one athlete; with --per-athlete put a corrections.toml into the folder of each"
    )]
    CorrectionsOfMany,
    /// Kinds of training that the export does not hold.
    #[error("--sport: no {asked} in this export; it holds {held}")]
    NoneOfSport {
        /// What was asked for.
        asked: String,
        /// What was found instead.
        held: String,
    },
    /// Advice by a part of what was done.
    #[error(
        "--sport: advice rests on everything you did, so `restday today` leaves nothing out; `restday \
         activities`, `days`, `weeks`, `report` and `audit` show some sports alone"
    )]
    SportOfToday,
    /// No activity, or several, by that id.
    #[error("{0}: not the id of one activity; `restday activities` lists the ids")]
    NoSuchActivity(String),
    /// An athlete file after whose statements no others can stand.
    #[error(
        "{0}: nothing can be added to it; write each entry of its thresholds as [[thresholds]]"
    )]
    NothingCanBeAdded(PathBuf),
    /// An output that nobody can write to.
    #[error("{path}: cannot be written: {source}")]
    Output {
        /// Path of the file or folder, as it was given.
        path: PathBuf,
        /// The cause, as the system tells it.
        #[source]
        source: io::Error,
    },
    /// An output in a folder that is not there.
    #[error("{path}: cannot be written: there is no folder {folder}; make it, or name another")]
    NoOutputFolder {
        /// Path of the file or folder, as it was given.
        path: PathBuf,
        /// Folder that it would lie in.
        folder: PathBuf,
    },
    /// An output whose ending says nothing.
    #[error("{path}: no report ends in .{ending}; use {known}")]
    OutputEnding {
        /// Path of the file or folder, as it was given.
        path: PathBuf,
        /// What it ends in.
        ending: String,
        /// What it may end in.
        known: String,
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
    #[error("{0}: is to be read, and never written to; name another file")]
    OutputIsExport(PathBuf),
    /// An output that would replace the settings of the run.
    #[error("{0}: is what this run takes its settings from; name another file")]
    OutputIsSettings(PathBuf),
    /// An output that would land in an export.
    #[error("{path}: lies in {export}, which is only read; name a place outside of it")]
    OutputInside {
        /// Path of the file or folder, as it was given.
        path: PathBuf,
        /// The export around it.
        export: PathBuf,
    },
    /// An output that is there and may be dear to somebody.
    #[error("{0}: is there already; name another file, or write over it with --force")]
    OutputExists(PathBuf),
    /// A day before the first activity.
    #[error("nothing is known on {on}: the export begins on {first}; choose a later day")]
    BeforeTheFirstDay {
        /// The day that advice was asked for.
        on: NaiveDate,
        /// First day with an activity.
        first: NaiveDate,
    },
    /// A day that no advice can be given for.
    #[error("nothing can be said of {0}; choose a day nearer to the files with --on")]
    NoAdvice(NaiveDate),
    /// A folder of athletes that cannot be listed.
    #[error("{path}: cannot be listed: {source}; --per-athlete wants a folder with one for each")]
    Folder {
        /// Path of the file or folder, as it was given.
        path: PathBuf,
        /// The cause, as the system tells it.
        #[source]
        source: io::Error,
    },
    /// A folder without athletes.
    #[error("{}: holds no folder and no archive; --per-athlete wants one for each athlete", .0.display())]
    NoAthlete(PathBuf),
    /// Two athletes whose partitions would be one.
    #[error("{}: another athlete's partition is called athlete={stem} as well; rename one of the two folders", path.display())]
    SameName {
        /// Folder or archive of the second.
        path: PathBuf,
        /// What both would be called.
        stem: String,
    },
    /// What is written into a folder needs one.
    #[error("{path}: is no folder; {why}")]
    NoFolder {
        /// Path of the file or folder, as it was given.
        path: PathBuf,
        /// What the folder is for.
        why: &'static str,
    },
    /// Several exports whose athlete nobody named.
    #[error(
        "several exports: say whose they are with --name, or --per-athlete where each holds a folder \
         for each athlete"
    )]
    WhoseExports,
    /// A manual page of a command that is none.
    #[error("{name}: no such command; there are {known}")]
    NoSuchCommand {
        /// What was asked for.
        name: String,
        /// Names of every command.
        known: String,
    },
    /// A file named with `--distinct` that is not in the export.
    #[error("--distinct {}: no file of the export is called so; restday import --only duplicates tells the names", .0.display())]
    NoSuchFile(PathBuf),
    /// A picture or a Parquet table for a terminal.
    #[error("what is to be written is no text for a terminal; name a file with -o, or pass it on")]
    NoText,
    /// The user wants to end while files are read, and so much of them is kept.
    #[error("stopped; {0}")]
    Stopped(String),
    /// The user wants to end while a file is written.
    #[error("stopped; {0} is written, and whole")]
    StoppedAfter(PathBuf),
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
