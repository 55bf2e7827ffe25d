//! The command line of `restday config`.

use std::path::PathBuf;

use clap::Args;

use super::headings::{ATHLETE, OUTPUT};
use crate::cli::look::LookArguments;

/// Arguments of `restday config`.
#[derive(Debug, Args)]
#[command(
    before_help = "\
Examples:
  restday config --init                write a commented config.toml to fill in
  restday config                       show every setting and its source",
    after_help = "\
The file is config.toml in $XDG_CONFIG_HOME/restday or ~/.config/restday, on macOS in
~/Library/Application Support/restday, on Windows in %APPDATA%\\restday. RESTDAY_CONFIG names another file;
set to nothing, no file is used. All settings are described in docs/config.md."
)]
pub struct ConfigArguments {
    /// Print the path of the configuration file and nothing else.
    #[arg(long, conflicts_with = "init", help_heading = OUTPUT)]
    pub path: bool,

    /// Write a commented configuration file if there is none.
    #[arg(long, help_heading = OUTPUT)]
    pub init: bool,

    /// Exports to show instead of those in the file.
    #[arg(value_name = "EXPORT")]
    pub exports: Vec<PathBuf>,

    /// Athlete file to show instead of the one in the file.
    #[arg(long, value_name = "FILE", help_heading = ATHLETE)]
    pub athlete: Option<PathBuf>,

    /// Corrections file to show instead of the one in the file.
    #[arg(long, value_name = "FILE", help_heading = ATHLETE)]
    pub corrections: Option<PathBuf>,

    /// Theme, units and language.
    #[command(flatten)]
    pub look: LookArguments,
}
