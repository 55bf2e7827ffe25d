//! Tables for others to work with: activities, days, weeks, laps and best efforts of a history and samples of a file,
//! each as text, CSV, JSON and Parquet; and what activities are made of, as Parquet.
//!
//! [`catalogue`] is the list of all columns, and the source of docs/tables.md.

mod activities;
pub mod catalogue;
pub mod codes;
mod columns;
mod csv;
mod days;
#[cfg(feature = "parquet")]
mod digests;
mod efforts;
mod filled;
mod json;
mod laps;
#[cfg(feature = "parquet")]
mod metadata;
#[cfg(feature = "parquet")]
mod parquet;
mod samples;
mod squad;
mod text;
mod weeks;

pub use activities::ActivitiesTable;
pub use days::DaysTable;
#[cfg(feature = "parquet")]
pub use digests::digests_parquet;
pub use efforts::EffortsTable;
pub use filled::Mismatch;
pub use laps::LapsTable;
pub use samples::samples_table;
pub use squad::squad_table;
pub use weeks::WeeksTable;

use catalogue::Sheet;
use filled::Filled;

use super::{Report, ReportError};
use crate::answer::Results;
use crate::report::look::Look;

/// One table: its columns, and which of them are shown on a terminal.
pub trait Table: Sync {
    /// Its name and its columns.
    fn sheet(&self) -> &'static Sheet;

    /// The rows within the range of the results.
    ///
    /// # Errors
    /// When columns are not those of the sheet, which is a mistake of ours.
    fn filled(&self, results: &Results) -> Result<Filled, Mismatch>;

    /// Columns that a terminal has room for, with their headings.
    fn shown(&self) -> &'static [Shown];
}

/// A column as it is shown on a terminal.
pub struct Shown {
    /// Its name in the frame.
    pub column: &'static str,
    /// Its heading.
    pub heading: &'static str,
    /// Decimals of its numbers.
    pub decimals: usize,
    /// Whether its numbers are seconds, shown as a clock shows them.
    pub is_clock: bool,
    /// Whether its words are codes, shown with blanks.
    pub is_code: bool,
}

impl Shown {
    /// A column, its heading and the decimals of its numbers.
    const fn new(column: &'static str, heading: &'static str, decimals: usize) -> Self {
        Self {
            column,
            heading,
            decimals,
            is_clock: false,
            is_code: false,
        }
    }

    /// A column of seconds, shown as a clock shows them.
    const fn clock(column: &'static str, heading: &'static str) -> Self {
        Self {
            is_clock: true,
            ..Self::new(column, heading, 0)
        }
    }

    /// A column of codes, shown with blanks.
    const fn code(column: &'static str, heading: &'static str) -> Self {
        Self {
            is_code: true,
            ..Self::new(column, heading, 0)
        }
    }
}

impl<T: Table> Report for T {
    fn name(&self) -> &'static str {
        self.sheet().name
    }

    fn extensions(&self) -> &'static [&'static str] {
        &[
            "csv",
            "json",
            #[cfg(feature = "parquet")]
            "parquet",
            "txt",
        ]
    }

    fn render(
        &self,
        results: &Results,
        look: &Look,
        extension: &str,
    ) -> Result<Vec<u8>, ReportError> {
        let table = self.filled(results)?;
        let words = look.words();
        let notes = match extension {
            "txt" => words.table_notes(results, &|name| {
                self.shown().iter().any(|s| s.column == name)
            }),
            _ => words.table_notes(results, &|name| table.column(name).is_some()),
        };
        written(&table, self.sheet(), self.shown(), &notes, look, extension)
    }
}

/// A table in the form of an ending.
fn written(
    table: &Filled,
    sheet: &Sheet,
    shown: &[Shown],
    notes: &[String],
    look: &Look,
    extension: &str,
) -> Result<Vec<u8>, ReportError> {
    Ok(match extension {
        #[cfg(feature = "parquet")]
        "parquet" => parquet::parquet(table, sheet, notes)?,
        "json" => json::json(table, sheet.name, notes)?,
        "txt" => text::text(table, (shown, look.units), notes).into_bytes(),
        _ => csv::csv(table, look.cells)?,
    })
}
