//! Watch-load stress: the watch's own load converted to the scale where an hour at threshold is 100.
//!
//! Half a point for each point of the watch fits runners of public histories (medians of three were
//! 0.40, 0.56 and 0.58); the athlete's own factor is learned from their history (docs/metrics.md).

use super::method::Method;
use super::metric::{Input, LoadMetric, Rating, Subject, Unit, Unscored};

/// Load points for each point of the watch, until the athlete's own history shows better.
const POINTS_PER_WATCH_POINT: f64 = 0.5;

/// The metric; see the head of this file.
pub struct WatchLoadStress;

impl LoadMetric for WatchLoadStress {
    fn name(&self) -> &'static str {
        "watch-load stress"
    }

    fn column(&self) -> &'static str {
        "watch_load_stress"
    }

    fn unit(&self) -> Unit {
        Unit::LoadPoints
    }

    fn rung(&self) -> Option<Method> {
        Some(Method::WatchLoad)
    }

    fn source(&self) -> &'static str {
        "session field 168 of FIT files; the factor is a constant of this project"
    }

    fn formula(&self) -> &'static str {
        "f · exercise load of the watch"
    }

    fn inputs(&self, subject: Subject) -> Vec<Input> {
        let load = subject.digest.watch.exercise_load;
        std::iter::once(Input::constant("f", POINTS_PER_WATCH_POINT))
            .chain(load.map(|load| Input::noted("exercise load", load, "")))
            .collect()
    }

    fn rate(&self, subject: Subject) -> Result<Rating, Unscored> {
        let load = subject.digest.watch.exercise_load;
        let load = load.ok_or(Unscored::WatchSilent)?;
        Ok(Rating::whole(POINTS_PER_WATCH_POINT * load))
    }
}
