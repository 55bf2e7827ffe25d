//! Members of archives that are locked, oddly packed, oddly named or not what the list says.

use std::fs;
use std::path::Path;

use super::zip_bytes::{Archive, Member, archive, deflated, gzipped, stored};
use super::{Export, sound};

/// What came of an archive of these members and a sound one named `z.fit`.
fn read(members: &[Member]) -> super::Found {
    let export = Export::new();
    let all = [members, &[stored("z.fit", &sound())]].concat();
    export.put("a.zip", &archive(&all));
    let found = export.read();
    found.assert_read("a.zip!z.fit");
    found
}

#[test]
fn a_locked_member_says_so() {
    let locked = Member {
        flags: 1,
        ..deflated("run.fit", &sound())
    };
    let failure = read(&[locked]).failure("a.zip!run.fit");
    assert_eq!(
        failure,
        "is locked with a password; unpack the archive and give its folder"
    );
}

#[test]
fn an_unknown_way_of_packing_is_named_by_its_number() {
    for method in [1, 9, 12, 14, 93, 95, 99, 65_535] {
        let odd = Member {
            method,
            ..stored("run.fit", &sound())
        };
        let failure = read(&[odd]).failure("a.zip!run.fit");
        let says = format!("is packed in a way ({method}) that is not supported; ");
        assert!(failure.starts_with(&says), "{failure}");
    }
}

#[test]
fn folders_and_what_a_mac_adds_are_passed_over() {
    let double = [&[0x00, 0x05, 0x16, 0x07], sound().as_slice()].concat();
    let members = [
        stored("folder/", b""),
        stored("folder/run.fit", &sound()),
        stored("__MACOSX/folder/._run.fit", &double),
    ];
    let found = read(&members);
    found.assert_read("a.zip!folder/run.fit");
    found.assert_foreign("a.zip!__MACOSX/folder/._run.fit");
    assert_eq!(found.files.len(), 4);
}

#[test]
fn a_member_hidden_by_its_namesake_is_told_of() {
    let found = read(&[stored("run.fit", b"first"), stored("run.fit", &sound())]);
    found.assert_read("a.zip!run.fit");
    let says = "contains several files of the same name; only the last was read";
    assert_eq!(found.failure("a.zip"), says);
}

#[test]
fn names_that_lead_elsewhere_are_only_names() {
    let names = [
        "/etc/run.fit",
        "../../run.fit",
        "C:\\run.fit",
        "..\\run.fit",
        "a//./run.fit",
    ];
    let found = read(&names.map(|name| stored(name, &sound())));
    for name in names {
        // With `/` on every system.
        let shown = name.replace('\\', "/");
        found.assert_read(&format!("a.zip!{shown}"));
    }
}

#[test]
fn names_are_read_in_utf8_or_in_the_letters_of_dos() {
    let named = |name: &[u8]| Member {
        name: name.to_vec(),
        ..stored("", &sound())
    };
    // 0x81 is u with two dots in code page 437; 0xc5 0xdc are boxes there, and GBK in truth.
    let members = [
        named("überlauf.fit".as_bytes()),
        named(b"L\x81beck.fit"),
        named(b"\xc5\xdc.fit"),
        named(b"two\nlines\x1b[2J.fit"),
        named(b""),
    ];
    let found = read(&members);
    found.assert_read("a.zip!überlauf.fit");
    found.assert_read("a.zip!Lübeck.fit");
    found.assert_read("a.zip!┼▄.fit");
    found.assert_read("a.zip!two\u{fffd}lines\u{fffd}[2J.fit");
    found.assert_read("a.zip!");
}

#[test]
fn a_member_of_another_size_than_declared_is_a_failure() {
    let says = "unpacks to a different size than the archive declares";
    let size = sound().len() as u32;
    let nested = archive(&[stored("run.fit", &sound())]);
    let members = [
        Member {
            declared_bytes: size - 1,
            ..deflated("a.fit", &sound())
        },
        Member {
            declared_bytes: 0,
            ..deflated("b.fit", &sound())
        },
        Member {
            declared_bytes: 9,
            ..stored("c.zip", &nested)
        },
        Member {
            declared_bytes: nested.len() as u32 + 9,
            ..stored("d.zip", &nested)
        },
    ];
    let found = read(&members);
    for name in ["a.fit", "b.fit", "c.zip", "d.zip"] {
        assert_eq!(found.failure(&format!("a.zip!{name}")), says, "{name}");
    }
}

#[test]
fn a_wrong_checksum_and_a_cut_off_member_are_failures() {
    let mut cut = deflated("cut.fit", &sound());
    cut.packed.truncate(cut.packed.len() / 2);
    let wrong = Member {
        crc: 7,
        ..stored("wrong.fit", &sound())
    };
    let found = read(&[cut, wrong]);
    assert_eq!(
        found.failure("a.zip!wrong.fit"),
        "cannot be read: Invalid checksum"
    );
    assert!(
        found
            .failure("a.zip!cut.fit")
            .starts_with("cannot be read: ")
    );
}

#[test]
fn a_member_that_lies_nowhere_is_a_failure() {
    let mut odd = Archive::default();
    let run = stored("run.fit", &sound());
    let at = odd.put(&run);
    odd.list(&run, at);
    for (name, place) in [("a.fit", 7), ("b.fit", u32::MAX - 7)] {
        odd.list(
            &Member {
                name: name.into(),
                ..run.clone()
            },
            place,
        );
    }
    let export = Export::new();
    export.put("a.zip", &odd.finish());
    let found = export.read();
    found.assert_read("a.zip!run.fit");
    for name in ["a.zip!a.fit", "a.zip!b.fit"] {
        assert!(!found.failure(name).is_empty());
    }
}

#[test]
fn archives_are_read_in_archives_in_place_packed_and_within_gzip() {
    let innermost = archive(&[
        deflated("run.fit", &sound()),
        stored("run.fit.gz", &gzipped(&sound())),
    ]);
    let members = [
        stored(
            "in-place.zip",
            &archive(&[stored("once-more.zip", &innermost)]),
        ),
        deflated("packed.zip", &innermost),
        stored("behind.zip.gz", &gzipped(&innermost)),
        stored("cut.zip", &innermost[..innermost.len() - 30]),
    ];
    let found = read(&members);
    for archive in ["in-place.zip!once-more.zip", "packed.zip", "behind.zip.gz"] {
        found.assert_read(&format!("a.zip!{archive}!run.fit"));
        found.assert_read(&format!("a.zip!{archive}!run.fit.gz"));
    }
    assert!(
        found
            .failure("a.zip!cut.zip")
            .starts_with("the archive is damaged: ")
    );
}

#[test]
fn what_unpacks_of_a_broken_gzip_is_read() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/export");
    let packed = fs::read(fixtures.join("packed/2025-05-29-18-03-18.fit.gz"));
    let packed = packed.expect("fixtures can be read");
    let export = Export::new();
    export.put("cut.fit.gz", &packed[..packed.len() / 2]);
    // The whole recording, and a broken checksum after it.
    export.put("unchecked.fit.gz", &packed[..packed.len() - 3]);
    let found = export.read();
    found.assert_read("cut.fit.gz");
    found.assert_read("unchecked.fit.gz");
}
