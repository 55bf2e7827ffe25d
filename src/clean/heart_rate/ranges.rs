//! How far heart rates are apart: nearly everywhere so little that no rule about jumps needs a closer look.

use crate::activity::Column;
use crate::clean::extent::Extent;

/// Samples in a block.
const BLOCK: usize = 4;

/// Lowest and highest heart rate of each few samples.
pub struct Ranges(Vec<Extent>);

impl Ranges {
    /// Of a column of heart rates.
    pub fn of(column: &Column) -> Self {
        Self(column.chunks(BLOCK).map(Extent::of).collect())
    }

    /// Beats a minute between the lowest and the highest of the samples from one to before another, or of a few more;
    /// negative if none is known.
    pub fn spread(&self, first: usize, end: usize) -> f32 {
        let blocks = self.0[first / BLOCK..end.div_ceil(BLOCK)].iter();
        let all = blocks.fold(Extent::NONE, |all, block| all.with(*block));
        all.width()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spread_covers_all_samples_between_two() {
        let column: Column = vec![
            Some(100.0),
            None,
            Some(130.0),
            Some(120.0),
            Some(121.0),
            None,
            None,
            None,
            None,
        ];
        let ranges = Ranges::of(&column);
        assert_eq!(ranges.spread(0, 3), 30.0);
        // With the block of its fourth sample.
        assert_eq!(ranges.spread(3, 5), 30.0);
        assert_eq!(ranges.spread(4, 5), 0.0);
        assert!(ranges.spread(8, 9) < 0.0);
        assert!(Ranges::of(&Vec::new()).spread(0, 0) < 0.0);
    }
}
