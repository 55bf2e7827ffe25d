//! The name that somebody probably meant, and what is said of one that is not known.

use strsim::osa_distance;

/// One letter of each of these may be wrong, missing, extra or swapped.
const LETTERS_OF_A_SLIP: usize = 3;
/// Fewest letters that are taken for the beginning of a name.
const BEGINNING: usize = 3;

/// The known name nearest to a word; of equals the first, and none that is far.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let measured = known
        .into_iter()
        .map(|name| (osa_distance(word, name), name));
    let begun = |name: &str| {
        let (long, short) = match name.len() > word.len() {
            true => (name, word),
            false => (word, name),
        };
        short.chars().count() >= BEGINNING && long.starts_with(short)
    };
    let near = measured.filter(|(letters, name)| *letters <= most_slips(word, name) || begun(name));
    near.min_by_key(|(letters, _)| *letters)
        .map(|(_, name)| name)
}

fn most_slips(word: &str, name: &str) -> usize {
    let letters = word.chars().count().max(name.chars().count());
    letters / LETTERS_OF_A_SLIP
}

/// `is not known; did you mean title?`, or all there are.
pub fn not_known(word: &str, known: &[&str]) -> String {
    match nearest(&word.to_lowercase(), known.iter().copied()) {
        Some(name) => format!("is not known; did you mean {name}?"),
        None => format!("is not known; use {}", listed(known)),
    }
}

/// `light or dark`, `text, csv, json or parquet`.
pub fn listed(known: &[&str]) -> String {
    match known.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        _ => known.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_understood_and_nonsense_is_not() {
        let commands = ["report", "today", "activities", "days", "weeks", "laps"];
        for (typed, meant) in [
            ("reprot", "report"),
            ("tody", "today"),
            ("dyas", "days"),
            ("activity", "activities"),
            ("wekks", "weeks"),
            ("act", "activities"),
            ("lapstimes", "laps"),
        ] {
            assert_eq!(nearest(typed, commands), Some(meant), "{typed}");
        }
        for nonsense in ["xyz", "run", "list", "maps.me", "rest", "plot", ""] {
            assert_eq!(nearest(nonsense, commands), None, "{nonsense}");
        }
    }

    #[test]
    fn what_is_not_known_is_answered_with_one_name_or_with_all() {
        let known = ["light", "dark"];
        assert_eq!(
            not_known("Lihgt", &known),
            "is not known; did you mean light?"
        );
        assert_eq!(not_known("blue", &known), "is not known; use light or dark");
    }
}
