//! The made-up accounts of fixtures/accounts: every training on its day, and each once.

use std::path::Path;

use restday::activity::Sport;
use restday::import::ImportError;
use restday::pipeline::Outcome;

use super::{Told, batch, counted};

fn told(when: &str, sport: Sport, timer_s: f64, metres: f64, heart_bpm: Option<f64>) -> Told {
    Told {
        when: format!("2025-05-{when}"),
        sport,
        timer_s,
        distance_m: (metres > 0.0).then_some(metres),
        heart_bpm,
    }
}

/// The run that each of them tells of.
fn the_run() -> Told {
    told("06 18:00", Sport::Run, 1800.0, 5400.0, Some(140.0))
}

fn account(name: &str) -> Vec<Told> {
    let accounts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/accounts");
    let batch = batch(&accounts.join(name));
    for file in &batch.files {
        let lost = matches!(file.outcome, Outcome::Foreign | Outcome::Failed(_));
        assert!(!lost, "{}: {:?}", file.path, file.outcome);
    }
    counted(batch)
}

#[test]
fn lists_and_the_recordings_beside_them_count_once() {
    let (ride, mill) = (Sport::Ride, Sport::TreadmillRun);
    assert_eq!(
        account("garmin"),
        [
            the_run(),
            told("07 18:00", mill, 2400.0, 7000.0, Some(140.0)),
            told("09 18:00", ride, 1800.0, 12_000.0, Some(140.0)),
        ]
    );
    assert_eq!(account("google-fit"), [the_run()]);
}

#[test]
fn samples_sums_and_legs_stand_on_their_days() {
    assert_eq!(
        account("polar"),
        [
            the_run(),
            told("07 18:00", Sport::Ride, 1200.0, 9000.0, None),
            told("07 18:20", Sport::Run, 900.0, 2700.0, None),
        ]
    );
    let next_day = told("07 18:00", Sport::Run, 1800.0, 5400.0, Some(140.0));
    assert_eq!(account("suunto"), [the_run(), next_day]);
    let next_day = told("07 18:00", Sport::Run, 1800.0, 5400.0, Some(140.0));
    assert_eq!(account("runtastic"), [the_run(), next_day]);
    assert_eq!(account("health-auto-export"), [the_run()]);
}

#[test]
fn what_is_written_in_utc_waits_for_the_athletes_home() {
    // Sixteen hours in Greenwich; nothing in the file tells another clock.
    assert_eq!(
        account("fitbit"),
        [
            told("06 16:00", Sport::Run, 1800.0, 5400.0, Some(140.0)),
            told("07 16:00", Sport::Strength, 1800.0, 0.0, Some(140.0)),
        ]
    );
}

#[test]
fn what_is_not_supported_fails_by_name() {
    let accounts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/accounts");
    let batch = batch(&accounts.join("nike-run-club"));
    let [file] = batch.files.as_slice() else {
        panic!("{} files", batch.files.len());
    };
    let named = matches!(
        file.outcome,
        Outcome::Failed(ImportError::NotSupported("Nike Run Club"))
    );
    assert!(named, "{:?}", file.outcome);
}
