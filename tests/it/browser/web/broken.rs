//! A decoder that breaks down over a file ends with it, and with nothing else.

use std::fs;

use super::site::{changed, dist};
use super::visit::Visit;
use crate::export_folder::{copy_of, folder};

#[test]
fn a_file_that_breaks_the_program_is_named_and_the_others_are_read() {
    let Some(dist) = dist() else { return };
    let kept = folder();
    // No file is known to break it, so the page does so itself over one.
    let page = kept.path().join("page");
    let reads = "program.read(path, file.size, listener);";
    let breaks = "if (path.endsWith('breaks.gpx') && !over.size) { \
                  listener.begins(path); throw new WebAssembly.RuntimeError('unreachable'); } \
                  program.read(path, file.size, listener);";
    changed(&dist, &page, ("worker.js", reads, breaks));
    let Some(mut visit) = Visit::of(&page) else {
        return;
    };
    let export = kept.path().join("export");
    copy_of("2025/08", &export);
    fs::write(export.join("breaks.gpx"), "<gpx></gpx>").expect("written");
    visit.choose("folder", &[&export]);
    visit.report();
    let named = visit
        .tab
        .text("document.querySelector('#unread ul').textContent");
    assert!(named.starts_with("breaks.gpx: "), "{named}");
    assert_eq!(
        visit
            .tab
            .value("document.querySelectorAll('#unread li').length"),
        1
    );
    let found = visit
        .tab
        .text("document.getElementById('done-title').textContent");
    let files = fs::read_dir(&export).expect("is there").count();
    assert!(found.ends_with(&format!("from {files} files")), "{found}");
    visit.assert_quiet_and_alone();
}
