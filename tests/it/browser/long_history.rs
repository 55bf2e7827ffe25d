//! Thirteen years are hardly heavier to use than one.
//!
//! What counts is how many times a page of one year it is, made in the same run and measured by the time of the
//! processor, so that no machine is too slow for the test.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;

use super::quiet::assert_quiet;
use super::stage::{Stage, page_of, stage};
use super::tab::{Mouse, Tab};
use crate::export_folder::Run;

const YEARS: i32 = 13;
const HEADINGS: &str = "Activity Id,Date,Type,Route Name,Distance (km),Duration,Average Pace,Average Speed (km/h),\
                        Calories Burned,Climb (m),Average Heart Rate (bpm),Friend's Tagged,Notes,GPX File\n";
const ROUTES: [&str; 7] = [
    "Island loop",
    "Long run with the club",
    "Tempo 3 x 10 min",
    "Hills",
    "Easy with Anna",
    "Parkrun",
    "Lunch run",
];

/// A session on five days of each week, as a service lists them: easy, hard and long ones, and some rides.
fn listed(years: i32) -> String {
    let mut list = HEADINGS.to_owned();
    let last = chrono::NaiveDate::from_ymd_opt(2025, 6, 1).expect("a date");
    for day in 0..365 * i64::from(years) {
        let date = last - chrono::TimeDelta::days(365 * i64::from(years) - 1 - day);
        if matches!(day % 7, 2 | 6) {
            continue;
        }
        let hard = day % 5 == 1;
        let minutes = 25 + (day * 13) % 50 + if day % 7 == 5 { 45 } else { 0 };
        let kind = if day % 9 == 4 { "Cycling" } else { "Running" };
        let km = minutes as f64 / if hard { 4.6 } else { 5.8 };
        let beats = if hard { 166 } else { 138 + day % 9 };
        let route = ROUTES[(day % 7) as usize];
        let _ = writeln!(
            list,
            "a{day},{date} 06:{:02}:00,{kind},{route} {},{km:.2},{}:{:02}:00,,,400,{},{beats},,,",
            day % 60,
            day % 300,
            minutes / 60,
            minutes % 60,
            (day * 7) % 200,
        );
    }
    list
}

/// The page of so many years.
pub fn page(stage: &Stage, years: i32) -> PathBuf {
    let folder = stage.place(&format!("listed-{years}"));
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("cardioActivities.csv"), listed(years)).expect("written");
    let run = Run::new("report").arg(&folder);
    let run = run.args(["--on", "2025-06-02", "-q"]);
    page_of(stage, &format!("listed-{years}.html"), run)
}

/// What was done, and how many milliseconds the processor worked for it.
type Work = Vec<(&'static str, f64)>;

/// Opens a page and does with it what a reader does.
fn work(stage: &Arc<Stage>, page: &Path) -> Work {
    let mut tab = Tab::open(stage.clone(), page);
    tab.settle();
    let mut work = vec![("open", 1000.0 * tab.worked_s())];
    let click = |what: &str| format!("document.querySelector('{what}').click()");
    let typed = |text: &str| {
        format!(
            "(() => {{ const input = document.getElementById('search'); input.value = '{text}'; \
             input.dispatchEvent(new Event('input')); }})()"
        )
    };
    let head = |place: usize| {
        format!("document.querySelectorAll('#sessions-table th button')[{place}].click()")
    };
    let acts = [
        ("all", click("[data-days=\"0\"]")),
        ("16 weeks", click("[data-days=\"112\"]")),
        ("zoom in", click("[data-do=\"closer\"]")),
        ("zoom out", click("[data-do=\"wider\"]")),
        ("list all", click("#sessions-follow")),
        ("sort by load", head(5)),
        ("sort by title", head(1)),
        ("type a letter", typed("t")),
        ("type a word", typed("tempo")),
        ("find nothing", typed("tempo xyzzy")),
        ("end the search", typed("")),
        ("theme", click("[data-do=\"theme\"]")),
    ];
    for (name, act) in acts {
        work.push((name, measured(&mut tab, |tab| drop(tab.value(&act)))));
    }
    tab.act(&click("[data-days=\"112\"]"));
    tab.act("(() => { scrollTo(0, 0); document.getElementById('chart').focus(); })()");
    for key in ["ArrowLeft", "PageUp", "Home", "End"] {
        work.push((key, measured(&mut tab, |tab| tab.key(key))));
    }
    tab.act(&click("[data-days=\"0\"]"));
    let (x, y) = tab.middle_of("document.querySelector('.panel.load')");
    work.push((
        "drag",
        measured(&mut tab, |tab| {
            tab.mouse(Mouse::Move, (x - 100.0, y));
            tab.mouse(Mouse::Press(1), (x - 100.0, y));
            for step in 1..=4 {
                tab.mouse(Mouse::Drag, (x - 100.0 + 40.0 * f64::from(step), y));
            }
            tab.mouse(Mouse::LetGo(1), (x + 60.0, y));
        }),
    ));
    assert_quiet(&tab);
    work
}

/// Milliseconds of the processor until what is done has been drawn.
fn measured(tab: &mut Tab, act: impl FnOnce(&mut Tab)) -> f64 {
    tab.settle();
    let before = tab.worked_s();
    act(tab);
    tab.settle();
    1000.0 * (tab.worked_s() - before)
}

#[test]
fn thirteen_years_are_hardly_heavier_to_use_than_one() {
    // A page that made everything at once took thirteen times as long, and some of it a hundred times.
    const MOST_TIMES: f64 = 3.0;
    // What is over in a moment cannot be compared.
    const MOMENT_MS: f64 = 60.0;
    let Some(stage) = stage() else { return };
    let (year, all) = (page(&stage, 1), page(&stage, YEARS));
    let length = |page: &Path| fs::metadata(page).expect("written").len();
    let (short, long) = (length(&year), length(&all));
    println!("bytes: {short} of a year, {long} of {YEARS}");
    assert!(long < 4 * short, "{long} bytes, and {short} of a year");
    let (of_year, of_all) = (work(&stage, &year), work(&stage, &all));
    for ((name, short), (_, long)) in of_year.into_iter().zip(of_all) {
        println!("{name}: {short:.0} ms with a year, {long:.0} ms with {YEARS}");
        let most = MOST_TIMES * short.max(MOMENT_MS);
        assert!(
            long < most,
            "{name}: {long:.0} ms, and {short:.0} ms with a year"
        );
    }
}

/// Rows that are there, and how many the list says that it has.
const ROWS: &str = "[document.querySelectorAll('#sessions-table tbody tr:not(.gap)').length, \
                    Number(document.getElementById('sessions-table').getAttribute('aria-rowcount'))]";

#[test]
fn only_rows_in_view_are_made_and_each_knows_its_place() {
    let Some(stage) = stage() else { return };
    let page = page(&stage, 2);
    let mut tab = Tab::open(stage, &page);
    tab.act("document.getElementById('sessions-follow').click()");
    let rows = tab.value(ROWS);
    let all = rows[1].as_u64().expect("a count");
    assert!(rows[0].as_u64() < Some(80), "{rows}");
    assert!(all > 400, "{rows}");
    let box_ = "document.getElementById('sessions-box')";
    tab.act(&format!("{box_}.scrollTop = {box_}.scrollHeight"));
    tab.settle();
    let last = tab.value("Number(document.querySelector('#sessions-table tbody').lastElementChild.getAttribute('aria-rowindex'))");
    assert_eq!(last.as_u64(), Some(all), "the last row is there at the end");
    let height = format!("{box_}.scrollHeight");
    let at_end = tab.value(&height);
    tab.act(&format!("{box_}.scrollTop = 0"));
    tab.settle();
    let at_start = tab.value(&height);
    let apart = |one: &Value, other: &Value| (one.as_f64()? - other.as_f64()?).abs().into();
    let apart: Option<f64> = apart(&at_start, &at_end);
    assert!(
        apart < Some(4.0),
        "as long wherever it is: {at_start}, {at_end}"
    );
    let first = tab.value(
        "Number(document.querySelector('#sessions-table tbody tr').getAttribute('aria-rowindex'))",
    );
    assert_eq!(first, 2);
}

#[test]
fn the_focus_stays_on_its_row_and_moves_on_by_keys() {
    let Some(stage) = stage() else { return };
    let page = page(&stage, 2);
    let mut tab = Tab::open(stage, &page);
    tab.act("document.getElementById('sessions-follow').click()");
    let focused = "document.activeElement.textContent";
    tab.act("document.querySelectorAll('#sessions-table .way')[2].focus()");
    let third = tab.text(focused);
    tab.act("document.getElementById('sessions-box').scrollTop = 8000");
    tab.settle();
    assert_eq!(
        tab.text(focused),
        third,
        "it is kept while others scroll by"
    );
    tab.act("document.getElementById('sessions-box').scrollTop = 0");
    tab.settle();
    let mut seen = vec![third];
    for _ in 0..60 {
        tab.key("Tab");
        tab.settle();
        seen.push(tab.text(focused));
    }
    let mut apart = seen.clone();
    apart.dedup();
    assert_eq!(apart.len(), seen.len(), "{seen:?}");
    let inside = "document.activeElement.closest('tr').getAttribute('aria-rowindex')";
    assert_eq!(tab.text(inside), "64", "each key leads one row further");
}
