//! Titles that try to be markup are text, and do nothing.

use std::fmt::Write;
use std::fs;

use super::quiet::assert_quiet;
use super::stage::stage;
use super::tab::Tab;
use crate::export_folder::Run;

/// Titles that try to be markup.
pub const TITLES: [&str; 4] = [
    "</script><script>window.hacked=1</script><img src=x onerror=window.hacked=1>",
    "</style></title><svg onload=window.hacked=1>",
    "\u{202e}nur gnineve\u{2028}🏃🏽‍♀️ & \"quoted\" 'so'",
    "x' onmouseover='window.hacked=1' \" onfocus=\"window.hacked=1",
];

/// The same title with a mark in place of what would turn it around or break its line.
fn straight(title: &str) -> String {
    title.replace(['\u{202e}', '\u{2028}'], "\u{fffd}")
}

/// Half an hour of running with a title.
pub fn track(title: &str, day: usize) -> String {
    let escaped = title.replace('&', "&amp;").replace('<', "&lt;");
    let mut gpx = format!(
        "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"test\" \
         xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><name>{escaped}</name>\
         <type>running</type><trkseg>"
    );
    for minute in 0..30 {
        for second in (0..60).step_by(5) {
            let metres = 3.0 * f64::from(60 * minute + second);
            let _ = write!(
                gpx,
                "<trkpt lat=\"{:.6}\" lon=\"8\"><ele>100</ele>\
                 <time>2025-05-{day:02}T06:{minute:02}:{second:02}Z</time></trkpt>",
                50.0 + metres / 111_195.0
            );
        }
    }
    gpx + "</trkseg></trk></gpx>"
}

#[test]
fn a_hostile_title_is_text_and_does_nothing() {
    let Some(stage) = stage() else { return };
    let export = stage.place("hostile");
    fs::create_dir_all(&export).expect("a folder");
    let long = "so long a title ".repeat(31);
    let titles = TITLES.iter().copied().chain([long.as_str()]);
    for (at, title) in titles.enumerate() {
        fs::write(export.join(format!("{at}.gpx")), track(title, 2 * at + 1)).expect("written");
    }
    let page = stage.place("hostile.html");
    let run = Run::new("report").arg(&export).args(["--on", "2025-05-12"]);
    run.to(&page).end().with_code(0);

    let mut tab = Tab::open(stage, &page);
    let titles = "Array.from(document.querySelectorAll('#sessions-table td.title'))\
                  .map(cell => cell.textContent).reverse()";
    let shown = tab.value(titles);
    for (at, title) in TITLES.iter().enumerate() {
        let shown = shown[at].as_str().unwrap_or_default();
        assert_eq!(shown, straight(title), "title {at}");
    }
    // Through every day, so that every title is in the card once.
    tab.value("document.getElementById('chart').focus()");
    tab.key("Home");
    tab.settle();
    let mut seen = Vec::new();
    for _ in 0..11 {
        let titles =
            "Array.from(document.querySelectorAll('#card h4 bdi')).map(t => t.textContent)";
        seen.extend(tab.value(titles).as_array().cloned().unwrap_or_default());
        tab.key("ArrowRight");
        tab.settle();
    }
    for title in TITLES {
        let title = straight(title);
        assert!(
            seen.iter().any(|seen| *seen == title),
            "{title} in {seen:?}"
        );
    }
    assert_eq!(tab.value("window.hacked === undefined"), true);
    assert_eq!(tab.value("document.images.length"), 0);
    assert_eq!(tab.value("document.scripts.length"), 2);
    let wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    assert_eq!(tab.value(wide), 0);
    assert_quiet(&tab);
}
