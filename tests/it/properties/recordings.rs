//! Recordings of known content, and some that chance makes.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use restday::activity::{Activity, Sample, Samples, SamplesBuilder, Sport, Totals};
use restday::clean::CleanSamples;
use restday::digest::Digest;

use crate::digests::{digest, empty_activity};

/// Samples at equal steps, from second 0 on.
pub fn every(step_s: u32, count: u32, sample: impl Fn(u32) -> Sample) -> Samples {
    let mut builder = SamplesBuilder::new();
    for i in 0..count {
        builder.push(Sample {
            elapsed_s: f64::from(i * step_s),
            ..sample(i)
        });
    }
    builder.finish()
}

/// What is kept of samples that a device took in so many seconds with its timer running.
pub fn recorded(sport: Sport, timer_s: f64, samples: Samples) -> Digest {
    digest(&Activity {
        samples,
        ..timed(sport, timer_s)
    })
}

/// A session of which only the duration is known.
pub fn timed(sport: Sport, timer_s: f64) -> Activity {
    Activity {
        sport,
        totals: Totals {
            elapsed_s: Some(timer_s),
            timer_s: Some(timer_s),
            ..Totals::default()
        },
        ..empty_activity()
    }
}

/// What is believed of some seconds.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    pub held_s: f32,
    pub heart_rate_bpm: Option<f32>,
    pub cadence_per_min: Option<f32>,
    pub power_w: Option<f32>,
    pub speed_m_per_s: Option<f32>,
    pub grade: Option<f32>,
}

/// Believed samples one after another, in motion throughout.
pub fn believed(moments: &[Moment]) -> CleanSamples {
    let mut samples = CleanSamples {
        sport: Sport::Run,
        ..CleanSamples::default()
    };
    let mut elapsed_s = 0.0;
    for moment in moments {
        samples.elapsed_s.push(elapsed_s);
        samples.held_s.push(moment.held_s);
        samples.heart_rate_bpm.push(moment.heart_rate_bpm);
        samples.cadence_per_min.push(moment.cadence_per_min);
        samples.power_w.push(moment.power_w);
        samples.speed_m_per_s.push(moment.speed_m_per_s);
        samples.grade.push(moment.grade);
        samples.moving.push(true);
        let speed = moment.speed_m_per_s.unwrap_or(0.0);
        samples.step_m.push(speed * moment.held_s);
        elapsed_s += f64::from(moment.held_s);
    }
    samples
}

/// Seconds from the first to the last moment and what that one holds.
pub fn length_s(moments: &[Moment]) -> f64 {
    moments.iter().map(|m| f64::from(m.held_s)).sum()
}

/// One second with every quantity.
pub fn full_second() -> impl Strategy<Value = Moment> {
    let heart_rate = (40..=210_u16).prop_map(f32::from);
    let power = (0..=900_u16).prop_map(f32::from);
    let (speed, grade) = (0.6..6.5_f32, -0.3..0.3_f32);
    (heart_rate, 0.0..200.0_f32, power, speed, grade).prop_map(
        |(heart_rate, cadence, power, speed, grade)| Moment {
            held_s: 1.0,
            heart_rate_bpm: Some(heart_rate),
            cadence_per_min: Some(cadence),
            power_w: Some(power),
            speed_m_per_s: Some(speed),
            grade: Some(grade),
        },
    )
}

/// Blocks of equal seconds with every quantity: twelve minutes at least, as fourth-power means ask for
/// ten minutes of full windows.
pub fn full_session() -> impl Strategy<Value = Vec<Moment>> {
    let block = (120..400_usize, full_second());
    vec(block, 6..9).prop_map(|blocks| {
        let blocks = blocks.into_iter();
        blocks.flat_map(|(count, m)| vec![m; count]).collect()
    })
}

/// Moments of any length, each quantity now and then missing.
pub fn patchy_session() -> impl Strategy<Value = Vec<Moment>> {
    let heart_rate = option::of(30.0..=230.0_f32);
    let moment = (
        0.1..10.0_f32,
        heart_rate,
        option::of(0.0..220.0_f32),
        option::of(0.0..1500.0_f32),
        option::of(0.0..10.0_f32),
        option::of(-0.45..0.45_f32),
    );
    let moment = moment.prop_map(
        |(held_s, heart_rate_bpm, cadence_per_min, power_w, speed_m_per_s, grade)| Moment {
            held_s,
            heart_rate_bpm,
            cadence_per_min,
            power_w,
            speed_m_per_s,
            grade,
        },
    );
    vec(moment, 0..400)
}

/// Samples as a broken device might write them, at steps from a tenth of a second to minutes.
pub fn wild_samples() -> impl Strategy<Value = Samples> {
    let step_s = prop_oneof![Just(1.0), Just(5.0), Just(60.0), 0.1..400.0];
    let motion = (
        option::of(-1.0..60.0_f32),
        option::of(0.0..50_000.0),
        option::of(-400.0..9000.0_f32),
    );
    let body = (
        option::of(0.0..255.0_f32),
        option::of(0.0..255.0_f32),
        option::of(0.0..4000.0_f32),
    );
    let pauses = vec((0.0..5000.0, 0.0..600.0), 0..3);
    (vec((step_s, motion, body), 0..200), pauses).prop_map(|(rows, pauses)| {
        let mut builder = SamplesBuilder::new();
        let mut elapsed_s = 0.0;
        for (step_s, (speed, distance_m, altitude), (heart_rate, cadence, power)) in rows {
            builder.push(Sample {
                elapsed_s,
                heart_rate_bpm: heart_rate,
                cadence_per_min: cadence,
                power_w: power,
                speed_m_per_s: speed,
                distance_m,
                altitude_m: altitude,
                position: None,
            });
            elapsed_s += step_s;
        }
        pauses
            .iter()
            .for_each(|(from, length)| builder.pause(*from, from + length));
        builder.finish()
    })
}
