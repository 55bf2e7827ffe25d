//! The program on a terminal, which `script` of util-linux plays; without it these tests are skipped.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::run::{export, folder};
use super::screen::Screen;

/// What a terminal so many columns wide is told by a command line; `None` without `script`.
fn on_terminal(columns: u16, term: &str, command: &str) -> Option<String> {
    let version = Command::new("script").arg("--version").output().ok()?;
    if !String::from_utf8_lossy(&version.stdout).contains("util-linux") {
        return None;
    }
    let program = env!("CARGO_BIN_EXE_restday");
    let line = format!("stty cols {columns} rows 24; '{program}' {command}");
    let mut script = Command::new("script");
    for name in [
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "NO_COLOR",
        "CI",
        "COLUMNS",
        "XDG_CACHE_HOME",
        "XDG_CONFIG_HOME",
        "RESTDAY_CONFIG",
        "HOME",
    ] {
        script.env_remove(name);
    }
    let ended = script
        .env("TERM", term)
        .args(["-q", "-e", "-c", &line, "/dev/null"])
        .stdin(Stdio::null())
        .output()
        .ok()?;
    assert!(ended.status.success(), "{ended:?}");
    Some(String::from_utf8_lossy(&ended.stdout).into_owned())
}

fn skipped() {
    eprintln!("skipped: there is no `script` of util-linux");
}

fn today() -> String {
    format!("today '{}' --on 2025-09-15", export().display())
}

#[test]
fn a_terminal_is_painted_and_as_wide_as_it_is() {
    let Some(said) = on_terminal(50, "xterm-256color", &today()) else {
        return skipped();
    };
    assert!(said.contains("\u{1b}[38;5;"), "{said}");
    let lines = Screen::after(&said).lines;
    assert!(lines.iter().all(|l| l.chars().count() <= 50), "{lines:#?}");
    let longest = lines.iter().map(|line| line.trim_end().chars().count());
    assert!(longest.max() > Some(40), "{lines:#?}");
}

#[test]
fn a_terminal_that_cannot_paint_or_is_asked_not_to_gets_words_alone() {
    let Some(dumb) = on_terminal(80, "dumb", &today()) else {
        return skipped();
    };
    assert!(!dumb.contains('\u{1b}'), "{dumb}");
    let never = format!("--color never {}", today());
    let never = on_terminal(80, "xterm-256color", &never).expect("has run before");
    assert!(!never.contains("\u{1b}[38;5;") && !never.contains("\u{1b}[1m"));
}

#[test]
fn standard_error_is_judged_by_itself() {
    let folder = folder();
    let (out, picture) = (folder.path().join("out"), folder.path().join("picture.png"));
    let report = format!(
        "report '{}' --on 2025-09-15 -o - > '{}'",
        export().display(),
        picture.display()
    );
    let Some(said) = on_terminal(80, "xterm-256color", &report) else {
        return skipped();
    };
    assert!(said.contains("\u{1b}["), "{said}");
    let piped = format!("{} > '{}'", today(), out.display());
    on_terminal(80, "xterm-256color", &piped).expect("has run before");
    let piped = fs::read_to_string(&out).expect("is text");
    assert!(piped.contains("READY FOR HARD TRAINING") && !piped.contains('\u{1b}'));
}

/// The made-up export several times over, so that reading takes its time.
fn much(folder: &Path) {
    for copy in 0..8 {
        copy_all(&export(), &folder.join(copy.to_string()));
    }
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("can be made");
    for entry in fs::read_dir(from).expect("can be listed") {
        let entry = entry.expect("can be listed");
        let to = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy_all(&entry.path(), &to),
            false => drop(fs::copy(entry.path(), to).expect("can be copied")),
        }
    }
}

#[test]
fn progress_is_told_in_one_line_that_goes_away() {
    let folder = folder();
    much(folder.path());
    let command = format!(
        "today '{}' --jobs 1 --on 2025-09-15",
        folder.path().display()
    );
    for columns in [40, 80] {
        let Some(said) = on_terminal(columns, "xterm-256color", &command) else {
            return skipped();
        };
        let Screen { lines, cleared } = Screen::after(&said);
        let told = |line: &String| line.contains(" files, ") && line.contains(" left");
        assert!(cleared.iter().any(told), "{cleared:#?}");
        for line in cleared.iter().chain(&lines) {
            assert!(line.chars().count() <= usize::from(columns), "{line:?}");
        }
        assert!(lines[0].starts_with("Monday 15 Sep 2025:"), "{lines:#?}");
        assert!(!lines.iter().any(told), "{lines:#?}");
    }
    for quiet in ["-q", "2>/dev/null"] {
        let said = on_terminal(80, "xterm-256color", &format!("{command} {quiet}"));
        assert!(
            !said.expect("has run before").contains(" files, "),
            "{quiet}"
        );
    }
    let dumb = on_terminal(80, "dumb", &command).expect("has run before");
    assert!(!dumb.contains(" files, "), "{dumb}");
}

#[test]
fn short_work_shows_no_progress() {
    let folder = export().join("activities");
    let files = folder.read_dir().expect("can be listed");
    let files = files.map(|entry| entry.expect("can be listed").path());
    let first = files.min().expect("there is a file");
    let command = format!("today '{}'", first.display());
    let Some(said) = on_terminal(80, "xterm-256color", &command) else {
        return skipped();
    };
    assert!(!said.contains(" files, "), "{said}");
}

#[test]
fn not_even_raw_cells_turn_a_terminal_around() {
    let folder = folder();
    let gpx = fs::read_to_string(export().join("other-app/2025-05-19-18-08-26.gpx"));
    let gpx = gpx
        .expect("is text")
        .replace("<name>Run", "<name>\u{202e}Run");
    fs::write(folder.path().join("run.gpx"), gpx).expect("can be written");
    let table = |file: &str| {
        format!(
            "activities '{}' --format csv --raw-cells {file}",
            folder.path().display()
        )
    };
    let Some(said) = on_terminal(80, "xterm-256color", &table("")) else {
        return skipped();
    };
    assert!(said.contains("\u{fffd}Run"), "{said}");
    let out = folder.path().join("out");
    let piped = on_terminal(
        80,
        "xterm-256color",
        &table(&format!("> '{}'", out.display())),
    );
    assert!(piped.is_some());
    assert!(
        fs::read_to_string(&out)
            .expect("is text")
            .contains("\u{202e}Run")
    );
}
