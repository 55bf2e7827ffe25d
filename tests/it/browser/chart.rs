//! Hover, keys, dragging: what one does with the chart.

use super::quiet::assert_quiet;
use super::stage::{opened, stage};
use super::tab::{Mouse, Tab};
use crate::export_folder::Run;

const TITLE: &str = "document.querySelector('#card h3').textContent";
const SHOWN: &str = "document.getElementById('live').textContent";
const TOLD: &str = "document.getElementById('chart').getAttribute('aria-valuetext')";

/// The bar that is furthest to the right: the last run of the export, on 14 September 2025.
const LAST_BAR: &str = "Array.from(document.querySelectorAll('.panel.load rect'))\
    .filter(r => /^effort/.test(r.getAttribute('class')))\
    .reduce((a, b) => a.getBoundingClientRect().x > b.getBoundingClientRect().x ? a : b)";

#[test]
fn pointing_at_a_day_tells_what_it_was() {
    let Some(mut tab) = opened() else { return };
    let (x, y) = tab.middle_of(LAST_BAR);
    tab.mouse(Mouse::Move, (x - 200.0, y));
    assert_ne!(tab.text(TITLE), "Sun 14 Sep 2025");
    tab.mouse(Mouse::Move, (x, y));
    assert_eq!(tab.text(TITLE), "Sun 14 Sep 2025");
    let card = tab.text("document.getElementById('card').innerText");
    for words in [
        "Advised",
        "points by heart rate",
        "impact km",
        "legs",
        "heart and lungs",
    ] {
        assert!(card.contains(words), "{words} is not in {card}");
    }
    let loads = tab.value("document.querySelectorAll('#card .loads tr').length");
    assert!(loads.as_u64() > Some(8), "{loads} loads");
    assert_eq!(
        tab.value("document.querySelectorAll('#card .loads .counts').length"),
        1
    );
    assert_quiet(&tab);
}

#[test]
fn keys_move_the_cursor_and_take_steps_back() {
    let Some(mut tab) = opened() else { return };
    tab.value("document.getElementById('chart').focus()");
    tab.key("End");
    let last = tab.text(TOLD);
    tab.key("ArrowLeft");
    let before = tab.text(TOLD);
    assert_ne!(last, before);
    tab.key("ArrowRight");
    assert_eq!(tab.text(TOLD), last);
    tab.key("Home");
    assert!(!tab.text(TOLD).is_empty() && tab.text(TOLD) != last);

    let whole = tab.text(SHOWN);
    tab.key("+");
    let closer = tab.text(SHOWN);
    assert_ne!(closer, whole);
    tab.key("Escape");
    assert_eq!(tab.text(SHOWN), whole);
    assert_quiet(&tab);
}

fn drag(tab: &mut Tab, from: (f64, f64), to: (f64, f64)) {
    tab.mouse(Mouse::Move, from);
    tab.mouse(Mouse::Press(1), from);
    tab.mouse(Mouse::Drag, ((from.0 + to.0) / 2.0, from.1));
    tab.mouse(Mouse::Drag, to);
    tab.mouse(Mouse::LetGo(1), to);
}

#[test]
fn dragging_looks_closer_and_a_double_click_goes_back() {
    let Some(mut tab) = opened() else { return };
    let whole = tab.text(SHOWN);
    let (x, y) = tab.middle_of("document.querySelector('.panel.load')");
    drag(&mut tab, (x - 100.0, y), (x + 60.0, y));
    let closer = tab.text(SHOWN);
    assert_ne!(closer, whole);
    for click in 1..=2 {
        tab.mouse(Mouse::Press(click), (x, y));
        tab.mouse(Mouse::LetGo(click), (x, y));
    }
    assert_eq!(tab.text(SHOWN), whole);
    assert_quiet(&tab);
}

#[test]
fn buttons_and_dates_choose_the_days_and_lists_follow() {
    let Some(mut tab) = opened() else { return };
    let rows = "document.querySelectorAll('#sessions-table tbody tr:not([hidden])').length";
    let all = tab.value(rows).as_u64().expect("a count");
    tab.value("document.querySelector('[data-days=\"14\"]').click()");
    let few = tab.value(rows).as_u64().expect("a count");
    assert!(few > 0 && few < all, "{few} of {all}");
    let pressed = "document.querySelector('[data-days=\"14\"]').getAttribute('aria-pressed')";
    assert_eq!(tab.text(pressed), "true");
    let dates = "(() => { for (const [id, day] of [['from', '2025-07-01'], ['to', '2025-07-31']]) \
                 { const input = document.getElementById(id); input.value = day; } \
                 document.getElementById('to').dispatchEvent(new Event('change')); })()";
    tab.value(dates);
    assert_eq!(tab.text(SHOWN), "1 Jul 2025 – 31 Jul 2025, by day");
    assert_quiet(&tab);
}

/// Corners of the line of the legs, in the words of its path.
const LEGS: &str = "document.querySelector('.panel.hours path.line.legs').getAttribute('d')";

/// The most hours that the legs needed in each week that the page carries: where it begins, by the hours
/// since the last corner, and at each corner in it.
const MOST_LEGS: &str = "(() => {\
    const data = JSON.parse(document.getElementById('data').textContent);\
    return data.week_columns.map(week => {\
        const before = data.clocks.filter(it => it[0] < week.from).pop();\
        const carried = before ? before[1] - 24 * (week.from - before[0]) : 0;\
        const within = data.clocks.filter(it => it[0] >= week.from && it[0] < week.to + 1);\
        return Math.max(0, carried, ...within.map(it => it[1]));\
    });\
})()";

#[test]
fn over_months_the_hours_are_the_most_of_each_week_and_no_slope_joins_two() {
    let Some(stage) = stage() else { return };
    let page = stage.place("by-week.html");
    let from = ["--from", "2025-01-01"];
    Run::on_export("report")
        .args(from)
        .to(&page)
        .end()
        .with_code(0);
    let mut tab = Tab::open(stage, &page);
    tab.value("document.querySelector('#tools [data-days=\"0\"]').click()");
    assert!(tab.text(SHOWN).contains("week"), "{}", tab.text(SHOWN));
    let heading =
        "Array.from(document.querySelectorAll('h3')).map(it => it.textContent).join(' / ')";
    assert!(tab.text(heading).contains("Hours until recovered, at most"));
    let path = tab.text(LEGS);
    let corner = |words: &str| {
        let (x, y) = words.split_once(' ').expect("two numbers");
        let number = |word: &str| word.parse::<f64>().expect("a number");
        (number(x), number(y))
    };
    let corners: Vec<(f64, f64)> = path[1..].split('L').map(corner).collect();
    for pair in corners.windows(2) {
        let level = pair[0].1 == pair[1].1;
        let upright = pair[0].0 == pair[1].0;
        assert!(level || upright, "{pair:?}");
    }
    // Above the lowest week they stand as high as the most hours of their weeks are more, but for those
    // that the scale cuts.
    let most = tab.value(MOST_LEGS);
    let most = most.as_array().expect("a number for each week").iter();
    let most: Vec<f64> = most
        .map(|hours| hours.as_f64().expect("a number"))
        .collect();
    assert_eq!(corners.len(), 2 * most.len(), "{path}");
    let ground = corners.iter().map(|(_, y)| *y).fold(0.0, f64::max);
    let rises: Vec<f64> = corners.iter().step_by(2).map(|(_, y)| ground - y).collect();
    let highest = rises.iter().copied().fold(0.0, f64::max);
    let drawn = most.iter().zip(&rises).filter(|(_, rise)| **rise < highest);
    let pixels_an_hour: Vec<f64> = drawn
        .filter(|(hours, _)| **hours > 10.0)
        .map(|(hours, rise)| rise / hours)
        .collect();
    assert!(pixels_an_hour.len() > 10, "{most:?}");
    let (low, high) = pixels_an_hour
        .iter()
        .fold((f64::MAX, 0.0_f64), |(low, high), it| {
            (low.min(*it), high.max(*it))
        });
    assert!(low > 0.98 * high, "{pixels_an_hour:?}");
    assert_quiet(&tab);
}
