//! Numbers with units, and moments, as the archive writes them.

use chrono::{DateTime, FixedOffset, Utc};

/// What a unit measures, and its factor to ours.
const UNITS: &[(&str, Dimension, f64)] = &[
    ("m", Dimension::Length, 1.0),
    ("cm", Dimension::Length, 0.01),
    ("km", Dimension::Length, 1000.0),
    ("mi", Dimension::Length, 1609.344),
    ("yd", Dimension::Length, 0.9144),
    ("ft", Dimension::Length, 0.3048),
    ("ms", Dimension::Time, 0.001),
    ("s", Dimension::Time, 1.0),
    ("min", Dimension::Time, 60.0),
    ("hr", Dimension::Time, 3600.0),
    ("m/s", Dimension::Speed, 1.0),
    ("km/hr", Dimension::Speed, 1000.0 / 3600.0),
    ("mi/hr", Dimension::Speed, 1609.344 / 3600.0),
    ("count/min", Dimension::Rate, 1.0),
    ("count/s", Dimension::Rate, 60.0),
    ("W", Dimension::Power, 1.0),
    ("kW", Dimension::Power, 1000.0),
];

/// Kinds of quantity, each in a unit of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// Length, metres.
    Length,
    /// Duration, seconds.
    Time,
    /// Speed, metres per second.
    Speed,
    /// Rate, times per minute.
    Rate,
    /// Power, watts.
    Power,
}

impl Dimension {
    /// A number with its unit converted to ours; `None` if negative, not a number, or of another
    /// dimension.
    pub fn of(self, number: &str, unit: &str) -> Option<f64> {
        let (_, _, factor) = UNITS
            .iter()
            .find(|(name, dimension, _)| *name == unit && *dimension == self)?;
        let number: f64 = number.trim().parse().ok()?;
        let value = number * factor;
        (value.is_finite() && value >= 0.0).then_some(value)
    }

    /// The same from one text, such as `1036 cm`.
    pub fn of_text(self, text: &str) -> Option<f64> {
        let (number, unit) = text.trim().split_once(' ')?;
        self.of(number, unit.trim())
    }
}

/// A date such as `2021-05-01 10:00:00 +0200`.
pub fn moment(text: &str) -> Option<DateTime<Utc>> {
    Some(zoned(text)?.to_utc())
}

/// The same with its written offset.
pub fn zoned(text: &str) -> Option<DateTime<FixedOffset>> {
    let usual = DateTime::parse_from_str(text.trim(), "%Y-%m-%d %H:%M:%S %z").ok();
    usual.or_else(|| {
        let text = twelve_hours(text)?;
        DateTime::parse_from_str(&text, "%Y-%m-%d %I:%M:%S %p %z").ok()
    })
}

/// Halves of the day as named by phones set to a 12-hour clock.
const HALVES: [(&str, &str); 14] = [
    ("a.m.", "AM"),
    ("p.m.", "PM"),
    ("a. m.", "AM"),
    ("p. m.", "PM"),
    ("am", "AM"),
    ("pm", "PM"),
    ("上午", "AM"),
    ("下午", "PM"),
    ("午前", "AM"),
    ("午後", "PM"),
    ("오전", "AM"),
    ("오후", "PM"),
    ("vorm.", "AM"),
    ("nachm.", "PM"),
];

/// A date on a 12-hour clock, such as `2021-05-01 6:00:00 PM +0200`, with any blanks, in any language,
/// with the half of the day before the time or after it.
fn twelve_hours(text: &str) -> Option<String> {
    let text = text
        .to_lowercase()
        .replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ");
    let (name, half) = HALVES.iter().find(|(name, _)| text.contains(name))?;
    let rest = text.replacen(name, " ", 1);
    let mut words = rest.split_whitespace();
    let (date, time, offset) = (words.next()?, words.next()?, words.next()?);
    Some(format!("{date} {time} {half} {offset}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_become_ours() {
        assert_eq!(Dimension::Length.of("5", "km"), Some(5000.0));
        assert_eq!(Dimension::Length.of("1", "mi"), Some(1609.344));
        assert_eq!(Dimension::Time.of("30.5", "min"), Some(1830.0));
        assert_eq!(Dimension::Speed.of("3", "m/s"), Some(3.0));
        let slower = Dimension::Speed.of("10.8", "km/hr");
        assert!(slower.is_some_and(|speed| (speed - 3.0).abs() < 1e-9));
        assert_eq!(Dimension::Rate.of("140", "count/min"), Some(140.0));
        assert_eq!(Dimension::Length.of_text("1036 cm"), Some(10.36));
    }

    #[test]
    fn what_is_no_quantity_of_the_kind_is_missing() {
        assert_eq!(Dimension::Length.of("5", "min"), None);
        assert_eq!(Dimension::Length.of("5", ""), None);
        assert_eq!(Dimension::Time.of("-1", "s"), None);
        assert_eq!(Dimension::Time.of("NaN", "s"), None);
        assert_eq!(Dimension::Length.of_text("1036"), None);
    }

    #[test]
    fn a_moment_is_the_same_in_every_zone() {
        let utc = moment("2021-05-01 08:00:00 +0000");
        assert!(utc.is_some());
        assert_eq!(moment("2021-05-01 10:00:00 +0200"), utc);
        assert_eq!(moment("2021-05-01 10:00:00"), None);
    }

    #[test]
    fn a_clock_of_twelve_hours_is_read() {
        let evening = moment("2021-05-01 18:00:00 +0200");
        assert!(evening.is_some());
        for text in [
            "2021-05-01 6:00:00 PM +0200",
            "2021-05-01 06:00:00 pm +0200",
            "2021-05-01 6:00:00\u{202f}PM +0200",
            "2021-05-01 6:00:00 p.\u{a0}m. +0200",
            "2021-05-01 下午6:00:00 +0200",
        ] {
            assert_eq!(moment(text), evening, "{text}");
        }
        let midnight = moment("2021-05-01 12:00:00 AM +0000");
        assert_eq!(midnight, moment("2021-05-01 00:00:00 +0000"));
        assert_eq!(moment("2021-05-01 13:00:00 PM +0200"), None);
    }
}
