//! restday for a page in a browser: it lends the bytes of files one at a time, gets what was read of each as bytes to
//! keep, and gives all of these back for the report. The worker of the page (`page/worker.js`) is the only caller.
//!
//! Nothing is remembered between calls, since a decoder that breaks down takes everything in here with it: panics
//! abort where there is no unwinding. The worker then starts a new one and goes on after the file that broke it.

mod lent;
mod reading;
mod reports;
mod settings;

use wasm_bindgen::prelude::wasm_bindgen;

/// What the bytes of reports mean; bytes with another meaning are of no use.
#[wasm_bindgen]
pub fn meaning() -> String {
    let meanings: Vec<String> = restday::pipeline::MEANINGS
        .iter()
        .map(u32::to_string)
        .collect();
    meanings.join(" ")
}
