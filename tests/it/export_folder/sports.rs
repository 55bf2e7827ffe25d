//! `--sport` shows some kinds of training alone, and judges by all.

use serde_json::Value;

use super::run::{Run, folder};

fn json(command: &str, more: &[&str]) -> Value {
    let run = Run::on_export(command).args(["--format", "json"]);
    let ended = run.args(more.iter().copied()).end().with_code(0);
    serde_json::from_slice(ended.stdout()).expect("is JSON")
}

fn rows(document: &Value, table: &str) -> Vec<Value> {
    document[table].as_array().expect("rows").clone()
}

#[test]
fn only_these_activities_are_listed_as_they_are_in_the_whole() {
    let all = rows(&json("activities", &[]), "activities");
    let runs = rows(&json("activities", &["--sport", "run"]), "activities");
    let running = |row: &&Value| {
        let sport = row["sport"].as_str().unwrap_or_default();
        ["run", "trail_run", "treadmill_run"].contains(&sport)
    };
    let expected: Vec<&Value> = all.iter().filter(running).collect();
    assert_eq!(runs.iter().collect::<Vec<_>>(), expected);
    assert!(runs.len() < all.len() && runs.iter().any(|row| row["sport"] == "trail_run"));
    let trail = rows(&json("activities", &["--sport", "trail-run"]), "activities");
    assert!(trail.iter().all(|row| row["sport"] == "trail_run") && !trail.is_empty());
}

#[test]
fn days_and_weeks_add_up_these_alone_and_advise_by_all() {
    let activities = rows(&json("activities", &["--sport", "ride"]), "activities");
    let (all, rides) = (json("days", &[]), json("days", &["--sport", "ride"]));
    let (all, rides) = (rows(&all, "days"), rows(&rides, "days"));
    assert_eq!(all.len(), rides.len());
    for (all, rides) in all.iter().zip(&rides) {
        for told in ["date", "state", "advice", "legs_left_h"] {
            assert_eq!(all[told], rides[told], "{told}");
        }
        let of_day = activities.iter().filter(|row| row["date"] == all["date"]);
        let loads = of_day.clone().filter_map(|row| row["load_points"].as_f64());
        assert_eq!(rides["sessions"].as_u64(), Some(of_day.count() as u64));
        if let Some(load) = rides["load_points"].as_f64() {
            assert!((load - loads.sum::<f64>()).abs() < 0.02, "{rides}");
        }
    }
    let weeks = rows(&json("weeks", &["--sport", "ride"]), "weeks");
    let sessions: u64 = weeks
        .iter()
        .filter_map(|week| week["sessions"].as_u64())
        .sum();
    assert_eq!(sessions, activities.len() as u64);
    assert!(
        weeks
            .iter()
            .all(|week| week["on_foot_km"].as_f64().unwrap_or(0.0) == 0.0)
    );
    // Recovery that a run broke is not kept because runs are not shown.
    let of_all = rows(&json("weeks", &[]), "weeks");
    for (all, rides) in of_all.iter().zip(&weeks) {
        assert_eq!(all["recovery_days_taken"], rides["recovery_days_taken"]);
    }
}

#[test]
fn it_is_said_first_so_that_nobody_takes_it_for_the_whole() {
    let only = "nly ride and e-bike ride shown";
    let made = folder();
    let report = Run::on_export("report").args(["--sport", "ride"]);
    let said = report
        .to(&made.path().join("r.svg"))
        .end()
        .with_code(0)
        .text();
    let head: Vec<&str> = said.lines().take(5).collect();
    assert!(head.join(" ").contains(only), "{said}");
    let drawn = std::fs::read_to_string(made.path().join("r.svg")).expect("was written");
    assert!(drawn.contains(only));
    let days = Run::on_export("days").args(["--sport", "ride"]).end();
    days.with_code(0).saying(only);
    let audit = Run::on_export("audit")
        .args(["--sport", "ride"])
        .end()
        .with_code(0);
    let audit = String::from_utf8_lossy(audit.stdout()).into_owned();
    assert!(
        audit.lines().take(3).any(|line| line.contains(only)),
        "{audit}"
    );
}

#[test]
fn rules_are_held_against_everything_and_findings_of_other_days_are_left_out() {
    let (all, rides) = (json("audit", &[]), json("audit", &["--sport", "ride"]));
    assert_eq!(all["rules"], rides["rules"]);
    assert_eq!(rides["sports"], serde_json::json!(["ride", "e-bike ride"]));
    let days = rows(&json("days", &["--sport", "ride"]), "days");
    let shown = |finding: &Value| {
        let day = days.iter().find(|day| day["date"] == finding["date"]);
        let day = day.expect("a day of the export");
        day["sessions"] != 0 || day["state"] != "trained"
    };
    let of_all = rows(&all, "findings");
    let expected: Vec<&Value> = of_all.iter().filter(|finding| shown(finding)).collect();
    let found = rows(&rides, "findings");
    assert_eq!(found.iter().collect::<Vec<_>>(), expected);
    assert!(found.len() < of_all.len());
}

#[test]
fn a_word_that_is_no_sport_and_one_that_was_never_done_are_told() {
    Run::on_export("days")
        .args(["--sport", "runn"])
        .end()
        .with_code(2)
        .saying("is not known; did you mean run?");
    Run::on_export("days")
        .args(["--sport", "yoga"])
        .end()
        .with_code(2)
        .saying("no yoga in this export; it contains run, ");
}

#[test]
fn todays_advice_leaves_nothing_out() {
    Run::on_export("today")
        .args(["--sport", "run"])
        .end()
        .with_code(2)
        .with_empty_stdout()
        .saying("advice is based on everything you did");
}
