//! What a gap and a pause do: nothing is known of the one, and nothing happened in the other.

use proptest::prelude::*;
use restday::activity::{Activity, Sample, SamplesBuilder, Sport};
use restday::digest::Digest;

use super::tried;
use crate::digests::{digest, empty_activity};

/// Pieces of a ride at 250 W and 150 beats with a sample a second, each some seconds after the one
/// before; the timer stands still between them where they are pauses.
struct Pieces {
    count: u32,
    seconds: u32,
    apart_s: u32,
    paused: Paused,
}

#[derive(Clone, Copy, PartialEq)]
enum Paused {
    Between,
    Never,
}

impl Pieces {
    fn digest(&self) -> Digest {
        let mut builder = SamplesBuilder::new();
        for piece in 0..self.count {
            let from = piece * (self.seconds + self.apart_s);
            for second in from..from + self.seconds {
                builder.push(Sample {
                    elapsed_s: second.into(),
                    heart_rate_bpm: Some(150.0),
                    power_w: Some(250.0),
                    ..Sample::default()
                });
            }
            let end = from + self.seconds;
            if self.paused == Paused::Between {
                builder.pause(end.into(), (end + self.apart_s).into());
            }
        }
        digest(&Activity {
            sport: Sport::Ride,
            samples: builder.finish(),
            ..empty_activity()
        })
    }
}

#[test]
fn more_than_ten_seconds_of_pause_empty_the_window_of_normalized_power() {
    // Pieces of 29 s: no window of 30 s is ever full.
    let unknown = |seconds: u32| Pieces {
        count: 200,
        seconds: 29,
        apart_s: seconds,
        paused: Paused::Between,
    };
    assert_eq!(unknown(11).digest().power.normalized_w, None);
    // Ten seconds or less do not: the window goes on where it was.
    let normalized_w = unknown(10)
        .digest()
        .power
        .normalized_w
        .expect("long enough");
    assert!((normalized_w - 250.0).abs() < 1e-9);
    // Either way the power of the pause is no zero.
    assert_eq!(unknown(11).digest().power.mean_w(), Some(250.0));
}

proptest! {
    #![proptest_config(tried(32))]

    /// The device stood still: no seconds, no beats and no work, however long it was.
    #[test]
    fn a_pause_holds_nothing(count in 1..6_u32, seconds in 2..200_u32, apart_s in 1..5000_u32) {
        let digest = Pieces { count, seconds, apart_s, paused: Paused::Between }.digest();
        let known_s = f64::from(count * seconds);
        prop_assert_eq!(digest.heart_rate.total_s(), known_s);
        prop_assert_eq!(digest.power.total_s(), known_s);
        prop_assert_eq!(digest.power.work_j, 250.0 * known_s);
        // From the first to the last sample; nothing says that the last one lasted.
        prop_assert_eq!(digest.timer_s, known_s - 1.0);
    }

    /// The timer ran on: what was recorded last stands for a minute, and the rest is unknown.
    #[test]
    fn a_gap_holds_a_minute_at_most_and_is_time_nevertheless(
        count in 1..6_u32,
        seconds in 5..200_u32,
        apart_s in 1..5000_u32,
    ) {
        let digest = Pieces { count, seconds, apart_s, paused: Paused::Never }.digest();
        let stood_on_s = apart_s.min(59);
        let known_s = f64::from(count * seconds + (count - 1) * stood_on_s);
        prop_assert_eq!(digest.heart_rate.total_s(), known_s);
        let timer_s = f64::from(count * seconds + (count - 1) * apart_s) - 1.0;
        prop_assert_eq!(digest.timer_s, timer_s);
    }
}
