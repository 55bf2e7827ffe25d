//! `restday audit` checks a block against the rules.

use std::fs;

use super::run::{Run, export, folder};

fn block(from: &'static str, to: &'static str) -> Run {
    Run::new("audit")
        .arg(export())
        .args(["--from", from, "--to", to])
}

#[test]
fn a_block_is_told_as_text_and_findings_decide_the_ending() {
    let ended = block("2025-05-05", "2025-09-14").end().with_code(0);
    let text = String::from_utf8_lossy(ended.stdout()).into_owned();
    assert!(
        text.contains("Training block 5 May – 14 Sep 2025, 133 days"),
        "{text}"
    );
    let missed = text.contains("  missed ");
    block("2025-05-05", "2025-09-14")
        .args(["--fail-on", "note"])
        .end()
        .with_code(i32::from(missed));
}

#[test]
fn days_outside_the_export_are_no_block() {
    block("2019-01-01", "2019-02-01")
        .end()
        .with_code(2)
        .saying("no data from 2019-01-01 to 2019-02-01");
}

#[test]
fn one_day_is_a_block() {
    block("2025-07-18", "2025-07-18").end().with_code(0);
}

#[test]
fn a_slip_in_a_rules_file_is_answered_with_its_line() {
    let folder = folder();
    let rules = folder.path().join("rules.toml");
    fs::write(&rules, "\n[longest_rn]\n").expect("can be written");
    block("2025-05-05", "2025-09-14")
        .arg("--rules")
        .arg(&rules)
        .end()
        .with_code(2)
        .with_empty_stdout()
        .saying("rules.toml: line 2: rule longest_rn is not known; did you mean longest_run?");
}

#[test]
fn a_picture_and_a_document_are_written_by_their_endings() {
    let folder = folder();
    for (name, start) in [("a.png", &b"\x89PNG"[..]), ("a.json", b"{")] {
        let path = folder.path().join(name);
        block("2025-08-01", "2025-09-14")
            .to(&path)
            .end()
            .with_code(0);
        assert!(fs::read(&path).expect("was written").starts_with(start));
    }
}
