//! Durations in clock notation.

/// Longest run of digits considered.
const LONGEST: usize = 6;

/// Seconds of `1:02:03`, `62:03` or `0:45.5`; `None` if it is not a duration.
pub fn seconds(text: &str) -> Option<f64> {
    let text = text.trim().replace(',', ".");
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text.as_str(), None),
    };
    let parts: Vec<&str> = whole.split(':').collect();
    if !(2..=3).contains(&parts.len()) {
        return None;
    }
    let mut seconds = 0.0;
    for (place, part) in parts.iter().enumerate() {
        let value = f64::from(digits(part)?);
        if place > 0 && value >= 60.0 {
            return None;
        }
        seconds = 60.0 * seconds + value;
    }
    let tenths =
        fraction.map(|f| digits(f).map(|value| f64::from(value) / 10f64.powi(f.len() as i32)));
    match tenths {
        Some(None) => None,
        tenths => Some(seconds + tenths.flatten().unwrap_or_default()),
    }
}

fn digits(text: &str) -> Option<u32> {
    let plain = (1..=LONGEST).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_left_out_where_there_are_none() {
        for (text, expected) in [
            ("1:01:00", 3660.0),
            ("00:30:00", 1800.0),
            ("30:00", 1800.0),
            ("0:45.5", 45.5),
            ("00:28:10,25", 1690.25),
            ("75:00", 4500.0),
            ("100:00:00", 360_000.0),
        ] {
            assert_eq!(seconds(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_no_clock_shows_is_no_duration() {
        for text in [
            "",
            "--",
            "30",
            "1:60",
            "1:60:00",
            "1:2:3:4",
            "-1:00",
            "1:0x",
            "10:22.",
            "9999999:00",
        ] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }
}
