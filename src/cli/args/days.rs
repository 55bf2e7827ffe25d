//! Days that a command is about, as arguments.

use clap::Args;

use super::headings::DAYS;
use crate::cli::day_length::DayLength;
use crate::cli::day_word::{DayWord, SingleDay};

/// A range of days, and the day of the advice.
#[derive(Debug, Clone, Default, Args)]
pub struct DaysArguments {
    /// First day: 2025-06-01, 2025-06, 2025, 8w or 6m before the end, last, today or yesterday [default: 16
    /// weeks before the end in a picture, else the first day with data].
    #[arg(long, value_name = "DAY", help_heading = DAYS)]
    pub from: Option<DayWord>,

    /// Last day, written the same way; a month or a year means its last day [default: today, or the day after
    /// your last activity if that is long ago].
    #[arg(long, value_name = "DAY", help_heading = DAYS)]
    pub to: Option<DayWord>,

    /// Only the most recent days, weeks, months or years: 30d, 16w, 6m, 2y.
    #[arg(long, value_name = "LENGTH", help_heading = DAYS, conflicts_with_all = ["from", "to"])]
    pub last: Option<DayLength>,

    /// Day to give advice for [default: the last day of the range].
    #[arg(long, value_name = "DAY", help_heading = DAYS)]
    pub on: Option<SingleDay>,
}
