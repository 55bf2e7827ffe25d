//! The command line of `restday inspect`.

use std::path::PathBuf;

use clap::Args;

use super::headings::{ATHLETE, OUTPUT, READING};
use crate::cli::look::SpokenArguments;

/// Arguments of `restday inspect`.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  restday inspect run.fit
  restday inspect 'export.zip!activities/1.fit.gz'
  restday inspect run.fit --messages | less")]
pub struct InspectArguments {
    /// A file from your watch; ARCHIVE!MEMBER for a file inside an archive.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Print every message of a FIT file, or element of a GPX file, by name instead.
    #[arg(long, help_heading = OUTPUT)]
    pub messages: bool,

    /// Your thresholds, sex, year of birth and time zone (docs/athlete.md).
    #[arg(long, value_name = "FILE", help_heading = ATHLETE)]
    pub athlete: Option<PathBuf>,

    /// Print the full file path, including an e-mail address in it.
    #[arg(long, help_heading = READING)]
    pub full_paths: bool,

    /// Units and language of the text.
    #[command(flatten)]
    pub spoken: SpokenArguments,
}
