//! One file, or everything in an archive, to reports as bytes.

use restday::import::folder::Source;
use restday::pipeline::{FileReport, InTurn, kept_bytes, read_in_turn};
use wasm_bindgen::prelude::wasm_bindgen;

use super::lent;

#[wasm_bindgen]
extern "C" {
    /// What the worker does with the files of a source.
    pub type Listener;

    /// A file at a path is opened next; whether to do so.
    #[wasm_bindgen(method)]
    fn begins(this: &Listener, path: &str) -> bool;

    /// Its report as bytes, with its path, and whether these may be kept for another day.
    #[wasm_bindgen(method)]
    fn ended(this: &Listener, path: &str, report: Vec<u8>, lasts: bool);
}

struct Told<'a>(&'a Listener);

impl InTurn for Told<'_> {
    fn begins(&mut self, path: &str) -> bool {
        self.0.begins(path)
    }

    fn ended(&mut self, report: FileReport) {
        if let Some((bytes, lasts)) = kept_bytes(&report) {
            self.0.ended(&report.path, bytes, lasts);
        }
    }
}

/// Reads the open file at a path, of this length in bytes.
#[wasm_bindgen]
pub fn read(path: &str, length: f64, listener: &Listener) {
    lent::lend_zones();
    let source = Source::of_shared(lent::open_file(length), path);
    read_in_turn(source, &mut Told(listener));
}

/// The report on a file that broke its decoder, as bytes.
#[wasm_bindgen]
pub fn broken(path: &str) -> Option<Vec<u8>> {
    kept_bytes(&FileReport::broken(path.to_owned())).map(|(bytes, _)| bytes)
}
