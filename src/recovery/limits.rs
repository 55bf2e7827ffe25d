//! What a kind of day allows, in numbers: how hard, how long, how much impact, how far down
//! (docs/recovery.md).
//!
//! Walks and recovery runs stay below what would restart the clocks of this athlete, so the rule of
//! interruption is asked itself and no limit is written down twice.

use chrono::{NaiveDate, TimeDelta};

use super::hours::{
    CardioInput, MechanicalInput, capacity_impact_km, cardio_hours, mechanical_hours,
};
use super::interruption::{Ease, MOST_DESCENT_M_PER_KM, MOST_INTENSITY, breaches};
use super::kind::DayKind;
use super::meant::EASY_INTENSITY;
use super::runner::{Regularity, days_of_runs};
use crate::athlete::Athlete;
use crate::history::History;

/// A walk is at most this hard, where 1 can be held for an hour.
const WALK_INTENSITY: f64 = 0.50;
/// A walk is at most this long, minutes.
const WALK_MIN: f64 = 120.0;
/// A walk uphill is at most this hard.
const UPHILL_INTENSITY: f64 = 0.58;
/// A walk uphill is at most this long, minutes.
const UPHILL_MIN: f64 = 60.0;
/// A recovery run is at most this long, minutes.
const RUN_MIN: f64 = 40.0;
/// A recovery run has at most this share of the capacity for impact.
const RUN_SHARE_OF_CAPACITY: f64 = 0.4;

/// The shape an athlete is in before a day, as far as limits depend on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shape {
    /// Chronic load, points a day.
    pub fitness: f64,
    /// Impact the legs are used to, km a week.
    pub weekly_impact_km: f64,
    /// Factor for little experience, 1 to 1.5.
    pub experience: f64,
    /// Age in years, if known.
    pub age_years: Option<f64>,
}

impl Shape {
    /// Before a day of a history.
    pub fn before(day: NaiveDate, history: &History, athlete: &Athlete) -> Self {
        let regularity = Regularity::of(athlete, history, &days_of_runs(history), day);
        let yesterday = history.day(day - TimeDelta::days(1));
        Self {
            fitness: yesterday.map_or(0.0, |d| d.fitness_at_least),
            weekly_impact_km: yesterday.map_or(0.0, |d| d.weekly_impact_km),
            experience: regularity.mechanical_factor(),
            age_years: athlete.age_years(day),
        }
    }

    /// Impact that one session may have before it asks for 30 hours, km.
    pub fn capacity_impact_km(&self) -> f64 {
        capacity_impact_km(self.weekly_impact_km)
    }
}

/// How hard and how long.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EffortLimit {
    /// Mean intensity, where 1 can be held for an hour.
    pub intensity: f64,
    /// Minutes.
    pub minutes: f64,
}

/// The most that a walk may be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WalkLimits {
    /// On the flat.
    pub flat: EffortLimit,
    /// Uphill.
    pub uphill: EffortLimit,
    /// Way down, metres a kilometre.
    pub descent_m_per_km: f64,
}

/// The most that a recovery run may be, on soft ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RunLimits {
    /// How hard and how long.
    pub effort: EffortLimit,
    /// Impact, km; 1 is a kilometre on the flat at easy pace.
    pub impact_km: f64,
    /// Way down, metres a kilometre.
    pub descent_m_per_km: f64,
}

/// What a day allows; what is absent is not for this day. A day that is ready has no limits.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct DayLimits {
    /// A walk.
    pub walk: Option<WalkLimits>,
    /// A recovery run.
    pub recovery_run: Option<RunLimits>,
    /// Mean intensity of easy training, where 1 can be held for an hour.
    pub easy_intensity: Option<f64>,
}

impl DayLimits {
    /// Of a kind of day for an athlete.
    pub fn of(kind: DayKind, shape: Shape) -> Self {
        let walk = Some(walk(shape));
        match kind {
            DayKind::Rest | DayKind::Ready => Self::default(),
            DayKind::Walk => Self {
                walk,
                ..Self::default()
            },
            DayKind::RecoveryRun => Self {
                walk,
                recovery_run: Some(recovery_run(shape)),
                easy_intensity: None,
            },
            DayKind::Easy => Self {
                easy_intensity: Some(EASY_INTENSITY),
                ..Self::default()
            },
        }
    }
}

fn walk(shape: Shape) -> WalkLimits {
    let hardest = |most, minutes| {
        let leaves_clocks_alone = |intensity| {
            let effort = EffortLimit { intensity, minutes };
            breaches(ease(shape, effort, 0.0, 0.0)).is_empty()
        };
        EffortLimit {
            intensity: highest(most, leaves_clocks_alone),
            minutes,
        }
    };
    WalkLimits {
        flat: hardest(WALK_INTENSITY, WALK_MIN),
        uphill: hardest(UPHILL_INTENSITY, UPHILL_MIN),
        descent_m_per_km: MOST_DESCENT_M_PER_KM,
    }
}

/// A run of full length; it is its intensity that gives way where 40 minutes would cost too much.
fn recovery_run(shape: Shape) -> RunLimits {
    let minutes = RUN_MIN;
    let running_h = minutes / 60.0;
    let leaves_heart_alone = |intensity| {
        let effort = EffortLimit { intensity, minutes };
        breaches(ease(shape, effort, 0.0, running_h)).is_empty()
    };
    let intensity = highest(MOST_INTENSITY, leaves_heart_alone);
    let effort = EffortLimit { intensity, minutes };
    let leaves_legs_alone = |km| breaches(ease(shape, effort, km, running_h)).is_empty();
    let most_km = RUN_SHARE_OF_CAPACITY * shape.capacity_impact_km();
    RunLimits {
        effort,
        impact_km: highest(most_km, leaves_legs_alone),
        descent_m_per_km: MOST_DESCENT_M_PER_KM,
    }
}

/// A session without surges and on the flat, as the rule of interruption sees it.
fn ease(shape: Shape, effort: EffortLimit, impact_km: f64, running_h: f64) -> Ease {
    let EffortLimit { intensity, minutes } = effort;
    Ease {
        intensity: Some(intensity),
        share_below_vt1: Some(1.0),
        cardio_h: cardio_hours(CardioInput {
            load: 100.0 * intensity.powi(2) * minutes / 60.0,
            intensity,
            fitness: shape.fitness,
            age_years: shape.age_years,
            running_h,
        }),
        mechanical_h: mechanical_hours(MechanicalInput {
            impact_km,
            weekly_impact_km: shape.weekly_impact_km,
            experience: shape.experience,
            age_years: shape.age_years,
            running_h,
            intensity,
        }),
        downhill_share: 0.0,
        descent: None,
    }
}

/// The highest value up to `most` that is allowed; more never becomes allowed again.
fn highest(most: f64, allowed: impl Fn(f64) -> bool) -> f64 {
    const HALVINGS: usize = 40;
    if allowed(most) {
        return most;
    }
    let (mut low, mut high) = (0.0, most);
    for _ in 0..HALVINGS {
        let middle = (low + high) / 2.0;
        if allowed(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 50 km a week for years, so a capacity of 15 impact km.
    const TRAINED: Shape = Shape {
        fitness: 50.0,
        weekly_impact_km: 50.0,
        experience: 1.0,
        age_years: None,
    };
    const BACK_AGAIN: Shape = Shape {
        fitness: 10.0,
        weekly_impact_km: 8.0,
        experience: 1.5,
        age_years: Some(65.0),
    };

    #[test]
    fn a_rest_day_allows_nothing_and_a_ready_day_has_no_limits() {
        for kind in [DayKind::Rest, DayKind::Ready] {
            assert_eq!(DayLimits::of(kind, TRAINED), DayLimits::default());
        }
        let easy = DayLimits::of(DayKind::Easy, TRAINED);
        assert_eq!(easy.easy_intensity, Some(0.78));
    }

    #[test]
    fn a_walk_is_two_hours_at_half_of_threshold_and_an_hour_uphill_at_most() {
        let walk = DayLimits::of(DayKind::Walk, TRAINED).walk.expect("a walk");
        assert_eq!((walk.flat.intensity, walk.flat.minutes), (0.5, 120.0));
        assert_eq!((walk.uphill.intensity, walk.uphill.minutes), (0.58, 60.0));
        assert_eq!(walk.descent_m_per_km, 10.0);
        assert!(DayLimits::of(DayKind::Walk, TRAINED).recovery_run.is_none());
    }

    #[test]
    fn a_recovery_run_has_forty_percent_of_the_capacity_where_the_legs_bear_it() {
        // 30 h * 0.4^1.8 = 5.8 h, within the six hours of the rule; 0.4 * 15 = 6 km.
        let run = recovery_run(TRAINED);
        assert!((run.impact_km - 6.0).abs() < 1e-9);
        assert_eq!(run.effort.minutes, 40.0);
        // Half as much again for want of experience: K * (6 / (30 * 1.5 * 1.125))^(1/1.8) = 0.305 K.
        let run = recovery_run(BACK_AGAIN);
        assert!((run.impact_km / BACK_AGAIN.capacity_impact_km() - 0.305).abs() < 0.001);
    }

    #[test]
    fn nothing_within_the_limits_restarts_the_clocks_and_nothing_more_is_forbidden() {
        for shape in [TRAINED, BACK_AGAIN] {
            let RunLimits {
                effort, impact_km, ..
            } = recovery_run(shape);
            assert_eq!(breaches(ease(shape, effort, impact_km, 2.0 / 3.0)), []);
            assert!(effort.intensity > 0.55 && effort.intensity <= 0.65);
            let harder = EffortLimit {
                intensity: effort.intensity + 0.01,
                ..effort
            };
            assert_ne!(breaches(ease(shape, harder, 0.0, 2.0 / 3.0)), []);
            let uphill = walk(shape).uphill;
            assert_eq!(breaches(ease(shape, uphill, 0.0, 0.0)), []);
        }
    }

    #[test]
    fn the_fit_may_go_harder() {
        let fitter = Shape {
            fitness: 100.0,
            ..TRAINED
        };
        let intensity = |shape| recovery_run(shape).effort.intensity;
        assert!(intensity(fitter) > intensity(TRAINED));
        assert!(intensity(TRAINED) > intensity(BACK_AGAIN));
    }
}
