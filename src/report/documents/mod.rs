//! Results as documents for other programs: JSON, a calendar, an athlete file.

pub mod athlete_toml;
pub mod audit;
pub mod calendar;
pub mod import_list;
pub mod json_document;
pub mod portrait;
pub mod today;
pub mod validation;
