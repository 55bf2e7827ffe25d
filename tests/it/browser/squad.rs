//! The overview of a squad opens without complaint, and leads to the athletes' own pages.

use std::fs;

use super::quiet::assert_quiet;
use super::stage::stage;
use super::tab::Tab;
use crate::export_folder::{Run, export};

#[test]
fn the_overview_leads_to_each_athlete() {
    let Some(stage) = stage() else { return };
    let squad = stage.place("squad");
    let athlete = squad.join("Zoë <b>& Söhne");
    fs::create_dir_all(&athlete).expect("can be made");
    for entry in fs::read_dir(export().join("2025/09")).expect("is there") {
        let path = entry.expect("can be listed").path();
        let name = path.file_name().expect("has a name");
        fs::copy(&path, athlete.join(name)).expect("can be copied");
    }
    let reports = stage.place("reports");
    Run::new("report")
        .arg(&squad)
        .args(["--per-athlete", "--on", "2025-09-15", "-q"])
        .to(&reports)
        .end()
        .with_code(0);
    let mut tab = Tab::open(stage, &reports.join("overview.html"));
    assert_eq!(
        tab.text("document.querySelector('tbody th').textContent"),
        "Zoë <b>& Söhne"
    );
    assert_eq!(tab.value("document.querySelectorAll('tbody tr').length"), 1);
    let drawn = tab.value("document.querySelectorAll('svg.days rect').length > 20");
    assert_eq!(drawn, true);
    assert_quiet(&tab);
    let leads = tab.text("decodeURIComponent(document.querySelector('tbody th a').href)");
    assert!(leads.ends_with("/reports/Zoë-b-Söhne.html"), "{leads}");
    assert!(reports.join("Zoë-b-Söhne.html").is_file());
}
