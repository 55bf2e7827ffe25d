//! A calendar of recovery days, in a language.

use crate::recovery::DayKind;

/// Names of days in a calendar.
pub trait CalendarWords {
    /// Name of the calendar.
    fn calendar(&self) -> &'static str;

    /// A day by its kind.
    fn calendar_day(&self, kind: DayKind) -> &'static str;
}
