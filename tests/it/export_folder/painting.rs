//! Text is painted where it may be, is the same words without paint, and keeps within its width.

use unicode_width::UnicodeWidthStr;

use super::run::{Run, folder};
use super::screen::without_paint;

const ESCAPE: &str = "\u{1b}[";

/// Runs a command that writes text, with more arguments and variables, and gives what it said.
fn text(command: &str, arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let folder = folder();
    let mut run = Run::on_export(command).inside(folder.path());
    if command == "report" {
        run = run.args(["-o", "picture.png"]);
    }
    run = run.args(arguments.iter().copied());
    for (name, value) in variables {
        run = run.env(name, value);
    }
    run.end().with_code(0).text()
}

const COMMANDS: [&str; 3] = ["today", "report", "audit"];

#[test]
fn a_pipe_gets_words_alone() {
    for command in COMMANDS {
        assert!(!text(command, &[], &[]).contains(ESCAPE), "{command}");
        let never = text(command, &["--color", "never"], &[("CLICOLOR_FORCE", "1")]);
        assert!(!never.contains(ESCAPE), "{command}");
    }
}

#[test]
fn what_is_wished_for_wins_over_what_is_guessed() {
    let painted = |arguments: &[&str], variables: &[(&str, &str)]| {
        text("today", arguments, variables).contains(ESCAPE)
    };
    assert!(painted(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(!painted(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(painted(&["--color=always"], &[("NO_COLOR", "1")]));
    // An empty variable says nothing.
    assert!(painted(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")]));
}

#[test]
fn painted_text_is_word_for_word_the_plain_one() {
    for command in COMMANDS {
        let painted = text(command, &["--color", "always"], &[]);
        assert!(painted.contains(ESCAPE), "{command} is not painted");
        let words =
            |text: &str| -> Vec<String> { text.lines().map(|l| l.trim_end().to_owned()).collect() };
        let plain = text(command, &["--color", "never"], &[]);
        assert_eq!(words(&without_paint(&painted)), words(&plain), "{command}");
    }
}

#[test]
fn a_file_is_never_painted() {
    let folder = folder();
    let path = folder.path().join("audit.txt");
    let run = Run::on_export("audit").args(["--color", "always"]);
    run.to(&path).end().with_code(0);
    let text = std::fs::read_to_string(&path).expect("is text");
    assert!(!text.contains('\u{1b}'));
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for command in COMMANDS {
        for (stated, most) in [("40", 40), ("50", 50), ("66", 66), ("80", 80), ("200", 80)] {
            let said = text(command, &[], &[("COLUMNS", stated)]);
            // A path is not torn apart.
            let lines = said.lines().filter(|line| !line.contains('/'));
            for line in lines {
                assert!(line.width() <= most, "{command} in {stated}: {line}");
            }
        }
        let default = text(command, &[], &[]);
        assert_eq!(default, text(command, &[], &[("COLUMNS", "80")]));
    }
}

#[test]
fn narrow_text_has_the_words_of_the_wide_one() {
    // The strip shows fewer days and the table fewer columns; sentences are the same.
    let wide = text("today", &[], &[]).replace('\n', " ");
    let narrow = text("today", &[], &[("COLUMNS", "50")]).replace('\n', " ");
    let words = |text: &str| -> Vec<String> {
        let words = text.split_whitespace().filter(|w| w.is_ascii());
        words.map(str::to_owned).collect()
    };
    let (wide, narrow) = (words(&wide), words(&narrow));
    let lost = wide.iter().filter(|word| !narrow.contains(word));
    // Of the strip: the days of two Mondays that are out of sight.
    let lost: Vec<&String> = lost.filter(|w| w.parse::<u8>().is_err()).collect();
    let of_the_strip = ["Jul", "Aug", "!"];
    assert!(
        lost.iter()
            .all(|word| of_the_strip.contains(&word.as_str())),
        "{lost:?}"
    );
}

/// The signs of a row of the strip, from its margin on.
fn row(said: &str, name: &str) -> Vec<char> {
    let line = said
        .lines()
        .find(|line| line.trim_start().starts_with(name));
    let line = line.unwrap_or_else(|| panic!("no {name} in {said}"));
    line.chars().skip(14).collect()
}

#[test]
fn the_strip_shows_what_the_table_of_days_tells() {
    let said = text("today", &[], &[]);
    let (load, kinds) = (row(&said, "load"), row(&said, "advised"));
    // 66 columns: 8 weeks up to 15 September, the line after it, and 9 days ahead.
    assert_eq!(kinds.len(), 66);
    assert_eq!(kinds[56], '│');
    let range = ["--from", "2025-07-22", "--to", "2025-09-15"];
    let table = Run::on_export("days").args(range).end().with_code(0);
    let table = String::from_utf8_lossy(table.stdout()).into_owned();
    let mut rows = table
        .lines()
        .map(|line| line.split(',').collect::<Vec<_>>());
    let header = rows.next().expect("a header");
    let column = |name: &str| {
        let at = header.iter().position(|column| *column == name);
        at.unwrap_or_else(|| panic!("no {name}"))
    };
    let (kind, state) = (column("advice"), column("state"));
    let mut looked_at = 0;
    for (at, row) in rows.enumerate() {
        let sign = match row[kind] {
            "rest" => '█',
            "walk" => '▓',
            "recovery_run" => '▒',
            "easy" => '░',
            _ => '·',
        };
        assert_eq!(kinds[at], sign, "{}", row[0]);
        let bar = ('▁'..='█').contains(&load[at]);
        assert_eq!(bar, row[state] == "trained", "{}", row[0]);
        looked_at += 1;
    }
    assert_eq!(looked_at, 56);
    assert!(load[..56].contains(&'█'), "the highest bar is full");
    assert!(said.contains("◂today"));
}

#[test]
fn a_bad_word_for_colours_is_answered_with_the_good_ones() {
    let run = Run::on_export("today").args(["--color", "pink"]).end();
    run.with_code(2).saying("auto, always or never");
}
