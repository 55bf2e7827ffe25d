//! What cannot be done ends with code 2 and a message that says what to do.

use std::fs;
use std::path::Path;

use super::run::{Ended, Run, export, folder};

fn refused(run: Run) -> Ended {
    run.end().with_code(2).with_empty_stdout()
}

#[test]
fn an_export_that_is_not_there_is_named() {
    let folder = folder();
    let nowhere = folder.path().join("exprot");
    refused(
        Run::new("report")
            .arg(&nowhere)
            .to(&folder.path().join("a.png")),
    )
    .saying("exprot: no such file or folder");
    assert!(!folder.path().join("a.png").exists());
}

#[test]
fn a_folder_without_training_is_explained() {
    let folder = folder();
    fs::write(folder.path().join("notes.txt"), "buy milk").expect("can be written");
    refused(Run::new("days").arg(folder.path()))
        .saying("no activities found in 1 file, 1 unrecognised file ignored; choose the folder")
        .saying("choose the folder that contains your FIT, GPX or TCX files");
}

#[test]
fn a_folder_is_no_place_for_a_picture() {
    let folder = folder();
    let picture = folder.path().join("report.png");
    fs::create_dir(&picture).expect("can be made");
    refused(Run::on_export("report").to(&picture))
        .saying("report.png: cannot be written")
        .saying("it is a folder");
}

#[test]
fn a_missing_folder_is_told_before_anything_is_read() {
    let folder = folder();
    let path = folder.path().join("missing/report.png");
    refused(Run::on_export("report").to(&path)).saying("report.png: cannot be written");
}

#[test]
fn dates_the_wrong_way_round_are_to_be_swapped() {
    refused(Run::on_export("days").args(["--from", "2025-09-10", "--to", "2025-09-01"]))
        .saying("--from 2025-09-10 is after --to 2025-09-01; swap them");
}

#[test]
fn a_range_beyond_the_data_tells_where_the_data_lie() {
    refused(
        Run::new("days")
            .arg(export())
            .args(["--from", "2031-01-01", "--to", "2031-02-01"]),
    )
    .saying("your files cover 2025-05-05 to 2025-09-14");
}

#[test]
fn an_unknown_ending_is_answered_with_those_that_exist() {
    let folder = folder();
    let to = |command, name: &str| refused(Run::on_export(command).to(&folder.path().join(name)));
    to("report", "report.bmp").saying("unsupported format .bmp; use .png");
    to("days", "days.xlsx").saying(".csv, .json, .parquet or .txt");
    to("days", "days.png").saying(".csv, .json, .parquet or .txt");
}

#[test]
fn a_format_that_contradicts_the_ending_is_refused_by_every_command() {
    let folder = folder();
    for (command, name, format, said) in [
        (
            "days",
            "a.csv",
            "json",
            "a.csv: ends in .csv, but --format is json",
        ),
        (
            "audit",
            "a.png",
            "text",
            "a.png: ends in .png, but --format is text",
        ),
        (
            "import",
            "a.txt",
            "json",
            "a.txt: ends in .txt, but --format is json",
        ),
    ] {
        let run = Run::new(command).arg(export()).args(["--format", format]);
        refused(run.to(&folder.path().join(name))).saying(said);
        assert!(!folder.path().join(name).exists());
    }
    let list = folder.path().join("a.json");
    let few = || Run::new("import").arg(export().join("2025/09"));
    few().to(&list).end().with_code(0);
    assert!(fs::read(&list).expect("was written").starts_with(b"{"));
    refused(few().to(&folder.path().join("a.csv"))).saying("use .txt or .json");
}

#[test]
fn a_day_that_does_not_exist_is_no_date() {
    refused(
        Run::new("days")
            .arg(export())
            .args(["--from", "2025-02-30"]),
    )
    .saying("2025-02-30");
}

#[test]
fn a_fault_in_the_athlete_file_is_found_by_line_and_field() {
    let folder = folder();
    let path = folder.path().join("athlete.toml");
    let with = |text: &str| {
        fs::write(&path, text).expect("can be written");
        refused(Run::on_export("days").arg("--athlete").arg(&path))
    };
    with("name = 'Jo'\n\n[[thresholds]]\nmax_hr_bpm = 'high'\n")
        .saying("athlete.toml: line 4: ")
        .saying("max_hr_bpm");
    with("birth_year = 88\n").saying("athlete.toml: line 1: birth_year is 88");
    with("resting_pulse = 48\n")
        .saying("line 1")
        .saying("resting_pulse");
}

#[test]
fn an_athlete_file_that_is_not_there_is_named() {
    refused(
        Run::on_export("days")
            .arg("--athlete")
            .arg(Path::new("nobody.toml")),
    )
    .saying("nobody.toml: cannot be read");
}

#[test]
fn nothing_is_ever_put_into_the_export() {
    let folder = folder();
    let run = super::run::export().join("2025/09/2025-09-14-17-30-42.fit");
    fs::copy(&run, folder.path().join("run.fit")).expect("can be copied");
    let here = |command| Run::new(command).arg(".").inside(folder.path());
    for run in [
        here("report"),
        here("report").arg("-o").arg("report.html"),
        here("audit").arg("-o").arg("audit.txt"),
        here("days").arg("-o").arg("days.csv"),
        here("import").arg("--store").arg("kept"),
    ] {
        refused(run).saying("is inside the export ., which restday never writes to");
    }
    let written_over = Run::new("audit").arg("run.fit").arg("-o").arg("run.fit");
    refused(written_over.inside(folder.path())).saying("run.fit: is one of the files to read");
    let there = fs::read_dir(folder.path()).expect("can be listed").count();
    assert_eq!(there, 1);
    let bytes = |path| fs::read(path).expect("can be read");
    assert_eq!(bytes(folder.path().join("run.fit")), bytes(run));
}
