//! `restday import`: one line a file, a reason for each, totals in the end.

use serde_json::Value;

use super::run::{Run, export};

fn list(arguments: &[&str]) -> String {
    let run = arguments
        .iter()
        .fold(Run::new("import").arg(export()), Run::arg);
    let ended = run.arg("-q").end().with_code(0);
    String::from_utf8(ended.stdout().to_vec()).expect("is text")
}

/// The line of a file, by the end of its path.
fn line<'a>(list: &'a str, path: &str) -> &'a str {
    let wanted = format!("{path}: ");
    let mut lines = list.lines().filter(|line| line.contains(&wanted));
    lines.next().unwrap_or_else(|| panic!("no line for {path}"))
}

fn json(arguments: &[&str]) -> Value {
    let text = list(&[arguments, &["--format", "json"]].concat());
    serde_json::from_str(&text).expect("is JSON")
}

#[test]
fn every_file_has_its_line_in_the_order_of_paths() {
    let list = list(&[]);
    let paths: Vec<&str> = list
        .lines()
        .filter_map(|line| line.get(11..)?.split(": ").next())
        .filter(|path| path.starts_with('/'))
        .collect();
    let mut sorted = paths.clone();
    sorted.sort_unstable();
    assert!(paths.len() > 100);
    let totals = json(&[])["totals"]["files"].as_u64();
    assert_eq!(Some(paths.len() as u64), totals);
    // Members stand where their archive stands.
    let archive = |path: &str| path.split('!').next().map(str::to_owned);
    let order: Vec<_> = paths.iter().map(|path| archive(path)).collect();
    let sorted: Vec<_> = sorted.iter().map(|path| archive(path)).collect();
    assert_eq!(order, sorted);
}

#[test]
fn each_line_says_what_the_file_was_and_why() {
    let list = list(&[]);
    let begins = |path: &str, verdict: &str, with: &str| {
        let line = line(&list, path);
        assert!(line.starts_with(verdict) && line.contains(with), "{line}");
    };
    begins(
        "activities/2025-05-06-18-02-11.fit",
        "read ",
        "run on Tue 6 May 2025 at 18:02",
    );
    begins(
        "backup/tuesday run (copy).fit",
        "duplicate ",
        "same distance, same heart rate",
    );
    begins(
        "other-app/2025-08-22-07-14-53.gpx",
        "duplicate ",
        "2025/08/2025-08-22-07-14-53.fit",
    );
    begins("broken/cut-off.fit", "salvaged ", "kept 211 records, lost ");
    begins("broken/empty.fit", "failed ", "the file is empty");
    begins(
        "broken/not-really.fit",
        "failed ",
        "its content is something else",
    );
    begins(
        "device/monitoring-2025-06-10.fit",
        "wellness ",
        "wellness file",
    );
    begins("device/ridge-loop-route.gpx", "other ", "course");
    begins("notes.txt", "foreign ", "");
    begins("inner.zip!2025-07-02-18-08-47.fit", "read ", "8.8 km");
    begins(
        "2025-07-12-09-30-24.fit",
        "read ",
        "; run on Sat 12 Jul 2025",
    );
}

#[test]
fn the_list_is_the_same_for_any_number_of_threads() {
    assert_eq!(list(&["--jobs", "1"]), list(&["--jobs", "4"]));
}

#[test]
fn the_document_says_the_same_in_fields() {
    let document = json(&[]);
    let files = document["files"].as_array().expect("files");
    let verdict = |word: &str| files.iter().filter(|f| f["verdict"] == word).count() as u64;
    let total = |name: &str| document["totals"][name].as_u64().expect("a count");
    assert_eq!(verdict("failed"), total("failed"));
    assert_eq!(verdict("foreign"), total("foreign"));
    assert_eq!(
        verdict("wellness") + verdict("other"),
        total("not_activities")
    );
    let copy = files
        .iter()
        .find(|f| {
            f["path"]
                .as_str()
                .is_some_and(|p| p.ends_with("(copy).fit"))
        })
        .expect("the copy");
    let of = copy["activities"][0]["duplicate_of"]["path"].as_str();
    assert!(of.is_some_and(|path| path.ends_with("2025-06-10-18-09-54.fit")));
    // The runner lives by Berlin time.
    assert_eq!(copy["activities"][0]["start"], "2025-06-10T18:09:54+02:00");
}

#[test]
fn decisions_about_duplicates_can_be_overruled() {
    let duplicates = |arguments: &[&str]| json(arguments)["totals"]["duplicates"].as_u64();
    let all = duplicates(&[]).expect("a count");
    assert!(all >= 2);
    assert_eq!(duplicates(&["--duplicates", "keep"]), Some(0));
    assert_eq!(duplicates(&["--duplicates", "set-aside"]), Some(all));
    let copy = export().join("backup/tuesday run (copy).fit");
    let copy = copy.to_string_lossy();
    assert_eq!(duplicates(&["--distinct", &copy]), Some(all - 1));
}

#[test]
fn a_file_named_twice_is_read_once() {
    let file = export().join("activities/2025-05-06-18-02-11.fit");
    let folder = export().join("activities");
    let run = Run::new("import").arg(&file).arg(&folder).arg(&file);
    let ended = run.arg("-q").end().with_code(0);
    let list = String::from_utf8_lossy(ended.stdout()).into_owned();
    let named = list
        .lines()
        .filter(|line| line.contains("2025-05-06-18-02-11.fit"));
    assert_eq!(named.count(), 1, "{list}");
}

#[test]
fn unread_files_end_a_strict_run_with_code_1() {
    Run::new("import")
        .arg(export())
        .arg("--strict")
        .end()
        .with_code(1);
    let sound = export().join("activities");
    Run::new("import")
        .arg(sound)
        .arg("--strict")
        .end()
        .with_code(0);
}
