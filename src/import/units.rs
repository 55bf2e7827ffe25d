//! Units of lengths and speeds as services write them beside their numbers.

/// Kilometres an hour in a metre a second.
pub const KM_PER_H: f64 = 3.6;

/// A mile, metres.
pub const MILE_M: f64 = 1609.344;

/// A foot, metres.
pub const FOOT_M: f64 = 0.3048;

/// A yard, metres.
pub const YARD_M: f64 = 0.9144;

/// Metres of a length in a named unit; `None` for an unknown unit.
pub fn metres(length: f64, unit: &str) -> Option<f64> {
    let factor = match unit.trim().to_ascii_lowercase().as_str() {
        "m" | "meter" | "meters" | "metre" | "metres" => 1.0,
        "km" | "kilometer" | "kilometers" | "kilometre" | "kilometres" => 1000.0,
        "mi" | "mile" | "miles" => MILE_M,
        "ft" | "foot" | "feet" => FOOT_M,
        "yd" | "yard" | "yards" => YARD_M,
        "cm" | "centimeter" | "centimeters" => 0.01,
        _ => return None,
    };
    Some(length * factor)
}

/// Metres a second from kilometres an hour.
pub fn of_km_per_h(speed: f64) -> f64 {
    speed / KM_PER_H
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_metres_and_unknown_units_are_none() {
        assert_eq!(metres(5.4, "km"), Some(5400.0));
        assert_eq!(metres(2.0, "Mile"), Some(3218.688));
        assert_eq!(metres(5.4, "parsec"), None);
    }
}
