//! Arguments of every command that scores what it reads.

use clap::{Args, ValueEnum};

use super::headings::ATHLETE;

/// Arguments of every command that scores what it reads.
#[derive(Debug, Args)]
pub struct Scoring {
    /// Score past sessions with the thresholds known on their day, or with the latest.
    #[arg(
        long,
        value_name = "WHICH",
        value_enum,
        default_value_t = ThresholdDates::Dated,
        help_heading = ATHLETE
    )]
    pub thresholds: ThresholdDates,

    /// Let short sleep, low heart rate variability and a high resting heart rate slow recovery for a day.
    #[arg(long, help_heading = ATHLETE)]
    pub nights: bool,

    /// Do not scale cardio recovery to your watch's own recovery times.
    #[arg(long, hide_short_help = true, help_heading = ATHLETE)]
    pub no_own_factor: bool,
}

/// Which thresholds past sessions are scored with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ThresholdDates {
    /// Those known on the day of the session.
    Dated,
    /// Those known last, for all sessions.
    Latest,
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
