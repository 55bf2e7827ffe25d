//! Dates in tables of services, in the language of the athlete.

use chrono::{DateTime, NaiveDate, Utc};

/// Beginnings of month names in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish,
/// Danish, Norwegian, Polish and Russian, in lower case.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "gen", "sty", "янв"],
    &["feb", "fév", "fev", "lut", "фев"],
    &["mar", "mär", "mrt", "maa", "мар"],
    &["apr", "avr", "abr", "kwi", "апр"],
    &["may", "mai", "mei", "mag", "maj", "май", "мая"],
    &["jun", "juin", "giu", "cze", "июн"],
    &["jul", "juil", "lug", "lip", "июл"],
    &["aug", "aoû", "aou", "ago", "sie", "авг"],
    &["sep", "set", "wrz", "сен"],
    &["oct", "okt", "ott", "out", "paź", "окт"],
    &["nov", "lis", "ноя"],
    &["dec", "dez", "déc", "dic", "des", "gru", "дек"],
];

/// A weekday that is also the beginning of a month.
const TUESDAY: &str = "mar";

/// Marks of the first and second half of a day on a 12-hour clock.
const MORNING: [&str; 4] = ["am", "上午", "午前", "오전"];
const AFTERNOON: [&str; 4] = ["pm", "下午", "午後", "오후"];

/// A date with a time of day, as written; `None` if ambiguous.
pub fn date(text: &str) -> Option<DateTime<Utc>> {
    let parts = Parts::of(text);
    let month = parts.month()?;
    let (day, clock) = match month {
        Some(month) => named(month, &parts.numbers)?,
        None => numeric(&parts)?,
    };
    let (hour, minute, second) = match clock {
        [hour, minute] => (*hour, *minute, 0),
        [hour, minute, second] => (*hour, *minute, *second),
        _ => return None,
    };
    let hour = parts.half.map_or(Some(hour), |half| half.hour(hour))?;
    Some(day.and_hms_opt(hour, minute, second)?.and_utc())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

impl Half {
    /// The hour on a 24-hour clock: twelve comes before one.
    fn hour(self, hour: u32) -> Option<u32> {
        let within = (1..=12).contains(&hour).then_some(hour % 12)?;
        Some(match self {
            Half::Morning => within,
            Half::Afternoon => within + 12,
        })
    }
}

/// The parts of a date.
#[derive(Debug, Default)]
struct Parts {
    numbers: Vec<u32>,
    words: Vec<String>,
    half: Option<Half>,
    slashes: bool,
}

impl Parts {
    fn of(text: &str) -> Self {
        let mut parts = Self {
            slashes: text.contains('/'),
            ..Self::default()
        };
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let digits = first.is_ascii_digit();
            let belongs = |c: char| {
                if digits {
                    c.is_ascii_digit()
                } else {
                    c.is_alphabetic()
                }
            };
            let end = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
            let (run, after) = rest.split_at(end.max(first.len_utf8()));
            if digits {
                // A number with too many digits is not part of a date.
                parts.numbers.push(run.parse().unwrap_or(u32::MAX));
            } else if end > 0 {
                parts.words.push(run.to_lowercase());
            }
            rest = after;
        }
        parts.half = half(&parts.words);
        parts
    }

    /// The month by its name; `Some(None)` if there is none, `None` if there are several.
    fn month(&self) -> Option<Option<u32>> {
        let mut months = self.words.iter().filter_map(|word| {
            let begins = |names: &&[&str]| names.iter().any(|name| word.starts_with(name));
            MONTHS.iter().position(begins)
        });
        let first = months.next();
        let month = match months.next() {
            // Tuesday is "mar" in French, Spanish and Italian, and precedes the day.
            Some(second) if self.words[0] == TUESDAY || first == Some(second) => Some(second),
            Some(_) => return None,
            None => first,
        };
        months
            .next()
            .is_none()
            .then(|| month.map(|index| index as u32 + 1))
    }
}

/// Morning or afternoon; some languages write `p. m.`
fn half(words: &[String]) -> Option<Half> {
    let is = |marks: &[&str], word: &str| marks.contains(&word);
    let pairs = words.windows(2).map(|pair| pair.concat());
    let mut all = words.iter().cloned().chain(pairs);
    all.find_map(|word| {
        if is(&MORNING, &word) {
            Some(Half::Morning)
        } else {
            is(&AFTERNOON, &word).then_some(Half::Afternoon)
        }
    })
}

/// Day and year around the name of a month, and what follows.
fn named(month: u32, numbers: &[u32]) -> Option<(NaiveDate, &[u32])> {
    let [first, second, clock @ ..] = numbers else {
        return None;
    };
    let (day, year) = match (first, second) {
        (day, year @ 1000..=9999) => (day, year),
        (year @ 1000..=9999, day) => (day, year),
        _ => return None,
    };
    Some((NaiveDate::from_ymd_opt(*year as i32, month, *day)?, clock))
}

/// A date in numbers alone. With slashes, the order of day and month differs by country: a 12-hour
/// clock, or a number above twelve, settles it.
fn numeric(parts: &Parts) -> Option<(NaiveDate, &[u32])> {
    let [first, second, third, clock @ ..] = parts.numbers.as_slice() else {
        return None;
    };
    let (year, month, day) = match (*first, *second, *third) {
        (year @ 1000..=9999, month, day) => (year, month, day),
        (day, month, year) if !parts.slashes || day > 12 => (year, month, day),
        (month, day, year) if parts.half.is_some() || day > 12 => (year, month, day),
        _ => return None,
    };
    let year = i32::try_from(year)
        .ok()
        .filter(|year| (1000..=9999).contains(year))?;
    Some((NaiveDate::from_ymd_opt(year, month, day)?, clock))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_moment_in_many_languages() {
        let texts = [
            "May 29, 2022, 3:53:35 PM",
            "May 29, 2022, 3:53:35\u{202f}PM",
            "29 May 2022, 15:53:35",
            "29.05.2022, 15:53:35",
            "29. Mai 2022 um 15:53:35",
            "29 mai 2022 à 15:53:35",
            "29 may 2022, 15:53:35",
            "29 may. 2022, 3:53:35 p. m.",
            "29 mag 2022, 15:53:35",
            "29 de mai. de 2022, 15:53:35",
            "29 mei 2022 15:53:35",
            "29 maj 2022 15:53:35",
            "29 мая 2022 г., 15:53:35",
            "29/05/2022, 15:53:35",
            "5/29/2022, 3:53:35 PM",
            "2022-05-29 15:53:35",
            "2022/05/29 15:53:35",
            "2022年5月29日 15:53:35",
            "2022. 5. 29. 오후 3:53:35",
            "Sun, May 29, 2022 15:53:35",
            "dim., 29 mai 2022 15:53:35",
        ];
        let expected = date("2022-05-29T15:53:35Z");
        assert_eq!(
            expected.map(|date| date.to_rfc3339()).as_deref(),
            Some("2022-05-29T15:53:35+00:00")
        );
        for text in texts {
            assert_eq!(date(text), expected, "{text}");
        }
    }

    #[test]
    fn midnight_and_noon_come_at_the_beginning_of_their_halves() {
        let hour = |text: &str| date(text).map(|date| date.format("%H:%M").to_string());
        let clock = |text: &str| Some(text.to_owned());
        assert_eq!(hour("Jan 1, 2024, 12:05:00 AM"), clock("00:05"));
        assert_eq!(hour("Jan 1, 2024, 12:05:00 PM"), clock("12:05"));
        assert_eq!(hour("Jan 1, 2024, 13:05:00 PM"), None);
    }

    #[test]
    fn a_tuesday_is_no_march() {
        let expected = date("2014-07-01 07:03");
        assert!(expected.is_some());
        assert_eq!(date("mar., 1 juil. 2014 7:03"), expected);
        assert_eq!(date("mar., 4 mars 2014 7:03"), date("2014-03-04 07:03"));
        assert_eq!(date("4 mars 2014 7:03"), date("2014-03-04 07:03"));
    }

    #[test]
    fn what_could_be_two_dates_or_none_is_not_read() {
        for text in [
            "03/04/2022, 10:00:00",
            "29.05.22, 15:53:35",
            "May 29, 2022",
            "Mai Juni 29 2022 15:53",
            "32.01.2022, 10:00:00",
            "29.05.2022, 25:00:00",
            "99999999999 May 2022 1:2:3",
            "",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn every_month_is_known_by_its_full_name_too() {
        let names = [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ];
        for (index, name) in names.iter().enumerate() {
            let read = date(&format!("3. {name} 2022, 10:00:00"));
            let month = read.map(|date| date.format("%m").to_string());
            assert_eq!(month, Some(format!("{:02}", index + 1)), "{name}");
        }
    }
}
