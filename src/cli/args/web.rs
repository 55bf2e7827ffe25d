//! The command line of `restday web`.

use std::path::PathBuf;

use clap::Args;

use super::headings::OUTPUT;

/// Arguments of `restday web`.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  restday web --open           the page, in your browser
  restday web --port 8080")]
pub struct WebArguments {
    /// Open the page in your browser.
    #[arg(long, help_heading = OUTPUT)]
    pub open: bool,

    /// Port of the page; what you let a browser keep belongs to one port. 0 is any free one.
    #[arg(long, value_name = "NUMBER", default_value_t = 4127, help_heading = OUTPUT)]
    pub port: u16,

    /// Serve the page that web/build wrote into this folder instead.
    #[arg(long, value_name = "FOLDER", hide_short_help = true, help_heading = OUTPUT)]
    pub from: Option<PathBuf>,
}
