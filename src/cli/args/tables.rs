//! Arguments of the commands that write tables.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::headings::OUTPUT;
use super::{Common, SportArguments};
use crate::cli::look::SpokenArguments;
use crate::cli::place;

/// Where a table goes, and how it is written.
#[derive(Debug, Args)]
pub struct TableOutput {
    /// File to write, ending in .csv, .json, .parquet or .txt; `-` is standard output.
    #[arg(
        short,
        long,
        value_name = "FILE",
        default_value = "-",
        value_parser = place::parser(),
        help_heading = OUTPUT
    )]
    pub output: PathBuf,

    /// File format [default: by the ending of the file; without one, text on a terminal and CSV in a pipe].
    #[arg(long, value_name = "HOW", value_enum, help_heading = OUTPUT)]
    pub format: Option<TableFormat>,

    /// Write titles and file names to CSV unchanged, even if a spreadsheet would take them for formulas.
    #[arg(long, hide_short_help = true, help_heading = OUTPUT)]
    pub raw_cells: bool,
}

/// Arguments of every table of an export.
#[derive(Debug, Args)]
pub struct TableArguments {
    /// Where it goes.
    #[command(flatten)]
    pub written: TableOutput,

    /// What is shown.
    #[command(flatten)]
    pub shown: SportArguments,

    /// Arguments of every command.
    #[command(flatten)]
    pub common: Common,

    /// Units and language of text; columns of CSV, JSON and Parquet are always metric.
    #[command(flatten)]
    pub spoken: SpokenArguments,
}

/// File formats of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// The columns that fit on a terminal, with notes.
    Text,
    /// All columns; missing values are empty.
    Csv,
    /// All columns in one document with notes; missing values are null.
    Json,
    /// All columns, for polars, DuckDB, pandas and others.
    Parquet,
}

impl TableFormat {
    /// Its name, as it is typed.
    pub fn name(self) -> &'static str {
        match self {
            TableFormat::Text => "text",
            TableFormat::Csv => "csv",
            TableFormat::Json => "json",
            TableFormat::Parquet => "parquet",
        }
    }

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
#[command(before_help = "\
Examples:
  restday activities export.zip -o activities.parquet
  restday activities export.zip --explain 20250329T063000Z")]
pub struct ActivitiesArguments {
    /// Arguments of every table.
    #[command(flatten)]
    pub table: TableArguments,

    /// Explain one activity instead: every number with file, formula and constants. Takes its id from the table,
    /// the beginning of one, or part of its file name.
    #[arg(
        long,
        value_name = "ID",
        conflicts_with_all = ["format", "output", "raw_cells", "words"],
        help_heading = OUTPUT
    )]
    pub explain: Option<String>,
}

/// Arguments of `restday days`.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  restday days export.zip --last 8w --format text
  restday days export.zip --from 2025-01-01 -o days.parquet")]
pub struct DaysTableArguments {
    /// Arguments of every table.
    #[command(flatten)]
    pub table: TableArguments,
}

/// Arguments of `restday weeks`.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  restday weeks export.zip --format text
  restday weeks export.zip --last 1y -o weeks.csv")]
pub struct WeeksArguments {
    /// Arguments of every table.
    #[command(flatten)]
    pub table: TableArguments,
}

/// Arguments of `restday laps`.
#[derive(Debug, Args)]
#[command(before_help = "Example:\n  restday laps export.zip --sport run -o laps.parquet")]
pub struct LapsArguments {
    /// Arguments of every table.
    #[command(flatten)]
    pub table: TableArguments,
}

/// Arguments of `restday efforts`.
#[derive(Debug, Args)]
#[command(before_help = "Example:\n  restday efforts export.zip -o efforts.parquet")]
pub struct EffortsArguments {
    /// Arguments of every table.
    #[command(flatten)]
    pub table: TableArguments,
}

/// Arguments of `restday samples`.
#[derive(Debug, Args)]
#[command(
    before_help = "Examples:\n  restday samples run.fit -o run.parquet\n  restday samples 'export.zip!activities/1.fit.gz' --format json"
)]
pub struct SamplesArguments {
    /// One file. Use ARCHIVE!MEMBER for a file inside an archive.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Where the table goes.
    #[command(flatten)]
    pub written: TableOutput,
}
