//! Arguments about the terminal: colours.

use clap::ValueEnum;

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
