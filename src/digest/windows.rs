//! The best windows of a signal: its highest mean over a time, and its shortest time over a distance.
//!
//! Nearly all windows are far from the best, and a recording has as many windows of each length as samples. So they are
//! looked at in blocks: first one of each block, then those of blocks in which one could be better than the best of these.

use crate::clean::CleanSamples;

/// A window of time may contain this share of unrecorded time.
const LOOSE: f64 = 1.1;
/// A recording as long as a window represents it if this share of it is known.
const KNOWN_OF_ALL: f64 = 0.8;
/// A signal known in less of a window does not represent it, as a share.
const LEAST_KNOWN: f64 = 0.5;

/// Samples in a block.
const BLOCK: usize = 16;
/// Windows that differ by less than this share are equal but for rounding.
const ROUNDED: f64 = 1e-12;

/// The best stretch of a signal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// Number of its first sample, and of its last.
    samples: (usize, usize),
    /// Mean of the signal over the time it is known.
    pub mean: f64,
}

/// A signal, zero or above, as cumulative sums: before each sample and at the end, the seconds it is known, and its
/// value times these. What a window holds is the difference of two of them.
pub struct Signal<'a> {
    elapsed_s: &'a [f64],
    held_s: &'a [f32],
    known_s: Vec<f64>,
    product: Vec<f64>,
    /// Highest value of each block.
    highest: Vec<f64>,
    /// Longest time that a sample holds, seconds.
    longest_s: f64,
}

impl<'a> Signal<'a> {
    /// A signal with a value for each sample.
    pub fn of(samples: &'a CleanSamples, signal: impl Iterator<Item = Option<f64>>) -> Self {
        let count = samples.held_s.len();
        let mut sums = Self {
            elapsed_s: &samples.elapsed_s,
            held_s: &samples.held_s,
            known_s: vec![0.0; count + 1],
            product: vec![0.0; count + 1],
            highest: vec![0.0; count / BLOCK + 1],
            longest_s: 0.0,
        };
        let (mut known_s, mut product) = (0.0, 0.0);
        for (i, (value, held_s)) in signal.zip(&samples.held_s).enumerate() {
            if let Some(value) = value {
                let held_s = f64::from(*held_s);
                known_s += held_s;
                product += value * held_s;
                let highest = &mut sums.highest[i / BLOCK];
                *highest = highest.max(value);
                sums.longest_s = sums.longest_s.max(held_s);
            }
            sums.known_s[i + 1] = known_s;
            sums.product[i + 1] = product;
        }
        sums
    }

    /// Mean within a window of another signal; `None` if less than half of it is known.
    pub fn mean_within(&self, window: Option<Window>) -> Option<f64> {
        let (first, last) = window?.samples;
        let held_s = self.held_s[first..=last].iter();
        let span_s: f64 = held_s.map(|s| f64::from(*s)).sum();
        let known_s = self.known_s[last + 1] - self.known_s[first];
        let sum = self.product[last + 1] - self.product[first];
        (known_s > 0.0 && known_s >= LEAST_KNOWN * span_s).then(|| sum / known_s)
    }

    /// Highest mean over windows in which the signal is known for `window_s` seconds.
    pub fn best_mean(&self, window_s: f64) -> Option<f64> {
        self.best_window(window_s).map(|window| window.mean)
    }

    /// The window with the highest mean among those in which the signal is known for `window_s` seconds.
    pub fn best_window(&self, window_s: f64) -> Option<Window> {
        let mean = |first: usize, end: usize| {
            let span_s = self.elapsed_s[end - 1] - self.elapsed_s[first];
            let sum = self.product[end] - self.product[first];
            (span_s <= window_s * LOOSE).then(|| sum / (self.known_s[end] - self.known_s[first]))
        };
        let may_beat = |block: &Block, mean: f64| {
            let core_s = self.known_s[block.ends.0] - self.known_s[block.firsts.1];
            let core = self.product[block.ends.0] - self.product[block.firsts.1];
            let beyond = self.highest(block) - mean;
            let least_s = (window_s - core_s).max(0.0);
            let rest_s = if beyond > 0.0 {
                least_s + self.longest_s
            } else {
                least_s
            };
            core - mean * core_s + beyond * rest_s >= -ROUNDED * mean * window_s
        };
        best(&self.known_s, window_s, mean, may_beat)
            .map(|(first, end, mean)| Window {
                samples: (first, end - 1),
                mean,
            })
            .or_else(|| self.all_of_it(window_s))
    }

    /// The recording as a whole, if just as long as the window and almost all known.
    fn all_of_it(&self, window_s: f64) -> Option<Window> {
        let last = self.held_s.len().checked_sub(1)?;
        let length_s = self.elapsed_s[last] + f64::from(self.held_s[last]) - self.elapsed_s[0];
        let seconds = self.known_s[last + 1];
        let known = seconds >= KNOWN_OF_ALL * window_s && length_s >= window_s;
        (known && length_s <= window_s * LOOSE).then(|| Window {
            samples: (0, last),
            mean: self.product[last + 1] / seconds,
        })
    }

    /// Shortest elapsed time over a distance, seconds, if the signal is a speed.
    pub fn best_time(&self, metres: f64) -> Option<f64> {
        let speed = |first: usize, end: usize| {
            let covered_m = self.product[end] - self.product[first];
            Some(covered_m / self.span_s(first, end))
        };
        let may_beat = |block: &Block, speed: f64| {
            let core_s = self.elapsed_s[block.ends.0] - self.elapsed_s[block.firsts.1];
            let core_m = self.product[block.ends.0] - self.product[block.firsts.1];
            let highest = self.highest(block);
            let beyond = if highest > 0.0 {
                1.0 - speed / highest
            } else {
                0.0
            };
            let least_m = (metres - core_m).max(0.0);
            let longest_m = self.longest_s * highest;
            let rest_m = if beyond > 0.0 {
                least_m + longest_m
            } else {
                least_m
            };
            core_m - speed * core_s + beyond * rest_m >= -ROUNDED * metres
        };
        let (first, end, _) = best(&self.product, metres, speed, may_beat)?;
        // The window is a little long; the part beyond the distance is taken off in proportion.
        let scaled = self.span_s(first, end) * metres;
        Some(scaled / (self.product[end] - self.product[first]))
    }

    /// Seconds from the beginning of a sample to the end of the one before another.
    fn span_s(&self, first: usize, end: usize) -> f64 {
        self.elapsed_s[end - 1] + f64::from(self.held_s[end - 1]) - self.elapsed_s[first]
    }

    /// Highest value of the samples that only some windows of a block have, or a little around them.
    fn highest(&self, block: &Block) -> f64 {
        let within = |(first, last): (usize, usize)| {
            let blocks = &self.highest[first / BLOCK..=last / BLOCK];
            blocks.iter().fold(0.0, |a, b| f64::max(a, *b))
        };
        within(block.firsts).max(within(block.ends))
    }
}

/// Windows whose ends follow each other.
struct Block {
    /// Where the first and the last of them begin.
    firsts: (usize, usize),
    /// The end of the window before them, and that of the last. The samples between the last begin and the first end are in
    /// all of them.
    ends: (usize, usize),
}

/// The window with the highest rate, as its first sample, its end, and its rate: of those as short as possible over
/// which a growing sum grows by `least`, one for each end. Of equal ones the first.
///
/// `rate` may refuse a window; `may_beat` excludes a block that has none with at least a given rate.
fn best(
    sums: &[f64],
    least: f64,
    rate: impl Fn(usize, usize) -> Option<f64>,
    may_beat: impl Fn(&Block, f64) -> bool,
) -> Option<(usize, usize, f64)> {
    let last = sums.len() - 1;
    let begin = |mut first: usize, end: usize| {
        while first + 1 < end && sums[end] - sums[first + 1] >= least {
            first += 1;
        }
        first
    };
    // None ends before the sum has grown by that much.
    let start = sums.partition_point(|sum| *sum < least).max(1);
    let ends = (start..last)
        .step_by(BLOCK)
        .chain((start <= last).then_some(last));
    let mut first = 0;
    let mut at_least: Option<f64> = None;
    let windows: Vec<(usize, usize)> = ends
        .map(|end| {
            first = begin(first, end);
            let rate = rate(first, end);
            at_least = at_least.into_iter().chain(rate).reduce(f64::max);
            (first, end)
        })
        .collect();
    let mut best: Option<(usize, usize, f64)> = None;
    let mut before = (0, start.saturating_sub(1));
    for window in windows {
        let block = Block {
            firsts: (before.0, window.0),
            ends: (before.1, window.1),
        };
        before = window;
        // The last one begins before the first one ends, or nothing is known of what they share.
        let shared = block.firsts.1 < block.ends.0;
        if shared && at_least.is_some_and(|rate| !may_beat(&block, rate)) {
            continue;
        }
        let mut first = block.firsts.0;
        for end in block.ends.0 + 1..=block.ends.1 {
            first = begin(first, end);
            let Some(rate) = rate(first, end) else {
                continue;
            };
            if best.is_none_or(|(_, _, best)| rate > best * (1.0 + ROUNDED)) {
                best = Some((first, end, rate));
            }
        }
    }
    best
}
