//! How fast fitness was built: its gain within a week.
//!
//! The two limits are coaching practice (Coggan, Friel), not evidence.

use super::window::{KnownDays, Window};

/// Days between the two values compared.
const WEEK_DAYS: usize = 7;
/// Above this gain in a week, coaches look twice; load points a day.
const CAUTION_ABOVE: f64 = 5.0;
/// Above this gain in a week, coaches consider it high; load points a day.
const HIGH_ABOVE: f64 = 8.0;

/// The level of a ramp in coaching practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RampLevel {
    /// Up to 5 a week, falling fitness included.
    Usual,
    /// More than 5 a week.
    Caution,
    /// More than 8 a week.
    High,
}

impl RampLevel {
    /// The level of a gain in load points a day within a week.
    pub fn of(gain: f64) -> Self {
        match gain {
            gain if gain > HIGH_ABOVE => RampLevel::High,
            gain if gain > CAUTION_ABOVE => RampLevel::Caution,
            _ => RampLevel::Usual,
        }
    }

    /// Name for tables.
    pub fn name(self) -> &'static str {
        match self {
            RampLevel::Usual => "usual",
            RampLevel::Caution => "caution",
            RampLevel::High => "high",
        }
    }
}

/// The gain of fitness within a week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ramp {
    /// Fitness today minus fitness seven days ago, load points a day; negative when it fell.
    pub gain: f64,
    /// Its level in coaching practice.
    pub level: RampLevel,
    /// How much is known of the eight days between them.
    pub known: KnownDays,
}

/// The ramp at the end of a series of daily fitness values; none before the eighth day, or if fitness is
/// unknown at either end or on too many days between.
pub fn ramp(fitness: &[Option<f64>]) -> Option<Ramp> {
    let window = Window::last(fitness, WEEK_DAYS + 1)?;
    let today = (*fitness.last()?)?;
    let week_ago = fitness[fitness.len() - 1 - WEEK_DAYS]?;
    let gain = today - week_ago;
    Some(Ramp {
        gain,
        level: RampLevel::of(gain),
        known: window.known(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rising_by(points_a_day: f64) -> Vec<Option<f64>> {
        (0..8)
            .map(|day| Some(40.0 + points_a_day * f64::from(day)))
            .collect()
    }

    #[test]
    fn a_point_a_day_is_seven_a_week() {
        let found = ramp(&rising_by(1.0)).expect("eight days");
        assert_eq!((found.gain, found.level), (7.0, RampLevel::Caution));
        let falling = ramp(&rising_by(-2.0)).expect("eight days");
        assert_eq!((falling.gain, falling.level), (-14.0, RampLevel::Usual));
    }

    #[test]
    fn a_limit_itself_is_not_yet_beyond_it() {
        assert_eq!(RampLevel::of(5.0), RampLevel::Usual);
        assert_eq!(RampLevel::of(5.1), RampLevel::Caution);
        assert_eq!(RampLevel::of(8.0), RampLevel::Caution);
        assert_eq!(RampLevel::of(8.1), RampLevel::High);
    }

    #[test]
    fn an_end_that_is_unknown_leaves_no_ramp_and_one_day_between_does() {
        let without = |day: usize| {
            let mut fitness = rising_by(1.0);
            fitness[day] = None;
            ramp(&fitness)
        };
        assert_eq!((without(0), without(7)), (None, None));
        let found = without(3).expect("seven of eight");
        assert_eq!((found.gain, found.known.known_days), (7.0, 7));
    }

    #[test]
    fn seven_days_are_one_too_few() {
        assert_eq!(ramp(&rising_by(1.0)[..7]), None);
        assert_eq!(ramp(&[]), None);
    }
}
