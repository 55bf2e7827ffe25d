//! The plausible sport of a recording, whatever the device was set to.

use super::repairs::Repairs;
use super::speed::{self, Motion};
use crate::activity::{Samples, Sport};
use crate::human::{Locomotion, fastest};

/// More than this share of the time in motion beyond a sport means another sport.
const MOSTLY: f64 = 0.5;
/// At most this share may be beyond the sport tried instead.
const HARDLY: f64 = 0.1;
/// Fewer seconds with a speed do not reveal a sport.
const LEAST_S: f64 = 60.0;
/// Nobody with hardly any steps runs faster than this, m/s.
const ROLLING_M_PER_S: f32 = 3.5;
const HARDLY_ANY_STEPS_PER_MIN: f32 = 60.0;

/// A sport and its believed motion.
pub struct Believed {
    /// The sport of the file, or another one.
    pub sport: Sport,
    /// How the athlete got over the ground.
    pub motion: Motion,
}

/// Motion with the file's sport or, if impossible in it, as a ride; if that is impossible too, no motion
/// is believed.
pub fn believe(raw: &Samples, said: Sport, repairs: &mut Repairs) -> Believed {
    let before = *repairs;
    let motion = speed::clean(raw, said, repairs);
    if !is_other_sport(raw, said, &motion) {
        return Believed {
            sport: said,
            motion,
        };
    }
    *repairs = before;
    let ride = speed::clean(raw, Sport::Ride, repairs);
    if beyond_share(raw, &ride) <= HARDLY {
        return Believed {
            sport: Sport::Ride,
            motion: ride,
        };
    }
    Believed {
        sport: Sport::Other,
        motion: ride.unknown(),
    }
}

fn is_other_sport(raw: &Samples, said: Sport, motion: &Motion) -> bool {
    if said.is_on_foot() {
        return beyond_share(raw, motion) > MOSTLY || rolling_share(raw, motion) > MOSTLY;
    }
    // Its sport is unknown; only whether it can have been on foot matters.
    let (metres, seconds) = moved(raw, motion);
    said == Sport::Other
        && seconds >= LEAST_S
        && metres > fastest(Locomotion::Running).at(seconds) * seconds
}

/// Share of the time with a speed beyond the sport, 0 to 1.
fn beyond_share(raw: &Samples, motion: &Motion) -> f64 {
    match motion.beyond.contains(&true) {
        true => fraction_of_time(raw, motion, |i| motion.beyond[i]),
        false => 0.0,
    }
}

/// Share of the time with a speed in which the athlete rolled on without steps, 0 to 1.
fn rolling_share(raw: &Samples, motion: &Motion) -> f64 {
    let rolls = |i: usize| {
        let fast = motion.speed_m_per_s[i].is_some_and(|speed| speed > ROLLING_M_PER_S);
        fast && raw.cadence_per_min[i].is_some_and(|steps| steps < HARDLY_ANY_STEPS_PER_MIN)
    };
    match (0..raw.len()).any(rolls) {
        true => fraction_of_time(raw, motion, rolls),
        false => 0.0,
    }
}

fn fraction_of_time(raw: &Samples, motion: &Motion, counts: impl Fn(usize) -> bool) -> f64 {
    let (mut counted, mut all) = (0.0, 0.0);
    for (i, held) in raw.held_s.iter().enumerate() {
        if motion.moving[i] && motion.speed_m_per_s[i].is_some() {
            all += f64::from(*held);
            counted += if counts(i) { f64::from(*held) } else { 0.0 };
        }
    }
    if all >= LEAST_S { counted / all } else { 0.0 }
}

/// Metres and seconds in motion with a known speed.
fn moved(raw: &Samples, motion: &Motion) -> (f64, f64) {
    let (mut metres, mut seconds) = (0.0, 0.0);
    for (i, speed) in motion.speed_m_per_s.iter().enumerate() {
        if let (Some(speed), true) = (speed, motion.moving[i]) {
            let held = f64::from(raw.held_s[i]);
            metres += f64::from(*speed) * held;
            seconds += held;
        }
    }
    (metres, seconds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::{Sample, SamplesBuilder};

    /// Half an hour at a speed, with a step rate.
    fn believed(said: Sport, speed: f32, steps: Option<f32>) -> Sport {
        let mut builder = SamplesBuilder::new();
        for second in 0..1800 {
            builder.push(Sample {
                elapsed_s: f64::from(second),
                speed_m_per_s: Some(speed),
                cadence_per_min: steps,
                ..Sample::default()
            });
        }
        believe(&builder.finish(), said, &mut Repairs::default()).sport
    }

    #[test]
    fn a_run_at_riding_speed_is_a_ride() {
        assert_eq!(believed(Sport::Run, 8.0, None), Sport::Ride);
        assert_eq!(believed(Sport::Walk, 5.5, None), Sport::Ride);
        assert_eq!(believed(Sport::Other, 8.0, None), Sport::Ride);
        // 5.5 m/s can be run, but not without steps.
        assert_eq!(believed(Sport::Run, 5.5, None), Sport::Run);
        assert_eq!(believed(Sport::Run, 5.5, Some(180.0)), Sport::Run);
        assert_eq!(believed(Sport::Run, 5.5, Some(0.0)), Sport::Ride);
    }

    #[test]
    fn what_nobody_rides_either_is_unknown() {
        assert_eq!(believed(Sport::Run, 35.0, None), Sport::Other);
    }

    #[test]
    fn other_sports_keep_their_name() {
        for sport in [Sport::Ride, Sport::Row, Sport::Swim, Sport::AlpineSki] {
            assert_eq!(believed(sport, 8.0, None), sport);
        }
    }
}
