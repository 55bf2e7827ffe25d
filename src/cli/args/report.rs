//! The command line of `restday report`.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{Common, SportArguments};
use crate::cli::look::ChartArguments;
use crate::cli::place;
use crate::report::{RecoveryChart, Report, WebPage};

/// Where the picture goes when nothing is said.
pub const DEFAULT_PICTURE: &str = "restday.png";
/// Where the reports of several athletes go when nothing is said.
pub const DEFAULT_FOLDER: &str = "restday-reports";

/// Arguments of `restday report`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  restday report ~/Garmin/Activities -o report.png\n  restday report ~/Garmin/Activities -o report.html\n  restday report squad --per-athlete -o reports --formats png,svg"
)]
pub struct ReportArguments {
    /// Arguments of every command.
    #[command(flatten)]
    pub common: Common,

    /// What is shown.
    #[command(flatten)]
    pub shown: SportArguments,

    /// Where to write it; `-` is standard output. With --per-athlete, a folder [default: restday.png,
    /// or restday-reports].
    #[arg(short, long, value_name = "FILE.png|.svg|.html", value_parser = place::parser())]
    pub output: Option<PathBuf>,

    /// How it is to look.
    #[command(flatten)]
    pub chart: ChartArguments,

    /// Make a report for each folder or archive in EXPORT, and an overview of who needs rest. An
    /// athlete.toml and a corrections.toml in such a folder are that athlete's.
    #[arg(long, conflicts_with = "title")]
    pub per_athlete: bool,

    /// Forms of the reports of several athletes.
    #[arg(
        long,
        value_name = "FORM,…",
        value_enum,
        value_delimiter = ',',
        default_value = "png,html",
        requires = "per_athlete"
    )]
    pub formats: Vec<ReportFormat>,
}

/// Forms of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// A picture.
    Png,
    /// A picture that is sharp at any size.
    Svg,
    /// A page for a browser.
    Html,
}

impl ReportFormat {
    /// The ending of files of this form.
    pub fn extension(self) -> &'static str {
        match self {
            ReportFormat::Png => "png",
            ReportFormat::Svg => "svg",
            ReportFormat::Html => "html",
        }
    }

    /// Name of such a file.
    pub fn file(self, stem: &str) -> String {
        format!("{stem}.{}", self.extension())
    }

    /// The one that tells most.
    pub fn best(formats: &[Self]) -> Self {
        let ranked = [ReportFormat::Html, ReportFormat::Svg];
        let best = ranked.into_iter().find(|format| formats.contains(format));
        best.unwrap_or(ReportFormat::Png)
    }

    /// What writes it.
    pub fn report(self) -> &'static dyn Report {
        match self {
            ReportFormat::Png | ReportFormat::Svg => &RecoveryChart,
            ReportFormat::Html => &WebPage,
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
