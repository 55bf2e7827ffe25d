//! Whether a run is stated to be a race, or not to be one: by the athlete, or by its title in the
//! languages of titles (docs/recovery.md).

use super::model::StatedRace;

/// Beginnings of words for a race, in lower case. Words that also mean a run, such as French `course`
/// and Spanish `carrera`, are left out.
const RACE_WORDS: [&str; 20] = [
    "race",
    "raceday",
    "wettkampf",
    "wettbewerb",
    "wedstrijd",
    "compétition",
    "competition",
    "competición",
    "competição",
    "competizione",
    "gara",
    "tävling",
    "tävlade",
    "konkurranse",
    "konkurrence",
    "kilpailu",
    "zawody",
    "závod",
    "verseny",
    "соревнован",
];
/// Characters for a race in languages without spaces between words.
const RACE_SIGNS: [&str; 3] = ["比赛", "比賽", "レース"];
/// Beginnings of words that, next to one for a race, mean the run was something else.
const BESIDE: [&str; 33] = [
    "pace",
    "paced",
    "prep",
    "week",
    "before",
    "pre",
    "prerace",
    "post",
    "postrace",
    "after",
    "shakeout",
    "shake",
    "warm",
    "warmup",
    "cool",
    "cooldown",
    "recovery",
    "simulation",
    "tempo",
    "training",
    "no",
    "not",
    "vor",
    "nach",
    "kein",
    "vorbereitung",
    "avant",
    "après",
    "prima",
    "dopo",
    "antes",
    "före",
    "efter",
];
/// Phrases that state outright that a run was not a race.
const NO_RACE: [&str; 8] = [
    "not a race",
    "no race",
    "not racing",
    "kein wettkampf",
    "kein rennen",
    "pas une course",
    "no es una carrera",
    "non è una gara",
];

/// What a title states.
pub fn stated_by_title(title: &str) -> Option<StatedRace> {
    let title = title.to_lowercase();
    if NO_RACE.iter().any(|words| title.contains(words)) {
        return Some(StatedRace::NoRace);
    }
    if RACE_SIGNS.iter().any(|sign| title.contains(sign)) {
        return Some(StatedRace::Race);
    }
    let words = || title.split(|c: char| !c.is_alphabetic());
    let race = words().any(is_race);
    let beside = words().any(|word| BESIDE.contains(&word));
    (race && !beside).then_some(StatedRace::Race)
}

/// Whether a word means a race; short ones have to be the whole word, since `raceme` is a flower.
fn is_race(word: &str) -> bool {
    const SHORT: usize = 5;
    RACE_WORDS.iter().any(|race| match race.chars().count() {
        0..SHORT => word == *race,
        _ => word.starts_with(race),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_may_say_that_it_was_a_race() {
        for title in [
            "City 10K race",
            "Wettkampf 5 km",
            "Gara di quartiere",
            "2024 北京比赛",
        ] {
            assert_eq!(stated_by_title(title), Some(StatedRace::Race), "{title}");
        }
    }

    #[test]
    fn a_race_that_was_not_run_is_none_and_neither_is_a_run_in_french() {
        for title in [
            "10 km at race pace",
            "Day before the race",
            "Course à pied le matin",
            "Carrera de mañana",
            "Trace of the river",
            "Morning Run",
        ] {
            assert_eq!(stated_by_title(title), None, "{title}");
        }
        assert_eq!(
            stated_by_title("Parkrun, not a race"),
            Some(StatedRace::NoRace)
        );
    }
}
