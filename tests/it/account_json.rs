//! Archives that services give to those who leave, as JSON and as Suunto's XML: every training on its day.
//!
//! The bytes are made here, from an even run of half an hour on 14 May 2024 at 18:00, two hours east of UTC.

mod dialects;
mod fixtures;
mod shapes;

use std::fs;
use std::path::Path;

use restday::activity::Sport;
use restday::digest::{Digest, DuplicateRules, set_aside_duplicates};
use restday::pipeline::{Batch, Outcome, Progress, read_all};

/// What a training came to: its day and hour on the athlete's clock, kind, seconds, metres, beats a minute.
#[derive(Debug, PartialEq)]
struct Told {
    when: String,
    sport: Sport,
    timer_s: f64,
    distance_m: Option<f64>,
    heart_bpm: Option<f64>,
}

/// The run that most files here tell of.
fn the_run() -> Told {
    Told {
        when: "2024-05-14 18:00".to_owned(),
        sport: Sport::Run,
        timer_s: 1800.0,
        distance_m: Some(5400.0),
        heart_bpm: Some(140.0),
    }
}

/// Mean heart rate by the course, else as the file sums it up; whole beats.
fn heart_bpm(digest: &Digest) -> Option<f64> {
    let by_course = (digest.heart_rate.total_s() > 0.0).then(|| digest.heart_rate.mean_bpm());
    by_course
        .flatten()
        .or(digest.summary_mean_hr_bpm)
        .map(f64::round)
}

fn told(digest: &Digest) -> Told {
    let ahead_s = i64::from(digest.utc_offset_s.unwrap_or(0));
    let local = digest.start.naive_utc() + chrono::TimeDelta::seconds(ahead_s);
    Told {
        when: local.format("%Y-%m-%d %H:%M").to_string(),
        sport: digest.sport,
        timer_s: digest.timer_s.round(),
        distance_m: digest.distance_m.map(f64::round),
        heart_bpm: heart_bpm(digest),
    }
}

fn batch(folder: &Path) -> Batch {
    read_all(&[folder.to_owned()], 1, &Progress::default()).expect("threads can be had")
}

/// An export with these files, read.
fn export(files: &[(&str, &str)]) -> Batch {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("lies in a folder")).expect("can be made");
        fs::write(path, text).expect("can be written");
    }
    batch(folder.path())
}

/// The trainings that count, each once.
fn counted(batch: Batch) -> Vec<Told> {
    let digests = batch.files.iter().flat_map(|file| match &file.outcome {
        Outcome::Read { digests, .. } => digests.clone(),
        _ => Vec::new(),
    });
    let rules = DuplicateRules {
        routes: batch.routes.clone(),
        ..DuplicateRules::default()
    };
    let (kept, _) = set_aside_duplicates(digests.collect(), &rules);
    kept.iter().map(|digest| told(digest)).collect()
}

/// What one file came to.
fn one(name: &str, text: &str) -> Vec<Told> {
    counted(export(&[(name, text)]))
}

/// How a single file was taken.
fn outcome(name: &str, text: &str) -> Outcome {
    let mut batch = export(&[(name, text)]);
    batch.files.remove(0).outcome
}
