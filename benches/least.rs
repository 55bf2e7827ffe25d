//! The least time of some runs.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// The fastest of this many runs counts: other work on the machine only adds to it.
const RUNS: usize = 7;

/// The least time of some runs, without that for their input and for forgetting their output.
pub fn least<I, O>(input: impl Fn() -> I, work: impl Fn(I) -> O) -> Duration {
    let run = |_| {
        let input = input();
        let begun = Instant::now();
        let output = black_box(work(input));
        let time = begun.elapsed();
        drop(output);
        time
    };
    (0..RUNS).map(run).min().unwrap_or_default()
}
