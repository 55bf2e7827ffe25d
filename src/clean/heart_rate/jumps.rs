//! Jumps that no heart makes: doubted until the heart rate is back, for a minute at most.

use crate::clean::{CleanSamples, Repairs};

/// More than this many beats a minute away from what was is a jump.
const JUMP_BPM: f32 = 25.0;
/// What was is what was believed in the seconds before, so many of them.
pub const JUMP_WITHIN_S: f64 = 5.0;
/// Back within this many beats of what it was before is believed again, and so is what lasts.
const RETURNED_WITHIN_BPM: f32 = 10.0;
const SUSPECT_AT_MOST_S: f64 = 60.0;
/// So many samples are looked back at, whatever their distance.
const LOOK_BACK_SAMPLES: usize = 50;

/// Marks what follows a jump.
pub fn doubt(samples: &CleanSamples, suspect: &mut [bool], repairs: &mut Repairs) {
    let mut stretch: Option<(f64, f32)> = None;
    for (i, value) in samples.heart_rate_bpm.iter().enumerate() {
        let (Some(bpm), false) = (*value, suspect[i]) else {
            continue;
        };
        let now = samples.elapsed_s[i];
        stretch = match stretch {
            Some((since, before)) => {
                let returned = (bpm - before).abs() <= RETURNED_WITHIN_BPM;
                (!returned && now - since <= SUSPECT_AT_MOST_S).then_some((since, before))
            }
            None => jumped_from(samples, suspect, i, JUMP_BPM).map(|before| (now, before)),
        };
        if stretch.is_some() {
            suspect[i] = true;
            repairs.hr_jumps += 1;
        }
    }
}

/// The believed heart rate, in the seconds before a sample, that it is further away from than
/// `beyond_bpm`; the latest such.
pub fn jumped_from(
    samples: &CleanSamples,
    suspect: &[bool],
    i: usize,
    beyond_bpm: f32,
) -> Option<f32> {
    let bpm = samples.heart_rate_bpm[i]?;
    let since = samples.elapsed_s[i] - JUMP_WITHIN_S;
    (0..i)
        .rev()
        .take(LOOK_BACK_SAMPLES)
        .take_while(|j| samples.elapsed_s[*j] >= since)
        .filter(|j| !suspect[*j])
        .filter_map(|j| samples.heart_rate_bpm[j])
        .find(|before| (bpm - before).abs() > beyond_bpm)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cleaned, every_second};
    use crate::clean::Repairs;

    #[test]
    fn a_jump_that_returns_within_half_a_minute_is_bridged() {
        let mut values = [130.0; 80];
        values[30..50].fill(175.0);
        let (run, _) = cleaned(every_second(&values));
        assert!(run.heart_rate_bpm.iter().all(|v| *v == Some(130.0)));
    }

    #[test]
    fn a_jump_that_stays_is_missing_for_a_minute_and_then_believed() {
        let mut values = [120.0; 200];
        values[50..].fill(165.0);
        let (run, repairs) = cleaned(every_second(&values));
        assert_eq!(run.heart_rate_bpm[49], Some(120.0));
        assert_eq!(run.heart_rate_bpm[80], None);
        assert_eq!(run.heart_rate_bpm[120], Some(165.0));
        assert_eq!(repairs.hr_jumps, 61);
    }

    #[test]
    fn a_jump_may_take_a_few_seconds() {
        // 9 beats a second for 5 s: 45 more than before, from the third second on a jump.
        let values: Vec<f32> = (0..200)
            .map(|i| 115.0 + 9.0 * (i as f32 - 50.0).clamp(0.0, 5.0))
            .collect();
        let (run, repairs) = cleaned(every_second(&values));
        assert_eq!(run.heart_rate_bpm[80], None);
        assert_eq!(run.heart_rate_bpm[120], Some(160.0));
        assert_eq!(repairs.hr_jumps, 61);
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
