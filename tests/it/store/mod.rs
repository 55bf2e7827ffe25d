//! What is remembered between runs: never another result, never a run that fails for it.

mod copy;
mod faults;
mod foreign;
mod kills;
mod meaning;
mod reuse;
mod same_results;
#[cfg(unix)]
mod stopped;
