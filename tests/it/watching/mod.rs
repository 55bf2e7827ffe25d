//! `restday watch` on folders that change while it runs, as synced folders do. Every wait is for a condition.

#[cfg(unix)]
mod arriving;
#[cfg(unix)]
mod ending;
#[cfg(target_os = "linux")]
mod idle;
#[cfg(unix)]
mod midnight;
mod refusals;
#[cfg(unix)]
mod settings;
mod watched;

use watched::{ON, Watched, bytes_of, days};
