//! `restday week` tells of a week as text, Markdown and HTML, by what is typed or by the ending of the file.

use std::fs;

use serde_json::Value;

use super::run::{Ended, Run, export, folder};

/// The last week of the made-up export, on the Monday after it.
fn week() -> Run {
    Run::on_export("week")
}

fn said(run: Run) -> String {
    run.end().with_code(0).text().replace('\u{a0}', " ")
}

fn json(run: Run) -> Value {
    let ended: Ended = run.args(["--format", "json"]).end().with_code(0);
    serde_json::from_slice(ended.stdout()).expect("is JSON")
}

#[test]
fn a_monday_shows_the_week_that_ended_and_the_seven_days_from_it_on() {
    let text = said(week());
    assert!(text.starts_with("Week of 8–14 Sep 2025\n"), "{text}");
    for part in [
        "\nThe week\nMonday to Sunday, compared with the mean of the 4 weeks before.\n",
        "\nWorth noting\n",
        "\nThe next seven days\n",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let on_one_line = text.replace('\n', " ");
    assert!(
        on_one_line.contains("Training advice, not medical advice."),
        "{text}"
    );
    assert!(
        text.lines().all(|line| line.chars().count() <= 72),
        "{text}"
    );
    assert!(!text.contains('\u{1b}'), "{text}");
    let document = json(week());
    assert_eq!(document["from"], "2025-09-08");
    assert_eq!(document["to"], "2025-09-14");
    let days = document["coming_days"].as_array().expect("days");
    assert_eq!(
        (days.len(), &days[0]["date"]),
        (7, &Value::from("2025-09-15"))
    );
}

#[test]
fn its_sums_are_those_of_the_table_of_weeks() {
    let document = json(week());
    let range = [
        "--from",
        "2025-09-08",
        "--to",
        "2025-09-14",
        "--format",
        "json",
    ];
    let table = Run::new("weeks")
        .arg(export())
        .args(range)
        .end()
        .with_code(0);
    let table: Value = serde_json::from_slice(table.stdout()).expect("is JSON");
    let row = &table["weeks"][0];
    let amount = |measure: &str| {
        let mut amounts = document["amounts"].as_array().expect("amounts").iter();
        let found = amounts.find(|one| one["measure"] == measure);
        found
            .and_then(|one| one["value"].as_f64())
            .expect("a value")
    };
    let close = |a: f64, b: &Value, what: &str| {
        let b = b.as_f64().unwrap_or_else(|| panic!("{what} in {row}"));
        assert!((a - b).abs() < 0.02, "{what}: {a} and {b}");
    };
    close(amount("load"), &row["load_points"], "load");
    close(amount("on foot") / 1000.0, &row["on_foot_km"], "on foot");
    close(amount("time") / 3600.0, &row["duration_h"], "hours");
}

#[test]
fn the_ending_of_a_file_selects_its_form_and_a_form_that_contradicts_it_is_refused() {
    let folder = folder();
    let written = |name: &str, more: &[&str]| {
        let path = folder.path().join(name);
        let run = week().args(more.iter().copied()).to(&path);
        run.end()
            .with_code(0)
            .with_empty_stdout()
            .saying("written: ");
        fs::read_to_string(path).expect("was written")
    };
    let (text, markdown) = (written("a.txt", &[]), written("a.md", &[]));
    let (html, json) = (written("a.html", &[]), written("a.json", &[]));
    assert!(text.starts_with("Week of "), "{text}");
    assert!(markdown.starts_with("# Week of "), "{markdown}");
    assert!(markdown.contains("\n- **Load:** "), "{markdown}");
    assert!(
        html.starts_with("<!DOCTYPE html><html lang=\"en\">"),
        "{html}"
    );
    assert!(json.starts_with("{\n"), "{json}");
    assert_eq!(written("b", &["--format", "markdown"]), markdown);
    let contradicting = week()
        .args(["--format", "text"])
        .to(&folder.path().join("b.md"));
    let said = "ends in .md, but --format is text; change one of the two";
    contradicting.end().with_code(2).saying(said);
    assert_eq!(written("c.txt", &["--jobs", "1"]), text);
    assert_eq!(written("c.html", &["--jobs", "4"]), html);
    let german = written("d.html", &["--lang", "de"]);
    assert!(
        german.contains("<html lang=\"de\">") && german.contains("Woche vom"),
        "{german}"
    );
}

#[test]
fn a_mail_is_one_column_with_nothing_from_outside() {
    let html = said(week().args(["--format", "html"]));
    for nothing in [
        "<script", "<style", "<link", "<img", "<table", "http:", "https:", "url(",
    ] {
        assert!(!html.contains(nothing), "{nothing} in {html}");
    }
    for part in [
        "<meta charset=\"utf-8\">",
        "<meta name=\"color-scheme\" content=\"light dark\">",
        "max-width:600px",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn a_file_in_the_export_and_other_endings_are_refused() {
    week()
        .to(&export().join("week.html"))
        .end()
        .with_code(2)
        .saying("which restday never writes to");
    let folder = folder();
    let refused = |name: &str| week().to(&folder.path().join(name)).end().with_code(2);
    refused("week.docx").saying(".txt, .md, .html or .json");
    refused("week").saying(".txt, .md, .html or .json");
    week().args(["--format", "pdf"]).end().with_code(2);
    let before = Run::new("week").arg(export()).args(["--on", "1999-01-01"]);
    before.end().with_code(2).with_empty_stdout();
}

#[test]
fn a_week_without_a_file_is_unknown_and_is_not_compared() {
    let text = said(Run::new("week").arg(export()).args(["--on", "2025-09-25"]));
    let text = text.replace('\n', " ");
    let expected = "No data for this week: your last recorded session was on Sunday 14 Sep 2025.";
    assert!(text.contains(expected), "{text}");
    assert!(
        !text.contains("usual") && !text.contains("too soon"),
        "{text}"
    );
    let document = json(Run::new("week").arg(export()).args(["--on", "2025-09-25"]));
    assert_eq!(document["amounts"].as_array().map(Vec::len), Some(0));
}

#[test]
fn illness_in_the_diary_is_told_and_answered_for() {
    let folder = folder();
    let corrections = folder.path().join("corrections.toml");
    let diary = "[diary]\n\"2025-09-12 to 2025-09-15\" = \"sick\"\n";
    fs::write(&corrections, diary).expect("can be written");
    let run = Run::new("week").arg(export()).args(["--on", "2025-09-15"]);
    let text = said(run.arg("--corrections").arg(&corrections)).replace('\n', " ");
    let noted = "Your diary: sick (Fri 12 Sep – Sun 14 Sep)";
    let spaces = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(spaces.contains(noted), "{text}");
    assert!(spaces.contains("Noted: sick;"), "{text}");
}
