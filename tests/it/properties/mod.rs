//! What holds for any athlete, any recording and any history, tried on many that chance makes.
//!
//! Chance begins at the same number every time, so that a run tells of the code and not of luck;
//! CONTRIBUTING.md says how to try more, and others.

mod absurd;
mod athletes;
mod averages;
mod contract;
mod coverage;
mod diary;
mod gaps;
mod hour_at_threshold;
mod more_work;
mod one_absurd_file;
mod only_the_past;
mod order_of_files;
mod patterns;
mod recordings;
mod recovery;
mod split;
mod thresholds_in_order;
mod trainings;

use std::env;

use proptest::test_runner::{Config, RngSeed};

/// How often chance tries a property, unless `PROPTEST_CASES` says otherwise.
fn tried(cases: u32) -> Config {
    let asked = Config::default();
    let rng_seed = match asked.rng_seed {
        RngSeed::Random => RngSeed::Fixed(1),
        fixed => fixed,
    };
    Config {
        cases: env::var("PROPTEST_CASES").map_or(cases, |_| asked.cases),
        rng_seed,
        failure_persistence: None,
        max_shrink_iters: 5000,
        ..asked
    }
}

/// Whether two values are equal but for rounding, by a share of the larger.
fn near(a: f64, b: f64, share: f64) -> bool {
    (a - b).abs() <= share * a.abs().max(b.abs()).max(1e-9)
}
