//! Finds numbers that are none in what a value shows of itself, for tests and for fuzzing.

/// The first `NaN` or `inf` that stands outside of quoted text.
pub fn absurd_number(shown: &str) -> Option<&str> {
    let mut rest = shown;
    loop {
        let (numbers, quoted) = rest.split_once('"').unwrap_or((rest, ""));
        let mut words = numbers.split(|c: char| !c.is_alphanumeric());
        if let Some(word) = words.find(|word| ["NaN", "inf"].contains(word)) {
            return Some(word);
        }
        if quoted.is_empty() {
            return None;
        }
        rest = &quoted[end_of_text(quoted)..];
    }
}

/// Where text ends that began with a quotation mark; one after a backslash belongs to it.
fn end_of_text(quoted: &str) -> usize {
    let mut escaped = false;
    for (at, c) in quoted.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    quoted.len()
}

#[test]
fn numbers_are_looked_at_and_texts_are_not() {
    let shown = |number: f64, text: &str| format!("{:?}", (text, Some(number), text));
    assert_eq!(absurd_number(&shown(f64::NAN, "run")), Some("NaN"));
    assert_eq!(
        absurd_number(&shown(f64::NEG_INFINITY, "a \"b\" \\")),
        Some("inf")
    );
    assert_eq!(absurd_number(&shown(1.5, "NaN \"inf\" \\ NaN")), None);
    assert_eq!(absurd_number(""), None);
}
