//! Sentences stand in the words of a language, and not where lines and documents are made.

use super::source::sources;

/// Rooms that have no sentence of their own.
const ROOMS: [&str; 3] = [
    "report/terminal/",
    "report/documents/",
    "report/week_letter/",
];
/// Codes of documents that look like words.
const CODES: [&str; 5] = [
    "on foot",
    "file missing",
    "file without training",
    "strong warning",
    "-//restday//recovery days//EN",
];

/// String literals of a line of code.
fn literals(line: &str) -> Vec<&str> {
    line.split('"').skip(1).step_by(2).collect()
}

/// Two words of letters beside each other.
fn is_sentence(literal: &str) -> bool {
    let words: Vec<&str> = literal.split(' ').collect();
    let is_word = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase());
    words
        .windows(2)
        .any(|pair| is_word(pair[0]) && is_word(pair[1]))
}

#[test]
fn terminal_letters_and_documents_have_no_sentence_of_their_own() {
    let mut found = Vec::new();
    for source in sources() {
        if source.only_for_tests || !ROOMS.iter().any(|room| source.path.starts_with(room)) {
            continue;
        }
        let code = source.product_code();
        let sentences = code.lines().flat_map(literals);
        let sentences =
            sentences.filter(|literal| is_sentence(literal) && !CODES.contains(literal));
        found.extend(sentences.map(|sentence| format!("src/{}: {sentence}", source.path)));
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn a_sentence_is_told_from_a_format_and_a_code() {
    assert!(is_sentence("kept {n} of {all} that were asked for"));
    assert!(!is_sentence("{name}: {words}"));
    assert!(!is_sentence("time_zone = \\"));
    assert_eq!(literals(r#"a("one two", x, "b")"#), ["one two", "b"]);
}
