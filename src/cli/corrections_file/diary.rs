//! `[diary]`: what days were like, a line each.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml::de::DeTable;

use super::fields::Field;
use crate::athlete::{Diary, DiaryNote, MOST_SORE};
use crate::cli::nearest_name::not_known;
use crate::cli::text_fault::TextFault;

/// What a day can be called, with what else people write for it.
const WORDS: [(&str, DiaryNote); 8] = [
    ("sick", DiaryNote::Sick),
    ("ill", DiaryNote::Sick),
    ("injured", DiaryNote::Injured),
    ("bad night", DiaryNote::BadNight),
    ("bad sleep", DiaryNote::BadNight),
    ("travel", DiaryNote::Travel),
    ("travelling", DiaryNote::Travel),
    ("traveling", DiaryNote::Travel),
];
/// Their names in messages.
const NAMES: [&str; 5] = ["sick", "injured", "sore 4", "bad night", "travel"];
const SORE: &str = "sore";
/// Between the first and the last of several days.
const UNTIL: &str = " to ";
/// More days on one line are a slip.
const MOST_DAYS: i64 = 366;

/// All days of a diary.
///
/// # Errors
/// When a line has no date, no note, one that is not known, or a day that another has.
pub fn of(text: &str, days: &DeTable) -> Result<Diary, TextFault> {
    let mut diary = Diary::default();
    let mut lines: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    let mut fields: Vec<Field> = days.iter().map(Field::of).collect();
    fields.sort_by_key(|field| field.name_at.start);
    for field in fields {
        let (from, to) = dates(&field)?;
        let line = TextFault::new(field.name_at.clone(), "").line(text);
        let notes = notes(&field)?;
        for date in from.iter_days().take_while(|date| *date <= to) {
            if let Some(first) = lines.insert(date, line) {
                let what = format!("{date} is already in line {first}; join the two lines");
                return Err(TextFault::new(field.name_at.clone(), what));
            }
            notes.iter().for_each(|note| diary.note(date, *note));
        }
    }
    Ok(diary)
}

/// First and last day of a line.
fn dates(field: &Field) -> Result<(NaiveDate, NaiveDate), TextFault> {
    let (from, to) = field
        .name
        .split_once(UNTIL)
        .unwrap_or((field.name, field.name));
    let dates = from.trim().parse().ok().zip(to.trim().parse().ok());
    let in_order =
        |(from, to): &(NaiveDate, NaiveDate)| from <= to && (*to - *from).num_days() < MOST_DAYS;
    dates.filter(in_order).ok_or_else(|| {
        let what = format!(
            "{} is not a date; write 2026-03-02, or \"2026-03-02 to 2026-03-05\"",
            field.name
        );
        TextFault::new(field.name_at.clone(), what)
    })
}

fn notes(field: &Field) -> Result<Vec<DiaryNote>, TextFault> {
    let words = field.words()?;
    let words = words
        .split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty());
    words
        .map(|word| note(field, &word.to_lowercase()))
        .collect()
}

fn note(field: &Field, word: &str) -> Result<DiaryNote, TextFault> {
    if let Some(mark) = word.strip_prefix(SORE) {
        let mark = mark.trim().parse().ok().filter(|mark| *mark <= MOST_SORE);
        let mark = mark.ok_or_else(|| {
            field.wrong(format!(
                "\"{word}\": write how sore from 0 to {MOST_SORE}, like sore 4"
            ))
        })?;
        return Ok(DiaryNote::Sore(mark));
    }
    let known = WORDS.iter().find(|(known, _)| *known == word);
    known
        .map(|(_, note)| *note)
        .ok_or_else(|| field.wrong(format!("\"{word}\" {}", not_known(word, &NAMES))))
}
