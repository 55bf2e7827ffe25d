//! Words for sports: from watches, from services, in the languages they export.
//!
//! A word is compared by its letters and digits alone, so `trail_running`, `Trail Running` and
//! `TrailRunning` are the same.

mod languages;
mod services;

use crate::activity::Sport;

/// Words of one sport, as normalised by [`letters`].
type Words = (Sport, &'static [&'static str]);

/// The sport for a word of a file; `None` for an unknown word.
///
/// A word such as `workout`, which only means that there was training, is [`Sport::Other`].
pub fn sport(word: &str) -> Option<Sport> {
    let word = letters(word);
    let lists = services::WORDS.iter().chain(languages::WORDS);
    lists
        .clone()
        .find(|(_, words)| words.contains(&word.as_str()))
        .map(|(sport, _)| *sport)
}

/// Lower-case letters and digits of a word; separators are left out.
pub fn letters(word: &str) -> String {
    let kept = word.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn spelling_does_not_matter() {
        for word in [
            "trail_running",
            "Trail Running",
            "TrailRunning",
            "TRAIL-RUNNING",
        ] {
            assert_eq!(sport(word), Some(Sport::TrailRun), "{word}");
        }
        assert_eq!(sport(" Running\n"), Some(Sport::Run));
    }

    #[test]
    fn services_speak_in_words_and_numbers() {
        assert_eq!(sport("Biking"), Some(Sport::Ride));
        assert_eq!(sport("VirtualRide"), Some(Sport::Ride));
        assert_eq!(sport("E-Bike Ride"), Some(Sport::EBikeRide));
        assert_eq!(sport("NordicSki"), Some(Sport::SkiTour));
        assert_eq!(sport("lap_swimming"), Some(Sport::Swim));
        assert_eq!(sport("9"), Some(Sport::Run));
        assert_eq!(sport("10"), Some(Sport::Walk));
    }

    #[test]
    fn a_run_is_a_run_in_every_language() {
        for word in [
            "Lauf",
            "Course à pied",
            "Carrera",
            "Corsa",
            "Hardloopsessie",
            "Corrida",
            "Bieg",
            "Löpning",
            "Løb",
            "Løpetur",
            "Juoksu",
            "Běh",
            "Забег",
            "ランニング",
            "跑步",
            "달리기",
        ] {
            assert_eq!(sport(word), Some(Sport::Run), "{word}");
        }
    }

    #[test]
    fn a_machine_and_a_hill_are_told_from_a_road() {
        assert_eq!(sport("Laufband"), Some(Sport::TreadmillRun));
        assert_eq!(sport("Tapis roulant"), Some(Sport::TreadmillRun));
        assert_eq!(sport("跑步機"), Some(Sport::TreadmillRun));
        assert_eq!(sport("Corsa in montagna"), Some(Sport::TrailRun));
        assert_eq!(sport("越野跑"), Some(Sport::TrailRun));
    }

    #[test]
    fn training_without_a_kind_is_known_and_an_unknown_word_is_not() {
        assert_eq!(sport("Workout"), Some(Sport::Other));
        assert_eq!(sport("Entraînement"), Some(Sport::Other));
        assert_eq!(sport("quidditch"), None);
        assert_eq!(sport(""), None);
    }

    #[test]
    fn no_word_has_two_meanings_or_a_spelling_that_is_never_looked_up() {
        let mut meanings: BTreeMap<&str, Sport> = BTreeMap::new();
        for (sport, words) in services::WORDS.iter().chain(languages::WORDS) {
            for word in *words {
                assert_eq!(letters(word), *word);
                let earlier = meanings.insert(word, *sport);
                assert_eq!(earlier, None, "{word} stands twice");
            }
        }
        assert!(meanings.len() > 300);
    }
}
