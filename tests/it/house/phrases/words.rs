//! Texts as sequences of words with their lines, and a search for phrases in them.

/// One word, or one punctuation mark.
pub struct Word {
    text: String,
    line: usize,
}

/// Words of a text that begins at a line. Blank lines and punctuation marks are separate words, so no phrase matches
/// across them; a number or a placeholder in braces is `#`.
pub fn words(text: &str, first_line: usize) -> Vec<Word> {
    let mut found = Vec::new();
    for (line, row) in (first_line..).zip(text.lines()) {
        let row = row.replace('’', "'").to_lowercase();
        let mut rest = row.trim();
        if rest.is_empty() {
            rest = "¶";
        }
        while let Some(first) = rest.chars().next() {
            let length = length_of_word(rest).max(first.len_utf8());
            let (word, after) = rest.split_at(length);
            let is_space = first.is_whitespace() || "*`\"".contains(first);
            if !is_space {
                let text = match first {
                    '{' => "#".to_owned(),
                    _ if first.is_ascii_digit() => "#".to_owned(),
                    _ => word.to_owned(),
                };
                found.push(Word { text, line });
            }
            rest = after;
        }
    }
    found
}

/// Bytes of the word, number or placeholder at the start of a text; 0 at a mark.
fn length_of_word(text: &str) -> usize {
    if text.starts_with('{') {
        return text.find('}').map_or(0, |end| end + 1);
    }
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return length_of_number(text);
    }
    let is_inside = |c: char| c.is_alphanumeric() || "_-'".contains(c);
    text.find(|c| !is_inside(c)).unwrap_or(text.len())
}

/// Bytes of digits, with points and commas between them.
fn length_of_number(text: &str) -> usize {
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let mut end = digits(text);
    while text[end..].starts_with(['.', ',']) && digits(&text[end + 1..]) > 0 {
        end += 1 + digits(&text[end + 1..]);
    }
    end
}

/// Whether one element of a pattern matches a word, or the end.
fn fits(element: &str, word: Option<&Word>) -> bool {
    let word = word.map(|word| word.text.as_str());
    if let Some(others) = element.strip_prefix('!') {
        return word.is_none_or(|word| others.split('|').all(|other| other != word));
    }
    match (element, word) {
        (_, None) => false,
        ("_", Some(word)) => word.starts_with(char::is_alphanumeric),
        (choice, Some(word)) => choice.split('|').any(|one| one == word),
    }
}

/// Lines on which a pattern matches.
pub fn lines_with(pattern: &str, words: &[Word]) -> Vec<usize> {
    let elements: Vec<&str> = pattern.split(' ').collect();
    let begins = |at: &usize| {
        let fits_at = |(i, element): (usize, &&str)| fits(element, words.get(at + i));
        elements.iter().enumerate().all(fits_at)
    };
    let found = (0..words.len()).filter(begins);
    found.map(|at| words[at].line).collect()
}

#[test]
fn a_phrase_is_found_across_lines_and_not_across_sentences() {
    let text = words("It asks\nfor rest. It asks. For 12 days it {} 3 times.", 7);
    assert_eq!(lines_with("asks for", &text), [7]);
    assert_eq!(lines_with("for # days", &text), [8]);
    assert_eq!(lines_with("it # # times", &text), [8]);
    assert_eq!(lines_with("times", &words("a_times, times-b", 1)), [0; 0]);
    assert_eq!(lines_with("tells !apart", &words("tells apart", 1)), [0; 0]);
    assert_eq!(lines_with("tells !apart", &words("it tells", 1)), [1]);
}
