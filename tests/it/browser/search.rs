//! A search goes through all days, says how much it found, and shows where.

use super::quiet::assert_quiet;
use super::stage::opened;
use super::tab::Tab;

const COUNT: &str = "document.getElementById('sessions-count').textContent";
const ROWS: &str = "Array.from(document.querySelectorAll('#sessions-table tbody tr:not(.gap)'))\
                    .map(row => row.textContent.toLowerCase())";

fn search(tab: &mut Tab, text: &str) {
    tab.act(&format!(
        "(() => {{ const input = document.getElementById('search'); input.value = '{text}'; \
         input.dispatchEvent(new Event('input')); }})()"
    ));
}

#[test]
fn it_finds_sessions_of_days_that_are_not_shown() {
    let Some(mut tab) = opened() else { return };
    tab.act("document.querySelector('[data-days=\"14\"]').click()");
    let before = tab.text(COUNT);
    search(&mut tab, "RIDE");
    let rows = tab.value(ROWS);
    let rows = rows.as_array().expect("a list");
    assert!(!rows.is_empty());
    assert!(
        rows.iter()
            .all(|row| row.as_str().is_some_and(|row| row.contains("ride")))
    );
    let count = tab.text(COUNT);
    let found = format!("Found {} session", rows.len());
    assert!(count.starts_with(&found), "{count}");
    let strokes = "document.querySelector('.where-found').getAttribute('d').split('M').length - 1";
    assert!(tab.value(strokes).as_u64() > Some(0));
    search(&mut tab, "");
    assert_eq!(tab.text(COUNT), before);
    assert_quiet(&tab);
}

#[test]
fn without_a_word_to_find_it_leads_nowhere() {
    let Some(mut tab) = opened() else { return };
    tab.value("document.getElementById('chart').focus()");
    tab.key("Home");
    tab.settle();
    let title = "document.querySelector('#card h3').textContent";
    let first = tab.text(title);
    tab.value("document.getElementById('search').focus()");
    tab.key("Enter");
    tab.settle();
    assert_eq!(tab.text(title), first);
    search(&mut tab, "run");
    tab.key("Enter");
    tab.settle();
    assert_ne!(tab.text(title), first);
    assert_quiet(&tab);
}

#[test]
fn it_finds_days_without_a_session_by_their_date_and_leads_there() {
    let Some(mut tab) = opened() else { return };
    // The Sunday after the last session but one, on which nothing was done.
    search(&mut tab, "2025-07-0");
    let count = tab.text(COUNT);
    assert!(count.contains("without a session"), "{count}");
    let days = tab.value("document.querySelectorAll('#sessions-table .day-note').length");
    assert!(days.as_u64() > Some(0));
    let led = tab.text(
        "(() => { const way = document.querySelector('#sessions-table tr:has(.day-note) .way'); \
         way.click(); return way.textContent; })()",
    );
    tab.settle();
    let title = tab.text("document.querySelector('#card h3').textContent");
    assert!(title.ends_with(&led), "{title} for {led}");
    assert!(
        tab.value("document.querySelectorAll('.found-mark').length")
            .as_u64()
            > Some(0)
    );
    assert_quiet(&tab);
}

#[test]
fn what_is_not_there_is_not_found() {
    let Some(mut tab) = opened() else { return };
    search(&mut tab, "xyzzy <b>");
    assert_eq!(tab.text(COUNT), "Nothing found");
    assert_eq!(tab.value(ROWS).as_array().map(Vec::len), Some(0));
    assert_quiet(&tab);
}
