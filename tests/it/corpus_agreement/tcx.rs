//! TCX files against what a plain XML reader found.

use restday::activity::{Activity, Sport};
use restday::digest::Digest;
use restday::import::{self, sport_words};
use restday::pipeline::{FileReport, Outcome};
use serde_json::Value;

use super::tracks::{compare_times, count, instant};
use super::{Aspect, Comparison, name};
use crate::corpus;

/// Laps are given to the millisecond, and summed.
const SECONDS_WITHIN: f64 = 0.01;
/// Metres that laps and points may lie apart.
const METRES_WITHIN: f64 = 0.01;

/// Compares one file.
pub fn compare(report: &FileReport, entry: &Value, comparison: &mut Comparison) {
    let theirs = &entry["oracles"]["lxml"];
    let Outcome::Read {
        digests, recorded, ..
    } = &report.outcome
    else {
        comparison.check(Aspect::Outcome, false, || name(&report.outcome));
        return;
    };
    compare_activities(digests, &theirs["activities"], comparison);
    comparison.same(Aspect::Records, recorded.all, count(&theirs["trackpoints"]));
    let hearts = &theirs["heart_rate"];
    comparison.tally(Aspect::HeartRates, recorded.heart_rate, hearts);
    compare_times(recorded, theirs, comparison);
    let sum = |of: fn(&Digest) -> Option<f64>| {
        digests.iter().filter_map(|digest| of(digest)).sum::<f64>()
    };
    if let Some(metres) = theirs["lap_metres"].as_f64() {
        let ours = Some(sum(|digest| digest.distance_m));
        comparison.near(Aspect::Distance, ours, metres, METRES_WITHIN);
    }
    if let Some(metres) = theirs["distance"].as_f64() {
        let ours = counted_m(&report.path);
        comparison.near(Aspect::Distance, ours, metres, METRES_WITHIN);
    }
    if let Some(seconds) = theirs["lap_seconds"].as_f64() {
        let ours = Some(sum(|digest| Some(digest.timer_s)));
        comparison.near(Aspect::Durations, ours, seconds, SECONDS_WITHIN);
    }
}

/// What the device had counted at the last point of each activity.
fn counted_m(path: &str) -> Option<f64> {
    let reading = import::read(&corpus::bytes(path), path)?.ok()?;
    let last = |activity: &Activity| {
        activity
            .samples
            .distance_m
            .iter()
            .rev()
            .flatten()
            .next()
            .copied()
    };
    Some(reading.activities.iter().filter_map(last).sum())
}

fn compare_activities(digests: &[Box<Digest>], theirs: &Value, comparison: &mut Comparison) {
    let theirs = theirs.as_array().expect("a list");
    comparison.same(Aspect::Sessions, digests.len(), theirs.len());
    for (digest, theirs) in digests.iter().zip(theirs) {
        let sport = theirs["sport"].as_str().and_then(sport_words::sport);
        comparison.same(Aspect::Sport, digest.sport, sport.unwrap_or(Sport::Other));
        if let Some(id) = theirs["id"].as_str() {
            comparison.same(Aspect::Start, digest.start, instant(id));
        }
    }
}
