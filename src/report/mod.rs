//! Results to bytes: pictures, tables, text. Where the bytes go is decided elsewhere.

mod account;
mod activity_id;
mod audit;
mod calendar;
mod canvas;
mod chart_model;
#[cfg(test)]
mod contracts;
mod doubted_in_words;
mod doubts_in_words;
mod explanation;
mod font;
mod frame;
mod import_list;
mod inspection;
mod json_document;
mod look;
#[cfg(test)]
mod made;
mod page;
mod palette;
mod performance_in_words;
mod picture;
mod plain_letters;
mod portrait;
mod raster;
mod recovery_chart;
mod recovery_in_words;
mod repairs_in_words;
mod results;
mod rounded;
mod sheet;
mod squad;
mod strip;
mod summary;
mod svg;
mod tables;
mod today;
mod units;
mod validation;
mod web_page;
mod week_table;
mod wording;
mod words;

pub use account::{Account, ActivityEntry, FileEntry, Gathered, Was};
pub use activity_id::activity_of;
pub use audit::{audit_calendar, audit_headline, audit_json, audit_text, findings_counted};
pub use calendar::calendar;
pub use explanation::{explanation, threshold_in_words};
pub use font::is_drawable;
pub use import_list::{Listed, Verdict, import_json, import_text};
pub use inspection::inspection;
pub use look::{Cells, Look, PictureSize};
pub use page::{Line, Page, Role};
pub use palette::Theme;
pub use plain_letters::{plain, plain_lines};
pub use portrait::{Portrait, athlete_toml, portrait_json, portrait_text};
pub use recovery_chart::RecoveryChart;
pub use results::{DateRange, Question, Results};
pub use squad::{Member, Squad, squad_page, squad_picture, squad_text};
pub use summary::summary;
pub use tables::{ActivitiesTable, DaysTable, WeeksTable, digests_parquet};
pub use today::{Today, today_json, today_text};
pub use units::Units;
pub use validation::{Validation, validation_json, validation_text};
pub use web_page::WebPage;
pub use wording::{account_in_words, counted, length, only_in_words, thousands};
pub use words::Language;

use thiserror::Error;

/// A way of writing results down.
pub trait Report: Sync {
    /// Name for help and messages.
    fn name(&self) -> &'static str;

    /// Endings of file names that ask for it, without the dot.
    fn extensions(&self) -> &'static [&'static str];

    /// The bytes, in the form that an ending asks for; of a look, a table has its cells only.
    ///
    /// # Errors
    /// When a library that draws or encodes gives up.
    fn render(
        &self,
        results: &Results,
        look: &Look,
        extension: &str,
    ) -> Result<Vec<u8>, ReportError>;
}

/// Every report; a new one is one more line.
pub const REPORTS: &[&dyn Report] = &[
    &RecoveryChart,
    &WebPage,
    &ActivitiesTable,
    &DaysTable,
    &WeeksTable,
];

/// Why a report could not be made.
#[derive(Debug, Error)]
pub enum ReportError {
    /// The drawing library gave up.
    #[error("the picture could not be drawn: {0}")]
    Drawing(String),
    /// What is listed could not be written as JSON.
    #[error("the list could not be written: {0}")]
    Json(#[from] serde_json::Error),
    /// The table library gave up.
    #[error("the table could not be written: {0}")]
    Table(#[from] polars::error::PolarsError),
}
