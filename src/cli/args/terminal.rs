//! Arguments about the terminal: colours, completions and manual pages.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use clap_complete::Shell;

use super::headings::OUTPUT;

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorWord {
    /// On a terminal, unless NO_COLOR is set.
    Auto,
    /// In pipes and files as well.
    Always,
    /// Never.
    Never,
}

/// Arguments of `restday completions`.
#[derive(Debug, Args)]
#[command(before_help = "\
Example:
  restday completions bash > ~/.local/share/bash-completion/completions/restday")]
pub struct CompletionsArguments {
    /// Your shell.
    #[arg(value_name = "SHELL", value_enum)]
    pub shell: Shell,
}

/// Arguments of `restday man`.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  restday man | man -l -
  restday man report > restday-report.1
  restday man --into ~/.local/share/man/man1")]
pub struct ManArguments {
    /// A command; without one, the page is about the whole program.
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,

    /// Write every page into this folder instead.
    #[arg(long, value_name = "FOLDER", conflicts_with = "command", help_heading = OUTPUT)]
    pub into: Option<PathBuf>,
}
