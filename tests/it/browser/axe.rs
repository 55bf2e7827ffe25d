//! axe-core, which knows the rules of accessible pages, finds nothing to say against ours.
//!
//! `.ci/run` brings it from npm into `target/axe`; `RESTDAY_AXE` names its script elsewhere. Where it is missing
//! the tests say that they were skipped; where `CI` is `true` they fail instead.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::json;

use super::looks::emulate;
use super::stage::{Stage, stage};
use super::tab::Tab;
use crate::export_folder::{Run, copy_of};

/// What breaks a rule: name of the rule, and where.
pub const VIOLATIONS: &str = "axe.run(document, { resultTypes: ['violations'] }).then(found => \
    found.violations.map(it => it.id + ': ' + it.nodes.map(node => node.html.slice(0, 160)).join(' | ')))";

/// The script of axe-core, where it is.
pub fn axe() -> Option<String> {
    let place = match env::var_os("RESTDAY_AXE") {
        Some(named) => PathBuf::from(named),
        None => Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("target/axe/node_modules/axe-core/axe.min.js"),
    };
    let script = fs::read_to_string(place).ok();
    let must = env::var("CI").is_ok_and(|ci| ci == "true");
    assert!(
        script.is_some() || !must,
        "no axe-core here, and CI must not pass without it"
    );
    if script.is_none() {
        println!("skipped: no axe-core here; .ci/run brings it with npm");
    }
    script
}

/// Fails for a page that breaks a rule on a desktop or a telephone, in light or dark.
fn assert_accessible(stage: &Arc<Stage>, page: &Path, axe: &str) {
    for width in [1400, 375] {
        for theme in ["light", "dark"] {
            let mut tab = Tab::open(stage.clone(), page);
            tab.size(width, 900);
            emulate(&mut tab, "screen", theme);
            tab.settle();
            tab.value(&format!("{axe};0"));
            let found = tab.value(VIOLATIONS);
            assert_eq!(found, json!([]), "{} at {width}, {theme}", page.display());
        }
    }
}

#[test]
fn nothing_bars_anybody_from_the_page() {
    let (Some(stage), Some(axe)) = (stage(), axe()) else {
        return;
    };
    assert_accessible(&stage, &stage.page(), &axe);
}

#[test]
fn nothing_bars_anybody_from_the_overview_of_a_squad() {
    let (Some(stage), Some(axe)) = (stage(), axe()) else {
        return;
    };
    let squad = stage.place("two-athletes");
    copy_of("2025/08", &squad.join("Anna"));
    copy_of("2025/09", &squad.join("Ben"));
    let reports = stage.place("two-reports");
    let run = Run::new("report").arg(&squad);
    let run = run.args(["--per-athlete", "--on", "2025-09-15", "-q"]);
    run.to(&reports).end().with_code(0);
    assert_accessible(&stage, &reports.join("overview.html"), &axe);
}
