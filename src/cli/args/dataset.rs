//! The command line of `restday dataset`.

use std::path::PathBuf;

use clap::Args;

use super::Common;
use super::headings::OUTPUT;
use crate::pipeline::Shard;

/// Arguments of `restday dataset`.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  restday dataset export.zip --name anna -o data
  restday dataset squad --per-athlete -o data
  restday dataset squad --per-athlete --shard 2/8 -o data")]
pub struct DatasetArguments {
    /// Folder of the data set: TABLE/athlete=NAME/part-0.parquet for the tables activities, days, weeks, laps,
    /// efforts and digests (docs/scale.md). Earlier data of the same athlete are replaced.
    #[arg(short, long, value_name = "DIR", help_heading = OUTPUT)]
    pub output: PathBuf,

    /// Name of the athlete [default: the name of the folder or archive].
    #[arg(long, value_name = "NAME", value_parser = speaking, help_heading = OUTPUT)]
    pub name: Option<String>,

    /// Treat each folder or archive in EXPORT as one athlete. An athlete.toml and a corrections.toml in such a
    /// folder apply to that athlete.
    #[arg(long, conflicts_with = "name", help_heading = OUTPUT)]
    pub per_athlete: bool,

    /// Take only share I of N of the athletes, as one of N jobs that fill one data set.
    #[arg(long, value_name = "I/N", requires = "per_athlete", help_heading = OUTPUT)]
    pub shard: Option<Shard>,

    /// Arguments of every command; without a range, the whole history.
    #[command(flatten)]
    pub common: Common,
}

/// A name with a letter or a digit, so that a folder can be named for it.
fn speaking(name: &str) -> Result<String, &'static str> {
    match name.chars().any(char::is_alphanumeric) {
        true => Ok(name.to_owned()),
        false => Err("a name needs a letter or a digit"),
    }
}
