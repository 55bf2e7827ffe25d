//! The facts that `fixtures/README.md` states of the made-up export, through the library.

use chrono::{DateTime, Utc};
use restday::activity::Sport;
use restday::answer::{Account, Gathered};
use restday::digest::{Digest, DuplicateRules};
use restday::import::NotActivity;
use restday::pipeline::{Progress, read_all};

use super::run::export;

/// The part of a broken file that was cut off is lost; what came before it still counts.
const SALVAGED: [&str; 2] = ["broken/cut-off.fit", "broken/half.gpx"];

fn read() -> (Vec<Box<Digest>>, Account) {
    let batch = read_all(&[export()], 0, &Progress::default()).expect("threads can be had");
    let gathered = Gathered::of(batch, &DuplicateRules::default(), chrono::NaiveDate::MAX);
    (gathered.digests, gathered.account)
}

fn is_salvaged(digest: &Digest) -> bool {
    SALVAGED
        .iter()
        .any(|name| digest.origin.path.ends_with(name))
}

/// The one run whose file says nothing of its sport.
fn is_untyped(digest: &Digest) -> bool {
    digest
        .origin
        .path
        .ends_with("other-app/2025-07-10-18-09-05.gpx")
}

/// The sessions of good files.
fn sessions() -> Vec<Box<Digest>> {
    let (digests, _) = read();
    digests.into_iter().filter(|d| !is_salvaged(d)).collect()
}

fn instant(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).expect("a time").to_utc()
}

#[test]
fn every_file_is_accounted_for() {
    let (digests, account) = read();
    assert_eq!(account.files.len(), 104);
    assert_eq!(account.training_files(), 95 + SALVAGED.len());
    assert_eq!(account.duplicates.len(), 4);
    assert_eq!(digests.len(), 92 + SALVAGED.len());
    assert_eq!(
        account.not_activities().get(&NotActivity::Wellness),
        Some(&1)
    );
    assert_eq!(account.not_activities().get(&NotActivity::Course), Some(&2));
    assert_eq!(account.foreign(), 2);
    let unread: Vec<&str> = account
        .failed()
        .filter_map(|(path, _)| path.rsplit('/').next())
        .collect();
    assert_eq!(unread, ["empty.fit", "not-really.fit"]);
}

#[test]
fn what_came_before_a_cut_is_kept() {
    let (digests, account) = read();
    for name in SALVAGED {
        let salvaged = digests.iter().find(|d| d.origin.path.ends_with(name));
        let distance_m = salvaged.and_then(|d| d.distance_m).expect("has a distance");
        assert!(distance_m > 1000.0, "{name}: {distance_m}");
        let told = account.damaged().any(|(path, _)| path.ends_with(name));
        assert!(told, "{name}");
    }
}

#[test]
fn a_cut_off_recording_goes_as_far_as_its_last_record() {
    let (digests, _) = read();
    let salvaged = digests
        .iter()
        .find(|d| d.origin.path.ends_with(SALVAGED[0]));
    let distance_m = salvaged.and_then(|d| d.distance_m).expect("has a distance");
    // 3.62 km, to the last place given.
    assert!((distance_m - 3620.0).abs() <= 5.0, "{distance_m}");
}

#[test]
fn the_same_training_counts_once_and_the_richer_recording_stays() {
    let (_, account) = read();
    let pairs: Vec<(bool, bool)> = account
        .duplicates
        .iter()
        .map(|d| {
            (
                d.digest.origin.path.ends_with(".fit"),
                d.of.path.ends_with(".fit"),
            )
        })
        .collect();
    assert_eq!(pairs.len(), 4);
    assert!(
        pairs.iter().all(|(_, kept_is_fit)| *kept_is_fit),
        "{pairs:?}"
    );
    assert!(pairs.contains(&(true, true)), "the copy byte for byte");
    assert!(pairs.contains(&(false, true)), "the runs in other formats");
}

/// The second version of a run, and the run that counts.
fn second_version(name: &str) -> (Box<Digest>, Box<Digest>) {
    let (digests, account) = read();
    let mut seconds = account.duplicates.into_iter();
    let second = seconds.find(|d| d.digest.origin.path.ends_with(name));
    let second = second.unwrap_or_else(|| panic!("{name} is no second version"));
    let mut kept = digests.into_iter();
    let first = kept.find(|digest| digest.origin == second.of);
    (second.digest, first.expect("was kept"))
}

#[test]
fn laps_tell_the_same_of_a_run_as_the_watch_does() {
    for (name, stopped_s) in [
        ("2025-07-30-18-03-44.tcx", 0.0),
        // Stopped for 75 s after 55 minutes.
        ("2025-05-25-09-00-45.tcx.gz", 75.0),
    ] {
        let (laps, watch) = second_version(name);
        assert_eq!((laps.sport, laps.start), (watch.sport, watch.start));
        assert_eq!(
            (laps.timer_s, laps.elapsed_s),
            (watch.timer_s, watch.elapsed_s)
        );
        // The second after the stop is the first of the next stretch.
        let stood_s = laps.elapsed_s - laps.timer_s;
        assert!((stood_s - stopped_s).abs() <= 1.0, "{name}: {stood_s}");
        let metres = |digest: &Digest| digest.distance_m.expect("has a distance");
        assert!((metres(&laps) - metres(&watch)).abs() < 1.0, "{name}");
        let mean = |digest: &Digest| digest.heart_rate.mean_bpm().expect("has heart rate");
        assert!((mean(&laps) - mean(&watch)).abs() < 1.0, "{name}");
        assert_eq!(laps.device.to_string(), "Example Watch 4.20");
    }
}

#[test]
fn sports_are_told_apart() {
    let sessions = sessions();
    let named = || sessions.iter().filter(|d| !is_untyped(d));
    let count = |sport: Sport| named().filter(|d| d.sport == sport).count();
    assert_eq!(count(Sport::Run) + 1, 77);
    assert_eq!(count(Sport::TrailRun), 1);
    assert_eq!(count(Sport::TreadmillRun), 2);
    assert_eq!(count(Sport::Walk), 7);
    assert_eq!(count(Sport::Ride), 3);
    assert_eq!(count(Sport::Strength), 1);
    assert_eq!(count(Sport::Swim), 1);
    assert_eq!(sessions.len(), 92);
}

#[test]
fn a_run_in_a_file_that_names_no_sport_is_known_by_its_pace() {
    let sessions = sessions();
    let untyped = sessions.iter().find(|d| is_untyped(d));
    assert_eq!(untyped.map(|d| d.sport), Some(Sport::Run));
}

#[test]
fn all_runs_together_are_as_long_as_they_were_made() {
    let runs_m: f64 = sessions()
        .iter()
        .filter(|d| d.sport.is_running() || is_untyped(d))
        .filter_map(|d| d.distance_m)
        .sum();
    assert!((703_000.0..=704_000.0).contains(&runs_m), "{runs_m}");
}

#[test]
fn the_season_begins_and_ends_when_it_was_made_to() {
    let sessions = sessions();
    let starts = || sessions.iter().map(|d| d.start);
    assert_eq!(starts().min(), Some(instant("2025-05-05T16:10:04Z")));
    assert_eq!(starts().max(), Some(instant("2025-09-14T15:30:42Z")));
}

#[test]
fn five_sessions_have_no_heart_rate_and_only_the_swim_has_no_pace_either() {
    let sessions = sessions();
    let heartless: Vec<_> = sessions
        .iter()
        .filter(|d| d.heart_rate.total_s() == 0.0)
        .collect();
    let days: Vec<String> = heartless
        .iter()
        .map(|d| d.start.format("%m-%d").to_string())
        .collect();
    assert_eq!(days, ["07-03", "07-04", "07-10", "08-21", "08-28"]);
    let has_pace = |d: &Digest| (d.sport.is_running() || is_untyped(d)) && d.distance_m.is_some();
    let neither: Vec<Sport> = heartless
        .iter()
        .filter(|d| !has_pace(d))
        .map(|d| d.sport)
        .collect();
    assert_eq!(neither, [Sport::Swim]);
}
