//! GPX files against what two XML readers found.

use std::fs;

use chrono::{DateTime, NaiveDateTime, Utc};
use restday::digest::Digest;
use restday::pipeline::{FileReport, Outcome};
use serde_json::Value;

use super::{Aspect, Comparison, name};

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
    let count = |value: &Value| value.as_u64().expect("a count") as usize;
    let times = count(&theirs["times"]);
    match &report.outcome {
        Outcome::Read {
            digests, recorded, ..
        } => {
            let hearts = count(&theirs["first_heart_rate_a_point"]["count"]);
            comparison.check(Aspect::Outcome, times > 0, || {
                "a track without times".to_owned()
            });
            comparison.same(Aspect::Records, recorded.all, count(&theirs["points"]));
            comparison.same(Aspect::HeartRates, recorded.heart_rate.count, hearts);
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
    let bytes = fs::read(path).expect("the corpus can be read");
    let text = String::from_utf8_lossy(&bytes);
    let tracks = text.split("<trk>").skip(1);
    let timed = |track: &&str| {
        let points = track.split("<trkpt").skip(1);
        points.into_iter().any(|point| point.contains("<time>"))
    };
    tracks.filter(timed).count()
}

fn compare_start(digests: &[Digest], theirs: &Value, comparison: &mut Comparison) {
    let (Some(first), Some(text)) = (digests.first(), theirs["first_time_text"].as_str()) else {
        return;
    };
    comparison.same(Aspect::Start, first.start, instant(text));
}

/// A time with or without a zone; without one it is taken as UTC.
fn instant(text: &str) -> DateTime<Utc> {
    match DateTime::parse_from_rfc3339(text) {
        Ok(zoned) => zoned.to_utc(),
        Err(_) => {
            let naive: NaiveDateTime = text.parse().expect("a time");
            naive.and_utc()
        }
    }
}

fn compare_distance(digests: &[Digest], theirs: &Value, comparison: &mut Comparison) {
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
