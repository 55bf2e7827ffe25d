//! What the visitor states is what an athlete file states.

use std::fs;

use super::visit::Visit;
use crate::export_folder::{Run, export, folder};

#[test]
fn settings_are_those_of_an_athlete_file() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    let fill = "(() => { const set = (name, value) => { document.querySelector(`[name=${name}]`).value = value; }; \
        set('name', 'Jo'); set('sex', 'female'); set('birth_year', '1988'); set('max_hr_bpm', '190'); \
        set('resting_hr_bpm', '50'); set('threshold_hr_bpm', '171'); set('threshold_pace', '4:20'); \
        set('units', 'metric'); set('language', 'de'); \
        document.querySelector('[name=language]').dispatchEvent(new Event('change', { bubbles: true })); })()";
    visit.tab.value(fill);
    assert_eq!(visit.tab.text("document.documentElement.lang"), "de");
    visit.choose("folder", &[&export()]);
    visit.report();
    let kept = folder();
    let athlete = kept.path().join("athlete.toml");
    let stated = "name = 'Jo'\nsex = 'female'\nbirth_year = 1988\n[[thresholds]]\nmax_hr_bpm = 190\n\
                  resting_hr_bpm = 50\nthreshold_hr_bpm = 171\nthreshold_pace = '4:20'\n";
    fs::write(&athlete, stated).expect("written");
    let run = Run::new("report")
        .arg(export())
        .args(["--lang", "de", "--athlete"])
        .arg(&athlete);
    visit.assert_takes("html", (run, "html"));
    visit.assert_quiet_and_alone();
}

#[test]
fn what_nobody_can_have_is_refused_at_its_field() {
    let Some(mut visit) = Visit::begin() else {
        return;
    };
    visit.demo();
    let contradict = "document.querySelector('[name=max_hr_bpm]').value = '150'; \
                      document.querySelector('[name=threshold_hr_bpm]').value = '170'; \
                      document.getElementById('form').requestSubmit()";
    visit.tab.value(contradict);
    visit.until("!document.getElementById('setting-fault').hidden");
    let fault = visit
        .tab
        .text("document.getElementById('setting-fault').textContent");
    assert!(fault.contains("must be below"), "{fault}");
    let at = visit.tab.text("document.activeElement.name");
    assert_eq!(at, "threshold_hr_bpm");
    // What is shown can still be taken away.
    assert!(visit.take("png").starts_with(b"\x89PNG"));
    // Mended, it is taken.
    let mend = "document.querySelector('[name=max_hr_bpm]').value = '190'; \
                document.getElementById('form').requestSubmit()";
    visit.tab.value(mend);
    visit.until("document.getElementById('setting-fault').hidden");
    visit.report();
    visit.assert_quiet_and_alone();
}
