//! The address says what is shown, and shows what it says.

use super::quiet::assert_quiet;
use super::stage::{opened, stage};
use super::tab::{Tab, address};

const SHOWN: &str = "document.getElementById('live').textContent";
const HASH: &str = "location.hash";
/// The address follows a while after the last change.
const WRITTEN: &str = "new Promise(done => setTimeout(() => done(location.hash), 400))";

#[test]
fn an_address_opens_its_days_its_order_and_its_search() {
    let Some(stage) = stage() else { return };
    let page = address(&stage.page());
    let mut tab = Tab::open(stage.clone(), &stage.page());
    tab.go_to("about:blank");
    tab.go_to(&format!("{page}#2025-07-01..2025-07-31&sort=load&find=run"));
    tab.settle();
    assert_eq!(tab.text(SHOWN), "1 Jul 2025 – 31 Jul 2025, by day");
    assert_eq!(tab.text("document.getElementById('search').value"), "run");
    let sorted = "document.querySelectorAll('#sessions-table th')[5].getAttribute('aria-sort')";
    assert_eq!(tab.text(sorted), "ascending");
    assert_quiet(&tab);
}

#[test]
fn what_is_done_stands_in_the_address_and_the_browser_goes_back_and_forward() {
    let Some(mut tab) = opened() else { return };
    tab.act("document.querySelector('[data-days=\"14\"]').click()");
    let two_weeks = tab.text(WRITTEN);
    let shown = tab.text(SHOWN);
    assert!(
        two_weeks.starts_with("#2025-09-02..2025-09-"),
        "{two_weeks}"
    );
    assert!(shown.starts_with("2 Sep 2025 – "), "{shown}");
    tab.act("(() => { location.hash = '#2025-07-01..2025-07-31'; })()");
    tab.settle();
    assert_eq!(tab.text(SHOWN), "1 Jul 2025 – 31 Jul 2025, by day");
    let moved = |to: &str| {
        format!(
            "new Promise(done => {{ addEventListener('popstate', () => done(true), {{ once: true }}); \
             history.{to}(); }})"
        )
    };
    tab.act(&moved("back"));
    tab.settle();
    assert_eq!((tab.text(HASH), tab.text(SHOWN)), (two_weeks, shown));
    tab.act(&moved("forward"));
    tab.settle();
    assert_eq!(tab.text(SHOWN), "1 Jul 2025 – 31 Jul 2025, by day");
    assert_quiet(&tab);
}

#[test]
fn an_address_of_a_section_or_of_nonsense_leaves_the_days_alone() {
    let Some(mut tab) = opened() else { return };
    let shown = tab.text(SHOWN);
    for hash in [
        "#findings",
        "#2025-99-99..2025-01-01",
        "#9999-01-01",
        "#%E0..%",
    ] {
        tab.act(&format!("(() => {{ location.hash = '{hash}'; }})()"));
        tab.settle();
        assert_eq!(tab.text(SHOWN), shown, "{hash}");
    }
    assert_quiet(&tab);
}
