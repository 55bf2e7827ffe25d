//! Times in XML: with or without a fraction, with or without a zone.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Utc};

use crate::import::possible_offset_s;

/// A moment, and the local offset in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instant {
    /// The moment in UTC.
    pub time: DateTime<Utc>,
    /// Seconds east of UTC, if the text has such an offset. UTC itself does not reveal the place: most
    /// writers convert every time to it.
    pub utc_offset_s: Option<i32>,
}

/// Notations of date and time, besides the usual one; zone and fraction may be missing.
const WAYS: [&str; 7] = [
    "%Y-%m-%dT%H:%M:%S%.f",
    // With points in a date, the day comes first, or the year.
    "%d.%m.%YT%H:%M:%S%.f",
    "%Y-%m-%dT%H:%M",
    "%Y%m%dT%H%M%S%.f",
    "%Y%m%dT%H%M",
    "%Y-%m-%dT%I:%M:%S %p",
    "%Y-%m-%dT%I:%M %p",
];

/// Words for Greenwich time, in capitals; some writers put them after an offset as well.
const GREENWICH: [&str; 4] = ["UTC", "GMT", "Z", "ZULU"];

/// Reads a time; without a zone it is taken as UTC.
pub fn instant(text: &str) -> Option<Instant> {
    usual(text).or_else(|| in_any_way(text))
}

/// A time as nearly all are written, `2019-08-12T10:00:00Z` with or without a fraction; a leap second is left to the
/// library.
#[inline]
fn usual(text: &str) -> Option<Instant> {
    let (moment, rest) = text.as_bytes().split_first_chunk::<19>()?;
    let two = |at: usize| two_digits(moment[at], moment[at + 1]);
    let marks = [moment[4], moment[7], moment[10], moment[13], moment[16]];
    if marks != *b"--T::" {
        return None;
    }
    let year = two(0)? * 100 + two(2)?;
    let date = NaiveDate::from_ymd_opt(year as i32, two(5)?, two(8)?)?;
    let nanoseconds = match rest {
        b"Z" => 0,
        [b'.', digits @ .., b'Z'] => billionths(digits)?,
        _ => return None,
    };
    let time = date.and_hms_nano_opt(two(11)?, two(14)?, two(17)?, nanoseconds)?;
    Some(Instant {
        time: time.and_utc(),
        utc_offset_s: None,
    })
}

#[inline]
fn two_digits(tens: u8, ones: u8) -> Option<u32> {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    (tens <= 9 && ones <= 9).then(|| u32::from(tens) * 10 + u32::from(ones))
}

/// A fraction of one to nine digits.
#[inline]
fn billionths(digits: &[u8]) -> Option<u32> {
    if !(1..=9).contains(&digits.len()) || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let value = |value, digit: &u8| value * 10 + u32::from(digit - b'0');
    Some(digits.iter().fold(0, value) * 10_u32.pow(9 - digits.len() as u32))
}

/// A time in any notation.
fn in_any_way(text: &str) -> Option<Instant> {
    let text = text.trim();
    if let Ok(zoned) = DateTime::parse_from_rfc3339(text) {
        return Some(of_clock(zoned));
    }
    let text = plain(text);
    let zoned = |way: &&str| DateTime::parse_from_str(&text, &format!("{way}%#z")).ok();
    if let Some(zoned) = WAYS.iter().find_map(zoned) {
        return Some(of_clock(zoned));
    }
    if let Some(time) = since_1970(&text) {
        return Some(Instant {
            time,
            utc_offset_s: None,
        });
    }
    let naive = |way: &&str| NaiveDateTime::parse_from_str(&text, way).ok();
    WAYS.iter().find_map(naive).map(|naive| Instant {
        time: naive.and_utc(),
        utc_offset_s: None,
    })
}

/// Seconds or milliseconds since 1970, as counted by programs; from 1973 on seconds have nine or ten
/// digits, and milliseconds twelve or thirteen.
fn since_1970(text: &str) -> Option<DateTime<Utc>> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return None;
    }
    let milliseconds = match whole.len() {
        9 | 10 => (text.parse::<f64>().ok()? * 1000.0).round() as i64,
        12 | 13 => whole.parse().ok()?,
        _ => return None,
    };
    DateTime::from_timestamp_millis(milliseconds)
}

/// The same without mere notation differences: slashes or points in the date, a blank before the time or
/// an offset, a decimal comma, and a word for Greenwich at the end.
fn plain(text: &str) -> String {
    let mut text = text.replacen([' ', 't', 'T'], "T", 1).replacen(',', ".", 1);
    for name in GREENWICH {
        let begins = text.len().saturating_sub(name.len());
        let ends_so = text
            .get(begins..)
            .is_some_and(|end| end.eq_ignore_ascii_case(name));
        if ends_so {
            text.truncate(begins);
            text.truncate(text.trim_end().len());
        }
    }
    let text = text.replace(" +", "+").replace(" -", "-");
    match text.split_once('T') {
        Some((date, time)) if date.find('.').is_some_and(|at| at <= 2) => {
            date.to_owned() + "T" + time
        }
        Some((date, time)) => date.replace(['/', '.'], "-") + "T" + time,
        None => text,
    }
}

fn of_clock(zoned: DateTime<FixedOffset>) -> Instant {
    let offset_s = zoned.offset().local_minus_utc();
    Instant {
        time: zoned.to_utc(),
        utc_offset_s: possible_offset_s(offset_s.into()).filter(|s| *s != 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> Option<DateTime<Utc>> {
        instant(text).map(|instant| instant.time)
    }

    #[test]
    fn one_moment_is_written_in_many_ways() {
        let utc = time("2019-08-12T10:00:00Z");
        assert!(utc.is_some());
        for text in [
            "2019-08-12T12:00:00+02:00",
            "2019-08-12T12:00:00+0200",
            "2019-08-12T04:30:00.000-05:30",
            "2019-08-12T10:00:00+00:00",
            "2019-08-12T10:00:00",
            "2019-08-12 10:00:00",
            " 2019-08-12T10:00:00.0000000Z\n",
            "2019-08-12T10:00:00,000Z",
            "2019-08-12T10:00Z",
            "2019-08-12T12:00+02:00",
            "2019-08-12T10:00",
            "20190812T100000Z",
            "20190812T1200+0200",
            "2019-08-12T10:00:00+00:00Z",
            "2019-08-12T12:00:00+02:00Z",
            "2019-08-12T10:00:00 UTC",
            "2019-08-12 10:00:00 GMT",
            "2019-08-12T12:00:00 +0200",
            "2019/08/12 10:00:00",
            "2019/08/12T10:00:00Z",
            "2019.08.12 10:00:00.0",
            "2019-08-12 10:00:00 AM",
            "2019-08-12t10:00:00z",
            "1565604000",
            "1565604000.0",
            "1565604000000",
            "12.08.2019 10:00:00",
            "12.8.2019 10:00:00Z",
        ] {
            assert_eq!(time(text), utc, "{text}");
        }
    }

    #[test]
    fn usual_times_are_those_of_the_library_and_impossible_ones_are_left_to_it() {
        let mut read = 0;
        for n in 0..200_000_u64 {
            let chance = n.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 8;
            let below = |end: u64, shift: u32| (chance >> shift) % end;
            let date = format!("{:04}-{:02}-{:02}", n % 10_000, below(14, 3), below(33, 9));
            let clock = format!(
                "{:02}:{:02}:{:02}",
                below(25, 17),
                below(61, 25),
                below(62, 33)
            );
            let fraction = &format!(".{:010}", below(10_000_000_000, 5))[..below(12, 41) as usize];
            let text = format!("{date}T{clock}{fraction}Z");
            let usual = usual(&text);
            assert!(
                usual.is_none() || usual == in_any_way(&text),
                "{text}: {usual:?}"
            );
            read += usize::from(usual.is_some());
        }
        assert!(read > 100_000, "{read}");
        for text in [
            "2016-12-31T23:59:60Z",
            "2019-08-12t10:00:00Z",
            "2019-08-12T10:00:00",
            "2019-08-12T10:00:00.Z",
            "2019-08-12T10:00:00.1:Z",
            "2019-08-12T10:0/:00Z",
            "2019-02-29T10:00:00Z",
        ] {
            assert_eq!(usual(text), None, "{text}");
        }
    }

    #[test]
    fn fractions_count() {
        let later = time("2019-08-12T10:00:00.250Z").expect("a time");
        assert_eq!(later.timestamp_subsec_millis(), 250);
    }

    #[test]
    fn a_clock_other_than_utc_tells_the_offset() {
        let offset_s = |text: &str| instant(text).expect("a time").utc_offset_s;
        assert_eq!(offset_s("2019-08-12T12:00:00+02:00"), Some(7200));
        assert_eq!(offset_s("2019-08-12T12:00:00-0330"), Some(-12_600));
        assert_eq!(offset_s("2019-08-12T12:00:00+00:00"), None);
        assert_eq!(offset_s("2019-08-12T12:00:00Z"), None);
        assert_eq!(offset_s("2019-08-12T12:00:00"), None);
        // No place on earth is twenty hours ahead.
        assert_eq!(offset_s("2019-08-12T12:00:00+20:00"), None);
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in [
            "",
            "yesterday",
            "2019-13-01T00:00:00Z",
            "2019-08-00T10:00:00Z",
            "2019-08-12",
            "08/12/2019 10:00:00",
            "UTC",
            "15656040",
            "1565604000000000",
            "14.05.24",
        ] {
            assert_eq!(time(text), None, "{text}");
        }
    }
}
