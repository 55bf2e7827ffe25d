//! What a kind of day allows, in numbers: how hard, how long, how much impact, how far down
//! (docs/recovery.md).
//!
//! Walks stay within the limits of this athlete, so they are computed by the model itself and no limit
//! is written down twice.

use super::kind::DayKind;
use super::meant::EASY_INTENSITY;
use super::model::{Class, Constants, Factor, Gait, Morning, Part, Whole};
use crate::load::highest;

/// A walk is at most this hard, where 1 can be held for an hour.
const WALK_INTENSITY: f64 = 0.50;
/// A walk is at most this long, minutes.
const WALK_MIN: f64 = 120.0;
/// A walk uphill is at most this hard.
const UPHILL_INTENSITY: f64 = 0.58;
/// A walk uphill is at most this long, minutes.
const UPHILL_MIN: f64 = 60.0;
/// A recovery run is advised for at most this long, minutes; up to 57 it still counts as one.
const RUN_MIN: f64 = 40.0;

/// The shape an athlete is in before a day, as far as limits depend on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shape {
    /// What hours are measured against.
    pub morning: Morning,
    /// Age in years, if known.
    pub age_years: Option<f64>,
}

/// How hard and how long.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EffortLimit {
    /// Mean intensity, where 1 can be held for an hour.
    pub intensity: f64,
    /// Length, minutes.
    pub minutes: f64,
}

/// Limits of a walk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WalkLimits {
    /// Effort on the flat.
    pub flat: EffortLimit,
    /// Effort uphill.
    pub uphill: EffortLimit,
    /// Descent, metres per kilometre.
    pub descent_m_per_km: f64,
}

/// Limits of a recovery run, on soft ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RunLimits {
    /// How hard and how long.
    pub effort: EffortLimit,
    /// Impact, km; 1 is a kilometre on the flat at easy pace.
    pub impact_km: f64,
    /// Descent, metres per kilometre.
    pub descent_m_per_km: f64,
}

/// What a day allows; `None` is not for this day. A day that is ready has no limits.
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
    /// Limits of a kind of day for an athlete.
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
                recovery_run: (!shape.morning.novice).then(|| recovery_run(shape)),
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
    let hardest = |most, minutes| EffortLimit {
        intensity: highest(0.0..=most, |intensity| {
            let walk = session(Gait::Walking, EffortLimit { intensity, minutes }, 0.0);
            class(&walk, shape) == Class::Walk
        }),
        minutes,
    };
    WalkLimits {
        flat: hardest(WALK_INTENSITY, WALK_MIN),
        uphill: hardest(UPHILL_INTENSITY, UPHILL_MIN),
        descent_m_per_km: Constants::PUBLISHED.inside_descent_m_per_km,
    }
}

fn recovery_run(shape: Shape) -> RunLimits {
    let constants = &Constants::PUBLISHED;
    let morning = &shape.morning;
    let capacity_km =
        constants.capacity_impact_km(morning.weekly_impact_km, morning.customary_km, 0.0);
    RunLimits {
        effort: EffortLimit {
            intensity: constants.inside_intensity,
            minutes: RUN_MIN,
        },
        impact_km: constants.inside_capacity_share * capacity_km,
        descent_m_per_km: constants.inside_descent_m_per_km,
    }
}

/// A session without surges and on the flat.
fn session(gait: Gait, effort: EffortLimit, impact_km: f64) -> Part {
    let EffortLimit { intensity, minutes } = effort;
    Part {
        length_h: minutes / 60.0,
        moving_h: minutes / 60.0,
        load: Some(100.0 * intensity.powi(2) * minutes / 60.0),
        intensity: Some(intensity),
        below_vt1: Some(1.0),
        impact_km,
        gait,
        ..Part::default()
    }
}

/// What a session would be for an athlete.
fn class(part: &Part, shape: Shape) -> Class {
    let constants = &Constants::PUBLISHED;
    let whole = Whole::of(&[*part], constants);
    let asking = constants.asking(&whole, &shape.morning, shape.age_years, Factor::default());
    asking.class
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recovery::model::{Manner, OwnFactor, Stated, Walk};
    use crate::recovery::noted_days::NotedDays;
    use crate::recovery::slow_nights::SlowNights;

    /// Four runs of 8 km a week for ten weeks.
    fn trained() -> Shape {
        let mut walk = Walk::new(Manner {
            constants: &Constants::PUBLISHED,
            stated: Stated::Trained,
            planning_hour: 12.0,
            nights: SlowNights::default(),
            noted: NotedDays::default(),
            own_factor: OwnFactor::Counted,
        });
        for day in (0..70).filter(|day| day % 2 == 0) {
            walk.begin_day(day);
            let effort = EffortLimit {
                intensity: 0.75,
                minutes: 50.0,
            };
            walk.train(&[Part {
                start_h: 24.0 * day as f64 + 18.0,
                km: 8.0,
                ..session(Gait::Running, effort, 8.0)
            }]);
        }
        walk.begin_day(70);
        Shape {
            morning: *walk.morning(),
            age_years: None,
        }
    }

    #[test]
    fn a_rest_day_allows_nothing_and_a_ready_day_has_no_limits() {
        for kind in [DayKind::Rest, DayKind::Ready] {
            assert_eq!(DayLimits::of(kind, trained()), DayLimits::default());
        }
        let easy = DayLimits::of(DayKind::Easy, trained());
        assert_eq!(easy.easy_intensity, Some(0.78));
    }

    #[test]
    fn a_walk_is_two_hours_at_half_of_threshold_and_an_hour_uphill_at_most() {
        let walk = DayLimits::of(DayKind::Walk, trained())
            .walk
            .expect("a walk");
        assert_eq!((walk.flat.intensity, walk.flat.minutes), (0.5, 120.0));
        assert_eq!(walk.uphill.minutes, 60.0);
        assert!(walk.uphill.intensity > 0.5 && walk.uphill.intensity <= 0.58);
        assert_eq!(walk.descent_m_per_km, 10.0);
        assert!(
            DayLimits::of(DayKind::Walk, trained())
                .recovery_run
                .is_none()
        );
    }

    #[test]
    fn whatever_is_within_the_limits_leaves_the_clocks_alone() {
        let limits = DayLimits::of(DayKind::RecoveryRun, trained());
        let run = limits.recovery_run.expect("a recovery run");
        let within = session(Gait::Running, run.effort, run.impact_km);
        assert_eq!(class(&within, trained()), Class::RecoveryRun);
        let harder = EffortLimit {
            intensity: run.effort.intensity + 0.01,
            ..run.effort
        };
        let harder = session(Gait::Running, harder, run.impact_km);
        assert_ne!(class(&harder, trained()), Class::RecoveryRun);
        let uphill = limits.walk.expect("a walk").uphill;
        assert_eq!(
            class(&session(Gait::Walking, uphill, 0.0), trained()),
            Class::Walk
        );
    }

    #[test]
    fn who_is_new_to_running_gets_no_recovery_run() {
        let mut new = trained();
        new.morning.novice = true;
        assert!(
            DayLimits::of(DayKind::RecoveryRun, new)
                .recovery_run
                .is_none()
        );
    }
}
