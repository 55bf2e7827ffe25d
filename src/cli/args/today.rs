//! The command line of `restday today`.

use std::path::PathBuf;

use clap::Args;

use super::headings::{DAYS, OUTPUT};
use super::{ListOutput, ReadingArguments, Scoring};
use crate::cli::day_word::SingleDay;
use crate::cli::look::SpokenArguments;
use crate::cli::place;

/// Arguments of `restday today`.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  restday today ~/Garmin/Activities
  restday today export.zip --on 2025-09-15 --ics recovery.ics
  restday today                        with exports set in config.toml")]
pub struct TodayArguments {
    /// How it is printed.
    #[command(flatten)]
    pub printed: ListOutput,

    /// Write the coming recovery days to a calendar file as well; `-` prints the calendar instead.
    #[arg(long, value_name = "FILE.ics", value_parser = place::parser(), help_heading = OUTPUT)]
    pub ics: Option<PathBuf>,

    /// Day to give advice for: 2025-06-01, 3d before the end, last, today or yesterday [default: today, or the
    /// day after your last activity if that is long ago].
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

    /// Refused: advice is based on everything.
    #[arg(long, hide = true, value_name = "SPORT,…")]
    pub sport: Option<String>,
}
