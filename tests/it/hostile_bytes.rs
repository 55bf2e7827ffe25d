//! Bytes that are cut, flipped or repeated: reading them may fail, but never panics and ends soon.
//!
//! The readers are called directly, as the pipeline would catch a panic.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use restday::clean::clean;
use restday::digest::Digest;
use restday::import::{self, Damage, ImportError, MOST_RECORDS};
use restday::pipeline::{Progress, read_all};

use crate::dice::Dice;
use crate::health_archive;

/// Longer than any of these files takes by a factor of a hundred; a loop without end takes longer.
const PATIENCE: Duration = Duration::from_secs(5);

fn export_file(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/export");
    fs::read(path.join(name)).expect("fixtures can be read")
}

/// Reads, cleans and digests as the pipeline does, within the time a file may take.
fn digest(bytes: &[u8], path: &str) -> usize {
    let begun = Instant::now();
    let mut sessions = 0;
    if let Some(Ok(reading)) = import::read(bytes, path) {
        for activity in &reading.activities {
            let (samples, repairs) = clean(activity);
            let digest = Digest::of(activity, &samples, repairs);
            assert!(digest.timer_s.is_finite() && digest.moving_s >= 0.0);
            sessions += 1;
        }
    }
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
    sessions
}

/// Lengths all through the head, where most is decided, and here and there after it.
fn cuts(length: usize) -> impl Iterator<Item = usize> {
    (0..length.min(400)).chain((400..length).step_by(length / 60 + 1))
}

/// One to eight bytes or bits of a file changed.
fn damaged(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(8) {
        // Half the damage goes to the head, which holds headers and definitions.
        let reach = if dice.below(2) == 0 { 600 } else { usize::MAX };
        let at = dice.below(bytes.len().min(reach));
        match dice.below(3) {
            0 => bytes[at] ^= 1 << dice.below(8),
            1 => bytes[at] = dice.roll() as u8,
            _ => bytes[at] = [0x00, 0xff, 0x7f, 0x80][dice.below(4)],
        }
    }
    bytes
}

fn survive_cuts_and_damage(name: &str, rounds: usize) {
    survive_cuts_and_damage_of(&export_file(name), name, rounds);
}

fn survive_cuts_and_damage_of(whole: &[u8], name: &str, rounds: usize) {
    assert!(digest(whole, name) > 0, "{name} is sound");
    for length in cuts(whole.len()) {
        digest(&whole[..length], name);
    }
    let mut dice = Dice(whole.len() as u64);
    for _ in 0..rounds {
        digest(&damaged(whole, &mut dice), name);
    }
}

#[test]
fn fit_survives() {
    survive_cuts_and_damage("2025/07/2025-07-13-09-06-50.fit", 300);
}

#[test]
fn big_endian_fit_survives() {
    survive_cuts_and_damage("2025/08/2025-08-26-18-05-01.fit", 300);
}

#[test]
fn fit_with_several_sessions_survives() {
    survive_cuts_and_damage("2025/07/2025-07-12-09-30-24.fit", 200);
}

#[test]
fn fit_without_records_survives_more_damage_than_it_has_bytes() {
    survive_cuts_and_damage("2025/08/2025-08-21-18-30-00.fit", 3000);
}

#[test]
fn gpx_survives() {
    survive_cuts_and_damage("other-app/2025-06-12-18-14-01.gpx", 100);
}

#[test]
fn tcx_survives() {
    survive_cuts_and_damage("other-app/2025-07-30-18-03-44.tcx", 60);
}

#[test]
fn no_entity_is_ever_expanded() {
    // Ten entities, each ten times the one before: ten billion letters.
    let mut entities = "<!ENTITY a0 \"aaaaaaaaaa\">".to_owned();
    for n in 1..10 {
        let tenfold = format!("&a{};", n - 1).repeat(10);
        entities += &format!("<!ENTITY a{n} \"{tenfold}\">");
    }
    for (root, name) in [("gpx", "a.gpx"), ("TrainingCenterDatabase", "a.tcx")] {
        let bomb = format!("<!DOCTYPE {root} [{entities}]><{root}><name>&a9;</name></{root}>");
        let begun = Instant::now();
        let refused = import::read(bomb.as_bytes(), name);
        assert!(
            matches!(refused, Some(Err(ImportError::OwnEntities))),
            "{name}"
        );
        assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
    }
}

#[test]
fn elements_within_elements_without_end_are_not_followed() {
    let deep = "<a>".repeat(300_000);
    let wide = "<b/>".repeat(300_000);
    let point = "<trkpt><time>2025-01-01T10:00:00Z</time></trkpt>";
    let second = point.replace(":00Z", ":01Z");
    let kept = format!("<gpx><trk><trkseg>{point}{second}{deep}{wide}");
    let begun = Instant::now();
    let reading = import::read(kept.as_bytes(), "deep.gpx").expect("is GPX");
    let reading = reading.expect("what came before is kept");
    assert!(matches!(reading.damage, Some(Damage::Nonsense { .. })));
    assert_eq!(reading.recorded.all, 2);
    for root in ["gpx", "TrainingCenterDatabase"] {
        let nothing = format!("<{root}>{deep}{wide}");
        let refused = import::read(nothing.as_bytes(), "deep.xml");
        assert!(matches!(refused, Some(Err(ImportError::Xml { .. }))));
    }
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
}

#[test]
fn more_points_than_a_recording_has_are_not_read() {
    let first = "<trkpt lat='0' lon='-25'><time>2025-01-01T10:00:00Z</time></trkpt>";
    let second = first.replace(":00Z", ":01Z");
    let points = "<trkpt/>".repeat(MOST_RECORDS);
    let text = format!("<gpx><trk><trkseg>{first}{second}{points}</trkseg></trk></gpx>");
    let reading = import::read(text.as_bytes(), "many.gpx").expect("is GPX");
    let reading = reading.expect("what came before is kept");
    assert_eq!(reading.damage, Some(Damage::TooManyRecords));
    assert_eq!(reading.recorded.all, MOST_RECORDS);
    assert_eq!(reading.activities.len(), 1);
}

#[test]
fn a_health_archive_survives() {
    let archive = health_archive::export::archive();
    survive_cuts_and_damage_of(archive.as_bytes(), "export.xml", 300);
}

#[test]
fn a_list_of_activities_survives() {
    let row = "7,\"May 29, 2022, 3:53:35 PM\",Out,Run,,1428,3.3,false,,,,,,1428.0,1411.0,3322.9\n";
    let file = "8,\"May 30, 2022, 3:53:35 PM\",Out,Run,,900,3.3,false,,,activities/8.fit,,,900,,\n";
    let list = [row, file].concat().repeat(12);
    survive_cuts_and_damage_of(list.as_bytes(), "activities.csv", 2000);
}

/// A file of an archive of some service.
fn account_file(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/accounts");
    fs::read(path.join(name)).expect("fixtures can be read")
}

#[test]
fn archives_of_services_survive() {
    for name in [
        "garmin/DI_CONNECT/DI-Connect-Fitness/runner_0_summarizedActivities.json",
        "polar/training-session-2025-05-07-2-b.json",
        "polar/training-session-2025-05-06-1-a.json",
        "suunto/entry_1.json",
        "suunto/app/samples.json",
        "suunto/summary.sml",
        "runtastic/Sport-sessions/b.json",
        "runtastic/Sport-sessions/GPS-data/a.json",
        "google-fit/Takeout/Fit/All Sessions/2025-05-06T18_00_00+02_00_RUNNING.json",
        "fitbit/Global Export Data/exercise-0.json",
        "health-auto-export/HealthAutoExport-2025-05-06.json",
    ] {
        let whole = account_file(name);
        // A beginning suffices of the long ones: what follows is more of the same.
        let rounds = if whole.len() < 4000 { 1000 } else { 60 };
        survive_cuts_and_damage_of(&whole, name, rounds);
    }
}

#[test]
fn lists_within_lists_and_texts_without_end_are_not_followed() {
    let deep = "[".repeat(300_000);
    let objects = "{\"exercises\":[".repeat(100_000);
    let text = "a".repeat(3_000_000);
    for inside in [deep, objects, format!("\"{text}"), format!("\"{text}\"}}")] {
        for begun in [
            "{\"exportVersion\":\"1\",\"startTime\":\"2024-05-14T18:00:00\",\"exercises\":[],\"name\":",
            "[{\"activityName\":\"Run\",\"startTime\":\"05/14/24 16:00:00\",\"distance\":",
            "{\"data\":{\"workouts\":",
            "{\"DeviceLog\":{\"Header\":",
        ] {
            digest(format!("{begun}{inside}").as_bytes(), "deep.json");
        }
    }
}

#[test]
fn services_within_themselves_are_not_followed() {
    for (begun, again) in [
        (
            "{\"exportVersion\":\"1\",\"startTime\":\"2024-05-14T18:00:00\",",
            "\"exercises\":[{",
        ),
        ("[{", "\"summarizedActivitiesExport\":[{"),
        (
            "{\"activities\":[{\"activityName\":\"Run\",\"startTime\":\"x\",",
            "\"activities\":[{",
        ),
        ("{\"DeviceLog\":{\"Header\":{},", "\"DeviceLog\":{"),
        ("{\"Samples\":[{\"TimeISO8601\":1,", "\"Attributes\":{"),
        ("{\"data\":{", "\"workouts\":[{"),
        (
            "{\"fitnessActivity\":\"running\",\"startTime\":\"x\",",
            "\"aggregate\":[{",
        ),
        (
            "{\"start_time\":1715702400000,\"duration\":1,\"sport_type_id\":1,",
            "\"features\":[{",
        ),
    ] {
        let text = format!("{begun}{}", again.repeat(50_000));
        digest(text.as_bytes(), "within.json");
    }
}

#[test]
fn tables_and_texts_of_accounts_survive() {
    let accounts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/accounts");
    for name in [
        "garmin-web/Activities.csv",
        "runkeeper/cardioActivities.csv",
        "samsung/com.samsung.shealth.exercise.20251101000000.csv",
        "polar-text/25101501.hrm",
        "polar-text/Example_Runner_2025-10-16_18-00-00.CSV",
        "whoop/workouts.csv",
        "peloton/workouts.csv",
        "intervals/activities.csv",
    ] {
        let whole = fs::read(accounts.join(name)).expect("fixtures can be read");
        survive_cuts_and_damage_of(&whole, name, 600);
    }
}

#[test]
fn a_file_within_itself_survives() {
    let whole = export_file("2025/08/2025-08-21-18-30-00.fit");
    let mut dice = Dice(7);
    for _ in 0..300 {
        let at = dice.below(whole.len());
        let nested = [&whole[..at], &whole, &whole[at..]].concat();
        digest(&nested, "nested.fit");
    }
}

#[test]
fn noise_under_any_name_survives() {
    let mut dice = Dice(11);
    for length in 0..600 {
        let noise: Vec<u8> = (0..length).map(|_| dice.roll() as u8).collect();
        let mut signed = noise.clone();
        if let Some(place) = signed.get_mut(8..12) {
            place.copy_from_slice(b".FIT");
        }
        for name in ["noise.fit", "noise.gpx", "noise.tcx", "noise"] {
            assert_eq!(digest(&noise, name), 0);
            digest(&signed, name);
        }
    }
}

/// A folder of damaged copies, read as the program does.
fn survive_in_a_folder(name: &str, rounds: usize) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let whole = export_file(name);
    let ending = name.rsplit('.').next().expect("has an ending");
    let mut dice = Dice(whole.len() as u64);
    let cuts = (1..24).map(|part| whole[..whole.len() * part / 24].to_vec());
    let damaged = (0..rounds).map(|_| damaged(&whole, &mut dice));
    let mut copies = 0;
    for bytes in cuts.chain(damaged) {
        let path = folder.path().join(format!("{copies}.fit.{ending}"));
        fs::write(path, bytes).expect("can be written");
        copies += 1;
    }
    let paths: Vec<PathBuf> = vec![folder.path().to_owned()];
    let begun = Instant::now();
    let batch = read_all(&paths, 2, &Progress::default()).expect("threads can be had");
    assert!(
        batch.files.len() >= copies,
        "{} of {copies}",
        batch.files.len()
    );
    assert!(begun.elapsed() < 4 * PATIENCE, "{:?}", begun.elapsed());
    for file in &batch.files {
        let panicked = format!("{:?}", file.outcome).contains("DecoderPanicked");
        assert!(!panicked, "{}", file.path);
    }
}

#[test]
fn gzip_survives() {
    survive_in_a_folder("packed/2025-05-29-18-03-18.fit.gz", 150);
}

#[test]
fn zip_survives() {
    survive_in_a_folder("packed/early-june.zip", 60);
}

#[test]
fn zip_within_zip_survives() {
    survive_in_a_folder("packed/old-laptop.zip", 60);
}
