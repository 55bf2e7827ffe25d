//! How the work on a history grows with its length, and with the number of athletes: from digests to the advice.
//! `cargo bench --bench history`.
//!
//! Made-up sessions of a runner who trains six days a week, over one year, five and more. Each line gives the time of a
//! stage for one session, and its ratio to that of the shortest history in the same run: 1 is linear growth.

#[path = "../examples/gallery/mod.rs"]
mod gallery;
mod least;

use std::time::Duration;

use chrono::{NaiveDate, TimeDelta};
use gallery::{CLARA, Runner, batch, results, sessions, today};
use least::least;
use restday::answer::{Gathered, Results, Today};
use restday::athlete::{Athlete, Given};
use restday::digest::{Digest, DuplicateRules};
use restday::history::History;
use restday::recovery::Recovery;

/// Lengths of histories, years.
const YEARS: [i64; 4] = [1, 5, 10, 20];
/// Athletes of a squad, each with the shortest history but one.
const ATHLETES: u64 = 10;
const PLANNING_HOUR: u32 = 12;
const DAYS_A_YEAR: i64 = 365;

/// Names of the stages, in the order of [`times`].
const STAGES: [&str; 6] = [
    "gathering",
    "thresholds",
    "scoring",
    "recovering",
    "audit of all",
    "today",
];

fn main() {
    let mut first: Option<[f64; STAGES.len()]> = None;
    println!("{:>6} {:>9}", "years", "sessions");
    for years in YEARS {
        let digests = runner(CLARA.seed, years);
        let each =
            times(&digests, years).map(|time| 1e6 * time.as_secs_f64() / digests.len() as f64);
        let beside = *first.get_or_insert(each);
        println!("{years:>6} {:>9}", digests.len());
        for ((stage, each), before) in STAGES.iter().zip(each).zip(beside) {
            let ratio = each / before;
            println!("{stage:>20} {each:>8.2} µs a session, {ratio:>5.2} of the shortest");
        }
    }
    squad();
}

/// Sessions of one athlete up to yesterday.
fn runner(seed: u64, years: i64) -> Vec<Digest> {
    let daily = Runner {
        seed,
        days: 6,
        eager: 1.0,
        ..CLARA
    };
    sessions(daily, years * DAYS_A_YEAR)
}

/// Time of each stage.
fn times(digests: &[Digest], years: i64) -> [Duration; STAGES.len()] {
    let rules = DuplicateRules::default();
    let athlete = || Athlete::new(Given::default(), digests, &[]);
    let known = athlete();
    let until = today() + TimeDelta::days(Results::AHEAD_DAYS);
    let whole = results("Clara", digests.to_vec(), years * DAYS_A_YEAR);
    [
        least(
            || batch(digests.to_vec()),
            |batch| Gathered::of(batch, &rules, NaiveDate::MAX),
        ),
        least(|| (), |()| athlete()),
        least(
            || digests.to_vec(),
            |digests| History::new(digests, &known, until),
        ),
        least(
            || (),
            |()| Recovery::new(&whole.history, &whole.athlete, PLANNING_HOUR),
        ),
        least(|| (), |()| whole.audited_range()),
        least(|| (), |()| Today::of(&whole).map(|today| today.days())),
    ]
}

/// Ten athletes one after another, beside one of them.
fn squad() {
    let years = YEARS[1];
    let squad: Vec<Vec<Digest>> = (1..=ATHLETES).map(|seed| runner(seed, years)).collect();
    let all = |squad: Vec<Vec<Digest>>| {
        let of_one = |digests| results("one of them", digests, DAYS_A_YEAR);
        squad.into_iter().map(of_one).collect::<Vec<_>>()
    };
    let ten = least(|| squad.clone(), all);
    let one = least(|| squad[..1].to_vec(), all);
    println!(
        "{ATHLETES} athletes over {years} years: {ten:.0?}, {:.1} times one of them",
        ten.as_secs_f64() / one.as_secs_f64()
    );
}
