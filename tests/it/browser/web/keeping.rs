//! What the page keeps in the browser, only when asked, and how it is forgotten.

use super::visit::{Visit, assert_same};
use crate::export_folder::{copy_of, folder};

const KEPT: &str = "(async () => JSON.stringify([Object.keys(localStorage).sort(), \
                    (await indexedDB.databases()).map(base => base.name)]))()";

#[test]
fn nothing_is_kept_unless_it_is_asked_for() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    let kept = folder();
    copy_of("2025/08", kept.path());
    visit.choose("folder", &[kept.path()]);
    visit.report();
    assert_eq!(visit.tab.text(KEPT), "[[],[]]");
}

#[test]
fn what_was_read_is_kept_on_request_and_only_new_files_are_read_the_next_time() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    let kept = folder();
    copy_of("2025/08", kept.path());
    let ask = "for (const name of ['keep_read', 'keep_settings']) document.querySelector(`[name=${name}]`).checked = true; \
               document.querySelector('[name=name]').value = 'Anna'; \
               document.getElementById('form').requestSubmit()";
    visit.tab.value(ask);
    visit.choose("folder", &[kept.path()]);
    visit.report();
    let first = visit.take("html");
    assert_eq!(
        visit.tab.text(KEPT),
        "[[\"restday-keep-read\",\"restday-settings\"],[\"restday\"]]"
    );
    let of_kept = visit.tab.value("new Promise(done => { const asked = indexedDB.open('restday'); \
        asked.onsuccess = () => { const base = asked.result; \
        base.transaction('reports').objectStore('reports').count().onsuccess = ({ target }) => { base.close(); done(target.result); }; }; })");
    let files = std::fs::read_dir(kept.path()).expect("is there").count();
    assert_eq!(of_kept, files);
    // Another day: one file more, and none of the others is opened.
    let address = visit.site.address.clone();
    visit.tab.go_to(&address);
    visit.until("document.getElementById('kept-note').textContent !== ''");
    assert_eq!(
        visit
            .tab
            .text("document.querySelector('[name=name]').value"),
        "Anna"
    );
    visit.choose("folder", &[kept.path()]);
    visit.report();
    assert_same(&visit.take("html"), &first, "page of what was kept");
    visit.tab.value("document.getElementById('forget').click()");
    visit.until("document.getElementById('forgot').textContent !== ''");
    assert_eq!(visit.tab.text(KEPT), "[[],[]]");
    assert_eq!(
        visit
            .tab
            .text("document.querySelector('[name=name]').value"),
        ""
    );
    visit.assert_quiet_and_alone();
}

#[test]
fn the_page_comes_again_without_a_network() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    visit.cut_off();
    let address = visit.site.address.clone();
    visit.tab.go_to(&address);
    visit.until("document.getElementById('choose-title').textContent !== ''");
    visit.demo();
    visit.assert_quiet_and_alone();
}
