//! Where height was gained faster than legs can: a lift, or a drifting barometer.

use super::beyond::beyond;
use crate::activity::{Column, Samples, Sport};
use crate::human::{Curve, fastest_climb_m_per_s};

/// Height of a moment is a mean over this long, seconds: single samples are noise.
const SMOOTHED_OVER_S: f64 = 20.0;

/// Rounding makes sums of heights larger by less than this factor.
const ROUNDED: f64 = 1.001;

/// Marks climbs in every window that gained more height than anyone climbs. Sports that include lifts or
/// motors are left alone.
pub fn find(raw: &Samples, sport: Sport) -> Vec<bool> {
    let by_legs = sport.is_on_foot() || sport == Sport::Ride;
    if !by_legs || raw.altitude_m.iter().all(Option::is_none) {
        return vec![false; raw.len()];
    }
    let limits = fastest_climb_m_per_s();
    if is_level(raw, limits) {
        return vec![false; raw.len()];
    }
    let climb = climb_m_per_s(raw);
    beyond(&raw.elapsed_s, &raw.held_s, &climb, limits)
}

/// Whether all heights are so close to each other that no climb can have been too fast.
fn is_level(raw: &Samples, limits: Curve) -> bool {
    let (mut low, mut high) = (f32::INFINITY, f32::NEG_INFINITY);
    for height in raw.altitude_m.iter().flatten() {
        low = if *height < low { *height } else { low };
        high = if *height > high { *height } else { high };
    }
    // Where the recording was interrupted a climb may begin at the bottom again.
    let steps = raw.elapsed_s.windows(2).zip(&raw.held_s);
    let whole = |(pair, held): (&[f64], &f32)| goes_on(pair[1] - pair[0], *held);
    let parts = 1 + steps.filter(|step| !whole(*step)).count();
    let most_m = parts as f64 * f64::from(high - low) * ROUNDED;
    let shortest_s = raw
        .running_s()
        .min(limits.lengths_s().next().unwrap_or(0.0));
    most_m <= limits.at(shortest_s) * shortest_s
}

/// Whether a sample lasts to the next one, given the seconds up to that.
fn goes_on(step_s: f64, held_s: f32) -> bool {
    held_s > 0.0 && step_s <= f64::from(held_s) + 1.0
}

/// Height gained to the next sample, metres a second held; `None` if unknown.
fn climb_m_per_s(raw: &Samples) -> Column {
    let height = smoothed(raw);
    (0..raw.len())
        .map(|i| {
            let gained_m = height.get(i + 1).copied().flatten()? - height[i]?;
            let held_s = raw.held_s[i];
            let step_s = raw.elapsed_s[i + 1] - raw.elapsed_s[i];
            // Height gained across a pause has no held time.
            goes_on(step_s, held_s).then_some(gained_m / held_s)
        })
        .collect()
}

/// Mean height of the seconds around each sample, metres.
fn smoothed(raw: &Samples) -> Column {
    let (mut first, mut end) = (0, 0);
    let (mut sum, mut count) = (0.0, 0.0);
    let half = SMOOTHED_OVER_S / 2.0;
    let known = |i: usize| raw.altitude_m[i].map_or((0.0, 0.0), |a| (f64::from(a), 1.0));
    (0..raw.len())
        .map(|i| {
            let now = raw.elapsed_s[i];
            while end < raw.len() && raw.elapsed_s[end] <= now + half {
                let (height, known) = known(end);
                (sum, count) = (sum + height, count + known);
                end += 1;
            }
            while raw.elapsed_s[first] < now - half {
                let (height, known) = known(first);
                (sum, count) = (sum - height, count - known);
                first += 1;
            }
            (count > 0.5).then(|| (sum / count) as f32)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::{Sample, SamplesBuilder};

    /// Forty minutes; the second ten climb at some metres per second.
    fn lifted(m_per_s: f32, sport: Sport) -> usize {
        let mut builder = SamplesBuilder::new();
        for second in 0..2400 {
            let climbing = (second as f32 - 600.0).clamp(0.0, 600.0);
            builder.push(Sample {
                elapsed_s: f64::from(second),
                altitude_m: Some(400.0 + m_per_s * climbing),
                ..Sample::default()
            });
        }
        find(&builder.finish(), sport)
            .iter()
            .filter(|l| **l)
            .count()
    }

    #[test]
    fn a_lift_is_no_climb_and_a_record_on_a_slope_is_one() {
        // 360 m in ten minutes, and 900.
        assert_eq!(lifted(0.6, Sport::Run), 0);
        let seconds = lifted(1.5, Sport::Run);
        assert!((590..=610).contains(&seconds), "{seconds} s");
        assert_eq!(lifted(1.5, Sport::AlpineSki), 0);
    }
}
