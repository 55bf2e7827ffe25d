//! Arguments of every command that reads an export.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::headings::{ATHLETE, OUTPUT, READING};
use crate::cli::memory::MemorySize;
use crate::cli::watch::Belief;
use crate::report::Units;

/// Arguments of every command that reads an export.
#[derive(Debug, Clone, Args)]
pub struct ReadingArguments {
    /// Folders, zip archives or single files from your watch or service [default: exports in config.toml].
    #[arg(value_name = "EXPORT")]
    pub exports: Vec<PathBuf>,

    /// Your thresholds, sex, year of birth and time zone (docs/athlete.md).
    #[arg(long, value_name = "FILE", help_heading = ATHLETE)]
    pub athlete: Option<PathBuf>,

    /// Your corrections, typed-in sessions and diary (docs/corrections.md) [default: corrections.toml next to
    /// the athlete file].
    #[arg(long, value_name = "FILE", help_heading = ATHLETE)]
    pub corrections: Option<PathBuf>,

    /// Units of messages.
    #[arg(skip)]
    pub units: Units,

    /// The configuration file that was read; never an output.
    #[arg(skip)]
    pub config: Option<PathBuf>,

    /// What decides whether the files that were read are complete; nothing if they are taken as they are.
    #[arg(skip)]
    pub belief: Option<Arc<Belief>>,

    /// Which of several recordings of one session to count.
    #[arg(
        long,
        value_name = "HOW",
        value_enum,
        default_value_t = Duplicates::Complete,
        help_heading = READING
    )]
    pub duplicates: Duplicates,

    /// Never treat this file as a duplicate, named by its path or as `restday import` prints it; can be
    /// repeated.
    #[arg(long, value_name = "FILE", hide_short_help = true, help_heading = READING)]
    pub distinct: Vec<PathBuf>,

    /// Exit with code 1 if a file could not be read or a correction matches no activity.
    #[arg(long, help_heading = READING)]
    pub strict: bool,

    /// Print full file paths, including e-mail addresses in them.
    #[arg(long, hide_short_help = true, help_heading = READING)]
    pub full_paths: bool,

    /// Cache folder, so that unchanged files are not read again [default: restday in your cache folder].
    #[arg(long, value_name = "DIR", conflicts_with = "no_store", hide_short_help = true, help_heading = READING)]
    pub store: Option<PathBuf>,

    /// Ignore the cache and do not write it.
    #[arg(long, hide_short_help = true, help_heading = READING)]
    pub no_store: bool,

    /// Number of threads [default: one per core].
    #[arg(
        long,
        value_name = "N",
        value_parser = jobs,
        hide_short_help = true, help_heading = READING
    )]
    pub jobs: Option<u16>,

    /// Memory for files being read, such as 500M or 2G; a larger file is read alone [default: half of the
    /// machine's memory].
    #[arg(long, value_name = "SIZE", hide_short_help = true, help_heading = READING)]
    pub memory: Option<MemorySize>,

    /// Print results and errors only: no summary of a report, no warnings, no progress.
    #[arg(short, long, help_heading = OUTPUT)]
    pub quiet: bool,
}

impl ReadingArguments {
    /// The number of threads, 0 for one per core.
    pub fn threads(&self) -> usize {
        usize::from(self.jobs.unwrap_or(0))
    }
}

/// A number of threads.
fn jobs(words: &str) -> Result<u16, &'static str> {
    let number = words
        .parse()
        .ok()
        .filter(|number| (1..=512).contains(number));
    number.ok_or("write a number from 1 to 512")
}

/// What to do about several recordings of one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Duplicates {
    /// Keep the most complete recording and fill its gaps from the others.
    Complete,
    /// Keep the most complete recording as it is.
    SetAside,
    /// Count every recording.
    Keep,
}
