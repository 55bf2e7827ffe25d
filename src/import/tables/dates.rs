//! Dates of one table, all written alike, and its offset from UTC.

use chrono::NaiveDateTime;

use crate::import::date_words;

/// Year first, as in most services.
const YEAR_FIRST: [&str; 4] = [
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M",
];

/// Order of days and months in a table, if separated by slashes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Dates {
    day_first: Option<bool>,
}

impl Dates {
    /// From an unambiguous date, if the table has one.
    pub fn of<'a>(mut texts: impl Iterator<Item = &'a str>) -> Self {
        Self {
            day_first: texts.find_map(|text| {
                let (first, second, _, rest) = slashes(text)?;
                let twelve_hours = rest.to_ascii_lowercase().contains('m');
                match (first > 12, second > 12) {
                    (true, _) => Some(true),
                    (_, true) => Some(false),
                    _ => twelve_hours.then_some(false),
                }
            }),
        }
    }

    /// Local time; `None` if the date is ambiguous.
    pub fn read(self, text: &str) -> Option<NaiveDateTime> {
        let text = text.trim();
        let text = text.strip_suffix('Z').unwrap_or(text);
        let mut formats = YEAR_FIRST.iter();
        let year_first = formats.find_map(|f| NaiveDateTime::parse_from_str(text, f).ok());
        year_first.or_else(|| {
            let read = match (slashes(text), self.day_first) {
                (Some((day, month, year, rest)), Some(true)) => {
                    date_words::date(&format!("{year}-{month}-{day} {rest}"))
                }
                (Some((month, day, year, rest)), Some(false)) => {
                    date_words::date(&format!("{year}-{month}-{day} {rest}"))
                }
                _ => date_words::date(text),
            };
            Some(read?.naive_utc())
        })
    }
}

/// `3/4/2022, 10:00` taken apart: three numbers, the last a year, and the time of day.
fn slashes(text: &str) -> Option<(u32, u32, u32, &str)> {
    let text = text.trim();
    let end = text
        .find([' ', ',', '\u{a0}', '\u{202f}'])
        .unwrap_or(text.len());
    let (date, rest) = text.split_at(end);
    let mut parts = date.split('/').map(str::parse);
    let mut next = || parts.next().and_then(Result::ok);
    let (first, second, year) = (next()?, next()?, next()?);
    (year >= 1000 && parts.next().is_none()).then_some((first, second, year, rest))
}

/// Seconds east of UTC of `UTC+0200`, `UTC+02:00`, or milliseconds; any number, possible or not.
pub fn utc_offset_s(text: &str) -> Option<i64> {
    let Some(signed) = text.strip_prefix("UTC").or(text.strip_prefix("GMT")) else {
        return Some(text.parse::<i64>().ok()? / 1000);
    };
    if matches!(signed, "" | "Z") {
        return Some(0);
    }
    let (sign, digits) = match (signed.strip_prefix('+'), signed.strip_prefix('-')) {
        (Some(digits), _) => (1, digits),
        (_, Some(digits)) => (-1, digits),
        _ => return None,
    };
    let digits = i64::from(digits.replace(':', "").parse::<u16>().ok()?);
    Some(sign * (digits / 100 * 3600 + digits % 100 * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(texts: &[&str]) -> Vec<Option<String>> {
        let dates = Dates::of(texts.iter().copied());
        let read = |text: &&str| Some(dates.read(text)?.to_string());
        texts.iter().map(read).collect()
    }

    #[test]
    fn one_telling_date_tells_all_of_a_table() {
        let evening = |day: u32| Some(format!("2020-07-{day:02} 18:05:00"));
        assert_eq!(
            read(&["4/7/2020 18:05", "13/7/2020 18:05"]),
            [evening(4), evening(13)]
        );
        assert_eq!(
            read(&["7/4/2020 18:05", "07/13/2020, 18:05:00"]),
            [evening(4), evening(13)]
        );
        assert_eq!(read(&["7/4/2020 6:05 PM"]), [evening(4)]);
        assert_eq!(read(&["7/4/2020 18:05"]), [None]);
    }

    #[test]
    fn years_and_words_need_no_telling() {
        let evening = || Some("2024-05-14 18:00:00".to_owned());
        for text in [
            "2024-05-14 18:00:00",
            "2024-05-14T18:00:00Z",
            "2024-05-14 18:00:00.000",
            "2024-05-14 18:00",
            "Tue, May 14, 2024 18:00",
            "14.05.2024, 18:00:00",
        ] {
            assert_eq!(read(&[text]), [evening()], "{text}");
        }
        assert_eq!(
            read(&["2024-13-14 18:00:00", "", "Tue"]),
            [None, None, None]
        );
    }

    #[test]
    fn offsets_are_written_in_three_ways() {
        for text in ["UTC+0530", "UTC+05:30", "19800000"] {
            assert_eq!(utc_offset_s(text), Some(19_800), "{text}");
        }
        assert_eq!(
            (utc_offset_s("UTC"), utc_offset_s("UTCZ")),
            (Some(0), Some(0))
        );
        assert_eq!(utc_offset_s("UTC-0330"), Some(-12_600));
        for text in ["UTC+", "UTC\u{e9}", "PST", "", "UTC+99999"] {
            assert_eq!(utc_offset_s(text), None, "{text}");
        }
    }
}
