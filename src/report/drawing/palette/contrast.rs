//! How far colours lie apart, for tests (Web Content Accessibility Guidelines 2.2, 1.4.3).

/// The least contrast of letters that can be read.
pub const LEAST_OF_TEXT: f64 = 4.5;

/// Contrast of two colours, 0xRRGGBB: 1 to 21.
pub fn contrast(one: u32, other: u32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Relative luminance, 0 to 1.
pub fn luminance(rgb: u32) -> f64 {
    let linear = |shift: u32| {
        let fraction = f64::from(rgb >> shift & 0xff) / 255.0;
        match fraction {
            s if s <= 0.04045 => s / 12.92,
            s => ((s + 0.055) / 1.055).powf(2.4),
        }
    };
    0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
}
