//! Arguments about the terminal: colours, completions and manual pages.

use clap::{Args, ValueEnum};
use clap_complete::Shell;

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
  restday man report > restday-report.1")]
pub struct ManArguments {
    /// A command; without one, the page is about the whole program.
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,
}
