//! `restday dataset`: the tables of athletes as a partitioned Parquet data set.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::run::{Ended, Run, copy_of, folder};

const TABLES: [&str; 5] = ["activities", "days", "weeks", "laps", "efforts"];

/// Three athletes, one of whom cannot be read; and a loose file.
fn squad(path: &Path) {
    copy_of("2025/09", &path.join("Anna Berg"));
    copy_of("2025/08", &path.join("007"));
    fs::create_dir(path.join("Cem")).expect("can be made");
    fs::write(path.join("Cem/run.fit"), "not a run").expect("can be written");
    fs::write(path.join("notes.txt"), "call Cem").expect("can be written");
    let stated = "name = \"Anna Maria Berg\"\ntrained_before = true\n";
    fs::write(path.join("Anna Berg/athlete.toml"), stated).expect("can be written");
}

fn per_athlete(export: &Path, to: &Path, arguments: &[&str]) -> Ended {
    let run = Run::new("dataset").arg(export).arg("--per-athlete").to(to);
    run.args(arguments.iter().copied()).end()
}

/// Every file below a folder, by its path in it.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inside) = folders.pop() {
        for entry in fs::read_dir(inside).expect("can be listed") {
            let path = entry.expect("can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("lies in it").to_owned();
                found.insert(name, fs::read(&path).expect("can be read"));
            }
        }
    }
    found
}

fn assert_same(a: &Path, b: &Path) {
    let (a, b) = (tree(a), tree(b));
    assert_eq!(a.keys().collect::<Vec<_>>(), b.keys().collect::<Vec<_>>());
    assert!(a == b, "other bytes");
}

#[test]
fn a_partition_is_what_the_table_of_its_athlete_alone_is() {
    let (export, data, alone) = (folder(), folder(), folder());
    squad(export.path());
    per_athlete(export.path(), data.path(), &[])
        .with_code(1)
        .with_empty_stdout()
        .saying("restday: Cem: ")
        .saying("no activities found")
        // A run in each of 8 files of September and 21 of August.
        .saying("2 athletes, 1 left out, 29 activities and ")
        .saying("ignored: 1 file outside the athletes’ folders");
    let anna = export.path().join("Anna Berg");
    for table in TABLES {
        let file = alone.path().join("table.parquet");
        Run::new(table)
            .arg(&anna)
            .arg("--athlete")
            .arg(anna.join("athlete.toml"))
            .to(&file)
            .end()
            .with_code(0);
        let part = data
            .path()
            .join(table)
            .join("athlete=Anna-Berg/part-0.parquet");
        let same = fs::read(part).expect("was written") == fs::read(file).expect("was written");
        assert!(same, "{table}");
    }
    // Six tables of two athletes, and nothing unfinished.
    assert_eq!(tree(data.path()).len(), 12);
}

#[test]
fn shards_together_write_what_one_run_writes_and_so_does_the_next_run() {
    let (export, whole, shared) = (folder(), folder(), folder());
    squad(export.path());
    per_athlete(export.path(), whole.path(), &["-q"]).with_code(1);
    let shards = ["1/3", "2/3", "3/3"].map(|shard| {
        let ended = per_athlete(export.path(), shared.path(), &["--shard", shard]);
        ended.stderr()
    });
    assert!(shards[1].contains("shard 2 of 3: "), "{shards:?}");
    let told = shards.iter().filter(|said| said.contains("restday: Cem: "));
    assert_eq!(told.count(), 1, "{shards:?}");
    assert_same(whole.path(), shared.path());
    per_athlete(export.path(), shared.path(), &["-q", "--jobs", "1"]).with_code(1);
    assert_same(whole.path(), shared.path());
}

#[test]
fn an_athlete_that_cannot_be_read_this_time_keeps_what_was_written_before() {
    let (export, data) = (folder(), folder());
    squad(export.path());
    per_athlete(export.path(), data.path(), &["-q"]).with_code(1);
    let before = tree(data.path());
    fs::remove_dir_all(export.path().join("007")).expect("can be removed");
    fs::create_dir(export.path().join("007")).expect("can be made");
    per_athlete(export.path(), data.path(), &["-q"])
        .with_code(1)
        .saying("restday: 007: ");
    assert!(tree(data.path()) == before);
}

#[test]
fn an_export_of_one_athlete_is_named_for_its_folder_unless_a_name_is_given() {
    let (squad_of, data) = (folder(), folder());
    squad(squad_of.path());
    let one = |arguments: &[&str]| {
        let run = Run::new("dataset").arg(squad_of.path().join("Anna Berg"));
        run.args(arguments.iter().copied()).to(data.path()).end()
    };
    one(&[]).with_code(0).saying("athlete=Anna-Berg: ");
    one(&["--name", "../Ünï %"])
        .with_code(0)
        .saying("athlete=Ünï: ");
    let days: Vec<PathBuf> = tree(&data.path().join("days")).into_keys().collect();
    let expected = ["Anna-Berg", "Ünï"].map(|name| format!("athlete={name}/part-0.parquet"));
    assert_eq!(days, expected.map(PathBuf::from));
}

#[test]
fn what_cannot_be_is_refused_before_anything_is_read() {
    let (export, other) = (folder(), folder());
    squad(export.path());
    let before = tree(export.path());
    let refused = |to: &Path| per_athlete(export.path(), to, &[]).with_code(2);
    refused(export.path())
        .saying("activities: is inside the export ")
        .saying("which restday never writes to");
    refused(&export.path().join("new/deep/er")).saying("which restday never writes to");
    refused(
        &other
            .path()
            .join("gone/../../")
            .join(export.path())
            .join("new"),
    )
    .saying("which restday never writes to");
    refused(&export.path().join("notes.txt")).saying("is not a folder");
    refused(&other.path().join("days.parquet")).saying("is not a folder");
    refused(Path::new("-")).saying("is not a folder");
    assert!(tree(export.path()) == before);
    let one = |arguments: &[&str]| {
        let run = Run::new("dataset").arg(export.path().join("007"));
        run.args(arguments.iter().copied())
            .to(other.path())
            .end()
            .with_code(2)
    };
    one(&["--name", "///"]).saying("a name needs a letter or a digit");
    one(&["--shard", "1/2"]).saying("--per-athlete");
    one(&["--per-athlete", "--shard", "3/2"]).saying("must be between 1/2 and 2/2");
    one(&["--per-athlete", "--name", "x"]).saying("--per-athlete: cannot be combined with --name");
    let both = Run::new("dataset")
        .arg(export.path().join("007"))
        .arg(export.path());
    both.to(other.path())
        .end()
        .with_code(2)
        .saying("name the athlete with --name");
    let nobody = Run::new("dataset")
        .arg(export.path().join("Cem"))
        .to(other.path());
    nobody.end().with_code(2).saying("no activities found");
    assert!(tree(other.path()).is_empty());
}

#[test]
fn two_names_of_one_partition_are_refused_and_an_export_named_twice_is_one() {
    let (export, data) = (folder(), folder());
    copy_of("2025/09", &export.path().join("Anna Berg"));
    per_athlete(
        export.path(),
        data.path(),
        &[export.path().to_str().expect("is text")],
    )
    .with_code(0)
    .saying("1 athlete, ");
    copy_of("2025/08", &export.path().join("Anna-Berg"));
    let before = tree(data.path());
    per_athlete(export.path(), data.path(), &[])
        .with_code(2)
        .saying("would be written to athlete=Anna-Berg, like another athlete");
    assert!(before == tree(data.path()), "something was written");
}

#[test]
fn where_nobody_can_be_read_nothing_is_said_to_be_written_and_no_folder_is_left() {
    let (export, work) = (folder(), folder());
    fs::create_dir(export.path().join("Cem")).expect("can be made");
    fs::write(export.path().join("Cem/run.fit"), "not a run").expect("can be written");
    let data = work.path().join("data");
    let said = per_athlete(export.path(), &data, &[]).with_code(1).stderr();
    assert!(said.contains("0 athletes, 1 left out"), "{said}");
    assert!(!said.contains("written"), "{said}");
    assert!(!data.exists());
    let wrong = work.path().join("athlete.toml");
    fs::write(&wrong, "max_hr = high").expect("can be written");
    let wrong = ["--athlete", wrong.to_str().expect("is text")];
    per_athlete(export.path(), &data, &wrong).with_code(2);
    assert!(!data.exists());
}
