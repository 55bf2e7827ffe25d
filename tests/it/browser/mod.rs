//! The page in a real browser, headless, driven over its own protocol.
//!
//! Where no Chromium is installed the tests say that they were skipped; where `CI` is `true` they fail
//! instead. `RESTDAY_CHROMIUM` names another one than the first in the path.

mod address;
mod axe;
mod chart;
mod chromium;
mod complaints;
mod hostile;
mod long_history;
mod looks;
mod no_script;
mod paper;
mod quiet;
mod search;
mod squad;
mod stage;
mod tab;
mod tables;
mod web;
