//! Windows over which a growing sum grows by as much, in blocks.
//!
//! A recording has as many windows of each length as samples, and nearly all of them are far from the best or from a
//! limit. So they are looked at in blocks, and one by one only where a block may contain a better one.

/// Samples in a block.
pub const BLOCK: usize = 16;
/// Windows that differ by less than this share are equal but for rounding.
pub const ROUNDED: f64 = 1e-12;

/// Some windows, each ending a sample later than the one before.
#[derive(Debug, Clone, Copy)]
pub struct Block {
    /// Where the first and the last of them begin, or a little before.
    pub firsts: (usize, usize),
    /// The end of the window before them, and that of the last.
    pub ends: (usize, usize),
}

impl Block {
    /// Each window, as its first sample and its end.
    pub fn windows(self, sums: &[f64], least: f64) -> impl Iterator<Item = (usize, usize)> {
        let mut first = self.firsts.0;
        (self.ends.0 + 1..=self.ends.1).map(move |end| {
            first = begin(sums, least, first, end);
            (first, end)
        })
    }

    /// The samples that all windows have, as the first of them and their end.
    pub fn shared(self) -> Option<(usize, usize)> {
        let (first, end) = (self.firsts.1, self.ends.0);
        (first < end).then_some((first, end))
    }
}

/// All windows over which a growing sum grows by `least` and that are as short as possible, one for each end.
pub fn blocks(sums: &[f64], least: f64) -> impl Iterator<Item = Block> {
    let last = sums.len() - 1;
    // None ends before the sum has grown by that much.
    let start = sums.partition_point(|sum| *sum < least).max(1);
    let ends = (start..last).step_by(BLOCK);
    let ends = ends.chain((start <= last).then_some(last));
    let mut before = (0, start - 1);
    ends.map(move |end| {
        // Windows usually begin as many samples later as they end; a closer look from there is short.
        let mut from = before.0 + (end - before.1 - 1);
        while from > before.0 && sums[end] - sums[from] < least {
            from -= 1;
        }
        let first = begin(sums, least, from, end);
        let block = Block {
            firsts: (before.0, first),
            ends: (before.1, end),
        };
        before = (first, end);
        block
    })
}

/// Where the shortest window begins that ends before a sample, at `from` or later.
fn begin(sums: &[f64], least: f64, from: usize, end: usize) -> usize {
    let mut first = from;
    while first + 1 < end && sums[end] - sums[first + 1] >= least {
        first += 1;
    }
    first
}

/// The window with the highest rate, as its first sample, its end, and its rate; of equal ones the first.
///
/// `rate` may refuse a window; `may_beat` is false for a block without a window of at least a given rate.
pub fn best(
    sums: &[f64],
    least: f64,
    blocks: &[Block],
    rate: impl Fn(usize, usize) -> Option<f64>,
    may_beat: impl Fn(&Block, f64) -> bool,
) -> Option<(usize, usize, f64)> {
    let known = blocks
        .iter()
        .filter_map(|block| rate(block.firsts.1, block.ends.1));
    let at_least = known.reduce(f64::max);
    let mut best: Option<(usize, usize, f64)> = None;
    for block in blocks {
        if at_least.is_some_and(|rate| !may_beat(block, rate)) {
            continue;
        }
        for (first, end) in block.windows(sums, least) {
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
