//! Results as lines for a terminal.

pub mod audit;
pub mod explanation;
pub mod import_list;
pub mod inspection;
mod next_training;
pub mod page;
pub mod portrait;
pub mod squad;
mod strip;
pub mod summary;
pub mod today;
pub mod validation;
mod week_table;
