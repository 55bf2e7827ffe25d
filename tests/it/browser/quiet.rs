//! The page opens without a complaint, asks nobody for anything, and is small.

use std::fs;

pub use super::complaints::assert_quiet;
use super::stage::opened;
use super::tab::address;

#[test]
fn the_page_opens_without_complaint_and_asks_nobody() {
    let Some(mut tab) = opened() else { return };
    let drawn = tab.value("document.querySelectorAll('#chart svg.panel').length");
    assert_eq!(drawn, 3);
    assert_quiet(&tab);
    let page = address(&tab.stage().page());
    let asked = tab.events("Network.requestWillBeSent");
    let asked: Vec<&str> = asked
        .iter()
        .map(|event| event["request"]["url"].as_str().expect("an address"))
        // The fonts of the page, and the browser's own sign on a field of a date.
        .filter(|address| !address.starts_with("data:"))
        .collect();
    assert_eq!(asked, [page.as_str()]);
}

#[test]
fn a_request_would_be_refused() {
    let Some(mut tab) = opened() else { return };
    let refused = tab.value("fetch('https://example.org/').then(() => false, () => true)");
    assert_eq!(refused, true);
    let styled = "(() => { document.body.setAttribute('style', 'color: rgb(1, 2, 3)'); \
                  return getComputedStyle(document.body).color; })()";
    assert_ne!(tab.text(styled), "rgb(1, 2, 3)");
}

#[test]
fn the_page_of_a_summer_is_small() {
    let Some(tab) = opened() else { return };
    let length = fs::metadata(tab.stage().page()).expect("written").len();
    assert!(length < 500_000, "{length} bytes");
}
