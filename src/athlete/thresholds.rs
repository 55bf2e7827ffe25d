//! The numbers that scale everything, each with where it comes from.

use chrono::NaiveDate;
use thiserror::Error;

use super::Home;
use crate::activity::{Sex, Sport};

/// Where a threshold comes from; earlier ones are more trustworthy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Provenance {
    /// The athlete stated it.
    Given,
    /// Measured by the watch between trainings.
    Wellness,
    /// Stored in the device.
    Device,
    /// Found in the training history.
    History,
    /// From age by a published formula.
    Age,
    /// Derived from other thresholds by a usual ratio.
    Derived,
    /// A usual value, for want of anything better.
    Assumed,
}

impl Provenance {
    /// In words.
    pub fn name(self) -> &'static str {
        match self {
            Provenance::Given => "stated",
            Provenance::Wellness => "from wellness files",
            Provenance::Device => "from the device",
            Provenance::History => "from the history",
            Provenance::Age => "from age",
            Provenance::Derived => "derived",
            Provenance::Assumed => "assumed",
        }
    }
}

/// A value with its origin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Threshold {
    /// The number, in the unit of the field that holds it.
    pub value: f64,
    /// Where it comes from.
    pub provenance: Provenance,
}

impl Threshold {
    /// A value from somewhere.
    pub fn new(value: f64, provenance: Provenance) -> Self {
        Self { value, provenance }
    }
}

/// All thresholds valid at one time.
///
/// Heart rates are in order: resting below threshold below maximum. Speeds are positive.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thresholds {
    /// Maximum heart rate, beats per minute.
    pub max_hr: Threshold,
    /// Resting heart rate, beats per minute.
    pub resting_hr: Threshold,
    /// Heart rate that can be held for an hour, beats per minute.
    pub threshold_hr: Threshold,
    /// Speed on the flat that can be held for an hour, m/s; unknown until there are runs.
    pub threshold_speed: Option<Threshold>,
}

/// Why stated thresholds cannot be.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ThresholdError {
    /// Outside what a human can have.
    #[error("{field} is {value}, which must lie between {low} and {high}")]
    OutOfRange {
        /// Name of the field.
        field: &'static str,
        /// What was stated.
        value: f64,
        /// Lowest value accepted.
        low: f64,
        /// Highest value accepted.
        high: f64,
    },
    /// Slower than walking, or faster than anybody ran for an hour.
    #[error("threshold_pace must lie between 2:23 and 16:40 a kilometre")]
    ImpossiblePace,
    /// Heart rates that contradict each other.
    #[error("{lower} must be below {higher}")]
    OutOfOrder {
        /// Field that is too high.
        lower: &'static str,
        /// Field that is too low.
        higher: &'static str,
    },
}

/// Sports that share thresholds. A heart does not reach the same rate in all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discipline {
    /// Running, walking, hiking.
    OnFoot,
    /// Cycling.
    Ride,
    /// Swimming.
    Swim,
    /// Everything else.
    Other,
}

impl Discipline {
    /// All, for tables that hold one entry of each.
    pub const ALL: [Discipline; 4] = [
        Discipline::OnFoot,
        Discipline::Ride,
        Discipline::Swim,
        Discipline::Other,
    ];

    /// Of a sport.
    pub fn of(sport: Sport) -> Self {
        match sport {
            sport if sport.is_on_foot() => Discipline::OnFoot,
            Sport::Ride | Sport::EBikeRide => Discipline::Ride,
            Sport::Swim => Discipline::Swim,
            _ => Discipline::Other,
        }
    }
}

impl ThresholdError {
    /// Name of the field to look at.
    pub fn field(&self) -> &'static str {
        match self {
            ThresholdError::OutOfRange { field, .. } => field,
            ThresholdError::OutOfOrder { lower, .. } => lower,
            ThresholdError::ImpossiblePace => "threshold_pace",
        }
    }
}

/// What the athlete states; everything is optional.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// Name for the report.
    pub name: Option<String>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Year of birth.
    pub birth_year: Option<i32>,
    /// Home time zone.
    pub home: Option<Home>,
    /// Whether the athlete trained regularly before the first file; found out when not stated.
    pub trained_before: Option<bool>,
    /// Thresholds, each from a date on.
    pub thresholds: Vec<GivenThresholds>,
}

/// Thresholds stated to hold from a date on.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct GivenThresholds {
    /// First day on which they hold; always, when absent.
    pub since: Option<NaiveDate>,
    /// Sports for which they hold; all, when absent.
    pub discipline: Option<Discipline>,
    /// Maximum heart rate, beats per minute.
    pub max_hr_bpm: Option<f64>,
    /// Resting heart rate, beats per minute.
    pub resting_hr_bpm: Option<f64>,
    /// Heart rate that can be held for an hour, beats per minute.
    pub threshold_hr_bpm: Option<f64>,
    /// Speed on the flat that can be held for an hour, m/s.
    pub threshold_speed_m_per_s: Option<f64>,
}

impl GivenThresholds {
    /// Refuses what cannot be, so that nothing behind this has to check.
    ///
    /// # Errors
    /// Names the field that is out of range or out of order.
    pub fn checked(self) -> Result<Self, ThresholdError> {
        within("max_hr_bpm", self.max_hr_bpm, 120.0, 230.0)?;
        within("resting_hr_bpm", self.resting_hr_bpm, 25.0, 110.0)?;
        within("threshold_hr_bpm", self.threshold_hr_bpm, 80.0, 225.0)?;
        if self
            .threshold_speed_m_per_s
            .is_some_and(|speed| !(1.0..=7.0).contains(&speed))
        {
            return Err(ThresholdError::ImpossiblePace);
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

impl Thresholds {
    /// These thresholds with what was stated in their place.
    ///
    /// A threshold heart rate that was only derived follows the heart rates it was derived from,
    /// and any estimate is kept inside the order of what was stated.
    pub fn overridden_by(mut self, given: &GivenThresholds) -> Self {
        let stated = |value| Threshold::new(value, Provenance::Given);
        if let Some(bpm) = given.max_hr_bpm {
            self.max_hr = stated(bpm);
        }
        if let Some(bpm) = given.resting_hr_bpm {
            self.resting_hr = stated(bpm);
        }
        if let Some(bpm) = given.threshold_hr_bpm {
            self.threshold_hr = stated(bpm);
            let least = bpm + 1.0;
            if self.max_hr.value < least && self.max_hr.provenance != Provenance::Given {
                self.max_hr = Threshold::new(bpm / 0.92, Provenance::Derived);
            }
        } else if self.threshold_hr.provenance != Provenance::Given {
            let usual = usual_threshold_hr(self.resting_hr.value, self.max_hr.value);
            let impossible = self.threshold_hr.value >= self.max_hr.value;
            if self.threshold_hr.provenance == Provenance::Derived || impossible {
                self.threshold_hr = Threshold::new(usual, Provenance::Derived);
            }
        }
        if let Some(speed) = given.threshold_speed_m_per_s {
            self.threshold_speed = Some(stated(speed));
        }
        self
    }
}

/// The usual ratio: 85 % of the way from resting to maximum heart rate (docs/athlete.md).
pub fn usual_threshold_hr(resting_bpm: f64, max_bpm: f64) -> f64 {
    resting_bpm + 0.85 * (max_bpm - resting_bpm)
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

    #[test]
    fn a_derived_threshold_follows_what_it_was_derived_from() {
        let estimated = Thresholds {
            max_hr: Threshold::new(190.0, Provenance::Assumed),
            resting_hr: Threshold::new(60.0, Provenance::Assumed),
            threshold_hr: Threshold::new(170.5, Provenance::Derived),
            threshold_speed: None,
        };
        let given = GivenThresholds {
            max_hr_bpm: Some(180.0),
            resting_hr_bpm: Some(50.0),
            ..GivenThresholds::default()
        };
        // 50 + 0.85 * (180 - 50) = 160.5.
        assert_eq!(estimated.overridden_by(&given).threshold_hr.value, 160.5);
    }
}
