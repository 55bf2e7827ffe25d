//! Where outputs go: what is there is replaced whole or not at all, what is no file is written to as it is, and
//! one rule of overwriting holds for every command.

use std::fs;
use std::path::Path;

use super::run::{Run, export, folder};

/// Every command that writes files, with the name of one.
const WRITING: [(&str, &str, &str); 12] = [
    ("report", "-o", "a.png"),
    ("report", "-o", "a.svg"),
    ("report", "-o", "a.html"),
    ("audit", "-o", "a.txt"),
    ("audit", "-o", "a.json"),
    ("activities", "-o", "a.csv"),
    ("days", "-o", "a.parquet"),
    ("weeks", "-o", "a.json"),
    ("import", "-o", "a.txt"),
    ("today", "--ics", "a.ics"),
    ("week", "-o", "a.html"),
    ("week", "-o", "a.md"),
];

/// A run on a few files, as most of these tests are not about them.
fn on_few(command: &str) -> Run {
    let run = Run::new(command).arg(export().join("2025/09"));
    match command {
        "import" | "audit" => run,
        _ => run.args(["--on", "2025-09-15"]),
    }
}

/// Names in a folder, hidden ones as well.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("can be listed");
    let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("can be listed").file_name();
    let mut names: Vec<String> = entries
        .map(|entry| name(entry).to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn every_command_replaces_what_it_made_before_and_leaves_nothing_beside_it() {
    for (command, option, name) in WRITING {
        let folder = folder();
        let path = folder.path().join(name);
        let write = || on_few(command).arg(option).arg(&path).end().with_code(0);
        write();
        let first = fs::read(&path).expect("was written");
        fs::write(&path, "an older one").expect("can be written");
        write();
        assert!(fs::read(&path).expect("was written") == first, "{command}");
        assert_eq!(names(folder.path()), [name], "{command}");
    }
    let folder = folder();
    for _ in 0..2 {
        let out = folder.path().join("data");
        let run = Run::new("dataset").arg(export().join("2025/09"));
        run.args(["--name", "jo"]).to(&out).end().with_code(0);
        let partition = out.join("days/athlete=jo");
        assert_eq!(names(&partition), ["part-0.parquet"]);
        let reports = folder.path().join("reports");
        let run = Run::new("report").arg(export().join("2025"));
        let run = run.args(["--per-athlete", "--formats", "svg"]);
        run.to(&reports).end().with_code(0);
        assert!(names(&reports).contains(&"overview.png".to_owned()));
    }
}

#[test]
fn what_the_user_writes_in_is_replaced_only_with_force() {
    let folder = folder();
    let path = folder.path().join("athlete.toml");
    fs::write(&path, "name = 'Jo'\n").expect("can be written");
    let athlete = || Run::new("athlete").arg(export().join("2025/09")).to(&path);
    athlete().end().with_code(2).saying("already exists");
    let text = || fs::read_to_string(&path).expect("is there");
    assert_eq!(text(), "name = 'Jo'\n");
    athlete().arg("--force").end().with_code(0);
    assert!(text().contains("[[thresholds]]"), "{}", text());
}

#[test]
fn what_a_run_reads_is_never_what_it_writes() {
    let folder = folder();
    let athlete = folder.path().join("athlete.toml");
    let rules = folder.path().join("rules.txt");
    fs::write(&athlete, "name = 'Jo'\n").expect("can be written");
    fs::write(&rules, "[monotony]\nenabled = false\n").expect("can be written");
    let run = on_few("import").arg("--athlete").arg(&athlete);
    let said = "contains settings used by this run";
    run.to(&athlete).end().with_code(2).saying(said);
    let run = on_few("audit").arg("--rules").arg(&rules);
    run.to(&rules).end().with_code(2).saying(said);
    assert_eq!(
        fs::read_to_string(&athlete).expect("is there"),
        "name = 'Jo'\n"
    );
    // Not even with --force, by any command and by whatever option it is read.
    let corrections = folder.path().join("corrections.toml");
    let noted = "[diary]\n2025-09-02 = 'sick'\n";
    fs::write(&corrections, noted).expect("can be written");
    let forced = || {
        Run::new("athlete")
            .arg(export().join("2025/09"))
            .arg("--force")
    };
    for run in [
        forced()
            .arg("--corrections")
            .arg(&corrections)
            .to(&corrections),
        forced().arg("--athlete").arg(&athlete).to(&corrections),
        forced().arg("--athlete").arg(&athlete).to(&athlete),
    ] {
        run.end().with_code(2).saying(said);
    }
    let text = |path| fs::read_to_string(path).expect("is there");
    assert_eq!(text(&corrections), noted);
    assert_eq!(text(&athlete), "name = 'Jo'\n");
}

#[test]
fn a_list_is_never_put_into_the_export_either() {
    let export = folder();
    let run = super::run::export().join("2025/09/2025-09-14-17-30-42.fit");
    fs::copy(run, export.path().join("run.fit")).expect("can be copied");
    for name in ["list.txt", "run.fit"] {
        let run = Run::new("import").arg(export.path());
        let ended = run.to(&export.path().join(name)).end().with_code(2);
        ended.saying("which restday never writes to");
    }
    assert_eq!(names(export.path()), ["run.fit"]);
    // A store in its own folder's place would be found by the next run.
    for store in [export.path().to_owned(), export.path().join("deep/store")] {
        let run = Run::new("import")
            .arg(export.path())
            .arg("--store")
            .arg(store);
        run.end()
            .with_code(2)
            .saying("which restday never writes to");
    }
    assert_eq!(names(export.path()), ["run.fit"]);
}

#[test]
fn a_missing_folder_is_said_to_be_missing() {
    let folder = folder();
    let path = folder.path().join("missing/report.png");
    let ended = on_few("report").to(&path).end().with_code(2);
    let missing = folder.path().join("missing").display().to_string();
    ended.saying(&format!("there is no folder {missing}; create it"));
}

#[cfg(unix)]
mod unix {
    use std::io::Read;
    use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt, symlink};
    use std::path::PathBuf;
    use std::process::Command;
    use std::thread;

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).expect("is there").permissions().mode() & 0o777
    }

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("can be set");
    }

    #[test]
    fn a_file_keeps_its_mode_and_a_read_only_one_its_content() {
        for (command, option, name) in [WRITING[0], WRITING[5], WRITING[9]] {
            let folder = folder();
            let path = folder.path().join(name);
            fs::write(&path, "old").expect("can be written");
            set_mode(&path, 0o640);
            on_few(command).arg(option).arg(&path).end().with_code(0);
            assert_eq!(mode(&path), 0o640, "{command}");
            fs::write(&path, "old").expect("can be written");
            set_mode(&path, 0o440);
            let ended = on_few(command).arg(option).arg(&path).end().with_code(2);
            ended.saying("it is read-only");
            assert_eq!(fs::read_to_string(&path).expect("is there"), "old");
        }
    }

    #[test]
    fn a_link_stays_and_what_it_names_is_replaced() {
        let folder = folder();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("elsewhere")).expect("can be made");
        fs::write(at("elsewhere/there.csv"), "old").expect("can be written");
        for (link, target) in [("a.csv", "there.csv"), ("b.csv", "new.csv")] {
            let target = Path::new("elsewhere").join(target);
            symlink(&target, at(link)).expect("can be linked");
            on_few("days").to(&at(link)).end().with_code(0);
            assert!(at(link).is_symlink(), "{link}");
            let text = fs::read_to_string(folder.path().join(target)).expect("was written");
            assert!(text.contains("2025-09-14"), "{text}");
        }
        assert_eq!(names(&at("elsewhere")), ["new.csv", "there.csv"]);
        assert_eq!(names(folder.path()), ["a.csv", "b.csv", "elsewhere"]);
    }

    #[test]
    fn no_link_leads_into_an_export() {
        let export = folder();
        let elsewhere = super::folder();
        let run = super::super::run::export().join("2025/09/2025-09-14-17-30-42.fit");
        fs::copy(&run, export.path().join("run.fit")).expect("can be copied");
        for target in ["run.fit", "new.csv"] {
            let link = elsewhere.path().join(format!("to-{target}.csv"));
            symlink(export.path().join(target), &link).expect("can be linked");
            let ended = Run::new("days").arg(export.path()).to(&link).end();
            ended.with_code(2).saying("which restday never writes to");
        }
        assert_eq!(names(export.path()), ["run.fit"]);
        let bytes = |path: &Path| fs::read(path).expect("can be read");
        assert!(bytes(&export.path().join("run.fit")) == bytes(&run));
    }

    #[test]
    fn a_pipe_gets_the_bytes_and_stays_a_pipe() {
        let folder = folder();
        let pipe = folder.path().join("pipe");
        let made = Command::new("mkfifo").arg(&pipe).status();
        assert!(made.expect("mkfifo is there").success());
        for (command, option, begins) in [
            ("report", "-o", &b"\x89PNG"[..]),
            ("days", "-o", b"date,"),
            ("today", "--ics", b"BEGIN:VCALENDAR"),
        ] {
            let from = pipe.clone();
            let reader = thread::spawn(move || {
                let mut bytes = Vec::new();
                let mut pipe = fs::File::open(from).expect("can be opened");
                pipe.read_to_end(&mut bytes).expect("can be read");
                bytes
            });
            on_few(command).arg(option).arg(&pipe).end().with_code(0);
            let bytes = reader.join().expect("ends");
            assert!(bytes.starts_with(begins), "{command}: {bytes:.20?}");
            let kind = fs::symlink_metadata(&pipe).expect("is there").file_type();
            assert!(kind.is_fifo(), "{command}");
        }
        assert_eq!(names(folder.path()), ["pipe"]);
    }

    #[test]
    fn other_names_of_standard_output_are_standard_output() {
        let by_name = on_few("days").args(["-o", "/dev/stdout"]).end();
        let by_dash = on_few("days").args(["-o", "-"]).end();
        assert!(by_name.with_code(0).stdout() == by_dash.with_code(0).stdout());
    }

    /// A device of the test's own, with the numbers of one that every Linux has. Whoever may replace those of
    /// the system must not try this on them.
    fn device(folder: &Path, name: &str, minor: &str) -> Option<PathBuf> {
        let path = folder.join(name);
        let made = Command::new("mknod")
            .arg(&path)
            .args(["c", "1", minor])
            .output();
        let usable = made.is_ok_and(|made| made.status.success())
            && fs::File::options().append(true).open(&path).is_ok();
        if usable {
            return Some(path);
        }
        println!("skipped: this user may not make devices here");
        None
    }

    #[test]
    fn a_device_is_written_to_and_stays_a_device() {
        let folder = folder();
        let Some(null) = device(folder.path(), "null", "3") else {
            return;
        };
        let before = fs::metadata(&null).expect("is there");
        for (command, option, _) in WRITING {
            on_few(command).arg(option).arg(&null).end().with_code(0);
            let after = fs::symlink_metadata(&null).expect("is there");
            assert!(after.file_type().is_char_device(), "{command}");
            assert_eq!(after.ino(), before.ino(), "{command}");
        }
        assert_eq!(names(folder.path()), ["null"]);
    }

    #[test]
    fn a_device_without_room_is_told_and_stays() {
        let folder = folder();
        let Some(full) = device(folder.path(), "full", "7") else {
            return;
        };
        let ended = on_few("report").to(&full).end().with_code(2);
        ended.saying("full: cannot be written: No space left on device");
        let kind = fs::symlink_metadata(&full).expect("is there").file_type();
        assert!(kind.is_char_device());
    }

    #[test]
    fn a_disk_without_room_leaves_the_old_file_and_nothing_beside_it() {
        let folder = folder();
        let path = folder.path().join("report.html");
        for before in [None, Some("old")] {
            if let Some(before) = before {
                fs::write(&path, before).expect("can be written");
            }
            // No file may grow beyond 20 blocks; without the trap, the shell's limit would kill the run.
            let line = "trap '' XFSZ; ulimit -f 20; exec \"$0\" \"$@\"";
            let ended = Command::new("sh")
                .args(["-c", line, env!("CARGO_BIN_EXE_restday"), "report"])
                .arg(export().join("2025/09"))
                .args(["--no-store", "-o"])
                .arg(&path)
                .output()
                .expect("a shell can be started");
            let said = String::from_utf8_lossy(&ended.stderr).into_owned();
            assert_eq!(ended.status.code(), Some(2), "{said}");
            assert!(said.contains("report.html: cannot be written"), "{said}");
            assert_eq!(fs::read_to_string(&path).ok().as_deref(), before);
            let left = names(folder.path());
            assert!(
                left.iter().all(|name| name == "report.html"),
                "left: {left:?}"
            );
        }
    }
}
