//! The course of an activity, minute by minute: how two recordings of one session are recognised.

use serde::{Deserialize, Serialize};

use crate::clean::CleanSamples;

/// Length of a slot, seconds.
const SLOT_S: f64 = 60.0;
/// Slots kept: three days. Longer recordings were never stopped.
const MOST_SLOTS: usize = 3 * 24 * 60;

/// Heart and distance of each minute since the start.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    slots: Vec<Kept>,
}

/// A minute while it is being added up.
#[derive(Clone, Copy, Default)]
struct Slot {
    /// Beats per minute times seconds.
    heart: f32,
    /// Seconds with a heart rate.
    heart_s: f32,
    /// Distance, metres.
    metres: f32,
}

/// The same in half the space, since a history has many of them: far finer than two devices agree.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
struct Kept {
    heart: u16,
    heart_s: u16,
    metres: u16,
}

/// Parts of each unit that are kept: a minute at 230 beats, and 100 m a second, still fit.
const HEART_PARTS: f32 = 4.0;
const SECOND_PARTS: f32 = 1000.0;
const METRE_PARTS: f32 = 10.0;

impl Kept {
    fn of(slot: &Slot) -> Self {
        // What does not fit becomes the largest number.
        Self {
            heart: (slot.heart * HEART_PARTS).round() as u16,
            heart_s: (slot.heart_s * SECOND_PARTS).round() as u16,
            metres: (slot.metres * METRE_PARTS).round() as u16,
        }
    }

    fn heart(self) -> f64 {
        f64::from(self.heart) / f64::from(HEART_PARTS)
    }

    fn heart_s(self) -> f64 {
        f64::from(self.heart_s) / f64::from(SECOND_PARTS)
    }

    fn metres(self) -> f64 {
        f64::from(self.metres) / f64::from(METRE_PARTS)
    }
}

/// Recorded values of a stretch of time.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct OutlineStretch {
    /// Mean heart rate, beats per minute, if recorded for half the time or more.
    pub heart_rate_bpm: Option<f64>,
    /// Metres covered; 0 if none were recorded.
    pub metres: f64,
}

impl Outline {
    /// From a cleaned recording.
    pub fn of(samples: &CleanSamples) -> Self {
        let mut slots = Vec::new();
        let columns = samples.elapsed_s.iter().zip(&samples.held_s);
        let columns = columns.zip(&samples.heart_rate_bpm).zip(&samples.step_m);
        for (i, (((from, held_s), bpm), metres)) in columns.enumerate() {
            let (from, held_s, metres) = (*from, f64::from(*held_s), *metres);
            if let Some(bpm) = bpm {
                spread(&mut slots, from, held_s, |slot, seconds| {
                    slot.heart += bpm * seconds;
                    slot.heart_s += seconds;
                });
            }
            let until = samples.elapsed_s.get(i + 1).copied().unwrap_or(from);
            if metres > 0.0 && until > from {
                let speed = metres / (until - from) as f32;
                spread(&mut slots, from, until - from, |slot, seconds| {
                    slot.metres += speed * seconds;
                });
            }
        }
        Self {
            slots: slots.iter().map(Kept::of).collect(),
        }
    }

    /// Whether anything was recorded by which a session could be recognised.
    pub fn is_empty(&self) -> bool {
        self.slots
            .iter()
            .all(|slot| slot.heart_s == 0 && slot.metres == 0)
    }

    /// Whether any distance was recorded.
    pub fn has_distance(&self) -> bool {
        self.slots.iter().any(|slot| slot.metres > 0)
    }

    /// Recorded values from one moment to a later one, in seconds since the start. Within a slot,
    /// everything counts as spread evenly.
    pub fn stretch(&self, from_s: f64, until_s: f64) -> OutlineStretch {
        let (mut heart, mut heart_s, mut metres) = (0.0, 0.0, 0.0);
        for (i, fraction) in fractions(from_s, until_s) {
            let Some(slot) = self.slots.get(i) else { break };
            heart += slot.heart() * fraction;
            heart_s += slot.heart_s() * fraction;
            metres += slot.metres() * fraction;
        }
        let enough = heart_s > 0.0 && 2.0 * heart_s >= until_s - from_s;
        OutlineStretch {
            heart_rate_bpm: enough.then(|| heart / heart_s),
            metres,
        }
    }
}

/// Gives the slots of a span of time their seconds of it.
fn spread(slots: &mut Vec<Slot>, from_s: f64, length_s: f64, mut give: impl FnMut(&mut Slot, f32)) {
    // Most samples are within the last slot so far.
    let until_s = slots.len() as f64 * SLOT_S;
    if let Some(slot) = slots.last_mut()
        && from_s >= until_s - SLOT_S
        && from_s + length_s <= until_s
    {
        return give(slot, length_s as f32);
    }
    for (i, fraction) in fractions(from_s, from_s + length_s) {
        if i >= MOST_SLOTS {
            break;
        }
        if i >= slots.len() {
            slots.resize(i + 1, Slot::default());
        }
        give(&mut slots[i], (fraction * SLOT_S) as f32);
    }
}

/// The slots of a span of time, each with the share of it that the span covers.
fn fractions(from_s: f64, until_s: f64) -> impl Iterator<Item = (usize, f64)> {
    let (from, until) = (from_s.max(0.0) / SLOT_S, until_s.max(0.0) / SLOT_S);
    let slots = from as usize..until.ceil() as usize;
    slots.map(move |i| {
        let fraction = until.min(i as f64 + 1.0) - from.max(i as f64);
        (i, fraction.max(0.0))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sample every ten seconds: heart rate by minute, and 30 m to the next.
    fn samples(minutes: usize) -> CleanSamples {
        let count = 6 * minutes;
        CleanSamples {
            elapsed_s: (0..count).map(|i| 10.0 * i as f64).collect(),
            held_s: vec![10.0; count],
            heart_rate_bpm: (0..count).map(|i| Some(100.0 + (i / 6) as f32)).collect(),
            step_m: vec![30.0; count],
            ..CleanSamples::default()
        }
    }

    #[test]
    fn a_stretch_is_the_mean_and_the_metres_of_its_time() {
        let outline = Outline::of(&samples(10));
        let minute = outline.stretch(120.0, 180.0);
        assert_eq!(minute.heart_rate_bpm, Some(102.0));
        assert!((minute.metres - 180.0).abs() < 0.01);
        // Half of the third and half of the fourth minute.
        let across = outline.stretch(150.0, 210.0);
        assert_eq!(across.heart_rate_bpm, Some(102.5));
        assert!((across.metres - 180.0).abs() < 0.01);
    }

    #[test]
    fn outside_the_recording_nothing_is_known() {
        let outline = Outline::of(&samples(2));
        assert_eq!(outline.stretch(600.0, 700.0), OutlineStretch::default());
        assert!(Outline::default().is_empty());
        assert!(!outline.is_empty());
    }

    #[test]
    fn a_heart_rate_of_a_few_seconds_is_none_of_a_minute() {
        let mut few = samples(1);
        few.heart_rate_bpm = vec![Some(100.0), None, None, None, None, None];
        assert_eq!(Outline::of(&few).stretch(0.0, 60.0).heart_rate_bpm, None);
    }

    #[test]
    fn a_recording_without_end_keeps_three_days() {
        let endless = CleanSamples {
            elapsed_s: vec![0.0, 1e9],
            held_s: vec![10.0, 10.0],
            heart_rate_bpm: vec![Some(90.0), Some(90.0)],
            step_m: vec![5000.0, 0.0],
            ..CleanSamples::default()
        };
        assert!(Outline::of(&endless).slots.len() <= MOST_SLOTS);
    }
}
