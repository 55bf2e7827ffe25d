//! Laps of a session, as the device summed them up.

use super::message::{FitTime, Message};
use super::parts::Lap;
use crate::activity::{self, LapTrigger, MOST_LAPS, whole};

/// Starts are whole seconds, and a session and its first lap may differ in the last of them, seconds.
const ROUNDED_S: FitTime = 1;

/// What a lap sums up beside time and distance.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct LapSums {
    elapsed_s: Option<f32>,
    ascent_m: Option<u16>,
    descent_m: Option<u16>,
    mean_hr_bpm: Option<u8>,
    max_hr_bpm: Option<u8>,
    mean_power_w: Option<u16>,
    max_power_w: Option<u16>,
    /// As counted: strides or revolutions per minute.
    cadence_per_min: Option<f32>,
    energy_kcal: Option<u16>,
    trigger: Option<LapTrigger>,
}

impl LapSums {
    /// Of a `lap` message.
    pub fn of(message: Message) -> Self {
        let cadence = message.amount(17, 1.0);
        // Fractions are 128ths.
        let fraction = message.amount(80, 128.0).unwrap_or(0.0);
        Self {
            elapsed_s: message.amount(7, 1000.0).map(|seconds| seconds as f32),
            ascent_m: whole(message.amount(21, 1.0)),
            descent_m: whole(message.amount(22, 1.0)),
            mean_hr_bpm: whole(message.amount(15, 1.0)),
            max_hr_bpm: whole(message.amount(16, 1.0)),
            mean_power_w: whole(message.amount(19, 1.0)),
            max_power_w: whole(message.amount(20, 1.0)),
            cadence_per_min: cadence.map(|count| (count + fraction) as f32),
            energy_kcal: whole(message.amount(11, 1.0)),
            trigger: message.small(24).and_then(trigger),
        }
    }
}

/// What ended a lap, by the profile's number.
fn trigger(number: u8) -> Option<LapTrigger> {
    Some(match number {
        0 => LapTrigger::Manual,
        1 => LapTrigger::Time,
        2 => LapTrigger::Distance,
        3..=6 => LapTrigger::Position,
        7 => LapTrigger::SessionEnd,
        8 => LapTrigger::Machine,
        _ => return None,
    })
}

/// Laps that began within a session, in order of time. `steps` are to a count of cadence; of a file with one
/// session alone all laps are its own.
pub fn within(
    laps: &[Lap],
    (start, length_s): (FitTime, Option<f64>),
    steps: f32,
    alone: bool,
) -> Vec<activity::Lap> {
    let from = start.saturating_sub(ROUNDED_S);
    let until = match length_s.filter(|_| !alone) {
        // A lap that begins with the end is the next session's.
        Some(length_s) => start
            .saturating_add(length_s as FitTime)
            .saturating_sub(ROUNDED_S),
        None => FitTime::MAX,
    };
    let inside = laps
        .iter()
        .filter(|lap| alone || (from..until).contains(&lap.start));
    let mut laps: Vec<activity::Lap> = inside.map(|lap| of_activity(lap, start, steps)).collect();
    laps.sort_by(|a, b| a.start_s.total_cmp(&b.start_s));
    laps.truncate(MOST_LAPS);
    laps
}

fn of_activity(lap: &Lap, start: FitTime, steps: f32) -> activity::Lap {
    let sums = lap.sums;
    let count = |count: f32| f64::from(count * steps);
    activity::Lap {
        start_s: (f64::from(lap.start) - f64::from(start)) as f32,
        timer_s: lap.lasted_s as f32,
        elapsed_s: sums.elapsed_s,
        distance_m: lap.distance_m.map(|metres| metres as f32),
        ascent_m: sums.ascent_m,
        descent_m: sums.descent_m,
        mean_hr_bpm: sums.mean_hr_bpm,
        max_hr_bpm: sums.max_hr_bpm,
        mean_power_w: sums.mean_power_w,
        max_power_w: sums.max_power_w,
        cadence_per_min: whole(sums.cadence_per_min.map(count)),
        energy_kcal: sums.energy_kcal,
        trigger: sums.trigger,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lap(start: FitTime) -> Lap {
        Lap {
            start,
            lasted_s: 300.0,
            distance_m: Some(1000.0),
            sums: LapSums {
                cadence_per_min: Some(85.5),
                ..LapSums::default()
            },
        }
    }

    #[test]
    fn a_lap_belongs_to_the_session_that_it_began_in_and_the_next_session_has_the_next() {
        let laps = [lap(1600), lap(1000), lap(1300)];
        let starts = |span, alone| {
            let laps = within(&laps, span, 2.0, alone);
            laps.iter().map(|lap| lap.start_s).collect::<Vec<_>>()
        };
        assert_eq!(starts((1000, Some(600.0)), false), [0.0, 300.0]);
        assert_eq!(starts((1600, Some(300.0)), false), [0.0]);
        assert_eq!(starts((1000, Some(1.0)), true), [0.0, 300.0, 600.0]);
    }

    #[test]
    fn strides_of_a_lap_are_two_steps_each_and_there_is_a_limit_to_laps() {
        let many = vec![lap(1000); MOST_LAPS + 1];
        let laps = within(&many, (1000, None), 2.0, true);
        assert_eq!(laps.len(), MOST_LAPS);
        assert_eq!(laps[0].cadence_per_min, Some(171));
        assert_eq!(
            laps[0].speed_m_per_s().map(|speed| (speed * 300.0).round()),
            Some(1000.0)
        );
    }
}
