//! `--open` hands what was written to the opener of the system; here to one of the test's own.

#[cfg(all(unix, not(target_os = "macos")))]
mod unix {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;

    use crate::export_folder::run::{Run, copy_of, folder};

    /// A folder for PATH with an opener that writes down what it was given, and ends with a code.
    fn opener(folder: &Path, code: i32) {
        let script = format!(
            "#!/bin/sh\nprintf '%s' \"$1\" > '{}'\nexit {code}\n",
            folder.join("opened").display()
        );
        let program = folder.join("xdg-open");
        fs::write(&program, script).expect("can be written");
        fs::set_permissions(program, fs::Permissions::from_mode(0o755)).expect("can be set");
    }

    fn run(command: &str, path: &Path) -> Run {
        let path = path.to_str().expect("a name").to_owned();
        Run::on_export(command).arg("--open").env("PATH", &path)
    }

    #[test]
    fn what_was_written_is_opened() {
        let (made, bin) = (folder(), folder());
        opener(bin.path(), 0);
        for (command, name) in [
            ("report", "a.png"),
            ("report", "-a.html"),
            ("audit", "a.svg"),
        ] {
            let output = format!("--output={name}");
            let run = run(command, bin.path()).arg(output).inside(made.path());
            run.end().with_code(0).saying("written: ");
            let opened = fs::read_to_string(bin.path().join("opened")).expect("was called");
            let whole = made.path().join(name).canonicalize().expect("is there");
            assert_eq!(opened, whole.display().to_string());
        }
    }

    #[test]
    fn of_a_squad_the_overview_is_opened() {
        let (made, bin, squad) = (folder(), folder(), folder());
        opener(bin.path(), 0);
        copy_of("2025/09", &squad.path().join("Anna"));
        let path = bin.path().to_str().expect("a name").to_owned();
        let run = Run::new("report").arg(squad.path());
        let run = run.args(["--per-athlete", "--formats", "csv", "--open"]);
        run.env("PATH", &path).to(made.path()).end().with_code(0);
        let opened = fs::read_to_string(bin.path().join("opened")).expect("was called");
        let overview = made.path().join("overview.html").canonicalize();
        let overview = overview.expect("was written");
        assert_eq!(opened, overview.display().to_string());
    }

    #[test]
    fn a_missing_or_failing_opener_is_told_and_the_file_is_there() {
        let (made, bin) = (folder(), folder());
        let picture = made.path().join("a.svg");
        let ended = run("report", bin.path()).to(&picture).end().with_code(0);
        ended.saying("a.svg: cannot be opened: xdg-open is not installed; open it yourself");
        assert!(picture.exists());
        opener(bin.path(), 3);
        let ended = run("report", bin.path()).to(&picture).end().with_code(0);
        ended.saying("cannot be opened: xdg-open failed (exit status: 3)");
    }

    #[test]
    fn what_is_no_file_cannot_be_opened() {
        let bin = folder();
        opener(bin.path(), 0);
        for (command, to) in [("report", "-"), ("audit", "-"), ("report", "/dev/null")] {
            let run = run(command, bin.path()).args(["-o", to]);
            let ended = run.end().with_code(2).with_empty_stdout();
            ended.saying("--open needs a file; name one with -o");
        }
        assert!(!bin.path().join("opened").exists());
    }
}
