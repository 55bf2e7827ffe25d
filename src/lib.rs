//! restday reads watch files, computes how hard each session was, and shows how many recovery days
//! follow and what kind: rest, walk, recovery run, easy, or ready for hard training.
//!
//! ```
//! use restday::{DayKind, Training};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! // FIT, GPX and TCX files, zipped or not, and exports of services, read offline.
//! let training = Training::read(["fixtures/export"])?;
//!
//! // How hard was it, day by day?
//! for day in training.days().filter(|day| day.sessions().count() > 1) {
//!     let load = day.load_points().unwrap_or_default();
//!     println!("{}: {load:.0} points in {} sessions", day.date(), day.sessions().count());
//! }
//!
//! // What does the day after the last session allow?
//! let (_, last) = training.span();
//! let advice = training.on(last.succ_opt().expect("a day follows")).expect("lies in reach");
//! match (advice.kind, advice.next_hard) {
//!     (DayKind::Ready, _) => println!("ready for hard training"),
//!     (kind, Some(due)) => println!("{kind}; hard training from {} {}", due.date, due.part),
//!     (kind, None) => println!("{kind}"),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! [`Training`] is the entry point; [`Options`] describe the athlete; [`recordings`] reads the bytes of
//! one file to its samples only. The repository documents explain the numbers, and separate what is
//! measured from what is assumed: docs/metrics.md, docs/recovery.md and docs/validation.md.
//!
//! Everything on this page is available without any feature: `restday = { version = "0.2",
//! default-features = false }` gives the numbers and the sentences of findings, and compiles for any target. The feature
//! `zones` adds the borders of time zones, 4 MB, by which a day is that of the place.
//! The default features are for the program: `text` (screens, JSON, calendars), `tables` (CSV and JSON), `parquet` (with polars),
//! `pictures` (PNG and SVG), `page` (the HTML report) and `cli`. Their modules are hidden here, since
//! they may change with any version. Dates and times are those of chrono 0.4.

#![forbid(unsafe_code)]

mod training;

pub use training::{
    Advice, Day, DayKind, DayState, Due, Finding, HoursLeft, Load, Options, PartOfDay, ReadError,
    Recording, Review, Samples, Session, Severity, Training, Unread, recordings,
};

// The stages, in the order in which data flows; see docs/ARCHITECTURE.md:
//
// bytes → import → activity → clean → digest ┐                     one file at a time, in parallel
//                                            │ pipeline
// athlete + digests → load → history → recovery → audit → answer   in order, pure
//                                                           └→ report → cli

#[doc(hidden)]
pub mod activity;
#[doc(hidden)]
pub mod clean;
#[doc(hidden)]
pub mod digest;
#[doc(hidden)]
pub mod human;

#[doc(hidden)]
pub mod athlete;
#[doc(hidden)]
pub mod load;

#[doc(hidden)]
pub mod history;
#[doc(hidden)]
pub mod recovery;

#[doc(hidden)]
pub mod audit;

#[doc(hidden)]
pub mod import;
#[doc(hidden)]
pub mod pipeline;
#[doc(hidden)]
pub mod store;

#[doc(hidden)]
pub mod answer;
#[doc(hidden)]
pub mod report;

#[doc(hidden)]
#[cfg(feature = "cli")]
pub mod cli;
