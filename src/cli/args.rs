//! The command line.

mod athlete;
mod audit;
mod config;
mod dataset;
mod days;
mod headings;
mod import;
mod inspect;
mod program;
mod reading;
mod report;
mod scoring;
mod sports;
mod tables;
mod terminal;
mod today;
mod unused;
mod validate;
mod watch;
mod web;
mod week;

pub use athlete::AthleteArguments;
pub use audit::{AuditArguments, SeverityWord};
pub use config::ConfigArguments;
pub use dataset::DatasetArguments;
pub use days::DaysArguments;
pub use headings::APPEARANCE;
pub use import::ImportArguments;
pub use inspect::InspectArguments;
pub use program::program;
pub use reading::{Duplicates, ReadingArguments};
pub use report::{ReportArguments, ReportFormat};
pub use scoring::{AveragingWord, Scoring, ThresholdDates};
pub use sports::SportArguments;
pub use tables::{
    ActivitiesArguments, DaysTableArguments, EffortsArguments, LapsArguments, SamplesArguments,
    TableArguments, TableFormat, TableOutput, WeeksArguments,
};
pub use terminal::{ColorWord, CompletionsArguments, ManArguments};
pub use today::TodayArguments;
pub use unused::refusal;
pub use validate::ValidateArguments;
pub use watch::WatchArguments;
pub use web::WebArguments;
pub use week::{LetterFormat, WeekArguments};

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use headings::{ATHLETE, HELP, OUTPUT};

/// Training load and recovery advice from the files of your watch.
///
/// Works offline. Your files are only read, never changed.
#[derive(Debug, Parser)]
#[command(
    name = "restday",
    version = env!("RESTDAY_VERSION"),
    arg_required_else_help = true,
    disable_help_flag = true,
    disable_version_flag = true,
    max_term_width = 90
)]
pub struct Arguments {
    /// The command.
    #[command(subcommand)]
    pub command: Command,

    /// When to use colours: auto, always or never [default: auto, on a terminal unless NO_COLOR is set].
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        value_enum,
        default_value_t = ColorWord::Auto,
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = APPEARANCE
    )]
    pub color: ColorWord,

    /// Print help; -h shows the most used options, --help all.
    #[arg(short, long, global = true, action = ArgAction::Help, help_heading = HELP)]
    help: Option<bool>,

    /// Print the version.
    #[arg(short = 'V', long, action = ArgAction::Version, help_heading = HELP)]
    version: Option<bool>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Draw load and recovery days as a picture or a page, and print a summary.
    Report(ReportArguments),
    /// What to do today, on one screen.
    Today(TodayArguments),
    /// Keep a report fresh while a folder grows: runs until Ctrl-C.
    Watch(WatchArguments),
    /// The page on which a browser reads your files: drop them, and read the report.
    Web(WebArguments),
    /// The week in words, to read or to mail, with a plan of the next days.
    Week(WeekArguments),
    /// One row per activity with all its loads; or explain one activity.
    Activities(ActivitiesArguments),
    /// One row per day: load, recovery, advice, fitness.
    Days(DaysTableArguments),
    /// One row per week, Monday to Sunday.
    Weeks(WeeksArguments),
    /// One row per lap, as the watch recorded it.
    Laps(LapsArguments),
    /// Best efforts of each activity: power, heart rate and speed by duration and distance.
    Efforts(EffortsArguments),
    /// One row per sample of one file, cleaned and without places.
    Samples(SamplesArguments),
    /// Check a training block against the recovery rules.
    Audit(AuditArguments),
    /// Check how useful the advice has been on your own files.
    Validate(ValidateArguments),
    /// Write the tables of one or many athletes as a partitioned Parquet data set.
    Dataset(DatasetArguments),
    /// List every file and its status: read, duplicate, damaged, failed.
    Import(ImportArguments),
    /// Show your thresholds, their sources and history.
    Athlete(AthleteArguments),
    /// Explain one file, from device to load.
    Inspect(InspectArguments),
    /// Show your settings and where each comes from.
    Config(ConfigArguments),
    /// Print completions for your shell.
    Completions(CompletionsArguments),
    /// Print the manual page of restday or of a command.
    Man(ManArguments),
    /// Print the licences of everything in the program.
    #[command(
        visible_alias = "licences",
        before_help = "Example:\n  restday licenses | less"
    )]
    Licenses,
}

impl Command {
    /// Its name, as it is typed.
    pub fn name(&self) -> &'static str {
        match self {
            Command::Report(_) => "report",
            Command::Today(_) => "today",
            Command::Watch(_) => "watch",
            Command::Web(_) => "web",
            Command::Week(_) => "week",
            Command::Activities(_) => "activities",
            Command::Days(_) => "days",
            Command::Weeks(_) => "weeks",
            Command::Laps(_) => "laps",
            Command::Efforts(_) => "efforts",
            Command::Samples(_) => "samples",
            Command::Audit(_) => "audit",
            Command::Validate(_) => "validate",
            Command::Dataset(_) => "dataset",
            Command::Import(_) => "import",
            Command::Athlete(_) => "athlete",
            Command::Inspect(_) => "inspect",
            Command::Config(_) => "config",
            Command::Completions(_) => "completions",
            Command::Man(_) => "man",
            Command::Licenses => "licenses",
        }
    }
}

/// Arguments of every command that is about a range of days.
#[derive(Debug, Args)]
pub struct Common {
    /// Which days.
    #[command(flatten)]
    pub days: DaysArguments,

    /// What is read.
    #[command(flatten)]
    pub reading: ReadingArguments,

    /// How it is scored.
    #[command(flatten)]
    pub scoring: Scoring,

    /// Averaging formula for fitness and fatigue.
    #[arg(
        long,
        value_name = "HOW",
        value_enum,
        default_value_t = AveragingWord::Exponential,
        hide_short_help = true,
        help_heading = ATHLETE
    )]
    pub averaging: AveragingWord,
}

/// How a text is printed that other programs may read as well.
#[derive(Debug, Args)]
pub struct ListOutput {
    /// Print text, or one JSON document.
    #[arg(
        long,
        value_name = "HOW",
        value_enum,
        default_value_t = ListFormat::Text,
        help_heading = OUTPUT
    )]
    pub format: ListFormat,
}

/// How a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// Text to read.
    Text,
    /// One JSON document (fields: docs/tables.md).
    Json,
}

impl ListFormat {
    /// Its name as it is typed, and the ending of files of this form.
    pub fn name_and_ending(self) -> (&'static str, &'static str) {
        match self {
            ListFormat::Text => ("text", "txt"),
            ListFormat::Json => ("json", "json"),
        }
    }
}
