//! The straight line through efforts of different length.

/// Least squares of an amount (metres, joules) on time in seconds: the slope, which is the critical
/// speed in m/s or critical power in W, and the reserve above it (D' in m, W' in J).
///
/// `None` with fewer than three points or all at one time.
pub fn critical_line(points: &[(f64, f64)]) -> Option<(f64, f64)> {
    if points.len() < 3 {
        return None;
    }
    let n = points.len() as f64;
    let mean_amount = points.iter().map(|(a, _)| a).sum::<f64>() / n;
    let mean_s = points.iter().map(|(_, t)| t).sum::<f64>() / n;
    let covariance: f64 = points
        .iter()
        .map(|(a, t)| (a - mean_amount) * (t - mean_s))
        .sum();
    let variance: f64 = points.iter().map(|(_, t)| (t - mean_s).powi(2)).sum();
    if variance <= 0.0 {
        return None;
    }
    let slope = covariance / variance;
    Some((slope, mean_amount - slope * mean_s))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_perfect_line_gives_back_its_speed_and_reserve() {
        let line = |t: f64| (150.0 + 4.0 * t, t);
        let (speed, reserve) =
            critical_line(&[line(80.0), line(200.0), line(1200.0)]).expect("three points");
        assert!((speed - 4.0).abs() < 1e-9);
        assert!((reserve - 150.0).abs() < 1e-6);
        assert_eq!(critical_line(&[line(80.0), line(200.0)]), None);
    }

    #[test]
    fn efforts_of_one_length_make_no_line() {
        assert_eq!(critical_line(&[(400.0, 90.0); 3]), None);
    }
}
