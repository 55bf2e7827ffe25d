//! GPX files against what two XML readers found.

use restday::digest::Digest;
use restday::pipeline::{FileReport, Outcome};
use serde_json::Value;

use super::tracks::{compare_times, count, instant};
use super::{Aspect, Comparison, name};
use crate::corpus;

/// The sum of great-circle steps, less what cleaning throws out and pauses leave out.
const DISTANCE_WITHIN: f64 = 0.02;
/// Below this, positions are made up or a single place.
const LEAST_DISTANCE_M: f64 = 100.0;

/// Compares one file.
pub fn compare(report: &FileReport, entry: &Value, comparison: &mut Comparison) {
    let theirs = &entry["oracles"]["lxml"];
    if theirs["readable"] != true {
        // Neither XML reader takes it, so there is nothing to compare with.
        return;
    }
    let times = count(&theirs["times"]);
    match &report.outcome {
        Outcome::Read {
            digests, recorded, ..
        } => {
            comparison.check(Aspect::Outcome, times > 0, || {
                "a track without times".to_owned()
            });
            comparison.same(Aspect::Records, recorded.all, count(&theirs["points"]));
            let hearts = &theirs["first_heart_rate_a_point"];
            comparison.tally(Aspect::HeartRates, recorded.heart_rate, hearts);
            comparison.tally(Aspect::Cadences, recorded.cadence, &theirs["cadence"]);
            comparison.tally(Aspect::Powers, recorded.power, &theirs["power"]);
            compare_times(recorded, theirs, comparison);
            comparison.same(
                Aspect::Sessions,
                digests.len(),
                tracks_with_times(&report.path),
            );
            compare_start(digests, theirs, comparison);
            compare_distance(digests, theirs, comparison);
        }
        Outcome::NotActivity(_) => {
            comparison.check(Aspect::Outcome, times == 0, || format!("{times} times"));
        }
        outcome => comparison.check(Aspect::Outcome, false, || name(outcome)),
    }
}

/// Tracks that hold a point with a time, counted in the bare text.
fn tracks_with_times(path: &str) -> usize {
    let bytes = corpus::bytes(path);
    let text = String::from_utf8_lossy(&bytes);
    let tracks = text.split("<trk>").skip(1);
    let timed = |track: &&str| {
        let points = track.split("<trkpt").skip(1);
        points.into_iter().any(|point| point.contains("<time>"))
    };
    tracks.filter(timed).count()
}

fn compare_start(digests: &[Box<Digest>], theirs: &Value, comparison: &mut Comparison) {
    let (Some(first), Some(text)) = (digests.first(), theirs["first_time_text"].as_str()) else {
        return;
    };
    comparison.same(Aspect::Start, first.start, instant(text));
}

fn compare_distance(digests: &[Box<Digest>], theirs: &Value, comparison: &mut Comparison) {
    let metres = theirs["haversine_m"].as_f64().expect("a length");
    if metres < LEAST_DISTANCE_M {
        return;
    }
    let ours: f64 = digests.iter().filter_map(|d| d.distance_m).sum();
    comparison.near(
        Aspect::Distance,
        Some(ours),
        metres,
        DISTANCE_WITHIN * metres,
    );
}
