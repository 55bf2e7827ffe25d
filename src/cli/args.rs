//! The command line.

mod audit;
mod dataset;
mod import;
mod report;
mod sports;
mod tables;
mod terminal;
mod validate;

pub use audit::{AuditArguments, SeverityWord};
pub use dataset::DatasetArguments;
pub use import::ImportArguments;
pub use report::{ReportArguments, ReportFormat};
pub use sports::SportArguments;
pub use tables::{
    ActivitiesArguments, DaysArguments, EffortsArguments, LapsArguments, SamplesArguments,
    TableArguments, TableFormat, WeeksArguments,
};
pub use terminal::{ColorWord, CompletionsArguments, ManArguments};
pub use validate::ValidateArguments;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};

use super::memory::MemorySize;
use super::place;

/// Training load from the files your watch wrote, charted against the recovery days it calls for.
///
/// Works offline. Your export is only read, never written to.
#[derive(Debug, Parser)]
#[command(
    version,
    arg_required_else_help = true,
    max_term_width = 90,
    after_help = "Exit codes: 0 done; 1 done, and something to say (findings, or unread files with --strict); 2 could not run; 130 ended by Ctrl-C."
)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,

    /// When to use colours [default: auto, on a terminal unless NO_COLOR is set].
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        value_enum,
        default_value_t = ColorWord::Auto,
        hide_default_value = true
    )]
    pub color: ColorWord,
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
    /// Print one row per lap, as the watch recorded it.
    Laps(LapsArguments),
    /// Print the best efforts of each activity: power, heart rate and speed by duration and distance.
    Efforts(EffortsArguments),
    /// Print one row per sample of one file, cleaned and without places.
    Samples(SamplesArguments),
    /// Hold a training block against the recovery rules: what was found, when, at what cost.
    Audit(AuditArguments),
    /// Check what this advice is worth for you, on your own files.
    Validate(ValidateArguments),
    /// Write the tables of one athlete or many as a partitioned Parquet data set.
    Dataset(DatasetArguments),
    /// List every file and what it is: read, duplicate, salvaged, no training, failed.
    Import(ImportArguments),
    /// Tell your thresholds: where each comes from, how it moved, which to state yourself.
    Athlete(AthleteArguments),
    /// Explain one file: device, sessions, channels, repairs, the watch's numbers, load.
    Inspect(InspectArguments),
    /// Print what a shell needs to complete these commands and their options.
    Completions(CompletionsArguments),
    /// Print the manual page of the program, or of one command.
    Man(ManArguments),
}

/// Arguments of every command that reads an export.
#[derive(Debug, Clone, Args)]
pub struct ReadingArguments {
    /// Folders, zip archives or single files, as your watch or service wrote them.
    #[arg(required = true, value_name = "EXPORT")]
    pub exports: Vec<PathBuf>,

    /// Your thresholds, sex, year of birth and time zone; see docs/athlete.md.
    #[arg(long, value_name = "FILE")]
    pub athlete: Option<PathBuf>,

    /// What you correct, type in and note; see docs/corrections.md [default: corrections.toml beside the
    /// athlete file].
    #[arg(long, value_name = "FILE")]
    pub corrections: Option<PathBuf>,

    /// Threads to read with [default: one per core].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=512))]
    pub jobs: Option<u16>,

    /// Memory that the files read at once may hold together, such as 500M or 2G; a file that alone needs
    /// more is read alone [default: half of what the machine has].
    #[arg(long, value_name = "SIZE")]
    pub memory: Option<MemorySize>,

    /// End with code 1 when any file could not be read, or a correction fits no activity.
    #[arg(long)]
    pub strict: bool,

    /// What to do about several recordings of the same training.
    #[arg(long, value_name = "HOW", value_enum, default_value_t = Duplicates::Complete)]
    pub duplicates: Duplicates,

    /// A file whose activities are no duplicates of others, by its path or as `restday import` names
    /// it; may be given several times.
    #[arg(long, value_name = "FILE")]
    pub distinct: Vec<PathBuf>,

    /// Name files by their whole paths instead of those within the export, and with the e-mail
    /// addresses in them.
    #[arg(long)]
    pub full_paths: bool,

    /// Where to keep what was made of files, so that the next run need not read them [default: the
    /// user's cache folder].
    #[arg(long, value_name = "DIR", conflicts_with = "no_store")]
    pub store: Option<PathBuf>,

    /// Read every file anew, and keep nothing.
    #[arg(long)]
    pub no_store: bool,

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
    /// Do not scale cardio hours by your watch's own recovery times
    #[arg(long)]
    pub no_own_factor: bool,
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
    pub reading: ReadingArguments,

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
    pub reading: ReadingArguments,

    /// How it is scored.
    #[command(flatten)]
    pub scoring: Scoring,

    /// Day to give advice for [default: today, or the day behind the data when that is long past].
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub on: Option<NaiveDate>,

    /// Refused: advice rests on everything.
    #[arg(long, hide = true, value_name = "SPORT,…")]
    pub sport: Option<String>,

    /// Lines to read, or one JSON document.
    #[arg(long, value_name = "HOW", value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,

    /// Write the coming recovery days as a calendar too; `-` is standard output, instead.
    #[arg(long, value_name = "FILE.ics", value_parser = place::parser())]
    pub ics: Option<PathBuf>,
}

/// Arguments of `restday athlete`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  restday athlete ~/Garmin/Activities\n  restday athlete export.zip -o athlete.toml"
)]
pub struct AthleteArguments {
    /// What is read.
    #[command(flatten)]
    pub reading: ReadingArguments,

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
    #[arg(short, long, value_name = "FILE.toml", value_parser = place::parser())]
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

    /// Name the file by its whole path, and with the e-mail address in its name.
    #[arg(long)]
    pub full_paths: bool,

    /// Show every message of a FIT file, or element of a GPX file, by name instead.
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
