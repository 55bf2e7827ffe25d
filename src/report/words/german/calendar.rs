//! A calendar of recovery days, in German.

use super::German;
use crate::recovery::DayKind;
use crate::report::words::calendar::CalendarWords;

impl CalendarWords for German {
    fn calendar(&self) -> &'static str {
        "Erholungstage"
    }

    fn calendar_day(&self, kind: DayKind) -> &'static str {
        match kind {
            DayKind::Rest => "Ruhetag",
            DayKind::Walk => "Spaziergang",
            DayKind::RecoveryRun => "Erholungslauf",
            DayKind::Easy => "Locker trainieren",
            DayKind::Ready => "Bereit für hartes Training",
        }
    }
}
