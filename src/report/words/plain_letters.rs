//! Letters that move a terminal's cursor, turn the direction of writing or cannot be seen. Titles and names
//! of files may hold them; text for people shows a mark in their place, and JSON their numbers.

/// What is shown instead.
const MARK: char = '\u{fffd}';
/// Join the letters around them: Persian and Indic words need them, and so do emoji.
const JOINERS: [char; 2] = ['\u{200c}', '\u{200d}'];

/// Whether a letter moves, turns, paints or hides rather than shows something: controls, format characters
/// (Unicode, general category Cf), separators of lines, and letters without a look.
pub fn acts(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{ad}'
                | '\u{34f}'
                | '\u{600}'..='\u{605}'
                | '\u{61c}'
                | '\u{6dd}'
                | '\u{70f}'
                | '\u{890}'..='\u{891}'
                | '\u{8e2}'
                | '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{110bd}'
                | '\u{110cd}'
                | '\u{13430}'..='\u{1343f}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

/// Words of one line that only show something.
pub fn plain(words: &str) -> String {
    marked(words, |_| false)
}

/// The same of text in lines.
pub fn plain_lines(text: &str) -> String {
    marked(text, |letter| letter == '\n')
}

fn marked(text: &str, stays: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let joins = JOINERS.contains(&letter)
            && is_joined(before)
            && letters.peek().is_some_and(|next| is_joined(*next));
        let shown = match acts(letter) && !stays(letter) && !joins {
            true => MARK,
            false => letter,
        };
        out.push(shown);
        before = letter;
    }
    out
}

/// Whether a letter is of a script, or a picture, that joiners are used with.
fn is_joined(letter: char) -> bool {
    !letter.is_ascii() && !acts(letter)
}

/// The same JSON with such letters written as their numbers: what is read from it is what was there. They
/// occur in strings only, except the ends of lines.
pub fn escaped_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter == '\n' || !acts(letter) {
            out.push(letter);
            continue;
        }
        let mut halves = [0; 2];
        for half in letter.encode_utf16(&mut halves) {
            out.push_str(&format!("\\u{half:04x}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_on_a_terminal_is_shown_as_a_mark() {
        // Escape, bell, the C1 form of CSI, an override, an isolate, a blank without width, a tag.
        for letter in [
            '\u{1b}',
            '\u{7}',
            '\u{9b}',
            '\u{7f}',
            '\r',
            '\n',
            '\t',
            '\u{202e}',
            '\u{2066}',
            '\u{200b}',
            '\u{200f}',
            '\u{61c}',
            '\u{ad}',
            '\u{feff}',
            '\u{2028}',
            '\u{e0041}',
        ] {
            assert_eq!(plain(&format!("a{letter}b")), "a\u{fffd}b", "{letter:?}");
        }
        assert_eq!(plain_lines("a\nb\rc\n"), "a\nb\u{fffd}c\n");
    }

    #[test]
    fn words_of_any_script_and_emoji_stay_as_they_are() {
        for words in [
            "Żółw – 12\u{a0}km · 走る",
            "ריצת בוקר",
            "🏃🏽‍♀️ Morning",
            "می‌دوم",
            "क्‍ष",
            "e\u{301}",
        ] {
            assert_eq!(plain(words), words);
        }
        // Between Latin letters a joiner only hides.
        assert_eq!(plain("a\u{200d}b"), "a\u{fffd}b");
        assert_eq!(plain("🏃\u{200d}"), "🏃\u{fffd}");
    }

    #[test]
    fn json_with_numbers_for_letters_says_the_same() {
        let title = "a\u{1b}[2J\u{202e}\u{9b}b\u{e0041}\u{7f}";
        let json = serde_json::to_string_pretty(&[title]).expect("a list");
        let escaped = escaped_json(&json);
        assert!(!escaped.chars().any(|letter| letter != '\n' && acts(letter)));
        let back: Vec<String> = serde_json::from_str(&escaped).expect("is JSON");
        assert_eq!(back, [title]);
    }
}
