//! One browser and one page for all tests that run at the same time.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tempfile::TempDir;

use super::chromium::{self, Chromium};
use super::tab::Tab;
use crate::export_folder::{Run, folder};

/// A browser with pages to show.
pub struct Stage {
    /// Ends before its folder goes.
    pub browser: Chromium,
    folder: TempDir,
}

impl Stage {
    /// The page of the made-up export.
    pub fn page(&self) -> PathBuf {
        self.folder.path().join("page.html")
    }

    /// A place for another file.
    pub fn place(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// The stage that is up, or a new one; none without a browser.
pub fn stage() -> Option<Arc<Stage>> {
    static SHARED: Mutex<Weak<Stage>> = Mutex::new(Weak::new());
    let Some(binary) = chromium::find() else {
        let must = env::var("CI").is_ok_and(|ci| ci == "true");
        assert!(!must, "no Chromium here, and CI must not pass without it");
        println!("skipped: no Chromium here");
        return None;
    };
    let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(stage) = shared.upgrade() {
        return Some(stage);
    }
    let stage = Arc::new(new(&binary));
    *shared = Arc::downgrade(&stage);
    Some(stage)
}

fn new(binary: &Path) -> Stage {
    let folder = folder();
    let page = folder.path().join("page.html");
    Run::on_export("report").to(&page).end().with_code(0);
    Stage {
        browser: Chromium::start(binary, &folder.path().join("profile")),
        folder,
    }
}

/// A page of what else a command is told, written to a place of that name.
pub fn page_of(stage: &Stage, name: &str, run: Run) -> PathBuf {
    let page = stage.place(name);
    run.to(&page).end().with_code(0);
    page
}

/// The page of the made-up export, open in a tab of its own; none without a browser.
pub fn opened() -> Option<Tab> {
    let stage = stage()?;
    let page = stage.page();
    Some(Tab::open(stage, &page))
}
