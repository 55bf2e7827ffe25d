//! Files that the athlete writes are read within bounds: what is no file, or has no end, is refused and never
//! waited for.

use std::fs::{self, File};
use std::path::Path;

use super::run::{Run, export, folder};

/// A run with such a file is refused, and says why.
fn refused(option: &str, path: &Path, why: &str) {
    let run = match option {
        "--rules" => Run::new("audit"),
        _ => Run::new("days"),
    };
    let run = run.arg(export().join("2025/09")).arg(option).arg(path);
    run.end().with_code(2).saying(why);
}

#[test]
fn a_file_without_end_is_refused() {
    let folder = folder();
    let path = folder.path().join("a.toml");
    let file = File::create(&path).expect("can be made");
    for bytes in [(1 << 20) + 1, 8 << 40] {
        if file.set_len(bytes).is_err() {
            println!("skipped: this disk takes no file of {bytes} bytes");
            continue;
        }
        for option in ["--athlete", "--rules"] {
            refused(option, &path, "it is larger than 1\u{a0}MB");
        }
    }
    for option in ["--athlete", "--rules"] {
        refused(option, folder.path(), "it is a folder, not a file");
    }
}

#[test]
fn a_file_of_a_megabyte_is_read() {
    let folder = folder();
    let path = folder.path().join("athlete.toml");
    fs::write(&path, "#".repeat(1 << 20)).expect("can be written");
    let run = Run::new("days").arg(export().join("2025/09"));
    run.arg("--athlete").arg(&path).end().with_code(0);
}

#[cfg(unix)]
#[test]
fn pipes_and_devices_are_never_opened() {
    let folder = folder();
    let pipe = folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo is there").success());
    for option in ["--athlete", "--rules"] {
        refused(option, &pipe, "it is a named pipe, not a file");
        refused(option, Path::new("/dev/zero"), "it is a device, not a file");
    }
    // A store cannot lie there; the run does without and says so.
    for place in [pipe.as_path(), Path::new("/dev/zero")] {
        let run = Run::new("import").arg(export().join("2025/09"));
        let ended = run.arg("--store").arg(place).end().with_code(0);
        ended.saying("the store cannot be opened");
    }
    // As a whole export, neither is read.
    for export in [pipe.as_path(), Path::new("/dev/zero")] {
        let ended = Run::new("days").arg(export).end().with_code(2);
        ended.saying("no activities found");
    }
}
