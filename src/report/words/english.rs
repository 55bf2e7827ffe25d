//! English: one file a topic; what pictures say by labels stands here.

mod advice;
mod athlete;
mod calendar;
mod dates;
mod doubts;
mod files;
mod foot;
mod headline;
mod inspect;
mod names;
mod numbers;
pub mod page;
mod picture;
mod sessions;
mod summary;
mod today;
mod validation;
mod weeks;

use chrono::NaiveDate;

use super::Words;
use crate::answer::Lately;
use crate::report::words::dates::DateWords;
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

    fn no_files_since(&self, day: NaiveDate) -> String {
        format!("no data since {}", self.long_date(day))
    }

    fn squad_headline(&self, kinds: &[usize; 5], all: usize) -> String {
        let [rest, .., ready] = *kinds;
        let recovery: usize = kinds[..3].iter().sum();
        let unknown = all.saturating_sub(kinds.iter().sum());
        let athletes = counted(all, "athlete", "athletes");
        let need = |count: usize, what: &str| {
            let needs = if count == 1 { "needs" } else { "need" };
            format!("{count} of {athletes} {needs} {what} today")
        };
        let message = match (rest, recovery) {
            (0, 0) if unknown == all => {
                return format!("Nobody knows who needs rest today: {athletes}, no recent files");
            }
            (0, 0) if unknown > 0 => "Nobody is known to need a recovery day today".to_owned(),
            (0, 0) => format!("None of {athletes} needs a recovery day today"),
            (0, recovery) => need(recovery, "a recovery day"),
            (rest, _) => need(rest, "rest"),
        };
        let of_whom = match unknown {
            0 => String::new(),
            unknown => format!("; of {unknown} nobody knows"),
        };
        format!("{message}; {ready} may train hard{of_whom}")
    }

    fn squad_subline(&self, date: NaiveDate) -> String {
        let day = date.format("%A");
        format!(
            "{day} {} · who needs recovery first, and why",
            self.long_date(date)
        )
    }

    fn squad_foot(&self, left_out: usize) -> String {
        let rest = "Ranked by kind of day, then by the longer clock. Bars: legs above, heart and lungs \
                    below. Training advice, not medical advice. Made offline with restday.";
        match left_out {
            0 => rest.to_owned(),
            more => format!(
                "{} more on the page. {rest}",
                counted(more, "athlete", "athletes")
            ),
        }
    }

    fn nameless(&self, rank: usize) -> String {
        format!("athlete {rank}")
    }
}
