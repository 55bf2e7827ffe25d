//! The values that scale everything, by name and unit.

use crate::athlete::{Discipline, GivenThresholds, Threshold, Thresholds};

/// One of the known values of an athlete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThresholdKind {
    /// Highest heart rate the athlete can reach.
    MaxHr,
    /// Heart rate at complete rest.
    RestingHr,
    /// Heart rate of an hour.
    ThresholdHr,
    /// Speed of an hour.
    ThresholdSpeed,
    /// Power of an hour.
    ThresholdPower,
    /// The reference for mechanical load; follows from the runs and cannot be set.
    EasySpeed,
}

impl ThresholdKind {
    /// All, in display order.
    pub const ALL: [ThresholdKind; 6] = [
        ThresholdKind::MaxHr,
        ThresholdKind::RestingHr,
        ThresholdKind::ThresholdHr,
        ThresholdKind::ThresholdSpeed,
        ThresholdKind::ThresholdPower,
        ThresholdKind::EasySpeed,
    ];

    /// Its value among thresholds; the easy speed is not one.
    pub fn of(self, thresholds: &Thresholds) -> Option<Threshold> {
        match self {
            ThresholdKind::MaxHr => Some(thresholds.max_hr),
            ThresholdKind::RestingHr => Some(thresholds.resting_hr),
            ThresholdKind::ThresholdHr => Some(thresholds.threshold_hr),
            ThresholdKind::ThresholdSpeed => thresholds.threshold_speed,
            ThresholdKind::ThresholdPower => thresholds.threshold_power,
            ThresholdKind::EasySpeed => None,
        }
    }

    /// A statement of it alone; the easy speed cannot be stated.
    pub fn stated(self, value: f64) -> GivenThresholds {
        let mut given = GivenThresholds::default();
        match self {
            ThresholdKind::MaxHr => given.max_hr_bpm = Some(value),
            ThresholdKind::RestingHr => given.resting_hr_bpm = Some(value),
            ThresholdKind::ThresholdHr => given.threshold_hr_bpm = Some(value),
            ThresholdKind::ThresholdSpeed => given.threshold_speed_m_per_s = Some(value),
            ThresholdKind::ThresholdPower => given.threshold_power_w = Some(value),
            ThresholdKind::EasySpeed => {}
        }
        given
    }

    /// Whether it is expected in a discipline.
    pub fn is_expected_of(self, discipline: Discipline) -> bool {
        match self {
            ThresholdKind::MaxHr | ThresholdKind::RestingHr | ThresholdKind::ThresholdHr => true,
            ThresholdKind::ThresholdSpeed => {
                matches!(discipline, Discipline::OnFoot | Discipline::Swim)
            }
            ThresholdKind::ThresholdPower => {
                matches!(discipline, Discipline::OnFoot | Discipline::Ride)
            }
            ThresholdKind::EasySpeed => discipline == Discipline::OnFoot,
        }
    }

    /// Whether it is one of the heart rates, which are known in every discipline.
    pub fn is_heart_rate(self) -> bool {
        matches!(
            self,
            ThresholdKind::MaxHr | ThresholdKind::RestingHr | ThresholdKind::ThresholdHr
        )
    }

    /// Whether it is a speed, which people give as a pace.
    pub fn is_speed(self) -> bool {
        matches!(
            self,
            ThresholdKind::ThresholdSpeed | ThresholdKind::EasySpeed
        )
    }
}
