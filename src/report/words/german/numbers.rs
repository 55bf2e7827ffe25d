//! German numbers.

use super::German;
use crate::report::words::numbers::NumberWords;
use crate::report::words::units::Units;

impl NumberWords for German {
    fn units(&self) -> Units {
        self.0
    }

    fn thousands_mark(&self) -> char {
        '.'
    }

    fn decimal_mark(&self) -> char {
        ','
    }

    fn and(&self) -> &'static str {
        "und"
    }

    fn whole_days(&self, days: f64) -> String {
        format!("{days:.0}\u{a0}Tagen")
    }

    fn unknown_length(&self) -> &'static str {
        "unbekannte Dauer"
    }
}
