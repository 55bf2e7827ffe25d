//! No speed that cleaning lets through is faster than its sport.

use restday::clean::clean;
use restday::import;

use crate::corpus::{self, Folder};

/// Nobody runs faster for a second, m/s.
const FASTEST_ON_FOOT_M_PER_S: f32 = 10.0;

/// Speeds on foot that nobody runs, in a folder's files, by file.
fn impossible(folder: Folder) -> Vec<String> {
    let mut found = Vec::new();
    for report in folder.batch().iter().flat_map(|batch| &batch.files) {
        let bytes = corpus::bytes(&report.path);
        let Some(Ok(reading)) = import::read(&bytes, &report.path) else {
            continue;
        };
        let on_foot = reading.activities.iter().filter(|a| a.sport.is_on_foot());
        for activity in on_foot {
            let (samples, _) = clean(activity);
            let speeds = samples.speed_m_per_s.iter().flatten();
            let fastest = speeds.copied().fold(0.0, f32::max);
            if fastest > FASTEST_ON_FOOT_M_PER_S {
                found.push(format!("{}: {fastest} m/s", report.path));
            }
        }
    }
    found
}

#[test]
fn speeds_made_of_places_are_those_of_people() {
    let found = impossible(corpus::GPX);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn speeds_that_devices_tell_are_those_of_people() {
    for folder in [corpus::FIT, corpus::TCX] {
        let found = impossible(folder);
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    }
}
