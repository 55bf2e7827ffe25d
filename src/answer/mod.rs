//! What is asked of a history, and what comes of it, as plain data: who wants words, pictures or tables of
//! it finds everything here, decided.

mod account;
mod activity_id;
mod bin;
mod chart;
mod clock_lines;
mod column;
mod effort;
#[cfg(test)]
pub mod example_results;
mod inspected;
mod lately;
mod not_known;
mod outlook;
pub mod portrait;
mod results;
mod squad;
mod strip;
mod today;
pub mod validation;
mod verdict;
mod why;

pub use account::{Account, ActivityEntry, FileEntry, Gathered, Was};
pub use activity_id::{activity_ids, activity_of};
pub use bin::{Bin, LONGEST_BY_DAY, LONGEST_BY_WEEK};
pub use chart::{Balance, balance, building_until, column_peaks, drawn_range, with_days_ahead};
pub use clock_lines::{clocks, watch};
pub use column::{ASKED_KINDS, Column, Knowledge, columns};
pub use effort::Effort;
pub use inspected::scored;
pub use lately::Lately;
pub use not_known::{Assumed, HeartRate, NotKnown};
pub use outlook::{Outlook, When};
pub use portrait::Portrait;
pub use results::{DateRange, Question, Results};
pub use squad::{DAYS_SHOWN, Judged, Position, by_need};
pub use strip::{Done, Strip, StripDay};
pub use today::{Session, Today, WhatIf};
pub use validation::Validation;
pub use verdict::{Listed, Verdict};
pub use why::{Reason, Running};
