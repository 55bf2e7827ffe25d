//! Distances, heights and paces in the units that a reader thinks in.

use serde::Serialize;

/// The units of distances.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Units {
    /// Distances in kilometres and heights in metres.
    #[default]
    Metric,
    /// Distances in miles and heights in feet.
    Imperial,
}

/// Metres of an international mile, exact since 1959.
const METRES_PER_MILE: f64 = 1609.344;
/// Metres of an international foot, exact since 1959.
const METRES_PER_FOOT: f64 = 0.3048;

/// Units of distances that a script words by itself, as [`Units::distance`] does.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ShortAndLong {
    /// Metres of the unit of short distances, and its name.
    pub short: (f64, &'static str),
    /// Metres of the unit of long distances, and its name.
    pub long: (f64, &'static str),
    /// Distances from here on are long, metres.
    pub long_from: f64,
}

impl Units {
    /// How distances are given.
    pub fn short_and_long(self) -> ShortAndLong {
        match self {
            Units::Metric => ShortAndLong {
                short: (1.0, "m"),
                long: (1000.0, "km"),
                long_from: 999.5,
            },
            Units::Imperial => ShortAndLong {
                short: (3.0 * METRES_PER_FOOT, "yd"),
                long: (METRES_PER_MILE, "mi"),
                long_from: 0.995 * METRES_PER_MILE,
            },
        }
    }

    /// Kilometres or miles, with their unit.
    pub fn long(self, metres: f64) -> (f64, &'static str) {
        match self {
            Units::Metric => (metres / 1000.0, "km"),
            Units::Imperial => (metres / METRES_PER_MILE, "mi"),
        }
    }

    /// Metres below a kilometre, or yards below a mile; `None` of what is longer.
    pub fn short(self, metres: f64) -> Option<(f64, &'static str)> {
        match self {
            Units::Metric if metres < 999.5 => Some((metres, "m")),
            Units::Imperial if metres < 0.995 * METRES_PER_MILE => {
                Some((metres / METRES_PER_FOOT / 3.0, "yd"))
            }
            _ => None,
        }
    }

    /// Metres or feet up or down, with their unit.
    pub fn height(self, metres: f64) -> (f64, &'static str) {
        match self {
            Units::Metric => (metres, "m"),
            Units::Imperial => (metres / METRES_PER_FOOT, "ft"),
        }
    }

    /// Seconds for a kilometre or a mile, with its unit.
    pub fn pace_seconds(self, speed_m_per_s: f64) -> (f64, &'static str) {
        let metres = 1000.0 * self.km_per_long();
        (metres / speed_m_per_s, self.long(0.0).1)
    }

    /// Kilometres in the unit of long distances.
    pub fn km_per_long(self) -> f64 {
        match self {
            Units::Metric => 1.0,
            Units::Imperial => METRES_PER_MILE / 1000.0,
        }
    }

    /// `12.1 km`, or `7.5 mi`; the number stays with its unit at line ends.
    pub fn long_distance(self, metres: f64) -> String {
        match self {
            Units::Metric => format!("{:.1}\u{a0}km", metres / 1000.0),
            Units::Imperial => format!("{:.1}\u{a0}mi", metres / METRES_PER_MILE),
        }
    }

    /// `8.2 km`, or `400 m` below a kilometre; `5.1 mi`, or `440 yd` below a mile.
    pub fn distance(self, metres: f64) -> String {
        match self {
            Units::Metric if metres < 999.5 => format!("{metres:.0}\u{a0}m"),
            Units::Imperial if metres < 0.995 * METRES_PER_MILE => {
                format!("{:.0}\u{a0}yd", metres / METRES_PER_FOOT / 3.0)
            }
            _ => self.long_distance(metres),
        }
    }

    /// Impact, which is given as the distance of easy running on the flat that gives as much, in km:
    /// `23 km`, or `14 mi`.
    pub fn impact(self, impact_km: f64) -> String {
        match self {
            Units::Metric => format!("{impact_km:.0}\u{a0}km"),
            Units::Imperial => format!("{:.0}\u{a0}mi", impact_km * 1000.0 / METRES_PER_MILE),
        }
    }

    /// `4:20 /km`, or `6:58 /mi`.
    pub fn pace(self, speed_m_per_s: f64) -> String {
        let (metres, unit) = match self {
            Units::Metric => (1000.0, "km"),
            Units::Imperial => (METRES_PER_MILE, "mi"),
        };
        let seconds = (metres / speed_m_per_s).round() as i64;
        format!("{}:{:02} /{unit}", seconds / 60, seconds % 60)
    }
}

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
    fn a_marathon_is_26_miles_and_a_bit() {
        assert_eq!(Units::Metric.distance(42195.0), "42.2\u{a0}km");
        assert_eq!(Units::Imperial.distance(42195.0), "26.2\u{a0}mi");
    }

    #[test]
    fn a_lap_of_a_track_is_metres_or_yards() {
        assert_eq!(Units::Metric.distance(400.0), "400\u{a0}m");
        assert_eq!(Units::Imperial.distance(402.336), "440\u{a0}yd");
    }

    #[test]
    fn a_four_minute_mile_is_two_minutes_and_a_half_for_a_kilometre() {
        let speed = METRES_PER_MILE / 240.0;
        assert_eq!(Units::Imperial.pace(speed), "4:00 /mi");
        assert_eq!(Units::Metric.pace(speed), "2:29 /km");
    }

    #[test]
    fn rounding_leaves_no_zero_below_nothing() {
        assert_eq!(rounded(12.345, 1), 12.3);
        assert_eq!(rounded(-0.01, 1).to_string(), "0");
    }
}
