//! The command line of `restday import`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::headings::{OUTPUT, READING};
use super::{ListFormat, ReadingArguments};
use crate::answer::{FileVerdict, ListedFiles};
use crate::cli::look::SpokenArguments;
use crate::pipeline::Shard;

/// Arguments of `restday import`.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  restday import ~/Garmin/Activities
  restday import export.zip --only failed,duplicates
  restday import /data/export --shard 2/8 --store /data/store")]
pub struct ImportArguments {
    /// File to write; `-` is standard output.
    #[arg(short, long, value_name = "FILE", default_value = "-", help_heading = OUTPUT)]
    pub output: PathBuf,

    /// Text, or one JSON document [default: by the ending of the file, otherwise text].
    #[arg(long, value_name = "HOW", value_enum, help_heading = OUTPUT)]
    pub format: Option<ListFormat>,

    /// Also list the files with these results one by one.
    #[arg(
        long,
        value_name = "WHAT,…",
        value_enum,
        value_delimiter = ',',
        conflicts_with = "long",
        help_heading = OUTPUT
    )]
    pub only: Vec<OnlyWord>,

    /// Also list every file on a line of its own.
    #[arg(long, help_heading = OUTPUT)]
    pub long: bool,

    /// What is read.
    #[command(flatten)]
    pub reading: ReadingArguments,

    /// Read only share I of N of the files, as one of N jobs that fill one --store; duplicates are found within
    /// the share (docs/scale.md).
    #[arg(long, value_name = "I/N", help_heading = READING)]
    pub shard: Option<Shard>,

    /// Units and language of the text.
    #[command(flatten)]
    pub spoken: SpokenArguments,
}

/// Results of reading a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OnlyWord {
    /// Could not be read.
    Failed,
    /// With a date that cannot be right, or values that are in doubt.
    Doubted,
    /// Already counted from another file.
    Duplicates,
    /// Damaged, but readable in part.
    Salvaged,
    /// Activities, read completely.
    Read,
    /// Sleep, resting heart rate and the like.
    Wellness,
    /// No activity: courses, planned workouts, lists.
    Other,
    /// Not from a watch or a service.
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
    /// The form that was chosen, else that of the file's ending.
    pub fn form(&self) -> ListFormat {
        let ending = self.output.extension().unwrap_or_default();
        self.format
            .unwrap_or(match ending.eq_ignore_ascii_case("json") {
                true => ListFormat::Json,
                false => ListFormat::Text,
            })
    }

    /// Which files are listed one by one.
    pub fn listed(&self) -> ListedFiles {
        match self.only.as_slice() {
            [] if self.long => ListedFiles::All,
            [] => ListedFiles::Totals,
            words => ListedFiles::Only(words.iter().map(|word| word.verdict()).collect()),
        }
    }
}
