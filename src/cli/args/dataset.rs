//! The command line of `restday dataset`.

use std::path::PathBuf;

use clap::Args;

use super::Common;
use crate::pipeline::Shard;

/// Arguments of `restday dataset`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  restday dataset export.zip --name anna -o data\n  restday dataset squad --per-athlete -o data\n  restday dataset squad --per-athlete --shard 2/8 -o data"
)]
pub struct DatasetArguments {
    /// Arguments of every command; without a range, the whole history.
    #[command(flatten)]
    pub common: Common,

    /// Folder of the data set: TABLE/athlete=NAME/part-0.parquet, for the tables activities, days,
    /// weeks, laps, efforts and digests; see docs/scale.md. What it holds of an athlete is replaced.
    #[arg(short, long, value_name = "DIR")]
    pub output: PathBuf,

    /// Whose EXPORT is [default: the name of its folder or archive].
    #[arg(long, value_name = "NAME", value_parser = speaking)]
    pub name: Option<String>,

    /// Take each folder or archive in EXPORT for an athlete. An athlete.toml and a corrections.toml in
    /// such a folder are that athlete's.
    #[arg(long, conflicts_with = "name")]
    pub per_athlete: bool,

    /// Take the athletes of share I of N alone, as one of N jobs that fill one data set.
    #[arg(long, value_name = "I/N", requires = "per_athlete")]
    pub shard: Option<Shard>,
}

/// A name that something is left of in the name of a folder.
fn speaking(name: &str) -> Result<String, &'static str> {
    match name.chars().any(char::is_alphanumeric) {
        true => Ok(name.to_owned()),
        false => Err("a name needs a letter or a digit"),
    }
}
