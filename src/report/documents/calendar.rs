//! The days until both clocks reach zero, as a calendar: one all-day event a day, with what it
//! allows and why. The same advice gives the same bytes.

use chrono::{Days, NaiveTime};
use icalendar::{Calendar, Component, Event, EventLike, Property};

use crate::answer::Today;
use crate::recovery::ComingDay;
use crate::report::words::Words;
use crate::report::words::plain_letters::plain_lines;

/// The calendar, in the form of RFC 5545.
pub fn calendar(today: &Today, words: &dyn Words) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//restday//recovery days//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("X-WR-CALNAME", words.calendar()),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    for day in today.days() {
        calendar.push(event(today, &day, words));
    }
    calendar.to_string()
}

/// An event that takes the place of an earlier one of the same day when it is read in again.
fn event(today: &Today, day: &ComingDay, words: &dyn Words) -> Event {
    // Stamped with the day of the advice, and not with the clock on the wall.
    let stamp = today.date().and_time(NaiveTime::MIN).and_utc();
    Event::new()
        .uid(&format!("{}-recovery@restday", day.date.format("%Y%m%d")))
        .timestamp(stamp)
        .summary(&format!("{} (restday)", words.calendar_day(day.kind)))
        .description(&plain_lines(&words.coming_day(today, day)))
        .starts(day.date)
        // The end is the first day that does not belong to it.
        .ends(day.date + Days::new(1))
        // A day of rest does not keep anybody from meetings.
        .append_property(Property::new("TRANSP", "TRANSPARENT"))
        .done()
}
