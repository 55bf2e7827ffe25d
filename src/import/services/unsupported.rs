//! Sessions of services that are recognised but cannot be read: named, so that nobody mistakes them for
//! something else.

use super::keys::Keys;
use crate::import::head;
use crate::import::{ImportError, Reading};

/// How a file is recognised.
enum Sign {
    /// By names that occur together in the JSON.
    Names(&'static [&'static str]),
    /// By words that all occur in the first line of a table.
    Columns(&'static [&'static str]),
    /// By its first bytes.
    Begins(&'static str),
}

/// How to recognise it, and its service.
const KNOWN: &[(Sign, &str)] = &[
    (Sign::Names(&["start_epoch_ms", "metrics"]), "Nike Run Club"),
    (
        Sign::Names(&["activities[].start_epoch_ms", "activities[].metrics"]),
        "Nike Run Club",
    ),
    (Sign::Names(&["[].start_epoch_ms"]), "Nike Run Club"),
    (
        Sign::Names(&["records[].score", "records[].sport_id"]),
        "Whoop",
    ),
    (
        Sign::Columns(&["type", "startTime", "sportTime(s)"]),
        "Zepp (Amazfit)",
    ),
    (
        Sign::Columns(&["Uid", "Sid", "Key", "Time", "Category", "Value"]),
        "Mi Fitness",
    ),
    (
        Sign::Columns(&["Uid", "Sid", "Key", "Time", "Value", "UpdateTime"]),
        "Mi Fitness",
    ),
    (Sign::Names(&["[].motionPathData"]), "Huawei Health"),
    (Sign::Begins("tp=lbs;k="), "Huawei Health"),
    (Sign::Names(&["[].sport", "[].points"]), "Endomondo"),
    (Sign::Names(&["[].sport", "[].created_date"]), "Endomondo"),
    // Days without a time: a recording beside it might be the same session or another one.
    (
        Sign::Columns(&["WorkoutDay", "TimeTotalInHours", "DistanceInMeters"]),
        "TrainingPeaks",
    ),
    (
        Sign::Columns(&["Workout Date", "Activity Type", "Workout Time (seconds)"]),
        "MapMyFitness",
    ),
    (
        Sign::Columns(&["Laps", "Cumulative Time", "Avg HR"]),
        "Garmin laps",
    ),
    // Weights lifted, set by set.
    (
        Sign::Columns(&["exercise_title", "set_index", "start_time"]),
        "Hevy",
    ),
    (
        Sign::Columns(&["Workout Name", "Exercise Name", "Set Order"]),
        "Strong",
    ),
    (
        Sign::Columns(&["from", "to", "Activity type", "Timezone", "Data"]),
        "Withings",
    ),
];

/// Whether the bytes are from such a service.
pub fn recognises(bytes: &[u8]) -> bool {
    service(bytes).is_some()
}

/// Names the service.
///
/// # Errors
/// Every such file is refused, with the name of its service.
pub fn read(bytes: &[u8], _: &str) -> Result<Reading, ImportError> {
    let service = service(bytes).unwrap_or("unknown");
    Err(ImportError::NotSupported(service))
}

fn service(bytes: &[u8]) -> Option<&'static str> {
    let keys = Keys::of(bytes);
    let head = head::of(bytes);
    let first = head.split(|byte| *byte == b'\n').next().unwrap_or(head);
    let first = String::from_utf8_lossy(first);
    let first = first.trim_start_matches('\u{feff}');
    let columns: Vec<&str> = first
        .split([',', ';', '\t'])
        .map(|cell| cell.trim().trim_matches('"'))
        .collect();
    let is_it = |sign: &Sign| match sign {
        Sign::Names(names) => keys.have(names),
        Sign::Columns(names) => names.iter().all(|name| columns.contains(name)),
        Sign::Begins(text) => first.starts_with(text),
    };
    let mut known = KNOWN.iter();
    known.find(|(sign, _)| is_it(sign)).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_are_called_by_their_names() {
        for (text, name) in [
            (
                "{\"id\":\"a\",\"start_epoch_ms\":1715702400000,\"metrics\":[]}",
                "Nike Run Club",
            ),
            (
                "\u{feff}Title,WorkoutType,WorkoutDay,DistanceInMeters,TimeTotalInHours\n",
                "TrainingPeaks",
            ),
            (
                "type,startTime,sportTime(s),maxPace(/meter)\n1,2,3,4",
                "Zepp (Amazfit)",
            ),
            ("Uid,Sid,Key,Time,Category,Value,UpdateTime\n", "Mi Fitness"),
            ("[{\"recordDay\":1,\"motionPathData\":[]}]", "Huawei Health"),
            ("[{\"sport\":\"RUNNING\"},{\"points\":[]}]", "Endomondo"),
        ] {
            let Err(ImportError::NotSupported(said)) = read(text.as_bytes(), "x") else {
                panic!("{text}");
            };
            assert_eq!(said, name);
            assert!(recognises(text.as_bytes()));
        }
        assert!(!recognises(b"type,startTime\n1,2"));
    }
}
