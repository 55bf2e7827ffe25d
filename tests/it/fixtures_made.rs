//! The made-up export is what its makers make, byte for byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[path = "../../fixtures/make/mod.rs"]
mod make;

/// Every file of a folder by its path inside it.
fn files(root: &Path, folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("can be listed") {
        let path = entry.expect("can be listed").path();
        if path.is_dir() {
            found.extend(files(root, &path));
        } else {
            let inside = path.strip_prefix(root).expect("lies inside");
            let bytes = fs::read(&path).expect("can be read");
            found.insert(inside.to_string_lossy().replace('\\', "/"), bytes);
        }
    }
    found
}

#[test]
fn making_the_export_again_gives_the_same_bytes() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/export");
    let folder = tempfile::tempdir().expect("a folder can be made");
    make::write_export(folder.path()).expect("can be written");
    let (kept, made) = (files(&kept, &kept), files(folder.path(), folder.path()));
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&kept), names(&made));
    assert!(!made.is_empty());
    for (name, bytes) in &made {
        // Comparing with assert_eq would print the files.
        assert!(kept.get(name) == Some(bytes), "{name} differs");
    }
}

#[test]
fn making_the_accounts_again_gives_the_same_bytes() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/accounts");
    let folder = tempfile::tempdir().expect("a folder can be made");
    make::write_json_accounts(folder.path()).expect("can be written");
    make::write_account_tables(folder.path()).expect("can be written");
    let (kept, made) = (files(&kept, &kept), files(folder.path(), folder.path()));
    assert!(kept.keys().eq(made.keys()));
    assert!(!made.is_empty());
    for (name, bytes) in &made {
        assert!(kept.get(name) == Some(bytes), "{name} differs");
    }
}
