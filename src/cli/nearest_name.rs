//! The name that somebody probably meant.

use strsim::levenshtein;

/// Names further away than this many letters were not meant.
const FURTHEST: usize = 4;

/// The known name nearest to a word; of equals the first, and none that is far.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let measured = known
        .into_iter()
        .map(|name| (levenshtein(word, name), name));
    let near = measured.filter(|(letters, _)| *letters <= FURTHEST.min(word.chars().count()));
    near.min_by_key(|(letters, _)| *letters)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_understood_and_nonsense_is_not() {
        let known = ["longest_run", "monotony"];
        assert_eq!(nearest("longest_rn", known), Some("longest_run"));
        assert_eq!(nearest("xyz", known), None);
    }
}
