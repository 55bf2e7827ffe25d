//! The repository can be checked out on every system, and has the same bytes there.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders with what belongs to the repository, and nothing that is made.
const FOLDERS: [&str; 7] = [
    "src",
    "tests",
    "fixtures",
    "docs",
    "examples",
    "packaging",
    "benches",
];
/// Names of devices on Windows, whatever ending a file has.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
/// Paths on Windows have 260 letters, and begin with the folder of the clone.
const LONGEST_PATH: usize = 180;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("can be listed") {
        let path = entry.expect("can be listed").path();
        match path.is_dir() {
            true => files_below(&path, found),
            false => found.push(path),
        }
    }
}

fn files(folders: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in folders {
        files_below(&root().join(folder), &mut found);
    }
    assert!(found.len() > 30, "only {} files found", found.len());
    found
}

#[test]
fn every_file_has_a_name_that_every_system_takes() {
    let mut folded = HashSet::new();
    for path in files(&FOLDERS) {
        let path = path.strip_prefix(root()).expect("lies inside");
        let shown = path.display();
        let text = path.to_str().expect("is text");
        assert!(text.is_ascii() && text.len() < LONGEST_PATH, "{shown}");
        assert!(folded.insert(text.to_lowercase()), "{shown}: twice");
        for part in path.components() {
            let name = part.as_os_str().to_string_lossy().to_lowercase();
            let stem = name.split('.').next().unwrap_or_default();
            assert!(!DEVICES.contains(&stem), "{shown}");
            assert!(
                !name.contains(['<', '>', ':', '"', '|', '?', '*']),
                "{shown}"
            );
            assert!(!name.ends_with(['.', ' ']), "{shown}");
        }
    }
}

#[test]
fn what_goes_into_outputs_has_no_line_ends_of_windows() {
    for path in files(&["src"]) {
        let bytes = fs::read(&path).expect("can be read");
        let is_text = !bytes.contains(&0);
        assert!(
            !is_text || !bytes.contains(&b'\r'),
            "{}: has \\r; .gitattributes keeps git from putting it there, so clone again",
            path.display()
        );
    }
}

#[test]
fn git_leaves_the_bytes_of_every_fixture_alone() {
    let attributes = fs::read_to_string(root().join(".gitattributes")).expect("is there");
    let lines: Vec<&str> = attributes.lines().collect();
    assert!(lines.contains(&"* text=auto eol=lf"));
    let made = root().join("fixtures");
    for entry in fs::read_dir(&made).expect("can be listed") {
        let path = entry.expect("can be listed").path();
        // The program that makes the others.
        if path.is_file() || path.ends_with("make") {
            continue;
        }
        let name = path.file_name().and_then(|name| name.to_str());
        let wanted = format!("fixtures/{}/** -text", name.expect("is text"));
        assert!(lines.contains(&wanted.as_str()), "{wanted}");
    }
}
