//! Handles doubted heart rates: interpolated if brief, missing if longer.

use crate::clean::repairs::Repairs;
use crate::clean::samples::CleanSamples;

/// Doubted stretches between believed values at most this far apart are interpolated, seconds.
const BRIDGE_AT_MOST_S: f64 = 30.0;

/// Interpolates short doubted stretches between believed values; longer ones become missing.
pub fn bridge(samples: &mut CleanSamples, suspect: &[bool], repairs: &mut Repairs) {
    let (elapsed_s, column) = (&samples.elapsed_s, &mut samples.heart_rate_bpm);
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
    let fraction = ((now - t0) / (t1 - t0)) as f32;
    (t1 - t0 <= BRIDGE_AT_MOST_S).then_some(v0 + fraction * (v1 - v0))
}

#[cfg(test)]
mod tests {
    use super::super::tests::every_second;
    use super::*;

    #[test]
    fn half_a_minute_is_bridged_and_more_is_missing() {
        let mut run = every_second(&[140.0; 100]);
        run.heart_rate_bpm[60..].fill(Some(110.0));
        let mut suspect = [false; 100];
        // 29 s of doubt between 9 s and 39 s; 30 s of it between 49 s and 80 s.
        suspect[10..39].fill(true);
        suspect[50..80].fill(true);
        let mut repairs = Repairs::default();
        bridge(&mut run, &suspect, &mut repairs);
        assert_eq!(run.heart_rate_bpm[20], Some(140.0));
        assert_eq!(run.heart_rate_bpm[60], None);
        assert_eq!(repairs.hr_interpolated, 29);
    }

    #[test]
    fn a_bridge_is_a_straight_line_and_needs_two_ends() {
        let mut run = every_second(&[100.0, 0.0, 0.0, 0.0, 140.0, 0.0]);
        let suspect = [false, true, true, true, false, true];
        bridge(&mut run, &suspect, &mut Repairs::default());
        let line = [100.0, 110.0, 120.0, 130.0, 140.0];
        assert_eq!(run.heart_rate_bpm[..5], line.map(Some));
        assert_eq!(run.heart_rate_bpm[5], None);
    }
}
