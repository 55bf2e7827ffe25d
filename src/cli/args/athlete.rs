//! The command line of `restday athlete`.

use std::path::PathBuf;

use clap::Args;

use super::headings::{DAYS, OUTPUT};
use super::{ListOutput, ReadingArguments, Scoring};
use crate::cli::day_word::SingleDay;
use crate::cli::look::SpokenArguments;
use crate::cli::place;

/// Arguments of `restday athlete`.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  restday athlete ~/Garmin/Activities
  restday athlete export.zip -o athlete.toml")]
pub struct AthleteArguments {
    /// Write the measured values to a new athlete file as well; `-` prints the file instead.
    #[arg(
        short,
        long,
        value_name = "FILE.toml",
        value_parser = place::parser(),
        help_heading = OUTPUT
    )]
    pub output: Option<PathBuf>,

    /// Overwrite an existing file.
    #[arg(long, requires = "output", help_heading = OUTPUT)]
    pub force: bool,

    /// How it is printed.
    #[command(flatten)]
    pub printed: ListOutput,

    /// Show what was known on this day [default: the day of your last activity].
    #[arg(long, value_name = "DAY", help_heading = DAYS)]
    pub on: Option<SingleDay>,

    /// What is read.
    #[command(flatten)]
    pub reading: ReadingArguments,

    /// How it is scored.
    #[command(flatten)]
    pub scoring: Scoring,

    /// Units and language of the text.
    #[command(flatten)]
    pub spoken: SpokenArguments,
}
