//! How far off a session may be: the same session as the hopeful, the best and the careful run of the
//! clocks see it (docs/recovery.md).
//!
//! Loads depend on the threshold that scored them by a factor, so a session rescored with a threshold
//! that is higher or lower by what it may be off needs no second look at the recording.

use super::outcome::Span;
use crate::activity::Sport;
use crate::athlete::{Threshold, Thresholds};
use crate::history::ScoredActivity;
use crate::load::{FULL_COVERAGE, Method, Score, TrimpConstants, ZoneSeconds, trimp_per_hour_at};

/// What was not measured may be off by this share; a load from duration is not measured at all.
const UNMEASURED_OFF: f64 = 0.30;
/// Two half hours at 120 and 170 beats a minute cost 15 % more than their mean tells.
const MEAN_HEART_RATE_OFF: f64 = 0.15;
/// A feeling and the watch's own load, brought to the common scale.
const EXERTION_OFF: f64 = 0.20;
/// Grade-adjusted pace where it is steeper than it can be trusted with.
const STEEP_PACE_OFF: f64 = 0.15;
/// Forces of a step differ by a tenth between runners (docs/metrics.md). Doubt about easy speed is
/// smaller, and half of it cancels, as what the legs are used to is counted in the same unit.
const IMPACT_OFF: f64 = 0.10;
/// Impact of a session on foot without a speed, and of sports that are counted by the hour.
const IMPACT_BY_TIME_OFF: f64 = 0.30;

/// A run of the clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Estimate {
    /// Everything that may be off is off towards less recovery.
    Hopeful,
    /// What is most likely.
    Best,
    /// Everything that may be off is off towards more recovery.
    Careful,
}

/// One value for each run of the clocks.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Estimates<T> {
    /// Of [`Estimate::Hopeful`].
    pub hopeful: T,
    /// Of [`Estimate::Best`].
    pub best: T,
    /// Of [`Estimate::Careful`].
    pub careful: T,
}

impl<T> Estimates<T> {
    /// The value for each run.
    pub fn of(value: impl Fn(Estimate) -> T) -> Self {
        Self {
            hopeful: value(Estimate::Hopeful),
            best: value(Estimate::Best),
            careful: value(Estimate::Careful),
        }
    }

    /// Of one run.
    pub fn on(&self, estimate: Estimate) -> &T {
        match estimate {
            Estimate::Hopeful => &self.hopeful,
            Estimate::Best => &self.best,
            Estimate::Careful => &self.careful,
        }
    }

    /// From the hopeful to the careful: low and high where more asks for more recovery.
    pub fn span(self) -> Span<T> {
        Span {
            low: self.hopeful,
            high: self.careful,
        }
    }
}

/// A session as one run of the clocks sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effort {
    /// Load, points; 0 without any.
    pub load: f64,
    /// Mean intensity, where 1 can be held for an hour; unknown without a load.
    pub intensity: Option<f64>,
    /// Impact, km.
    pub impact_km: f64,
    /// Share of the time below the first ventilatory threshold, where known.
    pub share_below_vt1: Option<f64>,
}

impl Effort {
    /// What a session was in one run of the clocks.
    pub fn of(activity: &ScoredActivity, estimate: Estimate) -> Self {
        let factor = activity
            .score
            .map_or(1.0, |score| load_factor(activity, score, estimate));
        let load = activity.score.map_or(0.0, |score| score.points.get());
        Self {
            load: factor * load,
            intensity: activity.score.ok().map(|s| s.intensity * factor.sqrt()),
            impact_km: activity.impact.get() * off(estimate, impact_off(activity)),
            share_below_vt1: share_below_vt1(activity, estimate),
        }
    }
}

/// 1 more or less a share, by the run of the clocks.
fn off(estimate: Estimate, share: f64) -> f64 {
    match estimate {
        Estimate::Hopeful => 1.0 - share,
        Estimate::Best => 1.0,
        Estimate::Careful => 1.0 + share,
    }
}

/// What the load of a session is multiplied with.
fn load_factor(activity: &ScoredActivity, score: Score, estimate: Estimate) -> f64 {
    match estimate {
        Estimate::Best => 1.0,
        _ => threshold_factor(activity, score.method, estimate) * off(estimate, method_off(score)),
    }
}

/// How far off a method may be besides its threshold, as a share of the load.
fn method_off(score: Score) -> f64 {
    let unmeasured = if score.coverage < FULL_COVERAGE {
        UNMEASURED_OFF * (1.0 - score.coverage)
    } else {
        0.0
    };
    let method = match score.method {
        Method::MeanHeartRate => MEAN_HEART_RATE_OFF,
        Method::Exertion | Method::WatchLoad => EXERTION_OFF,
        Method::Pace if score.estimated => STEEP_PACE_OFF,
        Method::Power | Method::HeartRate | Method::Pace | Method::Duration => 0.0,
    };
    (unmeasured + method).min(0.5)
}

/// Load with the shifted threshold over load with the threshold as it is: what each formula makes of
/// its threshold.
fn threshold_factor(activity: &ScoredActivity, method: Method, estimate: Estimate) -> f64 {
    let (now, then) = (&activity.thresholds, shifted(activity, estimate));
    let ratio = |now: Option<Threshold>, then: Option<Threshold>| {
        now.zip(then)
            .map_or(1.0, |(now, then)| now.value / then.value)
    };
    match method {
        Method::Power => ratio(now.threshold_power, then.threshold_power).powi(2),
        Method::Pace if activity.digest.sport == Sport::Swim => {
            ratio(now.threshold_speed, then.threshold_speed).powi(3)
        }
        Method::Pace => ratio(now.threshold_speed, then.threshold_speed).powi(2),
        Method::HeartRate | Method::MeanHeartRate => {
            let constants = TrimpConstants::of(activity.sex);
            let an_hour_at = |threshold: Threshold| {
                let (resting, max) = (now.resting_hr.value, now.max_hr.value);
                trimp_per_hour_at(threshold.value, resting, max, constants)
            };
            an_hour_at(now.threshold_hr) / an_hour_at(then.threshold_hr)
        }
        Method::Exertion | Method::WatchLoad | Method::Duration => 1.0,
    }
}

/// The thresholds of an hour higher or lower by what they may be off: the higher, the less a session
/// was. They move at most half of the way to rest, and never above the maximum.
fn shifted(activity: &ScoredActivity, estimate: Estimate) -> Thresholds {
    let now = activity.thresholds;
    let moved = |threshold: Threshold, least: f64, most: f64| Threshold {
        value: match estimate {
            Estimate::Hopeful => (threshold.value + threshold.plus_minus).min(most),
            Estimate::Best => threshold.value,
            Estimate::Careful => (threshold.value - threshold.plus_minus).max(least),
        },
        ..threshold
    };
    let half_way =
        |threshold: Threshold| moved(threshold, 0.5 * threshold.value, 1.5 * threshold.value);
    let heart = now.threshold_hr;
    Thresholds {
        threshold_hr: moved(
            heart,
            0.5 * (heart.value + now.resting_hr.value),
            now.max_hr.value,
        ),
        threshold_speed: now.threshold_speed.map(half_way),
        threshold_power: now.threshold_power.map(half_way),
        ..now
    }
}

fn share_below_vt1(activity: &ScoredActivity, estimate: Estimate) -> Option<f64> {
    if estimate == Estimate::Best {
        return activity.share_below_vt1();
    }
    let mut subject = activity.subject();
    let thresholds = shifted(activity, estimate);
    subject.thresholds = &thresholds;
    let zones = ZoneSeconds::of(subject)?;
    Some(zones.low_s / zones.total_s())
}

fn impact_off(activity: &ScoredActivity) -> f64 {
    let measured = activity.digest.sport.is_on_foot() && activity.digest.impact.known_km > 0.0;
    if measured {
        IMPACT_OFF
    } else {
        IMPACT_BY_TIME_OFF
    }
}
