//! Units and language reach everything that a person reads.

use super::run::{Run, export, folder};

/// Every command with text, and more arguments of it.
const TEXTS: [(&str, &[&str]); 10] = [
    ("report", &["-o", "a.svg", "--on", "2025-09-15"]),
    ("today", &["--on", "2025-09-15"]),
    ("week", &["--on", "2025-09-15"]),
    ("import", &["--long"]),
    ("athlete", &[]),
    ("validate", &[]),
    ("audit", &[]),
    ("activities", &["--explain", "20250607"]),
    ("activities", &["--format", "text"]),
    ("weeks", &["--format", "text"]),
];

fn text(command: &str, more: &[&str], spoken: [&str; 2]) -> String {
    let made = folder();
    let run = Run::new(command).arg(export()).inside(made.path());
    let run = more.iter().fold(run, Run::arg);
    let ended = run.args(spoken).end().with_code(0);
    ended.text().replace(['\u{a0}', '\u{202f}'], " ")
}

/// Whether a text has distances in a unit, or a column of them.
fn speaks(text: &str, unit: &str) -> bool {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.into_iter().any(|word| word == unit)
}

#[test]
fn miles_reach_every_text_with_distances() {
    for (command, more) in TEXTS {
        let metric = text(command, more, ["--units", "metric"]);
        let imperial = text(command, more, ["--units", "imperial"]);
        if !speaks(&metric, "km") {
            // What has no distances is the same in all units.
            assert!(metric == imperial || speaks(&imperial, "mi"), "{command}");
            continue;
        }
        assert!(!speaks(&metric, "mi"), "{command}: {metric}");
        assert!(speaks(&imperial, "mi"), "{command}: {imperial}");
    }
    let file = export().join("2025/09/2025-09-14-17-30-42.fit");
    let inspect = Run::new("inspect").arg(file).args(["--units", "imperial"]);
    let inspected = inspect.end().with_code(0).text();
    let ground = inspected.lines().find(|line| line.contains("ground"));
    assert!(
        ground.is_some_and(|line| speaks(line, "mi") && speaks(line, "ft")),
        "{ground:?}"
    );
}

#[test]
fn summaries_and_lists_in_miles_have_no_kilometres() {
    for (command, more) in TEXTS
        .into_iter()
        .filter(|(c, _)| ["report", "import"].contains(c))
    {
        let imperial = text(command, more, ["--units", "imperial"]);
        let impact = imperial.replace("impact km", "");
        assert!(!speaks(&impact, "km"), "{command}: {imperial}");
    }
}

#[test]
fn a_language_reaches_every_text() {
    for (command, more) in TEXTS
        .into_iter()
        .filter(|(_, more)| !more.contains(&"text"))
    {
        let english = text(command, more, ["--lang", "en"]);
        let german = text(command, more, ["--lang", "de"]);
        assert!(english != german, "{command}");
    }
}
