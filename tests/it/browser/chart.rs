//! Hover, keys, dragging: what one does with the chart.

use super::long_history;
use super::quiet::assert_quiet;
use super::stage::{opened, stage};
use super::tab::{Mouse, Tab};

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
    tab.settle();
    assert_ne!(tab.text(TITLE), "Sun 14 Sep 2025");
    tab.mouse(Mouse::Move, (x, y));
    tab.settle();
    assert_eq!(tab.text(TITLE), "Sun 14 Sep 2025");
    let card = tab.text("document.getElementById('card').innerText");
    for words in [
        "Advised",
        "points, based on heart rate",
        "impact km",
        "legs",
        "heart",
    ] {
        assert!(card.contains(words), "{words} is not in {card}");
    }
    tab.act("document.querySelector('#card details').open = true");
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
    let last = pressed(&mut tab, "End", TOLD);
    let before = pressed(&mut tab, "ArrowLeft", TOLD);
    assert_ne!(last, before);
    assert_eq!(pressed(&mut tab, "ArrowRight", TOLD), last);
    let first = pressed(&mut tab, "Home", TOLD);
    assert!(!first.is_empty() && first != last);

    let whole = tab.text(SHOWN);
    assert_ne!(pressed(&mut tab, "+", SHOWN), whole);
    assert_eq!(pressed(&mut tab, "Escape", SHOWN), whole);
    assert_quiet(&tab);
}

/// What the page says after a key.
fn pressed(tab: &mut Tab, key: &str, what: &str) -> String {
    tab.key(key);
    tab.settle();
    tab.text(what)
}

fn drag(tab: &mut Tab, from: (f64, f64), to: (f64, f64)) {
    tab.mouse(Mouse::Move, from);
    tab.mouse(Mouse::Press(1), from);
    tab.mouse(Mouse::Drag, ((from.0 + to.0) / 2.0, from.1));
    tab.mouse(Mouse::Drag, to);
    tab.mouse(Mouse::LetGo(1), to);
    tab.settle();
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
    tab.settle();
    assert_eq!(tab.text(SHOWN), whole);
    assert_quiet(&tab);
}

#[test]
fn buttons_and_dates_choose_the_days_and_lists_follow() {
    let Some(mut tab) = opened() else { return };
    let rows = "document.querySelectorAll('#sessions-table tbody tr').length";
    let all = tab.value(rows).as_u64().expect("a count");
    tab.act("document.querySelector('[data-days=\"14\"]').click()");
    let few = tab.value(rows).as_u64().expect("a count");
    assert!(few > 0 && few < all, "{few} of {all}");
    let pressed = "document.querySelector('[data-days=\"14\"]').getAttribute('aria-pressed')";
    assert_eq!(tab.text(pressed), "true");
    let dates = "(() => { for (const [id, day] of [['from', '2025-07-01'], ['to', '2025-07-31']]) \
                 { const input = document.getElementById(id); input.value = day; } \
                 document.getElementById('to').dispatchEvent(new Event('change')); })()";
    tab.act(dates);
    assert_eq!(tab.text(SHOWN), "1 Jul 2025 – 31 Jul 2025, by day");
    assert_quiet(&tab);
}

/// Puts a date into a field as one types it, key by key: the field says that it changed, but is not left.
fn typed(tab: &mut Tab, field: &str, date: &str) {
    tab.act(&format!(
        "(() => {{ const input = document.getElementById('{field}'); input.value = '{date}'; \
         input.dispatchEvent(new Event('change')); }})()"
    ));
}

#[test]
fn a_year_can_be_typed_and_a_range_button_keeps_the_end_that_is_shown() {
    let Some(mut tab) = opened() else { return };
    let whole = tab.text(SHOWN);
    typed(&mut tab, "from", "0002-07-01");
    assert_eq!(tab.text(SHOWN), whole);
    let from = "document.getElementById('from').value";
    assert_eq!(tab.text(from), "0002-07-01");
    typed(&mut tab, "from", "2025-07-01");
    typed(&mut tab, "to", "2025-07-31");
    assert_eq!(tab.text(SHOWN), "1 Jul 2025 – 31 Jul 2025, by day");
    tab.act("document.querySelector('[data-days=\"14\"]').click()");
    assert_eq!(tab.text(SHOWN), "18 Jul 2025 – 31 Jul 2025, by day");
    let pressed = "Array.from(document.querySelectorAll('[data-days][aria-pressed=true]'))\
                   .map(each => each.dataset.days).join()";
    assert_eq!(tab.text(pressed), "14");
    assert_quiet(&tab);
}

#[test]
fn a_card_over_the_page_gives_the_focus_back_to_the_chart() {
    let Some(mut tab) = opened() else { return };
    tab.size(375, 800);
    tab.value("document.getElementById('chart').focus()");
    let is_open = "document.getElementById('card').classList.contains('open')";
    let focused = "document.activeElement.id";
    for close in [
        "document.querySelector('#card .close').click()",
        "document.getElementById('card').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))",
    ] {
        tab.key("Enter");
        tab.settle();
        assert_eq!(tab.value(is_open), true);
        tab.act("document.querySelector('#card .close').focus()");
        assert_eq!(tab.text(focused), "");
        tab.act(close);
        assert_eq!(tab.value(is_open), false);
        assert_eq!(tab.text(focused), "chart");
    }
    assert_quiet(&tab);
}

/// Corners of the line of the legs, in the words of its path.
const LEGS: &str = "document.querySelector('.panel.hours path.line.legs').getAttribute('d')";

/// The most hours that the legs needed in each week that the page carries: where it begins, by the hours
/// since the last jump, and after each jump in it.
const MOST_LEGS: &str = "(() => {\
    const data = JSON.parse(document.getElementById('data').textContent);\
    const from = data.clocks.at;\
    let minutes = 0;\
    const jumps = from.map((step, place) => [(minutes += step) / 1440, data.clocks.legs[place] / 10]);\
    let day = 0;\
    const weeks = data.weeks.from.map(step => day += step);\
    const end = data.days.kind.length;\
    return weeks.map((from, place) => {\
        const before = jumps.filter(it => it[0] < from).pop();\
        const carried = before ? before[1] - 24 * (from - before[0]) : 0;\
        const to = place + 1 < weeks.length ? weeks[place + 1] : end;\
        const within = jumps.filter(it => it[0] >= from && it[0] < to);\
        return Math.max(0, carried, ...within.map(it => it[1]));\
    });\
})()";

#[test]
fn over_months_the_hours_are_the_most_of_each_week_and_no_slope_joins_two() {
    let Some(stage) = stage() else { return };
    let page = long_history::page(&stage, 2);
    let mut tab = Tab::open(stage, &page);
    tab.act("document.querySelector('#tools [data-days=\"0\"]').click()");
    assert!(tab.text(SHOWN).contains("week"), "{}", tab.text(SHOWN));
    let heading =
        "Array.from(document.querySelectorAll('h3')).map(it => it.textContent).join(' / ')";
    assert!(
        tab.text(heading)
            .contains("Longest wait for hard training in each week")
    );
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

#[test]
fn recovery_days_are_filled_where_they_were_taken_and_else_hollow() {
    let Some(mut tab) = opened() else { return };
    tab.act("document.querySelector('[data-days=\"0\"]').click()");
    let told = "(() => { const { asked, taken, open } = JSON.parse(document.getElementById('data').textContent).days; \
                const sum = columns => columns.flat().reduce((a, b) => a + b, 0); \
                return [sum(taken), sum(asked) - sum(taken) - sum(open)]; })()";
    let drawn = "[document.querySelectorAll('.recovery rect:not(.hollow):not(.open)').length, \
                 document.querySelectorAll('.recovery .hollow').length]";
    let (told, drawn) = (tab.value(told), tab.value(drawn));
    assert_eq!(told, drawn);
    assert!(
        drawn[0].as_u64() > Some(0) && drawn[1].as_u64() > Some(0),
        "{drawn}"
    );
    // Each day of the strip has one cell of advice.
    let cells = "document.querySelectorAll('.panel.load > rect[class^=kind-]').length";
    let days =
        tab.value("JSON.parse(document.getElementById('data').textContent).days.kind.length");
    let unknown = tab.value("document.querySelectorAll('.panel.load > rect.unknown').length");
    let (cells, days, unknown) = (tab.value(cells), days.as_u64(), unknown.as_u64());
    assert_eq!(
        cells.as_u64(),
        days.zip(unknown).map(|(days, unknown)| days - unknown)
    );
    assert_quiet(&tab);
}

#[test]
fn there_is_one_row_of_dates_and_no_label_over_another() {
    let Some(mut tab) = opened() else { return };
    for days in [14, 112, 0] {
        tab.act(&format!(
            "document.querySelector('[data-days=\"{days}\"]').click()"
        ));
        let panels = "Array.from(document.querySelectorAll('.panel')).filter(it => it.querySelector('.date')).length";
        assert_eq!(tab.value(panels), 1);
        let over = "Array.from(document.querySelectorAll('.panel')).flatMap(panel => { \
            const texts = Array.from(panel.querySelectorAll('text')).map(it => [it.getBoundingClientRect(), it.textContent]); \
            return texts.flatMap(([a, one], i) => texts.slice(i + 1).filter(([b]) => \
                a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3) \
                .map(([, other]) => one + ' / ' + other)); })";
        assert_eq!(tab.value(over), serde_json::json!([]), "{days} days");
    }
}
