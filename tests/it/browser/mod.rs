//! The page in a real browser, headless, driven over its own protocol.
//!
//! Where no Chromium is installed the tests say that they were skipped; where `CI` is `true` they fail
//! instead. `RESTDAY_CHROMIUM` names another one than the first in the path.

mod chart;
mod chromium;
mod hostile;
mod looks;
mod quiet;
mod squad;
mod stage;
mod tab;
mod tables;
