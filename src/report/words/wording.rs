//! How results are put into words on the terminal and in tables, which speak English; it shares its
//! words with the pictures.

use chrono::NaiveDate;

pub use super::recovery_in_words::{
    breach_in_words, counterfactual_in_words, failed_recovery_in_words, session_needs,
    span_in_words,
};
use super::units::Units;
use crate::activity::Sport;
use crate::answer::Results;
use crate::athlete::DiaryNote;
use crate::digest::{Corrected, Digest};
use crate::history::ScoredActivity;
use crate::recovery::{Careful, DayAdvice};
use crate::report::words::Words;
use crate::report::words::english::English;
pub use crate::report::words::english::due_in_words;
pub use crate::report::words::english::foot::{account_in_words, days_follow, methods, thresholds};
use crate::report::words::headline::HeadlineInWords;

/// `Sat 13 Sep`.
pub fn short_date(date: NaiveDate) -> String {
    English.short_date(date)
}

/// `13 Sep 2025`.
pub fn long_date(date: NaiveDate) -> String {
    English.long_date(date)
}

/// `5 Jun – 14 Sep 2025`, with the first year only where it differs.
pub fn date_span(from: NaiveDate, to: NaiveDate) -> String {
    English.date_span(from, to)
}

/// `sick, bad night`; nothing of a day without a note.
pub fn diary_in_words(notes: &[DiaryNote]) -> Option<String> {
    let words: Vec<String> = notes.iter().map(DiaryNote::to_string).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// `corrected by you: sport, title`; nothing of an activity that stands as it was recorded.
pub fn corrected_in_words(digest: &Digest) -> Option<String> {
    let said = digest.corrected.iter();
    let said: Vec<String> = said.map(Corrected::to_string).collect();
    match digest.is_typed_in() {
        true => Some("typed in by you".to_owned()),
        false => (!said.is_empty()).then(|| format!("corrected by you: {}", said.join(", "))),
    }
}

/// `Only run and hike: …`; nothing where all kinds of training are shown.
pub fn only_in_words(shown: &[Sport]) -> Option<String> {
    Some(capitalised(&English.only(shown)?) + ".")
}

/// `1 day`, `3 days`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 {
        format!("1 {one}")
    } else {
        format!("{} {many}", thousands(count as i64))
    }
}

/// `12 345`.
pub fn thousands(number: i64) -> String {
    let digits = number.abs().to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    if number < 0 { format!("−{out}") } else { out }
}

/// `+7`, `0`, `−12`.
pub fn signed(number: f64) -> String {
    match number.round() as i64 {
        whole if whole > 0 => format!("+{whole}"),
        whole => thousands(whole),
    }
}

/// The same with its first letter large.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// `45:12`, or `1:45:12` from an hour on.
pub fn duration(seconds: f64) -> String {
    let seconds = seconds.round().max(0.0) as u64;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours == 0 {
        format!("{minutes}:{seconds:02}")
    } else {
        format!("{hours}:{minutes:02}:{seconds:02}")
    }
}

/// The same of a training, of which nobody may know how long it took.
pub fn length(seconds: f64) -> String {
    match seconds > 0.0 {
        true => duration(seconds),
        false => "of unknown length".to_owned(),
    }
}

/// What the athlete noted, as it is the first reason: before what the clocks say, or with the day on which hard
/// training goes again for all of that.
pub fn noted_first(noted: Careful, hard_again: Option<NaiveDate>, sentence: &str) -> String {
    let noted = capitalised(noted.name());
    if let Some(date) = hard_again {
        let date = date.format("%A %-d\u{a0}%b");
        return format!("{noted}; hard training again on {date} at the earliest");
    }
    let mut rest = sentence.chars();
    let first = rest.next().map(|letter| letter.to_lowercase().to_string());
    format!("{noted}; {}{}", first.unwrap_or_default(), rest.as_str())
}

/// What kind of day it is and why, in a sentence.
pub fn reason(results: &Results, advice: &DayAdvice, units: Units) -> String {
    English.reason(results, advice, units)
}

/// `Saturday's 12.1 km run (13 Sep)`; numbers keep their units and dates stay whole at line ends.
pub fn session_name(activity: &ScoredActivity, units: Units) -> String {
    English.session(activity, units)
}

/// What comes first, in words.
pub fn headline(results: &Results, units: Units) -> HeadlineInWords {
    HeadlineInWords::of(results, &English, units)
}
