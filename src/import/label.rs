//! Names and titles in files: one short line of text, or nothing.

/// Longer text is prose, not a name, in characters.
const LONGEST: usize = 120;

/// The text without surrounding blanks, if it fits on one line of a table.
pub fn label(text: &str) -> Option<String> {
    let text = text.trim();
    let fits = !text.is_empty() && text.chars().count() <= LONGEST;
    (fits && !text.contains(char::is_control)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_name_and_prose_is_not() {
        assert_eq!(label("  Long run \n").as_deref(), Some("Long run"));
        assert_eq!(label("felt good\nuntil the hill"), None);
        assert_eq!(label("\u{1b}[31mred"), None);
        assert_eq!(label(&"a".repeat(121)), None);
        assert_eq!(label(" "), None);
    }
}
