//! Who did it: thresholds with their sources, sex, age, home time zone, experience.
//!
//! Stated values always win; missing ones are estimated from the files, on each day from what was known
//! by then. A first report needs no statements.

mod basis;
mod beyond;
mod birth;
mod body_log;
mod diary;
mod discipline;
mod earlier;
mod estimate;
mod given;
mod held_back;
mod home;
mod local_clock;
mod profile;
mod slept;
mod thresholds;
mod typed_in;

pub use basis::Basis;
pub use beyond::{beyond_humans, run_times_s};
pub use body_log::{BodyDay, BodyLog};
pub use diary::{Diary, DiaryNote, MOST_SORE};
pub use discipline::Discipline;
pub use earlier::EarlierTraining;
pub use estimate::{
    critical_line, max_hr_nes, max_hr_tanaka, speed_of_hour, threshold_power_of_20min,
};
pub use given::{BIRTH_YEARS, Given, GivenThresholds, StatedRaces, ThresholdError};
pub use held_back::{Held, HeldBack, WhyHeld};
pub use home::{ClockSource, Home};
pub use local_clock::settle_local_clocks;
pub use profile::Fact;
pub use thresholds::{Provenance, Threshold, Thresholds};
pub use typed_in::{TypedIn, typed_in_digests};

use std::borrow::Borrow;

use chrono::{Datelike, NaiveDate};

use crate::activity::{BodyFact, Sex};
use crate::digest::Digest;
use estimate::{Evidence, Numbers, Walked, walk};
use profile::Profile;

/// Which thresholds score past sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dating {
    /// Those known on their day.
    Dated,
    /// Those known by the last day.
    Latest,
}

/// One athlete, as stated and as estimated.
#[derive(Debug, Clone)]
pub struct Athlete {
    /// Name for the report, if stated.
    pub name: Option<String>,
    /// Where the athlete's days begin and end if a file does not say.
    pub home: Home,
    /// Facts about the body at rest, day by day.
    pub body: BodyLog,
    /// The statement about training before the first file.
    pub earlier: EarlierTraining,
    /// Days whose run was a race, or was not, as stated.
    pub races: StatedRaces,
    /// The athlete's diary.
    pub diary: Diary,
    /// Which thresholds score past sessions.
    pub dating: Dating,
    profile: Profile,
    /// For each of [`Discipline::ALL`], thresholds by the day from which they apply; never empty.
    dated: [Vec<(NaiveDate, Thresholds)>; Discipline::ALL.len()],
    /// For each of [`Discipline::ALL`], the values held back.
    held_back: [Vec<HeldBack>; Discipline::ALL.len()],
}

impl Athlete {
    /// Combines statements with the files, in any order of files.
    pub fn new<D: Borrow<Digest>>(given: Given, digests: &[D], body: &[BodyFact]) -> Self {
        let digests = digests.iter().map(Borrow::borrow);
        let home = given.home;
        let home = home.unwrap_or_else(|| Home::usual_of(digests.clone()));
        let body = BodyLog::new(body, home);
        let mut activities: Vec<Evidence> = digests
            .map(|digest| Evidence {
                day: home.day_of(digest),
                digest,
            })
            .collect();
        activities.sort_by_key(|e| (e.day, e.digest.start, &e.digest.origin));
        let profile = Profile::new(&given, &activities);
        let numbers = Numbers::of(&activities);
        let mut held_back = [const { Vec::new() }; Discipline::ALL.len()];
        let dated = Discipline::ALL.map(|discipline| {
            let Walked {
                steps,
                held_back: held,
            } = walk(&activities, &numbers, discipline, &body, &profile);
            held_back[discipline as usize] = held;
            overridden(&steps, &given.thresholds, discipline)
        });
        Self {
            earlier: EarlierTraining::new(given.trained_before),
            name: given.name,
            races: given.races,
            diary: given.diary,
            home,
            body,
            dating: Dating::Dated,
            profile,
            dated,
            held_back,
        }
    }

    /// The same athlete, with past sessions scored by some thresholds.
    pub fn with_dating(self, dating: Dating) -> Self {
        match dating {
            Dating::Dated => self,
            Dating::Latest => self.with_latest_everywhere(),
        }
    }

    /// The same athlete, with the latest values for all time. Past loads then change with every new
    /// best; for comparisons.
    pub fn with_latest_everywhere(mut self) -> Self {
        for steps in &mut self.dated {
            if let Some((_, last)) = steps.pop() {
                *steps = vec![(NaiveDate::MIN, last)];
            }
        }
        self.profile = self.profile.latest_everywhere();
        self.dating = Dating::Latest;
        self
    }

    /// Thresholds valid on a day in a discipline.
    pub fn thresholds(&self, day: NaiveDate, discipline: Discipline) -> &Thresholds {
        let steps = &self.dated[discipline as usize];
        let begun = steps.partition_point(|(since, _)| *since <= day);
        &steps[begun.saturating_sub(1)].1
    }

    /// Every change of thresholds in a discipline, with the day from which each set applies; the first
    /// applies from the beginning.
    pub fn threshold_steps(&self, discipline: Discipline) -> &[(NaiveDate, Thresholds)] {
        &self.dated[discipline as usize]
    }

    /// Values that the files of a discipline suggest but that were not believed on a day, the oldest
    /// first.
    pub fn held_back(
        &self,
        day: NaiveDate,
        discipline: Discipline,
    ) -> impl Iterator<Item = &HeldBack> {
        let held = self.held_back[discipline as usize].iter();
        held.filter(move |held| held.stands_on(day))
    }

    /// Sex, if known on a day: stated, or stored in a device by then.
    pub fn sex(&self, day: NaiveDate) -> Option<Sex> {
        Some(self.profile.sex(day)?.value)
    }

    /// The same with its source.
    pub fn sex_fact(&self, day: NaiveDate) -> Option<Fact<Sex>> {
        self.profile.sex(day)
    }

    /// Year of birth, if known on a day: stated, or from the age stored in a device by then.
    pub fn birth_year(&self, day: NaiveDate) -> Option<i32> {
        Some(self.profile.birth_year(day)?.value)
    }

    /// The same with its source.
    pub fn birth_year_fact(&self, day: NaiveDate) -> Option<Fact<i32>> {
        self.profile.birth_year(day)
    }

    /// Age in years on a day, to the year.
    pub fn age_years(&self, day: NaiveDate) -> Option<f64> {
        let year = self.birth_year(day)?;
        Some(f64::from(day.year() - year))
    }
}

/// Estimates with stated values in their place.
///
/// A statement applies from its date on; before it the estimates apply.
fn overridden(
    estimated: &[(NaiveDate, Thresholds)],
    given: &[GivenThresholds],
    discipline: Discipline,
) -> Vec<(NaiveDate, Thresholds)> {
    let mut given: Vec<GivenThresholds> = given
        .iter()
        .filter_map(|statement| statement.within(discipline))
        .collect();
    given.sort_by_key(|statement| statement.since);
    let since = |statement: &GivenThresholds| statement.since.unwrap_or(NaiveDate::MIN);
    let mut days: Vec<NaiveDate> = estimated.iter().map(|(day, _)| *day).collect();
    days.extend(given.iter().map(since));
    days.sort();
    days.dedup();
    let on = |day: NaiveDate| {
        let begun = estimated.partition_point(|(since, _)| *since <= day);
        let estimate = estimated[begun.saturating_sub(1)].1;
        let holding = given.iter().filter(|statement| since(statement) <= day);
        holding.fold(estimate, |thresholds, statement| {
            thresholds.overridden_by(statement)
        })
    };
    days.into_iter().map(|day| (day, on(day))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, 6, 1).expect("date")
    }

    fn max_hr(since: Option<NaiveDate>, bpm: f64) -> GivenThresholds {
        GivenThresholds {
            since,
            max_hr_bpm: Some(bpm),
            ..GivenThresholds::default()
        }
    }

    #[test]
    fn a_statement_holds_from_its_date_on() {
        let given = Given {
            thresholds: vec![
                max_hr(Some(day(2023)), 188.0),
                max_hr(Some(day(2021)), 191.0),
            ],
            ..Given::default()
        };
        let athlete = Athlete::new(given, &[] as &[Digest], &[]);
        let on = |year| athlete.thresholds(day(year), Discipline::OnFoot).max_hr;
        assert_eq!(on(2020).provenance, Provenance::Assumed);
        assert_eq!(on(2022).value, 191.0);
        assert_eq!(on(2024).value, 188.0);
    }

    #[test]
    fn a_statement_without_a_date_always_held() {
        let given = Given {
            thresholds: vec![max_hr(None, 185.0)],
            ..Given::default()
        };
        let athlete = Athlete::new(given, &[] as &[Digest], &[]);
        assert_eq!(
            athlete.thresholds(day(1999), Discipline::Swim).max_hr.value,
            185.0
        );
    }

    #[test]
    fn a_statement_for_one_sport_leaves_the_others_alone() {
        let riding = GivenThresholds {
            discipline: Some(Discipline::Ride),
            ..max_hr(None, 182.0)
        };
        let given = Given {
            thresholds: vec![max_hr(None, 190.0), riding],
            ..Given::default()
        };
        let athlete = Athlete::new(given, &[] as &[Digest], &[]);
        let of = |discipline| athlete.thresholds(day(2025), discipline).max_hr.value;
        assert_eq!(of(Discipline::Ride), 182.0);
        assert_eq!(of(Discipline::OnFoot), 190.0);
    }
}
