//! English words of weeks.

use super::English;
use crate::report::words::numbers::NumberWords;
use crate::report::words::weeks::{WeekLabels, WeekWords};

const LABELS: WeekLabels = WeekLabels {
    week: "week",
    headings: [
        ["load", ""],
        ["impact", ""],
        ["sessions", ""],
        ["recovery", "advised"],
        ["recovery", "taken"],
        ["too soon", ""],
    ],
    unknown: "no data",
    no_data: "no data",
    today: "today",
    strip: ["load", "advised", "too soon"],
    today_mark: "◂today",
};

impl WeekWords for English {
    fn weeks(&self) -> &'static WeekLabels {
        &LABELS
    }

    fn day_count(&self, days: usize) -> String {
        self.counted(days, ("day", "days"))
    }
}
