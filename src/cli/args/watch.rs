//! The command line of `restday watch`.

use std::time::Duration;

use clap::Args;

use super::ReportArguments;
use super::headings::READING;

/// Arguments of `restday watch`.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  restday watch ~/Garmin/Activities -o report.html     a page that is always fresh
  restday watch /mnt/nas/runs -o ~/report.png --poll 60
  restday watch squad --per-athlete -o reports")]
pub struct WatchArguments {
    /// Everything that `restday report` takes.
    #[command(flatten)]
    pub report: ReportArguments,

    /// Check for changes at this interval, for network folders, where systems do not report what other computers
    /// change.
    #[arg(long, value_name = "SECONDS", value_parser = seconds, help_heading = READING)]
    pub poll: Option<Duration>,
}

/// A number of seconds.
fn seconds(words: &str) -> Result<Duration, &'static str> {
    let number = words.parse().ok();
    let number = number.filter(|number| (1..=86_400).contains(number));
    let number = number.ok_or("write a number of seconds from 1 to 86400")?;
    Ok(Duration::from_secs(number))
}
