//! Which day a training belongs to: the file's own clock, else the place, else home on that date.

use chrono::{DateTime, NaiveDate};
use restday::activity::Zone;
use restday::athlete::{ClockSource, Home};
use restday::digest::Digest;

use crate::digests::empty_run;

fn run(start: &str) -> Digest {
    let start = DateTime::parse_from_rfc3339(start)
        .expect("a time")
        .to_utc();
    Digest {
        start,
        ..empty_run()
    }
}

fn zone(name: &str) -> Zone {
    Zone::named(name).expect("a zone")
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

const HOUR_S: i32 = 3600;

#[test]
fn the_files_own_clock_goes_before_the_place_and_the_place_before_home() {
    let home = Home::Named(zone("Europe/Berlin"));
    let late = run("2025-07-01T23:30:00Z");
    assert_eq!(home.clock_of(&late), (2 * HOUR_S, ClockSource::Home));
    assert_eq!(home.day_of(&late), day(2025, 7, 2));
    let abroad = Digest {
        zone: Some(zone("America/New_York")),
        ..late.clone()
    };
    assert_eq!(home.clock_of(&abroad), (-4 * HOUR_S, ClockSource::Place));
    assert_eq!(home.day_of(&abroad), day(2025, 7, 1));
    let set = Digest {
        utc_offset_s: Some(9 * HOUR_S),
        ..abroad
    };
    assert_eq!(home.clock_of(&set), (9 * HOUR_S, ClockSource::File));
    assert_eq!(home.day_of(&set), day(2025, 7, 2));
}

#[test]
fn home_is_in_summer_time_in_summer_only() {
    let home = Home::Named(zone("Europe/Berlin"));
    // 22:30 UTC is half past midnight in summer and half past eleven in winter.
    assert_eq!(home.day_of(&run("2025-07-01T22:30:00Z")), day(2025, 7, 2));
    assert_eq!(home.day_of(&run("2025-01-01T22:30:00Z")), day(2025, 1, 1));
    // Clocks went from 02:00 to 03:00 on 30 March 2025, at 01:00 UTC.
    assert_eq!(home.offset_s_of(&run("2025-03-30T00:59:59Z")), HOUR_S);
    assert_eq!(home.offset_s_of(&run("2025-03-30T01:00:00Z")), 2 * HOUR_S);
    // And back on 26 October, when 02:30 came twice.
    assert_eq!(home.offset_s_of(&run("2025-10-26T00:30:00Z")), 2 * HOUR_S);
    assert_eq!(home.offset_s_of(&run("2025-10-26T01:30:00Z")), HOUR_S);
}

#[test]
fn a_run_over_midnight_belongs_to_the_day_it_began() {
    let home = Home::Named(zone("Europe/Berlin"));
    assert_eq!(home.day_of(&run("2025-07-01T21:59:59Z")), day(2025, 7, 1));
    assert_eq!(home.day_of(&run("2025-07-01T22:00:00Z")), day(2025, 7, 2));
}

#[test]
fn home_is_where_most_trainings_were() {
    let at = |name| Digest {
        zone: Some(zone(name)),
        ..run("2025-07-01T10:00:00Z")
    };
    let journey = [
        at("Europe/Berlin"),
        at("Europe/Berlin"),
        at("Europe/Lisbon"),
        run("2025-07-02T10:00:00Z"),
    ];
    let home = Home::usual_of(&journey);
    assert_eq!(home, Home::UsualZone(zone("Europe/Berlin")));
    // A treadmill run has no place: it gets the clock of home on its own date.
    assert_eq!(home.offset_s_of(&run("2025-01-02T10:00:00Z")), HOUR_S);
}

#[test]
fn a_few_places_do_not_overrule_many_clocks() {
    let clock = |hours: i32| Digest {
        utc_offset_s: Some(hours * HOUR_S),
        ..run("2025-07-01T10:00:00Z")
    };
    let holiday = Digest {
        zone: Some(zone("Europe/Lisbon")),
        ..run("2025-08-01T10:00:00Z")
    };
    let history = [clock(8), clock(8), clock(7), holiday];
    assert_eq!(Home::usual_of(&history), Home::UsualOffset(8 * HOUR_S));
}
