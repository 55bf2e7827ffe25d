//! Where height was gained faster than legs can: a lift, or a drifting barometer.

use super::beyond::beyond;
use super::extent::Extent;
use crate::activity::{Column, LOOSE_ABOVE, Samples, Sport};
use crate::human::{Curve, fastest_climb_m_per_s};

/// Height of a moment is a mean over this long, seconds: single samples are noise.
const SMOOTHED_OVER_S: f64 = 20.0;

/// Rounding makes sums of heights larger by less than this factor.
const ROUNDED: f64 = 1.001;
/// Samples whose heights are looked at together first.
const BLOCK: usize = 16;
/// Among more blocks than this it is not looked whether heights rise: hours of a value each second have as many.
const MOST_BLOCKS: usize = 1024;

/// Marks climbs in every window that gained more height than anyone climbs. Sports that include lifts or
/// motors are left alone.
pub fn find(raw: &Samples, sport: Sport) -> Vec<bool> {
    let by_legs = sport.is_on_foot() || sport == Sport::Ride;
    let limits = fastest_climb_m_per_s();
    if !by_legs || raw.altitude_m.iter().all(Option::is_none) || is_level(raw, limits) {
        return vec![false; raw.len()];
    }
    let climb = climb_m_per_s(raw);
    beyond(&raw.elapsed_s, &raw.held_s, &climb, limits)
}

/// Whether no rise between heights close to each other in time is so high that it can have been too fast.
fn is_level(raw: &Samples, limits: Curve) -> bool {
    let (mut known_s, mut longest_s) = (0.0, 0.0);
    let mut heights: Vec<Heights> = raw.altitude_m.chunks(BLOCK).map(Heights::of).collect();
    let steps = raw.elapsed_s.windows(2).zip(raw.altitude_m.windows(2));
    for (i, ((times, pair), held_s)) in steps.zip(&raw.held_s).enumerate() {
        if goes_on(times[1] - times[0], *held_s) && pair[0].and(pair[1]).is_some() {
            known_s += f64::from(*held_s);
            longest_s = f64::max(longest_s, f64::from(*held_s));
        } else {
            heights[i / BLOCK].breaks += 1.0;
        }
    }
    let lengths_s = limits.lengths_s().filter(|length_s| *length_s < known_s);
    lengths_s.chain([known_s / ROUNDED]).all(|length_s| {
        let most_m = limits.at(length_s) * length_s / ROUNDED;
        let around_s = SMOOTHED_OVER_S + longest_s;
        let span_s = LOOSE_ABOVE * (length_s + longest_s) + around_s;
        rise_m(&heights) <= most_m || !rises_within(raw, &heights, span_s, around_s, most_m)
    })
}

/// Whether heights may rise by more than some metres within a time before a block, or within another one after it.
fn rises_within(
    raw: &Samples,
    heights: &[Heights],
    before_s: f64,
    after_s: f64,
    metres: f64,
) -> bool {
    let begins_s = |block: usize| raw.elapsed_s[block * BLOCK];
    let ends_s = |block: usize| raw.elapsed_s[((block + 1) * BLOCK).min(raw.len()) - 1];
    let (mut first, mut end) = (0, 0);
    (0..heights.len()).any(|block| {
        while ends_s(first) < begins_s(block) - before_s {
            first += 1;
        }
        while end < heights.len() && begins_s(end) <= ends_s(block) + after_s {
            end += 1;
        }
        // Records a millisecond apart would be compared with each other forever.
        end - first > MOST_BLOCKS || rise_m(&heights[first..end]) > metres
    })
}

/// Heights of a few samples, metres.
#[derive(Clone, Copy)]
struct Heights {
    extent: Extent,
    /// How often their course breaks off.
    breaks: f64,
}

impl Heights {
    fn of(heights: &[Option<f32>]) -> Self {
        Self {
            extent: Extent::of(heights),
            breaks: 0.0,
        }
    }
}

/// The most that heights can have risen, metres; after each break, from the bottom again.
fn rise_m(heights: &[Heights]) -> f64 {
    let (mut so_far, mut rise, mut parts) = (Extent::NONE, 0.0, 1.0);
    for block in heights {
        so_far = so_far.with(block.extent);
        let above = block.extent.high - so_far.low;
        rise = if above > rise { above } else { rise };
        parts += block.breaks;
    }
    parts * f64::from(rise)
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
    fn heights_that_rise_slowly_are_level() {
        let level = |step_s: f64, count: u32| {
            let mut builder = SamplesBuilder::new();
            for i in 0..count {
                builder.push(Sample {
                    elapsed_s: f64::from(i) * step_s,
                    altitude_m: Some(400.0 + 100.0 * (i as f32 / count as f32)),
                    ..Sample::default()
                });
            }
            is_level(&builder.finish(), fastest_climb_m_per_s())
        };
        // A hundred metres in forty minutes, and in 24 seconds.
        assert!(level(1.0, 2400));
        assert!(!level(0.01, 2400));
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
