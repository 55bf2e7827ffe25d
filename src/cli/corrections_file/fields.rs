//! Single values of a file of corrections: what may be written, and what is said of anything else.

use std::ops::Range;

use chrono::{NaiveDate, NaiveTime};
use toml::Spanned;
use toml::de::{DeString, DeValue};

use super::super::nearest_name::not_known;
use super::super::sport_word::sport_word;
use super::super::text_fault::TextFault;
use crate::activity::Sport;

/// Longest session that anybody types in, seconds: ten days.
const LONGEST_S: f64 = 10.0 * 86_400.0;
/// Longest way that anybody types in, metres.
const LONGEST_M: f64 = 5_000_000.0;

/// A field with its value.
pub struct Field<'a> {
    /// What it is called.
    pub name: &'a str,
    /// Where its name stands.
    pub name_at: Range<usize>,
    value: &'a Spanned<DeValue<'a>>,
}

impl<'a> Field<'a> {
    /// Of an entry of a table.
    pub fn of((name, value): (&'a Spanned<DeString<'a>>, &'a Spanned<DeValue<'a>>)) -> Self {
        Self {
            name: name.get_ref(),
            name_at: name.span(),
            value,
        }
    }

    /// What is wrong with its value.
    pub fn wrong(&self, what: impl AsRef<str>) -> TextFault {
        let what = format!("{}: {}", self.name, what.as_ref());
        TextFault::new(self.value.span(), what)
    }

    /// Text that is not empty.
    ///
    /// # Errors
    /// When there are none.
    pub fn words(&self) -> Result<String, TextFault> {
        match self.value.get_ref() {
            DeValue::String(words) if words.trim().is_empty() => Err(self.wrong("is empty")),
            DeValue::String(words) => Ok(words.trim().to_owned()),
            _ => Err(self.wrong("write text in quotation marks")),
        }
    }

    /// The only thing that can be meant.
    ///
    /// # Errors
    /// When it is something else.
    pub fn is_true(&self) -> Result<(), TextFault> {
        match self.value.get_ref() {
            DeValue::Boolean(true) => Ok(()),
            _ => Err(self.wrong("write true, or leave the line out")),
        }
    }

    fn number(&self) -> Option<f64> {
        let number: f64 = match self.value.get_ref() {
            DeValue::Integer(integer) => integer.as_str().parse().ok()?,
            DeValue::Float(float) => float.as_str().parse().ok()?,
            _ => return None,
        };
        number.is_finite().then_some(number)
    }

    /// A number from one to another, both included.
    ///
    /// # Errors
    /// When it is none.
    pub fn within(&self, least: f64, most: f64) -> Result<f64, TextFault> {
        let number = self.number();
        let number = number.ok_or_else(|| self.wrong("write a number, without quotation marks"))?;
        match (least..=most).contains(&number) {
            true => Ok(number),
            false => Err(self.wrong(format!("must be {least} to {most}, not {number}"))),
        }
    }

    /// A distance in units of this many metres, as metres.
    ///
    /// # Errors
    /// When it is none that anybody covers.
    pub fn metres(&self, unit_m: f64) -> Result<f64, TextFault> {
        let number = self.number();
        let number = number.ok_or_else(|| self.wrong("write a number, without quotation marks"))?;
        let most = LONGEST_M / unit_m;
        if number <= 0.0 {
            return Err(self.wrong(format!("must be more than 0, not {number}")));
        }
        match number <= most {
            true => Ok(unit_m * number),
            false => Err(self.wrong(format!("must be at most {most}, not {number}"))),
        }
    }

    /// Minutes, or hours, minutes and seconds, as seconds.
    ///
    /// # Errors
    /// When it is neither, or could be two things.
    pub fn duration_s(&self) -> Result<f64, TextFault> {
        let what = "is not a duration; write minutes, or hours like \"1:02:03\"";
        let (seconds, written) = match self.value.get_ref() {
            DeValue::String(words) => (self.of_clock(words.trim())?, format!("\"{words}\"")),
            _ => {
                let minutes = self.number().ok_or_else(|| self.wrong(what))?;
                (Some(60.0 * minutes), minutes.to_string())
            }
        };
        let seconds = seconds.filter(|s| *s > 0.0);
        let seconds = seconds.ok_or_else(|| self.wrong(format!("{written} {what}")))?;
        match seconds <= LONGEST_S {
            true => Ok(seconds),
            false => Err(self.wrong(format!("{written} is longer than ten days"))),
        }
    }

    /// Seconds of `1:02:03`, or of minutes between quotation marks.
    fn of_clock(&self, words: &str) -> Result<Option<f64>, TextFault> {
        let parts: Vec<&str> = words.split(':').collect();
        let whole = |part: &str| part.parse::<u32>().ok().map(f64::from);
        let below_60 = |part: &str| whole(part).filter(|n| *n < 60.0);
        Ok(match parts[..] {
            [minutes] => minutes.parse::<f64>().ok().map(|minutes| 60.0 * minutes),
            [one, two] if whole(one).is_some() && below_60(two).is_some() => {
                let hours = format!("{one}:{two}:00");
                let minutes = match whole(one) {
                    Some(minutes) if minutes < 60.0 => format!("0:{one:0>2}:{two}"),
                    _ => format!("{one} as a number of minutes"),
                };
                let what = format!(
                    "\"{words}\" could be hours or minutes; write \"{hours}\" or \"{minutes}\""
                );
                return Err(self.wrong(what));
            }
            [hours, minutes, seconds] => {
                let parts = (whole(hours), below_60(minutes), below_60(seconds));
                match parts {
                    (Some(h), Some(m), Some(s)) => Some(3600.0 * h + 60.0 * m + s),
                    _ => None,
                }
            }
            _ => None,
        })
    }

    /// A kind of training.
    ///
    /// # Errors
    /// Names the nearest.
    pub fn sport(&self) -> Result<Sport, TextFault> {
        let word = self.words()?;
        sport_word(&word).map_err(|what| self.wrong(format!("\"{word}\" {what}")))
    }

    /// One of some words.
    ///
    /// # Errors
    /// Names the nearest.
    pub fn one_of(&self, known: &[&str]) -> Result<(), TextFault> {
        let word = self.words()?;
        match known.contains(&word.as_str()) {
            true => Ok(()),
            false => Err(self.wrong(format!("\"{word}\" {}", not_known(&word, known)))),
        }
    }

    /// A date without a time.
    ///
    /// # Errors
    /// When it is none.
    pub fn date(&self) -> Result<NaiveDate, TextFault> {
        let found = match self.value.get_ref() {
            DeValue::Datetime(moment) if moment.time.is_none() => moment.date.and_then(|d| {
                NaiveDate::from_ymd_opt(i32::from(d.year), u32::from(d.month), u32::from(d.day))
            }),
            DeValue::String(words) => words.trim().parse().ok(),
            _ => None,
        };
        found.ok_or_else(|| {
            self.wrong("write a date like 2026-03-02; the time has a field of its own")
        })
    }

    /// A time of day.
    ///
    /// # Errors
    /// When it is none.
    pub fn time(&self) -> Result<NaiveTime, TextFault> {
        let found = match self.value.get_ref() {
            DeValue::Datetime(moment) if moment.date.is_none() => moment.time.and_then(|t| {
                let second = u32::from(t.second.unwrap_or(0));
                NaiveTime::from_hms_opt(u32::from(t.hour), u32::from(t.minute), second)
            }),
            DeValue::String(words) => {
                let words = words.trim();
                let whole = NaiveTime::parse_from_str(words, "%H:%M:%S");
                whole.or(NaiveTime::parse_from_str(words, "%H:%M")).ok()
            }
            _ => None,
        };
        found.ok_or_else(|| self.wrong("write a time like \"18:30\""))
    }

    /// What is said of a field that is none of those known.
    pub fn unknown(&self, known: &[&str]) -> TextFault {
        let meant = match self.name.starts_with("distance") && known.contains(&"distance_km") {
            true => "is not known; write distance_km = 10.5, in kilometres".to_owned(),
            false => not_known(self.name, known),
        };
        let what = format!("{} {meant}", self.name);
        TextFault::new(self.name_at.clone(), what)
    }
}
