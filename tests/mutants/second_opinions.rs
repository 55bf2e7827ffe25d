//! What libraries add to damaged copies of real files is what the files held, but for a little.

use std::collections::HashSet;

use restday::import::{self, Damage, Reading};

use crate::alone;
use crate::files::{Original, originals};
use crate::mutation::mutant;

/// Mutants of each file, and the largest file that they are made of.
const MUTANTS: usize = 10;
const LARGEST_BYTES: usize = 100_000;

/// When a sample was taken, milliseconds, and two of its values.
type Moment = (i64, Option<u32>, Option<u32>);

fn moments(reading: &Reading) -> HashSet<Moment> {
    let of_activities = reading.activities.iter().flat_map(|activity| {
        let (samples, start_ms) = (&activity.samples, activity.start.timestamp_millis());
        (0..samples.len()).map(move |at| {
            let elapsed_ms = (samples.elapsed_s[at] * 1000.0).round() as i64;
            let bits = |value: Option<f32>| value.map(f32::to_bits);
            (
                start_ms + elapsed_ms,
                bits(samples.heart_rate_bpm[at]),
                bits(samples.altitude_m[at]),
            )
        })
    });
    of_activities.collect()
}

fn read(original: &Original, bytes: &[u8]) -> Option<Reading> {
    import::read(bytes, &original.name)?.ok()
}

#[test]
fn what_a_library_adds_stood_in_the_file() {
    let _alone = alone();
    let (mut tried, mut better, mut right, mut wrong) = (0, 0, 0, 0);
    let originals = originals();
    let of_format = |it: &&Original| ["fit", "gpx"].contains(&it.ending.as_str());
    let small = |it: &&Original| it.bytes.len() < LARGEST_BYTES;
    for original in originals.iter().filter(of_format).filter(small) {
        let Some(held) = read(original, &original.bytes).map(|it| moments(&it)) else {
            continue;
        };
        for number in 0..MUTANTS {
            let mutant = mutant(original, number, &originals);
            tried += 1;
            let Some(reading) = read(original, &mutant.bytes) else {
                continue;
            };
            if let Some(Damage::SecondOpinion { .. }) = reading.damage {
                better += 1;
                let (of_file, of_none): (Vec<_>, Vec<_>) = moments(&reading)
                    .into_iter()
                    .partition(|it| held.contains(it));
                right += of_file.len();
                wrong += of_none.len();
            }
        }
    }
    println!(
        "{tried} mutants, {better} read better by a library: {right} samples right, {wrong} wrong"
    );
    assert!(20 * wrong < right, "{wrong} of {}", wrong + right);
    assert!(better > 10, "{better}");
}
