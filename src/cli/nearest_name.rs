//! The name that somebody probably meant.

/// Names further away than this many letters were not meant.
const FURTHEST: usize = 4;

/// The known name nearest to a word; of equals the first, and none that is far.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let measured = known.into_iter().map(|name| (distance(word, name), name));
    let near = measured.filter(|(letters, _)| *letters <= FURTHEST.min(word.chars().count()));
    near.min_by_key(|(letters, _)| *letters)
        .map(|(_, name)| name)
}

/// Letters to put in, take out or change to make one word of another (Levenshtein 1966), row by row.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let changed = corner + usize::from(a != *b);
            corner = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_put_in_taken_out_or_changed() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("same", "same"), 0);
    }

    #[test]
    fn a_slip_is_understood_and_nonsense_is_not() {
        let known = ["longest_run", "monotony"];
        assert_eq!(nearest("longest_rn", known), Some("longest_run"));
        assert_eq!(nearest("xyz", known), None);
    }
}
