//! Results of made-up runners, for pictures and benchmarks.

mod dice;
mod runner;

pub use runner::Runner;

use chrono::{NaiveDate, TimeDelta};
use restday::answer::{DateRange, Gathered, Question, Results};
use restday::athlete::{Athlete, Given};
use restday::digest::{Digest, DuplicateRules};
use restday::import::Recorded;
use restday::pipeline::{Batch, FileReport, Outcome};

/// The runner in most of the pictures.
pub const CLARA: Runner = Runner {
    seed: 7,
    easy_min: 52.0,
    threshold_m_per_s: 3.9,
    eager: 0.3,
    days: 5,
};

/// The date of every picture, a Friday.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 5, 30).unwrap_or_default()
}

/// The sessions of a runner for a number of days, up to yesterday.
pub fn sessions(runner: Runner, days: i64) -> Vec<Digest> {
    let today = today();
    runner.sessions(today - TimeDelta::days(days), today - TimeDelta::days(1))
}

/// The results of sessions for their last days.
pub fn results(name: &str, sessions: Vec<Digest>, days: i64) -> Results {
    let Gathered {
        digests, account, ..
    } = Gathered::of(batch(sessions), &DuplicateRules::default(), NaiveDate::MAX);
    let given = Given {
        name: Some(name.to_owned()),
        trained_before: Some(true),
        ..Given::default()
    };
    let athlete = Athlete::new(given, &digests, &[]);
    let range = DateRange {
        from: today() - TimeDelta::days(days - 1),
        to: today(),
    };
    Results::of(athlete, digests, account, Question::about(range))
}

/// A file for each session, as if read.
pub fn batch(sessions: Vec<Digest>) -> Batch {
    let file = |digest: Digest| FileReport {
        path: digest.origin.path.clone(),
        found_at: digest.origin.path.clone(),
        outcome: Outcome::Read {
            digests: vec![Box::new(digest)],
            recorded: Recorded::default(),
            damage: None,
            lost_bytes: 0,
        },
        body: Vec::new(),
        companions: Vec::new(),
        reused: false,
    };
    Batch {
        files: sessions.into_iter().map(file).collect(),
        ..Batch::default()
    }
}
