//! The product itself, up to each stage.

use std::hint::black_box;
use std::time::{Duration, Instant};

use restday::activity::Activity;
use restday::clean::clean;
use restday::digest::Digest;
use restday::import;

/// Formats are recognised by content, whatever files are called.
const NAME: &str = "bench";

/// Bytes to activities.
pub fn decode(bytes: &[u8]) -> u64 {
    through(bytes, |activity| {
        black_box(activity);
    })
}

/// Bytes to believed samples.
pub fn decode_clean(bytes: &[u8]) -> u64 {
    through(bytes, |activity| {
        black_box(clean(activity));
    })
}

/// Bytes to digests.
pub fn decode_clean_digest(bytes: &[u8]) -> u64 {
    through(bytes, |activity| {
        let (samples, repairs) = clean(activity);
        black_box(Digest::of(activity, &samples, repairs));
    })
}

fn through(bytes: &[u8], mut each: impl FnMut(&Activity)) -> u64 {
    match import::read(bytes, NAME) {
        Some(Ok(reading)) => {
            reading.activities.iter().for_each(&mut each);
            reading.activities.len() as u64
        }
        _ => 0,
    }
}

/// Times of decoding, cleaning and digesting for all files, separately, and the number of samples.
pub fn stages(files: &[Vec<u8>]) -> ([Duration; 3], usize) {
    let mut took = [Duration::ZERO; 3];
    let mut samples = 0;
    for file in files {
        let begun = Instant::now();
        let reading = import::read(black_box(file), NAME);
        took[0] += begun.elapsed();
        let Some(Ok(reading)) = reading else { continue };
        for activity in &reading.activities {
            let begun = Instant::now();
            let (believed, repairs) = clean(black_box(activity));
            took[1] += begun.elapsed();
            let begun = Instant::now();
            black_box(Digest::of(activity, &believed, repairs));
            took[2] += begun.elapsed();
            samples += activity.samples.len();
        }
    }
    (took, samples)
}
