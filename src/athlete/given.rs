//! What the athlete states. It always overrides what the files suggest.

use std::ops::Range;

use chrono::NaiveDate;
use thiserror::Error;

use super::diary::Diary;
use super::discipline::Discipline;
use super::home::Home;
use crate::activity::Sex;

/// Years of birth that an athlete can state.
pub const BIRTH_YEARS: Range<i32> = 1900..2100;

/// What the athlete states; everything is optional.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// Name for the report.
    pub name: Option<String>,
    /// Sex, for the formulas that distinguish it.
    pub sex: Option<Sex>,
    /// Year of birth.
    pub birth_year: Option<i32>,
    /// Home time zone, in which days are counted.
    pub home: Option<Home>,
    /// Whether the athlete trained regularly before the first file; estimated if not stated.
    pub trained_before: Option<bool>,
    /// Days whose run was a race, or was not.
    pub races: StatedRaces,
    /// The diary.
    pub diary: Diary,
    /// Thresholds, each from a date on.
    pub thresholds: Vec<GivenThresholds>,
}

/// Days whose run was a race whatever its numbers, and days whose run was not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatedRaces {
    /// Days whose run was a race.
    pub races: Vec<NaiveDate>,
    /// Days whose run was not a race.
    pub not_races: Vec<NaiveDate>,
}

/// Thresholds stated to apply from a date on.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct GivenThresholds {
    /// First day on which they apply; always, if absent.
    pub since: Option<NaiveDate>,
    /// Sports to which they apply; all, if absent.
    pub discipline: Option<Discipline>,
    /// Maximum heart rate, beats per minute.
    pub max_hr_bpm: Option<f64>,
    /// Resting heart rate, beats per minute.
    pub resting_hr_bpm: Option<f64>,
    /// Heart rate that can be held for an hour, beats per minute.
    pub threshold_hr_bpm: Option<f64>,
    /// Speed that can be held for an hour, m/s: on the flat on foot, in the water for swimmers.
    pub threshold_speed_m_per_s: Option<f64>,
    /// Power that can be held for an hour, watts.
    pub threshold_power_w: Option<f64>,
}

/// Why stated thresholds are impossible.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ThresholdError {
    /// Outside what a human can have.
    #[error("{field} is {value}, which must lie between {low} and {high}")]
    OutOfRange {
        /// Name of the field.
        field: &'static str,
        /// The value that was stated.
        value: f64,
        /// Lowest value accepted.
        low: f64,
        /// Highest value accepted.
        high: f64,
    },
    /// Slower than walking, or faster than anybody ran for an hour.
    #[error("threshold_pace must lie between 2:23 and 16:40 a kilometre")]
    ImpossiblePace,
    /// The same in the water.
    #[error("threshold_pace of a swimmer must lie between 0:45 and 5:33 a hundred metres")]
    ImpossibleSwimPace,
    /// Heart rates that contradict each other.
    #[error("{lower} must be below {higher}")]
    OutOfOrder {
        /// Field that is too high.
        lower: &'static str,
        /// Field that is too low.
        higher: &'static str,
    },
}

impl ThresholdError {
    /// Name of the field to check.
    pub fn field(&self) -> &'static str {
        match self {
            ThresholdError::OutOfRange { field, .. } => field,
            ThresholdError::OutOfOrder { lower, .. } => lower,
            ThresholdError::ImpossiblePace | ThresholdError::ImpossibleSwimPace => "threshold_pace",
        }
    }
}

impl GivenThresholds {
    /// Its part for a discipline; `None` if it is about another.
    ///
    /// A pace without a sport applies to running, and a power to cycling: no swimmer holds a runner's
    /// pace.
    pub fn within(&self, discipline: Discipline) -> Option<Self> {
        match self.discipline {
            Some(own) => (own == discipline).then_some(*self),
            None => Some(Self {
                threshold_speed_m_per_s: self
                    .threshold_speed_m_per_s
                    .filter(|_| discipline == Discipline::OnFoot),
                threshold_power_w: self
                    .threshold_power_w
                    .filter(|_| discipline == Discipline::Ride),
                ..*self
            }),
        }
    }

    /// Refuses impossible values, so that no later stage has to check.
    ///
    /// # Errors
    /// Names the field that is out of range or out of order.
    pub fn checked(self) -> Result<Self, ThresholdError> {
        within("max_hr_bpm", self.max_hr_bpm, 120.0, 230.0)?;
        within("resting_hr_bpm", self.resting_hr_bpm, 25.0, 110.0)?;
        within("threshold_hr_bpm", self.threshold_hr_bpm, 80.0, 225.0)?;
        within("threshold_power_w", self.threshold_power_w, 40.0, 700.0)?;
        let (slow, fast) = match self.discipline {
            Some(Discipline::Swim) => (0.3, 2.2),
            _ => (1.0, 7.0),
        };
        if self
            .threshold_speed_m_per_s
            .is_some_and(|speed| !(slow..=fast).contains(&speed))
        {
            return Err(match self.discipline {
                Some(Discipline::Swim) => ThresholdError::ImpossibleSwimPace,
                _ => ThresholdError::ImpossiblePace,
            });
        }
        below(
            "resting_hr_bpm",
            self.resting_hr_bpm,
            "threshold_hr_bpm",
            self.threshold_hr_bpm,
        )?;
        below(
            "threshold_hr_bpm",
            self.threshold_hr_bpm,
            "max_hr_bpm",
            self.max_hr_bpm,
        )?;
        Ok(self)
    }
}

fn within(
    field: &'static str,
    value: Option<f64>,
    low: f64,
    high: f64,
) -> Result<(), ThresholdError> {
    match value {
        Some(value) if !(low..=high).contains(&value) => Err(ThresholdError::OutOfRange {
            field,
            value,
            low,
            high,
        }),
        _ => Ok(()),
    }
}

fn below(
    lower: &'static str,
    low: Option<f64>,
    higher: &'static str,
    high: Option<f64>,
) -> Result<(), ThresholdError> {
    match (low, high) {
        (Some(low), Some(high)) if low >= high => Err(ThresholdError::OutOfOrder { lower, higher }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_is_refused_by_name() {
        let high = GivenThresholds {
            max_hr_bpm: Some(1880.0),
            ..GivenThresholds::default()
        };
        let error = high.checked().expect_err("refused");
        assert_eq!(
            error.to_string(),
            "max_hr_bpm is 1880, which must lie between 120 and 230"
        );
        let crossed = GivenThresholds {
            max_hr_bpm: Some(160.0),
            threshold_hr_bpm: Some(170.0),
            ..GivenThresholds::default()
        };
        let error = crossed.checked().expect_err("refused");
        assert_eq!(
            error.to_string(),
            "threshold_hr_bpm must be below max_hr_bpm"
        );
    }
}
