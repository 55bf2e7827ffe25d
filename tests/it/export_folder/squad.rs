//! `restday report --per-athlete`: a report each, and who needs rest.

use std::fs;
use std::path::Path;

use super::run::{Run, copy_of, folder};

/// Three athletes, one of whom stopped in August and one without any file; and a loose file.
fn squad(path: &Path) {
    copy_of("2025/09", &path.join("Anna Berg"));
    copy_of("2025/08", &path.join("Anna Berg/august"));
    copy_of("2025/08", &path.join("Bo"));
    fs::create_dir(path.join("Cem")).expect("can be made");
    fs::write(path.join("notes.txt"), "call Bo").expect("can be written");
    let stated = "name = \"Anna Maria Berg\"\ntrained_before = true\n";
    fs::write(path.join("Anna Berg/athlete.toml"), stated).expect("can be written");
}

fn names(path: &Path) -> Vec<String> {
    let entries = fs::read_dir(path).expect("is there");
    let name = |entry: std::io::Result<fs::DirEntry>| {
        let name = entry.expect("can be listed").file_name();
        name.to_string_lossy().into_owned()
    };
    let mut names: Vec<String> = entries.map(name).collect();
    names.sort();
    names
}

#[test]
fn each_athlete_has_a_report_and_all_have_an_overview() {
    let (export, reports) = (folder(), folder());
    squad(export.path());
    let reports = reports.path().join("new");
    let ended = Run::new("report")
        .arg(export.path())
        .args([
            "--per-athlete",
            "--formats",
            "png,svg",
            "--on",
            "2025-09-15",
        ])
        .to(&reports)
        .end()
        .with_code(1)
        .printing("  1 Anna Maria Berg")
        .printing("No data (2)")
        .printing("Bo                  no data since 31")
        .printing("Cem                 no data. No activities in 0 files")
        .saying("Cem: no activities found")
        .saying("ignored: 1 file outside the athletes’ folders")
        .saying("written: ");
    assert!(!ended.text().contains("written: "));
    let said = ended.text();
    assert!(
        said.find("Anna Maria") < said.find("no data since"),
        "{said}"
    );
    let expected = ["Anna-Berg.png", "Anna-Berg.svg", "Bo.png", "Bo.svg"];
    for name in expected.iter().chain(&["overview.png"]) {
        assert!(names(&reports).iter().any(|n| n == name), "{name}");
    }
    let svg = fs::read_to_string(reports.join("Anna-Berg.svg")).expect("is text");
    assert!(svg.contains("Anna Maria Berg"));
}

#[test]
fn the_files_are_the_same_whoever_else_is_there() {
    let (export, one, other) = (folder(), folder(), folder());
    squad(export.path());
    let report = |to: &Path| {
        Run::new("report")
            .arg(export.path())
            .args(["--per-athlete", "--on", "2025-09-15", "-q"])
            .to(to)
            .end()
    };
    report(one.path());
    fs::remove_dir_all(export.path().join("Bo")).expect("can be removed");
    report(other.path());
    let read = |folder: &Path| fs::read(folder.join("Anna-Berg.png")).expect("is there");
    assert!(read(one.path()) == read(other.path()));
}

#[test]
fn nothing_is_written_into_the_export_and_a_file_is_no_folder() {
    let export = folder();
    squad(export.path());
    let before = names(export.path());
    let per_athlete = |to: &Path| {
        Run::new("report")
            .arg(export.path())
            .arg("--per-athlete")
            .to(to)
            .end()
            .with_code(2)
    };
    per_athlete(&export.path().join("reports")).saying("which restday never writes to");
    per_athlete(&export.path().join("Bo/reports")).saying("which restday never writes to");
    per_athlete(&export.path().join("new/deep/er")).saying("which restday never writes to");
    per_athlete(&export.path().join("notes.txt")).saying("is not a folder");
    per_athlete(Path::new("-")).saying("is not a folder");
    per_athlete(&folder().path().join("report.png")).saying("is not a folder");
    assert_eq!(names(export.path()), before);
}

#[test]
fn a_reversed_range_is_refused_before_anybody_is_read() {
    let (export, reports) = (folder(), folder());
    squad(export.path());
    Run::new("report")
        .arg(export.path())
        .args(["--per-athlete", "--from", "2025-09", "--to", "2025-08"])
        .to(&reports.path().join("new"))
        .end()
        .with_code(2)
        .saying("is after --to 2025-08 (2025-08-31); swap them");
    assert!(!reports.path().join("new").exists());
}

#[test]
fn an_export_without_folders_has_no_athletes() {
    let (export, reports) = (folder(), folder());
    fs::write(export.path().join("notes.txt"), "nobody").expect("can be written");
    Run::new("report")
        .arg(export.path())
        .arg("--per-athlete")
        .to(reports.path())
        .end()
        .with_code(2)
        .saying("contains no folders or archives");
}

#[test]
fn all_are_judged_on_the_last_day_with_a_file_of_anybody() {
    let (export, reports) = (folder(), folder());
    squad(export.path());
    let report = |arguments: &[&str]| {
        Run::new("report")
            .arg(export.path())
            .args(["--per-athlete", "--formats", "csv,json", "-q"])
            .args(arguments.iter().copied())
            .to(reports.path())
            .end()
            .with_code(1);
        let table = fs::read_to_string(reports.path().join("overview.csv"));
        let table = table.expect("was written");
        let rows = table.lines().skip(1).map(str::to_owned);
        rows.collect::<Vec<String>>()
    };
    let rows = report(&[]);
    // The last run of Anna's files is of the fourteenth, and Bo's ended in August.
    assert!(
        rows[0].starts_with("Anna Maria Berg,2025-09-14,"),
        "{rows:?}"
    );
    assert!(rows[1].starts_with("Bo,2025-09-14,no_data,,"), "{rows:?}");
    assert!(rows[2].starts_with("Cem,2025-09-14,no_data,,"), "{rows:?}");
    let judged_on = |rows: &[String], day: &str| rows.iter().all(|row| row.contains(day));
    let rows = report(&["--on", "2025-08-31"]);
    let judged = |name: &str| {
        let row = rows.iter().find(|row| row.starts_with(name));
        row.is_some_and(|row| !row.contains("no_data") && row.contains("2025-08-31"))
    };
    assert!(judged("Anna Maria Berg") && judged("Bo"), "{rows:?}");
    // Without a day for it, no day after the range is judged.
    for to in ["2025-08-31", "2025-08"] {
        let rows = report(&["--to", to]);
        assert!(judged_on(&rows, "2025-08-31"), "{to}: {rows:?}");
    }
    let document = fs::read_to_string(reports.path().join("overview.json")).expect("was written");
    let document: serde_json::Value = serde_json::from_str(&document).expect("is JSON");
    let athletes = document["athletes"].as_array().expect("rows");
    assert_eq!(athletes.len(), 3);
    assert!(athletes.iter().all(|row| row["judged_on"] == "2025-08-31"));
    // A table needs no report of each athlete.
    let made = [
        "overview.csv",
        "overview.html",
        "overview.json",
        "overview.png",
    ];
    assert_eq!(names(reports.path()), made);
}

#[test]
fn folders_of_several_athletes_that_are_read_as_one_are_said_to_be() {
    let (export, reports) = (folder(), folder());
    squad(export.path());
    let report = || {
        Run::new("report")
            .arg(export.path())
            .to(&reports.path().join("all.svg"))
            .end()
            .with_code(0)
    };
    // A folder with an athlete file beside one without may be one person's.
    assert!(!report().stderr().contains("several athletes"));
    let stated = "trained_before = true\n";
    fs::write(export.path().join("Bo/athlete.toml"), stated).expect("can be written");
    report()
        .saying("looks like the folders of several athletes")
        .saying("Anna Berg and Bo each have an athlete.toml")
        .saying("--per-athlete");
}
