//! Settings of `config.toml`: what they fill in, what goes before them, and what is said of faults; each in a home
//! of its own.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::run::{Run, copy_of, export, folder};

/// A home folder with nothing in it.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        Self(folder())
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Puts a configuration where it is looked for.
    fn with(self, text: &str) -> Self {
        fs::create_dir_all(self.at(".config/restday")).expect("can be made");
        fs::write(self.file(), text).expect("can be written");
        self
    }

    fn file(&self) -> PathBuf {
        self.at(".config/restday/config.toml")
    }

    fn run(&self, command: &str) -> Run {
        let home = self.0.path().to_str().expect("a name").to_owned();
        let run = Run::new(command).env("HOME", &home).inside(self.0.path());
        match command {
            "config" | "inspect" | "man" => run,
            _ => run.arg("--no-store"),
        }
    }
}

/// A configuration whose export is the made-up one.
fn of_export(more: &str) -> Home {
    Home::new().with(&format!("exports = '{}'\n{more}", export().display()))
}

/// Lines of text, by their first word and with single blanks.
fn line(text: &str, name: &str) -> String {
    let line = text.lines().find(|line| line.starts_with(name));
    let words = line.unwrap_or_default().split_whitespace();
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn with_an_export_in_the_configuration_commands_work_alone() {
    let home = of_export("");
    let alone = home.run("today").args(["--on", "2025-09-15"]).end();
    let named = Run::on_export("today").arg("--no-store").end();
    let alone = alone.with_code(0).text();
    assert!(alone.starts_with("Monday 15 Sep 2025:"), "{alone}");
    assert_eq!(alone, named.with_code(0).text());
    for command in [
        "activities",
        "weeks",
        "import",
        "athlete",
        "validate",
        "audit",
    ] {
        let ended = home.run(command).end().with_code(0);
        assert!(ended.stdout().len() > 100, "{command}");
    }
    home.run("report")
        .end()
        .with_code(0)
        .saying("written: restday.png");
}

#[test]
fn without_one_it_is_said_what_to_do() {
    let none = Home::new();
    none.run("today")
        .end()
        .with_code(2)
        .with_empty_stdout()
        .saying("no EXPORT given: name the folder or zip archive")
        .saying(
            "`restday today ~/Garmin/Activities`, or set exports in ~/.config/restday/config.toml",
        )
        .saying("(`restday config --init` writes one)");
    // A configuration that names none is not to be made, but filled in.
    let empty = Home::new().with("units = 'metric'\n");
    let said = empty.run("today").end().with_code(2).stderr();
    assert!(
        said.contains("or set exports in ~/.config/restday/config.toml\n"),
        "{said}"
    );
    // Without a home there is no place to name.
    let said = Run::new("today").end().with_code(2).stderr();
    assert!(!said.contains("config.toml"), "{said}");
}

#[test]
fn the_command_line_goes_before_the_configuration_and_that_before_the_default() {
    let home = of_export("units = 'imperial'\ntheme = 'dark'\n");
    let report = |more: &[&'static str]| {
        let run = home
            .run("report")
            .args(["--on", "2025-09-15", "-o", "a.svg"]);
        let ended = run.args(more.iter().copied()).end().with_code(0);
        let drawn = fs::read_to_string(home.at("a.svg")).expect("was written");
        (ended.text(), drawn)
    };
    let (by_config, drawn) = report(&[]);
    let (by_hand, plain) = report(&["--units", "metric", "--theme", "light"]);
    assert!(
        by_config.contains("\u{a0}mi ") && !by_hand.contains("\u{a0}mi "),
        "{by_config}"
    );
    assert!(drawn != plain);
    let usual = Run::on_export("report").args(["--no-store", "-o", "a.svg"]);
    usual.inside(home.0.path()).end().with_code(0);
    assert!(fs::read_to_string(home.at("a.svg")).expect("was written") == plain);

    copy_of("2025/09", &home.at("other"));
    let other = home.run("weeks").arg("other").end().with_code(0).text();
    assert!(other.lines().count() < home.run("weeks").end().text().lines().count());
}

#[test]
fn an_athlete_of_the_configuration_is_that_of_its_exports_and_of_nobody_else() {
    let home = of_export("athlete = 'me.toml'\n");
    let me = home.at(".config/restday/me.toml");
    fs::write(&me, "[[thresholds]]\nmax_hr_bpm = 201\n").expect("can be written");
    let athlete = |home: &Home, more: &[&Path]| {
        let run = home.run("athlete").args(["--format", "json"]);
        let ended = more.iter().fold(run, Run::arg).end().with_code(0);
        (ended.text().contains("201"), ended.stderr())
    };
    assert_eq!(athlete(&home, &[]), (true, String::new()));
    // A part of its export is that athlete's as well.
    let part = export().join("2025/09");
    assert!(athlete(&home, &[&part]).0);
    copy_of("2025/09", &home.at("friend"));
    let (used, said) = athlete(&home, &[Path::new("friend")]);
    assert!(
        !used && said.contains("if they are yours, add --athlete me.toml"),
        "{said}"
    );
    let quiet = athlete(&home, &[Path::new("friend"), Path::new("-q")]);
    assert_eq!(quiet, (false, String::new()));
    // Where no export is named, whatever is read is the user's own.
    let of_all = Home::new().with("athlete = 'me.toml'\n");
    fs::copy(&me, of_all.at(".config/restday/me.toml")).expect("can be copied");
    assert!(athlete(&of_all, &[&part]).0);
}

#[test]
fn a_member_of_an_archive_belongs_to_whoever_owns_the_archive() {
    let member = export().join("packed/early-june.zip!june/2025-06-03-18-12-20.fit");
    let owns = |exports: &Path| {
        let text = format!("exports = '{}'\nathlete = 'me.toml'\n", exports.display());
        let home = Home::new().with(&text);
        // If it is read, it ends the command.
        fs::write(home.at(".config/restday/me.toml"), "nonsense").expect("can be written");
        let ended = home.run("inspect").arg(&member).end();
        ended.stderr().contains("me.toml: line 1")
    };
    assert!(owns(&export().join("packed/early-june.zip")));
    assert!(owns(&export().join("packed")));
    assert!(!owns(&export().join("packed/old-laptop.zip")));
    assert!(!owns(&export().join("2025")));
}

#[test]
fn settings_that_are_for_other_exports_are_shown_as_unused() {
    let home = of_export("athlete = 'me.toml'\n");
    fs::write(home.at(".config/restday/me.toml"), "").expect("can be written");
    fs::create_dir(home.at("friend")).expect("can be made");
    let text = home.run("config").arg("friend").end().with_code(0).text();
    assert_eq!(
        line(&text, "athlete"),
        "athlete none config file, line 2, is for other exports"
    );
    assert_eq!(line(&text, "exports"), "exports friend command line");
}

#[test]
fn a_squad_takes_no_athlete_from_the_configuration() {
    let home = Home::new();
    copy_of("2025/09", &home.at("squad/Anna"));
    let home = home.with("exports = '~/squad'\nathlete = 'me.toml'\ncorrections = 'c.toml'\n");
    // Neither is there, and neither is looked for.
    home.run("report")
        .args(["--per-athlete", "--formats", "svg", "--on", "2025-09-15"])
        .end()
        .with_code(0);
    assert!(home.at("restday-reports/Anna.svg").exists());
}

#[test]
fn faults_are_told_by_file_and_line() {
    let fault = |text: &str| {
        let home = Home::new().with(text);
        let ended = home.run("today").end().with_code(2).with_empty_stdout();
        ended.stderr()
    };
    assert_eq!(
        fault("units = 'metric'\nexport = 'x'\n"),
        "restday: ~/.config/restday/config.toml: line 2: export is not known; did you mean exports?\n"
    );
    assert!(
        fault("exports = 'x\n").starts_with("restday: ~/.config/restday/config.toml: line 1: ")
    );
    assert_eq!(
        fault("# mine\nexports = '~/Garmin'\n"),
        "restday: ~/.config/restday/config.toml: line 2: exports: ~/Garmin: no such file or folder; correct \
         the line or remove it\n"
    );
    let home = of_export("corrections = 'gone.toml'\n");
    home.run("days")
        .end()
        .with_code(2)
        .saying("line 2: corrections: gone.toml: no such file");
    // Commands that need no settings work all the same.
    let broken = Home::new().with("nonsense");
    broken.run("man").end().with_code(0);
    broken.run("config").arg("--path").end().with_code(0);
    broken
        .run("config")
        .end()
        .with_code(2)
        .saying("config.toml: line 1");
}

#[test]
fn every_setting_is_shown_with_its_source() {
    let home = Home::new()
        .with("exports = ['~/a', '/no/such']\nathlete = 'me.toml'\nunits = 'imperial'\n");
    fs::create_dir(home.at("a")).expect("can be made");
    fs::write(home.at(".config/restday/me.toml"), "").expect("can be written");
    fs::write(home.at(".config/restday/corrections.toml"), "").expect("can be written");
    let run = home
        .run("config")
        .args(["--theme", "dark"])
        .env("NO_COLOR", "1");
    let text = run.end().with_code(0).text();
    for expected in [
        "config file ~/.config/restday/config.toml default",
        "exports ~/a config file, line 1",
        "athlete ~/.config/restday/me.toml config file, line 2",
        "corrections ~/.config/restday/corrections.toml default (next to the athlete file)",
        "units imperial config file",
        "theme dark command line",
        "lang en default",
        "cache ~/.cache/restday default",
        "color never environment (NO_COLOR)",
    ] {
        let name = match expected.starts_with("config file") {
            true => "config file",
            false => expected.split(' ').next().expect("a name"),
        };
        assert_eq!(line(&text, name), expected, "{text}");
    }
    assert!(text.contains("/no/such (not there)"), "{text}");
    let home_path = home.0.path().display().to_string();
    assert!(!text.contains(&home_path), "{text}");
    let none = Home::new().run("config").end().with_code(0).text();
    assert_eq!(line(&none, "exports"), "exports none default");
    assert!(line(&none, "config file").contains("none (would be ~/.config/restday/config.toml)"));
}

#[test]
fn a_first_file_is_written_once_and_changes_nothing() {
    let home = Home::new();
    let path = home.run("config").arg("--path").end().with_code(0).text();
    assert_eq!(path, format!("{}\n", home.file().display()));
    let init = || home.run("config").arg("--init").end();
    init()
        .with_code(0)
        .printing("written: ~/.config/restday/config.toml");
    let text = fs::read_to_string(home.file()).expect("was written");
    assert!(
        text.lines()
            .all(|line| line.is_empty() || line.starts_with('#')),
        "{text}"
    );
    let shown = home.run("config").end().with_code(0).text();
    assert_eq!(line(&shown, "units"), "units metric default");
    fs::write(home.file(), "units = 'imperial'\n").expect("can be written");
    init().with_code(2).saying("config.toml: already exists");
    assert_eq!(
        fs::read_to_string(home.file()).expect("is there"),
        "units = 'imperial'\n"
    );
}

#[test]
fn another_place_is_found_by_variables() {
    let home = of_export("");
    fs::create_dir_all(home.at("conf/restday")).expect("can be made");
    fs::write(home.at("conf/restday/config.toml"), "theme = 'dark'\n").expect("can be written");
    let conf = home.at("conf").display().to_string();
    let shown = home
        .run("config")
        .env("XDG_CONFIG_HOME", &conf)
        .end()
        .text();
    assert_eq!(line(&shown, "theme"), "theme dark config file");
    fs::write(home.at("my.toml"), "units = 'imperial'\n").expect("can be written");
    let named = home
        .run("config")
        .env("RESTDAY_CONFIG", "my.toml")
        .end()
        .text();
    assert_eq!(
        line(&named, "config file"),
        "config file my.toml environment (RESTDAY_CONFIG)"
    );
    let missing = home.run("today").env("RESTDAY_CONFIG", "gone.toml").end();
    missing
        .with_code(2)
        .saying("gone.toml: no such file, though RESTDAY_CONFIG names it");
    let nothing = home.run("today").env("RESTDAY_CONFIG", "").end();
    nothing.with_code(2).saying("no EXPORT given");
}

#[test]
fn the_configuration_is_never_an_output() {
    let home = of_export("");
    let file = home.file();
    let before = fs::read_to_string(&file).expect("is there");
    let import = home.run("import").to(&file).end();
    import
        .with_code(2)
        .saying("contains settings used by this run");
    let athlete = home.run("athlete").arg("--force").to(&file).end();
    athlete
        .with_code(2)
        .saying("contains settings used by this run");
    assert_eq!(fs::read_to_string(&file).expect("is there"), before);
}
