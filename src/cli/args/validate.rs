//! The command line of `restday validate`.

use clap::Args;

use super::headings::OUTPUT;
use super::{Common, ListFormat};
use crate::cli::look::SpokenArguments;

/// Arguments of `restday validate`.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  restday validate ~/Garmin/Activities
  restday validate export.zip --from 2y --format json")]
pub struct ValidateArguments {
    /// Print text, or one JSON document.
    #[arg(
        long,
        value_name = "HOW",
        value_enum,
        default_value_t = ListFormat::Text,
        help_heading = OUTPUT
    )]
    pub format: ListFormat,

    /// Arguments of every command.
    #[command(flatten)]
    pub common: Common,

    /// Units and language of the text.
    #[command(flatten)]
    pub spoken: SpokenArguments,
}
