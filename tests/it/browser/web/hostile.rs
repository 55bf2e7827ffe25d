//! Titles, names of files and settings that try to be markup do nothing.

use std::fs;

use super::visit::Visit;
use crate::browser::hostile::{TITLES, track};
use crate::export_folder::folder;

#[test]
fn hostile_titles_and_names_are_text() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    let kept = folder();
    let export = kept.path().join("<img src=x onerror=window.hacked=1>");
    fs::create_dir_all(&export).expect("a folder");
    for (at, title) in TITLES.iter().enumerate() {
        let name = format!("{at} <svg onload=window.hacked=1>.gpx");
        fs::write(export.join(name), track(title, 2 * at + 1)).expect("written");
    }
    fs::write(export.join("<b onclick=window.hacked=1>.fit"), [7u8; 400]).expect("written");
    let name =
        "document.querySelector('[name=name]').value = '</script><script>window.hacked=1</script>'";
    visit.tab.value(name);
    visit.choose("folder", &[&export]);
    visit.report();
    let named = visit
        .tab
        .text("document.querySelector('#unread li').textContent");
    assert!(
        named.starts_with("<b onclick=window.hacked=1>.fit: "),
        "{named}"
    );
    assert_eq!(
        visit
            .tab
            .value("window.hacked === undefined && document.images.length === 0"),
        true
    );
    // The report in the page can reach neither the page nor anybody else.
    let apart = "(() => { try { return document.getElementById('report').contentDocument === null; } \
                 catch { return true; } })()";
    assert_eq!(visit.tab.value(apart), true);
    visit.assert_quiet_and_alone();
}

#[test]
fn the_page_may_ask_nobody_and_neither_may_its_worker() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    let asks = "fetch('https://example.org/').then(() => 'answered', () => 'refused')";
    assert_eq!(visit.tab.text(asks), "refused");
    // A worker as the page starts its own.
    let worker = "new Promise(done => { \
        const script = `fetch('https://example.org/').then(() => postMessage('answered'), () => postMessage('refused'))`; \
        const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), { type: 'module' }); \
        worker.onmessage = ({ data }) => done(data); })";
    assert_eq!(visit.tab.text(worker), "refused");
    let refused: Vec<_> = visit.tab.events("Log.entryAdded");
    assert!(!refused.is_empty(), "the policy says so");
    assert!(refused.iter().all(|entry| {
        let text = entry["entry"]["text"].as_str().unwrap_or_default();
        text.contains("Content Security Policy")
    }));
}
