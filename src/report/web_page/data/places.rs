//! Words that many rows share, each listed once.

use std::collections::HashMap;

/// Distinct words in the order in which they are met.
#[derive(Default)]
pub struct Places {
    values: Vec<String>,
    places: HashMap<String, usize>,
}

impl Places {
    /// Place of a word in the list; a new one is added to its end.
    pub fn of(&mut self, word: &str) -> usize {
        if let Some(place) = self.places.get(word) {
            return *place;
        }
        let place = self.values.len();
        self.values.push(word.to_owned());
        self.places.insert(word.to_owned(), place);
        place
    }

    /// The list.
    pub fn into_values(self) -> Vec<String> {
        self.values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_place() {
        let mut places = Places::default();
        let told = ["run", "ride", "run", "", "ride"].map(|word| places.of(word));
        assert_eq!(told, [0, 1, 0, 2, 1]);
        assert_eq!(places.into_values(), ["run", "ride", ""]);
    }
}
