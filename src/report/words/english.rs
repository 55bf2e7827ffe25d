//! English: one file a topic; this one has the labels of pictures.

mod advice;
mod athlete;
mod audits;
mod calendar;
mod cautions;
mod dates;
mod doubts;
mod files;
mod findings;
mod foot;
mod headline;
mod inspect;
mod names;
mod numbers;
pub mod page;
mod picture;
mod sessions;
mod squad;
mod squad_headline;
mod summary;
mod table_notes;
mod today;
mod validation;
mod week_letter;
mod weeks;

use super::Words;
use crate::answer::Lately;
use crate::report::words::numbers::NumberWords;
use crate::report::words::units::Units;

/// The English language, with the units of its readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct English(pub Units);

/// The English language, in some units.
pub fn words(units: Units) -> &'static dyn Words {
    match units {
        Units::Metric => &English(Units::Metric),
        Units::Imperial => &English(Units::Imperial),
    }
}

/// `1 day`, `3 days`.
fn counted(count: usize, one: &str, many: &str) -> String {
    English(Units::Metric).counted(count, (one, many))
}

/// `1,319`.
fn thousands(number: i64) -> String {
    English(Units::Metric).thousands(number)
}

impl Words for English {
    fn lately(&self, lately: &Lately) -> String {
        let (early, training) = (lately.too_early, lately.training);
        format!("{early} of {training} sessions in 4 weeks too soon")
    }
}
