//! Laps of a digest: what is believed of them, in few bytes.
//!
//! A history has twenty laps for each session, and one table that shows them. So they are packed: what a lap has in two
//! bytes, then these numbers one after another.

use serde::{Deserialize, Serialize};

use super::{HIGHEST_BPM, LOWEST_BPM};
use crate::activity::{Lap, LapTrigger, Sport};
use crate::human::{Locomotion, fastest};

/// Laps in order of time, packed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Laps(Box<[u8]>);

/// A lap of a run usually takes this many bytes.
const USUAL_BYTES: usize = 24;

/// What a lap has, one bit each; its trigger is in the bits from [`TRIGGER`] on, 0 for none.
mod bit {
    /// It begins where the lap before it ended, so its start is left out.
    pub const FOLLOWS: u16 = 1;
    pub const ELAPSED: u16 = 1 << 1;
    /// The timer ran all the time, so the time from start to end is left out.
    pub const UNPAUSED: u16 = 1 << 2;
    pub const DISTANCE: u16 = 1 << 3;
    pub const ASCENT: u16 = 1 << 4;
    pub const DESCENT: u16 = 1 << 5;
    pub const MEAN_HR: u16 = 1 << 6;
    pub const MAX_HR: u16 = 1 << 7;
    pub const MEAN_POWER: u16 = 1 << 8;
    pub const MAX_POWER: u16 = 1 << 9;
    pub const CADENCE: u16 = 1 << 10;
    pub const ENERGY: u16 = 1 << 11;
    pub const TRIGGER: u32 = 12;
}

impl Laps {
    /// Laps without heart rates that no heart has, and without distances that nobody covers in that time: a device sums
    /// up what its sensors said, faults and all.
    pub fn believed(laps: &[Lap], sport: Sport) -> Self {
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

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them in order of time.
    pub fn iter(&self) -> impl Iterator<Item = Lap> {
        let mut rest = Packed(&self.0);
        let mut end_s = 0.0;
        std::iter::from_fn(move || {
            let lap = rest.lap(end_s)?;
            end_s = end_of(&lap);
            Some(lap)
        })
    }

    /// The same, each changed.
    pub fn each(&self, change: impl FnMut(Lap) -> Lap) -> Self {
        self.iter().map(change).collect()
    }
}

impl FromIterator<Lap> for Laps {
    fn from_iter<I: IntoIterator<Item = Lap>>(laps: I) -> Self {
        let laps = laps.into_iter();
        let mut bytes = Vec::with_capacity(laps.size_hint().0 * USUAL_BYTES);
        let mut end_s = 0.0;
        for lap in laps {
            pack(&lap, end_s, &mut bytes);
            end_s = end_of(&lap);
        }
        Self(bytes.into())
    }
}

/// Where the next lap begins if none is missing, seconds from the start of the activity.
fn end_of(lap: &Lap) -> f32 {
    lap.start_s + lap.elapsed_s.unwrap_or(lap.timer_s)
}

/// Adds a lap, given the end of the one before it.
fn pack(lap: &Lap, end_s: f32, bytes: &mut Vec<u8>) {
    // Compared by their bits, so that every number comes back as it was.
    let same = |a: f32, b: f32| a.to_bits() == b.to_bits();
    let follows = same(lap.start_s, end_s);
    let unpaused = lap.elapsed_s.is_some_and(|s| same(s, lap.timer_s));
    let mut has = lap.trigger.map_or(0, |trigger| trigger as u16 + 1) << bit::TRIGGER;
    has |= if follows { bit::FOLLOWS } else { 0 };
    has |= if unpaused { bit::UNPAUSED } else { 0 };
    let at = bytes.len();
    bytes.extend([0; 2]);
    if !follows {
        bytes.extend(lap.start_s.to_le_bytes());
    }
    bytes.extend(lap.timer_s.to_le_bytes());
    let mut packing = Packing { has, bytes };
    let elapsed_s = lap.elapsed_s.filter(|_| !unpaused);
    packing.put(bit::ELAPSED, elapsed_s.map(f32::to_le_bytes));
    packing.put(bit::DISTANCE, lap.distance_m.map(f32::to_le_bytes));
    packing.put(bit::ASCENT, lap.ascent_m.map(u16::to_le_bytes));
    packing.put(bit::DESCENT, lap.descent_m.map(u16::to_le_bytes));
    packing.put(bit::MEAN_POWER, lap.mean_power_w.map(u16::to_le_bytes));
    packing.put(bit::MAX_POWER, lap.max_power_w.map(u16::to_le_bytes));
    packing.put(bit::CADENCE, lap.cadence_per_min.map(u16::to_le_bytes));
    packing.put(bit::ENERGY, lap.energy_kcal.map(u16::to_le_bytes));
    packing.put(bit::MEAN_HR, lap.mean_hr_bpm.map(u8::to_le_bytes));
    packing.put(bit::MAX_HR, lap.max_hr_bpm.map(u8::to_le_bytes));
    let has = packing.has.to_le_bytes();
    bytes[at..at + 2].copy_from_slice(&has);
}

/// A lap while its numbers are added.
struct Packing<'a> {
    has: u16,
    bytes: &'a mut Vec<u8>,
}

impl Packing<'_> {
    fn put<const N: usize>(&mut self, bit: u16, number: Option<[u8; N]>) {
        if let Some(number) = number {
            self.has |= bit;
            self.bytes.extend(number);
        }
    }
}

/// What is left of packed laps.
struct Packed<'a>(&'a [u8]);

impl Packed<'_> {
    /// The next lap, given the end of the one before it; `None` after the last, and where bytes are missing.
    fn lap(&mut self, end_s: f32) -> Option<Lap> {
        let has = u16::from_le_bytes(self.take()?);
        let start_s = match has & bit::FOLLOWS {
            0 => f32::from_le_bytes(self.take()?),
            _ => end_s,
        };
        let timer_s = f32::from_le_bytes(self.take()?);
        let elapsed_s = self.number(has & bit::ELAPSED, f32::from_le_bytes)?;
        let unpaused = (has & bit::UNPAUSED != 0).then_some(timer_s);
        let trigger = usize::from(has >> bit::TRIGGER).checked_sub(1);
        Some(Lap {
            start_s,
            timer_s,
            elapsed_s: elapsed_s.or(unpaused),
            distance_m: self.number(has & bit::DISTANCE, f32::from_le_bytes)?,
            ascent_m: self.number(has & bit::ASCENT, u16::from_le_bytes)?,
            descent_m: self.number(has & bit::DESCENT, u16::from_le_bytes)?,
            mean_power_w: self.number(has & bit::MEAN_POWER, u16::from_le_bytes)?,
            max_power_w: self.number(has & bit::MAX_POWER, u16::from_le_bytes)?,
            cadence_per_min: self.number(has & bit::CADENCE, u16::from_le_bytes)?,
            energy_kcal: self.number(has & bit::ENERGY, u16::from_le_bytes)?,
            mean_hr_bpm: self.number(has & bit::MEAN_HR, u8::from_le_bytes)?,
            max_hr_bpm: self.number(has & bit::MAX_HR, u8::from_le_bytes)?,
            trigger: trigger.and_then(|at| LapTrigger::ALL.get(at).copied()),
        })
    }

    /// A number that the lap has or not; `None` if its bytes are missing.
    fn number<const N: usize, T>(&mut self, has: u16, of: fn([u8; N]) -> T) -> Option<Option<T>> {
        match has {
            0 => Some(None),
            _ => Some(Some(of(self.take()?))),
        }
    }

    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*taken)
    }
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
        let first = |sport| Laps::believed(&[lap], sport).iter().next();
        let run = first(Sport::Run).expect("one lap");
        assert_eq!((run.distance_m, run.max_hr_bpm), (None, None));
        assert_eq!((run.mean_hr_bpm, run.energy_kcal), (Some(150), Some(12)));
        // 90 km/h is fast for a bicycle and none of a skier.
        let ski = first(Sport::AlpineSki).expect("one lap");
        assert_eq!(ski.distance_m, Some(1500.0));
    }

    const FULL: Lap = Lap {
        start_s: -0.5,
        timer_s: 301.2,
        elapsed_s: Some(310.7),
        distance_m: Some(1000.3),
        ascent_m: Some(12),
        descent_m: Some(300),
        mean_hr_bpm: Some(150),
        max_hr_bpm: Some(171),
        mean_power_w: Some(250),
        max_power_w: Some(900),
        cadence_per_min: Some(178),
        energy_kcal: Some(70),
        trigger: Some(LapTrigger::Machine),
    };

    fn comes_back(laps: &[Lap]) -> usize {
        let packed: Laps = laps.iter().copied().collect();
        assert_eq!(packed.iter().collect::<Vec<_>>(), laps);
        packed.0.len()
    }

    #[test]
    fn every_number_of_a_lap_comes_back() {
        let following = Lap {
            start_s: FULL.start_s + 310.7,
            timer_s: 60.0,
            elapsed_s: Some(60.0),
            ..Lap::default()
        };
        let later = LapTrigger::ALL.map(|trigger| Lap {
            start_s: 1e6,
            trigger: Some(trigger),
            ..FULL
        });
        let laps: Vec<Lap> = [FULL, following].into_iter().chain(later).collect();
        assert!(comes_back(&laps) < laps.len() * size_of::<Lap>());
        // What follows at once, without a pause and with nothing more, takes six bytes.
        assert_eq!(comes_back(&[FULL, following]) - comes_back(&[FULL]), 6);
    }

    #[test]
    fn a_number_comes_back_if_all_others_are_missing() {
        let none = Lap::default();
        let fills: [fn(&mut Lap); 10] = [
            |lap| lap.elapsed_s = FULL.elapsed_s,
            |lap| lap.distance_m = FULL.distance_m,
            |lap| lap.ascent_m = FULL.ascent_m,
            |lap| lap.descent_m = FULL.descent_m,
            |lap| lap.mean_hr_bpm = FULL.mean_hr_bpm,
            |lap| lap.max_hr_bpm = FULL.max_hr_bpm,
            |lap| lap.mean_power_w = FULL.mean_power_w,
            |lap| lap.max_power_w = FULL.max_power_w,
            |lap| lap.cadence_per_min = FULL.cadence_per_min,
            |lap| lap.energy_kcal = FULL.energy_kcal,
        ];
        let alone = fills.map(|fill| {
            let mut lap = none;
            fill(&mut lap);
            lap
        });
        comes_back(&alone);
        let packed: Laps = [FULL].into_iter().collect();
        let longer = packed.each(|lap| lap.longer(2.0)).iter().next();
        assert_eq!(longer.and_then(|lap| lap.distance_m), Some(2000.6));
    }

    #[test]
    fn bytes_that_break_off_end_the_laps() {
        let laps: Laps = [Lap {
            distance_m: Some(1000.0),
            ..Lap::default()
        }; 3]
            .into_iter()
            .collect();
        let cut = Laps(laps.0[..laps.0.len() - 1].into());
        assert_eq!(cut.iter().count(), 2);
        assert!(Laps::default().is_empty());
    }
}
