//! What lies on disk: nothing of the export changes, and what cannot be entered is told.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::run::{Run, export, folder};

/// Size and time of change of everything in a folder, by path.
fn inventory(folder: &Path) -> BTreeMap<PathBuf, (u64, SystemTime)> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("can be listed") {
        let path = entry.expect("can be listed").path();
        let about = path.metadata().expect("can be looked at");
        let changed = about.modified().expect("has a time");
        if about.is_dir() {
            found.extend(inventory(&path));
        }
        found.insert(path, (about.len(), changed));
    }
    found
}

#[test]
fn an_export_is_only_read() {
    let before = inventory(&export());
    assert!(before.len() > 100);
    let folder = folder();
    Run::on_export("report")
        .to(&folder.path().join("a.png"))
        .end()
        .with_code(0);
    Run::on_export("days")
        .to(&folder.path().join("a.csv"))
        .end()
        .with_code(0);
    assert_eq!(inventory(&export()), before);
    let left: Vec<PathBuf> = inventory(folder.path()).into_keys().collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    /// A folder with one sound run in it.
    fn folder_with_a_run() -> tempfile::TempDir {
        let folder = folder();
        let run = export().join("2025/09/2025-09-14-17-30-42.fit");
        fs::copy(run, folder.path().join("run.fit")).expect("can be copied");
        folder
    }

    fn report(folder: &Path, picture: &Path) -> super::super::run::Ended {
        Run::new("report")
            .arg(folder)
            .args(["--on", "2025-09-15", "--strict"])
            .to(picture)
            .end()
    }

    #[test]
    fn a_link_that_leads_back_is_told_and_the_run_goes_on() {
        let folder = folder_with_a_run();
        let elsewhere = super::folder();
        symlink(folder.path(), folder.path().join("again")).expect("can be made");
        let picture = elsewhere.path().join("a.png");
        report(folder.path(), &picture)
            .with_code(1)
            .printing("1 activity")
            .printing("again: cannot be read: a link that leads back to");
        assert!(picture.exists());
    }

    #[test]
    fn a_link_to_nowhere_is_told_and_the_run_goes_on() {
        let folder = folder_with_a_run();
        let elsewhere = super::folder();
        symlink("gone.fit", folder.path().join("dangling.fit")).expect("can be made");
        report(folder.path(), &elsewhere.path().join("a.png"))
            .with_code(1)
            .printing("dangling.fit: cannot be read");
    }

    #[test]
    fn a_file_that_may_not_be_read_is_told_and_the_run_goes_on() {
        let folder = folder_with_a_run();
        let elsewhere = super::folder();
        let closed = folder.path().join("closed.fit");
        fs::write(&closed, "anything").expect("can be written");
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).expect("can be set");
        if fs::read(&closed).is_ok() {
            println!("skipped: this user may read everything");
            return;
        }
        report(folder.path(), &elsewhere.path().join("a.png"))
            .with_code(1)
            .printing("closed.fit: cannot be read");
    }
}
