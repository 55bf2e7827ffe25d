//! Laps: stretches of a session that the device summed up itself.

use serde::{Deserialize, Serialize};

/// The most laps that are kept of an activity; those after them are left out.
pub const MOST_LAPS: usize = 1000;

/// One lap as the device sums it up; each number absent where the file does not give it. A history has many of
/// them, so numbers are no wider than what a device writes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Lap {
    /// Seconds from the start of the activity to that of the lap; before it, a little below 0.
    pub start_s: f32,
    /// Seconds with the timer running, else from start to end.
    pub timer_s: f32,
    /// Seconds from start to end.
    pub elapsed_s: Option<f32>,
    /// Metres covered.
    pub distance_m: Option<f32>,
    /// Metres gained.
    pub ascent_m: Option<u16>,
    /// Metres lost.
    pub descent_m: Option<u16>,
    /// Mean heart rate, beats per minute.
    pub mean_hr_bpm: Option<u8>,
    /// Highest heart rate, beats per minute.
    pub max_hr_bpm: Option<u8>,
    /// Mean power, watts.
    pub mean_power_w: Option<u16>,
    /// Highest power, watts.
    pub max_power_w: Option<u16>,
    /// Mean steps or revolutions per minute.
    pub cadence_per_min: Option<u16>,
    /// Energy, kilocalories.
    pub energy_kcal: Option<u16>,
    /// What ended it.
    pub trigger: Option<LapTrigger>,
}

impl Lap {
    /// Mean speed with the timer running, m/s.
    pub fn speed_m_per_s(&self) -> Option<f64> {
        let metres = f64::from(self.distance_m?);
        (self.timer_s > 0.0 && metres > 0.0).then(|| metres / f64::from(self.timer_s))
    }

    /// The same, longer by a factor.
    pub fn longer(self, factor: f64) -> Self {
        Self {
            distance_m: self
                .distance_m
                .map(|metres| (f64::from(metres) * factor) as f32),
            ..self
        }
    }

    /// The same without its distance.
    pub fn without_distance(self) -> Self {
        Self {
            distance_m: None,
            ..self
        }
    }

    /// The same without what was measured of the heart.
    pub fn without_heart_rate(self) -> Self {
        Self {
            mean_hr_bpm: None,
            max_hr_bpm: None,
            ..self
        }
    }
}

/// What ends a lap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LapTrigger {
    /// A press of the button.
    Manual,
    /// A duration.
    Time,
    /// A distance.
    Distance,
    /// A place.
    Position,
    /// A heart rate.
    HeartRate,
    /// The end of the session.
    SessionEnd,
    /// The machine that it was done on.
    Machine,
}

impl LapTrigger {
    /// Every one of them.
    pub const ALL: [LapTrigger; 7] = [
        LapTrigger::Manual,
        LapTrigger::Time,
        LapTrigger::Distance,
        LapTrigger::Position,
        LapTrigger::HeartRate,
        LapTrigger::SessionEnd,
        LapTrigger::Machine,
    ];
}

/// A number of a file as a whole one of the width that is kept; zeros were never filled in.
pub fn whole<T: TryFrom<u32>>(value: Option<f64>) -> Option<T> {
    let value = value?.round();
    let possible = value > 0.0 && value < f64::from(u32::MAX);
    possible.then(|| T::try_from(value as u32).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_was_never_filled_in_or_is_too_wide_is_none() {
        assert_eq!(whole::<u8>(Some(149.6)), Some(150));
        assert_eq!(whole::<u8>(Some(256.0)), None);
        for none in [None, Some(0.0), Some(-1.0), Some(f64::NAN), Some(1e300)] {
            assert_eq!(whole::<u16>(none), None, "{none:?}");
        }
    }

    #[test]
    fn a_lap_without_a_distance_has_no_speed() {
        let lap = Lap {
            timer_s: 250.0,
            distance_m: Some(1000.0),
            ..Lap::default()
        };
        assert_eq!(lap.speed_m_per_s(), Some(4.0));
        let indoors = Lap {
            distance_m: None,
            ..lap
        };
        assert_eq!(indoors.speed_m_per_s(), None);
        assert_eq!(Lap::default().speed_m_per_s(), None);
    }
}
