//! German words of weeks.

use super::German;
use crate::report::words::numbers::NumberWords;
use crate::report::words::weeks::{WeekLabels, WeekWords};

const LABELS: WeekLabels = WeekLabels {
    week: "Woche",
    headings: [
        ["Belastung", ""],
        ["Stöße", ""],
        ["Einheiten", ""],
        ["Erholung", "empfohlen"],
        ["Erholung", "gehalten"],
        ["zu früh", ""],
    ],
    unknown: "o. Daten",
    no_data: "keine Daten",
    today: "heute",
    strip: ["Belastung", "empfohlen", "zu früh"],
    today_mark: "◂heute",
};

impl WeekWords for German {
    fn weeks(&self) -> &'static WeekLabels {
        &LABELS
    }

    fn day_count(&self, days: usize) -> String {
        self.counted(days, ("Tag", "Tage"))
    }
}
