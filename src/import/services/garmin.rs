//! Garmin's summaries of activities: in the archive of an account, and from its web service.
//!
//! The archive counts in centimetres and milliseconds and writes moments as numbers; the service counts in
//! metres and seconds and writes them as text.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::Found;
use super::clock::{Stamp, When};
use super::json::{self, Entries, Number, Word};
use super::keys::Keys;
use crate::activity::{Sport, Totals, WatchSays};
use crate::import::label::label;
use crate::import::summary::Summary;
use crate::import::{ImportError, NotActivity, Reading, sport_words};

/// Millilitres of oxygen per kilogram and minute in one MET.
const MET_ML_PER_KG_MIN: f64 = 3.5;

/// Whether the bytes are a list of summaries.
pub fn recognises(bytes: &[u8]) -> bool {
    let keys = Keys::of(bytes);
    let packed = [
        "[].summarizedActivitiesExport",
        "summarizedActivitiesExport",
    ];
    let bare = ["[].startTimeGmt", "[].startTimeLocal", "[].beginTimestamp"];
    keys.have_any(&packed) || (keys.has("[].activityId") && keys.have_any(&bare))
}

/// A summary, or an object with a list of them.
#[derive(Deserialize, Default)]
#[serde(
    rename_all = "camelCase",
    default,
    bound = "List: Default + Deserialize<'de>"
)]
struct Entry<List> {
    /// The list; the fields below are empty then.
    summarized_activities_export: List,
    activity_id: Word,
    name: Word,
    activity_name: Word,
    activity_type: Word,
    sport_type: Word,
    start_time_gmt: When,
    #[serde(rename = "startTimeGMT")]
    start_time_gmt_text: When,
    begin_timestamp: When,
    start_time_local: When,
    duration: Number,
    elapsed_duration: Number,
    distance: Number,
    elevation_gain: Number,
    elevation_loss: Number,
    avg_hr: Number,
    max_hr: Number,
    #[serde(rename = "averageHR")]
    average_hr: Number,
    #[serde(rename = "maxHR")]
    max_hr_text: Number,
    activity_training_load: Number,
    aerobic_training_effect: Number,
    anaerobic_training_effect: Number,
    #[serde(rename = "vO2MaxValue")]
    vo2_max_value: Number,
    parent_id: Word,
}

type Summarized = Entry<IgnoredAny>;

/// Reads every summary.
///
/// # Errors
/// If the JSON is broken before the first, or if none has a date.
pub fn read(bytes: &[u8], path: &str) -> Result<Reading, ImportError> {
    let document: json::Salvaged<Entries<Entry<Entries<Summarized>>>> = json::read(bytes)?;
    let mut found = Found {
        not_understood: document.value.not_understood,
        more: document.value.more,
        ..Found::default()
    };
    // A multisport race is listed as a whole and leg by leg.
    let mut parents: BTreeSet<&str> = BTreeSet::new();
    for entry in &document.value.items {
        let inside = &entry.summarized_activities_export;
        found.not_understood += inside.not_understood;
        found.more |= inside.more;
        parents.extend(entry.parent_id.as_deref());
        parents.extend(inside.items.iter().filter_map(|e| e.parent_id.as_deref()));
    }
    for entry in &document.value.items {
        if entry.activity_id.0.is_some() && !is_whole(entry, &parents) {
            found.take(training(entry, Units::OfService));
        }
        for entry in &entry.summarized_activities_export.items {
            if !is_whole(entry, &parents) {
                found.take(training(entry, Units::OfArchive));
            }
        }
    }
    found.reading(&document, path, NotActivity::List)
}

fn is_whole<List>(entry: &Entry<List>, parents: &BTreeSet<&str>) -> bool {
    let id = entry.activity_id.as_deref();
    id.is_some_and(|id| parents.contains(id) && entry.parent_id.as_deref() != Some(id))
}

/// Units of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Units {
    /// Milliseconds and centimetres, in the list of an archive.
    OfArchive,
    /// Follows from the notation of its dates.
    OfService,
}

fn training<List>(entry: &Entry<List>, units: Units) -> Option<Summary> {
    let gmt = entry.start_time_gmt.0.or(entry.begin_timestamp.0);
    let gmt = gmt.or(entry.start_time_gmt_text.0);
    let local = entry.start_time_local.0;
    // The service writes text, and counts in metres and seconds.
    let of_service = units == Units::OfService && matches!(local.or(gmt), Some(Stamp::Clock(_)));
    let as_utc = |stamp: Stamp| match stamp {
        Stamp::Zoned(time) => time.to_utc(),
        Stamp::Clock(clock) => clock.and_utc(),
    };
    let began = match (gmt.map(as_utc), local.map(as_utc)) {
        (Some(gmt), local) => {
            let ahead_s = local.map(|local| (local - gmt).num_seconds() as f64);
            Stamp::Zoned(gmt.fixed_offset()).began(ahead_s)
        }
        (None, Some(local)) => Stamp::Clock(local.naive_utc()).began(None),
        (None, None) => return None,
    };
    let (second, metre) = match of_service {
        true => (1.0, 1.0),
        false => (1000.0, 100.0),
    };
    let seconds = |number: Number| number.0.map(|number| number / second);
    let metres = |number: Number| number.0.map(|number| number / metre);
    let mut summary = Summary::new(began);
    summary.title = (entry.name.as_deref())
        .or(entry.activity_name.as_deref())
        .and_then(label);
    summary.sport = sport(entry);
    summary.totals = Totals {
        timer_s: seconds(entry.duration),
        elapsed_s: seconds(entry.elapsed_duration),
        distance_m: metres(entry.distance),
        ascent_m: metres(entry.elevation_gain),
        descent_m: metres(entry.elevation_loss),
        mean_heart_rate_bpm: entry.avg_hr.0.or(entry.average_hr.0),
        max_heart_rate_bpm: entry.max_hr.0.or(entry.max_hr_text.0),
        ..Totals::default()
    };
    let filled = |number: Number| number.0.filter(|number| *number > 0.0);
    summary.watch = WatchSays {
        exercise_load: filled(entry.activity_training_load),
        aerobic_training_effect: filled(entry.aerobic_training_effect),
        anaerobic_training_effect: filled(entry.anaerobic_training_effect),
        met_max: filled(entry.vo2_max_value).map(|vo2max| vo2max / MET_ML_PER_KG_MIN),
        ..WatchSays::default()
    };
    Some(summary)
}

/// The type of the activity is more specific than its parent sport.
fn sport<List>(entry: &Entry<List>) -> Option<Sport> {
    let words = [entry.activity_type.as_deref(), entry.sport_type.as_deref()];
    let mut sports = words.into_iter().flatten().filter_map(sport_words::sport);
    let first = sports.next()?;
    match first {
        Sport::Other => Some(sports.next().unwrap_or(first)),
        known => Some(known),
    }
}
