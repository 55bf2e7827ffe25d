//! How far a clock is from UTC, as tables write it in a column of its own.

/// Seconds east of UTC of `UTC+0200`, of `UTC+02:00`, or of milliseconds; any number, possible or not.
pub fn utc_offset_s(text: &str) -> Option<i64> {
    let Some(signed) = text.strip_prefix("UTC").or(text.strip_prefix("GMT")) else {
        return Some(text.parse::<i64>().ok()? / 1000);
    };
    if matches!(signed, "" | "Z") {
        return Some(0);
    }
    let (sign, digits) = match (signed.strip_prefix('+'), signed.strip_prefix('-')) {
        (Some(digits), _) => (1, digits),
        (_, Some(digits)) => (-1, digits),
        _ => return None,
    };
    let digits = i64::from(digits.replace(':', "").parse::<u16>().ok()?);
    Some(sign * (digits / 100 * 3600 + digits % 100 * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_written_in_three_ways() {
        for text in ["UTC+0530", "UTC+05:30", "19800000"] {
            assert_eq!(utc_offset_s(text), Some(19_800), "{text}");
        }
        assert_eq!(
            (utc_offset_s("UTC"), utc_offset_s("UTCZ")),
            (Some(0), Some(0))
        );
        assert_eq!(utc_offset_s("UTC-0330"), Some(-12_600));
        for text in ["UTC+", "UTC\u{e9}", "PST", "", "UTC+99999"] {
            assert_eq!(utc_offset_s(text), None, "{text}");
        }
    }
}
