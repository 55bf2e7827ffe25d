//! What the athlete's diary means for a moment: the entry for its day, and the days after a sickness
//! (docs/recovery.md).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::model::{Careful, Constants, Noted};
use crate::athlete::{Diary, DiaryNote};

/// Days without a note between two that belong to one sickness.
const FORGOTTEN_DAYS: i64 = 1;

/// The diary by days of a history, 0 the first.
#[derive(Debug, Clone, Default)]
pub struct NotedDays {
    days: BTreeMap<i64, Vec<DiaryNote>>,
}

impl NotedDays {
    /// From a diary and the first day of a history; earlier entries count as well.
    pub fn of(diary: &Diary, first: NaiveDate) -> Self {
        let days = diary.days();
        Self {
            days: days
                .map(|(date, notes)| ((date - first).num_days(), notes.to_vec()))
                .collect(),
        }
    }

    /// Entries that affect a day, as noted up to the day `known`.
    pub fn bearing_on(&self, day: i64, known: i64, constants: &Constants) -> Noted {
        if self.days.is_empty() {
            return Noted::default();
        }
        let notes = match day <= known {
            true => self.days.get(&day).map_or(&[][..], Vec::as_slice),
            false => &[],
        };
        let is = |note: DiaryNote| notes.contains(&note);
        let before = known.min(day - 1);
        let after = |note| self.is_after(note, (day, before), constants);
        let sore = notes
            .iter()
            .any(|note| matches!(note, DiaryNote::Sore(mark) if *mark >= constants.sore_from));
        Noted {
            stated: first([
                (is(DiaryNote::Sick), Careful::Sick),
                (is(DiaryNote::Injured), Careful::Injured),
                (after(DiaryNote::Sick), Careful::AfterSickness),
                (after(DiaryNote::Injured), Careful::AfterInjury),
            ]),
            in_doubt: first([
                (sore, Careful::Sore),
                (is(DiaryNote::BadNight), Careful::BadNight),
                (is(DiaryNote::Travel), Careful::Travel),
            ]),
        }
    }

    /// Whether a day is one of the easy ones after days with a note, the last at most `before`: as many
    /// as those days, within limits.
    fn is_after(&self, note: DiaryNote, (day, before): (i64, i64), constants: &Constants) -> bool {
        let noted = self.days.range(..=before).rev();
        let mut noted = noted.filter(|(_, notes)| notes.contains(&note));
        let Some((last, _)) = noted.next() else {
            return false;
        };
        let mut first = *last;
        for (earlier, _) in noted {
            let enough = last - first + 1 >= constants.easy_after_most_days;
            if enough || first - earlier > FORGOTTEN_DAYS + 1 {
                break;
            }
            first = *earlier;
        }
        let easy_days = (last - first + 1).clamp(
            constants.easy_after_least_days,
            constants.easy_after_most_days,
        );
        day - last <= easy_days
    }
}

/// The first that is true.
fn first<const N: usize>(all: [(bool, Careful); N]) -> Option<Careful> {
    let found = all.into_iter().find(|(holds, _)| *holds);
    found.map(|(_, why)| why)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    const FIRST: NaiveDate = NaiveDate::MIN;

    fn noted(notes: &[(i64, DiaryNote)], day: i64, known: i64) -> Noted {
        let mut diary = Diary::default();
        for (day, note) in notes {
            diary.note(FIRST + TimeDelta::days(*day), *note);
        }
        NotedDays::of(&diary, FIRST).bearing_on(day, known, &Constants::PUBLISHED)
    }

    #[test]
    fn after_a_day_of_sickness_two_are_easy_and_after_five_days_five() {
        let days = |sick: std::ops::RangeInclusive<i64>| {
            let notes: Vec<_> = sick.map(|day| (day, DiaryNote::Sick)).collect();
            let easy = (0..60)
                .filter(|day| noted(&notes, *day, 99).stated == Some(Careful::AfterSickness));
            easy.collect::<Vec<_>>()
        };
        assert_eq!(days(10..=10), [11, 12]);
        assert_eq!(days(10..=14), [15, 16, 17, 18, 19]);
        assert_eq!(days(10..=40).len(), 10);
    }

    #[test]
    fn a_day_that_was_forgotten_does_not_end_a_sickness_and_three_well_ones_do() {
        let one = [3, 5, 6].map(|day| (day, DiaryNote::Sick));
        let two = [2, 6].map(|day| (day, DiaryNote::Sick));
        let after = |notes: &[_], day| noted(notes, day, 99).stated.is_some();
        assert!(after(&one, 10) && !after(&one, 11));
        assert!(after(&two, 8) && !after(&two, 9));
    }

    #[test]
    fn nothing_that_is_noted_later_is_seen() {
        let notes = [(5, DiaryNote::Sick), (5, DiaryNote::BadNight)];
        assert_eq!(noted(&notes, 5, 4), Noted::default());
        assert_eq!(noted(&notes, 6, 4), Noted::default());
        assert_eq!(noted(&notes, 5, 5).stated, Some(Careful::Sick));
        assert_eq!(noted(&notes, 5, 5).in_doubt, Some(Careful::BadNight));
    }

    #[test]
    fn a_little_sore_is_nothing() {
        let doubt = |mark| noted(&[(2, DiaryNote::Sore(mark))], 2, 2).in_doubt;
        assert_eq!((doubt(3), doubt(4)), (None, Some(Careful::Sore)));
    }
}
