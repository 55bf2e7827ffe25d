//! Heart rates far from their neighbours: Hampel filter in a window of time.
//!
//! Hampel 1974, J Am Stat Assoc 69:383, as a moving window; window and limits are this project's.

use super::ranges::Ranges;
use crate::clean::repairs::Repairs;
use crate::clean::samples::CleanSamples;

/// Half of the 15 s window, seconds.
const HALF_WINDOW_S: f64 = 7.5;
/// Nor more samples on either side than this, or records a millisecond apart would take forever.
const HALF_WINDOW_SAMPLES: usize = 50;
/// A value within [`LEAST_BPM`] of this many on either side is within that of most of its window, and so of their median,
/// which needs no search: of windows with at most twice as many on either side, which steps of this length have.
const NEAR: usize = 4;
const LEAST_STEP_S: f64 = HALF_WINDOW_S / (2 * NEAR) as f64;
/// Fewest values that show what is usual.
const LEAST_VALUES: usize = 3;
/// An outlier is off by this many scaled median absolute deviations, and by this many beats.
const SCALED_MADS: f32 = 3.0;
const LEAST_BPM: f32 = 8.0;
/// Makes the median absolute deviation of a normal distribution its standard deviation.
const MAD_SCALE: f32 = 1.4826;

/// Marks outliers.
pub fn doubt(samples: &CleanSamples, ranges: &Ranges, suspect: &mut [bool], repairs: &mut Repairs) {
    let column = &samples.heart_rate_bpm;
    let mut steps = samples.elapsed_s.windows(2);
    let few_around = steps.all(|pair| pair[1] - pair[0] >= LEAST_STEP_S);
    let mut window = Window::default();
    let mut values = Vec::new();
    for from in (0..column.len()).step_by(NEAR) {
        let until = (from + NEAR).min(column.len());
        let around = from.saturating_sub(NEAR)..(until + NEAR).min(column.len());
        // Nearly always all values are close to each other.
        if few_around && ranges.spread(around.start, around.end) <= LEAST_BPM {
            continue;
        }
        for i in from..until {
            let Some(bpm) = column[i] else { continue };
            let near = &column[i.saturating_sub(NEAR)..(i + NEAR + 1).min(column.len())];
            if few_around && near.iter().all(|value| is_near(bpm, *value)) {
                continue;
            }
            window.move_to(samples, i);
            let within = &column[window.first..window.end];
            if is_near_most(bpm, within) {
                continue;
            }
            values.clear();
            values.extend(within.iter().flatten());
            if stands_out(bpm, &mut values) {
                suspect[i] = true;
                repairs.hr_outliers += 1;
            }
        }
    }
}

/// Whether a value is known and no outlier beside another.
fn is_near(bpm: f32, value: Option<f32>) -> bool {
    value.is_some_and(|value| (value - bpm).abs() <= LEAST_BPM)
}

/// Whether a value is near most of its window, and so near their median, which takes longer to find.
fn is_near_most(bpm: f32, window: &[Option<f32>]) -> bool {
    let known = window.iter().flatten().count();
    let near = window.iter().filter(|value| is_near(bpm, **value)).count();
    near > known / 2
}

/// The samples around one.
#[derive(Default)]
struct Window {
    first: usize,
    end: usize,
}

impl Window {
    /// Moves on to a later sample.
    fn move_to(&mut self, samples: &CleanSamples, i: usize) {
        let elapsed_s = &samples.elapsed_s;
        let (from_s, until_s) = (elapsed_s[i] - HALF_WINDOW_S, elapsed_s[i] + HALF_WINDOW_S);
        while elapsed_s[self.first] < from_s || self.first + HALF_WINDOW_SAMPLES < i {
            self.first += 1;
        }
        self.end = self.end.max(i);
        while self.end < elapsed_s.len()
            && elapsed_s[self.end] <= until_s
            && self.end <= i + HALF_WINDOW_SAMPLES
        {
            self.end += 1;
        }
    }
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
