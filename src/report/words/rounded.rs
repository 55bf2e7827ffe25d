//! Numbers for tables and for the page.

/// A number to some decimals; a zero below nothing is a zero.
pub fn rounded(value: f64, decimals: i32) -> f64 {
    let scale = 10f64.powi(decimals);
    let rounded = (value * scale).round() / scale;
    if rounded == 0.0 { 0.0 } else { rounded }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_leaves_no_zero_below_nothing() {
        assert_eq!(rounded(12.345, 1), 12.3);
        assert_eq!(rounded(-0.01, 1).to_string(), "0");
    }
}
