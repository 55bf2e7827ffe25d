//! Duration stress: the last resort, from how long it took and what sport it was.

use super::LoadPoints;
use super::metric::{Input, LoadMetric, Method, Rating, Unscored};
use crate::activity::{Sex, Sport};
use crate::athlete::Thresholds;
use crate::digest::Digest;

/// The metric; see the head of this file.
pub struct DurationStress;

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
    fn method(&self) -> Method {
        Method::Duration
    }

    fn source(&self) -> &'static str {
        "hours times the usual intensity of the sport; constants of this project"
    }

    fn formula(&self) -> &'static str {
        "100 · hours · intensity²"
    }

    fn inputs(&self, digest: &Digest, _thresholds: &Thresholds, _sex: Option<Sex>) -> Vec<Input> {
        vec![
            Input::measured("hours", digest.timer_s / 3600.0, "h"),
            Input::constant("intensity", assumed_intensity(digest.sport)),
        ]
    }

    fn rate(
        &self,
        digest: &Digest,
        _thresholds: &Thresholds,
        _sex: Option<Sex>,
    ) -> Result<Rating, Unscored> {
        if digest.timer_s <= 0.0 {
            return Err(Unscored::NothingRecorded);
        }
        let hours = digest.timer_s / 3600.0;
        Ok(Rating {
            points: LoadPoints::new(100.0 * hours * assumed_intensity(digest.sport).powi(2)),
            coverage: 0.0,
        })
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
