//! On paper: the answer, the chart of the view and every row of it, in black on white.

use serde_json::json;

use super::looks::{OVERFLOW, emulate};
use super::stage::opened;

const ROWS: &str = "document.querySelectorAll('#sessions-table tbody tr:not(.gap)').length";

#[test]
fn on_paper_all_is_black_on_white_and_within_the_page() {
    let Some(mut tab) = opened() else { return };
    // The printable width of A4 at 96 pixels an inch.
    tab.size(703, 1000);
    emulate(&mut tab, "print", "dark");
    tab.act("window.dispatchEvent(new Event('beforeprint'))");
    let colours = "(() => { const of = getComputedStyle(document.body); return [of.backgroundColor, of.color]; })()";
    assert_eq!(
        tab.value(colours),
        json!(["rgb(255, 255, 255)", "rgb(0, 0, 0)"])
    );
    assert_eq!(tab.value(OVERFLOW), 0);
    let rows = "Array.from(document.querySelectorAll('#sessions-table tbody tr')).every(r => \
                r.getBoundingClientRect().right <= document.documentElement.clientWidth)";
    assert_eq!(tab.value(rows), true);
    let hidden = "['tools', 'card', 'help'].every(id => !document.getElementById(id).getClientRects().length)";
    assert_eq!(tab.value(hidden), true);
}

#[test]
fn a_print_has_every_row_of_the_view() {
    let Some(mut tab) = opened() else { return };
    tab.act("document.querySelector('[data-days=\"0\"]').click()");
    let count = "document.getElementById('sessions-count').textContent.split(' ')[0]";
    let all: u64 = tab.text(count).parse().expect("a number");
    let on_screen = tab.value(ROWS).as_u64();
    assert!(on_screen < Some(all), "{on_screen:?} of {all}");
    tab.act("window.dispatchEvent(new Event('beforeprint'))");
    assert_eq!(tab.value(ROWS).as_u64(), Some(all));
    // Another width of the window changes nothing while it is printed.
    let drawn = "document.querySelector('.panel.load').viewBox.baseVal.width";
    tab.size(500, 900);
    tab.settle();
    assert_eq!(tab.value(drawn), 1150);
    tab.size(1400, 1000);
    tab.settle();
    tab.act("window.dispatchEvent(new Event('afterprint'))");
    assert_eq!(tab.value(ROWS).as_u64(), on_screen);
    let pdf = tab.call("Page.printToPDF", json!({ "preferCSSPageSize": true }));
    assert!(pdf["data"].as_str().is_some_and(|data| data.len() > 10_000));
}
