//! Somebody with a browser who visits the page.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

use super::site::{Site, dist};
use crate::browser::complaints::assert_quiet;
use crate::browser::stage::stage;
use crate::browser::tab::Tab;
use crate::export_folder::{Run, folder};

/// No history takes longer, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(240);

/// A visit; what is taken away goes to a folder of its own.
pub struct Visit {
    pub tab: Tab,
    pub site: Site,
    downloads: TempDir,
    /// Address of the last report that was waited for.
    shown: String,
}

impl Visit {
    /// The page as it was built; none without a browser or a page.
    pub fn begin() -> Option<Self> {
        let dist = dist()?;
        Self::of(&dist)
    }

    /// Another folder with a page.
    pub fn of(folder: &Path) -> Option<Self> {
        let stage = stage()?;
        let downloads = tempfile::tempdir().expect("a folder can be made");
        let site = Site::of(folder);
        let mut tab = Tab::of_a_stranger(stage, downloads.path());
        tab.go_to(&site.address);
        let mut visit = Self {
            tab,
            site,
            downloads,
            shown: String::new(),
        };
        visit.until("document.getElementById('choose-title').textContent !== ''");
        Some(visit)
    }

    /// The page has everything that it needs without a network, and the network goes.
    pub fn cut_off(&mut self) {
        self.until("document.getElementById('offline').textContent !== ''");
        self.site.end();
        let off = json!({
            "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1
        });
        self.tab.call("Network.emulateNetworkConditions", off);
        self.tab.forget_events();
    }

    /// Waits until an expression is true.
    pub fn until(&mut self, expression: &str) {
        let begun = Instant::now();
        while self.tab.value(expression) != true {
            assert!(
                begun.elapsed() < PATIENCE,
                "never: {expression}: {}",
                self.said()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// What the page says at the moment.
    fn said(&mut self) -> String {
        self.tab.text("document.querySelector('main').innerText")
    }

    /// Chooses files, or a folder, with the button for them.
    pub fn choose(&mut self, input: &str, paths: &[&Path]) {
        let of = json!({ "expression": format!("document.getElementById('{input}')") });
        let found = self.tab.call("Runtime.evaluate", of);
        let files = json!({ "files": paths, "objectId": found["result"]["objectId"] });
        self.tab.call("DOM.setFileInputFiles", files);
    }

    /// Shows the made-up runner.
    pub fn demo(&mut self) {
        self.tab.value("document.getElementById('demo').click()");
        self.report();
    }

    /// Drops files and folders into the middle of the page.
    pub fn drop(&mut self, paths: &[&Path]) {
        let (x, y) = self.tab.middle_of("document.getElementById('choose')");
        for kind in ["dragEnter", "dragOver", "drop"] {
            let event = json!({
                "type": kind, "x": x, "y": y,
                "data": { "items": [], "files": paths, "dragOperationsMask": 1 }
            });
            self.tab.call("Input.dispatchDragEvent", event);
        }
    }

    /// Waits until another report than before is there.
    pub fn report(&mut self) {
        let there = "(() => { const fault = document.getElementById('fault'); \
                     if (!fault.hidden) throw new Error(fault.textContent); \
                     return document.getElementById('working').hidden \
                     && !document.getElementById('done').hidden; })()";
        let shown = "document.getElementById('report').src";
        self.until(&format!("{shown} !== '{}' && {there}", self.shown));
        self.shown = self.tab.text(shown);
    }

    /// Fails unless what can be taken away is what a command writes.
    pub fn assert_takes(&mut self, name: &str, (run, ending): (Run, &str)) {
        let theirs = written(run, ending);
        assert_same(&self.take(name), &theirs, name);
    }

    /// Presses a button for taking away, and reads what came of it.
    pub fn take(&mut self, name: &str) -> Vec<u8> {
        for file in self.taken() {
            fs::remove_file(file).expect("can be removed");
        }
        self.tab.value(&format!(
            "document.querySelector('[data-take={name}]').click()"
        ));
        let begun = Instant::now();
        loop {
            // A file that is still being written has another ending.
            let done = self.taken().into_iter().find(|file| {
                file.extension()
                    .is_some_and(|ending| ending != "crdownload" && ending != "tmp")
            });
            if let Some(file) = done {
                let bytes = fs::read(&file).expect("can be read");
                if !bytes.is_empty() {
                    return bytes;
                }
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "{name} did not come: {}",
                self.said()
            );
            std::thread::sleep(Duration::from_millis(20));
            // What the browser says in between is heard.
            self.tab.value("0");
        }
    }

    fn taken(&self) -> Vec<PathBuf> {
        let files = fs::read_dir(self.downloads.path()).expect("is there");
        files.flatten().map(|file| file.path()).collect()
    }

    /// Fails if the browser complained, or if anything was asked for that the page does not hold itself.
    pub fn assert_quiet_and_alone(&self) {
        assert_quiet(&self.tab);
        let asked = self.tab.events("Network.requestWillBeSent");
        let asked = asked
            .iter()
            .map(|event| event["request"]["url"].as_str().unwrap_or_default());
        let own = ["data:", "blob:"];
        let strange: Vec<&str> = asked
            .filter(|url| !own.iter().any(|own| url.starts_with(own)))
            .filter(|url| !url.starts_with(&self.site.address))
            .collect();
        assert_eq!(strange, Vec::<&str>::new());
        let failed = self.tab.events("Network.loadingFailed").into_iter();
        // A report that another one replaced while it was loading.
        let failed = failed.filter(|event| event["canceled"] != true);
        assert_eq!(failed.collect::<Vec<_>>(), Vec::<&Value>::new());
    }
}

/// What a run writes into a file with an ending.
fn written(run: Run, ending: &str) -> Vec<u8> {
    let folder = folder();
    let to = folder.path().join(format!("x.{ending}"));
    let run = match ending {
        "ics" => run.arg("--ics").arg(&to),
        _ => run.to(&to),
    };
    run.end().with_code(0);
    fs::read(to).expect("written")
}

/// Fails unless two texts are the same; says where they part.
pub fn assert_same(ours: &[u8], theirs: &[u8], what: &str) {
    let at = ours.iter().zip(theirs).position(|(a, b)| a != b);
    let around = |bytes: &[u8]| {
        let at = at.unwrap_or(ours.len().min(theirs.len()));
        let part = &bytes[at.saturating_sub(60)..(at + 60).min(bytes.len())];
        String::from_utf8_lossy(part).into_owned()
    };
    assert!(
        ours == theirs,
        "{what}: {:?} and {:?}",
        around(ours),
        around(theirs)
    );
}
