//! Where reference data lie: real files and worked cases that are not ours to pass on.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// A place among the reference data; `None`, with a line that says so, where they are not at hand.
///
/// On the build server they always are, and a test that skips itself there would prove nothing.
pub fn path(relative: &str) -> Option<PathBuf> {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")).join(relative);
    if path.exists() {
        return Some(path);
    }
    let on_build_server = env::var("CI").is_ok_and(|value| value == "true");
    assert!(!on_build_server, "{} is missing", path.display());
    println!("skipped: {} is not at hand", path.display());
    None
}

/// A JSON file among the reference data.
pub fn json(relative: &str) -> Option<Value> {
    let path = path(relative)?;
    let text = fs::read_to_string(&path).expect("reference data can be read");
    Some(serde_json::from_str(&text).expect("reference data are JSON"))
}
