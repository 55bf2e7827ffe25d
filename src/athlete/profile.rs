//! Sex and year of birth: as stated, else as the device knew them by a day.

use chrono::{Datelike, NaiveDate};

use super::birth::Birth;
use super::estimate::Evidence;
use super::given::Given;
use super::thresholds::Provenance;
use crate::activity::Sex;

/// A permanent fact about the athlete, and its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact<T> {
    /// Value of the fact.
    pub value: T,
    /// Its source: stated, or the device.
    pub provenance: Provenance,
    /// The day on which it became known; absent if stated.
    pub since: Option<NaiveDate>,
}

/// Permanent facts about the athlete, each from the day on which it became known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Profile {
    sex: Vec<(NaiveDate, Fact<Sex>)>,
    birth_year: Vec<(NaiveDate, Fact<i32>)>,
}

impl Profile {
    /// Statements always applied; else the devices of the activities, in order.
    pub fn new(given: &Given, activities: &[Evidence]) -> Self {
        let mut profile = Self::default();
        let mut birth = Birth::default();
        for Evidence { day, digest } in activities {
            let settings = &digest.settings;
            note(&mut profile.sex, *day, settings.sex);
            let age = settings.age_years;
            let born = age.map(|age| birth.learn(age as i32, day.year()));
            note(&mut profile.birth_year, *day, born);
        }
        if let Some(sex) = given.sex {
            profile.sex = stated(sex);
        }
        if let Some(year) = given.birth_year {
            profile.birth_year = stated(year);
        }
        profile
    }

    /// Sex, if known on a day.
    pub fn sex(&self, day: NaiveDate) -> Option<Fact<Sex>> {
        on(&self.sex, day)
    }

    /// Year of birth, if known on a day.
    pub fn birth_year(&self, day: NaiveDate) -> Option<Fact<i32>> {
        on(&self.birth_year, day)
    }

    /// The same with the latest values, for all time.
    pub fn latest_everywhere(&self) -> Self {
        Self {
            sex: last_for_ever(&self.sex),
            birth_year: last_for_ever(&self.birth_year),
        }
    }
}

fn stated<T>(value: T) -> Vec<(NaiveDate, Fact<T>)> {
    let fact = Fact {
        value,
        provenance: Provenance::Given,
        since: None,
    };
    vec![(NaiveDate::MIN, fact)]
}

fn last_for_ever<T: Copy>(facts: &[(NaiveDate, Fact<T>)]) -> Vec<(NaiveDate, Fact<T>)> {
    let last = facts.last().map(|(_, fact)| (NaiveDate::MIN, *fact));
    last.into_iter().collect()
}

fn note<T: PartialEq>(facts: &mut Vec<(NaiveDate, Fact<T>)>, day: NaiveDate, found: Option<T>) {
    if let Some(value) = found
        && facts.last().is_none_or(|(_, last)| last.value != value)
    {
        let fact = Fact {
            value,
            provenance: Provenance::Device,
            since: Some(day),
        };
        facts.push((day, fact));
    }
}

fn on<T: Copy>(facts: &[(NaiveDate, Fact<T>)], day: NaiveDate) -> Option<Fact<T>> {
    let begun = facts.partition_point(|(since, _)| *since <= day);
    Some(facts[begun.checked_sub(1)?].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stated_always_held_and_nothing_is_known_of_nothing() {
        let given = Given {
            birth_year: Some(1988),
            ..Given::default()
        };
        let profile = Profile::new(&given, &[]);
        let born = profile.birth_year(NaiveDate::MIN);
        assert_eq!(born.map(|fact| fact.value), Some(1988));
        assert_eq!(profile.sex(NaiveDate::MAX), None);
    }

    #[test]
    fn a_fact_holds_from_the_day_it_became_known() {
        let day = |d| NaiveDate::from_ymd_opt(2025, 1, d).expect("date");
        let mut facts = Vec::new();
        note(&mut facts, day(2), Some(1));
        note(&mut facts, day(3), None);
        note(&mut facts, day(4), Some(2));
        assert_eq!(
            [1, 2, 3, 4, 5].map(|d| on(&facts, day(d)).map(|fact| fact.value)),
            [None, Some(1), Some(1), Some(2), Some(2)]
        );
    }
}
