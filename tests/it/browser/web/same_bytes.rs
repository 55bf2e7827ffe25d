//! The report of the browser is that of the command line, byte by byte, and it needs nobody.

use std::fs;
use std::path::{Path, PathBuf};

use super::visit::Visit;
use crate::export_folder::{Run, copy_of, export, folder};

/// The report on a path, as the command line writes it.
fn report(path: &Path, ending: &'static str) -> (Run, &'static str) {
    (Run::new("report").arg(path), ending)
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
    visit.assert_takes("html", report(&export(), "html"));
    visit.assert_takes("png", report(&export(), "png"));
    for table in ["activities", "days", "weeks"] {
        visit.assert_takes(table, (Run::new(table).arg(export()), "csv"));
    }
    let kept = folder();
    let zip = kept.path().join("export.zip");
    zipped(&export(), &zip);
    visit.choose("files", &[&zip]);
    visit.report();
    visit.assert_takes("html", report(&zip, "html"));
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
    visit.assert_takes("html", report(&zip, "html"));
    visit.assert_takes("png", report(&zip, "png"));
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
    let run = Run::new("report").arg(&second).arg(&first).arg(&loose);
    visit.assert_takes("html", (run, "html"));
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
    visit.assert_takes("html", report(&export, "html"));
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
    visit.demo();
    visit.assert_quiet_and_alone();
}
