//! A distance corrected by the athlete: on a treadmill the watch guesses, and the athlete knows.

use super::speed::Motion;
use crate::activity::{Activity, Samples};

/// Smaller corrections are rounding, as a share, and larger ones are not corrections.
const ROUNDING: f64 = 0.005;
const BELIEVED: std::ops::RangeInclusive<f64> = 0.5..=2.0;

/// Scales speeds and steps to the file's total distance, unless positions contradict it.
pub fn correct(activity: &Activity, motion: &mut Motion) {
    let Some(factor) = factor(activity, motion) else {
        return;
    };
    for speed in motion.speed_m_per_s.iter_mut().flatten() {
        *speed *= factor;
    }
    motion.step_m.iter_mut().for_each(|step| *step *= factor);
}

fn factor(activity: &Activity, motion: &Motion) -> Option<f32> {
    let raw = &activity.samples;
    let indoors = activity.sport.is_running() && raw.position.iter().all(Option::is_none);
    let total_m = activity.totals.distance_m?;
    let counted_m = counted_m(raw)?;
    // The file counts for one step beyond the last record.
    let last_step_m = motion.step_m.last().map_or(0.0, |step| f64::from(*step));
    let within = counted_m * (1.0 - ROUNDING)..=(counted_m + last_step_m) * (1.0 + ROUNDING);
    let factor = total_m / counted_m;
    let corrected = !within.contains(&total_m) && BELIEVED.contains(&factor);
    (indoors && corrected).then_some(factor as f32)
}

/// The device's distance from the first to the last sample, metres.
fn counted_m(raw: &Samples) -> Option<f64> {
    let mut known = raw.distance_m.iter().flatten();
    let first = known.next()?;
    let metres = known.next_back()? - first;
    (metres > 0.0).then_some(metres)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::example_activity::empty_run;
    use crate::activity::{Position, Sample, SamplesBuilder, Totals};
    use crate::clean::clean;

    fn speed(total_m: f64, position: Option<Position>) -> Option<f32> {
        let mut builder = SamplesBuilder::new();
        for second in 0..=600 {
            builder.push(Sample {
                elapsed_s: f64::from(second),
                speed_m_per_s: Some(2.5),
                distance_m: Some(2.5 * f64::from(second)),
                position,
                ..Sample::default()
            });
        }
        let run = Activity {
            samples: builder.finish(),
            totals: Totals {
                distance_m: Some(total_m),
                ..Totals::default()
            },
            ..empty_run()
        };
        clean(&run).0.speed_m_per_s[300]
    }

    #[test]
    fn a_corrected_distance_scales_the_speed_indoors_only() {
        // 1500 m by the watch, 1800 m by the treadmill.
        assert_eq!(speed(1800.0, None), Some(3.0));
        assert_eq!(speed(1500.0, None), Some(2.5));
        let place = Position {
            latitude_deg: 52.0,
            longitude_deg: 5.0,
        };
        assert_eq!(speed(1800.0, Some(place)), Some(2.5));
        // A session with a tenth of the distance is another error.
        assert_eq!(speed(150.0, None), Some(2.5));
    }
}
