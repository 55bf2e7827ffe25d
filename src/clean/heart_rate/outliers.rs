//! Heart rates far from their neighbours: Hampel filter in a window of time.
//!
//! Hampel 1974, J Am Stat Assoc 69:383, as a moving window; window and limits are this project's.

use crate::activity::Column;
use crate::clean::repairs::Repairs;
use crate::clean::samples::CleanSamples;

/// Half of the 15 s window, seconds.
const HALF_WINDOW_S: f64 = 7.5;
/// Nor more samples on either side than this, or records a millisecond apart would take forever.
const HALF_WINDOW_SAMPLES: usize = 50;
/// Fewest values that show what is usual.
const LEAST_VALUES: usize = 3;
/// An outlier is off by this many scaled median absolute deviations, and by this many beats.
const SCALED_MADS: f32 = 3.0;
const LEAST_BPM: f32 = 8.0;
/// Makes the median absolute deviation of a normal distribution its standard deviation.
const MAD_SCALE: f32 = 1.4826;

/// Marks outliers.
pub fn doubt(samples: &CleanSamples, suspect: &mut [bool], repairs: &mut Repairs) {
    let (elapsed_s, column) = (&samples.elapsed_s, &samples.heart_rate_bpm);
    let (mut first, mut end) = (0, 0);
    // Known values, and how many of them precede each sample.
    let known: Vec<f32> = column.iter().flatten().copied().collect();
    let before = known_before(column);
    let mut window = Vec::new();
    for (i, value) in column.iter().enumerate() {
        while elapsed_s[first] < elapsed_s[i] - HALF_WINDOW_S || first + HALF_WINDOW_SAMPLES < i {
            first += 1;
        }
        while end < elapsed_s.len()
            && elapsed_s[end] <= elapsed_s[i] + HALF_WINDOW_S
            && end <= i + HALF_WINDOW_SAMPLES
        {
            end += 1;
        }
        let Some(bpm) = value else { continue };
        let around = &known[before[first]..before[end]];
        if !varies(around) {
            continue;
        }
        window.clear();
        window.extend_from_slice(around);
        if stands_out(*bpm, &mut window) {
            suspect[i] = true;
            repairs.hr_outliers += 1;
        }
    }
}

/// How many known values precede each sample, and the end.
fn known_before(column: &Column) -> Vec<usize> {
    let mut count = 0;
    let mut before = Vec::with_capacity(column.len() + 1);
    before.push(0);
    before.extend(column.iter().map(|value| {
        count += usize::from(value.is_some());
        count
    }));
    before
}

/// Whether values are far enough apart for an outlier; they rarely are, and medians are slower than this
/// check.
fn varies(values: &[f32]) -> bool {
    let (mut low, mut high) = (f32::INFINITY, f32::NEG_INFINITY);
    for value in values {
        low = low.min(*value);
        high = high.max(*value);
    }
    high - low > LEAST_BPM
}

fn stands_out(bpm: f32, window: &mut [f32]) -> bool {
    if window.len() < LEAST_VALUES {
        return false;
    }
    let middle = median(window);
    window.iter_mut().for_each(|v| *v = (*v - middle).abs());
    let limit = (SCALED_MADS * MAD_SCALE * median(window)).max(LEAST_BPM);
    (bpm - middle).abs() > limit
}

fn median(values: &mut [f32]) -> f32 {
    let middle = values.len() / 2;
    *values.select_nth_unstable_by(middle, f32::total_cmp).1
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cleaned, every_second};

    #[test]
    fn a_spike_is_bridged_from_its_neighbours() {
        let mut values = [140.0; 30];
        values[15] = 190.0;
        let (run, repairs) = cleaned(every_second(&values));
        assert_eq!(run.heart_rate_bpm[15], Some(140.0));
        assert_eq!((repairs.hr_outliers, repairs.hr_interpolated), (1, 1));
    }

    #[test]
    fn seven_beats_do_not_stand_out() {
        let mut values = [140.0; 30];
        values[15] = 147.0;
        let (run, repairs) = cleaned(every_second(&values));
        assert_eq!(run.heart_rate_bpm[15], Some(147.0));
        assert_eq!(repairs.hr_outliers, 0);
    }
}
