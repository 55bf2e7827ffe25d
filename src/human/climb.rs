//! The fastest climbing by one's own strength, by how long (docs/plausibility.md).

use super::curve::Curve;

/// Stairs are run at more than a metre a second for a moment; the vertical kilometre in 28:53 is 0.577 m/s;
/// on the bike 0.5 m/s over half an hour; over 17 km were climbed in a day.
const CLIMB: Curve = Curve(&[
    (60.0, 1.1),
    (300.0, 0.80),
    (600.0, 0.70),
    (1733.0, 0.61),
    (3600.0, 0.55),
    (14_400.0, 0.42),
    (86_400.0, 0.26),
]);

/// The most height ever gained in some time, metres a second.
pub fn fastest_climb_m_per_s() -> Curve {
    CLIMB
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kilometre_and_a_half_in_27_minutes_is_a_lift() {
        assert!(1563.0 / (27.0 * 60.0) > CLIMB.at(27.0 * 60.0));
        assert!(1000.0 / 1733.0 < CLIMB.at(1733.0));
    }
}
