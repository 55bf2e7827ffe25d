//! The report of the browser is that of the command line, byte by byte, and it needs nobody.

use std::fs;
use std::path::{Path, PathBuf};

use super::visit::Visit;
use crate::export_folder::{Run, copy_of, export, folder};

/// What the command line makes of a path.
fn by_command(command: &str, path: &Path, ending: &str) -> Vec<u8> {
    let folder = folder();
    let to = folder.path().join(format!("x.{ending}"));
    Run::new(command).arg(path).to(&to).end().with_code(0);
    fs::read(to).expect("written")
}

/// Fails unless two texts are the same; says where they part.
pub fn assert_same(ours: &[u8], theirs: &[u8], what: &str) {
    let at = ours.iter().zip(theirs).position(|(a, b)| a != b);
    let around = |bytes: &[u8]| {
        let at = at.unwrap_or(ours.len().min(theirs.len()));
        let part = &bytes[at.saturating_sub(60)..(at + 60).min(bytes.len())];
        String::from_utf8_lossy(part).into_owned()
    };
    assert!(
        ours == theirs,
        "{what}: {:?} and {:?}",
        around(ours),
        around(theirs)
    );
}

/// A zip of a folder, as a user packs it.
fn zipped(from: &Path, to: &Path) {
    use std::io::Write;
    let file = fs::File::create(to).expect("can be made");
    let mut zip = zip::ZipWriter::new(file);
    let mut files: Vec<PathBuf> = Vec::new();
    let mut folders = vec![from.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("is there").flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path => files.push(path),
            }
        }
    }
    // Not in the order of names: a disk has none.
    files.sort_by_key(|path| fs::metadata(path).map_or(0, |about| about.len()));
    for path in files {
        let below = path
            .strip_prefix(from)
            .expect("lies below")
            .display()
            .to_string();
        let how = zip::write::SimpleFileOptions::default();
        zip.start_file(below, how).expect("can be written");
        zip.write_all(&fs::read(&path).expect("can be read"))
            .expect("can be written");
    }
    zip.finish().expect("can be written");
}

#[test]
fn the_made_up_export_gives_the_same_as_a_folder_and_as_a_zip_with_the_network_off() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    visit.cut_off();
    visit.choose("folder", &[&export()]);
    visit.report();
    assert_same(
        &visit.take("html"),
        &by_command("report", &export(), "html"),
        "page",
    );
    assert_same(
        &visit.take("png"),
        &by_command("report", &export(), "png"),
        "picture",
    );
    for table in ["activities", "days", "weeks"] {
        assert_same(
            &visit.take(table),
            &by_command(table, &export(), "csv"),
            table,
        );
    }
    let kept = folder();
    let zip = kept.path().join("export.zip");
    zipped(&export(), &zip);
    visit.choose("files", &[&zip]);
    visit.until("!document.getElementById('done').hidden");
    visit.report();
    assert_same(
        &visit.take("html"),
        &by_command("report", &zip, "html"),
        "page of a zip",
    );
    visit.assert_quiet_and_alone();
}

#[test]
fn a_real_history_as_a_zip_gives_the_same() {
    let history = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/history-A");
    if !history.is_dir() {
        println!("skipped: no real history here");
        return;
    }
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    visit.cut_off();
    let kept = folder();
    let zip = kept.path().join("history.zip");
    zipped(&history, &zip);
    visit.drop(&[&zip]);
    visit.report();
    assert_same(
        &visit.take("html"),
        &by_command("report", &zip, "html"),
        "page",
    );
    assert_same(
        &visit.take("png"),
        &by_command("report", &zip, "png"),
        "picture",
    );
    visit.assert_quiet_and_alone();
}

#[test]
fn several_folders_and_files_that_are_dropped_are_the_arguments_of_a_command() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    let kept = folder();
    let (first, second) = (kept.path().join("august"), kept.path().join("september"));
    copy_of("2025/08", &first);
    copy_of("2025/09", &second);
    copy_of("2025/07", &kept.path().join("july"));
    let loose = fs::read_dir(kept.path().join("july"))
        .expect("is there")
        .flatten();
    let loose = loose.map(|file| file.path()).min().expect("a file");
    visit.drop(&[&second, &first, &loose]);
    visit.report();
    let page = kept.path().join("x.html");
    let run = Run::new("report").arg(&second).arg(&first).arg(&loose);
    run.to(&page).end().with_code(0);
    assert_same(
        &visit.take("html"),
        &fs::read(page).expect("written"),
        "page",
    );
    visit.assert_quiet_and_alone();
}

#[test]
fn broken_files_are_named_and_stop_nothing() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    let kept = folder();
    let export = kept.path().join("export");
    copy_of("2025/08", &export);
    let run = fs::read_dir(&export)
        .expect("is there")
        .flatten()
        .next()
        .expect("a file");
    let bytes = fs::read(run.path()).expect("can be read");
    fs::write(export.join("cut.fit"), &bytes[..bytes.len() / 2]).expect("written");
    fs::write(export.join("empty.fit"), b"").expect("written");
    fs::write(export.join("noise.fit"), [7u8; 4000]).expect("written");
    fs::write(export.join("notes.txt"), "nothing of a watch").expect("written");
    fs::write(export.join("cut.zip"), &b"PK\x03\x04 and no more"[..]).expect("written");
    visit.choose("folder", &[&export]);
    visit.report();
    assert_same(
        &visit.take("html"),
        &by_command("report", &export, "html"),
        "page",
    );
    let named = visit
        .tab
        .text("document.querySelector('#unread ul').textContent");
    for name in ["noise.fit", "cut.zip"] {
        assert!(named.contains(name), "{name} in {named}");
    }
    visit.assert_quiet_and_alone();
}

#[test]
fn files_without_a_session_are_no_report_and_it_is_said_what_to_drop() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    let kept = folder();
    let path = kept.path().join("notes.txt");
    fs::write(&path, "nothing of a watch").expect("written");
    visit.choose("files", &[&path]);
    visit.until("!document.getElementById('fault').hidden");
    let fault = visit
        .tab
        .text("document.getElementById('fault').textContent");
    assert!(fault.contains("No session was found in 1 file."), "{fault}");
    // And the page takes the next files.
    visit.tab.value("document.getElementById('demo').click()");
    visit.report();
    visit.assert_quiet_and_alone();
}
