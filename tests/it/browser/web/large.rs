//! A file of a hundred megabytes and thousands of files go through, and the page answers meanwhile.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::visit::Visit;
use crate::browser::hostile::track;
use crate::export_folder::folder;

/// Most memory that the process of the page may take, bytes.
const MOST_BYTES: u64 = 1 << 30;
/// Longest time for which the page may not answer, milliseconds; a screen reader waits as long.
const LONGEST_MS: f64 = 500.0;

/// Notes the longest time between two ticks of the page, from when the browser hands it the files.
const WATCH: &str = "window.longest = 0; document.getElementById('folder').addEventListener('change', () => { \
    let last = performance.now(); \
    setInterval(() => { const now = performance.now(); \
        window.longest = Math.max(window.longest, now - last); last = now; }, 20); }, { capture: true })";

/// A track of a point a second, of at least so many bytes.
fn long_track(path: &Path, bytes: usize) {
    let mut gpx = String::from(
        "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"test\" \
         xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><name>Across a continent</name>\
         <type>cycling</type><trkseg>",
    );
    let begun = chrono::DateTime::from_timestamp(1_748_000_000, 0).expect("a time");
    let mut second = 0;
    while gpx.len() < bytes {
        let time = (begun + chrono::TimeDelta::seconds(second)).format("%Y-%m-%dT%H:%M:%SZ");
        let latitude = 40.0 + 5.0 * second as f64 / 111_195.0;
        let _ = writeln!(
            gpx,
            "<trkpt lat=\"{latitude:.6}\" lon=\"8\"><ele>100</ele><time>{time}</time><extensions><gpxtpx:TrackPointExtension \
             xmlns:gpxtpx=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\"><gpxtpx:hr>120</gpxtpx:hr>\
             </gpxtpx:TrackPointExtension></extensions></trkpt>"
        );
        second += 1;
    }
    fs::write(path, gpx + "</trkseg></trk></gpx>").expect("can be written");
}

/// Most memory that any process of a page of the browser took so far, bytes.
#[cfg(target_os = "linux")]
fn most_bytes(visit: &mut Visit) -> u64 {
    let processes = visit
        .tab
        .call_browser("SystemInfo.getProcessInfo", json!({}));
    let processes = processes["processInfo"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let pages = processes
        .iter()
        .filter(|process| process["type"] == "renderer");
    let most = |process: &Value| {
        let status = fs::read_to_string(format!("/proc/{}/status", process["id"])).ok()?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:"))?;
        line.trim().trim_end_matches(" kB").parse::<u64>().ok()
    };
    1024 * pages.filter_map(most).max().expect("a process of the page")
}

#[test]
#[cfg(target_os = "linux")]
fn much_is_read_in_bounded_memory_and_the_page_answers() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    let kept = folder();
    let export = kept.path().join("export");
    fs::create_dir_all(&export).expect("can be made");
    long_track(&export.join("long.gpx"), 100 << 20);
    for at in 0..2000 {
        let run = track("Run", at % 28 + 1).replace(
            "2025-05",
            &format!("20{:02}-{:02}", 19 + at / 336, at / 28 % 12 + 1),
        );
        fs::write(export.join(format!("{at}.gpx")), run).expect("can be written");
    }
    visit.tab.value(WATCH);
    visit.choose("folder", &[&export]);
    visit.report();
    let found = visit
        .tab
        .text("document.getElementById('done-title').textContent");
    assert!(
        found.starts_with("2,001 sessions from 2,001 files"),
        "{found}"
    );
    let longest = visit
        .tab
        .value("window.longest")
        .as_f64()
        .expect("a number");
    let most = most_bytes(&mut visit);
    println!(
        "longest silence {longest:.0} ms, most memory {} MB",
        most >> 20
    );
    assert!(longest < LONGEST_MS, "{longest} ms");
    assert!(most < MOST_BYTES, "{most} bytes");
    visit.assert_quiet_and_alone();
}
