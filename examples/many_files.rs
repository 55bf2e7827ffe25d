//! Fills a folder with many watch files, to measure how long runs over a long history take.
//!
//! `cargo run --release --example many_files -- DIR COUNT [TEMPLATE.fit]`

#[path = "many_files/mod.rs"]
mod many_files;

use std::path::PathBuf;
use std::process::ExitCode;

/// An hour of running, with a heart rate, up and down.
const TEMPLATE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/fixtures/export/activities/2025-05-06-18-02-11.fit"
);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, count, template @ ..] = arguments.as_slice() else {
        eprintln!("many_files DIR COUNT [TEMPLATE.fit]");
        return ExitCode::FAILURE;
    };
    let Ok(count) = count.parse() else {
        eprintln!("{count}: no number");
        return ExitCode::FAILURE;
    };
    let template = template.first().map_or(TEMPLATE, String::as_str);
    match many_files::fill(&PathBuf::from(folder), &PathBuf::from(template), count) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::FAILURE
        }
    }
}
