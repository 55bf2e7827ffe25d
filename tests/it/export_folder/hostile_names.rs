//! Titles and names of files may hold anything; nothing in them paints, moves or turns around what a terminal
//! shows, and no spreadsheet takes them for formulas.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use super::run::{Ended, Run, export, folder};

/// A file name with an escape that clears the screen, the one-letter form of such an escape, and an override
/// that turns around what follows.
const NAME: &str = "=1+1\u{1b}[2J\u{9b}31m\u{202e}xpg\n.gpx";
/// A title that is a formula to a spreadsheet, and turned around to a reader.
const TITLE: &str = "=HYPERLINK(1)\u{202e}\u{200b}run";

/// Letters that do something on a terminal besides ends of lines, each by its own test: controls of both kinds,
/// and those that turn or hide.
fn acts(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn assert_only_shows(what: &str, text: &[u8]) {
    let text = String::from_utf8(text.to_vec()).expect("is text");
    let found = text.chars().find(|letter| acts(*letter));
    assert_eq!(found, None, "{what}: {text:?}");
}

fn assert_streams_only_show(what: &str, ended: &Ended) {
    assert_only_shows(what, ended.stdout());
    assert_only_shows(what, ended.stderr().as_bytes());
}

/// An export with such a title in such a file, and an empty file of such a name; `None` where a disk takes no
/// such names.
fn hostile() -> Option<TempDir> {
    let folder = folder();
    let gpx = fs::read_to_string(export().join("other-app/2025-05-19-18-08-26.gpx"));
    let gpx = gpx
        .expect("is text")
        .replace("<name>Run</name>", &format!("<name>{TITLE}</name>"));
    let put = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes);
    let put_all = put(NAME, gpx.as_bytes())
        .and_then(|()| put(&NAME.replace(".gpx", "2.fit"), b""))
        .and_then(|()| put(&NAME.replace(".gpx", "3.gpx"), gpx.as_bytes()));
    put_all.ok().map(|()| folder)
}

#[test]
fn nothing_in_names_and_titles_acts_on_a_terminal() {
    let Some(folder) = hostile() else {
        eprintln!("skipped: this disk takes no such names");
        return;
    };
    let out = super::run::folder();
    for (command, arguments) in [
        ("import", &[][..]),
        ("import", &["--long"]),
        ("import", &["--format", "json"]),
        ("activities", &["--format", "text"]),
        ("activities", &["--format", "csv"]),
        ("activities", &["--format", "json"]),
        ("activities", &["--explain", "2025"]),
        ("days", &["--format", "csv"]),
        ("today", &[]),
        ("today", &["--format", "json"]),
        ("week", &[]),
        ("week", &["--format", "markdown"]),
        ("week", &["--format", "html"]),
        ("week", &["--format", "json"]),
        ("audit", &[]),
        ("audit", &["--format", "json"]),
        ("athlete", &[]),
        ("athlete", &["--format", "json"]),
        ("validate", &["--format", "json"]),
        ("report", &["-o", "a.png"]),
        ("report", &["-o", "a.svg"]),
        ("report", &["-o", "a.html"]),
        ("report", &["-o", "-"]),
    ] {
        let run = Run::new(command).arg(folder.path()).inside(out.path());
        let ended = run.args(arguments.iter().copied()).end().with_code(0);
        match arguments {
            // Bytes of a picture.
            ["-o", "-"] => assert_only_shows("report", ended.stderr().as_bytes()),
            _ => assert_streams_only_show(&format!("{command} {arguments:?}"), &ended),
        }
    }
    for name in ["a.svg", "a.html"] {
        assert_only_shows(name, &fs::read(out.path().join(name)).expect("was written"));
    }
    let file = folder.path().join(NAME);
    for arguments in [&[][..], &["--messages"], &["--full-paths"]] {
        let run = Run::new("inspect")
            .arg(&file)
            .args(arguments.iter().copied());
        assert_streams_only_show("inspect", &run.end().with_code(0));
    }
}

#[test]
fn what_a_user_typed_is_repeated_without_what_acts() {
    let hostile = "nowhere\u{1b}[2J\u{202e}";
    for arguments in [
        &["import", hostile][..],
        &["inspect", hostile],
        &["import", ".", "--store", hostile, "--nonsense\u{1b}[2J"],
        &["import", ".", "--format", hostile],
        &["activities", ".", "--from", hostile],
        &["\u{1b}[2J"],
    ] {
        let run = Run::new(arguments[0]).args(arguments[1..].iter().copied());
        let ended = run.end().with_code(2);
        assert_streams_only_show(&format!("{arguments:?}"), &ended);
        assert!(ended.stderr().len() > 10);
    }
}

/// Title and file name of the first row of a CSV table.
fn cells(folder: &Path, arguments: &[&str]) -> (String, String) {
    let run = Run::new("activities").arg(folder).args(["--format", "csv"]);
    let ended = run.args(arguments.iter().copied()).end().with_code(0);
    let mut rows = csv::Reader::from_reader(ended.stdout());
    let headers = rows.headers().expect("a head").clone();
    let row = rows.records().next().expect("a row").expect("is CSV");
    let cell = |name: &str| {
        let at = headers.iter().position(|header| header == name);
        row[at.expect("a column")].to_owned()
    };
    (cell("title"), cell("file"))
}

#[test]
fn a_cell_is_no_formula_unless_it_is_asked_for_as_it_is() {
    let Some(folder) = hostile() else {
        eprintln!("skipped: this disk takes no such names");
        return;
    };
    let mark = '\u{fffd}';
    let (title, file) = cells(folder.path(), &[]);
    assert_eq!(title, format!("'=HYPERLINK(1){mark}{mark}run"));
    assert!(file.starts_with("'=1+1"), "{file:?}");
    let (title, file) = cells(folder.path(), &["--raw-cells"]);
    assert_eq!(title, TITLE);
    assert!(
        NAME.starts_with("=1+1") && file.starts_with(&NAME[..4]),
        "{file:?}"
    );
    // A document holds what was there, written so that it does nothing.
    let run = Run::new("activities")
        .arg(folder.path())
        .args(["--format", "json"]);
    let document: Value = serde_json::from_slice(run.end().with_code(0).stdout()).expect("is JSON");
    assert_eq!(document["activities"][0]["title"], TITLE);
}
