//! Leaps of a sensor, distinguished from steep rises of a heart by whether they come back:
//! docs/cleaning.md.
//!
//! A heart rate may rise by thirty beats within seconds, and takes minutes to come down. A sensor that
//! loses the pulse leaps away and leaps back, or stays at a multiple of the old value.

use std::ops::Range;

use super::ranges::Ranges;
use crate::clean::repairs::Repairs;
use crate::clean::samples::CleanSamples;

/// More than this many beats a minute away from the old value is a leap.
const LEAP_BPM: f32 = 25.0;
/// The old value is any believed one of the previous seconds, this many; across a hole, the last of all
/// within half a minute.
pub const LEAP_WITHIN_S: f64 = 5.0;
const HOLE_S: f64 = 30.0;
/// Back means within this many beats of the old value.
const RETURNED_WITHIN_BPM: f32 = 10.0;
/// A leap back is at least this large, beats a minute, within [`LEAP_WITHIN_S`].
const LEAP_BACK_BPM: f32 = 15.0;
/// A sensor away for longer than this did not leap back from that, seconds.
const AWAY_AT_MOST_S: f64 = 2400.0;
/// No heart is away for less than this and back by a leap, seconds.
const SURELY_A_SENSOR_S: f64 = 60.0;
/// Seconds considered before a leap.
const BEFORE_S: f64 = 600.0;
/// Multiples that sensors find instead of a pulse, and the tolerance, as a share.
const MULTIPLES: [f64; 2] = [1.5, 2.0];
const NEAR_MULTIPLE: f64 = 0.08;
/// Both sides of a leap to a multiple last at least this long, seconds, and speeds and powers on both
/// sides are this close to each other, as a share.
const SIDE_S: f64 = 120.0;
const SAME_PACE: f64 = 0.12;
/// Few hearts train below the first, and few beat faster than the second for minutes, beats a minute.
const LOWEST_TRAINING_BPM: f64 = 95.0;
const RACING_BPM: f64 = 185.0;
/// This many samples are checked, whatever their distance.
const LOOK_BACK_SAMPLES: usize = 50;
/// Samples that are looked at together first.
const BLOCK: usize = 16;

/// Marks values from a sensor that was away from the pulse.
pub fn doubt(samples: &CleanSamples, ranges: &Ranges, suspect: &mut [bool], repairs: &mut Repairs) {
    let mut i = 0;
    let mut left: Vec<usize> = Vec::new();
    let mut looked_at = 0;
    while i < suspect.len() {
        if i >= looked_at {
            looked_at = (i + BLOCK).min(suspect.len());
            let earlier = i.saturating_sub(LOOK_BACK_SAMPLES);
            let since = samples.elapsed_s[i] - HOLE_S;
            let seen = samples.elapsed_s[earlier..i].partition_point(|s| *s < since);
            // Nearly always all values of a while are close to each other.
            if ranges.spread(earlier + seen, looked_at) <= LEAP_BPM {
                i = looked_at;
                continue;
            }
        }
        let Some(before) = leapt_from(samples, suspect, i, LEAP_BPM) else {
            i += 1;
            continue;
        };
        match back_by_leap(samples, suspect, i, before) {
            Some(back) => {
                mark(samples, suspect, i..back, repairs);
                i = back;
            }
            None => {
                left.push(i);
                i = settled(samples, i);
            }
        }
    }
    for (at, leap) in left.iter().enumerate() {
        let from = at.checked_sub(1).map_or(0, |at| left[at]);
        let until = left.get(at + 1).copied().unwrap_or(suspect.len());
        if let Some(wrong) = at_a_multiple(samples, from..*leap, *leap..until) {
            mark(samples, suspect, wrong, repairs);
        }
    }
}

fn mark(
    samples: &CleanSamples,
    suspect: &mut [bool],
    stretch: Range<usize>,
    repairs: &mut Repairs,
) {
    for i in stretch {
        if !suspect[i] && samples.heart_rate_bpm[i].is_some() {
            suspect[i] = true;
            repairs.hr_leapt_s += f64::from(samples.held_s[i]);
        }
    }
}

/// The latest believed heart rate, in the seconds before a sample, that differs from it by more than
/// `beyond_bpm`. Across a hole, the last one before it.
pub fn leapt_from(
    samples: &CleanSamples,
    suspect: &[bool],
    i: usize,
    beyond_bpm: f32,
) -> Option<f32> {
    let bpm = samples.heart_rate_bpm[i].filter(|_| !suspect[i])?;
    let now = samples.elapsed_s[i];
    let earlier = (0..i).rev().take(LOOK_BACK_SAMPLES);
    let mut believed = earlier
        .take_while(|j| samples.elapsed_s[*j] >= now - HOLE_S)
        .filter(|j| !suspect[*j])
        .filter_map(|j| Some((samples.elapsed_s[j], samples.heart_rate_bpm[j]?)))
        .enumerate()
        .take_while(|(nth, (then, _))| *nth == 0 || *then >= now - LEAP_WITHIN_S);
    let away = believed.find(|(_, (_, before))| (bpm - before).abs() > beyond_bpm);
    away.map(|(_, (_, before))| before)
}

/// The first sample after a leap that is back near the old value, if a leap brought it there; after a
/// while only if the pace stayed the same or, if that is unknown, the heart rate was a multiple.
fn back_by_leap(
    samples: &CleanSamples,
    suspect: &[bool],
    leap: usize,
    before: f32,
) -> Option<usize> {
    let since = samples.elapsed_s[leap];
    let returned = |bpm: f32| (bpm - before).abs() <= RETURNED_WITHIN_BPM;
    let back = (leap + 1..suspect.len())
        .take_while(|j| samples.elapsed_s[*j] - since <= AWAY_AT_MOST_S)
        .find(|j| !suspect[*j] && samples.heart_rate_bpm[*j].is_some_and(returned))?;
    leapt_from(samples, suspect, back, LEAP_BACK_BPM)?;
    let long = samples.elapsed_s[back] - since > SURELY_A_SENSOR_S;
    (!long || is_no_effort(samples, leap, back)).then_some(back)
}

/// Whether the pace does not explain the heart rate between a leap and the leap back.
fn is_no_effort(samples: &CleanSamples, leap: usize, back: usize) -> bool {
    let since = samples.elapsed_s[leap] - BEFORE_S;
    let first = samples.elapsed_s.partition_point(|s| *s < since);
    let sides = Side::of(samples, first..leap).zip(Side::of(samples, leap..back));
    sides.is_some_and(|(before, away)| {
        let same_pace = before.same_pace(&away);
        same_pace.unwrap_or_else(|| is_multiple(before.bpm, away.bpm).is_some())
    })
}

/// Whether one heart rate is a typical sensor multiple of another, and if so, whether the second is the
/// higher.
fn is_multiple(first_bpm: f64, second_bpm: f64) -> Option<bool> {
    let near = |ratio: f64| {
        let mut multiples = MULTIPLES.iter();
        multiples.any(|multiple| (ratio / multiple - 1.0).abs() <= NEAR_MULTIPLE)
    };
    let ratio = second_bpm / first_bpm;
    if near(ratio) {
        return Some(true);
    }
    near(1.0 / ratio).then_some(false)
}

/// The first sample after a leap that is not itself away from the one just before: a rise over several
/// seconds is one leap.
fn settled(samples: &CleanSamples, leap: usize) -> usize {
    let since = samples.elapsed_s[leap];
    let later = leap + 1..samples.elapsed_s.len();
    let over = |j: &usize| samples.elapsed_s[*j] - since > LEAP_WITHIN_S;
    later.clone().find(over).unwrap_or(later.end)
}

/// Of two sides of a leap to a multiple at the same pace, the one that is not a training heart rate: the
/// higher if the lower may be one, else the lower.
fn at_a_multiple(
    samples: &CleanSamples,
    before: Range<usize>,
    after: Range<usize>,
) -> Option<Range<usize>> {
    let first = Side::of(samples, before.clone())?;
    let second = Side::of(samples, after.clone())?;
    if first.same_pace(&second) != Some(true) {
        return None;
    }
    let second_is_higher = is_multiple(first.bpm, second.bpm)?;
    let (lower, higher) = (first.bpm.min(second.bpm), first.bpm.max(second.bpm));
    let trains = lower >= LOWEST_TRAINING_BPM;
    let races = higher >= RACING_BPM;
    match (trains, races) {
        (true, true) => Some(if second_is_higher { after } else { before }),
        (false, false) => Some(if second_is_higher { before } else { after }),
        _ => None,
    }
}

/// Recorded values on one side of a leap.
struct Side {
    bpm: f64,
    speed_m_per_s: Option<f64>,
    power_w: Option<f64>,
}

impl Side {
    fn of(samples: &CleanSamples, stretch: Range<usize>) -> Option<Self> {
        let mean = |value: &dyn Fn(usize) -> Option<f32>| {
            let (mut sum, mut seconds) = (0.0, 0.0);
            for i in stretch.clone().filter(|i| samples.moving[*i]) {
                if let Some(value) = value(i) {
                    sum += f64::from(value) * f64::from(samples.held_s[i]);
                    seconds += f64::from(samples.held_s[i]);
                }
            }
            (seconds >= SIDE_S).then(|| sum / seconds)
        };
        Some(Self {
            bpm: mean(&|i| samples.heart_rate_bpm[i])?,
            speed_m_per_s: mean(&|i| samples.speed_m_per_s[i]),
            power_w: mean(&|i| samples.power_w[i]),
        })
    }

    /// Whether power or, without it, speed was the same; `None` if neither is known on both sides.
    fn same_pace(&self, other: &Self) -> Option<bool> {
        let alike = |a: Option<f64>, b: Option<f64>| {
            let (a, b) = a.zip(b)?;
            Some((a - b).abs() <= SAME_PACE * a.max(b))
        };
        let speeds = alike(self.speed_m_per_s, other.speed_m_per_s);
        let powers = alike(self.power_w, other.power_w);
        powers.or(speeds)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cleaned, every_second};
    use crate::clean::Repairs;

    #[test]
    fn a_leap_that_returns_within_half_a_minute_is_bridged() {
        let mut values = [130.0; 80];
        values[30..50].fill(175.0);
        let (run, _) = cleaned(every_second(&values));
        assert!(run.heart_rate_bpm.iter().all(|v| *v == Some(130.0)));
    }

    #[test]
    fn ten_minutes_away_from_the_pulse_are_missing() {
        for away in [210.0, 70.0, 180.0] {
            let mut values = [140.0; 1800];
            values[600..1200].fill(away);
            let (run, repairs) = cleaned(every_second(&values));
            assert!(run.heart_rate_bpm[600..1200].iter().all(Option::is_none));
            assert_eq!(repairs.hr_leapt_s, 600.0, "{away}");
            assert_eq!(run.heart_rate_bpm[1200], Some(140.0));
        }
    }

    #[test]
    fn a_steep_rise_is_believed() {
        // From 132 to 166 within three seconds, and back within two minutes, like a real heart.
        let values: Vec<f32> = (0..1000)
            .map(|i| match i {
                0..600 => 132.0,
                600..603 => 132.0 + 34.0 * (i as f32 - 599.0) / 3.0,
                603..700 => 166.0,
                700..820 => 166.0 - 34.0 * (i as f32 - 699.0) / 120.0,
                _ => 132.0,
            })
            .collect();
        let (run, repairs) = cleaned(every_second(&values));
        assert_eq!(run.heart_rate_bpm[650], Some(166.0));
        assert_eq!(repairs, Repairs::default());
    }

    #[test]
    fn a_leap_to_one_and_a_half_that_lasts_to_the_end_is_missing() {
        let mut values = [140.0; 1800];
        values[1200..].fill(210.0);
        let (run, _) = cleaned(every_second(&values));
        assert!(run.heart_rate_bpm[1200..].iter().all(Option::is_none));
        assert_eq!(run.heart_rate_bpm[1199], Some(140.0));
        // The same in reverse.
        values.reverse();
        let (run, _) = cleaned(every_second(&values));
        assert!(run.heart_rate_bpm[..600].iter().all(Option::is_none));
        assert_eq!(run.heart_rate_bpm[600], Some(140.0));
    }

    #[test]
    fn a_leap_to_another_pace_is_believed() {
        let mut run = every_second(&[110.0; 1800]);
        run.heart_rate_bpm[900..].fill(Some(165.0));
        run.speed_m_per_s[900..].fill(Some(4.2));
        let (run, repairs) = cleaned(run);
        assert_eq!(run.heart_rate_bpm[1000], Some(165.0));
        assert_eq!(repairs.hr_leapt_s, 0.0);
    }

    #[test]
    fn a_quick_rise_of_an_interval_is_believed() {
        let values: Vec<f32> = (0..60)
            .map(|i| 120.0 + (i as f32 * 1.5).min(60.0))
            .collect();
        let (run, repairs) = cleaned(every_second(&values));
        assert_eq!(run.heart_rate_bpm[59], Some(180.0));
        assert_eq!(repairs, Repairs::default());
    }
}
