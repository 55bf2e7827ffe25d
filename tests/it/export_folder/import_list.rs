//! `restday import`: totals by outcome and reason, a line a file where that is asked for.

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
    let list = list(&["--long"]);
    let (lines, _) = list.split_once("\n\n").expect("totals below the files");
    let paths: Vec<&str> = lines
        .lines()
        .filter_map(|line| line.get(11..)?.split(": ").next())
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
    let list = list(&["--long"]);
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
    begins(
        "broken/cut-off.fit",
        "damaged ",
        "211 records recovered, 3,355 bytes lost",
    );
    begins("broken/empty.fit", "failed ", "the file is empty");
    begins("broken/not-really.fit", "failed ", "plain text named .fit");
    begins(
        "device/monitoring-2025-06-10.fit",
        "wellness ",
        "wellness file",
    );
    begins("device/ridge-loop-route.gpx", "other ", "course");
    begins("notes.txt", "ignored ", "");
    begins("inner.zip!2025-07-02-18-08-47.fit", "read ", "8.8 km");
    begins(
        "2025-07-12-09-30-24.fit",
        "read ",
        "; run on Sat 12 Jul 2025",
    );
}

#[test]
fn a_list_ends_with_what_was_lost_and_why() {
    let list = list(&[]);
    let first: Vec<&str> = list.lines().take(2).collect();
    assert_eq!(
        first[0],
        "94 activities from 104 files, 5 May – 14 Sep 2025"
    );
    assert!(first[1].starts_with("run\u{a0}79, walk\u{a0}7"), "{list}");
    for row in [
        "read       91 files\n",
        "failed     1 file: the file is empty (broken/empty.fit)\n",
        "damaged    2 files: the end is missing (broken/cut-off.fit, broken/half.gpx)\n",
        "duplicate  4 files: ",
        "ignored    2 files: not a recognised activity file (notes.txt, …)\n",
    ] {
        assert!(list.contains(row), "{row:?} is not in\n{list}");
    }
    assert!(list.lines().count() < 24, "{list}");
}

#[test]
fn what_is_asked_for_is_listed_above_the_totals_and_nothing_else() {
    let only = |words: &str| -> Vec<String> {
        let list = list(&["--only", words]);
        let (lines, totals) = list.split_once("\n\n").expect("totals below the files");
        assert!(totals.starts_with("94 activities from 104 files"), "{list}");
        let verdict = |line: &str| line.split(' ').next().map(str::to_owned);
        lines.lines().filter_map(verdict).collect()
    };
    assert_eq!(only("failed"), ["failed"; 2]);
    assert_eq!(only("duplicates"), ["duplicate"; 4]);
    assert_eq!(
        only("salvaged,failed"),
        ["damaged", "failed", "damaged", "failed"]
    );
    let run = Run::new("import")
        .arg(export())
        .args(["--only", "failed", "--long"]);
    run.end()
        .with_code(2)
        .saying("--only: cannot be combined with --long");
}

#[test]
fn totals_of_reasons_add_up_to_all_files() {
    let document = json(&["--only", "failed"]);
    assert_eq!(document["files"].as_array().map(Vec::len), Some(2));
    let totals = &document["totals"];
    let reasons = totals["reasons"].as_array().expect("reasons");
    let files = reasons.iter().filter_map(|reason| reason["files"].as_u64());
    assert_eq!(Some(files.sum::<u64>()), totals["files"].as_u64());
    let empty = reasons.iter().find(|r| r["reason"] == "the file is empty");
    assert_eq!(
        empty.map(|r| &r["examples"][0]),
        Some(&"broken/empty.fit".into())
    );
}

#[test]
fn the_list_is_the_same_for_any_number_of_threads() {
    let with = |jobs| list(&["--jobs", jobs, "--long"]);
    assert_eq!(with("1"), with("4"));
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
    let name = "backup/tuesday run (copy).fit";
    let copy = export().join(name);
    let copy = copy.to_string_lossy();
    let other_spelling = format!("{}/./{name}", export().display());
    for file in [name, copy.as_ref(), other_spelling.as_str()] {
        assert_eq!(duplicates(&["--distinct", file]), Some(all - 1), "{file}");
    }
}

#[test]
fn a_file_named_twice_is_read_once() {
    let file = export().join("activities/2025-05-06-18-02-11.fit");
    let folder = export().join("activities");
    let run = Run::new("import").arg(&file).arg(&folder).arg(&file);
    let ended = run.args(["-q", "--long"]).end().with_code(0);
    let list = String::from_utf8_lossy(ended.stdout()).into_owned();
    let named = list
        .lines()
        .filter(|line| line.contains("2025-05-06-18-02-11.fit: "));
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
