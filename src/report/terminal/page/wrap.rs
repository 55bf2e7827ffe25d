//! Breaks sentences at spaces, by the columns that their letters take on a terminal.

use unicode_width::UnicodeWidthStr;

use super::{Line, Role};

/// Columns that words take; most letters take one, those of East Asia and emoji two.
pub fn columns(words: &str) -> usize {
    words.width()
}

/// Lines of at most `width` columns, the first of a width of its own, broken at spaces; longer words stay
/// whole. A space has the role of the word before it.
pub fn lines(sentence: &Line, first_width: usize, width: usize) -> Vec<Line> {
    let mut lines = vec![Line::default()];
    let mut space = None;
    for word in words(sentence) {
        let last = lines.len() - 1;
        let width = if last == 0 { first_width } else { width };
        match (space, &mut lines[last]) {
            (None, line) => line.extend(word.letters),
            (Some(role), line) if line.columns() + 1 + word.letters.columns() <= width => {
                line.push(role, " ");
                line.extend(word.letters);
            }
            // A blank at the end begins no line of its own.
            (Some(_), _) if word.letters.columns() == 0 => {}
            (Some(_), _) => lines.push(word.letters),
        }
        space = Some(word.space_after);
    }
    lines
}

/// Letters without a space among them, and what the space after them means.
struct Word {
    letters: Line,
    space_after: Role,
}

fn words(sentence: &Line) -> Vec<Word> {
    let mut words = Vec::new();
    let mut letters = Line::default();
    for span in &sentence.0 {
        let mut parts = span.words.split(' ').peekable();
        while let Some(part) = parts.next() {
            letters.push(span.role, part);
            if parts.peek().is_some() {
                words.push(Word {
                    letters: std::mem::take(&mut letters),
                    space_after: span.role,
                });
            }
        }
    }
    words.push(Word {
        letters,
        space_after: Role::Plain,
    });
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(sentence: &str, width: usize) -> Vec<String> {
        let lines = lines(&Line::from(sentence), width, width);
        lines.iter().map(Line::plain).collect()
    }

    #[test]
    fn lines_break_at_spaces_and_long_words_stay_whole() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("incomprehensible", 5), ["incomprehensible"]);
        assert_eq!(wrapped("", 5), [""]);
        assert_eq!(wrapped("  in", 5), ["  in"]);
        assert_eq!(wrapped("seven ", 5), ["seven"]);
    }

    #[test]
    fn columns_are_counted_and_not_letters() {
        // Two columns each: four of them and a space fill nine.
        assert_eq!(columns("跑步"), 4);
        assert_eq!(wrapped("跑步 跑步 run", 9), ["跑步 跑步", "run"]);
        assert_eq!(wrapped("跑步 跑步 run", 8), ["跑步", "跑步 run"]);
        assert_eq!(columns("🏃"), 2);
        assert_eq!(columns("12\u{a0}km – ▁█·"), 11);
    }

    #[test]
    fn a_word_of_two_meanings_is_never_torn_apart() {
        let sentence = Line::of(Role::Plain, "too (")
            .and(Role::Strong, "early today")
            .and(Role::Plain, ") it was");
        let broken = lines(&sentence, 10, 10);
        let plain: Vec<String> = broken.iter().map(Line::plain).collect();
        assert_eq!(plain, ["too (early", "today) it", "was"]);
        let strong = |line: &Line| -> Vec<String> {
            let spans = line.0.iter().filter(|span| span.role == Role::Strong);
            spans.map(|span| span.words.clone()).collect()
        };
        assert_eq!(strong(&broken[0]), ["early"]);
        assert_eq!(strong(&broken[1]), ["today"]);
    }
}
