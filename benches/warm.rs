//! How long a report takes once every digest is there: from digests to the picture.
//! `cargo bench --bench warm`.
//!
//! Ten thousand made-up sessions of one runner, nearly three decades. Each line is a time; the
//! percentages at the end compare the stages within the same run, since machines differ.

#[path = "../examples/gallery/mod.rs"]
mod gallery;
mod least;

use std::hint::black_box;
use std::sync::LazyLock;
use std::time::Duration;

use chrono::TimeDelta;
use divan::Bencher;
use gallery::{CLARA, Runner, batch, results, sessions, today};
use least::least;
use restday::answer::{Gathered, Results};
use restday::athlete::{Athlete, Given};
use restday::digest::{Digest, DuplicateRules};
use restday::history::History;
use restday::recovery::Recovery;
use restday::report::{Language, Look, RecoveryChart, Report, summary};

const SESSIONS: usize = 10_000;
/// Days that are certain to contain this many sessions of a runner who trains nearly every day.
const DAYS: i64 = 11_500;
/// Default and maximum number of days of a report.
const RANGES: [i64; 2] = [112, 7300];
const PLANNING_HOUR: u32 = 12;
const COLUMNS: usize = 100;

static DIGESTS: LazyLock<Vec<Digest>> = LazyLock::new(|| {
    let daily = Runner {
        days: 6,
        eager: 1.0,
        ..CLARA
    };
    let mut digests = sessions(daily, DAYS);
    digests.split_off(digests.len().saturating_sub(SESSIONS))
});
static RESULTS: LazyLock<Results> = LazyLock::new(|| results("Clara", DIGESTS.clone(), RANGES[0]));

fn main() {
    divan::main();
    stages_in_percent();
}

fn athlete(digests: &[Digest]) -> Athlete {
    Athlete::new(Given::default(), digests, &[])
}

fn history(digests: Vec<Digest>, athlete: &Athlete) -> History {
    History::new(digests, athlete, today() + TimeDelta::days(21))
}

fn over(days: i64) -> Results {
    results("Clara", DIGESTS.clone(), days)
}

#[divan::bench(sample_count = 10)]
fn gathering(bencher: Bencher) {
    let rules = DuplicateRules::default();
    bencher
        .with_inputs(|| batch(DIGESTS.clone()))
        .bench_values(|batch| Gathered::of(batch, &rules, chrono::NaiveDate::MAX));
}

#[divan::bench(sample_count = 10)]
fn thresholds(bencher: Bencher) {
    bencher.bench(|| athlete(black_box(&DIGESTS)));
}

#[divan::bench(sample_count = 10)]
fn scoring(bencher: Bencher) {
    let athlete = athlete(&DIGESTS);
    bencher
        .with_inputs(|| DIGESTS.clone())
        .bench_values(|digests| history(digests, &athlete));
}

#[divan::bench(sample_count = 10)]
fn recovering(bencher: Bencher) {
    let Results {
        history, athlete, ..
    } = &*RESULTS;
    bencher.bench(|| Recovery::new(black_box(history), athlete, PLANNING_HOUR));
}

#[divan::bench(args = RANGES, sample_count = 10)]
fn summing_up(bencher: Bencher, days: i64) {
    let results = over(days);
    bencher.bench(|| summary(black_box(&results), Language::English.words(), COLUMNS));
}

/// The shapes of the picture and their words: all but the pixels.
#[divan::bench(args = RANGES, sample_count = 10)]
fn svg(bencher: Bencher, days: i64) {
    let results = over(days);
    bencher.bench(|| RecoveryChart.render(black_box(&results), &Look::default(), "svg"));
}

#[divan::bench(args = RANGES, sample_count = 10)]
fn png(bencher: Bencher, days: i64) {
    let results = over(days);
    bencher.bench(|| RecoveryChart.render(black_box(&results), &Look::default(), "png"));
}

/// Percentage of the whole for each stage, from the steadiest of some runs.
fn stages_in_percent() {
    let rules = DuplicateRules::default();
    let gathered = |digests| Gathered::of(batch(digests), &rules, chrono::NaiveDate::MAX).digests;
    let athlete = athlete(&DIGESTS);
    let results = &*RESULTS;
    let stages = [
        ("gathering", least(|| DIGESTS.clone(), gathered)),
        ("thresholds", least(|| (), |()| self::athlete(&DIGESTS))),
        (
            "scoring",
            least(|| DIGESTS.clone(), |digests| history(digests, &athlete)),
        ),
        (
            "recovering",
            least(
                || (),
                |()| Recovery::new(&results.history, &results.athlete, PLANNING_HOUR),
            ),
        ),
        (
            "summing up",
            least(
                || (),
                |()| summary(results, Language::English.words(), COLUMNS),
            ),
        ),
        (
            "png",
            least(
                || (),
                |()| RecoveryChart.render(results, &Look::default(), "png").ok(),
            ),
        ),
    ];
    let all: Duration = stages.iter().map(|(_, time)| *time).sum();
    let copied = least(|| (), |()| DIGESTS.clone());
    println!(
        "\nfrom {} digests to the picture: {all:.1?}; to copy them: {copied:.1?}",
        DIGESTS.len()
    );
    for (stage, time) in stages {
        let seconds = time.as_secs_f64();
        println!(
            "{stage:>12}: {time:>9.1?}, {:>4.1} %, {:>9.0} sessions/s, {:>5.2} of copying",
            100.0 * seconds / all.as_secs_f64(),
            DIGESTS.len() as f64 / seconds,
            seconds / copied.as_secs_f64(),
        );
    }
}
