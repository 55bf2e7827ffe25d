//! Numbers as watches write them: some digits, perhaps with a point among them.

/// Longest number read here, bytes: its digits fit into 64 bits.
const LONGEST: usize = 18;

/// Whole numbers up to this one have a float of their own: 53 bits.
const EXACT: u64 = 1 << 53;

/// Powers of ten, all of them exact as floats.
const POWERS: [f64; LONGEST] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17,
];

/// The number, exactly as [`str::parse`] gives it; `None` leaves it to that.
///
/// Digits and the power of ten are exact, and so one division rounds once (Clinger, How to read floating point numbers
/// accurately, 1990).
#[inline]
pub fn of(text: &str) -> Option<f64> {
    let bytes = text.as_bytes();
    let unsigned = bytes.strip_prefix(b"-").unwrap_or(bytes);
    if unsigned.len() > LONGEST {
        return None;
    }
    let (mut digits, mut count, mut whole) = (0_u64, 0, None);
    for byte in unsigned {
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 {
            digits = digits * 10 + u64::from(digit);
            count += 1;
        } else if *byte == b'.' && whole.is_none() {
            whole = Some(count);
        } else {
            return None;
        }
    }
    if count == 0 || digits > EXACT {
        return None;
    }
    let fraction: usize = whole.map_or(0, |whole| count - whole);
    let value = digits as f64 / POWERS.get(fraction)?;
    Some(match unsigned.len() < bytes.len() {
        true => -value,
        false => value,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bits(value: Option<f64>) -> Option<u64> {
        value.map(f64::to_bits)
    }

    #[test]
    fn plain_numbers_are_those_of_the_standard_library() {
        for text in [
            "0",
            "-0",
            "1",
            "-1",
            "5.",
            ".5",
            "-.5",
            "47.1234567",
            "-122.0000001",
            "0.1",
            "0.3",
            "572.00000",
            "9007199254740992",
            "9007199254740993",
            "0.9007199254740992",
            "123456789012345678",
            "00012.50",
            ".00000000000000001",
            "000000000000000001",
        ] {
            let parsed: f64 = text.parse().expect("is a number");
            let ours = of(text);
            assert!(ours.is_none() || bits(ours) == bits(Some(parsed)), "{text}");
        }
        assert_eq!(of("47.1234567"), Some(47.123_456_7));
        assert_eq!(bits(of("-0")), bits(Some(-0.0)));
    }

    #[test]
    fn every_seven_digits_after_the_point_are_rounded_alike() {
        let mut state = 1_u64;
        for _ in 0..200_000 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            let (whole, digits) = (state >> 56, (state >> 20) % 10_000_000_000_000);
            for text in [
                format!("{whole}.{digits:013}"),
                format!("-{whole}.{:07}", digits % 10_000_000),
                format!("{}.{}", whole % 10, digits % 1000),
            ] {
                assert_eq!(bits(of(&text)), bits(text.parse().ok()), "{text}");
            }
        }
    }

    #[test]
    fn the_rest_is_left_to_the_standard_library() {
        for text in [
            "", "-", ".", "-.", "+1", " 1", "1 ", "1e5", "1.2.3", "--1", "1-", "NaN", "1,5", "1/2",
            "1:2",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
        assert_eq!(of("1234567890123456789"), None);
    }
}
