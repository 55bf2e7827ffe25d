//! German: one file a topic. Runners are addressed as `du`.

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

impl Words for German {
    fn lately(&self, lately: &Lately) -> String {
        let (early, training) = (lately.too_early, lately.training);
        format!("{early} von {training} Einheiten in 4 Wochen zu früh")
    }

    fn no_files_since(&self, day: NaiveDate) -> String {
        format!("keine Daten seit {}", self.long_date(day))
    }

    fn squad_headline(&self, kinds: &[usize; 5], all: usize) -> String {
        let [rest, .., ready] = *kinds;
        let recovery: usize = kinds[..3].iter().sum();
        let unknown = all.saturating_sub(kinds.iter().sum());
        let athletes = self.counted(all, ("Athlet", "Athleten"));
        let message = match (rest, recovery) {
            (0, 0) if unknown == all => return format!("{athletes}, keine aktuellen Daten"),
            (0, 0) => format!("Heute braucht keiner von {athletes} einen Erholungstag"),
            (0, many) => format!("Heute brauchen {many} von {athletes} Erholung"),
            (many, _) => format!("Heute brauchen {many} von {athletes} Ruhe"),
        };
        format!("{message}; {ready} bereit für hartes Training, {unknown} ohne Daten")
    }

    fn squad_subline(&self, date: NaiveDate) -> String {
        self.full_date(date)
    }

    fn squad_foot(&self, left_out: usize) -> String {
        let rest = "Trainingsrat, kein medizinischer Rat. Offline erstellt mit restday.";
        match left_out {
            0 => rest.to_owned(),
            more => format!("{more} weitere auf der Seite. {rest}"),
        }
    }

    fn nameless(&self, rank: usize) -> String {
        format!("Athlet {rank}")
    }
}
