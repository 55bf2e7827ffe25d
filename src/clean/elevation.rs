//! Altitude, grade, ascent and descent: docs/cleaning.md.
//!
//! The work is done on a grid of equal steps over ground, as slope belongs to the ground and not
//! to the clock.

use serde::{Deserialize, Serialize};

use super::repairs::Repairs;
use crate::activity::{AltitudeSource, Column};

/// Width of the grid, metres.
const CELL_M: f64 = 5.0;
/// Largest grid, cells; longer activities get wider cells.
const MOST_CELLS: f64 = 200_000.0;
/// Steepest grade believed, rise over run.
const STEEPEST: f64 = 0.45;
/// Steeper than that for longer than this is an error and is dropped, metres.
const STEEP_AT_MOST_M: f64 = 50.0;

/// Metres climbed and descended.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Climbed {
    /// Height gained, metres.
    pub ascent_m: f64,
    /// Height lost, metres.
    pub descent_m: f64,
}

/// Grade at each sample, and the sums.
pub struct Ground {
    /// Rise over run; `None` without altitude or distance.
    pub grade: Column,
    /// Sums with hysteresis, if there was altitude.
    pub climbed: Option<Climbed>,
}

/// How much a source of altitude has to be smoothed, all in metres.
struct Trust {
    smooth_over_m: f64,
    grade_over_m: f64,
    hysteresis_m: f64,
}

impl Trust {
    fn of(source: AltitudeSource) -> Self {
        match source {
            AltitudeSource::Barometric => Self {
                smooth_over_m: 30.0,
                grade_over_m: 40.0,
                hysteresis_m: 3.0,
            },
            AltitudeSource::Satellite => Self {
                smooth_over_m: 80.0,
                grade_over_m: 100.0,
                hysteresis_m: 8.0,
            },
        }
    }
}

/// Grade from altitude over distance.
///
/// While `lifted`, legs gained no height: no slope, and no part of the sums.
pub fn clean(
    altitude_m: &Column,
    step_m: &[f32],
    source: AltitudeSource,
    lifted: &[bool],
    repairs: &mut Repairs,
) -> Ground {
    let trust = Trust::of(source);
    let altitude = median_of_five(altitude_m);
    let along = distance_along(step_m);
    let length_m = along.last().copied().unwrap_or(0.0);
    let mut known: Vec<(f64, f64)> = Vec::with_capacity(altitude.len());
    let heights = along.iter().zip(&altitude);
    known.extend(heights.filter_map(|(s, a)| Some((*s, f64::from((*a)?)))));
    if known.len() < 2 {
        return Ground {
            grade: vec![None; altitude_m.len()],
            climbed: None,
        };
    }
    let climbed = Some(climbed_by_legs(&altitude, lifted, trust.hysteresis_m));
    if length_m < trust.grade_over_m {
        return Ground {
            grade: vec![None; altitude_m.len()],
            climbed,
        };
    }
    let cell_m = CELL_M.max(length_m / MOST_CELLS);
    let heights = smoothed(
        &on_grid(&known, length_m, cell_m),
        trust.smooth_over_m / cell_m,
    );
    let slopes = slopes(&heights, cell_m, trust.grade_over_m, repairs);
    let grade = along
        .iter()
        .zip(lifted)
        .map(|(s, lifted)| {
            slopes[((s / cell_m) as usize).min(slopes.len() - 1)].filter(|_| !lifted)
        })
        .collect();
    Ground { grade, climbed }
}

fn distance_along(step_m: &[f32]) -> Vec<f64> {
    let mut total = 0.0;
    step_m
        .iter()
        .map(|step| {
            let here = total;
            total += f64::from(*step);
            here
        })
        .collect()
}

fn median_of_five(column: &Column) -> Column {
    let among = |i: usize| {
        column[i]?;
        let around = &column[i.saturating_sub(2)..(i + 3).min(column.len())];
        let (mut known, mut count) = ([0.0; 5], 0);
        for value in around.iter().flatten() {
            known[count] = *value;
            count += 1;
        }
        known[..count].sort_unstable_by(f32::total_cmp);
        Some(known[count / 2])
    };
    let mut medians: Column = Vec::with_capacity(column.len());
    medians.extend((0..column.len().min(2)).map(among));
    let whole = column.array_windows().enumerate();
    medians.extend(whole.map(|(i, around)| match *around {
        [Some(a), Some(b), Some(c), Some(d), Some(e)] => Some(median([a, b, c, d, e])),
        _ => among(i + 2),
    }));
    medians.extend((medians.len()..column.len()).map(among));
    medians
}

/// Median of five numbers, by comparing pairs of them.
fn median([a, b, c, d, e]: [f32; 5]) -> f32 {
    let sorted = |a: f32, b: f32| if a < b { (a, b) } else { (b, a) };
    let ((low, high), (lower, higher)) = (sorted(a, b), sorted(c, d));
    // Neither the lowest nor the highest of four is in the middle of five.
    let (_, low) = sorted(low, lower);
    let (high, _) = sorted(high, higher);
    let (low, high) = sorted(low, high);
    let (_, middle) = sorted(low, e);
    let (middle, _) = sorted(middle, high);
    middle
}

/// Heights at equal steps over ground, interpolated linearly.
fn on_grid(known: &[(f64, f64)], length_m: f64, cell_m: f64) -> Vec<f64> {
    let cells = (length_m / cell_m) as usize + 1;
    let mut next = 0;
    (0..cells)
        .map(|cell| {
            let s = cell as f64 * cell_m;
            while next < known.len() && known[next].0 < s {
                next += 1;
            }
            match (next.checked_sub(1).map(|i| known[i]), known.get(next)) {
                (Some((s0, a0)), Some(&(s1, a1))) => a0 + (a1 - a0) * (s - s0) / (s1 - s0),
                (Some((_, a)), None) | (None, Some(&(_, a))) => a,
                (None, None) => 0.0,
            }
        })
        .collect()
}

/// Moving mean over a width in cells.
fn smoothed(heights: &[f64], width_cells: f64) -> Vec<f64> {
    let half = (width_cells / 2.0).round() as usize;
    let mut sums = Vec::with_capacity(heights.len() + 1);
    sums.push(0.0);
    for height in heights {
        sums.push(sums[sums.len() - 1] + height);
    }
    (0..heights.len())
        .map(|i| {
            let (from, to) = (i.saturating_sub(half), (i + half + 1).min(heights.len()));
            (sums[to] - sums[from]) / (to - from) as f64
        })
        .collect()
}

/// Slope around each cell; too steep for too long is dropped, the rest clamped.
fn slopes(heights: &[f64], cell_m: f64, over_m: f64, repairs: &mut Repairs) -> Column {
    let half = ((over_m / cell_m / 2.0).round() as usize).max(1);
    let raw: Vec<f64> = (0..heights.len())
        .map(|i| {
            let (from, to) = (i.saturating_sub(half), (i + half).min(heights.len() - 1));
            (heights[to] - heights[from]) / ((to - from).max(1) as f64 * cell_m)
        })
        .collect();
    let mut out: Column = raw
        .iter()
        .map(|g| Some(g.clamp(-STEEPEST, STEEPEST) as f32))
        .collect();
    let mut i = 0;
    while i < raw.len() {
        let end = (i..raw.len())
            .find(|&j| raw[j].abs() <= STEEPEST)
            .unwrap_or(raw.len());
        if (end - i) as f64 * cell_m > STEEP_AT_MOST_M {
            out[i..end].fill(None);
            repairs.grade_dropped_m += (end - i) as f64 * cell_m;
        }
        i = end + 1;
    }
    out
}

/// The sums of all parts except those in a lift.
fn climbed_by_legs(altitude_m: &Column, lifted: &[bool], hysteresis_m: f64) -> Climbed {
    let mut sums = Climbed {
        ascent_m: 0.0,
        descent_m: 0.0,
    };
    let mut i = 0;
    while i < altitude_m.len() {
        let part = (i..altitude_m.len()).take_while(|j| lifted[*j] == lifted[i]);
        let end = i + part.count();
        if !lifted[i] {
            let heights = altitude_m[i..end].iter().flatten();
            let part = climbed(heights.map(|a| f64::from(*a)), hysteresis_m);
            sums.ascent_m += part.ascent_m;
            sums.descent_m += part.descent_m;
        }
        i = end;
    }
    sums
}

/// Sums of climbs and descents that exceed the noise.
fn climbed(heights: impl Iterator<Item = f64>, hysteresis_m: f64) -> Climbed {
    let mut sums = Climbed {
        ascent_m: 0.0,
        descent_m: 0.0,
    };
    let mut reference: Option<f64> = None;
    for height in heights {
        let base = *reference.get_or_insert(height);
        if height - base >= hysteresis_m {
            sums.ascent_m += height - base;
            reference = Some(height);
        } else if base - height >= hysteresis_m {
            sums.descent_m += base - height;
            reference = Some(height);
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ground(altitudes: &[f32], step_m: f32) -> Ground {
        let altitude = altitudes.iter().map(|a| Some(*a)).collect();
        let steps = vec![step_m; altitudes.len()];
        clean(
            &altitude,
            &steps,
            AltitudeSource::Barometric,
            &vec![false; altitudes.len()],
            &mut Repairs::default(),
        )
    }

    #[test]
    fn the_median_is_the_third_of_five_in_any_order() {
        for mut order in 0..5_usize.pow(5) {
            let numbers = [(); 5].map(|()| {
                let digit = order % 5;
                order /= 5;
                digit as f32
            });
            let mut sorted = numbers;
            sorted.sort_unstable_by(f32::total_cmp);
            assert_eq!(median(numbers), sorted[2], "{numbers:?}");
        }
    }

    #[test]
    fn a_steady_climb_has_its_grade_and_its_metres() {
        // 200 samples, 3 m apart, each 0.3 m higher: 10 %, 59.7 m in all.
        let altitudes: Vec<f32> = (0..200).map(|i| i as f32 * 0.3).collect();
        let ground = ground(&altitudes, 3.0);
        let grade = ground.grade[100].expect("known");
        assert!((grade - 0.10).abs() < 0.002, "{grade}");
        let climbed = ground.climbed.expect("known");
        assert!((climbed.ascent_m - 59.7).abs() <= 3.0);
        assert_eq!(climbed.descent_m, 0.0);
    }

    #[test]
    fn noise_below_the_hysteresis_is_no_climb() {
        let altitudes: Vec<f32> = (0..300)
            .map(|i| if i % 2 == 0 { 100.0 } else { 101.5 })
            .collect();
        let ground = ground(&altitudes, 3.0);
        assert_eq!(ground.climbed.expect("known").ascent_m, 0.0);
        // At the ends there is less to smooth with.
        let inside = ground.grade[20..280].iter().flatten();
        assert!(inside.into_iter().all(|g| g.abs() < 0.02));
    }

    #[test]
    fn a_wall_is_dropped() {
        let altitudes: Vec<f32> = (0..200).map(|i| i as f32 * 3.0).collect();
        assert_eq!(ground(&altitudes, 3.0).grade[100], None);
        // 597 m of it, in cells of 5 m.
        let altitude = altitudes.into_iter().map(Some).collect();
        let mut repairs = Repairs::default();
        clean(
            &altitude,
            &[3.0; 200],
            AltitudeSource::Barometric,
            &[false; 200],
            &mut repairs,
        );
        assert_eq!(repairs.grade_dropped_m, 600.0);
    }

    #[test]
    fn without_altitude_or_distance_there_is_no_grade() {
        let nothing = clean(
            &vec![None; 10],
            &[3.0; 10],
            AltitudeSource::Barometric,
            &[false; 10],
            &mut Repairs::default(),
        );
        assert!(nothing.climbed.is_none());
        assert!(ground(&[5.0; 10], 0.0).grade.iter().all(Option::is_none));
    }
}
