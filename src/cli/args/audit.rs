//! The command line of `restday audit`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::headings::{OUTPUT, RULES};
use super::{Common, ListFormat, SportArguments};
use crate::cli::look::LookArguments;
use crate::cli::place;

/// Arguments of `restday audit`.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  restday audit ~/Garmin/Activities --last 12w
  restday audit export.zip --from 2025-01 --to 2025-03 -o block.png
  restday audit export.zip --from 2025-01 --to 2025-03 --fail-on warning -o block.json")]
pub struct AuditArguments {
    /// File to write, ending in .png, .svg, .txt or .json; `-` is standard output.
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

    /// Text, or one JSON document [default: by the ending of the file, otherwise text].
    #[arg(long, value_name = "HOW", value_enum, help_heading = OUTPUT)]
    pub format: Option<ListFormat>,

    /// What is checked.
    #[command(flatten)]
    pub shown: SportArguments,

    /// Arguments of every command; the block is the range of days.
    #[command(flatten)]
    pub common: Common,

    /// Rules to switch off and limits of your own (docs/audit.md).
    #[arg(long, value_name = "FILE.toml", help_heading = RULES)]
    pub rules: Option<PathBuf>,

    /// Exit with code 1 if there is a finding of this level or above.
    #[arg(long, value_name = "LEVEL", value_enum, help_heading = RULES)]
    pub fail_on: Option<SeverityWord>,

    /// Theme of a picture, units and language.
    #[command(flatten)]
    pub look: LookArguments,
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SeverityWord {
    /// Good to know.
    Note,
    /// Better avoided.
    Warning,
    /// Avoid this.
    Serious,
}
