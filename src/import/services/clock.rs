//! Times and durations as services write them: with a zone or without, as text or counted since 1970.

use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeDelta, Utc};
use serde::Deserialize;
use serde::de::Deserializer;

use super::json::Word;
use crate::import::{Began, possible_offset_s};

/// A time as it is written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stamp {
    /// A moment, and its written offset from UTC.
    Zoned(DateTime<FixedOffset>),
    /// Local time; its offset from UTC is unknown.
    Clock(NaiveDateTime),
}

/// Notations with an offset, besides RFC 3339.
const ZONED: [&str; 5] = [
    "%Y-%m-%d %H:%M:%S%.f %z",
    "%Y-%m-%dT%H:%M:%S%.f%z",
    "%Y-%m-%d %I:%M:%S %p %z",
    "%Y-%m-%dT%H:%M%z",
    "%Y-%m-%d %H:%M %z",
];

/// Notations without one.
const BARE: [&str; 4] = [
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%d %H:%M",
];

/// Milliseconds since 1970 are more than this for any session, and seconds fewer.
const LEAST_MILLISECONDS: f64 = 1e11;

impl Stamp {
    /// Reads a time.
    pub fn of(text: &str) -> Option<Self> {
        let text = text.trim().replace('\u{202f}', " ");
        if let Ok(time) = DateTime::parse_from_rfc3339(&text) {
            return Some(Stamp::Zoned(time));
        }
        let bare = |way: &&str| NaiveDateTime::parse_from_str(&text, way).ok();
        // Most values of a course are written like this, and a text with an offset never is.
        if let Some(clock) = bare(&BARE[0]) {
            return Some(Stamp::Clock(clock));
        }
        if let Ok(number) = text.parse::<f64>() {
            return of_count(number);
        }
        let zoned = |way: &&str| DateTime::parse_from_str(&text, way).ok();
        if let Some(time) = ZONED.iter().find_map(zoned) {
            return Some(Stamp::Zoned(time));
        }
        BARE.iter().find_map(bare).map(Stamp::Clock)
    }

    /// As the start of a session, whose offset may be given separately, seconds east of UTC.
    pub fn began(self, utc_offset_s: Option<f64>) -> Began {
        let told = utc_offset_s.map(|offset_s| offset_s as i64);
        match self {
            Stamp::Zoned(time) => match told.and_then(possible_offset_s) {
                Some(offset_s) => Began::At(time.to_utc(), Some(offset_s)),
                None => Began::zoned(time),
            },
            Stamp::Clock(clock) => Began::local(clock, told),
        }
    }

    /// Seconds since another one; `None` if only one of them has a zone.
    pub fn since_s(self, start: Self) -> Option<f64> {
        let passed = match (self, start) {
            (Stamp::Zoned(time), Stamp::Zoned(start)) => time - start,
            (Stamp::Clock(time), Stamp::Clock(start)) => time - start,
            _ => return None,
        };
        Some(passed.num_milliseconds() as f64 / 1000.0)
    }

    /// The time a number of seconds later.
    pub fn plus_s(self, seconds: f64) -> Option<Self> {
        let later = TimeDelta::try_milliseconds((seconds * 1000.0) as i64)?;
        Some(match self {
            Stamp::Zoned(time) => Stamp::Zoned(time.checked_add_signed(later)?),
            Stamp::Clock(time) => Stamp::Clock(time.checked_add_signed(later)?),
        })
    }
}

fn of_count(number: f64) -> Option<Stamp> {
    let seconds = match number.abs() >= LEAST_MILLISECONDS {
        true => number / 1000.0,
        false => number,
    };
    moment(seconds).map(|time| Stamp::Zoned(time.fixed_offset()))
}

/// The moment a number of seconds after 1970; none within the first years, since zero means no time.
pub fn moment(seconds: f64) -> Option<DateTime<Utc>> {
    const FIRST_S: f64 = 1e8;
    let whole = (seconds * 1000.0).round();
    (seconds.is_finite() && seconds >= FIRST_S)
        .then(|| DateTime::from_timestamp_millis(whole as i64))
        .flatten()
}

/// A time, or nothing if the value is something else.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct When(pub Option<Stamp>);

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = Word::deserialize(deserializer)?;
        Ok(Self(word.as_deref().and_then(Stamp::of)))
    }
}

/// A duration in ISO 8601 such as `PT1H2M3.5S`, or with a single letter as in `1800s`; seconds.
pub fn duration_s(text: &str) -> Option<f64> {
    let mut sum_s = 0.0;
    let mut number = String::new();
    let mut in_time = false;
    let mut units = 0;
    for letter in text.trim().chars() {
        match letter.to_ascii_uppercase() {
            'P' => {}
            'T' => in_time = true,
            ',' => number.push('.'),
            digit @ ('0'..='9' | '.') => number.push(digit),
            unit => {
                let unit_s = match (unit, in_time) {
                    ('D', false) => 86_400.0,
                    ('H', _) => 3600.0,
                    ('M', true) => 60.0,
                    ('S', _) => 1.0,
                    _ => return None,
                };
                sum_s += unit_s * number.parse::<f64>().ok()?;
                number.clear();
                units += 1;
            }
        }
    }
    (units > 0 && number.is_empty()).then_some(sum_s)
}

/// A duration as text, or nothing if the value is something else; seconds.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Duration(pub Option<f64>);

impl<'de> Deserialize<'de> for Duration {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = Word::deserialize(deserializer)?;
        Ok(Self(word.as_deref().and_then(duration_s)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_moment_is_written_in_many_ways() {
        let moment = Stamp::of("2024-05-14T16:00:00Z").expect("a time");
        for text in [
            "2024-05-14T18:00:00.000+02:00",
            "2024-05-14 18:00:00 +0200",
            "2024-05-14 06:00:00 PM +0200",
            "2024-05-14 06:00:00\u{202f}PM +0200",
            "2024-05-14T18:00:00.000+0200",
            "1715702400000",
            "1715702400",
        ] {
            let other = Stamp::of(text).expect(text);
            assert_eq!(other.since_s(moment), Some(0.0), "{text}");
        }
        let clock = Stamp::of("2024-05-14T18:00:00.250").expect("a time");
        assert_eq!(clock.since_s(moment), None);
        assert!(Stamp::of("0").is_none() && Stamp::of("soon").is_none());
    }

    #[test]
    fn a_clock_that_is_told_beside_the_time_goes_before_its_writing() {
        let moment = Stamp::of("2024-05-14T16:00:00Z").expect("a time");
        let Began::At(start, offset_s) = moment.began(Some(7200.0)) else {
            panic!("a moment");
        };
        assert_eq!(
            (start.to_rfc3339(), offset_s),
            ("2024-05-14T16:00:00+00:00".to_owned(), Some(7200))
        );
        let clock = Stamp::of("2024-05-14T18:00:00").expect("a time");
        assert_eq!(clock.began(Some(7200.0)), moment.began(Some(7200.0)));
        assert!(matches!(clock.began(None), Began::OnLocalClock(_)));
    }

    #[test]
    fn durations_add_up_their_parts() {
        assert_eq!(duration_s("PT1800S"), Some(1800.0));
        assert_eq!(duration_s("PT1H1M1.5S"), Some(3661.5));
        assert_eq!(duration_s("P1DT1H"), Some(90_000.0));
        assert_eq!(duration_s("674.186s"), Some(674.186));
        for text in ["", "PT", "1800", "PT1X", "P1M", "S"] {
            assert_eq!(duration_s(text), None, "{text}");
        }
    }
}
