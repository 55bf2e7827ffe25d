//! What can be taken away, and the made-up runner.

use std::fs;

use super::visit::Visit;
use crate::export_folder::{Run, copy_of, export, folder};

#[test]
fn one_click_shows_the_made_up_runner_with_the_network_off() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    visit.cut_off();
    visit.demo();
    visit.assert_takes("html", (Run::new("report").arg(export()), "html"));
    let found = visit
        .tab
        .text("document.getElementById('done-title').textContent");
    assert!(found.contains("sessions from"), "{found}");
    visit.assert_quiet_and_alone();
}

#[test]
fn recovery_days_to_come_are_a_calendar_and_without_any_there_is_none() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    visit.demo();
    visit
        .tab
        .value("document.querySelector('[data-take=ics]').click()");
    visit.until("!document.getElementById('fault').hidden");
    let fault = visit
        .tab
        .text("document.getElementById('fault').textContent");
    assert!(fault.starts_with("No recovery day is to come"), "{fault}");
    // August ended with a long run.
    let kept = folder();
    let export = kept.path().join("august");
    copy_of("2025/08", &export);
    visit.choose("folder", &[&export]);
    visit.report();
    visit.assert_takes("ics", (Run::new("today").arg(&export), "ics"));
    visit.assert_quiet_and_alone();
}

#[test]
fn another_choice_while_files_are_read_takes_their_place_and_stop_leaves_what_is_shown() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    let kept = folder();
    let (august, junk) = (kept.path().join("august"), kept.path().join("junk"));
    copy_of("2025/08", &august);
    fs::create_dir_all(&junk).expect("can be made");
    for at in 0..300 {
        fs::write(junk.join(format!("{at}.txt")), "nothing").expect("can be written");
    }
    visit.choose("folder", &[&junk]);
    visit.until("!document.getElementById('working').hidden");
    visit.choose("folder", &[&august]);
    visit.report();
    let title = "document.getElementById('done-title').textContent";
    let found = visit.tab.text(title);
    let files = fs::read_dir(&august).expect("is there").count();
    assert!(found.ends_with(&format!("from {files} files")), "{found}");
    visit
        .tab
        .value("document.getElementById('demo').click(); document.getElementById('stop').click()");
    visit.tab.settle();
    assert_eq!(visit.tab.text(title), found);
    assert_eq!(
        visit.tab.value("document.getElementById('done').hidden"),
        false
    );
    // And it can be taken away, as before.
    assert!(visit.take("days").starts_with(b"date,"));
    visit.assert_quiet_and_alone();
}
