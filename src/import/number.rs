//! Numbers as spreadsheets of any country write them.

/// A number with a decimal point or comma, perhaps with thousands separators.
///
/// A single comma counts as the decimal mark.
pub fn number(text: &str) -> Option<f64> {
    let text = unmarked(text);
    let count = |mark| text.matches(mark).count();
    let plain = match (count('.'), count(',')) {
        (_, 0) if count('.') > 1 => text.replace('.', ""),
        (0, 1) => text.replace(',', "."),
        (0, _) => text.replace(',', ""),
        (1, _) if text.rfind('.') > text.rfind(',') => text.replace(',', ""),
        (_, 1) => text.replace('.', "").replace(',', "."),
        _ => text,
    };
    finite(&plain)
}

/// The decimal mark of one table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fraction {
    /// 1,234.5
    Point,
    /// 1.234,5
    Comma,
}

impl Fraction {
    /// From the unambiguous numbers of a table; a point if there are none.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let (mut points, mut commas) = (0, 0);
        for text in texts {
            match begins(text) {
                Some(Fraction::Point) => points += 1,
                Some(Fraction::Comma) => commas += 1,
                None => {}
            }
        }
        match commas > points {
            true => Fraction::Comma,
            false => Fraction::Point,
        }
    }

    /// A number of the table.
    pub fn number(self, text: &str) -> Option<f64> {
        let text = unmarked(text);
        let plain = match self {
            Fraction::Point => text.replace(',', ""),
            Fraction::Comma => text.replace('.', "").replace(',', "."),
        };
        finite(&plain)
    }
}

/// The decimal mark of a number if certain: the later of two marks, or one at a position impossible for
/// thousands.
fn begins(text: &str) -> Option<Fraction> {
    let text = unmarked(text);
    let text = text.trim_start_matches('-');
    let digits = text
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    let (mark, at) = match (text.rfind('.'), text.rfind(',')) {
        _ if !digits => return None,
        (Some(point), Some(comma)) if comma > point => return Some(Fraction::Comma),
        (Some(_), Some(_)) => return Some(Fraction::Point),
        (Some(point), None) => (Fraction::Point, point),
        (None, Some(comma)) => (Fraction::Comma, comma),
        (None, None) => return None,
    };
    let (whole, after) = (&text[..at], &text[at + 1..]);
    let parts_thousands = after.len() == 3 && whole != "0" && whole.len() <= 3;
    let several = whole.contains(['.', ',']);
    (!parts_thousands && !several && !after.is_empty()).then_some(mark)
}

/// Without blanks and apostrophes, which separate thousands or keep a cell from being a formula.
fn unmarked(text: &str) -> String {
    let kept = |c: &char| !c.is_whitespace() && !matches!(c, '\'' | '’');
    text.chars().filter(kept).collect()
}

fn finite(text: &str) -> Option<f64> {
    let begins_as_one = text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '.'));
    let number = begins_as_one.then(|| text.parse().ok()).flatten();
    number.filter(|number: &f64| number.is_finite())
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

    #[test]
    fn all_numbers_of_a_table_are_written_alike() {
        let fraction = |texts: &[&str]| Fraction::of(texts.iter().copied());
        let english = fraction(&["1,000", "--", "2,336", "42.02", "false", "5:33"]);
        assert_eq!(english, Fraction::Point);
        assert_eq!(english.number("1,000"), Some(1000.0));
        assert_eq!(english.number("'-12"), Some(-12.0));
        let german = fraction(&["411", "5,81", "2,5", "1.024", "101,07"]);
        assert_eq!(german, Fraction::Comma);
        assert_eq!(german.number("1.024"), Some(1024.0));
        assert_eq!(german.number("5,81"), Some(5.81));
        assert_eq!(fraction(&["0,214", "12"]), Fraction::Comma);
        assert_eq!(fraction(&["1,200", "12"]), Fraction::Point);
        assert_eq!(Fraction::Comma.number("--"), None);
        assert_eq!(Fraction::Point.number("NaN"), None);
    }
}
