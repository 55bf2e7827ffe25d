//! Results to bytes: pictures, tables, text. Where the bytes go is decided elsewhere. Without any feature there
//! are its words alone, which the front door uses.

#[cfg(test)]
mod contracts;
#[cfg(feature = "text")]
pub mod documents;
#[cfg(feature = "pictures")]
pub mod drawing;
#[cfg(test)]
mod languages;
mod look;
#[cfg(feature = "tables")]
pub mod tables;
#[cfg(feature = "text")]
pub mod terminal;
#[cfg(feature = "page")]
pub mod web_page;
#[cfg(feature = "text")]
pub mod week_letter;
pub mod words;

#[cfg(feature = "text")]
pub use documents::athlete_toml::athlete_toml;
#[cfg(feature = "text")]
pub use documents::audit::audit_json;
#[cfg(feature = "text")]
pub use documents::calendar::calendar;
#[cfg(feature = "text")]
pub use documents::import_list::import_json;
#[cfg(feature = "text")]
pub use documents::portrait::portrait_json;
#[cfg(feature = "text")]
pub use documents::today::today_json;
#[cfg(feature = "text")]
pub use documents::validation::validation_json;
#[cfg(feature = "text")]
pub use documents::week::week_json;
#[cfg(feature = "pictures")]
pub use drawing::audit_calendar::audit_calendar;
#[cfg(feature = "pictures")]
pub use drawing::font::is_drawable;
#[cfg(feature = "pictures")]
pub use drawing::recovery_chart::RecoveryChart;
#[cfg(feature = "pictures")]
pub use drawing::squad::squad_picture;
pub use look::{Cells, Look, PictureSize, Theme};
#[cfg(feature = "parquet")]
pub use tables::digests_parquet;
#[cfg(feature = "tables")]
pub use tables::{
    ActivitiesTable, DaysTable, EffortsTable, LapsTable, WeeksTable, samples_table, squad_table,
};
#[cfg(feature = "text")]
pub use terminal::audit::audit_text;
#[cfg(feature = "text")]
pub use terminal::explanation::explanation;
#[cfg(feature = "text")]
pub use terminal::import_list::import_text;
#[cfg(feature = "text")]
pub use terminal::inspection::inspection;
#[cfg(feature = "text")]
pub use terminal::page::{Line, Page, Role};
#[cfg(feature = "text")]
pub use terminal::portrait::portrait_text;
#[cfg(feature = "text")]
pub use terminal::squad::squad_text;
#[cfg(feature = "text")]
pub use terminal::summary::summary;
#[cfg(feature = "text")]
pub use terminal::today::today_text;
#[cfg(feature = "text")]
pub use terminal::validation::validation_text;
#[cfg(feature = "page")]
pub use web_page::letter::week_html;
#[cfg(feature = "page")]
pub use web_page::squad::squad_page;
#[cfg(feature = "page")]
pub use web_page::{WebPage, page_policy};
#[cfg(feature = "text")]
pub use week_letter::{week_markdown, week_text};
pub use words::Language;
pub use words::letter::WeekLetter;
pub use words::plain_letters::{plain, plain_lines};
pub use words::squad_in_words::{Squad, SquadMember};
pub use words::units::Units;

pub use words::wording::{account_in_words, counted, length, only_in_words, thousands};

use thiserror::Error;

use crate::answer::Results;

/// Version of the program, for what is written by it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A way of writing results down.
pub trait Report: Sync {
    /// Name for help and messages.
    fn name(&self) -> &'static str;

    /// Endings of file names that select it, without the dot.
    fn extensions(&self) -> &'static [&'static str];

    /// The bytes, in the form that an ending selects; of a look, a table has its cells only.
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
    #[cfg(feature = "pictures")]
    &RecoveryChart,
    #[cfg(feature = "page")]
    &WebPage,
    #[cfg(feature = "tables")]
    &ActivitiesTable,
    #[cfg(feature = "tables")]
    &DaysTable,
    #[cfg(feature = "tables")]
    &WeeksTable,
    #[cfg(feature = "tables")]
    &LapsTable,
    #[cfg(feature = "tables")]
    &EffortsTable,
];

/// Why a report could not be made.
#[derive(Debug, Error)]
pub enum ReportError {
    /// The drawing library gave up.
    #[cfg(feature = "pictures")]
    #[error("the picture could not be drawn: {0}")]
    Drawing(String),
    /// What is listed could not be written as JSON.
    #[error("the list could not be written: {0}")]
    Json(#[from] serde_json::Error),
    /// A table was filled wrongly, which is a mistake of ours.
    #[cfg(feature = "tables")]
    #[error("the table could not be filled: {0}")]
    Table(#[from] tables::Mismatch),
    /// The library that writes CSV gave up.
    #[cfg(feature = "tables")]
    #[error("the table could not be written: {0}")]
    Csv(#[from] csv::Error),
    /// The library that writes Parquet gave up.
    #[cfg(feature = "parquet")]
    #[error("the table could not be written: {0}")]
    Parquet(#[from] polars::error::PolarsError),
}
