//! Completions and manual pages tell every command and every option of the help.

use std::fs;

use super::run::Run;

const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

fn stdout(run: Run) -> String {
    String::from_utf8_lossy(run.end().with_code(0).stdout()).into_owned()
}

/// Every command that the help lists, in groups between the examples and the options.
fn commands() -> Vec<String> {
    let help = stdout(Run::new("--help"));
    let (_, after) = help.split_once("\nStart here:\n").expect("lists commands");
    let (listed, _) = after.split_once("\nOptions:\n").expect("lists options");
    let names = listed.lines().filter_map(|line| line.strip_prefix("  "));
    let names = names.filter_map(|line| line.split_whitespace().next());
    let names: Vec<String> = names.map(str::to_owned).collect();
    assert!(names.len() >= 14, "{names:?}");
    names
}

/// Every long option of a help.
fn options(help: &str) -> Vec<String> {
    let lines = help.lines().map(str::trim_start);
    let options = lines.filter(|line| line.starts_with('-'));
    let words = options.filter_map(|line| line.split([' ', ',']).find(|w| w.starts_with("--")));
    words.map(str::to_owned).collect()
}

#[test]
fn every_shell_completes_every_command_and_option() {
    for shell in SHELLS {
        let script = stdout(Run::new("completions").arg(shell));
        for command in commands() {
            assert!(script.contains(&command), "{shell}: no {command}");
            for option in options(&stdout(Run::new(&command).arg("--help"))) {
                // Fish writes long options without their dashes.
                let option = option.trim_start_matches("--");
                assert!(script.contains(option), "{shell}: no {option}");
            }
        }
    }
    let run = Run::new("completions").arg("tcsh").end();
    run.with_code(2).with_empty_stdout().saying("fish");
}

#[test]
fn the_manual_names_every_command_and_each_page_every_option() {
    // A hyphen is written with a backslash before it.
    let page = |run: Run| stdout(run).replace("\\-", "-");
    let whole = page(Run::new("man"));
    assert!(whole.contains(".TH restday 1"), "{whole}");
    assert!(whole.contains("Exit codes: 0 finished"), "{whole}");
    for command in commands() {
        assert!(
            whole.contains(&format!("restday-{command}(1)")),
            "{command}"
        );
        let one = page(Run::new("man").arg(&command));
        assert!(one.contains(&format!(".TH restday-{command} 1")), "{one}");
        let options = options(&stdout(Run::new(&command).arg("--help")));
        assert!(
            options.iter().any(|option| option == "--color"),
            "{options:?}"
        );
        for option in options {
            assert!(one.contains(&option), "{command}: no {option}");
        }
        let help = stdout(Run::new(&command).arg("--help"));
        let example = help.lines().find(|line| line.starts_with("  restday "));
        let example = example.expect("has an example");
        assert!(one.contains(example), "{command}: no {example}");
    }
    // What -h leaves out is explained as well, and the usage is that of the help.
    let days = page(Run::new("man").arg("days"));
    assert!(
        days.contains("Number of threads [default: one per core]"),
        "{days}"
    );
    assert!(
        days.contains("restday days\\fR [OPTIONS] [EXPORT]..."),
        "{days}"
    );
    assert!(
        page(Run::new("man")).contains("restday\\fR EXPORT..."),
        "{days}"
    );
    let folder = tempfile::tempdir().expect("a folder");
    let run = Run::new("man")
        .arg("--into")
        .arg(folder.path().join("man1"));
    run.end().with_code(0).with_empty_stdout();
    for command in commands() {
        let written = fs::read_to_string(folder.path().join(format!("man1/restday-{command}.1")));
        assert_eq!(written.ok(), Some(stdout(Run::new("man").arg(&command))));
    }
    assert!(folder.path().join("man1/restday.1").exists());
    let run = Run::new("man").arg("tody").end();
    run.with_code(2)
        .with_empty_stdout()
        .saying("tody: no such command; the commands are report, today");
}

#[test]
fn help_is_painted_when_asked_to() {
    let help = |word: &str| stdout(Run::new("--color").args([word, "--help"]));
    assert!(help("always").contains("\u{1b}["));
    assert!(!help("never").contains('\u{1b}'));
}
