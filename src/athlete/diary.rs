//! The athlete's diary: what a day was like, in a word or two that no watch knows.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;

/// The most that anything can be sore.
pub const MOST_SORE: u8 = 10;

/// One diary entry for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DiaryNote {
    /// Ill.
    Sick,
    /// Hurt.
    Injured,
    /// Sore, from 0 to [`MOST_SORE`].
    Sore(u8),
    /// Slept badly, or too little.
    BadNight,
    /// Travelling for most of the day.
    Travel,
}

impl fmt::Display for DiaryNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DiaryNote::Sick => f.write_str("sick"),
            DiaryNote::Injured => f.write_str("injured"),
            DiaryNote::Sore(mark) => write!(f, "sore {mark}"),
            DiaryNote::BadNight => f.write_str("bad night"),
            DiaryNote::Travel => f.write_str("travel"),
        }
    }
}

/// Days and their notes; most have none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diary {
    days: BTreeMap<NaiveDate, Vec<DiaryNote>>,
}

impl Diary {
    /// Adds a note for a day.
    pub fn note(&mut self, date: NaiveDate, note: DiaryNote) {
        let notes = self.days.entry(date).or_default();
        if !notes.contains(&note) {
            notes.push(note);
            notes.sort_unstable();
        }
    }

    /// Notes of a day, the most important first.
    pub fn of(&self, date: NaiveDate) -> &[DiaryNote] {
        self.days.get(&date).map_or(&[], Vec::as_slice)
    }

    /// Every day with notes, in order.
    pub fn days(&self) -> impl Iterator<Item = (NaiveDate, &[DiaryNote])> {
        let days = self.days.iter();
        days.map(|(date, notes)| (*date, notes.as_slice()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_weighs_most_comes_first_and_nothing_counts_twice() {
        let date = NaiveDate::from_ymd_opt(2026, 3, 2).expect("a date");
        let mut diary = Diary::default();
        for note in [DiaryNote::BadNight, DiaryNote::Sick, DiaryNote::BadNight] {
            diary.note(date, note);
        }
        assert_eq!(diary.of(date), [DiaryNote::Sick, DiaryNote::BadNight]);
        assert_eq!(diary.of(date + chrono::TimeDelta::days(1)), []);
    }
}
