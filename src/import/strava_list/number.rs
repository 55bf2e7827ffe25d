//! Numbers as spreadsheets of any country write them.

/// A number with a point or a comma before its fraction, perhaps with marks between thousands.
///
/// A single comma is taken as the beginning of a fraction.
pub fn number(text: &str) -> Option<f64> {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’'))
        .collect();
    let count = |mark| text.matches(mark).count();
    let plain = match (count('.'), count(',')) {
        (_, 0) if count('.') > 1 => text.replace('.', ""),
        (0, 1) => text.replace(',', "."),
        (0, _) => text.replace(',', ""),
        (1, _) if text.rfind('.') > text.rfind(',') => text.replace(',', ""),
        (_, 1) => text.replace('.', "").replace(',', "."),
        _ => text,
    };
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_and_commas_are_told_apart() {
        let read = [
            ("1428", 1428.0),
            ("3.32", 3.32),
            ("3,32", 3.32),
            ("3322,949951171875", 3322.949951171875),
            ("1,234.5", 1234.5),
            ("1.234,5", 1234.5),
            ("1.234.567", 1_234_567.0),
            ("12\u{202f}345,5", 12_345.5),
            ("12'345.5", 12_345.5),
            ("-4", -4.0),
        ];
        for (text, expected) in read {
            assert_eq!(number(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn words_are_no_numbers() {
        for text in ["", "false", "NaN", "inf", "1:02:03", "1.2,3.4,5"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
