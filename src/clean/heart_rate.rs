//! Heart rate: docs/cleaning.md.

use super::Repairs;
use crate::activity::Column;

const LOWEST_BPM: f32 = 30.0;
const HIGHEST_BPM: f32 = 230.0;

/// Rule 2: half of the 15 s window, and when a value stands out from it.
const HALF_WINDOW_S: f64 = 7.5;
const OUTLIER_SCALED_MADS: f32 = 3.0;
const OUTLIER_LEAST_BPM: f32 = 8.0;
/// Makes the median absolute deviation of a normal distribution its standard deviation.
const MAD_SCALE: f32 = 1.4826;

/// Rule 3: a jump, and when the heart rate is believed again.
const JUMP_BPM: f32 = 25.0;
const JUMP_WITHIN_S: f64 = 5.0;
const RETURNED_WITHIN_BPM: f32 = 10.0;
const SUSPECT_AT_MOST_S: f64 = 60.0;

/// Doubted stretches up to this long are bridged; longer ones are missing.
const BRIDGE_AT_MOST_S: f64 = 30.0;

/// Heart rate as far as it is believed.
pub fn clean(elapsed_s: &[f64], raw: &Column, repairs: &mut Repairs) -> Column {
    let mut column = raw.clone();
    let mut suspect = vec![false; raw.len()];
    out_of_range(&mut column, repairs);
    outliers(elapsed_s, &column, &mut suspect, repairs);
    jumps(elapsed_s, &column, &mut suspect, repairs);
    bridge(elapsed_s, &mut column, &suspect, repairs);
    column
}

fn out_of_range(column: &mut Column, repairs: &mut Repairs) {
    for value in column.iter_mut() {
        if value.is_some_and(|bpm| !(LOWEST_BPM..=HIGHEST_BPM).contains(&bpm)) {
            *value = None;
            repairs.hr_out_of_range += 1;
        }
    }
}

/// Hampel's filter in a window of time.
fn outliers(elapsed_s: &[f64], column: &Column, suspect: &mut [bool], repairs: &mut Repairs) {
    let (mut first, mut end) = (0, 0);
    let mut window = Vec::new();
    for (i, value) in column.iter().enumerate() {
        while elapsed_s[first] < elapsed_s[i] - HALF_WINDOW_S {
            first += 1;
        }
        while end < elapsed_s.len() && elapsed_s[end] <= elapsed_s[i] + HALF_WINDOW_S {
            end += 1;
        }
        let Some(bpm) = value else { continue };
        window.clear();
        window.extend(column[first..end].iter().flatten());
        if window.len() < 3 {
            continue;
        }
        let middle = median(&mut window);
        window.iter_mut().for_each(|v| *v = (*v - middle).abs());
        let limit = (OUTLIER_SCALED_MADS * MAD_SCALE * median(&mut window)).max(OUTLIER_LEAST_BPM);
        if (bpm - middle).abs() > limit {
            suspect[i] = true;
            repairs.hr_outliers += 1;
        }
    }
}

fn median(values: &mut [f32]) -> f32 {
    let middle = values.len() / 2;
    *values.select_nth_unstable_by(middle, f32::total_cmp).1
}

/// After a jump the heart rate is doubted until it returns, for a minute at most.
fn jumps(elapsed_s: &[f64], column: &Column, suspect: &mut [bool], repairs: &mut Repairs) {
    let mut before: Option<(f64, f32)> = None;
    let mut stretch: Option<(f64, f32)> = None;
    for (i, value) in column.iter().enumerate() {
        let (Some(bpm), false) = (*value, suspect[i]) else {
            continue;
        };
        let now = elapsed_s[i];
        if let Some((since, trusted)) = stretch {
            if (bpm - trusted).abs() <= RETURNED_WITHIN_BPM || now - since > SUSPECT_AT_MOST_S {
                stretch = None;
            }
        } else if let Some((then, trusted)) = before
            && now - then <= JUMP_WITHIN_S
            && (bpm - trusted).abs() > JUMP_BPM
        {
            stretch = Some((now, trusted));
        }
        if stretch.is_some() {
            suspect[i] = true;
            repairs.hr_jumps += 1;
        } else {
            before = Some((now, bpm));
        }
    }
}

/// Bridges short doubted stretches between believed values; longer ones become missing.
fn bridge(elapsed_s: &[f64], column: &mut Column, suspect: &[bool], repairs: &mut Repairs) {
    let mut i = 0;
    while i < column.len() {
        if !suspect[i] {
            i += 1;
            continue;
        }
        let end = (i..column.len())
            .find(|&j| !suspect[j])
            .unwrap_or(column.len());
        let left = i
            .checked_sub(1)
            .and_then(|j| Some((elapsed_s[j], column[j]?)));
        let right = column.get(end).and_then(|v| Some((elapsed_s[end], (*v)?)));
        for j in i..end {
            column[j] = between(left, right, elapsed_s[j]);
            repairs.hr_interpolated += u32::from(column[j].is_some());
        }
        i = end;
    }
}

fn between(left: Option<(f64, f32)>, right: Option<(f64, f32)>, now: f64) -> Option<f32> {
    let ((t0, v0), (t1, v1)) = (left?, right?);
    let share = ((now - t0) / (t1 - t0)) as f32;
    (t1 - t0 <= BRIDGE_AT_MOST_S).then_some(v0 + share * (v1 - v0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_second(values: &[f32]) -> (Column, Repairs) {
        let elapsed: Vec<f64> = (0..values.len()).map(|i| i as f64).collect();
        let raw = values.iter().map(|v| Some(*v)).collect();
        let mut repairs = Repairs::default();
        (clean(&elapsed, &raw, &mut repairs), repairs)
    }

    #[test]
    fn a_steady_heart_rate_is_left_alone() {
        let (column, repairs) = every_second(&[140.0; 60]);
        assert!(column.iter().all(|v| *v == Some(140.0)));
        assert_eq!(repairs, Repairs::default());
    }

    #[test]
    fn what_no_heart_does_is_missing_and_not_zero() {
        let (column, repairs) = every_second(&[140.0, 0.0, 255.0, 29.0, 140.0]);
        assert_eq!(column[1..4], [None, None, None]);
        assert_eq!(repairs.hr_out_of_range, 3);
    }

    #[test]
    fn a_spike_is_bridged_from_its_neighbours() {
        let mut values = [140.0; 30];
        values[15] = 190.0;
        let (column, repairs) = every_second(&values);
        assert_eq!(column[15], Some(140.0));
        assert_eq!(repairs.hr_outliers, 1);
    }

    #[test]
    fn a_jump_that_returns_within_half_a_minute_is_bridged() {
        let mut values = [130.0; 80];
        values[30..50].fill(175.0);
        let (column, _) = every_second(&values);
        assert!(column.iter().all(|v| *v == Some(130.0)));
    }

    #[test]
    fn a_jump_that_stays_is_missing_for_a_minute_and_then_believed() {
        let mut values = [120.0; 200];
        values[50..].fill(170.0);
        let (column, repairs) = every_second(&values);
        assert_eq!(column[49], Some(120.0));
        assert_eq!(column[80], None);
        assert_eq!(column[120], Some(170.0));
        assert_eq!(repairs.hr_jumps, 61);
    }

    #[test]
    fn a_quick_rise_of_an_interval_is_believed() {
        let values: Vec<f32> = (0..60)
            .map(|i| 120.0 + (i as f32 * 1.5).min(60.0))
            .collect();
        let (column, repairs) = every_second(&values);
        assert_eq!(column[59], Some(180.0));
        assert_eq!(repairs, Repairs::default());
    }
}
