//! The most power ever held, by duration (docs/plausibility.md).

use super::curve::Curve;

/// The highest threshold power that is believed, watts: the best riders hold some 450 for an hour.
pub const STRONGEST_THRESHOLD_W: f64 = 480.0;

/// Track sprinters reach 2500 W for a second; a pursuit takes over 600 W for four minutes; the hour on
/// the track 400 to 450 W; heavy riders and rowers are a little above the lighter ones with published
/// figures.
const POWER: Curve = Curve(&[
    (1.0, 2600.0),
    (5.0, 2000.0),
    (15.0, 1600.0),
    (30.0, 1250.0),
    (60.0, 950.0),
    (180.0, 690.0),
    (300.0, 620.0),
    (1200.0, 530.0),
    (3600.0, 480.0),
    (14_400.0, 410.0),
]);

/// The most mean power ever held for some time, watts.
pub fn most_power() -> Curve {
    POWER
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_holds_600_w_for_an_hour_nor_2000_w_for_20_s() {
        assert!(600.0 > POWER.at(3600.0));
        assert!(2000.0 > POWER.at(20.0));
        assert_eq!(STRONGEST_THRESHOLD_W, POWER.at(3600.0));
    }
}
