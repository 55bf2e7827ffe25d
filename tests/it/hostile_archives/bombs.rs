//! Files and archives that are far larger than they look.

use std::fs::File;
use std::io::Write;

use super::zip_bytes::{Archive, Member, archive, deflated, gzipped, stored};
use super::{Export, hollow, sound};

const TOO_TIGHT: &str = "unpacks to more than 200 times its size, which no export does";
const TOO_LARGE: &str = "is larger than 512 MB, which no watch file is";
const BUDGET: &str = "left out: the archive unpacks to more than its size explains";
const MEBIBYTE: usize = 1 << 20;

#[test]
fn a_file_larger_than_any_recording_is_not_taken_into_memory() {
    let export = Export::new();
    let mut file = File::create(export.path("large.fit")).expect("can be made");
    file.write_all(&sound()).expect("can be written");
    // The rest is a hole that takes up no disk.
    file.set_len((512 << 20) + 1).expect("can be extended");
    assert_eq!(export.read().failure("large.fit"), TOO_LARGE);
}

#[test]
fn a_member_that_declares_to_be_larger_is_not_unpacked() {
    // Three megabytes might become 600, so it is not the packing that is refused.
    let large = Member {
        declared_bytes: (512 << 20) + 1,
        ..stored("large.fit", &hollow(3 * MEBIBYTE))
    };
    let export = Export::new();
    export.put("a.zip", &archive(&[large, stored("ok.fit", &sound())]));
    let found = export.read();
    assert_eq!(found.failure("a.zip!large.fit"), TOO_LARGE);
    found.assert_read("a.zip!ok.fit");
}

#[test]
fn gzip_that_unpacks_to_more_than_any_recording_is_given_up() {
    // Four megabytes that pack about a hundredfold, a hundred and twenty-nine times one after the other.
    let mut state = 1_u32;
    let mut noise = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    let pattern: Vec<u8> = (0..8192).map(|_| noise()).collect();
    let part = pattern.repeat(4 * MEBIBYTE / pattern.len());
    let packed = gzipped(&part);
    assert!(part.len() / packed.len() < 190, "packs too tightly");
    let mut bytes = gzipped(&sound());
    bytes.extend(packed.repeat(129));
    let export = Export::new();
    export.put("large.fit.gz", &bytes);
    assert_eq!(export.read().failure("large.fit.gz"), TOO_LARGE);
}

#[test]
fn what_packs_too_tightly_is_a_bomb_and_what_is_small_may() {
    let bomb = hollow(17 * MEBIBYTE);
    let small = hollow(8 * MEBIBYTE);
    let export = Export::new();
    export.put("bomb.fit.gz", &gzipped(&bomb));
    export.put("small.fit.gz", &gzipped(&small));
    let members = [
        deflated("bomb.fit", &bomb),
        deflated("bomb.zip", &[archive(&[]), vec![0; 17 * MEBIBYTE]].concat()),
        deflated("bomb.txt", &vec![b' '; 17 * MEBIBYTE]),
        stored("bomb.fit.gz", &gzipped(&bomb)),
        deflated("ok.fit", &sound()),
    ];
    export.put("a.zip", &archive(&members));
    let found = export.read();
    for bomb in [
        "bomb.fit.gz",
        "a.zip!bomb.fit",
        "a.zip!bomb.zip",
        "a.zip!bomb.fit.gz",
    ] {
        assert_eq!(found.failure(bomb), TOO_TIGHT, "{bomb}");
    }
    found.assert_read("small.fit.gz");
    found.assert_read("a.zip!ok.fit");
    // No watch file: nothing but its beginning is ever unpacked.
    found.assert_foreign("a.zip!bomb.txt");
}

#[test]
fn members_that_lie_over_each_other_share_one_budget() {
    // 16 KiB that unpack to 16 MiB, listed two hundred times: 3.1 GiB, of which one is allowed.
    let kernel = deflated("", &hollow(16 * MEBIBYTE));
    let mut overlapping = Archive::default();
    let at = overlapping.put(&kernel);
    for number in 0..200 {
        let member = Member {
            name: format!("{number:03}.fit").into_bytes(),
            ..kernel.clone()
        };
        overlapping.list(&member, at);
    }
    let last = stored("ok.fit", &sound());
    let at = overlapping.put(&last);
    overlapping.list(&last, at);
    let export = Export::new();
    export.put("a.zip", &overlapping.finish());
    let found = export.read();
    // Each costs 16 MiB and four KiB: 63 are read, and what is left suffices for the small one.
    assert_eq!(found.count(BUDGET), 200 - 63);
    found.assert_read("a.zip!ok.fit");
    assert_eq!(found.files.len(), 202);
}

#[test]
fn gzip_within_members_that_lie_over_each_other_shares_the_budget_too() {
    // Four hundred times the same: each may unpack to a four hundredth of a gibibyte, 2.6 MiB.
    let kernel = stored("", &gzipped(&hollow(4 * MEBIBYTE)));
    let mut overlapping = Archive::default();
    let at = overlapping.put(&kernel);
    for number in 0..400 {
        let member = Member {
            name: format!("{number:03}.fit.gz").into_bytes(),
            ..kernel.clone()
        };
        overlapping.list(&member, at);
    }
    let export = Export::new();
    export.put("a.zip", &overlapping.finish());
    assert_eq!(export.read().count(BUDGET), 400);
}

#[test]
fn a_lying_neighbour_takes_nothing_from_the_others() {
    let liar = Member {
        declared_bytes: u32::MAX - 1,
        ..stored("a.fit", &sound())
    };
    let packed = gzipped(&sound());
    let export = Export::new();
    export.put(
        "a.zip",
        &archive(&[liar, stored("b.fit.gz", &packed), stored("c.fit", &sound())]),
    );
    let found = export.read();
    assert_eq!(found.failure("a.zip!a.fit"), TOO_TIGHT);
    found.assert_read("a.zip!b.fit.gz");
    found.assert_read("a.zip!c.fit");
}

#[test]
fn archives_in_archives_end_at_the_fifth() {
    let mut within = archive(&[deflated("run.fit", &sound())]);
    let export = Export::new();
    for depth in 2..=6 {
        if depth == 6 {
            export.put("five.zip", &within);
        }
        let nested = if depth % 2 == 0 {
            deflated("in.zip", &within)
        } else {
            stored("in.zip", &within)
        };
        within = archive(&[nested, stored("ok.fit", &sound())]);
    }
    export.put("six.zip", &within);
    let found = export.read();
    let inside = "!in.zip".repeat(4);
    found.assert_read(&format!("five.zip{inside}!run.fit"));
    let failure = found.failure(&format!("six.zip{inside}!in.zip"));
    assert_eq!(failure, "archives are nested more than 5 deep");
    found.assert_read(&format!("six.zip{inside}!ok.fit"));
}

#[test]
fn more_files_than_an_export_has_are_refused_before_they_are_listed() {
    let empty = stored("", b"");
    let mut crowded = Archive::default();
    let at = crowded.put(&empty);
    for number in 0..200_001 {
        let name = format!("{number}").into_bytes();
        crowded.list(
            &Member {
                name,
                ..empty.clone()
            },
            at,
        );
    }
    let mut wordy = Archive::with_comments(u16::MAX);
    for number in 0..790 {
        let name = format!("{number}").into_bytes();
        wordy.list(
            &Member {
                name,
                ..empty.clone()
            },
            0,
        );
    }
    let mut wordy = wordy.finish();
    // Recognised as an archive by what a member begins with.
    wordy.splice(0..0, *b"PK\x03\x04");
    let export = Export::new();
    export.put("crowded.zip", &crowded.finish());
    export.put("wordy.zip", &wordy);
    let found = export.read();
    assert_eq!(
        found.failure("crowded.zip"),
        "contains more than 200000 files, which no archive of its size does"
    );
    // 790 comments of 64 KiB are 49.4 MiB, and the limit is 200 000 times 256 bytes, 48.8 MiB.
    assert_eq!(
        found.failure("wordy.zip"),
        "the archive's list of files is longer than 48 MB, which no export's is"
    );
    assert_eq!(found.files.len(), 3);
}

#[test]
fn an_archive_that_claims_to_hold_itself_comes_to_an_end() {
    let itself = stored("again.zip", b"");
    let mut archive = Archive::default();
    let at = archive.put(&itself);
    // Its bytes are all that follows: the list that is being written, and the end.
    let claims = Member {
        packed: vec![0; 400],
        declared_bytes: 400,
        ..itself
    };
    archive.list(&claims, at);
    archive.list(
        &Member {
            name: b"and-again.zip".to_vec(),
            ..claims.clone()
        },
        at,
    );
    let export = Export::new();
    export.put("a.zip", &archive.finish());
    assert!(export.read().files.len() < 40);
}
