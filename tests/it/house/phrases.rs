//! restday speaks the English of runners, coaches and engineers: documents, comments, literals and outputs contain no
//! phrase that they would not use.

mod rust_text;
mod unwanted;
mod words;

use std::fs;
use std::path::{Path, PathBuf};

use super::source::sources;
use crate::export_folder::{Ended, Run, copy_of, export, folder};
use rust_text::{comments, literals};
use unwanted::PHRASES;
use words::{Word, lines_with, words};

/// Folders with documents and code; in `src` every file is checked.
const FOLDERS: [&str; 6] = ["", "docs", "fixtures", "examples", "benches", "fuzz"];

/// Unwanted phrases in a text as `place:line: "pattern": better`, one for each occurrence.
fn found(place: &str, words: &[Word]) -> Vec<String> {
    let of = |phrase: &'static (&str, &str)| {
        let (pattern, better) = phrase;
        let lines = lines_with(pattern, words).into_iter();
        lines.map(move |line| format!("{place}:{line}: \"{pattern}\": {better}"))
    };
    PHRASES.iter().flat_map(of).collect()
}

fn assert_none(mut broken: Vec<String>) {
    broken.sort();
    broken.dedup();
    let count = broken.len();
    assert!(count == 0, "{count} phrases:\n{}", broken.join("\n"));
}

/// Files with some endings in a folder and its subfolders, with their paths in the repository; at the top, without them.
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = vec![root.join(folder)];
    while let Some(path) = open.pop() {
        for entry in fs::read_dir(&path).expect("can be listed") {
            let path = entry.expect("can be listed").path();
            let name = path.to_string_lossy().replace('\\', "/");
            if path.is_dir() && !folder.is_empty() {
                open.push(path);
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let inside = path.strip_prefix(root).expect("lies inside");
                let inside = inside.to_string_lossy().replace('\\', "/");
                found.push((inside, fs::read_to_string(&path).expect("is text")));
            }
        }
    }
    found
}

#[test]
fn documents_contain_no_unwanted_phrase() {
    let documents: Vec<(String, String)> = FOLDERS
        .iter()
        .flat_map(|folder| files(folder, &[".md"]))
        .collect();
    assert!(documents.len() > 20, "only {} documents", documents.len());
    let of = |(path, text): &(String, String)| found(path, &words(text, 1));
    assert_none(documents.iter().flat_map(of).collect());
}

#[test]
fn comments_contain_no_unwanted_phrase() {
    let beside = ["examples", "benches", "web/src", "web/pack"];
    let beside = beside.iter().flat_map(|folder| files(folder, &[".rs"]));
    let product = sources().into_iter();
    let product = product.map(|source| (format!("src/{}", source.path), source.text));
    let of = |(path, text): (String, String)| {
        let pieces = comments(&text).into_iter();
        let broken: Vec<String> = pieces
            .flat_map(|piece| found(&path, &words(&piece.text, piece.line)))
            .collect();
        broken
    };
    assert_none(product.chain(beside).flat_map(of).collect());
}

#[test]
fn scripts_and_styles_of_the_page_contain_no_unwanted_phrase() {
    let of = |(path, text): &(String, String)| found(path, &words(text, 1));
    let mut checked = files("src", &[".js", ".css"]);
    checked.extend(files("web/page", &[".js", ".css", ".html"]));
    assert!(checked.len() > 16, "only {} files", checked.len());
    assert_none(checked.iter().flat_map(of).collect());
}

#[test]
fn literals_contain_no_unwanted_phrase() {
    let of_source = |source: super::source::Source| {
        let path = format!("src/{}", source.path);
        // Tests become blank lines, so that other lines keep their numbers.
        let product = source.without_tests();
        let pieces = literals(&product).into_iter();
        let broken: Vec<String> = pieces
            .flat_map(|piece| found(&path, &words(&piece.text, piece.line)))
            .collect();
        broken
    };
    assert_none(sources().into_iter().flat_map(of_source).collect());
}

/// Names of all commands, from the groups of the help.
fn commands() -> Vec<String> {
    let help = text(&Run::new("--help").end().with_code(0));
    let (_, after) = help.split_once("\nStart here:\n").expect("lists commands");
    let (listed, _) = after.split_once("\nOptions:\n").expect("lists options");
    let names = listed
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    names
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Everything that a run prints.
fn text(ended: &Ended) -> String {
    String::from_utf8_lossy(ended.stdout()).into_owned() + "\n" + &ended.stderr()
}

/// A document without its tags.
fn without_tags(document: &str) -> String {
    let mut text = String::new();
    for piece in document.split('<') {
        let (_, after) = piece.split_once('>').unwrap_or(("", piece));
        text += after;
        text.push('\n');
    }
    text
}

#[test]
fn help_contains_no_unwanted_phrase() {
    let commands = commands();
    assert!(commands.len() > 8, "only {commands:?}");
    let mut broken = Vec::new();
    for command in commands.iter().map(String::as_str).chain(["--help"]) {
        let help = text(&Run::new(command).arg("--help").end());
        broken.extend(found(
            &format!("restday {command} --help"),
            &words(&help, 1),
        ));
    }
    assert_none(broken);
}

/// Runs on the made-up export, each with its arguments.
const RUNS: [(&str, &[&str]); 17] = [
    ("today", &[]),
    ("today", &["--format", "json"]),
    ("week", &[]),
    ("week", &["--format", "json"]),
    ("activities", &["--format", "text"]),
    ("activities", &["--explain", "20250607"]),
    ("activities", &["--explain", "20250729"]),
    ("days", &["--format", "text"]),
    ("weeks", &["--format", "text"]),
    ("audit", &[]),
    ("audit", &["--format", "json"]),
    ("athlete", &[]),
    ("athlete", &["-o", "-"]),
    ("import", &[]),
    ("import", &["--long"]),
    ("import", &["--format", "json"]),
    ("validate", &[]),
];

#[test]
fn commands_print_no_unwanted_phrase() {
    let mut broken = Vec::new();
    for (command, arguments) in RUNS {
        let run = match command {
            "import" => Run::new(command).arg(export()),
            _ => Run::on_export(command),
        };
        let said = text(&run.args(arguments.iter().copied()).end());
        let place = format!("restday {command} {}", arguments.join(" "));
        assert!(said.len() > 200, "{place}: {said}");
        broken.extend(found(&place, &words(&said, 1)));
    }
    let file = export().join("activities/2025-05-07-18-31-40.fit");
    let inspected = text(&Run::new("inspect").arg(file).end().with_code(0));
    broken.extend(found("restday inspect", &words(&inspected, 1)));
    assert_none(broken);
}

#[test]
fn written_files_contain_no_unwanted_phrase() {
    let folder = folder();
    let mut broken = Vec::new();
    for (command, ending) in [
        ("report", "html"),
        ("report", "svg"),
        ("audit", "svg"),
        ("audit", "txt"),
    ] {
        let file = folder.path().join(format!("{command}.{ending}"));
        let said = text(&Run::on_export(command).to(&file).end().with_code(0));
        let place = format!("restday {command} to .{ending}");
        broken.extend(found(&place, &words(&said, 1)));
        let written = fs::read_to_string(&file).expect("was written");
        broken.extend(found(&place, &words(&without_tags(&written), 1)));
    }
    assert_none(broken);
}

#[test]
fn reports_of_a_squad_contain_no_unwanted_phrase() {
    let (squad, reports) = (folder(), folder());
    for (athlete, from) in [("anna", "activities"), ("jo", "2025/07"), ("lea", "broken")] {
        copy_of(from, &squad.path().join(athlete));
    }
    let run = Run::new("report").arg(squad.path());
    let run = run.args(["--per-athlete", "--formats", "html,svg"]);
    let said = text(&run.args(["--on", "2025-09-15"]).to(reports.path()).end());
    let mut broken = found("restday report --per-athlete", &words(&said, 1));
    let written = fs::read_dir(reports.path()).expect("can be listed");
    let written: Vec<PathBuf> = written
        .map(|file| file.expect("can be listed").path())
        .collect();
    assert!(written.len() > 4, "{said}");
    for file in written
        .iter()
        .filter(|file| file.extension().is_none_or(|e| e != "png"))
    {
        let text = without_tags(&fs::read_to_string(file).expect("is text"));
        let name = file.file_name().unwrap_or_default().display();
        broken.extend(found(&format!("--per-athlete: {name}"), &words(&text, 1)));
    }
    assert_none(broken);
}

#[test]
fn refusals_contain_no_unwanted_phrase() {
    let nothing = folder();
    let inside = export().join("report.png");
    let refused: [Run; 6] = [
        Run::new("report").arg(nothing.path().join("missing")),
        Run::new("report").arg(nothing.path()),
        Run::on_export("report").to(&nothing.path().join("x.xlsx")),
        Run::on_export("report").to(&inside),
        Run::new("today").arg(export()).args(["--on", "1999-01-01"]),
        Run::new("import").arg(export()).args(["--shard", "3/2"]),
    ];
    let mut broken = Vec::new();
    for (number, run) in refused.into_iter().enumerate() {
        let said = text(&run.end());
        assert!(said.len() > 20, "{number}: {said}");
        broken.extend(found(
            &format!("refusal {number}: {}", said.trim()),
            &words(&said, 1),
        ));
    }
    assert_none(broken);
}

#[test]
fn suggestions_contain_no_unwanted_phrase() {
    for (pattern, better) in PHRASES {
        let worse = found(pattern, &words(better, 1));
        assert!(worse.is_empty(), "{worse:?}");
        let text = pattern.replace(" !", " ");
        assert!(!text.contains("  ") && !better.is_empty(), "{pattern}");
    }
}
