//! The shape of a finding's mark, the same in pictures and on the page, so that colour is not alone. A triangle is
//! no mark of a finding: it is that of a session that came too soon.

use crate::audit::Severity;

/// Corners of the mark around its middle, as shares of its half width, y downwards; none of a round one.
pub fn corners(severity: Severity) -> &'static [(f64, f64)] {
    match severity {
        Severity::Note => &[],
        Severity::Warning => &[(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)],
        Severity::Serious => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
    }
}

/// Radius of the round mark, as a share of the half width.
pub const ROUND: f64 = 0.62;
