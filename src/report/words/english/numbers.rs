//! English numbers.

use super::English;
use crate::report::words::numbers::NumberWords;
use crate::report::words::units::Units;

impl NumberWords for English {
    fn units(&self) -> Units {
        self.0
    }

    fn thousands_mark(&self) -> char {
        ','
    }

    fn decimal_mark(&self) -> char {
        '.'
    }

    fn and(&self) -> &'static str {
        "and"
    }

    fn whole_days(&self, days: f64) -> String {
        format!("{days:.0}\u{a0}days")
    }

    fn unknown_length(&self) -> &'static str {
        "of unknown length"
    }
}
