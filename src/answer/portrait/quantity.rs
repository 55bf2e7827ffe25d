//! The values that scale everything, by name and unit.

use crate::athlete::{Discipline, GivenThresholds, Threshold, Thresholds};

/// One of the values that are known of an athlete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// Maximum heart rate.
    MaxHr,
    /// Resting heart rate.
    RestingHr,
    /// Heart rate of an hour.
    ThresholdHr,
    /// Speed of an hour.
    ThresholdSpeed,
    /// Power of an hour.
    ThresholdPower,
    /// What mechanical load is held against; follows from the runs and cannot be stated.
    EasySpeed,
}

impl Quantity {
    /// All, in the order in which they are told.
    pub const ALL: [Quantity; 6] = [
        Quantity::MaxHr,
        Quantity::RestingHr,
        Quantity::ThresholdHr,
        Quantity::ThresholdSpeed,
        Quantity::ThresholdPower,
        Quantity::EasySpeed,
    ];

    /// Its value among thresholds; the easy speed is none.
    pub fn of(self, thresholds: &Thresholds) -> Option<Threshold> {
        match self {
            Quantity::MaxHr => Some(thresholds.max_hr),
            Quantity::RestingHr => Some(thresholds.resting_hr),
            Quantity::ThresholdHr => Some(thresholds.threshold_hr),
            Quantity::ThresholdSpeed => thresholds.threshold_speed,
            Quantity::ThresholdPower => thresholds.threshold_power,
            Quantity::EasySpeed => None,
        }
    }

    /// A statement of it alone; of the easy speed nothing can be stated.
    pub fn stated(self, value: f64) -> GivenThresholds {
        let mut given = GivenThresholds::default();
        match self {
            Quantity::MaxHr => given.max_hr_bpm = Some(value),
            Quantity::RestingHr => given.resting_hr_bpm = Some(value),
            Quantity::ThresholdHr => given.threshold_hr_bpm = Some(value),
            Quantity::ThresholdSpeed => given.threshold_speed_m_per_s = Some(value),
            Quantity::ThresholdPower => given.threshold_power_w = Some(value),
            Quantity::EasySpeed => {}
        }
        given
    }

    /// Whether one would look for it in a discipline.
    pub fn is_expected_of(self, discipline: Discipline) -> bool {
        match self {
            Quantity::MaxHr | Quantity::RestingHr | Quantity::ThresholdHr => true,
            Quantity::ThresholdSpeed => {
                matches!(discipline, Discipline::OnFoot | Discipline::Swim)
            }
            Quantity::ThresholdPower => {
                matches!(discipline, Discipline::OnFoot | Discipline::Ride)
            }
            Quantity::EasySpeed => discipline == Discipline::OnFoot,
        }
    }

    /// Whether it is one of the heart rates, which are known in every discipline.
    pub fn is_heart_rate(self) -> bool {
        matches!(
            self,
            Quantity::MaxHr | Quantity::RestingHr | Quantity::ThresholdHr
        )
    }

    /// Whether it is a speed, which people tell as a pace.
    pub fn is_speed(self) -> bool {
        matches!(self, Quantity::ThresholdSpeed | Quantity::EasySpeed)
    }
}
