//! What can be taken away, and the made-up runner.

use std::fs;

use super::same_bytes::assert_same;
use super::visit::Visit;
use crate::export_folder::{Run, export, folder};

#[test]
fn one_click_shows_the_made_up_runner_with_the_network_off() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    visit.cut_off();
    visit.tab.value("document.getElementById('demo').click()");
    visit.report();
    let kept = folder();
    let page = kept.path().join("x.html");
    Run::new("report")
        .arg(export())
        .to(&page)
        .end()
        .with_code(0);
    assert_same(
        &visit.take("html"),
        &fs::read(page).expect("written"),
        "page",
    );
    let calendar = kept.path().join("x.ics");
    Run::new("today")
        .arg(export())
        .arg("--ics")
        .arg(&calendar)
        .end()
        .with_code(0);
    assert_same(
        &visit.take("ics"),
        &fs::read(calendar).expect("written"),
        "calendar",
    );
    let found = visit
        .tab
        .text("document.getElementById('done-title').textContent");
    assert!(found.contains("sessions from"), "{found}");
    visit.assert_quiet_and_alone();
}
