//! What activities are made of: laps, best efforts and the samples of one file.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::run::{Run, export, folder};

fn rows(table: &str) -> Vec<Value> {
    let ended = Run::on_export(table).args(["--format", "json"]).end();
    let document: Value = serde_json::from_slice(ended.with_code(0).stdout()).expect("is JSON");
    document[table].as_array().expect("rows").clone()
}

fn run_of_august() -> PathBuf {
    export().join("2025/08/2025-08-01-18-06-52.fit")
}

fn samples(arguments: &[&str]) -> Vec<Value> {
    let run = Run::new("samples").arg(run_of_august());
    let ended = run
        .args(["--format", "json"])
        .args(arguments.iter().copied());
    let document: Value =
        serde_json::from_slice(ended.end().with_code(0).stdout()).expect("is JSON");
    document["samples"].as_array().expect("rows").clone()
}

#[test]
fn the_laps_of_an_activity_follow_each_other_and_add_up_to_it() {
    let mut of: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for lap in rows("laps") {
        let id = lap["id"].as_str().expect("an id").to_owned();
        of.entry(id).or_default().push(lap);
    }
    let mut compared = 0;
    for activity in rows("activities") {
        let Some(laps) = of.get(activity["id"].as_str().expect("an id")) else {
            continue;
        };
        let sum = |name: &str| {
            laps.iter()
                .filter_map(|lap| lap[name].as_f64())
                .sum::<f64>()
        };
        let whole = |name: &str, unit: f64| activity[name].as_f64().unwrap_or(0.0) * unit;
        let near = |a: f64, b: f64| (a - b).abs() <= 0.02 * b + 1.0;
        assert!(
            near(sum("duration_s"), whole("duration_h", 3600.0)),
            "{activity}"
        );
        assert!(
            near(sum("distance_m"), whole("distance_km", 1000.0)),
            "{activity}"
        );
        let numbers: Vec<u64> = laps.iter().filter_map(|lap| lap["lap"].as_u64()).collect();
        assert_eq!(numbers, (1..=laps.len() as u64).collect::<Vec<_>>());
        let starts: Vec<&str> = laps
            .iter()
            .filter_map(|lap| lap["start"].as_str())
            .collect();
        assert!(starts.is_sorted() && starts[0] >= activity["start"].as_str().unwrap_or(""));
        compared += 1;
    }
    assert!(compared > 50, "only {compared}");
}

#[test]
fn the_best_of_a_longer_time_is_no_better_than_that_of_a_shorter() {
    let efforts = rows("efforts");
    let mut compared = 0;
    for pair in efforts.windows(2) {
        let same = ["id", "effort"]
            .iter()
            .all(|name| pair[0][name] == pair[1][name]);
        let seconds = |effort: &Value| effort["duration_s"].as_f64().unwrap_or(1.0);
        // Of an effort of ten minutes one of its halves is as good as all of it; of twelve, no ten need be.
        let parts = seconds(&pair[1]) % seconds(&pair[0]) == 0.0;
        if !same || !parts || !pair[0]["distance_m"].is_null() {
            continue;
        }
        let means = ["power_w", "hr_bpm", "speed_m_per_s"];
        for name in means {
            if let (Some(short), Some(long)) = (pair[0][name].as_f64(), pair[1][name].as_f64()) {
                // Windows are as long as samples let them be.
                assert!(long <= short * 1.01, "{} and {}", pair[0], pair[1]);
                compared += 1;
            }
        }
    }
    assert!(compared > 300, "only {compared}");
}

#[test]
fn samples_follow_each_other_and_end_where_the_activity_ends() {
    let samples = samples(&[]);
    let numbers = |name: &str| -> Vec<f64> {
        samples
            .iter()
            .filter_map(|row| row[name].as_f64())
            .collect()
    };
    let (elapsed, metres) = (numbers("elapsed_s"), numbers("distance_m"));
    assert_eq!(elapsed.len(), samples.len());
    assert!(elapsed.windows(2).all(|pair| pair[0] < pair[1]));
    assert!(metres.is_sorted());
    let activities = rows("activities");
    let is_it = |row: &&Value| row["id"] == samples[0]["id"];
    let activity = activities.iter().find(is_it).expect("the same id");
    let km = activity["distance_km"].as_f64().expect("a distance");
    let last = metres.last().expect("a distance") / 1000.0;
    assert!((last - km).abs() < 0.03 * km, "{last} and {km}");
    assert_eq!(samples[0]["time"], activity["start"]);
}

#[test]
fn samples_hold_no_place_and_are_not_written_over_their_own_file() {
    let fields: Vec<String> = samples(&[])[0]
        .as_object()
        .expect("a row")
        .keys()
        .cloned()
        .collect();
    let place = |name: &&String| {
        ["lat", "lon", "position"]
            .iter()
            .any(|it| name.contains(it))
    };
    assert_eq!(fields.iter().find(place), None);
    let work = folder();
    let copy = work.path().join("run.parquet");
    fs::copy(run_of_august(), &copy).expect("can be copied");
    let before = fs::read(&copy).expect("is there");
    Run::new("samples").arg(&copy).to(&copy).end().with_code(2);
    assert_eq!(fs::read(&copy).expect("is there"), before);
}

#[test]
fn every_form_of_samples_has_the_same_rows_and_an_unknown_ending_is_refused() {
    let count = samples(&[]).len();
    let run = |form: &str| {
        let run = Run::new("samples").arg(run_of_august());
        let ended = run.args(["--format", form]).end().with_code(0);
        String::from_utf8_lossy(ended.stdout()).into_owned()
    };
    assert_eq!(run("csv").lines().count(), count + 1);
    assert_eq!(run("text").lines().count(), count + 1);
    let work = folder();
    let table = Run::new("samples").arg(run_of_august());
    table.to(&work.path().join("x.xlsx")).end().with_code(2);
}
