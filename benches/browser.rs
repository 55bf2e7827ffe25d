//! Reading in a browser against the command line with one job, over the same files, in the same run:
//! `cargo bench --bench browser [-- FOLDER]`. Needs Chromium and the page of `web/build`.

#![allow(dead_code, reason = "the tests of the page use more of it")]

#[path = "../tests/it/browser"]
mod browser {
    pub mod chromium;
    pub mod complaints;
    pub mod stage;
    pub mod tab;
    pub mod web {
        pub mod site;
        pub mod visit;
    }
}
#[path = "../tests/it/export_folder"]
mod export_folder {
    mod run;
    pub use run::{Run, folder};
}

use std::env;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use browser::web::visit::Visit;
use export_folder::{Run, folder};

const ROUNDS: usize = 5;
/// From turning to the button until files are chosen; nobody is faster.
const ON_ITS_WAY: Duration = Duration::from_secs(2);
/// Turns to the button, and notes when files are chosen and when the report is there.
const WATCH: &str = "window.begun = 0; document.getElementById('choose-folder').focus(); \
    document.getElementById('folder').addEventListener('change', \
    () => { window.begun = performance.now(); }, { capture: true }); \
    new MutationObserver(() => { window.ended = performance.now(); })\
    .observe(document.getElementById('report'), { attributes: true })";

/// Real files if they are here, else the made-up export.
fn usual() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let real = root.join("../shared/histories/C");
    match real.is_dir() {
        true => real,
        false => root.join("fixtures/export"),
    }
}

fn bytes_of(folder: &Path) -> u64 {
    let entries = std::fs::read_dir(folder).expect("can be listed").flatten();
    let bytes = entries.map(|entry| match entry.path() {
        path if path.is_dir() => bytes_of(&path),
        _ => entry.metadata().map_or(0, |about| about.len()),
    });
    bytes.sum()
}

fn main() {
    let named = env::args()
        .skip(1)
        .find(|argument| !argument.starts_with("--"));
    let export = named.map_or_else(usual, PathBuf::from);
    let bytes = bytes_of(&export) as f64;
    let kept = folder();
    let page = kept.path().join("x.html");
    let (mut program, mut browser) = (Duration::MAX, Duration::MAX);
    for round in 0..ROUNDS {
        let begun = Instant::now();
        let run = Run::new("report")
            .arg(&export)
            .args(["-q", "--no-store", "--jobs", "1"]);
        run.to(&page).end().with_code(0);
        program = program.min(begun.elapsed());
        // A visitor whose browser knows nothing, with a hand on its way to the button.
        let Some(mut visit) = Visit::begin() else {
            return;
        };
        visit.tab.value(WATCH);
        thread::sleep(ON_ITS_WAY);
        visit.choose("folder", &[&export]);
        visit.until("window.begun > 0 && window.ended > window.begun");
        let took_ms = visit.tab.value("window.ended - window.begun");
        let took_ms = took_ms.as_f64().expect("a number");
        browser = browser.min(Duration::from_secs_f64(took_ms / 1e3));
        eprintln!("round {} of {ROUNDS}", round + 1);
    }
    let rate = |time: Duration| bytes / time.as_secs_f64() / 1e6;
    println!("{:.1} MB, files to report, best of {ROUNDS}:", bytes / 1e6);
    println!(
        "command line, one job: {:.1} MB/s ({program:.2?})",
        rate(program)
    );
    println!(
        "browser:               {:.1} MB/s ({browser:.2?})",
        rate(browser)
    );
    println!("ratio: {:.2}", rate(browser) / rate(program));
}
