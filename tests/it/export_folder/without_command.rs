//! A path without a command, words that are none, and where the summary of a report goes.

use std::fs;

use super::run::{Run, copy_of, export, folder};

#[test]
fn a_folder_alone_is_reported_on() {
    let made = folder();
    let export = export().display().to_string();
    let run = Run::new(&export).args(["--on", "2025-09-15"]);
    let ended = run.inside(made.path()).end().with_code(0);
    let ended = ended
        .saying("written: restday.png")
        .printing("Mon 15 Sep: ");
    let picture = fs::read(made.path().join("restday.png")).expect("was written");
    let named = Run::on_export("report").to(&made.path().join("b.png"));
    assert_eq!(named.end().text(), ended.text());
    assert!(fs::read(made.path().join("b.png")).expect("was written") == picture);
    let run = Run::new("--color=never").arg(&export).args(["-o", "-"]);
    assert!(run.end().with_code(0).stdout().starts_with(b"\x89PNG"));
}

#[test]
fn a_folder_that_is_called_like_a_command_is_the_command() {
    let here = folder();
    copy_of("2025/09", &here.path().join("today"));
    let command = Run::new("today").inside(here.path()).end();
    command.with_code(2).saying("no EXPORT given");
    let run = Run::new("./today").arg("-q").inside(here.path()).end();
    run.with_code(0);
    assert!(here.path().join("restday.png").exists());
}

#[test]
fn help_is_a_command_as_well() {
    let help = |words: [&'static str; 2]| {
        let run = Run::new(words[0]).args([words[1]]);
        run.end().with_code(0).text()
    };
    assert_eq!(help(["help", "today"]), help(["today", "--help"]));
    assert!(help(["--help", "--color=never"]).contains("\nStart here:\n"));
}

#[test]
fn words_that_are_not_understood_are_answered() {
    let said = |words: &[&'static str]| {
        let run = Run::new(words[0]).args(words[1..].iter().copied());
        run.end().with_code(2).with_empty_stdout().stderr()
    };
    assert_eq!(
        said(&["reprot"]),
        "restday: reprot: no such command, file or folder; did you mean report?\n"
    );
    assert!(said(&["~/Garmni"]).starts_with("restday: ~/Garmni: no such file or folder"));
    assert_eq!(
        said(&["days", "--form", "2025"]),
        "restday: --form: no such option; did you mean --from?\n"
    );
    assert_eq!(
        said(&["today", "--format", "yaml"]),
        "restday: --format yaml: is not known; use text or json\n"
    );
    // What acts on a terminal is not repeated.
    assert!(!said(&["\u{1b}[2Jx"]).contains('\u{1b}'));
    assert!(!said(&["days", "--from", "\u{1b}[2Jx"]).contains('\u{1b}'));
}
