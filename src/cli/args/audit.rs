//! The command line of `restday audit`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Common, ListFormat, SportArguments};
use crate::cli::look::LookArguments;
use crate::cli::place;

/// Arguments of `restday audit`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  restday audit export.zip --from 2025-01-01 --to 2025-03-31\n  restday audit export.zip --from 2025-01-01 --to 2025-03-31 --fail-on warning -o block.json"
)]
pub struct AuditArguments {
    /// Arguments of every command; the block reaches from the first day to the last.
    #[command(flatten)]
    pub common: Common,

    /// What is held against the rules.
    #[command(flatten)]
    pub shown: SportArguments,

    /// Where to write it; `-` is standard output.
    #[arg(
        short,
        long,
        value_name = "FILE.png|.svg|.txt|.json",
        default_value = "-",
        value_parser = place::parser()
    )]
    pub output: PathBuf,

    /// Lines to read, or one JSON document [default: by the ending of the file, else text].
    #[arg(long, value_name = "HOW", value_enum)]
    pub format: Option<ListFormat>,

    /// Rules to leave out and limits of your own; see docs/audit.md.
    #[arg(long, value_name = "FILE.toml")]
    pub rules: Option<PathBuf>,

    /// How a picture is to look.
    #[command(flatten)]
    pub look: LookArguments,

    /// End with code 1 when anything of at least this weight is found.
    #[arg(long, value_name = "LEVEL", value_enum)]
    pub fail_on: Option<SeverityWord>,
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SeverityWord {
    /// Good to know.
    Note,
    /// To be avoided.
    Warning,
    /// To be avoided by all means.
    Serious,
}
