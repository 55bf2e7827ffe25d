//! Plans that look like recordings: a route whose points have the times at which somebody would get
//! there at one speed.
//!
//! Nobody holds one speed to the second for a kilometre, and a receiver would not show it if somebody
//! did. A track is a plan if its times follow from one speed throughout, it has no sensor data, and the
//! file also points to a planner: by its name, by a route in it, or by having no sport and points spaced
//! as unevenly as the bends of a road.

use super::points::{Document, Track};
use crate::import::track::{TrackPoint, seconds_between};

/// Fewer steps prove nothing, nor does a shorter distance, metres.
const FEWEST_STEPS: usize = 20;
const SHORTEST_M: f64 = 1000.0;

/// Times are usually whole seconds: a point may be this far from its place at constant speed, seconds.
const ROUNDED_S: f64 = 1.01;
/// And this far for rounded positions and other earth models, as a share of the time so far.
const ROUNDED_SHARE: f64 = 0.0015;

/// The longer steps take this many times as long as the shorter ones.
const UNEVEN: f64 = 1.5;

/// Programs that plan routes and record nothing, as lower-case parts of their names.
const PLANNERS: &[&str] = &[
    "alltrails",
    "basecamp",
    "bikemap",
    "bikerouter",
    "brouter",
    "calimoto",
    "cycle.travel",
    "footpath",
    "gpsies",
    "gpx.studio",
    "gpx-studio",
    "graphhopper",
    "kurviger",
    "mapy.cz",
    "mapy.com",
    "naviki",
    "onthegomap",
    "openrouteservice",
    "outdooractive",
    "planner",
    "plotaroute",
    "ridewithgps",
    "route",
    "schweizmobil",
    "swisstopo",
    "tracks4bikers",
    "viamichelin",
    "voyager",
];

/// Whether the times of a track were computed, not measured.
pub fn has_made_up_times(track: &Track, document: &Document) -> bool {
    let creator = document.creator.as_deref().unwrap_or("").to_lowercase();
    let by_planner = PLANNERS.iter().any(|name| creator.contains(name));
    let tells = by_planner || document.has_route || (track.kind.is_none() && is_uneven(track));
    let mut points = track.segments.iter().flatten();
    tells && !points.any(is_measured) && keeps_one_speed(track)
}

/// Whether step times vary as much as bends of a road; a receiver keeps to its clock.
fn is_uneven(track: &Track) -> bool {
    let points: Vec<&TrackPoint> = track.segments.iter().flatten().collect();
    let steps = points.windows(2).filter_map(|pair| {
        Some(seconds_between(
            pair[0].instant?.time,
            pair[1].instant?.time,
        ))
    });
    let mut steps: Vec<f64> = steps.collect();
    steps.sort_by(f64::total_cmp);
    let at = |share: f64| steps.get((share * steps.len() as f64) as usize).copied();
    match (at(0.2), at(0.8)) {
        (Some(short), Some(long)) => long > UNEVEN * short,
        _ => false,
    }
}

fn is_measured(point: &TrackPoint) -> bool {
    let measured = &point.measured;
    let quantities = [
        measured.heart_rate_bpm,
        measured.cadence_per_min,
        measured.power_w,
        measured.speed_m_per_s,
    ];
    quantities.iter().any(Option::is_some)
}

/// Whether every point is where one speed from the first to the last would put it.
fn keeps_one_speed(track: &Track) -> bool {
    let [points] = track.segments.as_slice() else {
        return false;
    };
    let Some(course) = course(points) else {
        return false;
    };
    let Some((all_s, all_m)) = course.last().copied() else {
        return false;
    };
    if course.len() < FEWEST_STEPS || all_m < SHORTEST_M || all_s <= 0.0 {
        return false;
    }
    course.iter().all(|(seconds, metres)| {
        let planned_s = metres / all_m * all_s;
        (seconds - planned_s).abs() <= ROUNDED_S + ROUNDED_SHARE * seconds
    })
}

/// Seconds and metres from the first point to each of the others; `None` if one has no time or position,
/// or goes back.
fn course(points: &[TrackPoint]) -> Option<Vec<(f64, f64)>> {
    let first = points.first()?.instant?.time;
    let mut metres = 0.0;
    let mut before_s = 0.0;
    let steps = points.windows(2).map(|pair| {
        let seconds = seconds_between(first, pair[1].instant?.time);
        metres += pair[0]
            .measured
            .position?
            .distance_m(pair[1].measured.position?);
        let goes_on = seconds >= before_s;
        before_s = seconds;
        goes_on.then_some((seconds, metres))
    });
    steps.collect()
}
