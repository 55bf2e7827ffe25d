//! restday: training load from the files watches write, charted against the recovery days it
//! calls for.
//!
//! ```text
//! bytes → import → activity → clean → digest ┐            one file at a time, in parallel
//!                                            │ pipeline
//! athlete + digests → load → history → recovery → audit → report   in order, pure
//! ```
//!
//! Core stages use only those before them. Disk, threads, clock, tables and pictures stay at the
//! ends; see `docs/ARCHITECTURE.md`.

pub mod activity;
pub mod clean;
pub mod digest;
pub mod human;

pub mod athlete;
pub mod load;

pub mod history;
pub mod recovery;

pub mod audit;

pub mod import;
pub mod pipeline;
pub mod store;

pub mod answer;
pub mod report;

pub mod cli;
