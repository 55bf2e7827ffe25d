//! What is believed of laps: a device sums up what its sensors said, faults and all.

use super::{HIGHEST_BPM, LOWEST_BPM};
use crate::activity::{Lap, Sport};
use crate::human::{Locomotion, fastest};

/// Laps without heart rates that no heart has, and without distances that nobody covers in that time.
pub fn believed(laps: &[Lap], sport: Sport) -> Vec<Lap> {
    let heart = |bpm: &u8| (LOWEST_BPM..=HIGHEST_BPM).contains(&usize::from(*bpm));
    let by = Locomotion::of(sport);
    let far = |metres: f32, lap: &Lap| {
        let seconds = f64::from(lap.timer_s);
        by.is_some_and(|by| f64::from(metres) > fastest(by).at(seconds) * seconds)
    };
    let believed = laps.iter().map(|lap| Lap {
        mean_hr_bpm: lap.mean_hr_bpm.filter(heart),
        max_hr_bpm: lap.max_hr_bpm.filter(heart),
        distance_m: lap.distance_m.filter(|metres| !far(*metres, lap)),
        ..*lap
    });
    believed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_body_does_in_a_lap_is_missing_and_the_rest_stays() {
        let lap = Lap {
            timer_s: 60.0,
            distance_m: Some(1500.0),
            mean_hr_bpm: Some(150),
            max_hr_bpm: Some(255),
            energy_kcal: Some(12),
            ..Lap::default()
        };
        let run = believed(&[lap], Sport::Run)[0];
        assert_eq!((run.distance_m, run.max_hr_bpm), (None, None));
        assert_eq!((run.mean_hr_bpm, run.energy_kcal), (Some(150), Some(12)));
        // 90 km/h is fast for a bicycle and none of a skier.
        assert_eq!(
            believed(&[lap], Sport::AlpineSki)[0].distance_m,
            Some(1500.0)
        );
    }
}
