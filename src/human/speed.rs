//! The fastest mean speeds ever held, by locomotion and duration, and the fastest climbs
//! (docs/plausibility.md).

use super::curve::Curve;
use crate::activity::Sport;

/// A form of locomotion with its own limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locomotion {
    /// Running.
    Running,
    /// Walking and hiking.
    Walking,
    /// Cycling, downhill included.
    Cycling,
    /// Swimming, a little current included.
    Swimming,
    /// Rowing and paddling.
    Rowing,
    /// Skiing uphill and cross-country, including descents on the way.
    Touring,
    /// Skiing downhill.
    Downhill,
}

impl Locomotion {
    /// The locomotion of a sport; `None` if unclear, or without locomotion.
    pub fn of(sport: Sport) -> Option<Self> {
        match sport {
            Sport::Run | Sport::TrailRun | Sport::TreadmillRun => Some(Locomotion::Running),
            Sport::Walk | Sport::Hike => Some(Locomotion::Walking),
            Sport::Ride | Sport::EBikeRide => Some(Locomotion::Cycling),
            Sport::Swim => Some(Locomotion::Swimming),
            Sport::Row => Some(Locomotion::Rowing),
            Sport::SkiTour => Some(Locomotion::Touring),
            Sport::AlpineSki => Some(Locomotion::Downhill),
            Sport::Strength
            | Sport::TeamSport
            | Sport::Yoga
            | Sport::Elliptical
            | Sport::Climb
            | Sport::Transition
            | Sport::Other => None,
        }
    }
}

/// The fastest threshold speed on foot that is believed, m/s: an hour at 21.3 km, the record on the track.
pub const FASTEST_RUNNING_THRESHOLD_M_PER_S: f64 = 5.9;
/// The fastest threshold speed in the water that is believed, m/s: 200 m have been swum at 2.01 m/s in short
/// pools, 400 m at 1.88.
pub const FASTEST_SWIMMING_THRESHOLD_M_PER_S: f64 = 1.9;

/// World records plus 3 % for what watches measure too long: 100 m in 9.58 s and its fastest 20 m, 400 m
/// in 43.03 s, 800 m in 1:40.91, 1500 m in 3:26.00, 3000 m in 7:17.55, 5000 m in 12:35.36, 10,000 m in
/// 26:11.00, half marathon in 56:42, marathon in 2:00:35, 100 km in 6:05:35, 319.6 km in 24 h.
const RUNNING: Curve = Curve(&[
    (2.0, 12.7),
    (10.0, 10.8),
    (43.0, 9.6),
    (101.0, 8.2),
    (206.0, 7.5),
    (438.0, 7.07),
    (755.0, 6.82),
    (1571.0, 6.56),
    (3402.0, 6.39),
    (7235.0, 6.01),
    (21_935.0, 4.70),
    (86_400.0, 3.81),
]);
/// Race-walking records plus 3 % (3000 m in 10:30, 20 km in 1:16:10, 50 km in 3:32:33), and a few
/// running steps for a moment.
const WALKING: Curve = Curve(&[
    (10.0, 7.0),
    (120.0, 5.2),
    (630.0, 4.91),
    (4570.0, 4.51),
    (12_753.0, 4.04),
    (86_400.0, 2.7),
]);
/// Alpine descents at 110 km/h and more; 56.8 km in an hour and 1026 km in a day on the flat, and the
/// means of the fastest stages of road races, which include descents.
const CYCLING: Curve = Curve(&[
    (5.0, 36.0),
    (60.0, 30.0),
    (600.0, 22.0),
    (3600.0, 17.0),
    (21_600.0, 13.5),
    (86_400.0, 12.3),
]);
/// World records (50 m in 20.91 s, 100 m in 46.40 s, 200 m in 1:42.00, 400 m in 3:39.96, 1500 m in
/// 14:30.67, 10 km in about 1:48 h, 25 km in about 4:50 h) plus 5 % for turns and current.
const SWIMMING: Curve = Curve(&[
    (20.0, 2.55),
    (46.0, 2.27),
    (102.0, 2.06),
    (220.0, 1.91),
    (871.0, 1.81),
    (6500.0, 1.62),
    (17_400.0, 1.51),
    (86_400.0, 1.1),
]);
/// 2000 m in 5:30 in an eight is 6.1 m/s; an hour on the machine 5.1 m/s; paddlers on waves are faster
/// for a while.
const ROWING: Curve = Curve(&[
    (10.0, 8.0),
    (330.0, 6.5),
    (3600.0, 5.6),
    (21_600.0, 4.8),
    (86_400.0, 3.8),
]);
/// 50 km in under two hours on skis, and descents on the way at 100 km/h.
const TOURING: Curve = Curve(&[
    (5.0, 33.0),
    (120.0, 22.0),
    (1200.0, 11.0),
    (3600.0, 8.9),
    (7200.0, 7.9),
    (86_400.0, 5.6),
]);
/// Racers exceed 150 km/h, and the fastest runs last minutes; lifts take their time between them.
const DOWNHILL: Curve = Curve(&[(5.0, 55.0), (60.0, 36.0), (300.0, 28.0), (3600.0, 14.0)]);

/// The fastest mean speed ever held for some time, m/s.
pub fn fastest(locomotion: Locomotion) -> Curve {
    match locomotion {
        Locomotion::Running => RUNNING,
        Locomotion::Walking => WALKING,
        Locomotion::Cycling => CYCLING,
        Locomotion::Swimming => SWIMMING,
        Locomotion::Rowing => ROWING,
        Locomotion::Touring => TOURING,
        Locomotion::Downhill => DOWNHILL,
    }
}

/// Stairs are run at more than a metre a second for a moment; the vertical kilometre in 28:53 is 0.577
/// m/s; on the bike 0.5 m/s over half an hour; the daily record is over 17 km.
const CLIMB: Curve = Curve(&[
    (60.0, 1.1),
    (300.0, 0.80),
    (600.0, 0.70),
    (1733.0, 0.61),
    (3600.0, 0.55),
    (14_400.0, 0.42),
    (86_400.0, 0.26),
]);

/// The most height ever gained in some time, metres a second.
pub fn fastest_climb_m_per_s() -> Curve {
    CLIMB
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_ever_run_is_within_and_a_car_is_not() {
        let records = [
            (9.58, 100.0),
            (206.0, 1500.0),
            (755.36, 5000.0),
            (7235.0, 42_195.0),
        ];
        for (seconds, metres) in records {
            assert!(metres / seconds < RUNNING.at(seconds), "{metres} m");
        }
        // 32 km/h for two minutes.
        assert!(9.0 > RUNNING.at(120.0));
    }

    #[test]
    fn curves_fall() {
        for curve in [
            RUNNING, WALKING, CYCLING, SWIMMING, ROWING, TOURING, DOWNHILL,
        ] {
            let falls = |pair: &[(f64, f64)]| pair[1].0 > pair[0].0 && pair[1].1 < pair[0].1;
            assert!(curve.0.windows(2).all(falls), "{curve:?}");
        }
    }

    #[test]
    fn a_kilometre_and_a_half_in_27_minutes_is_a_lift() {
        assert!(1563.0 / (27.0 * 60.0) > CLIMB.at(27.0 * 60.0));
        assert!(1000.0 / 1733.0 < CLIMB.at(1733.0));
    }
}
