//! The product itself, as far as each stage.

use std::hint::black_box;

use restday::clean::clean;
use restday::digest::Digest;
use restday::import;

/// Bytes to activities.
pub fn decode(bytes: &[u8]) -> u64 {
    match import::read(bytes, "bench.fit") {
        Some(Ok(reading)) => {
            black_box(&reading);
            reading.activities.len() as u64
        }
        _ => 0,
    }
}

/// Bytes to samples that are believed.
pub fn decode_clean(bytes: &[u8]) -> u64 {
    through(bytes, |activity| {
        black_box(clean(activity));
    })
}

/// Bytes to what is kept.
pub fn decode_clean_digest(bytes: &[u8]) -> u64 {
    through(bytes, |activity| {
        let (samples, repairs) = clean(activity);
        black_box(Digest::of(activity, &samples, repairs));
    })
}

fn through(bytes: &[u8], mut each: impl FnMut(&restday::activity::Activity)) -> u64 {
    match import::read(bytes, "bench.fit") {
        Some(Ok(reading)) => {
            reading.activities.iter().for_each(&mut each);
            reading.activities.len() as u64
        }
        _ => 0,
    }
}
