//! The command line of `restday validate`.

use clap::Args;

use super::{Common, ListFormat};

/// Arguments of `restday validate`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  restday validate ~/Garmin/Activities\n  restday validate export.zip --format json"
)]
pub struct ValidateArguments {
    /// Arguments of every command.
    #[command(flatten)]
    pub common: Common,

    /// Lines to read, or one JSON document.
    #[arg(long, value_name = "HOW", value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
}
