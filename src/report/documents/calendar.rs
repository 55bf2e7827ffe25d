//! The days until both clocks have run out, as a calendar: one all-day event a day, with what it
//! allows and why. The same advice gives the same bytes.

use chrono::{Days, NaiveTime};
use icalendar::{Calendar, Component, Event, EventLike, Property};

use crate::answer::Today;
use crate::recovery::{ComingDay, DayKind};
use crate::report::words::plain_letters::plain_lines;
use crate::report::words::today_in_words::day_in_words;

/// The calendar, in the form of RFC 5545.
pub fn calendar(today: &Today) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//restday//recovery days//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("X-WR-CALNAME", "Recovery days"),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    for day in today.days() {
        calendar.push(event(today, &day));
    }
    calendar.to_string()
}

/// An event that takes the place of an earlier one of the same day when it is read in again.
fn event(today: &Today, day: &ComingDay) -> Event {
    // Stamped with the day of the advice, and not with the clock on the wall.
    let stamp = today.date().and_time(NaiveTime::MIN).and_utc();
    Event::new()
        .uid(&format!("{}-recovery@restday", day.date.format("%Y%m%d")))
        .timestamp(stamp)
        .summary(&format!("{} (restday)", name(day.kind)))
        .description(&plain_lines(&day_in_words(today, day)))
        .starts(day.date)
        // The end is the first day that does not belong to it.
        .ends(day.date + Days::new(1))
        // A day of rest does not keep anybody from meetings.
        .append_property(Property::new("TRANSP", "TRANSPARENT"))
        .done()
}

fn name(kind: DayKind) -> &'static str {
    match kind {
        DayKind::Rest => "Rest day",
        DayKind::Walk => "Walking day",
        DayKind::RecoveryRun => "Recovery run day",
        DayKind::Easy => "Easy day",
        DayKind::Ready => "Ready for hard training",
    }
}
