//! Sentences without their repetitions: each is a pattern, which many share, and what differs in it.
//!
//! Numbers differ, and words from a fixed list, such as the days of the week. The script puts them back, so that the
//! sentence is the same letter by letter.

use std::collections::HashMap;

use serde::Serialize;

/// More digits stay in the pattern.
const MOST_DIGITS: usize = 9;

/// The patterns of all sentences of a page.
pub struct Phrases {
    /// Words that take turns in a sentence.
    turns: &'static [&'static str],
    patterns: Vec<Vec<String>>,
    places: HashMap<Vec<String>, usize>,
}

/// Sentences of some rows of a table; a row may have several, and most have none.
#[derive(Serialize, Default)]
pub struct Sentences {
    /// Row of each sentence, as the distance to that of the sentence before.
    rows: Vec<usize>,
    /// Pattern of each sentence.
    patterns: Vec<usize>,
    /// What differs in the sentences, one after the other: numbers as they are, and words that take turns as
    /// their place below zero.
    values: Vec<i64>,
    #[serde(skip)]
    last: usize,
}

impl Phrases {
    /// No pattern yet; `turns` are words that take turns in a sentence.
    pub fn new(turns: &'static [&'static str]) -> Self {
        Self {
            turns,
            patterns: Vec::new(),
            places: HashMap::new(),
        }
    }

    /// Adds a sentence of a row; rows come in their order.
    pub fn add(&mut self, to: &mut Sentences, row: usize, sentence: &str) {
        let (pattern, values) = self.taken_apart(sentence);
        let next = self.patterns.len();
        let place = *self.places.entry(pattern).or_insert_with_key(|pattern| {
            self.patterns.push(pattern.clone());
            next
        });
        to.rows.push(row.saturating_sub(to.last));
        to.patterns.push(place);
        to.values.extend(values);
        to.last = row;
    }

    /// The text around the values of each pattern: always one piece more than there are values.
    pub fn into_patterns(self) -> Vec<Vec<String>> {
        self.patterns
    }

    fn taken_apart(&self, sentence: &str) -> (Vec<String>, Vec<i64>) {
        let (mut pieces, mut values) = (vec![String::new()], Vec::new());
        for word in words(sentence) {
            match self.value(word) {
                Some(value) => {
                    values.push(value);
                    pieces.push(String::new());
                }
                None => {
                    if let Some(piece) = pieces.last_mut() {
                        piece.push_str(word);
                    }
                }
            }
        }
        (pieces, values)
    }

    /// The value of a word; `None` where nothing could be put back letter by letter.
    fn value(&self, word: &str) -> Option<i64> {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            let plain = word.len() <= MOST_DIGITS && (word == "0" || !word.starts_with('0'));
            return word.parse().ok().filter(|_| plain);
        }
        let turn = self.turns.iter().position(|turn| *turn == word)?;
        Some(-1 - turn as i64)
    }
}

/// A sentence cut into rows of digits, rows of letters, and everything else.
fn words(sentence: &str) -> Vec<&str> {
    let kind = |letter: char| match letter {
        '0'..='9' => 0,
        letter if letter.is_alphabetic() => 1,
        _ => 2,
    };
    let mut words = Vec::new();
    let (mut from, mut before) = (0, None);
    for (at, letter) in sentence.char_indices() {
        let now = Some(kind(letter));
        if before.is_some() && before != now {
            words.push(&sentence[from..at]);
            from = at;
        }
        before = now;
    }
    words.push(&sentence[from..]);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    const TURNS: [&str; 3] = ["Monday", "May", "Sep"];

    /// The sentences of each row, put together as the script does.
    fn put_back(patterns: &[Vec<String>], sentences: &Sentences) -> Vec<(usize, String)> {
        let mut values = sentences.values.iter();
        let mut row = 0;
        let all = sentences.rows.iter().zip(&sentences.patterns);
        all.map(|(further, pattern)| {
            row += further;
            let mut text = patterns[*pattern][0].clone();
            for piece in &patterns[*pattern][1..] {
                match values.next().expect("a value for each gap") {
                    value if *value < 0 => text.push_str(TURNS[(-1 - value) as usize]),
                    value => text.push_str(&value.to_string()),
                }
                text.push_str(piece);
            }
            (row, text)
        })
        .collect()
    }

    #[test]
    fn what_is_taken_apart_can_be_put_back_letter_by_letter() {
        let told = [
            (0, "Recovering from Monday’s 12.1 km run (13 Sep)"),
            (0, ""),
            (3, "42"),
            (3, "45:05, 1\u{a0}234 and 007 in May, not Mayday or may"),
            (9, "12345678901234567890 ½ ٣ VO2max {0} 🏃"),
            (12, "0 and 00"),
        ];
        let mut phrases = Phrases::new(&TURNS);
        let mut sentences = Sentences::default();
        for (row, sentence) in told {
            phrases.add(&mut sentences, row, sentence);
        }
        let back = put_back(&phrases.into_patterns(), &sentences);
        assert_eq!(back, told.map(|(row, text)| (row, text.to_owned())));
    }

    #[test]
    fn sentences_that_differ_in_numbers_and_days_share_a_pattern() {
        let mut phrases = Phrases::new(&TURNS);
        let mut sentences = Sentences::default();
        phrases.add(&mut sentences, 0, "Monday’s 8.2 km run (1 May)");
        phrases.add(&mut sentences, 1, "May’s 12.9 km run (30 Sep)");
        assert_eq!(sentences.values, [-1, 8, 2, 1, -2, -2, 12, 9, 30, -3]);
        let patterns = phrases.into_patterns();
        assert_eq!(patterns.len(), 1);
        assert_eq!(patterns[0].concat(), "’s . km run ( )");
    }
}
