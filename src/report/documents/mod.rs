//! Results as documents for other programs: JSON, a calendar, an athlete file.

pub mod athlete_toml;
pub mod audit;
pub mod calendar;
pub mod import_list;
pub mod portrait;
pub mod today;
pub mod validation;
pub mod week;

use crate::report::ReportError;
use crate::report::words::plain_letters::escaped_json;
use crate::report::words::units::rounded;
use serde::Serialize;

/// A document in lines, with letters that would act on a terminal as their numbers.
///
/// # Errors
/// When the library gives up.
pub fn json_document(document: &impl Serialize) -> Result<String, ReportError> {
    Ok(escaped_json(&serde_json::to_string_pretty(document)?) + "\n")
}

/// A value to two decimals, as in the tables.
pub fn hundredths(value: f64) -> f64 {
    rounded(value, 2)
}

/// A value to three decimals.
pub fn thousandths(value: f64) -> f64 {
    rounded(value, 3)
}
