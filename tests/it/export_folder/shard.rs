//! `restday import --shard`: shards that together are the whole, and one store that they fill.

use std::path::Path;

use serde_json::Value;

use super::run::{Run, copy_of, export, folder};

const SHARDS: [&str; 3] = ["1/3", "2/3", "3/3"];

fn list(export: &Path, arguments: &[&str]) -> Value {
    let run = Run::new("import").arg(export).args(["--format", "json"]);
    let ended = run.args(arguments.iter().copied()).end().with_code(0);
    serde_json::from_slice(ended.stdout()).expect("is JSON")
}

/// Paths of a list, members of archives with their archive alone.
fn paths(list: &Value) -> Vec<String> {
    let files = list["files"].as_array().expect("files").iter();
    let paths = files.map(|file| {
        let path = file["path"].as_str().expect("a path");
        let path = path.split('!').next().unwrap_or(path);
        path.to_owned()
    });
    let mut paths: Vec<String> = paths.collect();
    paths.sort();
    paths
}

#[test]
fn every_file_is_in_one_shard_and_an_archive_is_in_one_as_a_whole() {
    let whole = paths(&list(&export(), &[]));
    let mut shared = Vec::new();
    for shard in SHARDS {
        let shard_paths = paths(&list(&export(), &["--shard", shard]));
        assert!(shard_paths.len() < whole.len(), "{shard}");
        assert!(
            !shard_paths.iter().any(|path| shared.contains(path)),
            "{shard}"
        );
        shared.extend(shard_paths);
    }
    shared.sort();
    assert_eq!(shared, whole);
}

#[test]
fn a_file_keeps_its_shard_wherever_the_export_lies_and_whatever_else_is_in_it() {
    let copy = folder();
    copy_of("2025/08", &copy.path().join("2025/08"));
    let all = paths(&list(copy.path(), &[]));
    assert!(all.len() > 10, "{all:?}");
    for shard in SHARDS {
        let here = paths(&list(copy.path(), &["--shard", shard]));
        let mut there = paths(&list(&export(), &["--shard", shard]));
        there.retain(|path| path.starts_with("2025/08"));
        assert_eq!(here, there, "{shard}");
    }
}

#[test]
fn shards_fill_one_store_and_a_run_over_all_has_nothing_left_to_read() {
    let folder = folder();
    let store = folder.path().to_string_lossy().into_owned();
    for shard in SHARDS {
        let list = list(&export(), &["--shard", shard, "--store", &store]);
        assert_eq!(list["totals"]["reused"], 0, "{shard}");
    }
    let mut whole = list(&export(), &["--store", &store]);
    assert_eq!(whole["totals"]["reused"], whole["totals"]["files"]);
    let mut without = list(&export(), &["--no-store"]);
    // What is known from before is all that a store may change.
    for list in [&mut whole, &mut without] {
        list["totals"]["reused"] = Value::Null;
        for file in list["files"].as_array_mut().expect("files") {
            file["reused"] = Value::Null;
        }
    }
    assert!(whole == without, "another list");
}

#[test]
fn a_list_says_that_it_is_of_a_shard_and_what_it_cannot_know() {
    let ended = Run::new("import")
        .arg(export())
        .args(["--shard", "2/3"])
        .end()
        .with_code(0);
    let text = String::from_utf8_lossy(ended.stdout()).into_owned();
    assert!(text.starts_with("shard 2 of 3: "), "{text}");
    let last = text.lines().next_back();
    assert!(
        last.is_some_and(|last| last.contains("without --shard")),
        "{text}"
    );
    let document = list(&export(), &["--shard", "2/3"]);
    assert_eq!(
        document["shard"],
        serde_json::json!({ "index": 2, "of": 3 })
    );
    assert_eq!(document["totals"]["missing"], Value::Null);
    assert_eq!(list(&export(), &[]).get("shard"), None);
}

#[test]
fn what_is_no_shard_is_refused_with_the_reason() {
    for (words, why) in [
        ("0/3", "shard must be between 1/3 and 3/3"),
        ("3/2", "shard must be between 1/2 and 2/2"),
        ("1/0", "there must be at least 1 shard"),
        (
            "x",
            "write the number of the shard and how many there are, such as 2/8",
        ),
    ] {
        Run::new("import")
            .arg(export())
            .args(["--shard", words])
            .end()
            .with_code(2)
            .with_empty_stdout()
            .saying(why);
    }
}
