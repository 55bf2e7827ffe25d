//! Duration stress: the last resort, from duration and sport.

use super::method::Method;
use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};
use crate::activity::Sport;

/// The metric; see the head of this file.
pub struct DurationStress;

/// Duration, without any weight.
pub struct TimerTime;

/// Usual intensity of a sport, where 1 is the intensity that can be held for one hour.
///
/// Constants of this project (docs/metrics.md).
pub fn assumed_intensity(sport: Sport) -> f64 {
    match sport {
        Sport::Run | Sport::TrailRun | Sport::Row | Sport::Elliptical => 0.72,
        Sport::TreadmillRun | Sport::Swim => 0.70,
        Sport::SkiTour => 0.68,
        Sport::Ride => 0.65,
        Sport::TeamSport => 0.75,
        Sport::Strength => 0.55,
        Sport::Hike => 0.52,
        Sport::EBikeRide => 0.50,
        Sport::Walk | Sport::AlpineSki => 0.45,
        Sport::Yoga => 0.35,
        Sport::Climb | Sport::Transition | Sport::Other => 0.60,
    }
}

impl LoadMetric for DurationStress {
    fn name(&self) -> &'static str {
        "duration stress"
    }

    fn column(&self) -> &'static str {
        "duration_stress"
    }

    fn unit(&self) -> Unit {
        Unit::LoadPoints
    }

    fn rung(&self) -> Option<Method> {
        Some(Method::Duration)
    }

    fn source(&self) -> &'static str {
        "hours times the usual intensity of the sport; constants of this project"
    }

    fn formula(&self) -> &'static str {
        "100 · hours · intensity²"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let intensity = assumed_intensity(subject.digest.sport_as_done());
        vec![
            Input::measured("hours", subject.timer_h(), "h"),
            Input::constant("intensity", intensity),
        ]
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        if subject.digest.timer_s <= 0.0 {
            return Err(Unscored::NothingRecorded);
        }
        let intensity = assumed_intensity(subject.digest.sport_as_done());
        Ok(Rating {
            value: 100.0 * subject.timer_h() * intensity.powi(2),
            coverage: 0.0,
        })
    }
}

impl LoadMetric for TimerTime {
    fn name(&self) -> &'static str {
        "duration"
    }

    fn column(&self) -> &'static str {
        "duration_h"
    }

    fn unit(&self) -> Unit {
        Unit::Hours
    }

    fn source(&self) -> &'static str {
        "the device's timer"
    }

    fn formula(&self) -> &'static str {
        "time with the timer running"
    }

    fn inputs(&self, _subject: Subject) -> Vec<Input> {
        Vec::new()
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        if subject.digest.timer_s <= 0.0 {
            return Err(Unscored::NothingRecorded);
        }
        Ok(Rating::whole(subject.timer_h()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sport_is_assumed_to_be_raced() {
        assert!(
            Sport::ALL
                .iter()
                .all(|s| (0.3..0.8).contains(&assumed_intensity(*s)))
        );
    }
}
