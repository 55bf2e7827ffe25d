//! `restday inspect`: one file explained, and a clear word where that cannot be.

use super::run::{Run, export};

fn inspected(path: &str) -> String {
    let ended = Run::new("inspect")
        .arg(export().join(path))
        .end()
        .with_code(0);
    String::from_utf8(ended.stdout().to_vec()).expect("is text")
}

fn assert_tells(text: &str, parts: &[&str]) {
    // Lines are broken at spaces, so the text is compared without them.
    let flat: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in parts {
        assert!(flat.contains(part), "{part:?} is not in\n{text}");
    }
}

#[test]
fn a_run_is_explained_from_device_to_load() {
    let text = inspected("activities/2025-06-28-08-15-43.fit");
    assert_tells(
        &text,
        &[
            "device Example Watch R1",
            "1. trail run on Sat 28 Jun 2025 at 08:15:43",
            "UTC+02:00, by the file’s own clock",
            "18.6 km, 604 m up",
            "1 pause (2:00 in total)",
            "heart rate 100 %",
            "recovery time",
            "points by heart rate, intensity",
            "100 · hours · intensity²",
            "Banister 1991",
            "impact km",
        ],
    );
}

#[test]
fn stated_thresholds_are_named_as_such() {
    let folder = super::run::folder();
    let athlete = folder.path().join("athlete.toml");
    std::fs::write(&athlete, "[[thresholds]]\nmax_hr_bpm = 188\n").expect("can be written");
    let ended = Run::new("inspect")
        .arg(export().join("activities/2025-05-06-18-02-11.fit"))
        .arg("--athlete")
        .arg(&athlete)
        .end()
        .with_code(0);
    assert_tells(
        &String::from_utf8_lossy(ended.stdout()),
        &["max 188 bpm (stated)"],
    );
}

#[test]
fn files_within_archives_are_named_after_a_mark() {
    let text = inspected("packed/early-june.zip!june/2025-06-04-18-30-33.fit");
    assert_tells(&text, &["run on Wed 4 Jun 2025 at 18:30:33"]);
    // An archive of one file needs no name for it.
    assert_tells(
        &inspected("packed/old-laptop.zip"),
        &["inner.zip!2025-07-02-18-08-47.fit"],
    );
}

#[test]
fn damage_and_other_files_are_explained_too() {
    let text = inspected("broken/cut-off.fit");
    assert_tells(
        &text,
        &["the end is missing; 3,355 bytes lost", "211 records"],
    );
    assert_tells(&inspected("device/ridge-loop-course.fit"), &["is course"]);
}

#[test]
fn what_is_no_single_file_is_refused_with_what_to_do() {
    let refused = |path: &str, why: &str| {
        let run = Run::new("inspect").arg(export().join(path)).end();
        run.with_code(2).with_empty_stdout().saying(why);
    };
    refused("activities", "is a folder; name one file in it");
    refused(
        "packed/early-june.zip",
        "is an archive of 3 files; name one of them",
    );
    refused(
        "packed/early-june.zip!june/none.fit",
        "no such file in the archive",
    );
    refused("notes.txt", "not a recognised activity file");
    refused("broken/empty.fit", "the file is empty");
    refused("nowhere.fit", "no such file or folder; check the spelling");
}

#[test]
fn messages_are_shown_by_name_and_without_places() {
    let file = export().join("activities/2025-05-20-18-00-59.fit");
    let ended = Run::new("inspect")
        .arg(file)
        .arg("--messages")
        .end()
        .with_code(0);
    let text = String::from_utf8_lossy(ended.stdout()).into_owned();
    let count = |name: &str| text.lines().filter(|line| line.starts_with(name)).count();
    assert_eq!(count("file_id: "), 1);
    assert_eq!(count("session: "), 1);
    assert_eq!(count("record: "), 437);
    assert!(text.contains("Foot pod power"));
    assert!(text.contains("position_lat (may be a place, not shown)"));
}

#[test]
fn elements_are_shown_by_name_and_without_places() {
    let ended = Run::new("inspect")
        .arg(export().join("other-app/2025-05-19-18-08-26.gpx"))
        .arg("--messages")
        .end()
        .with_code(0);
    let text = String::from_utf8_lossy(ended.stdout()).into_owned();
    let count = |name: &str| text.lines().filter(|line| line.starts_with(name)).count();
    assert_eq!(count("gpx: "), 1);
    assert_eq!(count("trk: "), 1);
    assert!(count("trkpt: ") > 100);
    assert_eq!(
        count("trkpt: lat, lon (a place, not shown), time "),
        count("trkpt: ")
    );
    Run::new("inspect")
        .arg(export().join("other-app/2025-07-30-18-03-44.tcx"))
        .arg("--messages")
        .end()
        .with_code(2)
        .saying("names are available for FIT and GPX files only");
    // Its elements cannot be named, but it has 186 records that can be read.
    Run::new("inspect")
        .arg(export().join("broken/half.gpx"))
        .arg("--messages")
        .end()
        .with_code(2)
        .saying("the end is missing; elements can be listed for undamaged GPX files only");
}
