//! What the page lends: the bytes of the file that is being read, and the borders of time zones.

use std::io;
use std::sync::Arc;

use restday::import::{Lender, SharedBytes};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    /// Fills the beginning of a buffer from the file that is open, and returns the number of bytes; throws if the file
    /// is no longer there.
    #[wasm_bindgen(js_namespace = lender, js_name = readAt, catch)]
    fn read_at(position: f64, buffer: &mut [u8]) -> Result<u32, JsValue>;

    /// The borders of time zones; throws if they cannot be had, which ends everything.
    #[wasm_bindgen(js_namespace = lender)]
    fn zones() -> Vec<u8>;
}

/// The file that the page has open.
struct OpenFile;

impl Lender for OpenFile {
    fn read_at(&self, position: u64, buffer: &mut [u8]) -> io::Result<usize> {
        match read_at(position as f64, buffer) {
            Ok(count) => Ok(count as usize),
            Err(thrown) => Err(io::Error::other(words(&thrown))),
        }
    }
}

/// The bytes of the open file, of this length.
pub fn open_file(length: f64) -> SharedBytes {
    SharedBytes::lent(Arc::new(OpenFile), length as u64)
}

/// Has the borders of time zones loaded when the first place is met.
pub fn lend_zones() {
    restday::clean::borders_from(|| Some(zones()));
}

fn words(thrown: &JsValue) -> String {
    match thrown.dyn_ref::<js_error::Error>() {
        Some(error) => error.message(),
        None => "the browser did not say why".to_owned(),
    }
}

/// The type of what the browser throws.
mod js_error {
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        pub type Error;

        #[wasm_bindgen(method, getter, structural)]
        pub fn message(this: &Error) -> String;
    }
}
