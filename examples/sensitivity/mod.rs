//! Hours until both clocks have run down after seven sessions, with one constant changed at a time.

mod changes;
mod sessions;

use std::fmt::Write;

use changes::{CHANGES, Change, Setup};
use sessions::SESSIONS;

/// The whole table, a trailing line break included.
pub fn markdown() -> String {
    let names = SESSIONS.map(|session| session.name).join(" | ");
    let rule = "---|".repeat(SESSIONS.len() + 1);
    let mut table = format!("| change | {names} |\n|{rule}\n");
    for (name, cells) in rows() {
        // Writing to a string cannot fail.
        let _ = writeln!(table, "| {name} | {} |", cells.join(" | "));
    }
    table
}

/// Name and cells of every row; the first has the published constants.
pub fn rows() -> Vec<(&'static str, Vec<String>)> {
    let base = SESSIONS.map(|session| Setup::of(session).ready_h().to_string());
    let mut rows = vec![("as published", base.to_vec())];
    for Change { name, ways } in CHANGES {
        let cells = SESSIONS.map(|session| {
            let setup = Setup::of(session);
            let hours = ways.iter().map(|change| setup.changed(*change).ready_h());
            cell(setup.ready_h(), &hours.collect::<Vec<_>>())
        });
        rows.push((name, cells.to_vec()));
    }
    rows
}

/// Hours for each way of a change, or that none of them changes any.
fn cell(base_h: u32, changed_h: &[u32]) -> String {
    if changed_h.iter().all(|hours| *hours == base_h) {
        return "=".to_owned();
    }
    let hours: Vec<String> = changed_h.iter().map(u32::to_string).collect();
    hours.join(" / ")
}
