//! The command line.

mod audit;
mod report;

pub use audit::{AuditArguments, SeverityWord};
pub use report::ReportArguments;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Training load from the files your watch wrote, charted against the recovery days it calls for.
///
/// Works offline. Your export is only read, never written to.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true, max_term_width = 90)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Chart load against recovery days as a picture, and say where you stand.
    Report(ReportArguments),
    /// Say on one screen what today is good for: rest, walk, recovery run, easy, or ready.
    Today(TodayArguments),
    /// Print one row per activity: every load and what it rests on; or explain one of them.
    Activities(ActivitiesArguments),
    /// Print one row per calendar day: load, clocks, kind of day, what the models say.
    Days(DaysArguments),
    /// Print one row per week, Monday to Sunday.
    Weeks(WeeksArguments),
    /// Hold a training block against the recovery rules: what was found, when, at what cost.
    Audit(AuditArguments),
    /// List every file and what it is: read, duplicate, salvaged, no training, failed.
    Import(ImportArguments),
    /// Tell your thresholds: where each comes from, how it moved, which to state yourself.
    Athlete(AthleteArguments),
    /// Explain one file: device, sessions, channels, repairs, the watch's numbers, load.
    Inspect(InspectArguments),
}

/// Arguments of every command that reads an export.
#[derive(Debug, Clone, Args)]
pub struct Reading {
    /// Folders, zip archives or single files, as your watch or service wrote them.
    #[arg(required = true, value_name = "EXPORT")]
    pub exports: Vec<PathBuf>,

    /// Your thresholds, sex, year of birth and time zone; see docs/athlete.md.
    #[arg(long, value_name = "FILE")]
    pub athlete: Option<PathBuf>,

    /// Threads to read with [default: one per core].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=512))]
    pub jobs: Option<u16>,

    /// End with code 1 when any file could not be read.
    #[arg(long)]
    pub strict: bool,

    /// What to do about several recordings of the same training.
    #[arg(long, value_name = "HOW", value_enum, default_value_t = Duplicates::Complete)]
    pub duplicates: Duplicates,

    /// A file whose activities are no duplicates of others; may be given several times.
    #[arg(long, value_name = "FILE")]
    pub distinct: Vec<PathBuf>,

    /// Say nothing but errors.
    #[arg(short, long)]
    pub quiet: bool,
}

/// What to do about several recordings of the same training.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Duplicates {
    /// Count the richest and take from the others what it lacks.
    Complete,
    /// Count the richest as it is.
    SetAside,
    /// Count every one.
    Keep,
}

/// Arguments of every command that scores what it reads.
#[derive(Debug, Args)]
pub struct Scoring {
    /// Which thresholds past sessions are scored with: those known on their day, or those known last.
    #[arg(long, value_name = "WHICH", value_enum, default_value_t = ThresholdDates::Dated)]
    pub thresholds: ThresholdDates,

    /// Let short sleep, low variability and a high resting heart rate slow recovery for a day.
    #[arg(long)]
    pub nights: bool,
}

/// Which thresholds past sessions are scored with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ThresholdDates {
    /// Those known on their day.
    Dated,
    /// Those known last.
    Latest,
}

/// Arguments of every command that is about a range of days.
#[derive(Debug, Args)]
pub struct Common {
    /// What is read.
    #[command(flatten)]
    pub reading: Reading,

    /// How it is scored.
    #[command(flatten)]
    pub scoring: Scoring,

    /// First day [default: 16 weeks before the last; in tables the first of the history].
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub from: Option<NaiveDate>,

    /// Last day of the report [default: today, or the end of the data when that is long past].
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub to: Option<NaiveDate>,

    /// Day to give advice for [default: the last day of the report].
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub on: Option<NaiveDate>,

    /// How a number of days becomes the weight of a new day in fitness and fatigue.
    #[arg(long, value_name = "HOW", value_enum, default_value_t = AveragingWord::Exponential)]
    pub averaging: AveragingWord,
}

/// The three conventions of exponentially weighted averages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AveragingWord {
    /// 1-exp(-1/N), as GoldenCheetah, Elevate and Sauce do.
    Exponential,
    /// 1/N.
    Reciprocal,
    /// 2/(N+1), as Runalyze does.
    Span,
}

/// Arguments of `restday today`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  restday today ~/Garmin/Activities\n  restday today export.zip --on 2025-09-15 --ics recovery.ics"
)]
pub struct TodayArguments {
    /// What is read.
    #[command(flatten)]
    pub reading: Reading,

    /// How it is scored.
    #[command(flatten)]
    pub scoring: Scoring,

    /// Day to give advice for [default: today, or the day behind the data when that is long past].
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub on: Option<NaiveDate>,

    /// Lines to read, or one JSON document.
    #[arg(long, value_name = "HOW", value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,

    /// Write the coming recovery days as a calendar too; `-` is standard output, instead.
    #[arg(long, value_name = "FILE.ics")]
    pub ics: Option<PathBuf>,
}

/// Arguments of every table.
#[derive(Debug, Args)]
pub struct TableArguments {
    /// Arguments of every command.
    #[command(flatten)]
    pub common: Common,

    /// Where to write the table; `-` is standard output.
    #[arg(
        short,
        long,
        value_name = "FILE.csv|.json|.parquet|.txt",
        default_value = "-"
    )]
    pub output: PathBuf,

    /// The form [default: by the ending of the file; on a terminal text, in a pipe CSV].
    #[arg(long, value_name = "HOW", value_enum)]
    pub format: Option<TableFormat>,
}

/// Forms of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// The columns that a terminal has room for, with notes.
    Text,
    /// All columns; missing values are empty.
    Csv,
    /// All columns as one document with notes; missing values are null.
    Json,
    /// All columns for polars, DuckDB, pandas and others.
    Parquet,
}

impl TableFormat {
    /// The ending of files of this form.
    pub fn extension(self) -> &'static str {
        match self {
            TableFormat::Text => "txt",
            TableFormat::Csv => "csv",
            TableFormat::Json => "json",
            TableFormat::Parquet => "parquet",
        }
    }
}

/// Arguments of `restday activities`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  restday activities export.zip -o activities.parquet\n  restday activities export.zip --explain 20250329T063000Z"
)]
pub struct ActivitiesArguments {
    /// Arguments of every table.
    #[command(flatten)]
    pub table: TableArguments,

    /// Explain one activity instead: every number with file, formula and constants. Its id from the
    /// table, a beginning of it, or a part of its file's name.
    #[arg(long, value_name = "ID", conflicts_with_all = ["format", "output"])]
    pub explain: Option<String>,
}

/// Arguments of `restday days`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  restday days export.zip --from 2025-01-01 -o days.parquet")]
pub struct DaysArguments {
    /// Arguments of every table.
    #[command(flatten)]
    pub table: TableArguments,
}

/// Arguments of `restday weeks`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  restday weeks export.zip --format text")]
pub struct WeeksArguments {
    /// Arguments of every table.
    #[command(flatten)]
    pub table: TableArguments,
}

/// Arguments of `restday import`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  restday import export.zip --strict")]
pub struct ImportArguments {
    /// What is read.
    #[command(flatten)]
    pub reading: Reading,

    /// Lines to read, or one JSON document.
    #[arg(long, value_name = "HOW", value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,

    /// Where to write the list; `-` is standard output.
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    pub output: PathBuf,
}

/// Arguments of `restday athlete`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  restday athlete ~/Garmin/Activities\n  restday athlete export.zip -o athlete.toml"
)]
pub struct AthleteArguments {
    /// What is read.
    #[command(flatten)]
    pub reading: Reading,

    /// How it is scored.
    #[command(flatten)]
    pub scoring: Scoring,

    /// Day to tell what was known on [default: the last with an activity].
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub on: Option<NaiveDate>,

    /// Lines to read, or one JSON document.
    #[arg(long, value_name = "HOW", value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,

    /// Write what was measured into a new athlete file as well; `-` is standard output, instead.
    #[arg(short, long, value_name = "FILE.toml")]
    pub output: Option<PathBuf>,

    /// Write over a file that is there.
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// How a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// Lines to read.
    Text,
    /// One document; its fields stand in docs/tables.md.
    Json,
}

/// Arguments of `restday inspect`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  restday inspect run.fit\n  restday inspect 'export.zip!activities/1.fit.gz'"
)]
pub struct InspectArguments {
    /// One file; one within an archive stands behind the archive and a `!`.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Your thresholds, sex, year of birth and time zone; see docs/athlete.md.
    #[arg(long, value_name = "FILE")]
    pub athlete: Option<PathBuf>,

    /// Show every message and field of a FIT file by name instead.
    #[arg(long)]
    pub messages: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }
}
