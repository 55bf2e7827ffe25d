//! Arguments of the commands that write tables.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Common, SportArguments};
use crate::cli::place;

/// Arguments of every table.
#[derive(Debug, Args)]
pub struct TableArguments {
    /// Arguments of every command.
    #[command(flatten)]
    pub common: Common,

    /// What is shown.
    #[command(flatten)]
    pub shown: SportArguments,

    /// Where to write the table; `-` is standard output.
    #[arg(
        short,
        long,
        value_name = "FILE.csv|.json|.parquet|.txt",
        default_value = "-",
        value_parser = place::parser()
    )]
    pub output: PathBuf,

    /// The form [default: by the ending of the file; on a terminal text, in a pipe CSV].
    #[arg(long, value_name = "HOW", value_enum)]
    pub format: Option<TableFormat>,

    /// Write titles and file names into CSV as they are, also where a spreadsheet takes them for
    /// formulas.
    #[arg(long)]
    pub raw_cells: bool,
}

/// Forms of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// The columns that a terminal has room for, with notes.
    Text,
    /// All columns; missing values are empty.
    Csv,
    /// All columns as one document with notes; missing values are null.
    Json,
    /// All columns for polars, DuckDB, pandas and others.
    Parquet,
}

impl TableFormat {
    /// The ending of files of this form.
    pub fn extension(self) -> &'static str {
        match self {
            TableFormat::Text => "txt",
            TableFormat::Csv => "csv",
            TableFormat::Json => "json",
            TableFormat::Parquet => "parquet",
        }
    }
}

/// Arguments of `restday activities`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  restday activities export.zip -o activities.parquet\n  restday activities export.zip --explain 20250329T063000Z"
)]
pub struct ActivitiesArguments {
    /// Arguments of every table.
    #[command(flatten)]
    pub table: TableArguments,

    /// Explain one activity instead: every number with file, formula and constants. Its id from the
    /// table, a beginning of it, or a part of its file's name.
    #[arg(long, value_name = "ID", conflicts_with_all = ["format", "output"])]
    pub explain: Option<String>,
}

/// Arguments of `restday days`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  restday days export.zip --from 2025-01-01 -o days.parquet")]
pub struct DaysArguments {
    /// Arguments of every table.
    #[command(flatten)]
    pub table: TableArguments,
}

/// Arguments of `restday weeks`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  restday weeks export.zip --format text")]
pub struct WeeksArguments {
    /// Arguments of every table.
    #[command(flatten)]
    pub table: TableArguments,
}

/// Arguments of `restday laps`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  restday laps export.zip --sport run -o laps.parquet")]
pub struct LapsArguments {
    /// Arguments of every table.
    #[command(flatten)]
    pub table: TableArguments,
}

/// Arguments of `restday efforts`.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  restday efforts export.zip -o efforts.parquet")]
pub struct EffortsArguments {
    /// Arguments of every table.
    #[command(flatten)]
    pub table: TableArguments,
}

/// Arguments of `restday samples`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  restday samples run.fit -o run.parquet\n  restday samples 'export.zip!activities/1.fit.gz' --format json"
)]
pub struct SamplesArguments {
    /// One file. Use ARCHIVE!MEMBER for a file inside an archive.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Where to write the table; `-` is standard output.
    #[arg(
        short,
        long,
        value_name = "FILE.csv|.json|.parquet|.txt",
        default_value = "-",
        value_parser = place::parser()
    )]
    pub output: PathBuf,

    /// The form [default: by the ending of the file; on a terminal text, in a pipe CSV].
    #[arg(long, value_name = "HOW", value_enum)]
    pub format: Option<TableFormat>,

    /// Write words into CSV as they are, also where a spreadsheet takes them for formulas.
    #[arg(long)]
    pub raw_cells: bool,
}
