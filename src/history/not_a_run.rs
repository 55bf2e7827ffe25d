//! A run that this athlete cannot have run: a ride recorded as a run (docs/plausibility.md).
//!
//! Twenty kilometres in an hour are within human limits, and beyond almost everyone. The athlete's other
//! runs, and the heart rate of the same session, decide.

use crate::activity::Sport;
use crate::athlete::Thresholds;
use crate::clean::Doubt;
use crate::digest::{Corrected, Digest};

/// Shorter stretches prove nothing, seconds.
const LEAST_S: f64 = 600.0;
/// Below this speed, a runner back after years of riding may well be running, m/s: their threshold has
/// faded.
const RIDING_M_PER_S: f64 = 4.2;
/// Speed falls with this power of time (Riegel 1981).
const RIEGEL: f64 = 0.06;
const HOUR_S: f64 = 3600.0;
/// With a calm heart, a run this many times faster than the threshold allows for that long is not a run;
/// without heart rate it takes more (constants of this project).
const FASTER_WHILE_CALM: f64 = 1.15;
const FASTER_UNHEARD: f64 = 1.4;
/// A mean heart rate below this share of the threshold is a calm one.
const CALM: f64 = 0.92;

/// Turns a run that this athlete cannot have run into a ride, and notes it.
pub fn settle(digest: &mut Digest, thresholds: &Thresholds) {
    let said = digest.sport;
    // An athlete who corrects the sport was there.
    let stated = digest.is_corrected(Corrected::Sport);
    if said.is_running() && !stated && is_no_run(digest, thresholds) {
        digest.correct_sport(Sport::Ride);
        digest.doubts.push(Doubt::NotThisAthlete { said });
    }
}

fn is_no_run(digest: &Digest, thresholds: &Thresholds) -> bool {
    let speed = &digest.graded_speed;
    let seconds = speed.total_s();
    let (Some(mean), Some(threshold)) = (speed.mean_m_per_s(), thresholds.threshold_speed) else {
        return false;
    };
    let possible = threshold.value * (HOUR_S / seconds.max(LEAST_S)).powf(RIEGEL);
    let faster = match digest.heart_rate.mean_bpm() {
        Some(bpm) if bpm < CALM * thresholds.threshold_hr.value => FASTER_WHILE_CALM,
        Some(_) => return false,
        None => FASTER_UNHEARD,
    };
    seconds >= LEAST_S && mean > RIDING_M_PER_S.max(faster * possible)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::example_activity::empty_run;
    use crate::activity::{Activity, Sample, SamplesBuilder};
    use crate::athlete::{Athlete, Given, GivenThresholds};
    use crate::clean::clean;

    /// An hour at a speed and a heart rate, of somebody whose threshold is 4 m/s at 170 beats.
    fn settled(m_per_s: f32, bpm: Option<f32>) -> Digest {
        let mut builder = SamplesBuilder::new();
        for second in 0..3600 {
            builder.push(Sample {
                elapsed_s: f64::from(second),
                speed_m_per_s: Some(m_per_s),
                heart_rate_bpm: bpm,
                ..Sample::default()
            });
        }
        let activity = Activity {
            samples: builder.finish(),
            ..empty_run()
        };
        let (samples, repairs) = clean(&activity);
        let mut digest = Digest::of(&activity, &samples, repairs);
        let stated = GivenThresholds {
            threshold_hr_bpm: Some(170.0),
            max_hr_bpm: Some(190.0),
            threshold_speed_m_per_s: Some(4.0),
            ..GivenThresholds::default()
        };
        let given = Given {
            thresholds: vec![stated],
            ..Given::default()
        };
        let athlete = Athlete::new(given, std::slice::from_ref(&digest), &[]);
        let day = athlete.home.day_of(&digest);
        let thresholds = *athlete.thresholds(day, crate::athlete::Discipline::OnFoot);
        settle(&mut digest, &thresholds);
        digest
    }

    #[test]
    fn an_hour_at_20_km_h_with_a_calm_heart_is_a_ride_of_who_runs_14() {
        let ride = settled(5.5, Some(125.0));
        assert_eq!(ride.sport, Sport::Ride);
        assert_eq!(ride.doubts, [Doubt::NotThisAthlete { said: Sport::Run }]);
        assert_eq!(ride.graded_speed.total_s(), 0.0);
        assert_eq!(settled(5.8, None).sport, Sport::Ride);
    }

    #[test]
    fn a_race_is_a_run() {
        // Half of an hour record, with a heart to go with it; and an easy run.
        assert_eq!(settled(5.5, Some(172.0)).sport, Sport::Run);
        assert_eq!(settled(4.4, Some(125.0)).sport, Sport::Run);
        assert_eq!(settled(3.0, Some(125.0)).sport, Sport::Run);
        assert_eq!(settled(5.2, None).sport, Sport::Run);
    }
}
