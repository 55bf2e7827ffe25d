//! Lower bounds for any XML reader built on the same library.

use std::hint::black_box;

use quick_xml::Reader;
use quick_xml::events::Event;

/// Bytes that contain the first element.
const HEAD: usize = 2000;

/// Whether an element begins among the first bytes.
pub fn begins(bytes: &[u8], element: &str) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]);
    head.contains(element)
}

/// Whether all bytes are letters.
pub fn letters(bytes: &[u8]) -> u64 {
    std::str::from_utf8(bytes).map_or(0, |text| text.len() as u64)
}

/// Cuts a document into tags and texts without using them.
pub fn events(bytes: &[u8]) -> u64 {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return 0;
    };
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut events = 0;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) | Err(_) => return events,
            Ok(event) => {
                black_box(&event);
                events += 1;
            }
        }
    }
}
