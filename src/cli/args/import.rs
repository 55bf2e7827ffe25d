//! The command line of `restday import`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{ListFormat, ReadingArguments};
use crate::answer::{FileVerdict, ListedFiles};
use crate::pipeline::Shard;

/// Arguments of `restday import`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  restday import export.zip --strict\n  restday import export.zip --only failed,duplicates\n  restday import /data/export --shard 2/8 --store /data/store"
)]
pub struct ImportArguments {
    /// What is read.
    #[command(flatten)]
    pub reading: ReadingArguments,

    /// Lines to read, or one JSON document.
    #[arg(long, value_name = "HOW", value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,

    /// List the files that came to one of these one by one, too.
    #[arg(
        long,
        value_name = "WHAT,…",
        value_enum,
        value_delimiter = ',',
        conflicts_with = "long"
    )]
    pub only: Vec<OnlyWord>,

    /// List every file on a line of its own, too.
    #[arg(long)]
    pub long: bool,

    /// Where to write the list; `-` is standard output.
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    pub output: PathBuf,

    /// Read share I of N alone, as one of N jobs that fill one --store; duplicates are looked for
    /// within the share. See docs/scale.md.
    #[arg(long, value_name = "I/N")]
    pub shard: Option<Shard>,
}

/// What files came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OnlyWord {
    /// Unread.
    Failed,
    /// Of a date that cannot be right, or doubted in part.
    Doubted,
    /// Counted already from another file.
    Duplicates,
    /// Read in spite of damage.
    Salvaged,
    /// Training, and all of it.
    Read,
    /// Of the body at rest.
    Wellness,
    /// No training: courses, workouts, lists.
    Other,
    /// Of no watch and no service.
    Foreign,
}

impl OnlyWord {
    fn verdict(self) -> FileVerdict {
        match self {
            OnlyWord::Failed => FileVerdict::Failed,
            OnlyWord::Doubted => FileVerdict::Doubted,
            OnlyWord::Duplicates => FileVerdict::Duplicate,
            OnlyWord::Salvaged => FileVerdict::Salvaged,
            OnlyWord::Read => FileVerdict::Read,
            OnlyWord::Wellness => FileVerdict::Wellness,
            OnlyWord::Other => FileVerdict::Other,
            OnlyWord::Foreign => FileVerdict::Foreign,
        }
    }
}

impl ImportArguments {
    /// Which files are listed one by one.
    pub fn listed(&self) -> ListedFiles {
        match self.only.as_slice() {
            [] if self.long => ListedFiles::All,
            [] => ListedFiles::Totals,
            words => ListedFiles::Only(words.iter().map(|word| word.verdict()).collect()),
        }
    }
}
