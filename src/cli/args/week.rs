//! The command line of `restday week`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::headings::{DAYS, OUTPUT};
use super::{ReadingArguments, Scoring};
use crate::cli::day_word::SingleDay;
use crate::cli::look::SpokenArguments;
use crate::cli::place;

/// Arguments of `restday week`.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  restday week ~/Garmin/Activities
  restday week export.zip -o week.html
  restday week export.zip --on 2025-09-15 --format markdown")]
pub struct WeekArguments {
    /// File to write, ending in .txt, .md, .html or .json; `-` is standard output.
    #[arg(
        short,
        long,
        value_name = "FILE",
        default_value = "-",
        value_parser = place::parser(),
        help_heading = OUTPUT
    )]
    pub output: PathBuf,

    /// Open the file when it is written.
    #[arg(long, help_heading = OUTPUT)]
    pub open: bool,

    /// Text, Markdown, HTML for a mail, or one JSON document [default: by the ending of the file, otherwise text].
    #[arg(long, value_name = "HOW", value_enum, help_heading = OUTPUT)]
    pub format: Option<LetterFormat>,

    /// Day whose week it is: 2025-06-01, 3d before the end, last, today or yesterday; a Monday without a session
    /// shows the week before it [default: today, or the day after your last activity if that is long ago].
    #[arg(long, value_name = "DAY", help_heading = DAYS)]
    pub on: Option<SingleDay>,

    /// What is read.
    #[command(flatten)]
    pub reading: ReadingArguments,

    /// How it is scored.
    #[command(flatten)]
    pub scoring: Scoring,

    /// Units and language.
    #[command(flatten)]
    pub spoken: SpokenArguments,
}

/// How a letter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LetterFormat {
    /// Text to read.
    Text,
    /// Markdown, as notes and forges show it.
    Markdown,
    /// HTML that mail programs show.
    Html,
    /// One JSON document (fields: docs/tables.md).
    Json,
}

impl LetterFormat {
    /// Its name as an argument, and the ending of its files.
    pub fn name_and_ending(self) -> (&'static str, &'static str) {
        match self {
            LetterFormat::Text => ("text", "txt"),
            LetterFormat::Markdown => ("markdown", "md"),
            LetterFormat::Html => ("html", "html"),
            LetterFormat::Json => ("json", "json"),
        }
    }
}
