//! What lies in the folder of a store and is none of it: pipes, devices, files without end, tables of others
//! under a right name. A run says so, goes on without, and comes to the same.

use std::fs::{self, File};
#[cfg(unix)]
use std::path::Path;
use std::path::PathBuf;

use polars::prelude::*;
use sha2::{Digest, Sha256};

use super::copy::{Copy, known, without_reuse};
use crate::export_folder::{Run, export};

/// The name of a part that holds these bytes.
fn named(bytes: &[u8]) -> String {
    let hex = Sha256::digest(bytes)
        .iter()
        .fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    format!("digests-{hex}.parquet")
}

fn folder_of(copy: &Copy) -> PathBuf {
    copy.store().join("store-v2")
}

/// A small export whose store holds one part.
fn small() -> (Copy, serde_json::Value) {
    let copy = Copy::of(&export().join("2025/09"));
    let document = without_reuse(copy.import());
    assert_eq!(copy.parts().len(), 1);
    (copy, document)
}

/// What is said of the store while the result stays what it was.
fn said(copy: &Copy, before: &serde_json::Value) -> String {
    let run = copy.run("import").args(["--format", "json"]);
    let ended = run.end().with_code(0);
    let document = serde_json::from_slice(ended.stdout()).expect("is JSON");
    assert_eq!(&without_reuse(document), before);
    ended.stderr()
}

#[test]
fn a_store_is_for_its_user_alone() {
    let (copy, _) = small();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| {
            let about = fs::metadata(path).expect("is there");
            about.permissions().mode() & 0o777
        };
        assert_eq!(mode(&copy.store()), 0o700);
        assert_eq!(mode(&folder_of(&copy)), 0o700);
        for part in copy.parts() {
            assert_eq!(mode(&part), 0o600);
        }
    }
    let name = copy.parts()[0].file_name().map(|name| name.to_owned());
    let bytes = fs::read(&copy.parts()[0]).expect("can be read");
    assert_eq!(name, Some(named(&bytes).into()));
}

#[cfg(unix)]
#[test]
fn pipes_devices_and_links_are_left_alone() {
    let (copy, before) = small();
    let at = |bytes: &[u8]| folder_of(&copy).join(named(bytes));
    let made = std::process::Command::new("mkfifo").arg(at(b"1")).status();
    assert!(made.expect("mkfifo is there").success());
    std::os::unix::fs::symlink("/dev/zero", at(b"2")).expect("can be linked");
    let _socket = std::os::unix::net::UnixListener::bind(copy.beside("s"));
    for _ in 0..2 {
        let said = said(&copy, &before);
        let name = |bytes: &[u8]| named(bytes);
        assert!(said.contains(&format!("{}: has the name of a part", name(b"1"))));
        assert!(said.contains("is a named pipe, not a file; it is left alone"));
        assert!(said.contains("is a link, not a file; it is left alone"));
        assert_eq!(said.lines().count(), 2, "{said}");
    }
    assert!(at(b"1").exists() && at(b"2").is_symlink());
}

#[test]
fn a_part_without_end_is_not_read() {
    let (copy, before) = small();
    let path = folder_of(&copy).join(named(b"endless"));
    let file = File::create(&path).expect("can be made");
    if file.set_len(8 << 40).is_err() && file.set_len(2 << 30).is_err() {
        println!("skipped: this disk takes no such file");
        return;
    }
    drop(file);
    let said = said(&copy, &before);
    assert!(said.contains("is larger than 1024 MB"), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(path.exists());
}

/// The part of a store as a table.
fn table(copy: &Copy) -> DataFrame {
    let part = File::open(&copy.parts()[0]).expect("can be opened");
    ParquetReader::new(part).finish().expect("is a table")
}

/// Puts a table under the name that its bytes have.
fn put(copy: &Copy, mut table: DataFrame) {
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        .finish(&mut table)
        .expect("can be written");
    fs::write(folder_of(copy).join(named(&bytes)), bytes).expect("can be written");
}

/// A table that is not ours is dropped although its name is right.
fn is_dropped(what: &str, change: impl Fn(&mut DataFrame)) {
    let (copy, before) = small();
    let mut foreign = table(&copy);
    change(&mut foreign);
    put(&copy, foreign);
    let told = said(&copy, &before);
    let damaged = "this part of the store is damaged or foreign";
    assert!(told.contains(damaged), "{what}: {told}");
    assert_eq!(told.lines().count(), 1, "{what}: {told}");
    assert_eq!(copy.parts().len(), 1, "{what}");
    let (reused, files) = known(&copy.import());
    assert_eq!(reused, files, "{what}");
}

#[test]
fn a_foreign_table_under_a_right_name_is_dropped() {
    let replace = |table: &mut DataFrame, name: &str, values: Column| {
        let place = table.get_column_index(name).expect("is there");
        table.replace_column(place, values).expect("as long");
    };
    is_dropped("without a column", |table| {
        *table = table.drop("meaning").expect("is there");
    });
    is_dropped("with one more", |table| {
        let rows = vec![1_u32; table.height()];
        table
            .with_column(Column::new("more".into(), rows))
            .expect("as long");
    });
    is_dropped("of other types", |table| {
        let rows = vec!["x"; table.height()];
        replace(table, "of_rows", Column::new("of_rows".into(), rows));
    });
    is_dropped("with rows that say nothing", |table| {
        let rows: Vec<Option<&[u8]>> = vec![None; table.height()];
        replace(table, "made", Column::new("made".into(), rows));
    });
    is_dropped("with units of more rows than there are", |table| {
        let rows = vec![u32::MAX; table.height()];
        replace(table, "of_rows", Column::new("of_rows".into(), rows));
    });
    let days = Copy::of(&export().join("2025/09"));
    Run::on_export("days")
        .to(&days.beside("days.parquet"))
        .end()
        .with_code(0);
    let days = File::open(days.beside("days.parquet")).expect("can be opened");
    let days = ParquetReader::new(days).finish().expect("is a table");
    is_dropped("of days", |table| *table = days.clone());
}

#[test]
fn a_spoilt_table_under_a_right_name_breaks_nothing() {
    let (copy, _) = small();
    let sound = fs::read(&copy.parts()[0]).expect("can be read");
    let mut dice = crate::dice::Dice(11);
    for number in 0..40 {
        let mut bytes = sound.clone();
        // Most of what libraries trust stands in the last kilobytes.
        let tail = bytes.len() - 3000;
        for _ in 0..=number % 4 {
            let at = match number % 3 {
                0 => dice.below(bytes.len()),
                _ => tail + dice.below(3000),
            };
            bytes[at] = dice.below(256) as u8;
        }
        if number % 8 == 0 {
            bytes.truncate(sound.len() - number);
        }
        let store = copy.beside(&format!("store-{number}"));
        let parts = store.join("store-v2");
        fs::create_dir_all(&parts).expect("can be made");
        fs::write(parts.join(named(&bytes)), bytes).expect("can be written");
        let run = Run::new("import").arg(copy.export());
        let ended = run.arg("--store").arg(&store).end().with_code(0);
        let said = ended.stderr();
        assert!(said.lines().count() <= 1, "{number}: {said}");
        assert!(!said.contains("broke down"), "{number}: {said}");
    }
}

#[test]
fn what_a_former_version_stored_goes_and_nothing_else_with_it() {
    let copy = Copy::of(&export().join("2025/09"));
    let former = copy.store().join("store-v1");
    fs::create_dir_all(&former).expect("can be made");
    fs::write(former.join("digests-00ff12ab.parquet"), "old").expect("can be written");
    fs::write(former.join(".00ff12ab-17.unfinished"), "old").expect("can be written");
    fs::write(former.join("notes.txt"), "mine").expect("can be written");
    copy.import();
    let left: Vec<_> = fs::read_dir(&former)
        .expect("is there")
        .map(|entry| entry.expect("is there").file_name())
        .collect();
    assert_eq!(left, ["notes.txt"]);
    fs::remove_file(former.join("notes.txt")).expect("can be removed");
    copy.import();
    assert!(!former.exists());
}
