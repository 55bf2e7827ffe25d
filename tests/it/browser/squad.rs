//! The overview of a squad opens without complaint, and leads to the athletes' own pages.

use std::fs;
use std::path::Path;

use super::quiet::assert_quiet;
use super::stage::stage;
use super::tab::Tab;
use crate::export_folder::{Run, export};

#[test]
fn the_overview_leads_to_each_athlete() {
    let Some(stage) = stage() else { return };
    let squad = stage.place("squad");
    copy_month("2025/09", &squad.join("Zoë <b>& Söhne"));
    let reports = stage.place("reports");
    Run::new("report")
        .arg(&squad)
        .args(["--per-athlete", "--on", "2025-09-15", "-q"])
        .to(&reports)
        .end()
        .with_code(0);
    let mut tab = Tab::open(stage, &reports.join("overview.html"));
    assert_eq!(
        tab.text("document.querySelector('th.name').textContent"),
        "Zoë <b>& Söhne"
    );
    assert_eq!(
        tab.value("document.querySelectorAll('tbody.athlete').length"),
        1
    );
    let drawn = tab.value("document.querySelectorAll('svg.days rect').length > 20");
    assert_eq!(drawn, true);
    assert_quiet(&tab);
    let leads = tab.text("decodeURIComponent(document.querySelector('th.name a').href)");
    assert!(leads.ends_with("/reports/Zoë-b-Söhne.html"), "{leads}");
    assert!(reports.join("Zoë-b-Söhne.html").is_file());
}

/// Copies the files of a month of the made-up export.
fn copy_month(month: &str, to: &Path) {
    fs::create_dir_all(to).expect("can be made");
    for entry in fs::read_dir(export().join(month)).expect("is there") {
        let path = entry.expect("can be listed").path();
        if path.is_file() {
            let name = path.file_name().expect("has a name");
            fs::copy(&path, to.join(name)).expect("can be copied");
        }
    }
}

/// Names of athletes in the order in which they are shown.
const NAMES: &str =
    "Array.from(document.querySelectorAll('th.name')).map(n => n.textContent).join(' ')";

#[test]
fn the_overview_is_sorted_by_keyboard_and_fits_a_phone() {
    let Some(stage) = stage() else { return };
    let squad = stage.place("squad-of-three");
    copy_month("2025/09", &squad.join("Cem"));
    copy_month("2025/08", &squad.join("Anna"));
    copy_month("2025/07", &squad.join("Bo"));
    let reports = stage.place("reports-of-three");
    Run::new("report")
        .arg(&squad)
        .args([
            "--per-athlete",
            "--formats",
            "csv",
            "--on",
            "2025-09-15",
            "-q",
        ])
        .to(&reports)
        .end()
        .with_code(0);
    let mut tab = Tab::open(stage, &reports.join("overview.html"));
    assert_eq!(tab.text(NAMES), "Cem Anna Bo");
    let headings = "document.querySelectorAll('tbody.group').length";
    assert_eq!(tab.value(headings), 2);
    tab.value("document.querySelectorAll('.squad thead button')[1].focus()");
    tab.key("Enter");
    assert_eq!(tab.text(NAMES), "Anna Bo Cem");
    assert_eq!(tab.value(headings), 0);
    let sorted = "document.querySelectorAll('.squad thead th')[1].getAttribute('aria-sort')";
    assert_eq!(tab.text(sorted), "ascending");
    tab.key("Enter");
    assert_eq!(tab.text(NAMES), "Cem Bo Anna");
    // Of whom there is no data stands last, whichever way.
    for _ in 0..2 {
        tab.value("document.querySelectorAll('.squad thead button')[4].click()");
        assert!(tab.text(NAMES).starts_with("Cem"));
    }
    tab.value("document.querySelectorAll('.squad thead button')[0].click()");
    assert_eq!(tab.text(NAMES), "Cem Anna Bo");
    assert_eq!(tab.value(headings), 2);
    tab.size(375, 800);
    let overflows = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    assert_eq!(tab.value(overflows), false);
    assert_quiet(&tab);
}
