//! Duration of a session with a known distance only.

use crate::activity::{Sport, Totals};

/// Usual mean speed of a sport, m/s: typical of recreational athletes, without pauses. `None` if there
/// is none. Constants of this project (docs/metrics.md).
fn usual_speed_m_per_s(sport: Sport) -> Option<f64> {
    match sport {
        Sport::Run | Sport::TreadmillRun => Some(2.8),
        Sport::TrailRun => Some(2.2),
        Sport::Walk => Some(1.4),
        Sport::Hike => Some(1.1),
        Sport::Ride => Some(6.5),
        Sport::EBikeRide => Some(5.5),
        Sport::Swim => Some(0.8),
        Sport::Row => Some(2.5),
        Sport::SkiTour => Some(1.8),
        Sport::AlpineSki
        | Sport::Elliptical
        | Sport::TeamSport
        | Sport::Strength
        | Sport::Yoga
        | Sport::Climb
        | Sport::Transition
        | Sport::Other => None,
    }
}

/// A longer session is unusual, and nothing is assumed about it, seconds.
const LONGEST_ASSUMED_S: f64 = 24.0 * 3600.0;

/// Assumed seconds of a session with a known distance and an unknown duration.
pub fn assumed_length_s(sport: Sport, totals: &Totals) -> Option<f64> {
    if totals.elapsed_s.or(totals.timer_s).is_some() {
        return None;
    }
    let metres = totals.distance_m.filter(|metres| *metres > 0.0)?;
    let seconds = metres / usual_speed_m_per_s(sport)?;
    (seconds <= LONGEST_ASSUMED_S).then_some(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::human::{Locomotion, fastest};

    #[test]
    fn a_run_of_ten_kilometres_takes_about_an_hour() {
        let ten = |sport, elapsed_s| {
            let totals = Totals {
                distance_m: Some(10_000.0),
                elapsed_s,
                ..Totals::default()
            };
            assumed_length_s(sport, &totals).map(|seconds| (seconds / 60.0).round())
        };
        // 10 000 m at 2.8 m/s are 3571 s.
        assert_eq!(ten(Sport::Run, None), Some(60.0));
        assert_eq!(ten(Sport::Run, Some(3000.0)), None);
        assert_eq!(ten(Sport::Yoga, None), None);
        let far = Totals {
            distance_m: Some(1e300),
            ..Totals::default()
        };
        assert_eq!(assumed_length_s(Sport::Run, &far), None);
    }

    #[test]
    fn no_usual_speed_is_near_what_mankind_can_hold_for_an_hour() {
        for sport in Sport::ALL {
            let limit = Locomotion::of(sport).map(fastest);
            if let (Some(usual), Some(limit)) = (usual_speed_m_per_s(sport), limit) {
                assert!(usual < 0.6 * limit.at(3600.0), "{sport}");
            }
        }
    }
}
