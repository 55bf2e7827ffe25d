//! With a store and without, cold and warm: the same bytes.

use std::fs;
use std::path::Path;

use super::copy::{Copy, set_age, without_reuse};
use crate::export_folder::{Run, folder};

/// Picture, table, list and document of a run with some more arguments.
fn outputs(export: &Path, change: impl Fn(Run) -> Run) -> Vec<Vec<u8>> {
    let folder = folder();
    let mut outputs = Vec::new();
    for name in ["report.png", "days.csv", "activities.json"] {
        let path = folder.path().join(name);
        let command = name.split('.').next().expect("a name");
        let run = change(Run::new(command).arg(export).args(["--on", "2025-09-15"]));
        run.to(&path).end().with_code(0);
        outputs.push(fs::read(path).expect("was written"));
    }
    let run = change(Run::new("import").arg(export).args(["--format", "json"]));
    let ended = run.end().with_code(0);
    let document = serde_json::from_slice(ended.stdout()).expect("is JSON");
    outputs.push(without_reuse(document).to_string().into_bytes());
    outputs
}

fn assert_same(a: &[Vec<u8>], b: &[Vec<u8>], what: &str) {
    let names = ["PNG", "CSV", "JSON", "list"];
    for (name, (a, b)) in names.iter().zip(a.iter().zip(b)) {
        // Comparing with assert_eq would print megabytes.
        assert!(a == b, "{name} differs {what}");
    }
}

#[test]
fn cold_warm_and_without() {
    let copy = Copy::new();
    let export = copy.export();
    let without = outputs(&export, |run| run.arg("--no-store"));
    let with = || outputs(&export, |run| run.arg("--store").arg(copy.store()));
    assert_same(&without, &with(), "with a new store");
    assert_same(&without, &with(), "with a store");
    let one = outputs(&export, |run| {
        run.arg("--store").arg(copy.store()).args(["--jobs", "1"])
    });
    assert_same(&without, &one, "with a store and one thread");
}

#[test]
fn after_changes() {
    let copy = Copy::new();
    copy.import();
    let export = copy.export();
    let file = |name: &str| export.join(name);
    // One is replaced by another, one is gone, one has moved, one has a new name and time.
    let sound = "activities/2025-05-06-18-02-11.fit";
    let other = "activities/2025-05-20-18-00-59.fit";
    fs::copy(file(other), file(sound)).expect("can be copied");
    fs::remove_file(file("backup/tuesday run (copy).fit")).expect("can be removed");
    fs::rename(file("2025/09/2025-09-14-17-30-42.fit"), file("moved.fit")).expect("can be moved");
    fs::rename(file("broken/cut-off.fit"), file("broken/renamed.bin")).expect("can be moved");
    set_age(&file("broken/renamed.bin"), 100);
    // What cannot be read under one name may be foreign under another.
    fs::copy(file("broken/not-really.fit"), file("not-really.txt")).expect("can be copied");
    let with = || outputs(&export, |run| run.arg("--store").arg(copy.store()));
    let without = outputs(&export, |run| run.arg("--no-store"));
    assert_same(&without, &with(), "after changes");
    assert_same(&without, &with(), "after changes, once more");
}

#[test]
fn after_the_whole_export_moved() {
    let copy = Copy::new();
    copy.import();
    let moved = copy.beside("moved");
    fs::rename(copy.export(), &moved).expect("can be moved");
    let without = outputs(&moved, |run| run.arg("--no-store"));
    let with = outputs(&moved, |run| run.arg("--store").arg(copy.store()));
    assert_same(&without, &with, "after a move");
}

#[test]
fn a_gzip_that_breaks_off_stays_damaged_and_its_content_does_not() {
    let copy = Copy::of(&crate::export_folder::export().join("2025/09"));
    let export = copy.export();
    let track = crate::export_folder::export().join("other-app/2025-05-19-18-08-26.gpx");
    let track = fs::read(track).expect("can be read");
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, &track).expect("can be packed");
    let packed = packed.finish().expect("can be packed");
    fs::write(export.join("sound.gpx.gz"), &packed).expect("can be written");
    // Everything of the track is there, only the checksum after it is not.
    let broken = &packed[..packed.len() - 4];
    for (first, second) in [
        ("broken.gpx.gz", "plain.gpx"),
        ("plain.gpx", "broken.gpx.gz"),
    ] {
        let store = copy.beside(first);
        for name in [first, second] {
            let bytes = if name == "plain.gpx" { &track } else { broken };
            fs::write(export.join(name), bytes).expect("can be written");
            let with = outputs(&export, |run| run.arg("--store").arg(&store));
            let without = outputs(&export, |run| run.arg("--no-store"));
            assert_same(&without, &with, name);
        }
        fs::remove_file(export.join(first)).expect("can be removed");
        fs::remove_file(export.join(second)).expect("can be removed");
    }
}
