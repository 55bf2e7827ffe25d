//! FIT files against what the decoders found.

use chrono::{DateTime, Utc};
use restday::activity::Sport;
use restday::digest::Digest;
use restday::import::Recorded;
use restday::pipeline::{FileReport, Outcome};
use serde_json::Value;

use super::sports::sport;
use super::{Aspect, Comparison, name};

/// Device totals are in centimetres and milliseconds; decoders round no further.
const DISTANCE_WITHIN_M: f64 = 0.01;
const TIME_WITHIN_S: f64 = 0.001;
/// Seconds hold the mean of their beats, and cleaning may bridge a peak.
const STRAP_WITHIN_BPM: f64 = 2.0;
/// Decoders print the exercise load with three decimals.
const LOAD_WITHIN: f64 = 0.0006;

/// What decoders read of the file: all of it, or what could be saved of a damaged one.
fn readable(entry: &Value) -> Option<&Value> {
    ["expected", "salvage", "salvage_with_length_filled_in"]
        .iter()
        .map(|part| &entry[*part])
        .find(|part| part.as_object().is_some_and(|fields| !fields.is_empty()))
}

/// Compares one file.
pub fn compare(report: &FileReport, entry: &Value, comparison: &mut Comparison) {
    let Some(theirs) = readable(entry) else {
        let read = matches!(report.outcome, Outcome::Read { .. });
        comparison.check(Aspect::Outcome, !read, || "nobody else reads it".to_owned());
        return;
    };
    let sessions: Vec<&Value> = in_order(theirs);
    let count = |name: &str| theirs[name].as_u64().expect("a count") as usize;
    let holds_training = count("records") > 0 || !sessions.is_empty();
    match &report.outcome {
        Outcome::Read {
            digests, recorded, ..
        } if holds_training => {
            comparison.same(Aspect::Records, recorded.all, count("records"));
            compare_recorded(recorded, theirs, comparison);
            let merged = &entry["oracles"]["garmin_fit_sdk"]["merged_heart_rate"];
            compare_merged(recorded, merged, comparison);
            compare_heart_rate_messages(digests, &sessions, theirs, comparison);
            compare_sessions(digests, &sessions, theirs, comparison);
        }
        outcome => compare_outcome(outcome, theirs, holds_training, comparison),
    }
}

/// Sessions in order of time, as activities are.
fn in_order(theirs: &Value) -> Vec<&Value> {
    let mut sessions: Vec<&Value> = theirs["sessions"]
        .as_array()
        .expect("a list")
        .iter()
        .collect();
    sessions.sort_by_key(|session| session["start_time"].as_str());
    sessions
}

/// A file that was not read must be of a kind that is no training, or hold nothing.
fn compare_outcome(outcome: &Outcome, theirs: &Value, recorded: bool, comparison: &mut Comparison) {
    let file_type = &theirs["file_id"][0]["type"];
    let activity = file_type.is_null() || file_type == "activity";
    let right = match outcome {
        Outcome::Read { .. } => recorded,
        Outcome::NotActivity(_) => !activity,
        Outcome::Failed(_) => activity && !recorded,
        Outcome::Foreign => false,
    };
    comparison.check(Aspect::Outcome, right, || {
        format!("{}, a file of type {file_type}", name(outcome))
    });
}

/// Values as they stand in the records, and the times of the first and the last.
fn compare_recorded(recorded: &Recorded, theirs: &Value, comparison: &mut Comparison) {
    let tallies = [
        (Aspect::HeartRates, "heart_rate", recorded.heart_rate),
        (Aspect::Cadences, "cadence", recorded.cadence),
        (Aspect::Powers, "power", recorded.power),
    ];
    for (aspect, name, ours) in tallies {
        comparison.tally(aspect, ours, &theirs[name]);
    }
    let time = |name: &str| theirs[name].as_str().map(instant);
    comparison.same(
        Aspect::Times,
        (recorded.first, recorded.last),
        (time("first_timestamp"), time("last_timestamp")),
    );
}

fn instant(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).expect("a time").to_utc()
}

/// The maker's own decoder deals heart rates of `hr` messages out to the records, as far as they stand
/// in the first of chained files; where it found any, records must have them.
fn compare_merged(recorded: &Recorded, merged: &Value, comparison: &mut Comparison) {
    if merged["count"].as_u64().is_some_and(|count| count > 0) {
        comparison.tally(Aspect::HeartRates, recorded.heart_rate, merged);
    }
}

/// Chest straps store the heart of a swim and send it on later, in messages of their own. No decoder
/// at hand reads them where they stand in a chained file, but the watch knew the highest of them when
/// it summed up the session. (Its mean leaves out rests at the wall, and is another quantity.)
fn compare_heart_rate_messages(
    digests: &[Box<Digest>],
    sessions: &[&Value],
    theirs: &Value,
    comparison: &mut Comparison,
) {
    if theirs["hr_messages"].as_u64() == Some(0) {
        return;
    }
    for (digest, session) in digests.iter().zip(sessions) {
        let highest = digest.heart_rate.iter().last().map(|(bpm, _)| bpm);
        let Some(max) = session["max_heart_rate"].as_f64() else {
            continue;
        };
        comparison.near(Aspect::HeartRateMessages, highest, max, STRAP_WITHIN_BPM);
    }
}

fn compare_sessions(
    digests: &[Box<Digest>],
    sessions: &[&Value],
    theirs: &Value,
    comparison: &mut Comparison,
) {
    // Without a session, the records are one activity; there is nothing else to hold it against.
    comparison.same(Aspect::Sessions, digests.len(), sessions.len().max(1));
    for (digest, session) in digests.iter().zip(sessions) {
        compare_session(digest, session, comparison);
    }
    let last_m = theirs["distance"]["last"].as_f64();
    if let (true, [alone], Some(metres)) = (sessions.is_empty(), digests, last_m) {
        comparison.near(
            Aspect::Distance,
            alone.distance_m,
            metres,
            DISTANCE_WITHIN_M,
        );
    }
}

fn compare_session(digest: &Digest, session: &Value, comparison: &mut Comparison) {
    let theirs = |name: &str| session[name].as_f64();
    if let Some(start) = session["start_time"].as_str() {
        comparison.same(Aspect::Start, digest.start, instant(start));
    }
    let sport = self::sport(session["sport"].as_str(), session["sub_sport"].as_str());
    comparison.same::<Sport>(Aspect::Sport, digest.sport, sport);
    // A total of zero says that the device counted no distance.
    if let Some(metres) = theirs("total_distance").filter(|metres| *metres > 0.0) {
        comparison.near(
            Aspect::Distance,
            digest.distance_m,
            metres,
            DISTANCE_WITHIN_M,
        );
    }
    if let Some(seconds) = theirs("total_timer_time") {
        comparison.near(
            Aspect::Durations,
            Some(digest.timer_s),
            seconds,
            TIME_WITHIN_S,
        );
    }
    if let Some(seconds) = theirs("total_elapsed_time") {
        comparison.near(
            Aspect::Durations,
            Some(digest.elapsed_s),
            seconds,
            TIME_WITHIN_S,
        );
    }
    if let (Some(up), Some(down)) = (theirs("total_ascent"), theirs("total_descent")) {
        let ours = digest.climbed.map(|c| (c.ascent_m, c.descent_m));
        comparison.same(Aspect::Climbed, ours, Some((up, down)));
    }
    let watch = &digest.watch;
    // Where the session has none, ours may come from a message that the profile does not name.
    let effects = [
        ("total_training_effect", watch.aerobic_training_effect),
        (
            "total_anaerobic_training_effect",
            watch.anaerobic_training_effect,
        ),
    ];
    for (name, ours) in effects {
        if let Some(theirs) = theirs(name) {
            comparison.same(Aspect::Watch, ours, Some(theirs));
        }
    }
    // A load of zero is how a watch says that it has none.
    if let Some(load) = theirs("training_load_peak").filter(|load| *load > 0.0) {
        comparison.near(Aspect::Watch, watch.exercise_load, load, LOAD_WITHIN);
    }
}
