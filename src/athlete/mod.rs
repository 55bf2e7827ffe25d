//! Who did it: thresholds with their sources, sex, age, home time zone, experience.
//!
//! What the athlete states always wins; what is missing is estimated from the files. Nothing has
//! to be stated for a first report.

mod body_log;
mod earlier;
mod estimate;
mod home;
mod thresholds;

pub use body_log::{BodyDay, BodyLog};
pub use earlier::EarlierTraining;
pub use estimate::{critical_speed, estimate, max_hr_nes, max_hr_tanaka};
pub use home::{ClockSource, Home};
pub use thresholds::{
    Discipline, Given, GivenThresholds, Provenance, Threshold, ThresholdError, Thresholds,
};

use chrono::{Datelike, NaiveDate};

use crate::activity::{BodyFact, Sex};
use crate::digest::Digest;

/// One athlete, as stated and as estimated.
#[derive(Debug, Clone)]
pub struct Athlete {
    /// Name for the report, if stated.
    pub name: Option<String>,
    /// Sex, if stated or stored in the device.
    pub sex: Option<Sex>,
    /// Year of birth, if stated or derived from the device's age.
    pub birth_year: Option<i32>,
    /// Where the athlete's days begin and end when a file does not say.
    pub home: Home,
    /// What is known of the body at rest, day by day.
    pub body: BodyLog,
    /// What is known of training before the first file.
    pub earlier: EarlierTraining,
    /// For each of [`Discipline::ALL`], thresholds by the day from which they hold; never empty.
    dated: [Vec<(NaiveDate, Thresholds)>; Discipline::ALL.len()],
}

impl Athlete {
    /// Combines what is stated with what the files tell.
    pub fn new(given: Given, digests: &[Digest], body: &[BodyFact]) -> Self {
        let settings = || digests.iter().rev().map(|d| d.settings);
        let age_on_device = digests.iter().rev().find_map(|d| {
            let age = d.settings.age_years?;
            Some(d.start.year() - age as i32)
        });
        let birth_year = given.birth_year.or(age_on_device);
        let home = given.home.unwrap_or_else(|| Home::usual_of(digests));
        let body = BodyLog::new(body, home);
        let estimated = estimate(digests, birth_year, &body);
        Self {
            name: given.name,
            sex: given.sex.or_else(|| settings().find_map(|s| s.sex)),
            birth_year,
            home,
            body,
            earlier: EarlierTraining::new(given.trained_before, digests),
            dated: Discipline::ALL.map(|discipline| {
                let holds = |g: &&GivenThresholds| g.discipline.is_none_or(|d| d == discipline);
                dated(given.thresholds.iter().filter(holds), estimated)
            }),
        }
    }

    /// Thresholds valid on a day in a discipline.
    pub fn thresholds(&self, day: NaiveDate, discipline: Discipline) -> &Thresholds {
        let dated = &self.dated[discipline as usize];
        let begun = dated.partition_point(|(since, _)| *since <= day);
        &dated[begun.saturating_sub(1)].1
    }

    /// Age in years on a day, to the year.
    pub fn age_years(&self, day: NaiveDate) -> Option<f64> {
        self.birth_year.map(|year| f64::from(day.year() - year))
    }
}

/// One set of thresholds for each date from which something was stated; never empty.
///
/// A statement holds from its date on. Before the first statement the estimates hold.
fn dated<'a>(
    given: impl Iterator<Item = &'a GivenThresholds>,
    estimated: Thresholds,
) -> Vec<(NaiveDate, Thresholds)> {
    let mut given: Vec<&GivenThresholds> = given.collect();
    given.sort_by_key(|g| g.since);
    let mut current = estimated;
    let mut dated = vec![(NaiveDate::MIN, current)];
    for statement in given {
        current = current.overridden_by(statement);
        let since = statement.since.unwrap_or(NaiveDate::MIN);
        match dated.last_mut() {
            Some(last) if last.0 == since => last.1 = current,
            _ => dated.push((since, current)),
        }
    }
    dated
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
        let athlete = Athlete::new(given, &[], &[]);
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
        let athlete = Athlete::new(given, &[], &[]);
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
        let athlete = Athlete::new(given, &[], &[]);
        let of = |discipline| athlete.thresholds(day(2025), discipline).max_hr.value;
        assert_eq!(of(Discipline::Ride), 182.0);
        assert_eq!(of(Discipline::OnFoot), 190.0);
    }
}
