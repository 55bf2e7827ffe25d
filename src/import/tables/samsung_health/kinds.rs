//! Samsung's numbers for sports.

use crate::activity::Sport;
use crate::import::sport_words;

/// Numbers that Samsung publishes for its SDK, with our sports. All others are [`Sport::Other`].
const KINDS: [(Sport, &[u32]); 14] = [
    (Sport::Walk, &[1001]),
    (Sport::Run, &[1002, 13_005]),
    (
        Sport::TeamSport,
        &[
            2001, 2002, 2003, 4001, 4002, 4003, 4004, 4005, 4006, 5001, 5002, 6001, 6002, 6003,
            6004, 6005, 16_006,
        ],
    ),
    (Sport::Yoga, &[9001, 9002, 10_001]),
    (
        Sport::Strength,
        &[
            10_004, 10_005, 10_006, 10_007, 10_008, 10_009, 10_010, 10_011, 10_012, 10_013, 10_014,
            10_015, 10_016, 10_017, 10_018, 10_019, 10_020, 10_021, 10_022, 10_023, 10_024, 10_025,
            10_026, 10_027, 15_002,
        ],
    ),
    (Sport::Ride, &[11_007, 13_004, 15_003]),
    (Sport::Hike, &[13_001, 13_003, 16_009]),
    (Sport::Climb, &[13_002]),
    (Sport::Swim, &[14_001]),
    (Sport::Row, &[14_003, 14_007, 14_010, 15_004]),
    (Sport::TreadmillRun, &[15_005]),
    (Sport::Elliptical, &[15_001, 15_006]),
    (Sport::SkiTour, &[16_001]),
    (Sport::AlpineSki, &[16_002, 16_007, 16_008]),
];

/// The sport for a number, or for a name, which newer software writes instead; `None` for meaningless
/// ones, such as 0 for a custom kind.
pub fn sport(number: &str) -> Option<Sport> {
    let Ok(number) = number.split('.').next()?.parse::<u32>() else {
        return custom(number);
    };
    let known = KINDS.iter().find(|(_, numbers)| numbers.contains(&number));
    known.map(|(sport, _)| *sport)
}

/// From the athlete's own name for it, which may follow points.
pub fn custom(name: &str) -> Option<Sport> {
    sport_words::sport(name.rsplit('.').next().unwrap_or(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_name_kinds_and_no_number_two() {
        assert_eq!(sport("1002"), Some(Sport::Run));
        assert_eq!(sport("11007.0"), Some(Sport::Ride));
        assert_eq!(sport("16008"), Some(Sport::AlpineSki));
        assert_eq!((sport("0"), sport("x")), (None, None));
        assert_eq!(sport("MOUNTAIN_BIKING"), Some(Sport::Ride));
        assert_eq!(custom("com.example.trail_running"), Some(Sport::TrailRun));
        let mut all: Vec<u32> = KINDS
            .iter()
            .flat_map(|(_, numbers)| numbers.iter().copied())
            .collect();
        all.sort_unstable();
        assert!(all.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
