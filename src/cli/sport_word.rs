//! A kind of training as somebody writes it.

use super::nearest_name::not_known;
use crate::activity::Sport;
use crate::import::sport_words::{self, letters};

/// What a word means, in any spelling, by our own names first and then by those of services.
///
/// # Errors
/// `is not known; did you mean run?`
pub fn sport_word(word: &str) -> Result<Sport, String> {
    let own = Sport::ALL
        .into_iter()
        .find(|sport| letters(sport.name()) == letters(word));
    let numbered = word.chars().any(|c| c.is_ascii_digit());
    let of_service = || sport_words::sport(word).filter(|_| !numbered);
    own.or_else(of_service)
        .ok_or_else(|| not_known(word, &Sport::ALL.map(Sport::name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sport_is_known_by_its_name_in_any_spelling() {
        for sport in Sport::ALL {
            for word in [sport.name().to_owned(), sport.name().replace(' ', "-")] {
                assert_eq!(sport_word(&word), Ok(sport));
            }
        }
        assert_eq!(sport_word("TrailRun"), Ok(Sport::TrailRun));
        assert_eq!(sport_word("Cycling"), Ok(Sport::Ride));
    }

    #[test]
    fn a_slip_is_answered_with_the_sport_that_was_meant() {
        let answer = |word| sport_word(word).expect_err("is wrong");
        assert_eq!(answer("runn"), "is not known; did you mean run?");
        assert!(answer("quidditch").contains("use run, trail run"));
        assert!(sport_word("9").is_err());
    }
}
