//! The library has one front door, and it is small: what is seen of the crate is `src/training`, with an example each.

use std::fs;
use std::path::Path;

use super::source::{Source, sources};

/// More items than this nobody overlooks.
const MOST_ITEMS: usize = 250;

/// Files of the front door.
fn front_door() -> Vec<Source> {
    let is_front = |source: &Source| source.stage() == "training";
    sources().into_iter().filter(is_front).collect()
}

/// Types, functions, methods, fields and variants that a program outside sees: whatever has a doc line of its own.
fn items(source: &Source) -> Vec<String> {
    let code = source.text.clone();
    let lines: Vec<&str> = code.lines().collect();
    let documented = lines.windows(2).filter(|pair| {
        let (doc, item) = (pair[0].trim_start(), pair[1].trim_start());
        let is_item = item.starts_with("pub ")
            || item.chars().next().is_some_and(char::is_uppercase)
            || item.starts_with("#[derive");
        doc.starts_with("///") && is_item
    });
    documented.map(|pair| pair[1].trim().to_owned()).collect()
}

#[test]
fn nothing_but_the_front_door_is_seen_of_the_crate() {
    let lib = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs");
    let lib = fs::read_to_string(lib).expect("can be read");
    let (mut hidden, mut seen) = (false, Vec::new());
    for line in lib.lines() {
        match line {
            "#[doc(hidden)]" => hidden = true,
            _ if line.starts_with("#[cfg") => {}
            _ if line.starts_with("pub mod ") && !hidden => seen.push(line.to_owned()),
            _ => hidden = false,
        }
    }
    assert!(seen.is_empty(), "not hidden: {seen:?}");
    assert!(lib.contains("pub use training::{"));
}

#[test]
fn the_front_door_is_small() {
    let items: Vec<String> = front_door().iter().flat_map(items).collect();
    let count = items.len();
    assert!(count > 50, "only {count} items were found");
    assert!(count < MOST_ITEMS, "{count} items: {items:#?}");
}

#[test]
fn every_type_and_function_of_the_front_door_has_an_example() {
    for source in front_door() {
        let mut docs = String::new();
        for line in source.text.lines() {
            match line.strip_prefix("///") {
                Some(doc) => docs += doc,
                None if line.starts_with("#[") => {}
                None => {
                    let is_item = ["pub struct ", "pub enum ", "pub fn "]
                        .iter()
                        .any(|start| line.starts_with(start));
                    assert!(
                        !is_item || docs.contains("```"),
                        "src/{}: {line} has no example",
                        source.path
                    );
                    docs.clear();
                }
            }
        }
    }
}
