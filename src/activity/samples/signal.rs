//! A signal as cumulative sums: its highest mean over a time, its shortest time over a distance, where its mean is above
//! a limit, and its mean around a moment.

mod blocks;

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use blocks::{BLOCK, Block, ROUNDED, best, blocks};

/// A window of time may contain this share of unrecorded time if it is a best one.
const LOOSE: f64 = 1.1;
/// And if it is above a limit, of the time that is known.
pub const LOOSE_ABOVE: f64 = 1.5;
/// A recording as long as a window represents it if this share of it is known.
const KNOWN_OF_ALL: f64 = 0.8;
/// A signal known in less of a window does not represent it, as a share.
const LEAST_KNOWN: f64 = 0.5;

/// The best stretch of a signal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// Number of its first sample, and of its last.
    samples: (usize, usize),
    /// Mean of the signal over the time it is known.
    pub mean: f64,
}

/// A signal as cumulative sums: before each sample and at the end, the seconds it is known, and its
/// value times these. What a window holds is the difference of two of them.
pub struct Signal<'a> {
    elapsed_s: &'a [f64],
    held_s: &'a [f32],
    known: Rc<KnownSeconds>,
    /// Values times seconds, so far.
    products: Vec<f64>,
    /// Highest value of each block.
    highest: Vec<f64>,
    /// Longest time that a sample holds, seconds.
    longest_s: f64,
}

impl<'a> Signal<'a> {
    /// From the values of samples, when they were taken and how long they last; columns of one length.
    pub fn of(
        elapsed_s: &'a [f64],
        held_s: &'a [f32],
        values: impl Iterator<Item = Option<f64>>,
    ) -> Self {
        let count = held_s.len();
        let mut so_far_s = vec![0.0; count + 1];
        let mut sums = Self {
            elapsed_s,
            held_s,
            known: Rc::default(),
            products: vec![0.0; count + 1],
            highest: vec![0.0; count / BLOCK + 1],
            longest_s: 0.0,
        };
        let (mut known_s, mut product, mut longest_s) = (0.0, 0.0, 0.0);
        for (i, (value, held_s)) in values.zip(held_s).enumerate() {
            if let Some(value) = value {
                let held_s = f64::from(*held_s);
                known_s += held_s;
                product += value * held_s;
                // Comparing is faster than `max`, which has to think of what is not a number.
                let highest = &mut sums.highest[i / BLOCK];
                *highest = if value > *highest { value } else { *highest };
                longest_s = if held_s > longest_s {
                    held_s
                } else {
                    longest_s
                };
            }
            so_far_s[i + 1] = known_s;
            sums.products[i + 1] = product;
        }
        sums.longest_s = longest_s;
        sums.known = Rc::new(KnownSeconds::of(so_far_s));
        sums
    }

    /// From the values of another signal of the same samples.
    pub fn beside(&self, values: impl Iterator<Item = Option<f64>>) -> Self {
        let mut other = Self::of(self.elapsed_s, self.held_s, values);
        // Nearly always both are known at the same time, and then they have the same windows.
        if other.known.so_far_s == self.known.so_far_s {
            other.known = Rc::clone(&self.known);
        }
        other
    }

    /// Seconds for which it is known from one sample to before another.
    fn known_s(&self, first: usize, end: usize) -> f64 {
        self.known.so_far_s[end] - self.known.so_far_s[first]
    }

    /// Its values there, each times its seconds.
    fn product(&self, first: usize, end: usize) -> f64 {
        self.products[end] - self.products[first]
    }

    /// Mean within a window of another signal; `None` if less than half of it is known.
    pub fn mean_within(&self, window: Option<Window>) -> Option<f64> {
        let (first, last) = window?.samples;
        let held_s = self.held_s[first..=last].iter();
        let span_s: f64 = held_s.map(|s| f64::from(*s)).sum();
        let (known_s, sum) = (self.known_s(first, last + 1), self.product(first, last + 1));
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
            let mean = || self.product(first, end) / self.known_s(first, end);
            (span_s <= window_s * LOOSE).then(mean)
        };
        let may_beat = |block: &Block, mean| self.may_exceed(block, window_s, mean);
        let sums = &self.known.so_far_s;
        best(sums, window_s, &self.known.blocks(window_s), mean, may_beat)
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
        let seconds = self.total_s();
        let known = seconds >= KNOWN_OF_ALL * window_s && length_s >= window_s;
        (known && length_s <= window_s * LOOSE).then(|| Window {
            samples: (0, last),
            mean: self.product(0, last + 1) / seconds,
        })
    }

    /// Samples in windows whose mean is above a limit while the signal is known for `window_s` seconds, in order and each
    /// once.
    pub fn above(&self, window_s: f64, limit: f64) -> Vec<Range<usize>> {
        let mut above: Vec<Range<usize>> = Vec::new();
        for block in blocks(&self.known.so_far_s, window_s) {
            if !self.may_exceed(&block, window_s, limit) {
                continue;
            }
            for (first, end) in block.windows(&self.known.so_far_s, window_s) {
                let (seconds, sum) = (self.known_s(first, end), self.product(first, end));
                let span_s = self.elapsed_s[end - 1] - self.elapsed_s[first];
                if sum <= limit * seconds || span_s > LOOSE_ABOVE * seconds {
                    continue;
                }
                match above.last_mut() {
                    Some(last) if last.end > first => last.end = end,
                    _ => above.push(first..end),
                }
            }
        }
        above
    }

    /// Mean over the time from some seconds before a moment to as many after it; `None` if nothing is known.
    pub fn mean_around(&self, now_s: f64, seconds: f64) -> Option<f64> {
        let Range { start, end } = self.around(now_s, seconds);
        let known_s = self.known_s(start, end);
        (known_s > 0.0).then(|| self.product(start, end) / known_s)
    }

    /// Samples from some seconds before a moment to as many after it.
    pub fn around(&self, now_s: f64, seconds: f64) -> Range<usize> {
        let from = self.elapsed_s.partition_point(|s| *s < now_s - seconds);
        let until = self.elapsed_s.partition_point(|s| *s <= now_s + seconds);
        from..until
    }

    /// Seconds for which it is known.
    pub fn total_s(&self) -> f64 {
        self.known.so_far_s.last().copied().unwrap_or(0.0)
    }

    /// Shortest elapsed time over a distance, seconds, if the signal is a speed.
    pub fn best_time(&self, metres: f64) -> Option<f64> {
        let speed =
            |first: usize, end: usize| Some(self.product(first, end) / self.span_s(first, end));
        let may_beat = |block: &Block, speed: f64| {
            let Some((first, end)) = block.shared() else {
                return true;
            };
            let shared_s = self.elapsed_s[end] - self.elapsed_s[first];
            let shared_m = self.product(first, end);
            let highest = self.highest(block);
            let beyond = if highest > 0.0 {
                1.0 - speed / highest
            } else {
                0.0
            };
            let least_m = (metres - shared_m).max(0.0);
            let longest_m = self.longest_s * highest;
            let rest_m = if beyond > 0.0 {
                least_m + longest_m
            } else {
                least_m
            };
            shared_m - speed * shared_s + beyond * rest_m >= -ROUNDED * metres
        };
        let blocks: Vec<Block> = blocks(&self.products, metres).collect();
        let (first, end, _) = best(&self.products, metres, &blocks, speed, may_beat)?;
        // The window is a little long; the part beyond the distance is taken off in proportion.
        let scaled = self.span_s(first, end) * metres;
        Some(scaled / self.product(first, end))
    }

    /// Seconds from the beginning of a sample to the end of the one before another.
    fn span_s(&self, first: usize, end: usize) -> f64 {
        self.elapsed_s[end - 1] + f64::from(self.held_s[end - 1]) - self.elapsed_s[first]
    }

    /// Whether the mean of a window of a block may be above a limit, or equal to it.
    fn may_exceed(&self, block: &Block, window_s: f64, limit: f64) -> bool {
        let Some((first, end)) = block.shared() else {
            return true;
        };
        let (shared_s, shared) = (self.known_s(first, end), self.product(first, end));
        let beyond = self.highest(block) - limit;
        let least_s = (window_s - shared_s).max(0.0);
        let longest_s = if beyond > 0.0 { self.longest_s } else { 0.0 };
        let most = shared - limit * shared_s + beyond * (least_s + longest_s);
        most >= -ROUNDED * limit * window_s
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

/// Before each sample and at the end, the seconds for which a signal is known.
#[derive(Default)]
struct KnownSeconds {
    so_far_s: Vec<f64>,
    /// Blocks of windows of a length, in seconds, as far as they were needed.
    blocks: RefCell<Vec<(f64, Rc<[Block]>)>>,
}

impl KnownSeconds {
    fn of(so_far_s: Vec<f64>) -> Self {
        Self {
            so_far_s,
            blocks: RefCell::default(),
        }
    }

    /// Blocks of windows of a length.
    fn blocks(&self, window_s: f64) -> Rc<[Block]> {
        let mut made = self.blocks.borrow_mut();
        let before = made.iter().find(|(length_s, _)| *length_s == window_s);
        if let Some((_, blocks)) = before {
            return Rc::clone(blocks);
        }
        let blocks: Rc<[Block]> = blocks(&self.so_far_s, window_s).collect();
        made.push((window_s, Rc::clone(&blocks)));
        blocks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A recording with steps of one second, of several, of a fraction and of none, and a signal with gaps.
    fn recording() -> (Vec<f64>, Vec<f32>, Vec<Option<f64>>) {
        let (mut elapsed_s, mut held_s, mut values) = (Vec::new(), Vec::new(), Vec::new());
        let mut now = 0.0;
        for i in 0..3000_u32 {
            let step = [1.0, 3.0, 0.25, 1.0, 7.0][i as usize % 5];
            // Pauses hold nothing.
            let held = if i % 211 == 0 { 0.0 } else { step };
            let wave = (f64::from(i) / 170.0).sin() + (f64::from(i * 7919 % 1000) / 1000.0);
            elapsed_s.push(now);
            held_s.push(held as f32);
            values.push((i % 97 > 2).then_some(3.0 + wave));
            now += step + if i % 211 == 0 { 400.0 } else { 0.0 };
        }
        (elapsed_s, held_s, values)
    }

    /// Every window, by adding up.
    fn all(
        held_s: &[f32],
        values: &[Option<f64>],
        least: f64,
        of_metres: bool,
    ) -> Vec<(usize, usize)> {
        let width = |i: usize| {
            let held = f64::from(held_s[i]);
            values[i].map_or(0.0, |value| if of_metres { value * held } else { held })
        };
        let widths: Vec<f64> = (0..held_s.len()).map(width).collect();
        let (mut first, mut sum) = (0, 0.0);
        let mut windows = Vec::new();
        for end in 1..=widths.len() {
            sum += widths[end - 1];
            while first + 1 < end && sum - widths[first] >= least {
                sum -= widths[first];
                first += 1;
            }
            if sum >= least {
                windows.push((first, end));
            }
        }
        windows
    }

    fn mean(held_s: &[f32], values: &[Option<f64>], window: (usize, usize)) -> f64 {
        let (mut sum, mut seconds) = (0.0, 0.0);
        for i in window.0..window.1 {
            if let Some(value) = values[i] {
                sum += value * f64::from(held_s[i]);
                seconds += f64::from(held_s[i]);
            }
        }
        sum / seconds
    }

    #[test]
    fn the_best_mean_is_that_of_all_windows() {
        let (elapsed_s, held_s, values) = recording();
        let signal = Signal::of(&elapsed_s, &held_s, values.iter().copied());
        for window_s in [10.0, 60.0, 180.0, 300.0] {
            let windows = all(&held_s, &values, window_s, false).into_iter();
            let short = |(first, end): &(usize, usize)| {
                elapsed_s[end - 1] - elapsed_s[*first] <= LOOSE * window_s
            };
            let means = windows
                .filter(short)
                .map(|window| mean(&held_s, &values, window));
            let best = means.reduce(f64::max).expect("has windows");
            let found = signal.best_mean(window_s).expect("long enough");
            assert!((found - best).abs() < 1e-9, "{window_s}: {found}, {best}");
        }
    }

    #[test]
    fn the_shortest_time_is_that_of_all_windows() {
        let (elapsed_s, held_s, values) = recording();
        let signal = Signal::of(&elapsed_s, &held_s, values.iter().copied());
        for metres in [50.0, 400.0, 5000.0] {
            let times = all(&held_s, &values, metres, true)
                .into_iter()
                .map(|(first, end)| {
                    let covered = |i: usize| values[i].map_or(0.0, |v| v * f64::from(held_s[i]));
                    let span_s = elapsed_s[end - 1] + f64::from(held_s[end - 1]) - elapsed_s[first];
                    span_s * metres / (first..end).map(covered).sum::<f64>()
                });
            let best = times.reduce(f64::min).expect("has windows");
            let found = signal.best_time(metres).expect("long enough");
            assert!(
                (found - best).abs() < 1e-9 * best,
                "{metres}: {found}, {best}"
            );
        }
    }

    #[test]
    fn every_sample_in_a_window_above_a_limit_is_found() {
        let (elapsed_s, held_s, values) = recording();
        let signal = Signal::of(&elapsed_s, &held_s, values.iter().copied());
        for (window_s, limit) in [(10.0, 4.3), (60.0, 4.1), (300.0, 3.9), (300.0, 9.0)] {
            let mut expected = vec![false; values.len()];
            for (first, end) in all(&held_s, &values, window_s, false) {
                let known_s = |i: usize| values[i].map_or(0.0, |_| f64::from(held_s[i]));
                let seconds: f64 = (first..end).map(known_s).sum();
                let short = elapsed_s[end - 1] - elapsed_s[first] <= LOOSE_ABOVE * seconds;
                if short && mean(&held_s, &values, (first, end)) > limit {
                    expected[first..end].fill(true);
                }
            }
            let mut found = vec![false; values.len()];
            for range in signal.above(window_s, limit) {
                found[range].fill(true);
            }
            assert_eq!(found, expected, "{window_s} s above {limit}");
        }
    }

    #[test]
    fn of_equal_windows_the_first_counts_and_zero_is_a_value() {
        let elapsed_s: Vec<f64> = (0..600).map(f64::from).collect();
        let held_s = vec![1.0; 600];
        let level = Signal::of(&elapsed_s, &held_s, (0..600).map(|_| Some(0.1)));
        assert_eq!(
            level.best_window(60.0).map(|window| window.samples),
            Some((0, 59))
        );
        let still = Signal::of(&elapsed_s, &held_s, (0..600).map(|_| Some(0.0)));
        assert_eq!(still.best_mean(60.0), Some(0.0));
        assert_eq!(still.best_time(400.0), None);
    }

    #[test]
    fn the_mean_around_a_moment_is_over_what_is_known() {
        let times: Vec<f64> = (0..10).map(|i| f64::from(i) * 10.0).collect();
        let values = (0..10).map(|i| (i != 4).then_some(f64::from(i)));
        let signal = Signal::of(&times, &[10.0; 10], values);
        // Of the samples at 30, 40 and 50 seconds, those with a value.
        assert_eq!(signal.around(40.0, 15.0), 3..6);
        assert_eq!(signal.mean_around(40.0, 15.0), Some(4.0));
        assert_eq!(signal.mean_around(40.0, 5.0), None);
    }

    #[test]
    fn nothing_has_no_windows() {
        let none = Signal::of(&[], &[], std::iter::empty());
        assert_eq!(none.best_window(60.0), None);
        assert_eq!(none.best_time(400.0), None);
        assert!(none.above(60.0, 1.0).is_empty());
    }
}
