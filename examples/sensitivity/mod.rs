//! Hours until easy running and until hard training is fine after seven sessions, with one constant
//! changed at a time.

mod changes;
mod sessions;

use std::fmt::Write;

use changes::{CHANGES, Change, Setup};
use sessions::SESSIONS;

/// The whole table, including a trailing line break.
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
    let base = SESSIONS.map(|session| told(Setup::of(session).hours()));
    let mut rows = vec![("as published: easy, hard", base.to_vec())];
    for Change { name, ways } in CHANGES {
        let cells = SESSIONS.map(|session| {
            let setup = Setup::of(session);
            let hours = ways.iter().map(|change| setup.changed(*change).hours());
            cell(setup.hours(), &hours.collect::<Vec<_>>())
        });
        rows.push((name, cells.to_vec()));
    }
    rows
}

/// `16, 44`.
fn told((easy_h, hard_h): (u32, u32)) -> String {
    format!("{easy_h}, {hard_h}")
}

/// Hours for each way of a change, or a mark that none of them changes any.
fn cell(base: (u32, u32), changed: &[(u32, u32)]) -> String {
    if changed.iter().all(|hours| *hours == base) {
        return "=".to_owned();
    }
    let hours: Vec<String> = changed.iter().map(|hours| told(*hours)).collect();
    hours.join(" / ")
}
