//! A separate store, without files to read.

use super::*;
use crate::store::About;

const MEANING: u32 = 7;

fn unit(name: &str, modified: DateTime<Utc>) -> Unit {
    let entry = Entry {
        member: String::new(),
        content: Some(Content::of(name.as_bytes(), "")),
        meaning: MEANING,
        about: About::default(),
        made: name.as_bytes().to_vec(),
    };
    Unit {
        stamp: Stamp {
            path: name.to_owned(),
            size_bytes: 1,
            modified_ns: modified.timestamp_nanos_opt(),
            changed_ns: modified.timestamp_nanos_opt(),
            inode: Some(5),
        },
        entries: vec![entry],
        is_cut_short: false,
    }
}

#[test]
fn what_a_slow_run_wrote_by_and_by_lies_together_in_the_end() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let now = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
    let open = || Store::open(folder.path(), now, &[MEANING]);
    let store = open();
    for number in 0..30 {
        store.keep(unit(&format!("{number}.fit"), now - TimeDelta::days(1)));
        store.flush();
        assert_eq!(store.kept(), number + 1);
    }
    assert_eq!(open().parts(), 30);
    assert!(store.finish().is_empty());
    assert_eq!(open().parts(), 1);
    let later = open();
    let stamp = unit("17.fit", now - TimeDelta::days(1)).stamp;
    let known = later.unchanged(&stamp).expect("is known");
    let results = later.results(known.part).expect("is there");
    let files = results.of(known.unit, "17.fit").expect("are of it");
    assert_eq!(files, [(String::new(), &b"17.fit"[..])]);
    for other in [
        Stamp {
            changed_ns: Some(1),
            ..stamp.clone()
        },
        Stamp {
            inode: Some(6),
            ..stamp.clone()
        },
        stamp.without_time(),
    ] {
        assert!(later.unchanged(&other).is_none(), "{other:?}");
    }
}

#[test]
fn a_file_that_was_changed_a_moment_ago_is_known_by_its_content_alone() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let now = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
    let store = Store::open(folder.path(), now, &[MEANING]);
    let mut just = unit("a.fit", now - TimeDelta::days(1));
    just.stamp.changed_ns = (now - TimeDelta::seconds(1)).timestamp_nanos_opt();
    store.keep(just.clone());
    store.finish();
    let later = Store::open(folder.path(), now, &[MEANING]);
    assert!(later.unchanged(&just.stamp).is_none());
    assert!(later.same_content(&Content::of(b"a.fit", "")).is_some());
}
