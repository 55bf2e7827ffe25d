//! What lies in a folder under the name of a watch file and is none.

use std::fs;
use std::path::PathBuf;

use restday::import::ImportError;
use restday::import::folder;

use super::{Export, sound};

#[test]
fn other_things_under_the_name_of_a_watch_file() {
    let export = Export::new();
    // A Python pickle, as one service hands out in place of a recording.
    export.put(
        "pickle.fit",
        b"\x80\x04\x95\x1d\x00\x00\x00\x00\x00\x00\x00}\x94.",
    );
    export.put(
        "._run.fit",
        &[&[0x00, 0x05, 0x16, 0x07], sound().as_slice()].concat(),
    );
    export.put("empty.fit", b"");
    export.put(
        "packed-twice.fit.gz",
        &super::zip_bytes::gzipped(&super::zip_bytes::gzipped(&sound())),
    );
    fs::create_dir(export.path("folder.fit")).expect("can be made");
    export.put("folder.fit/run.fit", &sound());
    let found = export.read();
    let foreign = "not a FIT file despite its name";
    assert_eq!(found.failure("pickle.fit"), "Python pickle named .fit");
    assert_eq!(found.failure("packed-twice.fit.gz"), foreign);
    found.assert_foreign("._run.fit");
    assert_eq!(found.failure("empty.fit"), "the file is empty");
    found.assert_read("folder.fit/run.fit");
}

#[test]
fn a_file_that_vanishes_after_it_was_listed() {
    let export = Export::new();
    let (sources, _) = folder::list(&[export.path("sound.fit")]);
    fs::remove_file(export.path("sound.fit")).expect("can be removed");
    let gone = sources[0].read();
    assert!(matches!(gone, Err(ImportError::Io(e)) if e.kind() == std::io::ErrorKind::NotFound));
    let (sources, unreachable) = folder::list(&[PathBuf::from("/no/such/folder")]);
    assert!(sources.is_empty() && unreachable.len() == 1);
}

#[test]
fn a_file_in_memory_is_read_like_one_on_disk() {
    let archive = super::zip_bytes::archive(&[super::zip_bytes::stored("run.fit", &sound())]);
    for (bytes, path) in [(sound(), "run.fit"), (archive, "a.zip")] {
        let read = folder::Source::of_bytes(bytes, path).read();
        let again = match read.expect("is sound") {
            folder::Opened::Archive(members) => members[0].read().expect("is sound"),
            other => other,
        };
        assert!(matches!(again, folder::Opened::Read(r) if r.activities.len() == 1));
    }
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;
    use std::process::Command;

    use restday::import::NotActivity;
    use restday::pipeline::Outcome;

    use super::*;

    /// A pipe into which nobody writes: to open it would be to wait for ever.
    fn make_pipe(path: &std::path::Path) {
        let made = Command::new("mkfifo").arg(path).status();
        assert!(made.expect("mkfifo is there").success());
    }

    #[test]
    fn pipes_and_devices_are_not_opened() {
        let export = Export::new();
        make_pipe(&export.path("pipe.fit"));
        make_pipe(&export.path("pipe"));
        symlink("/dev/zero", export.path("device.gpx")).expect("can be linked");
        let _socket = UnixListener::bind(export.path("socket.fit")).expect("can be bound");
        let found = export.read();
        assert_eq!(found.failure("pipe.fit"), "is a named pipe, not a file");
        assert_eq!(found.failure("device.gpx"), "is a device, not a file");
        assert_eq!(found.failure("socket.fit"), "is a socket, not a file");
        assert_eq!(found.paths().len(), 4, "{:?}", found.paths());
        // What the user names is answered, whatever it is called.
        let (sources, _) = folder::list(&[export.path("pipe")]);
        assert!(matches!(
            sources[0].read(),
            Err(ImportError::NotAFile("a named pipe"))
        ));
    }

    #[test]
    fn a_file_that_becomes_a_pipe_after_it_was_listed() {
        let export = Export::new();
        let (sources, _) = folder::list(&[export.path("sound.fit")]);
        fs::remove_file(export.path("sound.fit")).expect("can be removed");
        make_pipe(&export.path("sound.fit"));
        assert!(matches!(
            sources[0].read(),
            Err(ImportError::NotAFile("a named pipe"))
        ));
    }

    #[test]
    fn links_that_lead_round_or_nowhere_are_reported() {
        let export = Export::new();
        fs::create_dir(export.path("a")).expect("can be made");
        symlink(export.path(""), export.path("a/round")).expect("can be linked");
        symlink(export.path("gone.fit"), export.path("nowhere.fit")).expect("can be linked");
        symlink(export.path("itself.fit"), export.path("itself.fit")).expect("can be linked");
        symlink(export.path("sound.fit"), export.path("linked.fit")).expect("can be linked");
        let found = export.read();
        assert!(
            found
                .failure("a/round")
                .contains("a link that leads back to ")
        );
        assert!(found.failure("nowhere.fit").starts_with("cannot be read: "));
        assert!(found.failure("itself.fit").starts_with("cannot be read: "));
        let linked = found.outcome("linked.fit");
        let again = matches!(linked, Outcome::NotActivity(NotActivity::SamePlace));
        assert!(again, "{linked:?}");
    }

    #[test]
    fn a_fan_of_links_is_followed_once() {
        let export = Export::new();
        let elsewhere = tempfile::tempdir().expect("a folder can be made");
        let step = |number: u32| elsewhere.path().join(number.to_string());
        // Two to the power of thirty ways lead to one file.
        for number in 0..30 {
            fs::create_dir(step(number)).expect("can be made");
            for way in ["left", "right"] {
                symlink(step(number + 1), step(number).join(way)).expect("can be linked");
            }
        }
        fs::create_dir(step(30)).expect("can be made");
        fs::write(step(30).join("run.fit"), sound()).expect("can be written");
        symlink(step(0), export.path("fan")).expect("can be linked");
        symlink(export.path(""), export.path("fan/back")).expect("can be linked");
        fs::hard_link(export.path("sound.fit"), export.path("too.fit")).expect("can be linked");
        let found = export.read();
        let read = |path: &&&str| matches!(found.outcome(path), Outcome::Read { .. });
        let paths = found.paths();
        let read: Vec<_> = paths.iter().filter(read).collect();
        assert_eq!(read.len(), 2, "{read:?}");
        assert!(read[0].starts_with("fan/left/left/"), "{read:?}");
        assert_eq!(*read[1], "sound.fit");
        for again in ["fan/right", "fan/back", "too.fit"] {
            let outcome = found.outcome(again);
            let again = matches!(outcome, Outcome::NotActivity(NotActivity::SamePlace));
            assert!(again, "{outcome:?}");
        }
        // One line for each of the other links, and no more.
        assert_eq!(found.paths().len(), 2 + 30 + 2);
    }

    #[test]
    fn files_without_end_are_refused_or_read_as_far_as_they_are() {
        let export = Export::new();
        for (name, begins) in [
            ("zeros.fit", &b""[..]),
            ("hollow.gpx", b"<gpx>"),
            ("hollow.zip", b"PK\x03\x04"),
            ("hollow.gz", b"\x1f\x8b\x08"),
            ("hollow.xml", b"<?xml version='1.0'?><HealthData>"),
        ] {
            let path = export.path(name);
            fs::write(&path, begins).expect("can be written");
            let file = fs::File::options().write(true).open(&path);
            if file.and_then(|file| file.set_len(8 << 40)).is_err() {
                eprintln!("skipped: this disk takes no file of eight terabytes");
                return;
            }
        }
        // A file of the system that says it is empty and waits for what comes next.
        symlink("/proc/kmsg", export.path("kmsg.fit")).expect("can be linked");
        let found = export.read();
        assert_eq!(
            found.failure("zeros.fit"),
            "is larger than 512 MB, which no watch file is"
        );
        assert_eq!(
            found.failure("hollow.gpx"),
            "is larger than 512 MB, which no watch file is"
        );
        for name in ["hollow.zip", "kmsg.fit"] {
            found.failure(name);
        }
        for name in ["hollow.gz", "hollow.xml"] {
            assert!(
                !matches!(found.outcome(name), Outcome::Read { digests, .. } if !digests.is_empty())
            );
        }
    }

    #[test]
    fn a_name_that_is_no_utf8_is_read_and_shown_as_well_as_can_be() {
        let export = Export::new();
        let name = OsStr::from_bytes(b"\xff\xfe run.fit");
        let made = fs::write(export.0.path().join(name), sound());
        if made.is_err() {
            eprintln!("skipped: this disk takes only names in UTF-8");
            return;
        }
        export.read().assert_read("\u{fffd}\u{fffd} run.fit");
    }

    #[test]
    fn a_file_that_may_not_be_read() {
        let export = Export::new();
        export.put("secret.fit", &sound());
        let path = export.path("secret.fit");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("can be set");
        if fs::File::open(&path).is_ok() {
            eprintln!("skipped: this user may read everything");
            return;
        }
        assert!(
            export
                .read()
                .failure("secret.fit")
                .starts_with("cannot be read: ")
        );
    }
}
