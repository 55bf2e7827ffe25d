//! The embedded font: how wide its words are, and which letters it lacks.

use std::sync::LazyLock;

use super::canvas::Weight;
use super::glyphs::Face;

/// The font of what is read.
pub const REGULAR: &[u8] = include_bytes!("font/Inter-Regular.otf");
/// The font of headings.
pub const SEMI_BOLD: &[u8] = include_bytes!("font/Inter-SemiBold.otf");

/// Height of the letters' box over the size that fonts are usually named by (em).
pub const BOX_PER_EM: f64 = 1.21;
/// From the middle of capital letters down to the base line of letters, over the em.
pub const BASELINE_PER_EM: f64 = 0.365;

static FACES: LazyLock<[Option<Face>; 2]> = LazyLock::new(|| [REGULAR, SEMI_BOLD].map(Face::new));

/// The letters of a weight; `None` if the embedded font is damaged, which a test rules out.
pub fn face(weight: Weight) -> Option<&'static Face> {
    FACES[weight as usize].as_ref()
}

/// Width of a text, in the unit of the size of its letters' box.
pub fn width(text: &str, weight: Weight, size: f64) -> f64 {
    let advances = |face: &Face| text.chars().map(|letter| face.advance(letter)).sum::<f64>();
    face(weight).map_or(0.0, advances) * size / BOX_PER_EM
}

/// Whether the font can draw a letter.
fn has(letter: char) -> bool {
    letter == ' '
        || letter == '\u{a0}'
        || face(Weight::Regular).is_some_and(|face| face.has(letter))
}

/// Whether the font can draw a text as it is.
pub fn is_drawable(text: &str) -> bool {
    drawable(text) == text
}

/// The text as the font can draw it. Other alphabets are written in Latin letters; what has none,
/// such as a picture sign, is left out, as an empty box would mean nothing.
pub fn drawable(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if letter.is_control() || letter.is_whitespace() && letter != '\u{a0}' {
            out.push(' ');
        } else if has(letter) {
            out.push(letter);
        } else if letter.is_alphanumeric() {
            let latin = deunicode::deunicode_char(letter).unwrap_or_default();
            out.extend(latin.chars().filter(|c| has(*c)));
        }
    }
    let words: Vec<&str> = out.split(' ').filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// A text in lines that fit, broken at spaces; no more than `most` lines. A word too long for a line
/// is broken, and what is left out of the last line shows as `…`.
pub fn fitted(text: &str, room: f64, most: usize, width: impl Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        let longer = match line.is_empty() {
            true => word.to_owned(),
            false => format!("{line} {word}"),
        };
        if width(&longer) <= room {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = word.to_owned();
        while width(&line) > room && line.chars().count() > 1 {
            let (head, tail) = broken(&line, room, &width);
            lines.push(head);
            line = tail;
            if lines.len() > most {
                break;
            }
        }
        if lines.len() > most {
            break;
        }
    }
    lines.push(line);
    lines.retain(|line| !line.is_empty());
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && width(&format!("{last}…")) > room {
                last.pop();
            }
            *last = format!("{}…", last.trim_end());
        }
    }
    lines
}

/// As much of a word as fits, at least a letter, and the rest of it.
fn broken(word: &str, room: f64, width: &impl Fn(&str) -> f64) -> (String, String) {
    let mut head = String::new();
    for letter in word.chars() {
        let longer = format!("{head}{letter}");
        if !head.is_empty() && width(&longer) > room {
            break;
        }
        head = longer;
    }
    let tail = word[head.len()..].to_owned();
    (head, tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_fonts_can_be_read_and_are_as_high_as_said() {
        for weight in [Weight::Regular, Weight::SemiBold] {
            let high = face(weight).expect("is sound").box_per_em();
            assert!((high - BOX_PER_EM).abs() < 0.005, "{high}");
        }
    }

    #[test]
    fn wider_words_are_wider_and_nothing_is_nothing() {
        assert_eq!(width("", Weight::Regular, 20.0), 0.0);
        assert!(width("mm", Weight::Regular, 20.0) > width("ii", Weight::Regular, 20.0));
        let twice = width("rest", Weight::Regular, 40.0) / width("rest", Weight::Regular, 20.0);
        assert!((twice - 2.0).abs() < 0.01);
    }

    #[test]
    fn what_the_font_lacks_is_written_in_latin_letters_or_left_out() {
        assert_eq!(drawable("Zoë’s 10 km"), "Zoë’s 10 km");
        assert_eq!(drawable("Run 🏃‍♀️ fast"), "Run fast");
        assert_eq!(drawable("北京"), "Bei Jing");
        assert_eq!(drawable("🎉"), "");
        assert_eq!(drawable("a\tb\u{202e}c\n"), "a bc");
    }

    #[test]
    fn nothing_drawable_is_a_box() {
        for text in [
            "ריצת בוקר",
            "جري الصباح",
            "朝のラン",
            "утро",
            "run ▦ 🥇",
            "𝓡𝓾𝓷",
        ] {
            assert!(drawable(text).chars().all(has), "{text}");
        }
    }

    /// Every letter is one wide.
    fn by_letters(text: &str) -> f64 {
        text.chars().count() as f64
    }

    #[test]
    fn lines_break_at_spaces_and_the_rest_of_too_many_is_a_mark() {
        assert_eq!(
            fitted("one two three", 7.0, 9, by_letters),
            ["one two", "three"]
        );
        assert_eq!(fitted("one two three", 7.0, 1, by_letters), ["one tw…"]);
        assert_eq!(fitted("", 7.0, 2, by_letters), [] as [&str; 0]);
    }

    #[test]
    fn a_word_that_is_too_long_is_broken() {
        assert_eq!(fitted("abcdefgh", 3.0, 9, by_letters), ["abc", "def", "gh"]);
        let endless = "x".repeat(500);
        assert_eq!(fitted(&endless, 5.0, 2, by_letters), ["xxxxx", "xxxx…"]);
    }
}
