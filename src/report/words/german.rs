//! German: one file a topic. Runners are addressed as `du`.

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

/// The German language, with the units of its readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct German(pub Units);

/// The German language, in some units.
pub fn words(units: Units) -> &'static dyn Words {
    match units {
        Units::Metric => &German(Units::Metric),
        Units::Imperial => &German(Units::Imperial),
    }
}

/// `1 Athlet`, `3 Athleten`.
fn counted(count: usize, one: &str, many: &str) -> String {
    German(Units::Metric).counted(count, (one, many))
}

impl Words for German {
    fn lately(&self, lately: &Lately) -> String {
        let (early, training) = (lately.too_early, lately.training);
        format!("{early} von {training} Einheiten in 4 Wochen zu früh")
    }
}
