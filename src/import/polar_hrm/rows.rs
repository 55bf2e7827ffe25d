//! Samples of an HRM file.

use chrono::{DateTime, TimeDelta, Utc};

use super::mode::{Column, Mode, Step};
use super::sections::Sections;
use crate::activity::{Sample, Samples, SamplesBuilder};
use crate::import::units::{FOOT_M, KM_PER_H, MILE_M};
use crate::import::{MOST_RECORDS, Recorded};

/// Beats closer together or further apart are invalid, milliseconds.
const BEATS_MS: std::ops::RangeInclusive<f64> = 200.0..=3000.0;

/// The result for the samples.
pub struct Course {
    /// The samples of the rows.
    pub samples: Samples,
    /// As stored in the file.
    pub recorded: Recorded,
    /// Seconds that they cover.
    pub span_s: f64,
    /// Metres from the speeds, if there are some.
    pub distance_m: Option<f64>,
    /// Whether there should be samples.
    pub sampled: bool,
    /// Whether there were more than are read.
    pub overflowed: bool,
}

impl Course {
    /// From the last section.
    pub fn of(sections: &Sections, mode: &Mode, start: DateTime<Utc>) -> Self {
        let mut course = Self {
            samples: Samples::default(),
            recorded: Recorded::default(),
            span_s: 0.0,
            distance_m: None,
            sampled: mode.step != Step::None,
            overflowed: false,
        };
        if !course.sampled {
            return course;
        }
        let mut builder = SamplesBuilder::new();
        let mut metres = 0.0;
        for row in sections.lines("HRData") {
            if course.recorded.all >= MOST_RECORDS {
                course.overflowed = true;
                break;
            }
            let (sample, step_s) = sample(row, mode, course.span_s);
            let at = start + TimeDelta::milliseconds((1000.0 * course.span_s) as i64);
            course.recorded.take(Some(at), &sample);
            builder.push(Sample {
                distance_m: sample.speed_m_per_s.map(|_| metres),
                ..sample
            });
            metres += sample
                .speed_m_per_s
                .map_or(0.0, |speed| f64::from(speed) * step_s);
            course.span_s += step_s;
        }
        course.samples = builder.finish();
        course.distance_m = (metres > 0.0).then_some(metres);
        course
    }

    /// Speeds of the samples, m/s.
    pub fn speeds(&self) -> impl Iterator<Item = f64> + '_ {
        let speeds = self.samples.speed_m_per_s.iter().flatten();
        speeds.map(|speed| f64::from(*speed))
    }
}

/// One row at a number of seconds, and the seconds to the next.
fn sample(row: &str, mode: &Mode, elapsed_s: f64) -> (Sample, f64) {
    let mut numbers = row.split_whitespace().map(|cell| cell.parse::<f64>().ok());
    let first = numbers.next().flatten();
    let (heart_rate, step_s) = match mode.step {
        Step::Beats => {
            let beat_ms = first
                .filter(|ms| (0.0..=60_000.0).contains(ms))
                .unwrap_or_default();
            let bpm = BEATS_MS.contains(&beat_ms).then(|| 60_000.0 / beat_ms);
            (bpm, beat_ms / 1000.0)
        }
        Step::Even(step_s) => (first, step_s),
        Step::None => (None, 0.0),
    };
    let filled = |value: f64| (value > 0.0 && value.is_finite()).then_some(value as f32);
    let mut sample = Sample {
        elapsed_s,
        heart_rate_bpm: heart_rate.and_then(filled),
        ..Sample::default()
    };
    let (far_m, high_m) = match mode.statute {
        true => (MILE_M / 1000.0, FOOT_M),
        false => (1.0, 1.0),
    };
    // Programs that omit the last columns keep the order of the others.
    for (column, value) in mode.columns.iter().zip(numbers) {
        let Some(value) = value.filter(|value| value.is_finite()) else {
            continue;
        };
        match column {
            Column::Speed => sample.speed_m_per_s = Some((value / 10.0 * far_m / KM_PER_H) as f32),
            Column::Cadence => sample.cadence_per_min = filled(value),
            Column::Altitude => sample.altitude_m = Some((value * high_m) as f32),
            Column::Power => sample.power_w = Some(value as f32),
            Column::Balance | Column::AirPressure => {}
        }
    }
    (sample, step_s)
}
