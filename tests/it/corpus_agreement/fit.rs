//! FIT files against what the decoders found.

use chrono::DateTime;
use restday::activity::Sport;
use restday::digest::Digest;
use restday::pipeline::{FileReport, Outcome};
use serde_json::Value;

use super::sports::sport;
use super::{Aspect, Comparison, name};

/// Device totals are in centimetres and milliseconds; decoders round no further.
const DISTANCE_WITHIN_M: f64 = 0.01;
const TIME_WITHIN_S: f64 = 0.001;
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
            let hearts = theirs["heart_rate"]["count"].as_u64().expect("a count");
            comparison.same(Aspect::Records, recorded.all, count("records"));
            comparison.same(
                Aspect::HeartRates,
                recorded.heart_rate.count,
                hearts as usize,
            );
            compare_heart_rate_messages(digests, count("hr_messages"), comparison);
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

/// Chest straps store the heart of a swim and send it on later, in messages of their own.
fn compare_heart_rate_messages(digests: &[Digest], messages: usize, comparison: &mut Comparison) {
    let seconds: f64 = digests.iter().map(|d| d.heart_rate.total_s()).sum();
    comparison.check(
        Aspect::HeartRateMessages,
        messages == 0 || seconds > 0.0,
        || format!("{messages} messages of heart rate and no heart rate"),
    );
}

fn compare_sessions(
    digests: &[Digest],
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
        let start = DateTime::parse_from_rfc3339(start)
            .expect("a time")
            .to_utc();
        comparison.same(Aspect::Start, digest.start, start);
    }
    let sport = self::sport(session["sport"].as_str(), session["sub_sport"].as_str());
    comparison.same::<Sport>(Aspect::Sport, digest.sport, sport);
    if let Some(metres) = theirs("total_distance") {
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
    comparison.same(
        Aspect::Watch,
        (
            watch.aerobic_training_effect,
            watch.anaerobic_training_effect,
        ),
        (
            theirs("total_training_effect"),
            theirs("total_anaerobic_training_effect"),
        ),
    );
    // A load of zero is how a watch says that it has none.
    if let Some(load) = theirs("training_load_peak").filter(|load| *load > 0.0) {
        comparison.near(Aspect::Watch, watch.exercise_load, load, LOAD_WITHIN);
    }
}
