//! Rank correlation, means and intervals. Random numbers begin with the same seed every time.

/// Resamples of an interval.
const RESAMPLES: usize = 1000;
/// Fraction of them on each side of it.
const BEYOND: f64 = 0.025;

/// A value with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The statistic of all data.
    pub value: f64,
    /// Low end of the interval.
    pub low: f64,
    /// High end of the interval.
    pub high: f64,
}

impl Interval {
    /// By resampling blocks of a history; `None` if a statistic is rarely defined.
    pub fn of_blocks<T: Copy>(
        blocks: &[Vec<T>],
        statistic: impl Fn(&[T]) -> Option<f64>,
    ) -> Option<Self> {
        let all: Vec<T> = blocks.concat();
        let value = statistic(&all)?;
        let mut dice = Dice(1);
        let drawn = (0..RESAMPLES).filter_map(|_| {
            let picks = (0..blocks.len()).flat_map(|_| blocks[dice.below(blocks.len())].clone());
            statistic(&picks.collect::<Vec<T>>())
        });
        let mut drawn: Vec<f64> = drawn.collect();
        if drawn.len() < RESAMPLES / 2 {
            return None;
        }
        drawn.sort_by(f64::total_cmp);
        let at = |fraction: f64| drawn[((drawn.len() - 1) as f64 * fraction).round() as usize];
        Some(Self {
            value,
            low: at(BEYOND),
            high: at(1.0 - BEYOND),
        })
    }
}

/// Steele and Vigna 2021: a multiplier that passes spectral tests.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(0xd134_2543_de82_ef95)
            .wrapping_add(0x2545_f491_4f6c_dd1d);
        ((self.0 >> 33) % count.max(1) as u64) as usize
    }
}

/// Arithmetic mean; `None` of nothing.
pub fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (mut sum, mut count) = (0.0, 0);
    for value in values {
        sum += value;
        count += 1;
    }
    (count > 0).then(|| sum / f64::from(count))
}

/// Rank correlation; `None` if one of both is constant.
pub fn spearman(pairs: &[(f64, f64)]) -> Option<f64> {
    let one: Vec<f64> = pairs.iter().map(|pair| pair.0).collect();
    let other: Vec<f64> = pairs.iter().map(|pair| pair.1).collect();
    let (one, other) = (ranks(&one), ranks(&other));
    let middle = (pairs.len() as f64 + 1.0) / 2.0;
    let product = |a: &[f64], b: &[f64]| -> f64 {
        let pairs = a.iter().zip(b);
        pairs.map(|(a, b)| (a - middle) * (b - middle)).sum()
    };
    let spread = (product(&one, &one) * product(&other, &other)).sqrt();
    (spread > 0.0).then(|| product(&one, &other) / spread)
}

/// Ranks from 1 on; equal values share theirs.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut from = 0;
    for group in order.chunk_by(|a, b| values[*a] == values[*b]) {
        let rank = from as f64 + (group.len() as f64 + 1.0) / 2.0;
        group.iter().for_each(|at| ranks[*at] = rank);
        from += group.len();
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_is_all_that_counts_and_ties_share_a_rank() {
        assert_eq!(ranks(&[10.0, 30.0, 10.0]), [1.5, 3.0, 1.5]);
        assert_eq!(spearman(&[(1.0, 9.0), (2.0, 5.0), (9.0, 1.0)]), Some(-1.0));
        assert_eq!(spearman(&[(1.0, 9.0), (1.0, 5.0)]), None);
        assert_eq!(spearman(&[]), None);
    }

    #[test]
    fn an_interval_holds_its_value_and_is_the_same_every_time() {
        let blocks: Vec<Vec<f64>> = (0..20).map(|i| vec![f64::from(i % 5), 3.0]).collect();
        let of = || Interval::of_blocks(&blocks, |values| mean(values.iter().copied()));
        let interval = of().expect("is defined");
        assert_eq!(interval.value, 2.5);
        assert!(interval.low < 2.5 && 2.5 < interval.high);
        assert_eq!(of(), Some(interval));
    }
}
