//! The command line of `restday validate`.

use clap::Args;

use super::{Common, ListOutput};
use crate::cli::look::SpokenArguments;

/// Arguments of `restday validate`.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  restday validate ~/Garmin/Activities
  restday validate export.zip --from 2y --format json")]
pub struct ValidateArguments {
    /// How it is printed.
    #[command(flatten)]
    pub printed: ListOutput,

    /// Arguments of every command.
    #[command(flatten)]
    pub common: Common,

    /// Units and language of the text.
    #[command(flatten)]
    pub spoken: SpokenArguments,
}
