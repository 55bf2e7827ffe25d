//! The library's front door tells what the program tells, of the same files.

use restday::{DayKind, DayState, Options, ReadError, Training};
use serde_json::Value;

use super::run::{Run, export};

fn rows(table: &str) -> Vec<Value> {
    let ended = Run::on_export(table).args(["--format", "json"]).end();
    let document: Value = serde_json::from_slice(ended.with_code(0).stdout()).expect("is JSON");
    document[table].as_array().expect("rows").clone()
}

fn training() -> Training {
    Training::read([export()]).expect("holds sessions")
}

#[test]
fn days_are_those_of_the_program() {
    let (training, rows) = (training(), rows("days"));
    let days: Vec<_> = training.days().collect();
    assert!(days.len() > 100 && rows.len() >= days.len());
    for (day, row) in days.iter().zip(&rows) {
        assert_eq!(row["date"], day.date().to_string());
        let state = match day.state() {
            DayState::Trained => "trained",
            DayState::Rested => "rested",
            DayState::Unknown => "unknown",
        };
        assert_eq!(row["state"], state);
        let advice = day.kind().map(|kind| match kind {
            DayKind::Rest => "rest",
            DayKind::Walk => "walk",
            DayKind::RecoveryRun => "recovery_run",
            DayKind::Easy => "easy",
            DayKind::Ready => "ready",
        });
        assert_eq!(row["advice"].as_str(), advice);
        assert_eq!(row["sessions"], day.sessions().count());
        let told = row["load_points"].as_f64();
        let off = told.zip(day.load_points()).map(|(a, b)| (a - b).abs());
        assert_eq!(told.is_none(), day.load_points().is_none(), "{row}");
        assert!(off.is_none_or(|off| off <= 0.05), "{row}");
    }
}

#[test]
fn sessions_are_those_of_the_program() {
    let (training, rows) = (training(), rows("activities"));
    let sessions: Vec<_> = training.sessions().collect();
    assert_eq!(sessions.len(), rows.len());
    for (session, row) in sessions.iter().zip(&rows) {
        assert_eq!(row["id"], session.id());
        assert_eq!(row["file"].as_str(), Some(session.file()));
        assert_eq!(row["sport"], session.sport().replace([' ', '-'], "_"));
        let method = session.load().map(|load| load.method.replace(' ', "_"));
        assert_eq!(row["method"].as_str(), method.as_deref());
    }
}

#[test]
fn what_cannot_be_is_refused_and_what_is_stated_counts() {
    let fixtures = || [export()];
    let mut born = Options::new();
    let error = born
        .birth_year(1066)
        .read(fixtures())
        .expect_err("is long ago");
    assert!(matches!(error, ReadError::Impossible(_)), "{error}");
    let mut heart = Options::new();
    let error = heart
        .max_hr_bpm(500.0)
        .read(fixtures())
        .expect_err("is no heart");
    assert!(error.to_string().contains("max_hr_bpm is 500"), "{error}");
    // A heart rate is less of an effort for a heart that goes higher.
    let mut calm = Options::new();
    let calm = calm
        .max_hr_bpm(215.0)
        .threshold_hr_bpm(200.0)
        .resting_hr_bpm(40.0);
    let calm = calm.read(fixtures()).expect("holds sessions");
    let points = |training: &Training| training.sessions().map(|s| s.load_points()).sum::<f64>();
    assert!(points(&calm) < points(&training()));
}
