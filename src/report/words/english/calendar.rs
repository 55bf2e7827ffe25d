//! A calendar of recovery days, in English.

use super::English;
use crate::recovery::DayKind;
use crate::report::words::calendar::CalendarWords;

impl CalendarWords for English {
    fn calendar(&self) -> &'static str {
        "Recovery days"
    }

    fn calendar_day(&self, kind: DayKind) -> &'static str {
        match kind {
            DayKind::Rest => "Rest day",
            DayKind::Walk => "Walking day",
            DayKind::RecoveryRun => "Recovery run day",
            DayKind::Easy => "Easy day",
            DayKind::Ready => "Ready for hard training",
        }
    }
}
