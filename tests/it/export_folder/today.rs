//! `restday today` says on one screen what a day is good for, and gives the days to come as a calendar.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use chrono::{NaiveDate, TimeDelta};
use serde_json::Value;

use super::run::{Ended, Run, export, folder};

/// Days of the season of the made-up runner: fresh, tired, in the race week, the day after it all.
const DAYS: [&str; 6] = [
    "2025-05-06",
    "2025-06-20",
    "2025-07-18",
    "2025-08-14",
    "2025-09-14",
    "2025-09-15",
];

fn on(date: &str) -> Run {
    Run::new("today").arg(export()).args(["--on", date])
}

fn text(ended: &Ended) -> String {
    String::from_utf8_lossy(ended.stdout()).into_owned()
}

fn json(run: Run) -> Value {
    let ended = run.args(["--format", "json"]).end().with_code(0);
    serde_json::from_slice(ended.stdout()).expect("is JSON")
}

/// Events of a calendar, each a map of names to values, by the rules of RFC 5545: a line that begins
/// with a blank goes on with the one before it.
fn events(bytes: &[u8]) -> Vec<HashMap<String, String>> {
    let text = std::str::from_utf8(bytes).expect("a calendar is text");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    let folded = |line: &str| line.len() <= 75;
    assert!(text.split("\r\n").all(folded), "a line is too long");
    let unfolded = text.replace("\r\n ", "");
    let mut events = Vec::new();
    for line in unfolded.lines() {
        if line == "BEGIN:VEVENT" {
            events.push(HashMap::new());
        } else if let (Some(event), Some((name, value))) = (events.last_mut(), line.split_once(':'))
        {
            event.insert(name.to_owned(), value.to_owned());
        }
    }
    events
}

fn date(value: &str, form: &str) -> NaiveDate {
    NaiveDate::parse_from_str(value, form).expect("a date")
}

#[test]
fn every_day_fits_on_one_screen() {
    for day in DAYS {
        let said = text(&on(day).end().with_code(0));
        assert!(said.lines().count() <= 24, "{said}");
        assert!(said.lines().all(|l| l.chars().count() <= 80), "{said}");
        for name in ["recovery", "next "] {
            assert!(said.contains(name), "{day}: no {name} in {said}");
        }
    }
}

#[test]
fn the_kind_is_that_of_the_table_of_days_and_stands_in_capitals() {
    for day in DAYS {
        let range = ["--from", day, "--to", day, "--format", "json"];
        let table = Run::new("days").arg(export()).args(range).end();
        let table: Value = serde_json::from_slice(table.stdout()).expect("is JSON");
        let today = json(on(day));
        let row = &table["days"][0];
        let advice = row["advice"].as_str().expect("a code").replace('_', " ");
        let before = today["kind_before_sessions_of_day"]
            .as_str()
            .unwrap_or_default();
        assert!(before.starts_with(&advice), "{before} and {advice}");
        let kind = today["kind_of_day"].as_str().expect("a kind");
        let said = text(&on(day).end());
        let first = said.lines().next().expect("a line");
        let novice = today["new_to_running"] == Value::Bool(true);
        assert!(novice || first.ends_with(&kind.to_uppercase()), "{first}");
    }
}

#[test]
fn a_recovery_run_is_told_in_beats_minutes_and_metres() {
    // Some day of the season is one for a recovery run.
    let days = rows("days", "2025-06-02", "2025-09-14");
    let run_day = days
        .iter()
        .find(|day| day["advice"] == "recovery_run" && day["sessions"] == 0);
    let run_day = run_day.expect("one at least")["date"]
        .as_str()
        .expect("a date");
    let day = json(on(run_day));
    assert_eq!(day["kind_of_day"], "recovery run");
    let run = &day["limits"]["recovery_run"];
    assert_eq!(run["duration_min"], 40.0);
    assert!(run["intensity"].as_f64().expect("a number") <= 0.72);
    assert_eq!(day["limits"]["descent_m_per_km"], 10.0);
    let said = text(&on(run_day).end());
    let bpm = run["hr_bpm"].as_f64().expect("a number");
    assert!(said.contains(&format!("up to 40\u{a0}min, below {bpm:.0}\u{a0}bpm")));
    assert!(said.contains("soft ground"), "{said}");
}

#[test]
fn a_run_today_is_never_said_to_make_training_due_earlier() {
    for day in DAYS {
        let today = json(on(day));
        let due = |value: &Value| value["date"].as_str().map(str::to_owned);
        let hard = due(&today["next_hard"]);
        let after = due(&today["usual_run"]["next_hard_after_it"]);
        if let (Some(hard), Some(after)) = (hard, after) {
            assert!(after >= hard, "{day}: {after} before {hard}");
        }
    }
}

#[test]
fn the_watchs_own_number_stands_beside_ours() {
    let today = json(on("2025-09-15"));
    let hours = today["watch"]["watch_recovery_h"].as_f64();
    let hours = hours.expect("the last file carries one");
    let said = text(&on("2025-09-15").end());
    assert!(
        said.contains(&format!(
            "advised {hours:.0}\u{a0}h of recovery after that session"
        )),
        "{said}"
    );
}

/// Rows of a table over some days.
fn rows(table: &str, from: &str, to: &str) -> Vec<Value> {
    let range = ["--from", from, "--to", to, "--format", "json"];
    let ended = Run::new(table).arg(export()).args(range).end().with_code(0);
    let document: Value = serde_json::from_slice(ended.stdout()).expect("is JSON");
    document[table].as_array().expect("rows").clone()
}

#[test]
fn the_bonus_counts_what_the_tables_tell_one_by_one() {
    // 16 weeks before 15 September, that day not among them.
    let (from, to) = ("2025-05-26", "2025-09-14");
    let count = |rows: &[Value], is: &dyn Fn(&Value) -> bool| rows.iter().filter(|r| is(r)).count();
    let days = rows("days", from, to);
    let asked = |day: &Value| {
        let advice = day["advice"].as_str().expect("a code");
        ["rest", "walk", "recovery_run"].contains(&advice) && day["state"] != "unknown"
    };
    let mut activities = rows("activities", from, to);
    // Files close together are one training.
    activities.dedup_by_key(|a| a["workout_number"].clone());
    let started = |a: &Value| a["restarts_recovery"] == true;
    let recovered = |a: &Value| started(a) && a["too_soon"] == false;
    let restarted = |day: &Value| {
        let on_day = activities.iter().filter(|a| a["date"] == day["date"]);
        on_day.into_iter().any(started)
    };
    let hard = |a: &Value| a["session_class"] == "hard";
    let kept = &json(on("2025-09-15"))["kept"];
    let of = |name: &str| kept[name].as_u64().expect("a count") as usize;
    assert_eq!(of("recovery_days_asked"), count(&days, &asked));
    let days_kept = count(&days, &|day| asked(day) && !restarted(day));
    assert_eq!(of("recovery_days_kept"), days_kept);
    assert_eq!(of("starts"), count(&activities, &started));
    assert_eq!(of("recovered_starts"), count(&activities, &recovered));
    assert_eq!(of("hard_starts"), count(&activities, &hard));
    let hours = |name: &str| kept[name].as_f64().expect("hours");
    assert_eq!(hours("known_h"), 24.0 * 112.0);
    assert!(hours("ready_h") > 0.0 && hours("ready_h") < hours("known_h"));
}

#[test]
fn a_week_counts_the_sessions_that_began_recovered_and_the_row_goes_on_over_weeks() {
    let weeks = rows("weeks", "2025-06-02", "2025-09-14");
    let count = |week: &Value, name: &str| week[name].as_u64().expect("a count");
    for pair in weeks.windows(2) {
        let (before, week) = (&pair[0], &pair[1]);
        assert!(count(week, "recovered_sessions") <= count(week, "sessions"));
        let all_kept = week["recovery_days_advised"] == week["recovery_days_taken"];
        let kept = count(week, "recovery_days_taken");
        let row = count(week, "recovery_streak_days");
        let longest = kept + count(before, "recovery_streak_days");
        assert!(row <= longest, "{week}");
        assert!(!all_kept || row == longest, "{week}");
    }
}

#[test]
fn a_day_has_the_watchs_hours_after_its_last_session() {
    let activities = rows("activities", "2025-06-01", "2025-09-14");
    let mut told = 0;
    for day in rows("days", "2025-06-01", "2025-09-14") {
        let last = activities.iter().rfind(|a| a["date"] == day["date"]);
        let last = last.map_or(&Value::Null, |a| &a["watch_recovery_h"]);
        assert_eq!(&day["watch_recovery_h"], last, "{}", day["date"]);
        told += usize::from(!last.is_null());
    }
    assert!(told > 10, "only {told} days");
}

#[test]
fn the_report_tells_the_bonus_and_how_the_watch_differs() {
    let folder = folder();
    let picture = folder.path().join("report.png");
    let ended = Run::on_export("report").to(&picture).end().with_code(0);
    let said = ended.text().replace('\n', " ");
    assert!(
        said.contains("recommended recovery days; longest streak"),
        "{said}"
    );
    assert!(said.contains("your watch’s recovery time was"), "{said}");
    assert!(said.contains("so agreement is no proof"), "{said}");
}

#[test]
fn the_calendar_holds_every_day_until_both_clocks_have_run_out() {
    let folder = folder();
    let path = folder.path().join("recovery.ics");
    let run = || on("2025-06-20").arg("--ics").arg(&path);
    let today = json(run());
    let bytes = fs::read(&path).expect("was written");
    let events = events(&bytes);
    let coming = today["coming_days"].as_array().expect("days");
    assert_eq!(events.len(), 1 + coming.len());
    for (ahead, event) in events.iter().enumerate() {
        let day = date("2025-06-20", "%F") + TimeDelta::days(ahead as i64);
        assert_eq!(date(&event["DTSTART;VALUE=DATE"], "%Y%m%d"), day);
        let end = date(&event["DTEND;VALUE=DATE"], "%Y%m%d");
        assert_eq!(end, day + TimeDelta::days(1));
        let uid = format!("{}-recovery@restday", day.format("%Y%m%d"));
        assert_eq!(event["UID"], uid);
        assert_eq!(event["DTSTAMP"], "20250620T000000Z");
        assert!(event["DESCRIPTION"].contains("why: "));
    }
    assert_eq!(events[0]["SUMMARY"], "Walking day (restday)");
    run().end().with_code(0).saying("written: ");
    assert_eq!(fs::read(&path).expect("was written"), bytes);
}

#[test]
fn a_calendar_on_standard_output_is_alone_there() {
    let ended = on("2025-06-20").args(["--ics", "-"]).end().with_code(0);
    assert!(!events(ended.stdout()).is_empty());
}

#[test]
fn a_calendar_never_lands_in_the_export() {
    let path = export().join("recovery.ics");
    on("2025-06-20")
        .arg("--ics")
        .arg(&path)
        .end()
        .with_code(2)
        .with_empty_stdout()
        .saying("which restday never writes to");
    assert!(!path.exists());
}

#[test]
fn one_run_alone_is_little_to_go_by_and_says_so() {
    let run: PathBuf = export().join("activities/2025-05-06-18-02-11.fit");
    let alone = || Run::new("today").arg(&run);
    let today = json(alone());
    assert_eq!(today["date"], "2025-05-07");
    assert!(
        today["assumed"]
            .as_str()
            .is_some_and(|said| said.contains("trained"))
    );
    // Nobody is ready for a hard session after a single run.
    assert_ne!(today["kind_of_day"], "ready for hard training");
    assert_ne!(today["next_hard"]["in_h"], 0);
    let said = text(
        &alone()
            .end()
            .with_code(0)
            .saying("your files end on 6 May 2025; showing the next day"),
    );
    assert!(said.contains("assumed"), "{said}");
}

#[test]
fn an_easy_first_run_is_recovered_from_though_it_restarts_nothing() {
    let run = export().join("2025/07/2025-07-01-18-35-12.fit");
    let on = |date| Run::new("today").arg(&run).args(["--on", date]);
    assert!(json(on("2025-07-01"))["last_restart"].is_null());
    let evening = text(&on("2025-07-01").end().with_code(0));
    assert!(
        evening.contains("recovery    legs complete in "),
        "{evening}"
    );
    let morning = text(&on("2025-07-02").end().with_code(0));
    assert!(morning.contains("recovery    complete"), "{morning}");
}

#[test]
fn days_without_a_file_are_told() {
    // The last file is of 14 September; a month later nothing is known of the days between.
    let said = text(&on("2025-10-15").end().with_code(0));
    assert!(said.contains("uncertain"), "{said}");
    assert!(said.contains("of the last 28 days"), "{said}");
}

#[test]
fn a_day_outside_and_an_export_without_activities_are_refused() {
    on("2024-01-01")
        .end()
        .with_code(2)
        .with_empty_stdout()
        .saying("your files start on 2025-05-05");
    on("2040-01-01")
        .end()
        .with_code(2)
        .with_empty_stdout()
        .saying("no advice for 2040-01-01: too far from your data");
    let folder = folder();
    fs::write(folder.path().join("notes.txt"), "buy milk").expect("can be written");
    let ended = Run::new("today").arg(folder.path()).end().with_code(2);
    ended.with_empty_stdout().saying("no activities found");
}
