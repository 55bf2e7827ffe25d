//! A recording in two parts says what the whole says: whatever is a sum adds up.
//!
//! On believed samples this holds for any signal but for rounding: bins keep single precision, seven
//! digits, and are added up in another order. Through cleaning it holds where no rule looks across the
//! cut: a heart rate that stands out from its neighbours, a jump, a smoothed slope all do. So the
//! recordings that are cleaned here beat and move evenly and lie flat. Fourth-power means are no sums;
//! they need thirty seconds to begin with.

use proptest::prelude::*;
use restday::activity::{Sample, Samples, Sport};
use restday::clean::Repairs;
use restday::digest::{Digest, ImpactSums};
use restday::load::{
    TrimpConstants, banister_trimp, edwards_trimp, edwards_zone_minutes, zone_trimp,
};

use super::athletes::heart_rates;
use super::recordings::{Moment, believed, every, length_s, patchy_session, recorded, timed};
use super::{near, tried};
use restday::athlete::GivenThresholds;

/// Seven digits, and some lost to the order of adding up.
const ROUNDING: f64 = 1e-5;

/// Everything of a digest that is a sum, by name.
fn sums(digest: &Digest, heart: &GivenThresholds) -> Vec<(String, f64)> {
    let mut sums: Vec<(String, f64)> = Vec::new();
    let mut sum = |name: String, value: f64| sums.push((name, value));
    for bpm in 30..=230_u16 {
        let bpm = f64::from(bpm);
        let seconds = digest.heart_rate.seconds_up_to(bpm);
        sum(format!("seconds up to {bpm} beats"), seconds);
    }
    for bin in 0..=200_u16 {
        let (m_per_s, watts) = (0.05 * f64::from(bin), 10.0 * f64::from(bin));
        let seconds = digest.graded_speed.seconds_up_to(m_per_s);
        sum(format!("seconds up to {m_per_s} m/s"), seconds);
        let seconds = digest.power.seconds_up_to(watts);
        sum(format!("seconds up to {watts} W"), seconds);
    }
    let ImpactSums {
        running,
        running_downhill,
        walking_km,
        walking_downhill_km,
        known_km,
    } = digest.impact;
    let totals = [
        ("seconds of heart rate", digest.heart_rate.total_s()),
        ("seconds of speed", digest.graded_speed.total_s()),
        ("graded metres", digest.graded_speed.graded_m),
        ("seconds of power", digest.power.total_s()),
        ("work", digest.power.work_j),
        ("impact of running", running),
        ("of running down", running_downhill),
        ("of walking", walking_km),
        ("of walking down", walking_downhill_km),
        ("km with a speed", known_km),
        ("seconds in motion", digest.moving_s),
    ];
    let totals = totals.map(|(name, value)| (name.to_owned(), value));
    sums.extend(totals);
    sums.extend(impulses(digest, heart));
    sums
}

/// Training impulses of the measured seconds.
fn impulses(digest: &Digest, heart: &GivenThresholds) -> [(String, f64); 4] {
    let stated = |bpm: Option<f64>| bpm.expect("is stated");
    let (resting, max) = (stated(heart.resting_hr_bpm), stated(heart.max_hr_bpm));
    let threshold = stated(heart.threshold_hr_bpm);
    let heart_rate = &digest.heart_rate;
    let constants = TrimpConstants::of(None);
    // Minutes up to the first threshold, between the two and above, weighted 1, 2 and 3.
    let up_to = |bpm: f64| heart_rate.seconds_up_to(bpm);
    let three_zones = 3.0 * heart_rate.total_s() - up_to(threshold) - up_to(0.86 * threshold);
    [
        (
            "Banister",
            banister_trimp(heart_rate, resting, max, constants),
        ),
        (
            "Edwards",
            edwards_trimp(edwards_zone_minutes(heart_rate, max)),
        ),
        ("Lucia", three_zones / 60.0),
        ("zones", zone_trimp(heart_rate, threshold)),
    ]
    .map(|(name, value)| (format!("impulse of {name}"), value))
}

/// The first sum that does not add up.
fn differs(
    whole: &Digest,
    parts: [&Digest; 2],
    heart: &GivenThresholds,
) -> Option<(String, f64, f64)> {
    let [first, second] = parts.map(|part| sums(part, heart));
    let together = first.iter().zip(second).map(|((_, a), (_, b))| a + b);
    let compared = sums(whole, heart).into_iter().zip(together);
    let compared = compared.map(|((name, whole), parts)| (name, whole, parts));
    compared
        .into_iter()
        .find(|(_, whole, parts)| !near(*whole, *parts, ROUNDING))
}

fn of_believed(moments: &[Moment]) -> Digest {
    let activity = timed(Sport::TrailRun, length_s(moments));
    Digest::of(&activity, &believed(moments), Repairs::default())
}

/// Heart rates within eight beats and speeds within 1.5 m/s: nothing that a rule of cleaning doubts, at
/// whatever place the recording is cut.
fn gentle() -> impl Strategy<Value = Vec<Sample>> {
    let sample = (0..=8_u8, 0.0..1.5_f32, 160..180_u16, 150..400_u16);
    let sample = sample.prop_map(|(beats, faster, cadence, power)| Sample {
        heart_rate_bpm: Some(132.0 + f32::from(beats)),
        speed_m_per_s: Some(2.2 + faster),
        cadence_per_min: Some(cadence.into()),
        power_w: Some(power.into()),
        ..Sample::default()
    });
    proptest::collection::vec(sample, 2..600)
}

fn steps_of(step_s: u32, samples: &[Sample]) -> Samples {
    every(step_s, samples.len() as u32, |i| samples[i as usize])
}

proptest! {
    #![proptest_config(tried(48))]

    #[test]
    fn believed_samples_add_up(
        moments in patchy_session(),
        cut in any::<prop::sample::Index>(),
        heart in heart_rates(),
    ) {
        let cut = cut.index(moments.len() + 1);
        let (first, second) = moments.split_at(cut);
        let parts = [first, second].map(of_believed);
        let differs = differs(&of_believed(&moments), parts.each_ref(), &heart);
        prop_assert!(differs.is_none(), "{differs:?}");
    }

    #[test]
    fn recordings_that_cleaning_leaves_alone_add_up(
        samples in gentle(),
        cut in any::<prop::sample::Index>(),
        step in 1..10_u32,
        heart in heart_rates(),
    ) {
        let cut = 1 + cut.index(samples.len() - 1);
        let digest = |samples: &[Sample]| {
            let seconds = samples.len() as u32 * step;
            recorded(Sport::Run, seconds.into(), steps_of(step, samples))
        };
        let (first, second) = samples.split_at(cut);
        // A part of one sample has no step of its own, and holds a second.
        prop_assume!(step == 1 || (first.len() > 1 && second.len() > 1));
        let whole = digest(&samples);
        prop_assert_eq!(whole.repairs, restday::clean::Repairs::default());
        let differs = differs(&whole, [first, second].map(digest).each_ref(), &heart);
        prop_assert!(differs.is_none(), "{differs:?}");
    }
}
