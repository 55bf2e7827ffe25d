//! When movement ended: a device stopped late, or days later, does not lengthen a session
//! (docs/recovery.md).

use crate::clean::CleanSamples;

/// Movement after this long without any belongs to another session, seconds.
const STANDSTILL_S: f64 = 6.0 * 3600.0;
/// A session without a course is assumed to last at most this many times its motion, plus an hour.
const RESTS: f64 = 1.5;
const AND_AN_HOUR_S: f64 = 3600.0;

/// Seconds from the start to the last movement before a long standstill; its duration if movement is
/// unknown.
pub fn moved_until_s(samples: &CleanSamples, moving_s: f64, elapsed_s: f64) -> f64 {
    let mut until_s: Option<f64> = None;
    let columns = samples.elapsed_s.iter().zip(&samples.held_s);
    for ((at_s, held_s), moving) in columns.zip(&samples.moving) {
        if !moving {
            continue;
        }
        if at_s - until_s.unwrap_or(0.0) > STANDSTILL_S {
            break;
        }
        until_s = Some(at_s + f64::from(*held_s));
    }
    let by_length_s = elapsed_s.min(RESTS * moving_s + AND_AN_HOUR_S);
    until_s.unwrap_or(by_length_s).min(elapsed_s)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples(moving: &[(f64, bool)]) -> CleanSamples {
        CleanSamples {
            elapsed_s: moving.iter().map(|(at_s, _)| *at_s).collect(),
            held_s: vec![10.0; moving.len()],
            moving: moving.iter().map(|(_, moving)| *moving).collect(),
            ..CleanSamples::default()
        }
    }

    #[test]
    fn standing_at_the_end_is_no_training() {
        let run = samples(&[(0.0, true), (10.0, true), (20.0, false), (900.0, false)]);
        assert_eq!(moved_until_s(&run, 20.0, 910.0), 20.0);
    }

    #[test]
    fn a_last_minute_four_days_later_is_another_training() {
        let run = samples(&[(0.0, true), (10.0, true), (345_600.0, true)]);
        assert_eq!(moved_until_s(&run, 30.0, 345_610.0), 20.0);
    }

    #[test]
    fn without_a_course_the_length_tells() {
        let none = samples(&[]);
        assert_eq!(moved_until_s(&none, 3600.0, 3700.0), 3700.0);
        assert_eq!(moved_until_s(&none, 3600.0, 345_600.0), 9000.0);
    }
}
