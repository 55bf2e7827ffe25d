//! Rank correlation, and how well an index separates one kind of morning from another.

/// Rank correlation (Spearman); none if either side is constant.
pub fn spearman(pairs: &[(f64, f64)]) -> Option<f64> {
    let (a, b): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let (a, b) = (ranks(&a), ranks(&b));
    let mean = (pairs.len() as f64 + 1.0) / 2.0;
    let sum = |x: &[f64], y: &[f64]| -> f64 {
        x.iter().zip(y).map(|(x, y)| (x - mean) * (y - mean)).sum()
    };
    let spread = (sum(&a, &a) * sum(&b, &b)).sqrt();
    (spread > 0.0).then(|| sum(&a, &b) / spread)
}

/// Chance that the index is higher on a morning of the kind than on another, ties counting half: the
/// area under the curve. None if either kind is missing.
pub fn area_under_curve(mornings: &[(f64, bool)]) -> Option<f64> {
    let ranks = ranks(&mornings.iter().map(|(index, _)| *index).collect::<Vec<_>>());
    let kinds = mornings.iter().map(|(_, of_kind)| *of_kind);
    let of_kind: Vec<f64> = ranks
        .iter()
        .zip(kinds)
        .filter_map(|(rank, of_kind)| of_kind.then_some(*rank))
        .collect();
    let (n, all) = (of_kind.len() as f64, mornings.len() as f64);
    let pairs = n * (all - n);
    let sum: f64 = of_kind.iter().sum();
    (pairs > 0.0).then(|| (sum - n * (n + 1.0) / 2.0) / pairs)
}

/// Ranks from 1; equal values share the mean of their ranks.
pub fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut below = 0;
    for equal in order.chunk_by(|a, b| values[*a] == values[*b]) {
        let rank = below as f64 + (equal.len() as f64 + 1.0) / 2.0;
        equal.iter().for_each(|i| ranks[*i] = rank);
        below += equal.len();
    }
    ranks
}
