//! Units that services name beside their numbers.

/// Metres of a length in a named unit; `None` where nobody knows the unit.
pub fn metres(length: f64, unit: &str) -> Option<f64> {
    let factor = match unit.trim().to_ascii_lowercase().as_str() {
        "m" | "meter" | "meters" | "metre" | "metres" => 1.0,
        "km" | "kilometer" | "kilometers" | "kilometre" | "kilometres" => 1000.0,
        "mi" | "mile" | "miles" => 1609.344,
        "ft" | "foot" | "feet" => 0.3048,
        "yd" | "yard" | "yards" => 0.9144,
        "cm" | "centimeter" | "centimeters" => 0.01,
        _ => return None,
    };
    Some(length * factor)
}

/// Metres a second of so many kilometres an hour.
pub fn of_km_per_h(speed: f64) -> f64 {
    speed / 3.6
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
