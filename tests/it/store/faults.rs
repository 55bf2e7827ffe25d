//! Whatever is wrong with a store, a run goes on without it, says so once, and puts it right.

use std::fs;
use std::path::Path;
#[cfg(unix)]
use std::process::Command;

use super::copy::{Copy, known, without_reuse};
use crate::export_folder::{Run, export};

/// A small export whose store holds one part.
fn small() -> (Copy, serde_json::Value) {
    let copy = Copy::of(&export().join("2025"));
    let document = without_reuse(copy.import());
    assert_eq!(copy.parts().len(), 1);
    (copy, document)
}

/// A part of a store is spoilt, and the next runs put it right.
fn is_put_right(what: &str, spoil: impl Fn(&Path)) {
    let (copy, before) = small();
    spoil(&copy.parts()[0]);
    let run = copy.run("import").args(["--format", "json"]);
    let ended = run
        .end()
        .with_code(0)
        .saying("this part of the store is damaged");
    assert_eq!(ended.stderr().lines().count(), 1, "{what}");
    let document = serde_json::from_slice(ended.stdout()).expect("is JSON");
    assert_eq!(known(&document).0, 0, "{what}");
    assert_eq!(without_reuse(document), before, "{what}");
    let (reused, files) = known(&copy.import());
    assert_eq!(reused, files, "{what}");
}

#[test]
fn a_damaged_part_is_made_anew() {
    is_put_right("cut off", |part| {
        let bytes = fs::read(part).expect("can be read");
        fs::write(part, &bytes[..bytes.len() / 2]).expect("can be written");
    });
    is_put_right("one bit", |part| {
        let mut bytes = fs::read(part).expect("can be read");
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(part, bytes).expect("can be written");
    });
    is_put_right("random bytes", |part| {
        let mut dice = crate::dice::Dice(7);
        let bytes: Vec<u8> = (0..100_000).map(|_| dice.below(256) as u8).collect();
        fs::write(part, bytes).expect("can be written");
    });
    is_put_right("empty", |part| fs::write(part, "").expect("can be written"));
    is_put_right("a folder", |part| {
        fs::remove_file(part).expect("can be removed");
        fs::create_dir(part).expect("can be made");
    });
    is_put_right("another table", |part| {
        Run::on_export("days").to(part).end().with_code(0);
    });
}

#[test]
fn what_is_not_ours_is_left_alone() {
    let (copy, before) = small();
    let folder = copy.store().join("store-v2");
    for name in [
        "notes.txt",
        "days.parquet",
        "digests-.parquet",
        ".1-2.unfinished",
    ] {
        fs::write(folder.join(name), "mine").expect("can be written");
    }
    let document = copy.import();
    assert_eq!(known(&document).0, known(&document).1);
    assert_eq!(without_reuse(document), before);
    for name in [
        "notes.txt",
        "days.parquet",
        "digests-.parquet",
        ".1-2.unfinished",
    ] {
        assert!(folder.join(name).exists(), "{name}");
    }
}

#[test]
fn a_store_where_a_file_lies_is_told_and_done_without() {
    let (copy, before) = small();
    let file = copy.beside("file");
    fs::write(&file, "mine").expect("can be written");
    let run = || {
        Run::new("import")
            .arg(copy.export())
            .arg("--store")
            .arg(&file)
    };
    let ended = run().args(["--format", "json"]).end().with_code(0);
    let ended = ended.saying("the store cannot be opened");
    assert_eq!(ended.stderr().lines().count(), 1);
    let document = serde_json::from_slice(ended.stdout()).expect("is JSON");
    assert_eq!(without_reuse(document), before);
    assert_eq!(run().arg("-q").end().with_code(0).stderr(), "");
    assert_eq!(fs::read_to_string(&file).expect("is there"), "mine");
}

#[test]
fn a_store_and_none_cannot_both_be_asked_for() {
    let run = Run::new("import").arg(export()).arg("--no-store");
    run.args(["--store", "x"])
        .end()
        .with_code(2)
        .saying("--no-store");
}

/// A run of a shell command that ends with the program's own arguments.
#[cfg(unix)]
fn by_shell(before: &str, copy: &Copy) -> (String, serde_json::Value) {
    let line = format!("{before} exec \"$0\" \"$@\"");
    let ended = Command::new("sh")
        .env("RESTDAY_CONFIG", "")
        .args(["-c", &line, env!("CARGO_BIN_EXE_restday"), "import"])
        .arg(copy.export())
        .args(["--format", "json", "--store"])
        .arg(copy.store())
        .output()
        .expect("a shell can be started");
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert_eq!(ended.status.code(), Some(0), "{said}");
    (
        said,
        serde_json::from_slice(&ended.stdout).expect("is JSON"),
    )
}

#[cfg(unix)]
#[test]
fn a_disk_without_room_is_told_and_the_run_goes_on() {
    let copy = Copy::of(&export().join("2025"));
    // No file may grow beyond 20 blocks; without the trap, the shell's limit would kill the run.
    let (said, cold) = by_shell("trap '' XFSZ; ulimit -f 20;", &copy);
    assert!(said.contains("the store cannot be written"), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    let left: Vec<_> = fs::read_dir(copy.store().join("store-v2"))
        .expect("is there")
        .collect();
    assert!(left.is_empty(), "{left:?}");
    let later = copy.import();
    assert_eq!(known(&later).0, 0);
    assert_eq!(without_reuse(later), without_reuse(cold));
}

#[cfg(unix)]
#[test]
fn a_store_that_may_not_be_written_is_told_and_still_used() {
    use std::os::unix::fs::PermissionsExt;

    let (copy, _) = small();
    let folder = copy.store().join("store-v2");
    let set = |mode| {
        let mode = fs::Permissions::from_mode(mode);
        fs::set_permissions(&folder, mode).expect("can be set");
    };
    let new = fs::read(export().join("activities/2025-05-06-18-02-11.fit"));
    fs::write(copy.export().join("new.fit"), new.expect("can be read")).expect("can be written");
    set(0o500);
    if fs::write(folder.join("x"), "").is_ok() {
        println!("skipped: this user may write everywhere");
        set(0o700);
        return;
    }
    let (said, document) = by_shell("", &copy);
    set(0o700);
    assert!(said.contains("the store cannot be written"), "{said}");
    let (reused, files) = known(&document);
    assert_eq!(reused, files - 1);
}

#[test]
fn failures_are_remembered_in_their_words_and_still_count() {
    let copy = Copy::of(&export().join("broken"));
    fs::copy(
        export().join("2025/09/2025-09-14-17-30-42.fit"),
        copy.export().join("sound.fit"),
    )
    .expect("can be copied");
    for _ in 0..2 {
        let ended = copy
            .run("import")
            .args(["--strict", "--long"])
            .end()
            .with_code(1);
        let list = String::from_utf8_lossy(ended.stdout()).into_owned();
        assert!(list.contains("empty.fit: the file is empty"), "{list}");
        assert!(
            list.contains("not-really.fit: plain text named .fit"),
            "{list}"
        );
    }
}
