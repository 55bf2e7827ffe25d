//! Manners that a compiler does not ask for.

use super::source::{Source, sources};

/// A longer file is likely to be two ideas. Up to here a file may hold one idea whole: at 400 lines
/// ideas were cut in half to fit.
const LONGEST_FILE: usize = 600;
/// No function is longer, braces included.
const LONGEST_FUNCTION: usize = 70;
/// Names that say nothing of what is inside.
const EMPTY_NAMES: [&str; 5] = ["utils", "common", "misc", "helpers", "manager"];

/// Fails with one line for each file that breaks a rule.
fn assert_none(broken: Vec<String>) {
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// Lines of product code that hold one of some words.
fn lines_with(source: &Source, words: &[&str]) -> Vec<String> {
    let code = source.product_code();
    let lines = code
        .lines()
        .filter(|line| words.iter().any(|word| line.contains(word)));
    lines
        .map(|line| format!("src/{}: {}", source.path, line.trim()))
        .collect()
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    let words = [".unwrap()", ".expect(", ".unwrap_err()", ".expect_err("];
    assert_none(
        sources()
            .iter()
            .flat_map(|s| lines_with(s, &words))
            .collect(),
    );
}

#[test]
fn only_the_command_line_prints() {
    let words = ["println!", "eprintln!", "print!(", "eprint!(", "dbg!("];
    let others = sources().into_iter().filter(|s| s.stage() != "cli");
    assert_none(others.flat_map(|s| lines_with(&s, &words)).collect());
}

#[test]
fn nothing_is_left_to_be_done() {
    let words = ["todo!(", "unimplemented!("];
    assert_none(
        sources()
            .iter()
            .flat_map(|s| lines_with(s, &words))
            .collect(),
    );
}

#[test]
fn files_are_named_for_an_idea() {
    let empty = |path: &str| {
        let mut parts = path.trim_end_matches(".rs").split('/');
        parts.any(|part| EMPTY_NAMES.contains(&part))
    };
    let named = sources()
        .into_iter()
        .map(|s| s.path)
        .filter(|path| empty(path));
    assert_none(named.collect());
}

#[test]
fn every_file_begins_with_what_it_is_for() {
    let silent = sources()
        .into_iter()
        .filter(|s| !s.text.starts_with("//! "));
    assert_none(
        silent
            .map(|s| format!("src/{} has no head", s.path))
            .collect(),
    );
}

#[test]
fn files_are_short() {
    let lines = |s: &Source| s.text.lines().count();
    let long = sources().into_iter().filter(|s| lines(s) > LONGEST_FILE);
    assert_none(
        long.map(|s| format!("src/{}: {} lines", s.path, lines(&s)))
            .collect(),
    );
}

#[test]
fn functions_are_short() {
    let mut long = Vec::new();
    for source in sources() {
        for (name, length) in functions(&source.text) {
            if length > LONGEST_FUNCTION {
                long.push(format!("src/{}: {name}: {length} lines", source.path));
            }
        }
    }
    assert_none(long);
}

/// First line and length of every function, by the brace that closes it at the same margin.
fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (first, line) in lines.iter().enumerate() {
        let bare = line.trim_start();
        let begins = [
            "fn ",
            "pub fn ",
            "const fn ",
            "pub const fn ",
            "pub(super) fn ",
        ]
        .iter()
        .any(|start| bare.starts_with(start));
        if !begins {
            continue;
        }
        let margin = &line[..line.len() - bare.len()];
        let close = format!("{margin}}}");
        let length = lines[first..].iter().position(|line| *line == close);
        // A function on one line, or one a trait only announces, has no brace of its own.
        let one_line = bare.ends_with(';') || bare.ends_with('}');
        if let (Some(length), false) = (length, one_line) {
            found.push((bare.to_owned(), length + 1));
        }
    }
    found
}

#[test]
fn the_length_of_a_function_is_counted_with_its_braces() {
    let text = "fn a() {\n    b();\n}\n\nimpl X {\n    pub fn c(&self) {\n    }\n}\n";
    let lengths: Vec<usize> = functions(text)
        .into_iter()
        .map(|(_, length)| length)
        .collect();
    assert_eq!(lengths, [3, 2]);
}
