//! Tables sort by mouse and key, and can be filtered.

use super::quiet::assert_quiet;
use super::stage::opened;
use super::tab::{Mouse, Tab};

/// Numbers of the load column from top to bottom, without what is unknown.
fn loads(tab: &mut Tab) -> Vec<f64> {
    let cells = "Array.from(document.querySelectorAll('#sessions-table tbody tr:not(.gap)'))\
                 .map(row => row.cells[5].textContent.replace(/\\u00a0/g, ''))\
                 .filter(text => text !== '').map(Number)";
    let values = tab.value(cells);
    let values = values.as_array().expect("a list").iter();
    values
        .map(|value| value.as_f64().expect("a number"))
        .collect()
}

const HEAD: &str = "document.querySelectorAll('#sessions-table th')[5]";

#[test]
fn a_heading_sorts_its_column_both_ways_and_says_so() {
    let Some(mut tab) = opened() else { return };
    tab.value("document.getElementById('sessions').scrollIntoView()");
    let button = tab.middle_of(&format!("{HEAD}.firstElementChild"));
    for click in [Mouse::Press(1), Mouse::LetGo(1)] {
        tab.mouse(click, button);
    }
    tab.settle();
    let sorted = tab.text(&format!("{HEAD}.getAttribute('aria-sort')"));
    assert_eq!(sorted, "descending");
    let falling = loads(&mut tab);
    assert!(
        falling.len() > 5 && falling.is_sorted_by(|a, b| a >= b),
        "{falling:?}"
    );

    tab.value(&format!("{HEAD}.firstElementChild.focus()"));
    tab.key("Enter");
    tab.settle();
    let sorted = tab.text(&format!("{HEAD}.getAttribute('aria-sort')"));
    assert_eq!(sorted, "ascending");
    let rising = loads(&mut tab);
    assert!(rising.is_sorted(), "{rising:?}");
    let others = "document.querySelectorAll('#sessions-table [aria-sort]').length";
    assert_eq!(tab.value(others), 1);
    assert_quiet(&tab);
}

#[test]
fn a_date_in_a_list_leads_to_its_day_in_the_chart() {
    let Some(mut tab) = opened() else { return };
    let clicked = tab.text(
        "(() => { const way = document.querySelector('#sessions-table tbody tr:nth-child(4) .way'); \
         way.click(); return way.textContent; })()",
    );
    tab.settle();
    let title = tab.text("document.querySelector('#card h3').textContent");
    assert!(title.ends_with(&clicked), "{title} for {clicked}");
    assert_quiet(&tab);
}
