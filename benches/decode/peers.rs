//! Other decoders, each used as its users would.

use std::hint::black_box;

use fitparser::de::{DecodeOption, FitObject, FitStreamProcessor};
use rustyfit::{Decoder, StreamingIterator};

/// Every message with names and units.
pub fn fitparser_named(bytes: &[u8]) -> u64 {
    let options = [DecodeOption::SkipHeaderCrcValidation]
        .into_iter()
        .collect();
    let records = fitparser::de::from_bytes_with_options(bytes, &options);
    records.map_or(0, |records| records.len() as u64)
}

/// Every message as raw fields by number.
pub fn fitparser_raw(bytes: &[u8]) -> u64 {
    let mut decoder = FitStreamProcessor::new();
    let (mut rest, mut fields) = (bytes, 0);
    while !rest.is_empty() {
        let Ok((after, object)) = decoder.deserialize_next(rest) else {
            break;
        };
        match object {
            FitObject::DataMessage(message) => {
                fields += message.fields().len() as u64;
                black_box(&message);
            }
            FitObject::Crc(_) => decoder.reset(),
            FitObject::Header(_) | FitObject::DefinitionMessage(_) => {}
        }
        rest = after;
    }
    fields
}

/// Every message, one after the other in the same memory.
pub fn rustyfit(bytes: &[u8]) -> u64 {
    let mut decoder = Decoder::new();
    let mut stream = decoder.stream(bytes);
    let mut events = 0;
    while let Some(Ok(event)) = stream.next() {
        black_box(&event);
        events += 1;
    }
    events
}

/// Every point of a GPX file, without extensions.
pub fn gpx_crate(bytes: &[u8]) -> u64 {
    gpx::read(bytes).map_or(0, |document| document.tracks.len() as u64)
}
