//! A keyboard and a screen reader can do all of it, on a desktop and on a telephone.

use serde_json::json;

use super::visit::Visit;
use crate::browser::axe::{VIOLATIONS, axe};
use crate::browser::looks::emulate;

#[test]
fn nothing_bars_anybody_before_and_after_the_report() {
    let Some(axe) = axe() else { return };
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    visit
        .tab
        .value("document.getElementById('settings').open = true");
    for done in [false, true] {
        if done {
            visit.demo();
        }
        for width in [1400, 375] {
            for theme in ["light", "dark"] {
                visit.tab.size(width, 900);
                emulate(&mut visit.tab, "screen", theme);
                visit.tab.settle();
                visit.tab.value(&format!("{axe};0"));
                // The report in it is tested as a page of its own.
                let found = visit
                    .tab
                    .value(&VIOLATIONS.replace("document, {", "document, { iframes: false,"));
                assert_eq!(found, json!([]), "report {done}, at {width}, {theme}");
                let wide =
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth";
                assert_eq!(visit.tab.value(wide), 0, "report {done}, at {width}");
            }
        }
    }
}

#[test]
fn keys_alone_lead_to_the_report_and_away_with_it() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    let focused = "document.activeElement.id || document.activeElement.dataset.take || document.activeElement.name || ''";
    let mut seen = Vec::new();
    while visit.tab.text(focused) != "demo" {
        visit.tab.key("Tab");
        seen.push(visit.tab.text(focused));
        assert!(seen.len() < 20, "{seen:?}");
    }
    assert!(
        seen.contains(&"choose-folder".to_owned()) && seen.contains(&"choose-files".to_owned()),
        "{seen:?}"
    );
    visit.tab.key("Enter");
    visit.report();
    assert_eq!(
        visit.tab.text(focused),
        "done-title",
        "what was found is read out first"
    );
    let mut steps = 0;
    while visit.tab.text(focused) != "png" {
        visit.tab.key("Tab");
        steps += 1;
        assert!(steps < 10);
    }
    // Whoever listens hears how far it is without being interrupted all the time.
    let polite = "document.getElementById('spoken').getAttribute('role') + document.getElementById('fault').getAttribute('role')";
    assert_eq!(visit.tab.text(polite), "statusalert");
    visit.assert_quiet_and_alone();
}
