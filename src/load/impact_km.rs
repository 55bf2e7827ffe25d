//! Impact kilometres: the strain of a session on muscles, tendons, bones and joints.
//!
//! One impact kilometre is a kilometre on the flat at the athlete's own easy pace (docs/metrics.md). It
//! is a whole-leg proxy, dominated downhill by the braking work of muscles; it represents no single
//! tissue, and it predicts no injury.

use std::iter::Sum;
use std::ops::Add;

use super::metric::{ImpactContext, Input, LoadMetric, Rating, Subject, Unit, Unscored};
use crate::activity::Sport;
use crate::digest::{Digest, running_impact};

/// The metric; see the head of this file.
pub struct Impact;

/// Mechanical load. It cannot be added to [`super::LoadPoints`].
#[derive(Debug, Clone, Copy, Default, PartialEq, PartialOrd)]
pub struct ImpactKm(f64);

impl ImpactKm {
    /// From a number; negative or non-finite becomes 0.
    pub fn new(km: f64) -> Self {
        Self(if km.is_finite() { km.max(0.0) } else { 0.0 })
    }

    /// Impact in kilometres.
    pub fn get(self) -> f64 {
        self.0
    }
}

impl Add for ImpactKm {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sum for ImpactKm {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::default(), Add::add)
    }
}

/// Weight of braking work: 1 for an athlete used to descents, 2 for one who is not.
///
/// Repeated-bout effect: Bontemps 2020, doi 10.1007/s40279-020-01355-z; Khassetarash 2022. The
/// numbers are constants of this project.
pub fn habituation(descent_42d_m: f64) -> f64 {
    1.0 + (1.0 - descent_42d_m / 1000.0).clamp(0.0, 1.0)
}

/// Impact of a metre at a speed relative to a metre at easy speed, default cadence for both.
pub fn speed_factor(speed_m_per_s: f64, easy_speed_m_per_s: f64) -> f64 {
    running_impact(speed_m_per_s, None) / running_impact(easy_speed_m_per_s, None)
}

/// Impact of a session.
pub fn impact_km(digest: &Digest, context: ImpactContext) -> ImpactKm {
    let sums = &digest.impact;
    if !digest.sport.is_on_foot() {
        return ImpactKm::new(impact_km_per_hour(digest.sport) * digest.timer_s / 3600.0);
    }
    if sums.known_km <= 0.0 {
        return ImpactKm::new(without_speed(digest, context));
    }
    let (level, downhill) = parts(digest, context);
    ImpactKm::new(level + downhill)
}

/// Share of the impact that descents added, 0 to 1.
pub fn downhill_share(digest: &Digest, context: ImpactContext) -> f64 {
    let (level, downhill) = parts(digest, context);
    if level + downhill <= 0.0 {
        return 0.0;
    }
    downhill / (level + downhill)
}

/// Impact as if all had been level, and the part added by descents.
fn parts(digest: &Digest, context: ImpactContext) -> (f64, f64) {
    let sums = &digest.impact;
    let easy = running_impact(context.easy_speed_m_per_s, None);
    let n = habituation(context.descent_42d_m);
    (
        sums.running / easy + sums.walking_km,
        n * (sums.running_downhill / easy + sums.walking_downhill_km),
    )
}

/// Without a speed: the distance at easy pace, else the time at easy pace.
fn without_speed(digest: &Digest, context: ImpactContext) -> f64 {
    const WALKING_M_PER_S: f64 = 1.3;
    const WALKING_WEIGHT: f64 = 0.25;
    let (speed, weight) = if digest.sport.is_walking() {
        (WALKING_M_PER_S, WALKING_WEIGHT)
    } else {
        (context.easy_speed_m_per_s, 1.0)
    };
    weight * digest.distance_m.unwrap_or(digest.moving_s * speed) / 1000.0
}

/// Impact km per hour of sports that do not carry the body on the feet (docs/metrics.md; constants of
/// this project).
fn impact_km_per_hour(sport: Sport) -> f64 {
    match sport {
        Sport::Swim | Sport::Yoga | Sport::Transition => 0.0,
        Sport::Row => 0.5,
        Sport::Elliptical | Sport::SkiTour => 2.0,
        Sport::Strength | Sport::AlpineSki => 3.0,
        Sport::TeamSport => 8.0,
        Sport::Ride | Sport::EBikeRide | Sport::Climb | Sport::Other => 1.0,
        // On foot; measured above.
        Sport::Run | Sport::TrailRun | Sport::TreadmillRun | Sport::Walk | Sport::Hike => 0.0,
    }
}

impl LoadMetric for Impact {
    fn name(&self) -> &'static str {
        "impact"
    }

    fn column(&self) -> &'static str {
        "impact_km"
    }

    fn unit(&self) -> Unit {
        Unit::ImpactKm
    }

    fn source(&self) -> &'static str {
        "separable sums of forces and braking work; constants of this project (docs/metrics.md)"
    }

    fn formula(&self) -> &'static str {
        "(A + n·B) / f(v0) + W + n·V, f(v) steps a metre times peak force to the fifth power"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let sums = &subject.digest.impact;
        if sums.known_km <= 0.0 || !subject.digest.sport.is_on_foot() {
            return vec![Input::measured("hours", subject.timer_h(), "h")];
        }
        vec![
            Input::measured("A", sums.running, "km·f"),
            Input::measured("B", sums.running_downhill, "km·f"),
            Input::measured("W", sums.walking_km, "km"),
            Input::measured("V", sums.walking_downhill_km, "km"),
            Input {
                name: "n",
                value: habituation(subject.impact.descent_42d_m),
                unit: "",
                from: "own descents of the 42 days before",
            },
            Input {
                name: "v0",
                value: subject.impact.easy_speed_m_per_s,
                unit: "m/s",
                from: "easy speed",
            },
        ]
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let km = impact_km(subject.digest, subject.impact).get();
        let measured = subject.digest.impact.known_km > 0.0;
        Ok(Rating {
            value: km,
            coverage: if measured { 1.0 } else { 0.0 },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_used_to_descents_pays_once_who_is_not_twice() {
        assert_eq!(habituation(1500.0), 1.0);
        assert_eq!(habituation(500.0), 1.5);
        assert_eq!(habituation(0.0), 2.0);
    }

    #[test]
    fn easy_speed_is_the_unit() {
        assert_eq!(speed_factor(2.85, 2.85), 1.0);
        assert!(speed_factor(4.2, 2.85) > 1.0);
    }
}
