//! What is read again, and what is not.

use std::fs;
use std::process::Command;

#[cfg(unix)]
use super::copy::set_time;
use super::copy::{Copy, known, set_age, settle};
use crate::export_folder::{Run, folder};
use crate::hostile_archives::zip_bytes::{archive, stored};

#[test]
fn nothing_is_known_at_first_and_everything_afterwards() {
    let copy = Copy::new();
    let (reused, files) = known(&copy.import());
    assert_eq!(reused, 0);
    assert!(files > 100);
    assert_eq!(known(&copy.import()), (files, files));
    let said = copy.run("import").arg("--long").end().with_code(0);
    let text = String::from_utf8_lossy(said.stdout()).into_owned();
    assert!(text.contains(&format!("\n{files} of {files} files cached\n")));
    assert!(text.contains("; cached\n"));
    let anew = Run::new("import")
        .arg(copy.export())
        .args(["--no-store", "--long"])
        .end();
    let text = String::from_utf8_lossy(anew.stdout()).into_owned();
    assert!(!text.contains("cached"));
}

#[test]
fn a_changed_file_costs_one_file() {
    let copy = Copy::new();
    let (_, files) = known(&copy.import());
    let changed = copy.export().join("activities/2025-05-06-18-02-11.fit");
    let other = copy.export().join("activities/2025-05-20-18-00-59.fit");
    // With the content of another file, that is known as well: what is new has to be new.
    let mut bytes = fs::read(&other).expect("can be read");
    bytes.truncate(bytes.len() - 100);
    fs::write(&changed, bytes).expect("can be written");
    let document = copy.import();
    assert_eq!(known(&document), (files - 1, files));
    let rows = document["files"].as_array().expect("files");
    let anew: Vec<&str> = rows
        .iter()
        .filter(|row| row["reused"] == false)
        .filter_map(|row| row["path"].as_str())
        .collect();
    assert_eq!(anew, ["activities/2025-05-06-18-02-11.fit"]);
    // It was changed a moment ago, so its content is looked at again, and known by now.
    assert_eq!(known(&copy.import()), (files, files));
}

#[test]
fn a_file_with_another_time_is_known_by_its_content() {
    let copy = Copy::new();
    let (_, files) = known(&copy.import());
    set_age(
        &copy.export().join("activities/2025-05-06-18-02-11.fit"),
        60,
    );
    assert_eq!(known(&copy.import()), (files, files));
}

/// Bytes that a run on the export reads, files of the program itself included; `None` where the system does
/// not tell.
fn bytes_read(copy: &Copy) -> Option<u64> {
    let line = "\"$0\" \"$@\" >/dev/null && cat /proc/$$/io";
    let ended = Command::new("sh")
        .args(["-c", line, env!("CARGO_BIN_EXE_restday"), "import"])
        .arg(copy.export())
        .arg("--store")
        .arg(copy.store())
        .output()
        .expect("a shell can be started");
    let said = String::from_utf8_lossy(&ended.stdout).into_owned();
    let read = said.lines().find_map(|line| line.strip_prefix("rchar: "));
    read?.trim().parse().ok()
}

#[test]
fn an_unchanged_file_is_not_read_and_an_unchanged_archive_not_opened() {
    let copy = Copy::of(&crate::export_folder::export().join("packed"));
    // After its last line a file of text may hold what it likes, here four million blanks.
    let large = copy.export().join("large.gpx");
    let track = crate::export_folder::export().join("other-app/2025-05-19-18-08-26.gpx");
    let mut bytes = fs::read(track).expect("can be read");
    bytes.resize(bytes.len() + 4_000_000, b' ');
    fs::write(&large, &bytes).expect("can be written");
    let in_zip = archive(&[stored("large.gpx", &bytes)]);
    fs::write(copy.export().join("large.zip"), in_zip).expect("can be written");
    settle();
    let Some(cold) = bytes_read(&copy) else {
        println!("skipped: this system does not tell how much was read");
        return;
    };
    assert!(cold > 8_000_000, "{cold}");
    let warm = bytes_read(&copy).expect("told a moment ago");
    assert!(warm < 2_000_000, "{warm} of {cold}");
    let (reused, files) = known(&copy.import());
    assert_eq!(reused, files);
}

#[cfg(unix)]
#[test]
fn a_file_changed_under_the_same_size_and_time_is_read_again() {
    let copy = Copy::of(&crate::export_folder::export().join("2025/09"));
    let (_, files) = known(&copy.import());
    let path = copy.export().join("2025-09-14-17-30-42.fit");
    let about = fs::metadata(&path).expect("is there");
    fs::write(&path, vec![b'x'; about.len() as usize]).expect("can be written");
    set_time(&path, about.modified().expect("has a time"));
    let run = copy.run("import").args(["--format", "json"]);
    let document: serde_json::Value =
        serde_json::from_slice(run.end().with_code(0).stdout()).expect("is JSON");
    assert_eq!(known(&document), (files - 1, files));
}

#[test]
fn members_of_a_changed_archive_are_known_by_their_content() {
    let copy = Copy::new();
    let (_, files) = known(&copy.import());
    for entry in fs::read_dir(copy.export().join("packed")).expect("can be listed") {
        set_age(&entry.expect("can be listed").path(), 60);
    }
    let (reused, after) = known(&copy.import());
    assert_eq!(after, files);
    // Only members that no reader takes as a whole are looked at again.
    assert!(files - reused <= 3, "{reused} of {files}");
}

#[test]
fn another_athlete_rereads_nothing() {
    let copy = Copy::new();
    copy.import();
    let athlete = copy.beside("athlete.toml");
    fs::write(&athlete, "[[thresholds]]\nthreshold_hr_bpm = 165\n").expect("can be written");
    let run = copy.run("import").args(["--format", "json"]);
    let ended = run.arg("--athlete").arg(&athlete).end().with_code(0);
    let document = serde_json::from_slice(ended.stdout()).expect("is JSON");
    let (reused, files) = known(&document);
    assert_eq!(reused, files);
}

#[test]
fn one_store_serves_any_spelling_of_a_path() {
    let copy = Copy::new();
    let (_, files) = known(&copy.import());
    let run = Run::new("import")
        .arg("export")
        .args(["--format", "json", "--store"]);
    let inside = copy.beside("");
    let ended = run.arg(copy.store()).inside(&inside).end().with_code(0);
    let document = serde_json::from_slice(ended.stdout()).expect("is JSON");
    assert_eq!(known(&document), (files, files));
}

#[test]
fn the_cache_folder_of_the_user_is_the_usual_place() {
    if cfg!(not(all(unix, not(target_os = "macos")))) {
        return;
    }
    let copy = Copy::of(&crate::export_folder::export().join("2025/09"));
    let caches = folder();
    let place = caches.path().to_string_lossy().into_owned();
    let run = || {
        Run::new("import")
            .arg(copy.export())
            .env("XDG_CACHE_HOME", &place)
    };
    run().arg("--no-store").end().with_code(0);
    assert!(!caches.path().join("restday").exists());
    run().end().with_code(0);
    assert!(caches.path().join("restday/store-v2").is_dir());
}

#[test]
fn many_small_parts_become_one() {
    let copy = Copy::of(&crate::export_folder::export().join("2025/09"));
    let template = copy.export().join("2025-09-14-17-30-42.fit");
    let template = fs::read(template).expect("can be read");
    let mut most = 0;
    for day in 1..=12 {
        let later = super::kills::later(&template, day * 86_400);
        let path = copy.export().join(format!("{day}.fit"));
        fs::write(&path, later).expect("can be written");
        set_age(&path, 3600);
        copy.import();
        most = most.max(copy.parts().len());
    }
    assert!(most > 5 && most <= 10, "{most} parts");
    assert!(copy.parts().len() < 8, "{:?}", copy.parts());
    let (reused, files) = known(&copy.import());
    assert_eq!(reused, files);
}

#[test]
fn what_was_known_elsewhere_leaves_when_its_file_did() {
    let copy = Copy::of(&crate::export_folder::export().join("2025"));
    let (_, files) = known(&copy.import());
    let before = copy.parts();
    let moved = copy.beside("moved");
    fs::rename(copy.export(), &moved).expect("can be moved");
    let run = Run::new("import")
        .arg(&moved)
        .args(["--format", "json", "--store"]);
    let ended = run.arg(copy.store()).end().with_code(0);
    let document = serde_json::from_slice(ended.stdout()).expect("is JSON");
    assert_eq!(known(&document), (files, files));
    let after = copy.parts();
    assert!(before.iter().all(|part| !after.contains(part)), "{after:?}");
}
