//! Numbers with more digits than a float can hold, as some watches write degrees: `52.097317837178707122802734375`.

/// Digits after the point that are used; those after them only have to be digits.
const USED: usize = 16;

/// Ten to the power of as many, which is exact as a float.
const SCALE: u64 = 10_u64.pow(USED as u32);

/// Bits of a float after the first.
const BITS: i32 = 52;
const FRACTION: u64 = (1 << BITS) - 1;

/// The number, exactly as [`str::parse`] gives it; `None` leaves it to that.
///
/// A first guess is divided as floats are, and put right by the exact difference in whole numbers. The digits left out
/// could add up to one to the last used: where that may change the result, there is none.
pub fn of(text: &str) -> Option<f64> {
    let bytes = text.as_bytes();
    let unsigned = bytes.strip_prefix(b"-").unwrap_or(bytes);
    let point = unsigned.iter().take(4).position(|byte| *byte == b'.')?;
    let (whole, fraction) = (&unsigned[..point], &unsigned[point + 1..]);
    let (used, rest) = fraction.split_at_checked(USED)?;
    let (first, second) = used.split_at(USED / 2);
    let fraction = eight(first)? * 100_000_000 + eight(second)?;
    let mut digits = 0;
    for byte in whole {
        digits = digits * 10 + digit(*byte)?;
    }
    let all_digits = rest
        .iter()
        .fold(true, |all, byte| all & byte.is_ascii_digit());
    // A number below one has more bits after the point than are provided for.
    if digits == 0 || !all_digits {
        return None;
    }
    let value = nearest(digits * SCALE + fraction)?;
    Some(match unsigned.len() < bytes.len() {
        true => -value,
        false => value,
    })
}

/// The float nearest to anything from `scaled` to less than one more, both divided by the scale.
fn nearest(scaled: u64) -> Option<f64> {
    let guess = scaled as f64 / SCALE as f64;
    let exponent = ((guess.to_bits() >> BITS) & 0x7ff) as i32 - 1023;
    let shift = u32::try_from(BITS - exponent).ok()?;
    let significand = guess.to_bits() & FRACTION | (1 << BITS);
    // In units of the last bit of the guess, times the scale.
    let exact = i128::from(scaled) << shift;
    let apart = exact - i128::from(significand) * i128::from(SCALE);
    let apart = i64::try_from(apart).ok()?;
    let scale = SCALE as i64;
    // A guess is off by no more than a bit or two.
    let steps = (apart as f64 / SCALE as f64 + 2.5) as i64 - 2;
    let apart = apart.checked_sub(steps.checked_mul(scale)?)?;
    let is_sure = 2 * apart > -scale && 2 * (apart + (1 << shift)) < scale;
    let bits = guess.to_bits().checked_add_signed(steps)?;
    // Below a power of two, floats lie closer together.
    let alike_around = bits >> BITS == guess.to_bits() >> BITS && bits & FRACTION != 0;
    (is_sure && alike_around).then(|| f64::from_bits(bits))
}

fn digit(byte: u8) -> Option<u64> {
    let digit = byte.wrapping_sub(b'0');
    (digit <= 9).then(|| u64::from(digit))
}

/// The number that eight digits are, taken in pairs.
fn eight(digits: &[u8]) -> Option<u64> {
    let word = u64::from_le_bytes(*digits.first_chunk::<8>()?);
    let (tens, high) = (0x3030_3030_3030_3030, 0xf0f0_f0f0_f0f0_f0f0);
    let above_nine = word.wrapping_add(0x0606_0606_0606_0606) & high;
    if word & high != tens || above_nine != tens {
        return None;
    }
    let ones = word - tens;
    let pairs = (ones * 10 + (ones >> 8)) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs * 100 + (pairs >> 16)) & 0x0000_ffff_0000_ffff;
    Some((fours * 10_000 + (fours >> 32)) & 0xffff_ffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether it is what the standard library reads, if it is anything.
    fn agrees(text: &str) -> bool {
        let parsed: f64 = text.parse().expect("is a number");
        of(text).is_none_or(|ours| ours.to_bits() == parsed.to_bits())
    }

    #[test]
    fn degrees_of_watches_are_those_of_the_standard_library() {
        for text in [
            "52.097317837178707122802734375",
            "-6.64162938483059406280517578125",
            "179.9999999999999999999999999",
            "127.99999999999999999",
            "2.0000000000000000",
        ] {
            assert!(agrees(text), "{text}");
        }
        assert!(of("52.097317837178707122802734375").is_some());
    }

    /// All digits of a whole number that is halved several times.
    fn written(halves: u64, times: u32) -> String {
        let mut rest = halves & ((1 << times) - 1);
        let mut text = format!("{}.", halves >> times);
        for _ in 0..times {
            rest *= 10;
            text.push(char::from(b'0' + (rest >> times) as u8));
            rest &= (1 << times) - 1;
        }
        text
    }

    #[test]
    fn floats_and_the_middles_between_two_are_rounded_alike() {
        let mut state = 1_u64;
        let (mut all, mut read) = (0, 0);
        for _ in 0..30_000 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            // Eight bits before the point at most, and 46 after it: one more than the float keeps of large ones.
            let halves = (state >> 10) >> (state % 8);
            let float = written(halves | 1, 46);
            let above = float.clone() + "0000000000000000000001";
            let narrow = f64::from((halves >> 46) as f32 * 1.37).to_string() + "0000000000000000";
            let cut = &float[..float.len() - (state % 30) as usize];
            for text in [&float, &above, &narrow, cut, &format!("-{cut}9")] {
                assert!(agrees(text), "{text}");
                all += 1;
                read += usize::from(of(text).is_some());
            }
        }
        assert!(2 * read > all, "only {read} of {all} were read");
    }

    #[test]
    fn powers_of_two_and_what_is_just_below_them_are_rounded_alike() {
        for power in [2.0_f64, 4.0, 8.0, 64.0, 128.0, 256.0] {
            for bits in power.to_bits() - 3..power.to_bits() + 3 {
                let text = format!("{:.50}", f64::from_bits(bits));
                for cut in 20..text.len() {
                    for end in ["", "1", "5", "9"] {
                        let text = format!("{}{end}", &text[..cut]);
                        assert!(agrees(&text), "{text}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_rest_is_left_to_the_standard_library() {
        for text in [
            "",
            "-",
            "1.5",
            "0.1234567890123456789",
            "12345.1234567890123456789",
            "1.123456789012345a",
            "1.1234567890123456a",
            "1.1234567/9012345",
            "1.1234:67890123456",
            "1a.1234567890123456",
            "+1.1234567890123456",
            ".1234567890123456789",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
