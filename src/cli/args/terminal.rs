//! Arguments about the terminal: colours, completions and manual pages.

use clap::{Args, ValueEnum};
use clap_complete::Shell;

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorWord {
    /// Where a terminal shows them.
    Auto,
    /// In pipes as well.
    Always,
    /// Nowhere.
    Never,
}

/// Arguments of `restday completions`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  restday completions bash > ~/.local/share/bash-completion/completions/restday"
)]
pub struct CompletionsArguments {
    /// Which shell.
    #[arg(value_name = "SHELL", value_enum)]
    pub shell: Shell,
}

/// Arguments of `restday man`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  restday man | man -l -\n  restday man report > restday-report.1"
)]
pub struct ManArguments {
    /// One command; without it the page is that of the program.
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,
}
