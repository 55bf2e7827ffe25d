//! The command line of `restday report`.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::headings::OUTPUT;
use super::{Common, SportArguments};
use crate::cli::look::ChartArguments;
use crate::cli::place;
use crate::report::{RecoveryChart, Report, WebPage};

/// Where the picture goes without -o.
pub const DEFAULT_PICTURE: &str = "restday.png";
/// Where the reports of several athletes go without -o.
pub const DEFAULT_FOLDER: &str = "restday-reports";

/// Arguments of `restday report`.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  restday report ~/Garmin/Activities                   picture restday.png, and a summary
  restday report ~/Garmin/Activities -o report.html --open
  restday report export.zip --from 2025-01 --to 2025-03 -o winter.png
  restday report squad --per-athlete -o reports --formats html,csv")]
pub struct ReportArguments {
    /// File to write, ending in .png, .svg or .html; `-` is standard output. With --per-athlete, a folder [default:
    /// restday.png, or restday-reports].
    #[arg(
        short,
        long,
        value_name = "FILE",
        value_parser = place::parser(),
        help_heading = OUTPUT
    )]
    pub output: Option<PathBuf>,

    /// Open the picture or page when it is written.
    #[arg(long, help_heading = OUTPUT)]
    pub open: bool,

    /// For coaches: a report for each folder or archive in EXPORT, with an overview that ranks who needs rest. An
    /// athlete.toml and a corrections.toml in such a folder apply to that athlete.
    #[arg(long, conflicts_with = "title", help_heading = OUTPUT)]
    pub per_athlete: bool,

    /// File formats of the reports with --per-athlete. The overview is always a picture and a page; csv and json add
    /// it as a table (columns: docs/tables.md), without a report for each athlete.
    #[arg(
        long,
        value_name = "FORMAT,…",
        value_enum,
        value_delimiter = ',',
        default_value = "png,html",
        requires = "per_athlete",
        hide_short_help = true, help_heading = OUTPUT
    )]
    pub formats: Vec<ReportFormat>,

    /// What is shown.
    #[command(flatten)]
    pub shown: SportArguments,

    /// Arguments of every command.
    #[command(flatten)]
    pub common: Common,

    /// How it looks.
    #[command(flatten)]
    pub chart: ChartArguments,
}

/// Forms of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// A picture.
    Png,
    /// A picture that is sharp at any size.
    Svg,
    /// An interactive page for a browser.
    Html,
    /// The overview as a table for a spreadsheet.
    Csv,
    /// The overview as one document for other programs.
    Json,
}

impl ReportFormat {
    /// The ending of files of this form.
    pub fn extension(self) -> &'static str {
        match self {
            ReportFormat::Png => "png",
            ReportFormat::Svg => "svg",
            ReportFormat::Html => "html",
            ReportFormat::Csv => "csv",
            ReportFormat::Json => "json",
        }
    }

    /// Name of such a file.
    pub fn file(self, stem: &str) -> String {
        format!("{stem}.{}", self.extension())
    }

    /// The most detailed one; `None` where no report of a single athlete is made.
    pub fn best(formats: &[Self]) -> Option<Self> {
        let ranked = [ReportFormat::Html, ReportFormat::Svg, ReportFormat::Png];
        ranked.into_iter().find(|format| formats.contains(format))
    }

    /// What writes the report of an athlete in it; `None` for a form of the overview alone.
    pub fn report(self) -> Option<&'static dyn Report> {
        match self {
            ReportFormat::Png | ReportFormat::Svg => Some(&RecoveryChart),
            ReportFormat::Html => Some(&WebPage),
            ReportFormat::Csv | ReportFormat::Json => None,
        }
    }
}

impl ReportArguments {
    /// Where the picture goes.
    pub fn picture(&self) -> &Path {
        self.output.as_deref().unwrap_or(Path::new(DEFAULT_PICTURE))
    }

    /// Where the reports of several athletes go.
    pub fn folder(&self) -> &Path {
        self.output.as_deref().unwrap_or(Path::new(DEFAULT_FOLDER))
    }
}
