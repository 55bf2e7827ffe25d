//! Tables for others to work with: activities, days and weeks, each as text, CSV, JSON and Parquet; and what
//! they are made of, as Parquet.
//!
//! Columns stand in docs/tables.md with their units.

mod activities;
mod columns;
mod days;
mod digests;
pub mod frame;
mod text;
mod weeks;

pub use activities::ActivitiesTable;
pub use days::DaysTable;
pub use digests::digests_parquet;
pub use weeks::WeeksTable;

use polars::prelude::*;

use super::{Report, ReportError};
use crate::answer::Results;
use crate::history::RATIO_CRITIQUE;
use crate::report::look::Look;
use crate::report::words::performance_in_words::performance_in_words;
use crate::report::words::wording::only_in_words;

/// One table: its columns, and which of them are shown on a terminal.
pub trait Table: Sync {
    /// What it is a table of, in the plural.
    fn of(&self) -> &'static str;

    /// The rows within the range of the results.
    ///
    /// # Errors
    /// When polars refuses, which is a mistake of ours.
    fn frame(&self, results: &Results) -> PolarsResult<DataFrame>;

    /// Columns that a terminal has room for, with their headings.
    fn shown(&self) -> &'static [Shown];
}

/// A column as it is shown on a terminal.
pub struct Shown {
    /// Its name in the frame.
    pub column: &'static str,
    /// What stands above it.
    pub heading: &'static str,
    /// Decimals of its numbers.
    pub decimals: usize,
}

impl Shown {
    /// A column, its heading and the decimals of its numbers.
    const fn new(column: &'static str, heading: &'static str, decimals: usize) -> Self {
        Self {
            column,
            heading,
            decimals,
        }
    }
}

impl<T: Table> Report for T {
    fn name(&self) -> &'static str {
        self.of()
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["csv", "json", "parquet", "txt"]
    }

    fn render(
        &self,
        results: &Results,
        look: &Look,
        extension: &str,
    ) -> Result<Vec<u8>, ReportError> {
        let table = self.frame(results)?;
        Ok(match extension {
            "parquet" => frame::parquet(table)?,
            "json" => {
                let holds = |name: &str| table.get_column_index(name).is_some();
                frame::json(&table, self.of(), &notes(results, holds))?
            }
            "txt" => {
                let shows = |name: &str| self.shown().iter().any(|s| s.column == name);
                text::text(&table, self.shown(), &notes(results, shows))?.into_bytes()
            }
            _ => frame::csv(table, look.cells)?,
        })
    }
}

/// What has to stand beside some columns: conventions and critique.
fn notes(results: &Results, has: impl Fn(&str) -> bool) -> Vec<String> {
    let mut notes: Vec<String> = only_in_words(&results.shown).into_iter().collect();
    if has("fitness") {
        notes.push(averages(results));
    }
    if has("workload_ratio_coupled") {
        notes.push(format!("Workload ratio: {RATIO_CRITIQUE}"));
        notes.push(performance_in_words(&results.history));
    }
    notes
}

fn averages(results: &Results) -> String {
    let model = results.history.model;
    format!(
        "Fitness and fatigue: averages over {:.0} and {:.0} days by {}, from {}; unknown days are left \
             out of them.",
        model.chronic_days,
        model.acute_days,
        model.averaging.formula(),
        results.athlete.earlier.seed()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::example_results;

    #[test]
    fn types_of_columns_are_the_same_whatever_the_rows() {
        let tables: [&dyn Table; 3] = [&ActivitiesTable, &DaysTable, &WeeksTable];
        let full = example_results::export(3650);
        for table in tables {
            let schema = |results: &Results| {
                let frame = table.frame(results).expect("a table");
                frame.schema().clone()
            };
            let usual = schema(&full);
            for others in [
                example_results::unscored(),
                example_results::runs(0),
                example_results::runs(30),
            ] {
                assert_eq!(schema(&others), usual, "{}", table.of());
            }
        }
    }
}
