//! Seconds in a row of bins; only those between the first and the last non-empty one are kept.

use serde::{Deserialize, Serialize};

/// Seconds by bins counted from 0.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Bins {
    /// Number of the first bin kept.
    first: u16,
    seconds: Seconds,
}

/// Seconds of consecutive bins. Most recordings have a value each second, and then half the space is enough.
#[derive(Debug, Clone, Serialize, Deserialize)]
enum Seconds {
    Exact(Vec<f32>),
    Whole(Vec<u16>),
}

impl Default for Seconds {
    fn default() -> Self {
        Self::Exact(Vec::new())
    }
}

impl PartialEq for Bins {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Bins {
    /// None yet. They use no memory until one is filled.
    pub const fn new() -> Self {
        Self {
            first: 0,
            seconds: Seconds::Exact(Vec::new()),
        }
    }

    /// Adds seconds to a bin.
    pub fn add(&mut self, bin: u16, seconds: f32) {
        let kept = usize::from(bin).wrapping_sub(self.first.into());
        if let Seconds::Exact(held) = &mut self.seconds
            && let Some(held) = held.get_mut(kept)
        {
            *held += seconds;
        } else if seconds != 0.0 {
            self.add_beyond(bin, seconds);
        }
    }

    /// The same for a bin not kept yet, or if they are whole numbers.
    #[cold]
    fn add_beyond(&mut self, bin: u16, seconds: f32) {
        let mut held = self.exact();
        if held.is_empty() {
            self.first = bin;
        }
        if bin < self.first {
            let before = usize::from(self.first - bin);
            held.splice(0..0, std::iter::repeat_n(0.0, before));
            self.first = bin;
        }
        let at = usize::from(bin - self.first);
        if at >= held.len() {
            held.resize(at + 1, 0.0);
        }
        held[at] += seconds;
        self.seconds = Seconds::Exact(held);
    }

    /// Keeps a number of seconds, those of the last bins.
    pub fn keep_last(&mut self, seconds: f64) {
        let mut left = seconds.max(0.0);
        let mut held = self.exact();
        for bin in held.iter_mut().rev() {
            let kept = f64::from(*bin).min(left);
            left -= kept;
            *bin = kept as f32;
        }
        self.seconds = Seconds::Exact(held);
    }

    /// Takes them out, to be changed and put back.
    fn exact(&mut self) -> Vec<f32> {
        match std::mem::take(&mut self.seconds) {
            Seconds::Exact(exact) => exact,
            Seconds::Whole(whole) => whole.into_iter().map(f32::from).collect(),
        }
    }

    /// Frees unused space.
    pub fn fit(&mut self) {
        let Seconds::Exact(held) = &mut self.seconds else {
            return;
        };
        match held
            .iter()
            .all(|seconds| *seconds as u16 as f32 == *seconds)
        {
            true => {
                let whole = held.iter().map(|seconds| *seconds as u16);
                self.seconds = Seconds::Whole(whole.collect());
            }
            false => held.shrink_to_fit(),
        }
    }

    /// Non-empty bins and their seconds, ascending.
    pub fn iter(&self) -> impl Iterator<Item = (usize, f64)> + '_ {
        let first = usize::from(self.first);
        let filled = self.each().enumerate().filter(|(_, s)| *s > 0.0);
        filled.map(move |(at, seconds)| (first + at, seconds))
    }

    /// Seconds in all bins together.
    pub fn total_s(&self) -> f64 {
        self.each().sum()
    }

    /// Seconds in the bins before one.
    pub fn before_s(&self, bin: usize) -> f64 {
        let count = bin.saturating_sub(usize::from(self.first));
        self.each().take(count).sum()
    }

    fn each(&self) -> impl Iterator<Item = f64> + '_ {
        let (exact, whole): (&[f32], &[u16]) = match &self.seconds {
            Seconds::Exact(exact) => (exact, &[]),
            Seconds::Whole(whole) => (&[], whole),
        };
        let exact = exact.iter().copied().map(f64::from);
        exact.chain(whole.iter().copied().map(f64::from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(added: &[(u16, f32)]) -> Bins {
        let mut bins = Bins::new();
        added.iter().for_each(|(bin, s)| bins.add(*bin, *s));
        bins
    }

    #[test]
    fn bins_before_and_after_those_kept_are_made_when_they_are_filled() {
        let bins = filled(&[(7, 2.0), (3, 1.0), (9, 4.0), (7, 2.0)]);
        assert_eq!(
            bins.iter().collect::<Vec<_>>(),
            [(3, 1.0), (7, 4.0), (9, 4.0)]
        );
        // From 3 to 9.
        assert_eq!(bins.each().count(), 7);
        assert_eq!(bins.total_s(), 9.0);
        let before: Vec<f64> = [0, 3, 4, 8, 100].map(|bin| bins.before_s(bin)).to_vec();
        assert_eq!(before, [0.0, 0.0, 1.0, 5.0, 9.0]);
    }

    #[test]
    fn the_same_seconds_are_equal_in_whatever_order_they_came() {
        assert_eq!(filled(&[(5, 1.0), (2, 3.0)]), filled(&[(2, 3.0), (5, 1.0)]));
        assert_eq!(filled(&[(5, 0.0)]), Bins::new());
        assert_ne!(filled(&[(5, 1.0)]), filled(&[(6, 1.0)]));
        assert_eq!(Bins::new().total_s(), 0.0);
    }

    #[test]
    fn what_fits_into_less_room_says_the_same_and_takes_more_in() {
        for seconds in [[3.0, 5.0], [3.5, 5.0], [70_000.0, 5.0], [1e-3, 5.0]] {
            let loose = filled(&[(3, seconds[0]), (5, seconds[1])]);
            let mut fitted = loose.clone();
            fitted.fit();
            assert_eq!(fitted, loose);
            assert_eq!(fitted.total_s(), loose.total_s());
            assert_eq!(fitted.before_s(4), f64::from(seconds[0]));
            fitted.add(1, 0.5);
            assert_eq!(fitted.iter().next(), Some((1, 0.5)));
            assert_eq!(fitted.total_s(), loose.total_s() + 0.5);
        }
    }
}
